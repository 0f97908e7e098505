import type { PlainDate } from '../../dates/index.js';
import { establishmentOn } from '../staffing.js';
import { findBody, findPost, findType, postsOf, type FoundPost } from './find-post.js';
import {
  correct,
  insert,
  placeOf,
  refuse,
  takeOnce,
  tell,
  type KnownPosition,
  type PlanContext,
} from './plan-context.js';
import { sameName } from './read-cells.js';
import type { PositionRow } from './rows.js';
import type { SnapshotEstablishment } from './snapshot.js';

/** Plans a post with its headcount from a day on: found by its id, else by body, type and title. */
export function planPosition(context: PlanContext, row: PositionRow): void {
  const day = row.validFrom ?? context.asOf;
  const found = row.positionId === null ? findByWords(context, row, day) : findPost(context, row, day);
  if (found === null) return;
  const { position } = found;
  if (!takeOnce(context, row, `position ${position.id} ${row.validFrom ?? ''}`)) return;
  warnOfKind(context, row, found);
  if (context.positions.has(position.id)) {
    const said = { title: row.title, ordinal: row.ordinal, note: row.note } as Partial<KnownPosition>;
    const changed = correct(context, row, 'position', position, said);
    if (changed === null) return;
    context.positions.set(position.id, { ...position, ...changed });
  } else {
    if (row.headcount === null) return void refuse(context, row, 'headcount', 'VALUE_MISSING');
    const { establishments, ...record } = position;
    context.positions.set(position.id, { ...record, establishments });
    insert(context, row, 'position', record);
  }
  establish(context, row, context.positions.get(position.id)!, found);
}

/** A post that is not there yet is made up, to be added. */
function findByWords(context: PlanContext, row: PositionRow, day: PlainDate): FoundPost | null {
  const body = findBody(context, row, day);
  const type = body && findType(context, row);
  if (body === null || type === null) return null;
  const known = postsOf(context, body.organization.id, type.id).filter(({ title }) =>
    sameName(title, row.title),
  );
  if (known.length > 1) {
    const params = { post: type.nameVi, organization: body.organization.name };
    return refuse(context, row, 'title', 'POSITION_SEVERAL', params);
  }
  const added: KnownPosition = {
    id: context.newId(),
    organizationId: body.organization.id,
    typeId: type.id,
    title: row.title,
    ordinal: row.ordinal ?? 0,
    note: row.note,
    version: 1,
    establishments: [],
  };
  return { ...body, type, position: known[0] ?? added };
}

function warnOfKind(context: PlanContext, row: PositionRow, { type, organization, unit }: FoundPost): void {
  const fitsKind = type.organizationKinds.length === 0 || type.organizationKinds.includes(organization.kind);
  const fitsLevel = type.levels.length === 0 || type.levels.includes(unit.level);
  if (fitsKind && fitsLevel) return;
  tell(context, row, 'type', 'TYPE_NOT_OF_BODY', { post: type.nameVi, organization: organization.name });
}

/** From the day on the post has the headcount of the row, up to the next change that is known. */
function establish(
  context: PlanContext,
  row: PositionRow,
  post: KnownPosition,
  { organization }: FoundPost,
): void {
  const isFirst = post.establishments.length === 0;
  const day = row.validFrom ?? (isFirst ? organization.validFrom : context.asOf);
  const current = establishmentOn(post.establishments, day);
  const headcount = row.headcount ?? current?.headcount ?? 0;
  const status = row.status ?? current?.status ?? 'AUTHORIZED';
  if (current !== null && current.headcount === headcount && current.status === status) return;
  const next = post.establishments
    .map(({ validFrom }) => validFrom)
    .filter((start) => start > day)
    .toSorted()[0];
  const fields = { headcount, status, basis: row.basis };
  const write = context.write.tables.position_establishment;
  if (current?.validFrom === day) {
    write.corrections.push({ id: current.id, version: null, fields });
    replace(post, current, { ...current, ...fields });
  } else {
    const added = {
      id: context.newId(),
      positionId: post.id,
      validFrom: day,
      validTo: current?.validTo ?? next ?? organization.validTo,
      ...fields,
    };
    if (current !== null) {
      write.corrections.push({ id: current.id, version: null, fields: { validTo: day } });
      replace(post, current, { ...current, validTo: day });
    }
    write.inserts.push(added);
    post.establishments.push(added);
  }
  if (context.outcomes.get(placeOf(row.origin)) !== 'NEW')
    context.outcomes.set(placeOf(row.origin), 'CHANGED');
  if (current === null) return;
  const params = { found: String(current.headcount), expected: String(headcount) };
  tell(context, row, 'headcount', 'VALUE_CORRECTED', params);
}

function replace(post: KnownPosition, former: SnapshotEstablishment, latter: SnapshotEstablishment): void {
  post.establishments[post.establishments.indexOf(former)] = latter;
}
