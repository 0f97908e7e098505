/** The lists of a small invented country: two communes of one province become one. */
export const LISTS: Readonly<Record<string, string>> = {
  'units-before.csv': `code,level,type,name,short_name,parent_code,province_code
90,province,province,Tỉnh Thử,Thử,,90
900,district,rural_district,Huyện Đồng,Đồng,90,90
00901,commune,commune,Xã A,A,900,90
00902,commune,township,Thị trấn B,B,900,90
`,
  'units-after.csv': `code,level,type,name,short_name,parent_code,valid_from,arrangement,legal_basis
90,province,province,Tỉnh Thử,Thử,,,not_rearranged,
00901,commune,commune,Xã AB,AB,90,2025-07-01,formed,9001/NQ-UBTVQH15
`,
  'lineage-provinces.csv': `old_code,old_name,new_code,new_name,relation,legal_basis
90,Tỉnh Thử,90,Tỉnh Thử,unchanged,
`,
  'lineage.csv': `old_code,old_level,old_name,new_code,new_name,new_province_code,relation,area_part,population_part,legal_basis
00901,commune,Xã A,00901,Xã AB,90,merge_whole,all,all,9001/NQ-UBTVQH15
00902,commune,Thị trấn B,00901,Xã AB,90,merge_whole,all,all,9001/NQ-UBTVQH15
`,
};

/** The same with faults on two lines of one list. */
export const FAULTY_LISTS: Readonly<Record<string, string>> = {
  ...LISTS,
  'units-before.csv': LISTS['units-before.csv']!.replace('00901', '0X901').replace(
    '900,district',
    '9X0,district',
  ),
};
