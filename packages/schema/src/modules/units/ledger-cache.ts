import type { Db } from '@haicap/database';
import { indexLedger, type LedgerIndex } from '@haicap/domain/units';
import type { SchemaContext } from '../../context.js';
import { readLedger, readLedgerRevision } from './ledger-query.js';

/** The indexed ledger of a revision, and answers about it that cost more than a look. */
export interface LedgerCopy {
  readonly revision: string;
  readonly index: LedgerIndex;
  readonly answers: Map<string, unknown>;
}

/** Most answers kept with a copy; the oldest makes room. */
const MOST_ANSWERS = 8;

// One copy per database of this process. Other processes see through the revision that theirs is old.
const kept = new WeakMap<Db['pool'], KeptCopy>();

interface KeptCopy {
  copy?: LedgerCopy;
  loading?: Promise<LedgerCopy>;
}

/** The ledger as it stands, from memory where nothing has changed: one cheap statement, once per request. */
export function loadLedgerCopy(context: SchemaContext): Promise<LedgerCopy> {
  const known = context.loaders.get('units.ledger') as Promise<LedgerCopy> | undefined;
  if (known) return known;
  const copy = findCopy(context.db);
  context.loaders.set('units.ledger', copy);
  return copy;
}

/** An answer about a copy, computed once as long as the ledger stands. */
export function answerOnce<Answer>(copy: LedgerCopy, question: string, compute: () => Answer): Answer {
  if (copy.answers.has(question)) return copy.answers.get(question) as Answer;
  const answer = compute();
  copy.answers.set(question, answer);
  if (copy.answers.size > MOST_ANSWERS) copy.answers.delete(copy.answers.keys().next().value!);
  return answer;
}

async function findCopy(db: Db): Promise<LedgerCopy> {
  const own = kept.get(db.pool) ?? {};
  kept.set(db.pool, own);
  const revision = await readLedgerRevision(db);
  if (own.copy?.revision === revision) return own.copy;
  const copy = await (own.loading === undefined
    ? loadOnce(db, own)
    : // Whoever began the loading may have gone away in the middle of it.
      own.loading.catch(() => loadOnce(db, own)));
  // A loading that was under way already may have begun before the change that this request must see.
  return BigInt(copy.revision) >= BigInt(revision) ? copy : loadOnce(db, own);
}

/** Requests that find the same old copy share one loading. */
function loadOnce(db: Db, own: KeptCopy): Promise<LedgerCopy> {
  own.loading ??= readLedger(db)
    .then(({ revision, ledger }) => (own.copy = { revision, index: indexLedger(ledger), answers: new Map() }))
    .finally(() => delete own.loading);
  return own.loading;
}
