import type { Organization } from '@haicap/database/client';
import { toPlainDate } from '@haicap/domain/dates';
import { organizationUpdateInput } from '@haicap/domain/personnel';
import { builder } from '../../builder.js';
import { toDayOrNull } from '../../graphql/days.js';
import { requireUpdated } from '../../graphql/expected-version.js';
import { getTargetId } from '../../graphql/input-ids.js';
import { parseInput } from '../../graphql/mutation.js';
import { changesOf } from '../../graphql/partial-input.js';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { OrganizationPayload } from './organization-payload.js';
import { columnsOf, requireParent, updateOrganization } from './organization-store.js';
import { OrganizationKindEnum } from './personnel-enums.js';
import { readReference, requireOrganization } from './structure-access.js';
import { explainStructureRefusal } from './structure-refusal.js';

const OrganizationUpdateInput = builder.inputType('OrganizationUpdateInput', {
  description:
    'A change of a body. What is left out stays as it is; null clears. It ends by organizationEnd, and moves by organizationCarryOver.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The body.' }),
    expectedVersion: t.int({ required: true, description: 'Version that the change was made on.' }),
    kind: t.field({ type: OrganizationKindEnum, description: 'What it is.' }),
    name: t.string({ description: 'Name.' }),
    abbreviation: t.string({ description: 'Short form of the name.' }),
    parentId: t.id({ description: 'The body it belongs to, in the same unit or one above.' }),
    ordinal: t.int({ description: 'Place among the bodies of the unit.' }),
    validFrom: t.field({ type: 'Date', description: 'First day.' }),
    note: t.string({ description: 'Anything else.' }),
    source: t.string({ description: 'Where this is known from.' }),
  }),
});

builder.mutationField('organizationUpdate', (t) =>
  t.field({
    type: OrganizationPayload,
    description: 'Changes a body.',
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict] },
    args: { input: t.arg({ type: OrganizationUpdateInput, required: true, description: 'The change.' }) },
    resolve: (_root, args, context) => {
      const { id: globalId, expectedVersion, ...change } = args.input;
      const id = getTargetId('Organization', globalId);
      const parentId = readReference('Organization', change.parentId, 'parentId');
      return write(context, { operation: 'organizationUpdate' }, async (tx) => {
        const stored = await requireOrganization(tx, context, id, 'personnel.edit');
        const entered = { ...fieldsOf(stored), ...changesOf({ ...change, parentId }) };
        const input = parseInput(organizationUpdateInput, entered);
        if (input.parentId !== stored.parentId) await requireParent(tx, input.parentId, stored.scopePath, id);
        const count = await updateOrganization(tx, id, expectedVersion, columnsOf(input));
        await requireUpdated(tx, count, { table: 'organization', id, entity: 'Organization' });
        return { id };
      }).catch((error: unknown) => explainStructureRefusal(error));
    },
  }),
);

/** What is said of a body, as its input. */
function fieldsOf(stored: Organization): object {
  return { ...stored, validFrom: toPlainDate(stored.validFrom), validTo: toDayOrNull(stored.validTo) };
}
