import type { SchemaContext } from '../../context.js';
import type { TransactionClient } from '@haicap/database';
import type { Permission } from '@haicap/domain/accounts';
import { requirePermission } from '../../access/access.js';
import { NotFound } from '../../graphql/user-errors.js';

/** Where a unit stands, if it is there; throws NotFound, or Forbidden when the viewer may not do this there. */
export async function requireUnit(
  tx: TransactionClient,
  context: SchemaContext,
  unitId: string,
  permission: Permission,
): Promise<{ readonly scopePath: string }> {
  const unit = await tx.administrativeUnit.findUnique({ where: { id: unitId }, select: { scopePath: true } });
  if (unit === null) throw new NotFound('AdministrativeUnit');
  requirePermission(context, permission, unit.scopePath);
  return unit;
}
