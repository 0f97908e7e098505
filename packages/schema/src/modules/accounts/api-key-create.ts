import {
  apiKeyInput,
  checkKeyExpiry,
  type ApiKeyInput,
  type Permission,
  type ScopeRange,
} from '@haicap/domain/accounts';
import { requireFreshProof } from '../../access/fresh-proof.js';
import { PermissionType } from '../../access/permission-type.js';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { oncePerKey } from '../../graphql/idempotency.js';
import { parseInput } from '../../graphql/mutation.js';
import { readInputId } from '../../graphql/input-ids.js';
import {
  Forbidden,
  IdempotencyKeyReused,
  InvalidInput,
  NotFound,
  StepUpRequired,
  type InputIssue,
} from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { BeyondOwnRights } from './account-errors.js';
import { ApiKeyType } from './account-types.js';
import { getApiKey } from './api-key-row.js';
import { insertApiKey } from './account-store.js';
import { findScopePath } from './grant-giving.js';
import { formatApiKey, newApiKeyToken } from './api-key-token.js';

const ApiKeyCreateInput = builder.inputType('ApiKeyCreateInput', {
  description: 'A new API key.',
  fields: (t) => ({
    idempotencyKey: t.string({ description: 'Sent again with a retry, so that one key is made.' }),
    name: t.string({ required: true, description: 'What the key is for.' }),
    readOnly: t.boolean({ description: 'Whether it can only read (default true).' }),
    expiresOn: t.field({ type: 'Date', required: true, description: 'Last day on which it works.' }),
    permissions: t.field({
      type: [PermissionType],
      description: 'What it may do at most; everything its owner may when left out.',
    }),
    unitId: t.id({ description: 'The unit it is confined to.' }),
    pointsPerHour: t.int({ description: 'Points an hour, at most 5000.' }),
  }),
});

const ApiKeyCreatePayload = builder
  .objectRef<{ readonly id: string; readonly secret: string | null }>('ApiKeyCreatePayload')
  .implement({
    dataClass: 'INTERNAL',
    description: 'The new API key.',
    fields: (t) => ({
      apiKey: t.field({
        type: ApiKeyType,
        description: 'The key without its secret.',
        resolve: ({ id }, _args, context) => getApiKey(context, id),
      }),
      secret: t.exposeString('secret', {
        dataClass: { is: 'SENSITIVE', readers: ['oneself'] },
        nullable: true,
        description:
          'The key itself, shown only here: null when the request was repeated with the same idempotency key.',
      }),
    }),
  });

builder.mutationField('apiKeyCreate', (t) =>
  t.field({
    type: ApiKeyCreatePayload,
    description:
      'Makes an API key for the viewer, never for more than the viewer may. Only in a browser session: a key cannot make keys. Needs a fresh proof.',
    errors: {
      types: [InvalidInput, Forbidden, NotFound, BeyondOwnRights, StepUpRequired, IdempotencyKeyReused],
    },
    args: { input: t.arg({ type: ApiKeyCreateInput, required: true, description: 'The key.' }) },
    resolve: async (_root, args, context) => {
      const input = readInput(args.input, context);
      if (!context.access.can('keys.own')) throw new Forbidden();
      const viewer = requireFreshProof(context);
      const operation = 'apiKeyCreate';
      const request = { viewer, key: args.input.idempotencyKey, operation, input };
      const token = newApiKeyToken();
      const { id, isReplay } = await write(context, { operation }, (tx) =>
        oncePerKey(tx, request, async () => {
          requireHeld(context, input.permissions, await findScopePath(tx, input.unitId));
          return insertApiKey(tx, viewer.userId, token, input);
        }),
      );
      return { id, secret: isReplay ? null : formatApiKey(token) };
    },
  }),
);

function readInput(raw: typeof ApiKeyCreateInput.$inferInput, context: SchemaContext): ApiKeyInput {
  const issues: InputIssue[] = [];
  const unitId = readInputId('AdministrativeUnit', raw.unitId, ['unitId'], issues);
  if (issues.length > 0) throw new InvalidInput(issues);
  const input = parseInput(apiKeyInput, { ...raw, unitId });
  const fault = checkKeyExpiry(input.expiresOn, context.today);
  if (fault) throw new InvalidInput([{ path: ['expiresOn'], code: fault }]);
  return input;
}

/** A key confined to a unit needs the permissions within it, any other somewhere. */
function requireHeld({ access }: SchemaContext, permissions: readonly Permission[], scopePath: string): void {
  const missing = permissions.filter((permission) =>
    scopePath === 'vn.' ? !access.can(permission) : !reaches(access.ranges(permission), scopePath),
  );
  if (missing.length > 0) throw new BeyondOwnRights(missing);
}

/** Whether some of the unit lies within the ranges, or the unit itself does. */
function reaches(ranges: readonly ScopeRange[], scopePath: string): boolean {
  return ranges.some(({ from, to }) => (from <= scopePath && scopePath < to) || from.startsWith(scopePath));
}
