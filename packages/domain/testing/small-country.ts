import type { ImportTable } from '../src/units/import/file-formats.js';

/** Tables of a small invented country, as text lines, that tests change cell by cell. */
export interface SmallCountry {
  [file: string]: string[];
}

/**
 * Two provinces become one, one goes on. Two districts end; an island district becomes a special zone; a commune is
 * split, one is only given another kind, one goes on.
 */
export function smallCountry(): SmallCountry {
  return {
    'legal-documents.csv': [
      'number,issuer,kind,issued_on,effective_on,operative_on,subject,province_code,verified_in',
      '202/2025/QH15,National Assembly,resolution,2025-06-12,2025-06-12,2025-07-01,Provinces,,text',
      '9001/NQ-UBTVQH15,Standing Committee,resolution,2025-06-16,2025-06-16,2025-07-01,Communes,91,text',
    ],
    'units-before.csv': [
      'code,level,type,name,short_name,parent_code,province_code',
      '90,province,province,Tỉnh Cũ Một,Cũ Một,,90',
      '91,province,province,Tỉnh Cũ Hai,Cũ Hai,,91',
      '92,province,municipality,Thành phố Giữ Nguyên,Giữ Nguyên,,92',
      '900,district,rural_district,Huyện Đồng,Đồng,90,90',
      '901,district,city,Thành phố Đồi,Đồi,91,91',
      '902,district,rural_district,Huyện Đảo,Đảo,91,91',
      '00901,commune,commune,Xã A,A,900,90',
      '00902,commune,township,Thị trấn B,B,900,90',
      '00903,commune,ward,Phường C,C,901,91',
      '00904,commune,township,Thị trấn D,D,901,91',
      '00905,commune,commune,Xã E,E,901,91',
    ],
    'units-after.csv': [
      'code,level,type,name,short_name,parent_code,valid_from,arrangement,legal_basis,clause,headquarters_vi,area_km2,area_km2_polygon,population,population_flag,lon,lat',
      '91,province,province,Tỉnh Mới,Mới,,2025-07-01,formed,202/2025/QH15,,Cũ Hai,200,201,90000,,106.5,21.5',
      '92,province,municipality,Thành phố Giữ Nguyên,Giữ Nguyên,,,not_rearranged,,,giữ nguyên,99.5,99.4,50000,,105.8,21.0',
      '00901,commune,commune,Xã AB,AB,91,2025-07-01,formed,9001/NQ-UBTVQH15,1,Xã A,60.5,60.4,12000,,106.5,21.5',
      '00903,commune,ward,Phường C,C,91,2025-07-01,formed,9001/NQ-UBTVQH15,2,,40,60,,missing,106.6,21.6',
      '00904,commune,commune,Xã D,D,91,2025-07-01,formed,9001/NQ-UBTVQH15,3,Xã D,20,20,300,suspect,106.7,21.7',
      '00905,commune,commune,Xã E,E,91,,not_rearranged,9001/NQ-UBTVQH15,,Xã E,30,30,4000,,106.8,21.8',
      '00906,commune,special_zone,Đặc khu Đảo,Đảo,91,2025-07-01,formed,9001/NQ-UBTVQH15,4,Đảo,10,10,2000,,107,20',
    ],
    'lineage-provinces.csv': [
      'old_code,old_name,new_code,new_name,relation,legal_basis',
      '90,Tỉnh Cũ Một,91,Tỉnh Mới,merge_whole,202/2025/QH15',
      '91,Tỉnh Cũ Hai,91,Tỉnh Mới,merge_whole,202/2025/QH15',
      '92,Thành phố Giữ Nguyên,92,Thành phố Giữ Nguyên,unchanged,',
    ],
    'lineage.csv': [
      'old_code,old_level,old_name,new_code,new_name,new_province_code,relation,area_part,population_part,legal_basis,clause,note_vi,source_row,correction',
      '00901,commune,Xã A,00901,Xã AB,91,merge_whole,all,all,9001/NQ-UBTVQH15,1,Nhập toàn bộ,1,',
      '00902,commune,Thị trấn B,00901,Xã AB,91,merge_part_area_all_population,part,all,9001/NQ-UBTVQH15,1,,2,',
      '00902,commune,Thị trấn B,00903,Phường C,91,merge_part_area,part,none,9001/NQ-UBTVQH15,2,,3,',
      '00903,commune,Phường C,00903,Phường C,91,merge_whole,all,all,9001/NQ-UBTVQH15,2,,4,',
      ',area_outside_communes,Bãi bồi ven biển,00903,Phường C,91,merge_whole,all,all,9001/NQ-UBTVQH15,2,,5,',
      '00904,commune,Thị trấn D,00904,Xã D,91,change_type,all,all,9001/NQ-UBTVQH15,3,,6,',
      '00905,commune,Xã E,00905,Xã E,91,unchanged,all,all,9001/NQ-UBTVQH15,,,7,',
      '902,district,Huyện Đảo,00906,Đặc khu Đảo,91,district_to_special_zone,all,all,9001/NQ-UBTVQH15,4,,8,',
    ],
  };
}

/** The tables of a country, cell by cell. No cell of it holds a comma or a quote. */
export function tablesOf(country: SmallCountry): ImportTable[] {
  return Object.entries(country).map(([file, lines]) => {
    const [header, ...rows] = lines.map((line) => line.split(','));
    return { file, header: header!, rows: rows.map((cells, index) => ({ row: index + 2, cells })) };
  });
}

/** The country with one cell changed; rows are counted as in the file. */
export function withCell(file: string, row: number, column: string, value: string): SmallCountry {
  const country = smallCountry();
  const position = country[file]![0]!.split(',').indexOf(column);
  const cells = country[file]![row - 1]!.split(',');
  cells[position] = value;
  country[file]![row - 1] = cells.join(',');
  return country;
}
