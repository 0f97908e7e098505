import type { TransactionClient } from '@haicap/database';
import { mayGive, PERMISSIONS, type GrantInput, type Permission } from '@haicap/domain/accounts';
import { fromPlainDate } from '@haicap/domain/dates';
import { getViewer } from '../../access/access.js';
import type { SchemaContext } from '../../context.js';
import { findViolation } from '../../graphql/constraint-violation.js';
import { readInputId } from '../../graphql/input-ids.js';
import { Forbidden, InvalidInput, NotFound, type InputIssue } from '../../graphql/user-errors.js';
import { BeyondOwnRights } from './account-errors.js';

type Path = readonly (string | number)[];

/** A grant of an input with the ids of records in place of those of the API; faults are added to `issues`. */
export function readGrantIds<Input extends { unitId?: string | null; instrumentId?: string | null }>(
  input: Input,
  path: Path,
  issues: InputIssue[],
): Input {
  return {
    ...input,
    unitId: readInputId('AdministrativeUnit', input.unitId, [...path, 'unitId'], issues),
    instrumentId: readInputId('LegalInstrument', input.instrumentId, [...path, 'instrumentId'], issues),
  };
}

/**
 * Throws unless the viewer may give all of these: Forbidden without any right to give, NotFound for a unit that is not
 * there, BeyondOwnRights with everything that is missing.
 */
export async function requireMayGive(
  tx: TransactionClient,
  context: SchemaContext,
  grants: readonly GrantInput[],
  userId?: string,
): Promise<void> {
  if (grants.length === 0) return;
  if (!context.access.can('grants.give')) throw new Forbidden();
  const missing = new Set<Permission>();
  for (const grant of grants) {
    const scopePath = await findScopePath(tx, grant.unitId);
    const wish = { ...grant, scopePath, ...(userId !== undefined && { userId }) };
    for (const permission of mayGive(getViewer(context), wish)) missing.add(permission);
  }
  if (missing.size > 0) throw new BeyondOwnRights(PERMISSIONS.filter((each) => missing.has(each)));
}

/** Where a unit stands; `vn.` for the country. Throws NotFound for a unit that is not there. */
export async function findScopePath(tx: TransactionClient, unitId: string | null): Promise<string> {
  if (unitId === null) return 'vn.';
  const unit = await tx.administrativeUnit.findUnique({ where: { id: unitId }, select: { scopePath: true } });
  if (unit === null) throw new NotFound('AdministrativeUnit');
  return unit.scopePath;
}

/** Stores grants; returns their ids. */
export async function insertGrants(
  tx: TransactionClient,
  context: SchemaContext,
  userId: string,
  grants: readonly GrantInput[],
): Promise<string[]> {
  const ids: string[] = [];
  for (const { validFrom, validTo, ...grant } of grants) {
    const { id } = await tx.grant.create({
      data: {
        ...grant,
        userId,
        validFrom: fromPlainDate(validFrom),
        validTo: validTo === null ? null : fromPlainDate(validTo),
        givenById: getViewer(context).userId,
      },
      select: { id: true },
    });
    ids.push(id);
  }
  return ids;
}

/** For `catch`: what the database says about grants, as faults of the input at a path. */
export function grantRefused(path: readonly string[]) {
  return (error: unknown): never => {
    const violation = findViolation(error);
    if (violation?.constraint.includes('grant_once'))
      throw new InvalidInput([{ path, code: 'grants.twice' }]);
    if (violation?.constraint.includes('instrument_id'))
      throw new InvalidInput([{ path: [...path, 'instrumentId'], code: 'instruments.unknown' }]);
    throw error;
  };
}
