import type { Db } from '@haicap/database';
import type { ImportKind } from '@haicap/database/client';
import { createImport } from '../../src/modules/imports/imports.js';
import { importsSettled } from '../../src/modules/imports/import-work.js';
import type { UploadedFile } from '../../src/modules/imports/uploaded-file.js';
import { ask, asking, type Answer, type Asker } from '../execute.js';

/** May import everywhere. */
export const OPERATOR: Asker = { role: 'OPERATOR', locale: 'en' };

const SUMMARY = `id status version progress step failure
  counts { file state count } derived { key count } files { name size rows }`;

/** Uploads files; the id of the import. */
export function upload(
  db: Db,
  files: readonly UploadedFile[],
  asker: Asker = OPERATOR,
  kind: ImportKind = 'LEDGER',
): Promise<string> {
  return asking(db, asker, (context) => createImport(context, kind, files));
}

/** Uploads files and gives the preview. */
export async function preview(
  db: Db,
  files: readonly UploadedFile[],
  asker: Asker = OPERATOR,
  kind: ImportKind = 'LEDGER',
): Promise<Answer> {
  const id = await upload(db, files, asker, kind);
  return readImport(db, id, asker);
}

/** An import as it is now, with its wrong and doubtful rows. */
export async function readImport(db: Db, id: string, asker: Asker = OPERATOR): Promise<Answer> {
  const { import: batch } = await ask(
    db,
    `query ($id: ID!) { import(id: $id) { ${SUMMARY}
      errors: rows(state: [ERROR], first: 100) { totalCount nodes { file row messages { severity column code message } } }
      warnings: rows(state: [WARNING], first: 100) { totalCount nodes { file row messages { column code } } } } }`,
    { id },
    asker,
  );
  return batch;
}

/** The answer to applying or discarding. */
export async function step(
  db: Db,
  mutation: 'importApply' | 'importDiscard',
  input: { readonly id: string; readonly expectedVersion: number },
  asker: Asker = OPERATOR,
): Promise<Answer> {
  const hasErrors = mutation === 'importApply' ? '... on ImportHasErrors { import { id } }' : '';
  const answer = await ask(
    db,
    `mutation ($input: ImportStepInput!) { ${mutation}(input: $input) { __typename
      ... on ImportPayload { import { ${SUMMARY} } } ... on UserError { code message }
      ... on Conflict { currentVersion } ${hasErrors} } }`,
    { input },
    asker,
  );
  return answer[mutation];
}

/** Applies a previewed import and waits until it is done. */
export async function applyAndWait(db: Db, batch: Answer, asker: Asker = OPERATOR): Promise<Answer> {
  await step(db, 'importApply', { id: batch.id, expectedVersion: batch.version }, asker);
  await importsSettled();
  return readImport(db, batch.id, asker);
}

/** A hash over the ledger: the same before and after whatever must change nothing. */
export async function ledgerHash(db: Db): Promise<string> {
  const tables = ['administrative_unit', 'administrative_unit_version', 'legal_instrument', 'unit_boundary'];
  tables.push('territorial_change_event', 'territorial_change_target', 'territorial_change_part');
  const parts = tables.map(
    (
      table,
    ) => `SELECT '${table}' AS name, md5(coalesce(string_agg(row::text, '' ORDER BY row::text), '')) AS hash
      FROM "${table}" row`,
  );
  const { rows } = await db.pool.query<{ name: string; hash: string }>(parts.join(' UNION ALL '));
  return rows
    .map(({ name, hash }) => `${name} ${hash}`)
    .toSorted()
    .join('\n');
}
