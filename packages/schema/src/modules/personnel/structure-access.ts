import type { TransactionClient } from '@haicap/database';
import type { Organization, Person, Position } from '@haicap/database/client';
import type { Permission } from '@haicap/domain/accounts';
import { requirePermission } from '../../access/access.js';
import type { SchemaContext } from '../../context.js';
import { readInputId } from '../../graphql/input-ids.js';
import { InvalidInput, NotFound, type InputIssue } from '../../graphql/user-errors.js';

/** A body that the viewer may do this to. Throws NotFound for one out of reach, Forbidden without the permission. */
export async function requireOrganization(
  tx: TransactionClient,
  context: SchemaContext,
  id: string,
  permission: Permission,
): Promise<Organization> {
  const stored = await tx.organization.findUnique({ where: { id } });
  if (stored === null || !context.access.can('personnel.read', stored)) throw new NotFound('Organization');
  requirePermission(context, permission, stored.scopePath);
  return stored;
}

/** A post that the viewer may do this to, like {@link requireOrganization}. */
export async function requirePosition(
  tx: TransactionClient,
  context: SchemaContext,
  id: string,
  permission: Permission,
): Promise<Position> {
  const stored = await tx.position.findUnique({ where: { id } });
  if (stored === null || !context.access.can('personnel.read', stored)) throw new NotFound('Position');
  requirePermission(context, permission, stored.scopePath);
  return stored;
}

/** A person whose file the viewer may do this to; somebody met in reach whose file is kept elsewhere is Forbidden. */
export async function requirePerson(
  tx: TransactionClient,
  context: SchemaContext,
  id: string,
  permission: Permission,
): Promise<Person> {
  const stored = await tx.person.findUnique({ where: { id } });
  const isMet = stored?.reachPaths.some((scopePath) => context.access.can('personnel.read', { scopePath }));
  if (!stored || !isMet) throw new NotFound('Person');
  requirePermission(context, permission, stored.scopePath);
  return stored;
}

/** The record that an input names; null and undefined stay. Throws {@link InvalidInput} for an id of something else. */
export function readReference(
  typeName: string,
  globalId: string | null | undefined,
  field: string,
): string | null | undefined {
  if (globalId == null) return globalId;
  const issues: InputIssue[] = [];
  const id = readInputId(typeName, globalId, [field], issues);
  if (id === null) throw new InvalidInput(issues);
  return id;
}
