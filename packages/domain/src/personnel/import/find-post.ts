import type { PlainDate } from '../../dates/index.js';
import { isDayOf } from '../periods.js';
import {
  findUnit,
  refuse,
  unitOfOrganization,
  type KnownPosition,
  type PlanContext,
} from './plan-context.js';
import { organizationsOf } from './plan-bodies.js';
import { sameName } from './read-cells.js';
import type { PersonnelRow, PostWords } from './rows.js';
import type { SnapshotOrganization, SnapshotType, SnapshotUnit } from './snapshot.js';

/** Where a row is about. */
export interface FoundBody {
  readonly unit: SnapshotUnit;
  readonly organization: SnapshotOrganization;
}

/** The body that a row names by its id, its name or its abbreviation; null with a message. */
export function findBody(
  context: PlanContext,
  row: PersonnelRow & PostWords,
  day: PlainDate,
): FoundBody | null {
  if (row.organizationId !== null) return bodyById(context, row, row.organizationId);
  const unit = findUnit(context, row, row.unitCode, day);
  if (unit === null) return null;
  if (row.organization === null) return refuse(context, row, 'organization', 'VALUE_MISSING');
  const named = organizationsOf(context, unit.unitId).filter(
    ({ name, abbreviation }) => sameName(name, row.organization) || sameName(abbreviation, row.organization),
  );
  const onDay = named.filter((body) => isDayOf(body, day));
  const [organization, second] = onDay.length > 0 ? onDay : named;
  const params = { name: row.organization, unit: unit.name };
  if (organization === undefined) return refuse(context, row, 'organization', 'ORGANIZATION_UNKNOWN', params);
  if (second !== undefined) return refuse(context, row, 'organization', 'ORGANIZATION_SEVERAL', params);
  return { unit, organization };
}

function bodyById(context: PlanContext, row: PersonnelRow & PostWords, id: string): FoundBody | null {
  const organization = context.organizations.get(id);
  const unit = organization && unitOfOrganization(context, organization.unitId);
  if (organization === undefined || unit == null || !context.mayRunOn(unit.scopePath)) {
    return refuse(context, row, 'organization_id', 'ID_UNKNOWN', { value: row.organization ?? '' });
  }
  context.scopePaths.add(unit.scopePath);
  return { unit, organization };
}

/** A kind of post by its key or its name in one of the languages; null with a message. */
export function findType(context: PlanContext, row: PersonnelRow & PostWords): SnapshotType | null {
  const { type: words } = row;
  if (words === null) return refuse(context, row, 'type', 'VALUE_MISSING');
  const found = context.snapshot.types.find(
    ({ key, nameVi, nameEn, nameFr }) =>
      key === words.toLowerCase() || [nameVi, nameEn, nameFr].some((name) => sameName(name, words)),
  );
  return found ?? refuse(context, row, 'type', 'TYPE_UNKNOWN', { value: words });
}

/** A post of a body. */
export interface FoundPost extends FoundBody {
  readonly position: KnownPosition;
  readonly type: SnapshotType;
}

/** The post that a row names by its id, or by body, type and title; null with a message. */
export function findPost(
  context: PlanContext,
  row: PersonnelRow & PostWords,
  day: PlainDate,
): FoundPost | null {
  if (row.positionId !== null) return postById(context, row, row.positionId);
  const body = findBody(context, row, day);
  const type = body && findType(context, row);
  if (body === null || type === null) return null;
  const named = postsOf(context, body.organization.id, type.id).filter(
    ({ title }) => row.title === null || sameName(title, row.title),
  );
  const params = { post: type.nameVi, organization: body.organization.name };
  const [position, second] = named;
  if (position === undefined) return refuse(context, row, 'type', 'POSITION_UNKNOWN', params);
  if (second !== undefined) return refuse(context, row, 'title', 'POSITION_SEVERAL', params);
  return { ...body, position, type };
}

function postById(context: PlanContext, row: PersonnelRow & PostWords, id: string): FoundPost | null {
  const position = context.positions.get(id);
  const unknown = () => refuse(context, row, 'position_id', 'ID_UNKNOWN', { value: row.type ?? '' });
  if (position === undefined) return unknown();
  const organization = context.organizations.get(position.organizationId);
  const unit = organization && unitOfOrganization(context, organization.unitId);
  if (organization === undefined || unit == null || !context.mayRunOn(unit.scopePath)) return unknown();
  context.scopePaths.add(unit.scopePath);
  return { unit, organization, position, type: context.types.get(position.typeId)! };
}

/** The posts of a type in a body, stored or brought. */
export function postsOf(context: PlanContext, organizationId: string, typeId: string): KnownPosition[] {
  return [...context.positions.values()].filter(
    (post) => post.organizationId === organizationId && post.typeId === typeId,
  );
}
