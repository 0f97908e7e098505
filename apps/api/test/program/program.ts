// A program of another team: it knows the published packages alone.
import { createClient, ApiError, resolveUnits, unitByCode, unitDifference, unitsAsOf } from '@haicap/client';
import type { UnitKind } from '@haicap/client/schema';
import { addDays, plainDate } from '@haicap/domain/dates';
import { foldVi } from '@haicap/domain/text';
import { UNIT_KINDS } from '@haicap/domain/units';

const [url, apiKey] = process.argv.slice(2);
if (url === undefined || apiKey === undefined) throw new Error('usage: program <url> <key>');

const client = createClient({ url, apiKey, language: 'en' });
const formed = plainDate('2025-07-01');
const eve = addDays(formed, -1);
const kinds: readonly UnitKind[] = UNIT_KINDS;

const { unit } = await client.request(unitByCode, { code: '05977', asOf: eve });
const names: string[] = [];
const filter = { provinceCode: ['20'], level: ['COMMUNE'] } as const;
for await (const row of client.paginate(
  unitsAsOf,
  { asOf: formed, filter, first: 25 },
  ({ units }) => units,
)) {
  names.push(foldVi(row.name));
}
const { unitResolve } = await client.request(resolveUnits, {
  queries: ['05977', 'Hồng Phong'],
  at: eve,
  to: formed,
});
const { unitDifference: difference } = await client.request(unitDifference, {
  from: eve,
  to: formed,
  provinceCode: '20',
});
const communes = difference.levels.find(({ level }) => level === 'COMMUNE');

const refused = await createClient({ url })
  .request(unitsAsOf)
  .then(
    () => null,
    (error: unknown) => (error instanceof ApiError ? error.code : String(error)),
  );

console.log(
  JSON.stringify({
    kinds: kinds.length,
    before: unit?.current.name,
    count: names.length,
    hasDongKinh: names.includes(foldVi('Phường Đông Kinh')),
    resolved: unitResolve.map(({ status }) => status),
    communes: [communes?.before, communes?.after],
    refused,
  }),
);
