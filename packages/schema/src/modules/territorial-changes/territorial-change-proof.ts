import { GraphQLError } from 'graphql';
import { builder } from '../../builder.js';
import type { Locale } from '../../context.js';
import { errorMessage, issueMessage } from '../../graphql/messages.js';
import { InvalidInput } from '../../graphql/user-errors.js';
import { toDomainAct } from './act-domain.js';
import { readDraft, TerritorialChangeDraftInput } from './act-draft-input.js';
import { proveDraft } from './act-proof-query.js';
import { ProofSheetType } from './proof-sheet.js';

const UNTITLED = '…';

builder.queryField('territorialChangeProof', (t) =>
  t.field({
    type: ProofSheetType,
    description:
      'What a draft would do, without storing it. Draft acts of the same day that are reviewed or adopted count as applied in their order.',
    complexity: { field: 50 },
    args: { input: t.arg({ type: TerritorialChangeDraftInput, required: true, description: 'The draft.' }) },
    resolve: async (_root, { input }, context) => {
      // A proof is asked for while the draft is being written: it need not have a title yet.
      const titled = { ...input, title: input.title.trim() === '' ? UNTITLED : input.title };
      try {
        const { act } = readDraft(titled);
        return await proveDraft(context.db.prisma, toDomainAct({ ...act, scopePath: '' }));
      } catch (error) {
        throw error instanceof InvalidInput ? toRequestError(error, context.locale) : error;
      }
    },
  }),
);

/** A query has no typed errors: the faults stand in the extensions of a top-level one. */
function toRequestError(error: InvalidInput, locale: Locale): GraphQLError {
  const issues = error.issues.map(({ path, code, params }) => ({
    path,
    code,
    message: issueMessage(locale, code, params),
  }));
  return new GraphQLError(errorMessage(locale, error.code), { extensions: { code: error.code, issues } });
}
