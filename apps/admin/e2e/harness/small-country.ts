/** A file as a person has it. */
export interface CsvFile {
  readonly name: string;
  readonly text: string;
}

const LISTS: Readonly<Record<string, readonly string[]>> = {
  'units-before.csv': [
    'code,level,type,name,short_name,parent_code,province_code',
    '97,province,province,Tỉnh Thử Cũ,Thử Cũ,,97',
    '98,province,province,Tỉnh Thử,Thử,,98',
    '997,district,rural_district,Huyện Thử Đồng,Thử Đồng,97,97',
    '998,district,rural_district,Huyện Thử Núi,Thử Núi,98,98',
    '99701,commune,commune,Xã A,A,997,97',
    '99801,commune,township,Thị trấn B,B,998,98',
  ],
  'units-after.csv': [
    'code,level,type,name,short_name,parent_code,valid_from,arrangement,legal_basis,clause,headquarters_vi,area_km2,area_km2_polygon,population,population_flag,lon,lat',
    '98,province,province,Tỉnh Thử,Thử,,2025-07-01,formed,202/2025/QH15,,Thử,200,201,90000,,106.5,21.5',
    '99701,commune,commune,Xã Thử Một,Thử Một,98,2025-07-01,formed,9001/NQ-UBTVQH15,1,Xã A,60.5,60.4,12000,,106.5,21.5',
  ],
  'lineage-provinces.csv': [
    'old_code,old_name,new_code,new_name,relation,legal_basis',
    '97,Tỉnh Thử Cũ,98,Tỉnh Thử,merge_whole,202/2025/QH15',
    '98,Tỉnh Thử,98,Tỉnh Thử,merge_whole,202/2025/QH15',
  ],
  'lineage.csv': [
    'old_code,old_level,old_name,new_code,new_name,new_province_code,relation,area_part,population_part,legal_basis,clause,note_vi,source_row,correction',
    '99701,commune,Xã A,99701,Xã Thử Một,98,merge_whole,all,all,9001/NQ-UBTVQH15,1,Nhập toàn bộ,1,',
    '99801,commune,Thị trấn B,99701,Xã Thử Một,98,merge_whole,all,all,9001/NQ-UBTVQH15,1,,2,',
  ],
};

/** Two invented provinces that become one, as the four lists of an import; with a text replaced where that is wanted. */
export function smallCountry({
  replace: [from, to] = ['', ''],
}: { replace?: readonly [string, string] } = {}): CsvFile[] {
  return Object.entries(LISTS).map(([name, lines]) => ({
    name,
    text: `${lines.join('\n').replace(from, to)}\n`,
  }));
}
