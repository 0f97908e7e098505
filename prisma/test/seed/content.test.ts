import { describe, expect, test } from 'vitest';
import { contentRows, readDemoContent } from '../../src/seed/index.js';
import { readShared, WITHOUT_SHARED_DATA } from '../shared-data.js';

const rows = contentRows(await readDemoContent());

if (WITHOUT_SHARED_DATA !== null) console.warn(`skipped: ${WITHOUT_SHARED_DATA}`);

describe.skipIf(WITHOUT_SHARED_DATA !== null)('the demo content agrees with the published lists', () => {
  const published = (name: string): Record<string, string>[] =>
    WITHOUT_SHARED_DATA === null ? readShared(name) : [];

  test('in the 63 provinces and every unit of old Lạng Sơn and Hòa Bình', () => {
    const expected = published('units-before.csv')
      .filter(
        ({ level, province_code: province }) => level === 'province' || ['17', '20'].includes(province!),
      )
      .map(({ code, level, name, parent_code: parent }) => `${level} ${code} ${name} < ${parent}`);
    const found = rows.unitsBefore.map(
      ({ code, level, name, parentCode }) => `${level.toLowerCase()} ${code} ${name} < ${parentCode ?? ''}`,
    );
    expect(found.toSorted()).toEqual(expected.toSorted());
  });

  test('in every link of Resolution 1672 and of the 46 units of old Hòa Bình', () => {
    const old = new Set(
      published('units-before.csv')
        .filter(({ province_code: province }) => ['17', '20'].includes(province!))
        .map(({ code }) => code),
    );
    const expected = published('lineage.csv')
      .filter(({ old_code: code }) => old.has(code!))
      .map((row) =>
        [
          row['old_code'],
          row['new_code'],
          row['area_part'],
          row['population_part'],
          row['legal_basis'],
          row['clause'],
        ].join(),
      );
    const found = rows.links.map((link) =>
      [link.oldCode, link.newCode, link.areaPart.toLowerCase(), link.populationPart.toLowerCase()]
        .concat([link.legalBasis!, link.clause!])
        .join(),
    );
    expect(found.toSorted()).toEqual(expected.toSorted());
    expect(found).toHaveLength(196 + 154);
  });

  test('in what became of the provinces', () => {
    const expected = published('lineage-provinces.csv').map(
      (row) => `${row['old_code']} ${row['new_code']} ${row['relation']}`,
    );
    const found = rows.provinceLinks.map((link) => `${link.oldCode} ${link.newCode} ${link.relation}`);
    expect(found.toSorted()).toEqual(expected.toSorted());
  });

  test('in names, kinds, clauses and figures of the new units, but for one wrong seat and three misspelt ones', () => {
    const expected = new Map(
      published('units-after.csv').map((row) => [`${row['level']} ${row['code']}`, row]),
    );
    const otherSeats: string[] = [];
    for (const unit of rows.unitsAfter) {
      const row = expected.get(`${unit.level.toLowerCase()} ${unit.code}`)!;
      expect(unit).toMatchObject({
        name: row['name'],
        shortName: row['short_name'],
        clause: row['clause'] || null,
      });
      expect(unit.kind.toLowerCase()).toBe(row['type']);
      if (row['population_flag'] !== 'missing') expect(String(unit.population)).toBe(row['population']);
      expect(unit.longitude).toBe(Number(row['lon']));
      if ((unit.seat ?? '') !== row['headquarters_vi']) otherSeats.push(unit.name);
    }
    expect(rows.unitsAfter).toHaveLength(34 + 65 + 46);
    expect(otherSeats.toSorted()).toEqual(['Tỉnh Cà Mau', 'Xã Thất Khê', 'Xã Tiền Phong', 'Xã Tân Lạc']);
  });
});
