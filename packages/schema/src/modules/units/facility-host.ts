import type { TransactionClient } from '@haicap/database';
import { readInputId } from '../../graphql/input-ids.js';
import { InvalidInput, type InputIssue } from '../../graphql/user-errors.js';

/** The host that an input names; null and undefined stay. Throws {@link InvalidInput} for an id of something else. */
export function readHostId(globalId: string | null | undefined): string | null | undefined {
  if (globalId == null) return globalId;
  const issues: InputIssue[] = [];
  const id = readInputId('AdministrativeUnit', globalId, ['hostUnitId'], issues);
  if (id === null) throw new InvalidInput(issues);
  return id;
}

/** Throws {@link InvalidInput} when there is no such unit. */
export async function requireHost(tx: TransactionClient, hostUnitId: string | null): Promise<void> {
  if (hostUnitId === null) return;
  const host = await tx.administrativeUnit.findUnique({ where: { id: hostUnitId }, select: { id: true } });
  if (host === null) throw new InvalidInput([{ path: ['hostUnitId'], code: 'units.unknown' }]);
}
