import { withTransaction } from '@haicap/database';
import { isLocale } from '@haicap/i18n';
import { getViewer } from '../../access/access.js';
import { builder } from '../../builder.js';
import type { Viewer } from '../../context.js';
import { actorOf } from '../../graphql/actor.js';
import { Forbidden, InvalidInput } from '../../graphql/user-errors.js';
import { saveLocale } from './account-store.js';
import { ViewerType } from './viewer.js';

const ViewerSetLocaleInput = builder.inputType('ViewerSetLocaleInput', {
  description: 'The language a viewer wishes.',
  fields: (t) => ({ locale: t.string({ required: true, description: 'vi, en or fr.' }) }),
});

const ViewerPayload = builder.objectRef<{ readonly viewer: Viewer }>('ViewerPayload').implement({
  dataClass: 'INTERNAL',
  description: 'The viewer after a change.',
  fields: (t) => ({ viewer: t.expose('viewer', { type: ViewerType, description: 'The viewer.' }) }),
});

builder.mutationField('viewerSetLocale', (t) =>
  t.field({
    type: ViewerPayload,
    description: 'Sets the language of messages and of the client for the viewer.',
    errors: { types: [InvalidInput, Forbidden] },
    args: { input: t.arg({ type: ViewerSetLocaleInput, required: true, description: 'The language.' }) },
    resolve: async (_root, { input }, context) => {
      const viewer = getViewer(context);
      const { locale } = input;
      if (!isLocale(locale)) throw new InvalidInput([{ path: ['locale'], code: 'input.choice' }]);
      // A key made for something else leaves its owner alone.
      if (viewer.readOnly || (viewer.limit?.permissions.length ?? 0) > 0) throw new Forbidden();
      await withTransaction(context.db, actorOf(context, 'viewerSetLocale'), (tx) =>
        saveLocale(tx, viewer.userId, locale),
      );
      return { viewer: { ...viewer, locale } };
    },
  }),
);
