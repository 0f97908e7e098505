import type { UploadedFile } from '../../src/modules/imports/uploaded-file.js';

/** Lists of a small invented country: file name → lines. */
export type CountryLists = Record<string, string[]>;

/** Two provinces become one; a commune is split; a district becomes a special zone. */
export function countryLists(): CountryLists {
  return {
    'units-before.csv': [
      'code,level,type,name,short_name,parent_code,province_code',
      '90,province,province,Tỉnh Cũ Một,Cũ Một,,90',
      '91,province,province,Tỉnh Cũ Hai,Cũ Hai,,91',
      '900,district,rural_district,Huyện Đồng,Đồng,90,90',
      '902,district,rural_district,Huyện Đảo,Đảo,91,91',
      '00901,commune,commune,Xã A,A,900,90',
      '00902,commune,township,Thị trấn B,B,900,90',
    ],
    'units-after.csv': [
      'code,level,type,name,short_name,parent_code,valid_from,arrangement,legal_basis,clause,headquarters_vi,area_km2,area_km2_polygon,population,population_flag,lon,lat',
      '91,province,province,Tỉnh Mới,Mới,,2025-07-01,formed,202/2025/QH15,,Cũ Hai,200,201,90000,,106.5,21.5',
      '00901,commune,commune,Xã AB,AB,91,2025-07-01,formed,9001/NQ-UBTVQH15,1,Xã A,60.5,60.4,12000,,106.5,21.5',
      '00903,commune,ward,Phường C,C,91,2025-07-01,formed,9001/NQ-UBTVQH15,2,,40,60,,missing,106.6,21.6',
      '00906,commune,special_zone,Đặc khu Đảo,Đảo,91,2025-07-01,formed,9001/NQ-UBTVQH15,3,Đảo,10,10,2000,,107,20',
    ],
    'lineage-provinces.csv': [
      'old_code,old_name,new_code,new_name,relation,legal_basis',
      '90,Tỉnh Cũ Một,91,Tỉnh Mới,merge_whole,202/2025/QH15',
      '91,Tỉnh Cũ Hai,91,Tỉnh Mới,merge_whole,202/2025/QH15',
    ],
    'lineage.csv': [
      'old_code,old_level,old_name,new_code,new_name,new_province_code,relation,area_part,population_part,legal_basis,clause,note_vi,source_row,correction',
      '00901,commune,Xã A,00901,Xã AB,91,merge_whole,all,all,9001/NQ-UBTVQH15,1,"Nhập toàn bộ, cả dân số",1,',
      '00902,commune,Thị trấn B,00901,Xã AB,91,merge_part,part,part,9001/NQ-UBTVQH15,1,,2,',
      '00902,commune,Thị trấn B,00903,Phường C,91,merge_part,part,part,9001/NQ-UBTVQH15,2,,3,',
      '902,district,Huyện Đảo,00906,Đặc khu Đảo,91,district_to_special_zone,all,all,9001/NQ-UBTVQH15,3,,4,',
    ],
  };
}

/** Lists as .csv files. */
export function toFiles(lists: CountryLists, encoding: BufferEncoding = 'utf8'): UploadedFile[] {
  return Object.entries(lists).map(([name, lines]) => ({
    name,
    content: Buffer.from(`${lines.join('\n')}\n`, encoding),
  }));
}

/** The lists with a text of one file replaced. */
export function withReplaced(file: string, from: string, to: string): CountryLists {
  const lists = countryLists();
  return { ...lists, [file]: lists[file]!.map((line) => line.replace(from, to)) };
}
