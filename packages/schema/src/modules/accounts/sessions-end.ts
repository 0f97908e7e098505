import { getViewer } from '../../access/access.js';
import { builder } from '../../builder.js';
import type { SchemaContext, Viewer } from '../../context.js';
import { isRecordId } from '../../graphql/global-id.js';
import { Forbidden, InvalidInput, NotFound } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { endSessions } from './session-store.js';
import { ViewerType } from './viewer.js';

const SessionEndInput = builder.inputType('SessionEndInput', {
  description: 'Which session to end.',
  fields: (t) => ({ id: t.id({ required: true, description: 'Id of the session.' }) }),
});

const SessionsPayload = builder.objectRef<{ readonly viewer: Viewer }>('SessionsPayload').implement({
  dataClass: 'INTERNAL',
  description: "The viewer's sessions after a change.",
  fields: (t) => ({ viewer: t.expose('viewer', { type: ViewerType, description: 'The viewer.' }) }),
});

builder.mutationField('sessionEnd', (t) =>
  t.field({
    type: SessionsPayload,
    description: 'Ends one session of the viewer. Only in a browser session.',
    errors: { types: [InvalidInput, Forbidden, NotFound] },
    args: { input: t.arg({ type: SessionEndInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input: { id } }, context) => {
      const viewer = requireSession(context);
      if (!isRecordId(id)) throw new InvalidInput([{ path: ['id'], code: 'input.identifier' }]);
      const operation = 'sessionEnd';
      const ended = await write(context, { operation }, (tx) =>
        endSessions(tx, context, { userId: viewer.userId, id, operation }),
      );
      if (ended === 0) throw new NotFound('SignedInSession');
      return { viewer };
    },
  }),
);

builder.mutationField('sessionsEndOthers', (t) =>
  t.field({
    type: SessionsPayload,
    description: 'Ends all sessions of the viewer but this one. Only in a browser session.',
    errors: { types: [Forbidden] },
    resolve: async (_root, _args, context) => {
      const viewer = requireSession(context);
      const { userId, sessionId } = viewer;
      const operation = 'sessionsEndOthers';
      await write(context, { operation }, (tx) =>
        endSessions(tx, context, { userId, except: sessionId, operation }),
      );
      return { viewer };
    },
  }),
);

function requireSession(context: SchemaContext): Viewer {
  const viewer = getViewer(context);
  if (viewer.sessionId === null) throw new Forbidden();
  return viewer;
}
