import type { Db } from '@haicap/database';
import { Prisma, type PositionType } from '@haicap/database/client';
import type { PlainDate } from '@haicap/domain/dates';
import type { FormOfAddress, OrganizationKind } from '@haicap/domain/personnel';
import { foldVi } from '@haicap/domain/text';
import type { ActStatus } from '@haicap/domain/units';
import { readTuples } from '../../graphql/read-rows.js';
import { escapeLike } from '../units/unit-list-query.js';
import {
  personnelBranches,
  personnelColumns,
  personnelJoins,
  type PersonnelWalls,
} from './search-personnel.js';
import { isValidOn, toVersion, versionColumns, type UnitVersionRow } from '../units/unit-version-row.js';

/** Kinds of things that a search finds. */
export type HitKind =
  | 'UNIT'
  | 'FORMER_UNIT'
  | 'PERSON'
  | 'ORGANIZATION'
  | 'TERRITORIAL_CHANGE'
  | 'LEGAL_INSTRUMENT';

/** What a kind of post is called. */
export type PostName = Pick<PositionType, 'nameVi' | 'nameEn' | 'nameFr' | 'nameFrFeminine'>;

/** One thing that a search found, with what its line shows. */
export interface HitRow {
  readonly kind: HitKind;
  readonly id: string;
  readonly version: UnitVersionRow | null;
  readonly parentName: string | null;
  readonly provinceName: string | null;
  readonly actTitle: string | null;
  readonly actStatus: ActStatus | null;
  readonly actFrom: Date | null;
  readonly instrumentNumber: string | null;
  readonly instrumentSubject: string | null;
  readonly personName: string | null;
  readonly personForm: FormOfAddress | null;
  /** The post that the person holds on the day, the principal one before others. */
  readonly post: PostName | null;
  readonly bodyName: string | null;
  readonly bodyKind: OrganizationKind | null;
  /** The unit of the post, of the file or of the body. */
  readonly unitName: string | null;
}

/** What is searched for. */
export interface SearchRequest {
  readonly text: string;
  readonly day: PlainDate;
  readonly limit: number;
  /** Which acts the viewer may see, over the alias `event`. */
  readonly visibleActs: Prisma.Sql;
  /** Which people and bodies the viewer may see; null where none at all. */
  readonly personnel: PersonnelWalls | null;
}

/** Shorter texts have no trigram: only what begins with them is found. */
const SHORTEST_SUBSTRING = 3;
/** Sorts after everything that begins with what stands before it. */
const BEYOND = '\u{10FFFF}';

/**
 * What begins with the text first, then what contains it; what is there on the day before what was there earlier. The
 * branches run one after the other until enough is found, so a short text never reads all its matches.
 */
export async function findHits(db: Db, request: SearchRequest): Promise<HitRow[]> {
  const folded = foldVi(request.text);
  if (folded === '') return [];
  const branches = branchesOf(folded, request).map((branch) => Prisma.sql`(${branch})`);
  const day = Prisma.sql`greatest(v."valid_from", least(${request.day}::date, v."valid_to" - 1))`;
  const tuples = await readTuples(
    db,
    Prisma.sql`WITH hit AS MATERIALIZED (
        SELECT found.*, row_number() OVER () AS "place"
        FROM (${Prisma.join(branches, ' UNION ALL ')} LIMIT ${Prisma.raw(String(request.limit))}) found
      )
      SELECT hit."kind", hit."id", parent."name", province."name", event."title", event."status",
        event."operational_from", coalesce(instrument."number", basis."number"), instrument."subject",
        ${personnelColumns(request.personnel)}, ${versionColumns('v')}
      FROM hit
      LEFT JOIN "administrative_unit_version" v ON v."id" = hit."id" AND hit."kind" IN ('UNIT', 'FORMER_UNIT')
      LEFT JOIN "administrative_unit_version" parent ON parent."unit_id" = v."parent_unit_id"
        AND ${isValidOn('parent', day)}
      LEFT JOIN "administrative_unit_version" province ON province."unit_id" = v."province_unit_id"
        AND v."province_unit_id" <> v."unit_id" AND ${isValidOn('province', day)}
      LEFT JOIN "territorial_change_event" event ON event."id" = hit."id" AND hit."kind" = 'TERRITORIAL_CHANGE'
      LEFT JOIN "legal_instrument" basis ON basis."id" = event."instrument_id"
      LEFT JOIN "legal_instrument" instrument ON instrument."id" = hit."id" AND hit."kind" = 'LEGAL_INSTRUMENT'
      ${personnelJoins(request.personnel, request.day)}
      ORDER BY hit."place"`,
  );
  return tuples.map(toHit);
}

function branchesOf(folded: string, { day, limit, visibleActs, personnel }: SearchRequest): Prisma.Sql[] {
  const most = Prisma.raw(String(limit));
  const ofUnits = Prisma.sql`(${folded}, ${day}::date, ${most})`;
  const ofActs = Prisma.sql`event."search_text"`;
  const ofInstruments = Prisma.sql`instrument."search_text"`;
  const beginning = [
    Prisma.sql`SELECT "kind", "id" FROM units_beginning_with${ofUnits}`,
    ...personnelBranches(personnel, { folded, pattern: null, day, most }),
    acts(begins(ofActs, folded), visibleActs, most),
    instruments(begins(ofInstruments, folded), most),
  ];
  if (folded.length < SHORTEST_SUBSTRING) return beginning;
  return [
    ...beginning,
    Prisma.sql`SELECT "kind", "id" FROM units_containing${ofUnits}`,
    ...personnelBranches(personnel, { folded, pattern: `%${escapeLike(folded)}%`, day, most }),
    acts(onlyContains(ofActs, folded), visibleActs, most),
    instruments(onlyContains(ofInstruments, folded), most),
  ];
}

function acts(matches: Prisma.Sql, visible: Prisma.Sql, most: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT 'TERRITORIAL_CHANGE' AS "kind", event."id" FROM "territorial_change_event" event
    WHERE ${matches} AND ${visible} ORDER BY event."search_text", event."id" LIMIT ${most}`;
}

function instruments(matches: Prisma.Sql, most: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT 'LEGAL_INSTRUMENT' AS "kind", instrument."id" FROM "legal_instrument" instrument
    WHERE ${matches} ORDER BY instrument."search_text", instrument."id" LIMIT ${most}`;
}

/** A range rather than LIKE, so that an index serves it whatever the plan knows of the text. */
function begins(column: Prisma.Sql, folded: string): Prisma.Sql {
  return Prisma.sql`${column} >= ${folded} AND ${column} < ${folded + BEYOND}`;
}

function onlyContains(column: Prisma.Sql, folded: string): Prisma.Sql {
  return Prisma.sql`${column} LIKE ${`%${escapeLike(folded)}%`} AND NOT (${begins(column, folded)})`;
}

function toHit(tuple: readonly unknown[]): HitRow {
  const [kind, id, parentName, provinceName, actTitle, actStatus, actFrom, instrumentNumber, subject] = tuple;
  const [personName, personForm, nameVi, nameEn, nameFr, nameFrFeminine, bodyName, bodyKind, unitName] =
    tuple.slice(9);
  return {
    kind,
    id,
    parentName,
    provinceName,
    actTitle,
    actStatus,
    actFrom,
    instrumentNumber,
    instrumentSubject: subject,
    personName,
    personForm,
    post: nameVi === null ? null : { nameVi, nameEn, nameFr, nameFrFeminine },
    bodyName,
    bodyKind,
    unitName,
    version: toVersion(tuple, 18),
  } as HitRow;
}
