import { requirePermission } from '../../access/access.js';
import type { SchemaContext } from '../../context.js';
import { InvalidInput } from '../../graphql/user-errors.js';
import { toDomainAct } from './act-domain.js';
import { unknownUnits, type EnteredAct } from './act-draft-input.js';
import { readHeaderReferences } from './act-header-query.js';
import { loadAffectedLedger } from './act-ledger-query.js';
import { typesOf } from './act-proof.js';
import type { Reader } from './act-query.js';
import type { ActRecord } from './act-record.js';
import { scopePathOf } from './act-scope.js';

/**
 * Completes what was entered: where the act stands, which decides who may work on it, and what it does. Throws
 * {@link InvalidInput} for units that are not in the ledger, NotFound for a missing instrument or scope unit, Forbidden
 * when the viewer may not draft acts on everything the act names.
 */
export async function composeAct(
  reader: Reader,
  context: SchemaContext,
  entered: EnteredAct,
  path: readonly string[] = [],
): Promise<Omit<ActRecord, 'status' | 'createdById'>> {
  const act = toDomainAct({ ...entered, scopePath: '' });
  const affected = await loadAffectedLedger(reader, [act]);
  const issues = unknownUnits(act, affected.scopePaths, path);
  if (issues.length > 0) throw new InvalidInput(issues);
  const header = await readHeaderReferences(reader, entered);
  const scopePath = scopePathOf(
    act,
    affected.scopePaths,
    header.scopePath === null ? [] : [header.scopePath],
  );
  requirePermission(context, 'acts.draft', scopePath);
  return { ...entered, scopePath, types: typesOf(affected, act) };
}
