import type { Db } from '@haicap/database';
import type { Role } from '@haicap/domain/accounts';
import type { GraphQLUnionType } from 'graphql';
import { schema } from '../src/index.js';
import { toGlobalId } from '../src/graphql/global-id.js';
import { ask, type Answer, type Asker } from './execute.js';
import type { SeedUnit } from './seed-ledger.js';

/** May do everything with acts, everywhere. */
export const COUNTRY: Asker = { role: 'UNIT_ADMINISTRATOR' };

/** Somebody with a role on a unit and everything below it. */
export async function staffOf(db: Db, unit: SeedUnit, role: Role = 'UNIT_ADMINISTRATOR'): Promise<Asker> {
  const { scopePath } = await db.prisma.administrativeUnit.findUniqueOrThrow({ where: { id: unit.id } });
  return { role, scopePath };
}

const FIELDS: Readonly<Record<string, string>> = {
  InvalidInput: 'issues { path code message }',
  Conflict: 'currentVersion changedBy',
  IllegalTransition: 'from allowed',
  LedgerRefused: `proof { isApplicable
    findings { severity code message remedy targetOrdinal partOrdinal unit { name } } }`,
  TerritorialChangePayload: `territorialChange { id title status version types sequence operationalFrom adoptedOn
    inForceOn cancelReason appliedAt nextStates targetCount partCount instrument { number } }`,
  UnitCreatePayload:
    'unit { id level version current { id code name shortName kind validFrom parent { name } } }',
  UnitVersionCorrectPayload: `version { id version code name shortName kind areaKm2 population populationQuality
    populationAsOf seat }`,
  FacilityPayload: `facility { id version kind name address condition hostUnit { id } validFrom validTo unit { id } }`,
  UnitIndicatorPayload:
    'indicator { id version indicator value precision measure periodFrom periodTo source note }',
  LegalInstrumentPayload:
    'instrument { id version number kind issuer issuedOn effectiveOn subject note sourceUrl }',
};

/** Everything a mutation may answer, with its errors in full. */
function selectionOf(resultName: string): string {
  const members = (schema.getType(resultName) as GraphQLUnionType).getTypes();
  const fragments = members.map(({ name }) => (FIELDS[name] ? `... on ${name} { ${FIELDS[name]} }` : ''));
  return `__typename ... on UserError { code message } ${fragments.join(' ')}`;
}

/** Runs one mutation and returns its answer, error or payload. */
export async function step(
  db: Db,
  mutation: string,
  input: Record<string, unknown>,
  asker: Asker = COUNTRY,
): Promise<Answer> {
  const name = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}`;
  const type = name.replace(/^TerritorialChange(Review|Return|Apply)$/, 'TerritorialChangeStep');
  const selection = selectionOf(`${name}Result`);
  const source = `mutation ($input: ${type}Input!) { result: ${mutation}(input: $input) { ${selection} } }`;
  return (await ask(db, source, { input }, asker)).result;
}

/** The id that the API gives a unit. */
export function unitId(unit: SeedUnit | string): string {
  return toGlobalId('AdministrativeUnit', typeof unit === 'string' ? unit : unit.id);
}

/** A target as a client enters it. */
export function target(
  key: string,
  unit: Partial<Pick<SeedUnit, 'level' | 'kind' | 'areaKm2' | 'population'>> & { code: string; name: string },
  further: Record<string, unknown> = {},
): Record<string, unknown> {
  const { level = 'COMMUNE', kind = 'COMMUNE', code, name, areaKm2 = null, population = null } = unit;
  return { key, level, kind, code, name, areaKm2, population, ...further };
}

/** A part as a client enters it. */
export function part(
  source: SeedUnit | string | null,
  targetKey: string | null,
  area = 'ALL',
  population = area,
  further: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    sourceUnitId: source === null ? null : unitId(source),
    targetKey,
    areaPart: area,
    populationPart: population,
    ...further,
  };
}

/** A draft as a client enters it. */
export function draft(
  targets: readonly Record<string, unknown>[],
  parts: readonly Record<string, unknown>[],
  further: Record<string, unknown> = {},
): Record<string, unknown> {
  return { title: 'Sắp xếp đơn vị hành chính', operationalFrom: '2025-07-01', targets, parts, ...further };
}

/** Drafts an act and leads it to a state; every step must succeed. */
export async function lead(
  db: Db,
  input: Record<string, unknown>,
  to: 'DRAFT' | 'REVIEWED' | 'ADOPTED' | 'OPERATIONAL',
  instrumentId?: string,
): Promise<Answer> {
  let act = payload(await step(db, 'territorialChangeDraft', input));
  if (to === 'DRAFT') return act;
  act = payload(await step(db, 'territorialChangeReview', named(act)));
  if (to === 'REVIEWED') return act;
  const instrument = instrumentId ?? (await instrumentOf(db, '1672/NQ-UBTVQH15'));
  const adoption = {
    ...named(act),
    instrumentId: instrument,
    adoptedOn: '2025-06-16',
    inForceOn: '2025-06-16',
  };
  act = payload(await step(db, 'territorialChangeAdopt', adoption));
  if (to === 'ADOPTED') return act;
  return payload(await step(db, 'territorialChangeApply', named(act)));
}

/** Id and version of an act, as every step asks for them. */
export function named(act: Answer): { id: string; expectedVersion: number } {
  return { id: act.id, expectedVersion: act.version };
}

/** The act of an answer that must be a success. */
export function payload(answer: Answer): Answer {
  if (answer.__typename !== 'TerritorialChangePayload') throw new Error(JSON.stringify(answer, null, 2));
  return answer.territorialChange;
}

/** The id of an instrument with a number, made when it is not there. */
export async function instrumentOf(db: Db, number: string): Promise<string> {
  const known = await db.prisma.legalInstrument.upsert({
    where: { number },
    create: {
      number,
      kind: 'RESOLUTION',
      issuer: 'Ủy ban Thường vụ Quốc hội',
      subject: 'Sắp xếp xã của tỉnh',
    },
    update: {},
  });
  return toGlobalId('LegalInstrument', known.id);
}

/** The units there are on a day: code, name and superior unit. */
export async function unitsOn(db: Db, day: string): Promise<string[]> {
  const { rows } = await db.pool.query<{ unit: string }>(
    `SELECT concat_ws(' ', v.code, v.name, '<', parent.name) AS unit
     FROM administrative_unit_version v
     LEFT JOIN administrative_unit_version parent ON parent.unit_id = v.parent_unit_id
       AND daterange(parent.valid_from, parent.valid_to) @> $1::date
     WHERE daterange(v.valid_from, v.valid_to) @> $1::date ORDER BY v.level, v.code`,
    [day],
  );
  return rows.map((row) => row.unit);
}

/** Everything the ledger holds, as one text: equal before and after when nothing was stored. */
export async function checksum(db: Db): Promise<string> {
  const tables = [
    'administrative_unit',
    'administrative_unit_version',
    'territorial_change_event',
    'territorial_change_target',
    'territorial_change_part',
    'legal_instrument',
    'facility',
    'unit_indicator',
    // a refusal is an event, and changes nothing
    '(SELECT * FROM audit.entry WHERE event IS NULL)',
    'idempotency_key',
  ];
  const sums = tables.map(
    (table) =>
      `(SELECT concat('${table} ', count(*), ' ', md5(string_agg(row::text, ';' ORDER BY row::text))) FROM ${table} row)`,
  );
  const { rows } = await db.pool.query<{ sum: string }>(
    `SELECT concat_ws(E'\\n', ${sums.join(', ')}) AS sum`,
  );
  return rows[0]!.sum;
}
