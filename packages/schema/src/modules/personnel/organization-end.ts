import type { Organization } from '@haicap/database/client';
import { fromPlainDate, toPlainDate } from '@haicap/domain/dates';
import { organizationEndInput, type OrganizationEndInput } from '@haicap/domain/personnel';
import { builder } from '../../builder.js';
import { requireUpdated } from '../../graphql/expected-version.js';
import { getTargetId } from '../../graphql/input-ids.js';
import { parseInput } from '../../graphql/mutation.js';
import { Conflict, Forbidden, InvalidInput, NotFound, type InputIssue } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { OrganizationPayload } from './organization-payload.js';
import { updateOrganization } from './organization-store.js';
import { OrganizationEndReasonEnum } from './personnel-enums.js';
import { requireOrganization } from './structure-access.js';
import { explainStructureRefusal } from './structure-refusal.js';

const OrganizationEndInputType = builder.inputType('OrganizationEndInput', {
  description: 'The end of a body.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The body.' }),
    expectedVersion: t.int({ required: true, description: 'Version that the end was decided on.' }),
    validTo: t.field({ type: 'Date', required: true, description: 'First day on which it is no more.' }),
    reason: t.field({
      type: OrganizationEndReasonEnum,
      required: true,
      description: 'MERGED or DISSOLVED; the others come from acts and from carrying over.',
    }),
    note: t.string({ description: 'Anything else; what was there stays when left out.' }),
  }),
});

builder.mutationField('organizationEnd', (t) =>
  t.field({
    type: OrganizationPayload,
    description:
      'Ends a body that nobody holds a post in from that day on. Once more: corrects the day or the reason.',
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict] },
    args: { input: t.arg({ type: OrganizationEndInputType, required: true, description: 'The end.' }) },
    resolve: (_root, args, context) => {
      const { id: globalId, expectedVersion, ...entered } = args.input;
      const id = getTargetId('Organization', globalId);
      const input = parseInput(organizationEndInput, entered);
      return write(context, { operation: 'organizationEnd' }, async (tx) => {
        const stored = await requireOrganization(tx, context, id, 'personnel.edit');
        const issues = issuesOf(stored, input);
        if (issues.length > 0) throw new InvalidInput(issues);
        const count = await updateOrganization(tx, id, expectedVersion, {
          validTo: fromPlainDate(input.validTo),
          endReason: input.reason,
          note: input.note ?? stored.note,
        });
        await requireUpdated(tx, count, { table: 'organization', id, entity: 'Organization' });
        return { id };
      }).catch((error: unknown) => explainStructureRefusal(error, 'validTo'));
    },
  }),
);

/** Reasons that are given by somebody; the others follow from something else. */
const GIVEN: readonly string[] = ['MERGED', 'DISSOLVED'];

function issuesOf(stored: Organization, { validTo, reason }: OrganizationEndInput): InputIssue[] {
  const issues: InputIssue[] = [];
  if (!GIVEN.includes(reason)) issues.push({ path: ['reason'], code: 'input.choice' });
  if (validTo <= toPlainDate(stored.validFrom))
    issues.push({ path: ['validTo'], code: 'dates.validityOrder' });
  if (stored.endReason !== null && !GIVEN.includes(stored.endReason))
    issues.push({ path: ['id'], code: 'organizations.ended' });
  return issues;
}
