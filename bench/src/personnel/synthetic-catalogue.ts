/** Communes stand in the province of today, former ones in that of what they became: so it is after an import. */
export const PLACES: readonly string[] = [
  `update administrative_unit unit set scope_path = province.scope_path || 'c' || unit.number || '.'
   from administrative_unit_version v join administrative_unit province on province.id = v.province_unit_id
   where v.unit_id = unit.id and v.valid_to is null and v.level = 'COMMUNE'`,
  `update administrative_unit unit set scope_path = province.scope_path || 'c' || unit.number || '.'
   from territorial_change_part part
   join territorial_change_target target on target.id = part.target_id
   join administrative_unit_version v on v.unit_id = target.unit_id and v.valid_to is null
   join administrative_unit province on province.id = v.province_unit_id
   where part.source_unit_id = unit.id`,
];

/** Ten kinds of posts, six of them of key leadership. */
export const CATALOGUE: readonly string[] = [
  `insert into position_type (id, key, name_vi, name_en, name_fr, precedence, is_key_leadership, valid_from, updated_at)
   select gen_random_uuid(), 'type_' || n, 'Chức danh ' || n, 'Post ' || n, 'Poste ' || n, n + 1, n < 6, '1990-01-01', now()
   from generate_series(0, 9) n`,
];

/** 6,000 names, a third of them Nguyễn, folded once instead of person by person. */
export const NAMES = `
  create temp table made_name on commit drop as
  select row_number() over () - 1 as n, said.full_name, said.sort_name, fold_vi(said.full_name) as folded
  from unnest(array['Nguyễn','Nguyễn','Nguyễn','Trần','Lê','Phạm','Hoàng','Vũ','Đỗ','Nông']) surname,
    unnest(array['Văn','Thị','Đức','Minh','Ngọc','Quốc','Xuân','Thu','Hữu','Thanh','Mạnh','Kim','Bá','Đình','Hồng']) middle,
    unnest(array['An','Bình','Cường','Dung','Đạt','Giang','Hà','Hải','Hạnh','Hiếu','Hoa','Hùng','Hương','Khánh','Lan','Linh',
      'Long','Mai','Nam','Nga','Oanh','Phong','Phúc','Quang','Quyên','Sơn','Tâm','Thảo','Thắng','Thủy','Tiến','Trang','Trung',
      'Tú','Tuấn','Tùng','Uyên','Việt','Vinh','Yến']) given
  cross join lateral (select concat_ws(' ', surname, middle, given) as full_name,
    concat_ws(' ', given, surname, middle) as sort_name) said`;
