import type { Locale } from '../context.js';
import { builder } from '../builder.js';
import { errorMessage } from './messages.js';

/** Codes of errors that a mutation may answer with. */
export type UserErrorCode =
  | 'INVALID_INPUT'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'ILLEGAL_TRANSITION'
  | 'LEDGER_REFUSED'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'IMPORT_HAS_ERRORS'
  | 'STEP_UP_REQUIRED'
  | 'BEYOND_OWN_RIGHTS'
  | 'LAST_ADMINISTRATOR';

/** An expected failure. Thrown by resolvers and stores, declared by the mutation, shown to the user in their language. */
export class UserError extends Error {
  readonly code: UserErrorCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: UserErrorCode, params: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.name = code;
    this.code = code;
    this.params = params;
  }
}

/** One fault of an input: where and which. `code` is a stable key for translation. */
export interface InputIssue {
  readonly path: readonly string[];
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** The input breaks a rule. Carries every fault, not only the first. */
export class InvalidInput extends UserError {
  readonly issues: readonly InputIssue[];
  constructor(issues: readonly InputIssue[]) {
    super('INVALID_INPUT', { count: issues.length });
    this.issues = issues;
  }
}

/** The viewer may see the record but not do this to it. */
export class Forbidden extends UserError {
  constructor() {
    super('FORBIDDEN');
  }
}

/** No such record, or none that the viewer may see. */
export class NotFound extends UserError {
  constructor(entity: string) {
    super('NOT_FOUND', { entity });
  }
}

/** Somebody else changed the record after the viewer read it. */
export class Conflict extends UserError {
  readonly currentVersion: number;
  readonly changedAt: Date | null;
  readonly changedBy: string | null;
  constructor(currentVersion: number, changedAt: Date | null, changedBy: string | null) {
    super('CONFLICT', { currentVersion });
    this.currentVersion = currentVersion;
    this.changedAt = changedAt;
    this.changedBy = changedBy;
  }
}

/** The idempotency key was used before for something else. */
export class IdempotencyKeyReused extends UserError {
  constructor() {
    super('IDEMPOTENCY_KEY_REUSED');
  }
}

/** The viewer has to prove again who they are before this. */
export class StepUpRequired extends UserError {
  constructor() {
    super('STEP_UP_REQUIRED');
  }
}

const ErrorCode = builder.enumType('ErrorCode', {
  description: 'Why a mutation was refused.',
  values: [
    'INVALID_INPUT',
    'FORBIDDEN',
    'NOT_FOUND',
    'CONFLICT',
    'ILLEGAL_TRANSITION',
    'LEDGER_REFUSED',
    'IDEMPOTENCY_KEY_REUSED',
    'IMPORT_HAS_ERRORS',
    'STEP_UP_REQUIRED',
    'BEYOND_OWN_RIGHTS',
    'LAST_ADMINISTRATOR',
  ] as const,
});

/** The interface of all typed errors. */
export const UserErrorInterface = builder.interfaceRef<UserError>('UserError').implement({
  dataClass: 'PUBLIC',
  description: 'A typed refusal of a mutation.',
  fields: (t) => ({
    code: t.expose('code', { type: ErrorCode, description: 'Stable code.' }),
    message: t.string({
      description: 'What went wrong and how to mend it, in the language of the viewer.',
      resolve: (error, _args, context) => errorMessage(context.locale, error.code, error.params),
    }),
  }),
});

const InputIssueType = builder.objectRef<InputIssue>('InputIssue').implement({
  dataClass: 'PUBLIC',
  description: 'One fault of an input.',
  fields: (t) => ({
    path: t.stringList({
      description: 'Where in the input, for example ["targets", "0", "code"].',
      resolve: (issue) => [...issue.path],
    }),
    code: t.exposeString('code', { description: 'Stable key of the fault.' }),
    message: t.string({
      description: 'The fault in the language of the viewer.',
      resolve: (issue, _args, context) => errorMessage(context.locale, issue.code, issue.params ?? {}),
    }),
  }),
});

builder.objectType(InvalidInput, {
  dataClass: 'PUBLIC',
  name: 'InvalidInput',
  description: 'The input breaks a rule; all faults are listed.',
  interfaces: [UserErrorInterface],
  fields: (t) => ({
    issues: t.field({
      type: [InputIssueType],
      description: 'Every fault found.',
      resolve: (error) => [...error.issues],
    }),
  }),
});
builder.objectType(Forbidden, {
  name: 'Forbidden',
  description: 'The viewer has no permission for this on this unit.',
  interfaces: [UserErrorInterface],
});
builder.objectType(NotFound, {
  name: 'NotFound',
  description: 'There is no such record within what the viewer may see.',
  interfaces: [UserErrorInterface],
});
builder.objectType(Conflict, {
  dataClass: 'INTERNAL',
  name: 'Conflict',
  description: 'The record was changed by somebody else in the meantime.',
  interfaces: [UserErrorInterface],
  fields: (t) => ({
    currentVersion: t.exposeInt('currentVersion', { description: 'Version now stored.' }),
    changedAt: t.expose('changedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was changed.',
    }),
    changedBy: t.exposeString('changedBy', { nullable: true, description: 'Who changed it.' }),
  }),
});
builder.objectType(IdempotencyKeyReused, {
  name: 'IdempotencyKeyReused',
  description: 'The idempotency key was used before with another input.',
  interfaces: [UserErrorInterface],
});
builder.objectType(StepUpRequired, {
  name: 'StepUpRequired',
  description:
    'The viewer has to prove again who they are: POST /auth/step-up, then the same request once more.',
  interfaces: [UserErrorInterface],
});

export type { Locale };
