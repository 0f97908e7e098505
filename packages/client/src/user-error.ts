import { USER_ERRORS, type UserErrorName } from './schema-facts.generated.js';

export type { UserErrorName } from './schema-facts.generated.js';

/** A member of the result of a mutation; the operation has to select `__typename`. */
export interface ResultMember {
  /** Name of the type. */
  readonly __typename?: string | undefined;
}

/** Those members of a result that are refusals. */
export type UserErrorOf<Result extends ResultMember> = Extract<
  Result,
  { readonly __typename?: UserErrorName }
>;

/** That member of a result that is the payload. */
export type PayloadOf<Result extends ResultMember> = Exclude<Result, { readonly __typename?: UserErrorName }>;

/**
 * Whether a mutation was refused (`InvalidInput`, `Forbidden`, `Conflict` …). Select `__typename` in the result.
 *
 * @example
 * ```ts
 * const { facilityCreate: result } = await client.request(FacilityCreate, { input });
 * if (isUserError(result)) console.warn(result.__typename, result.message);
 * else console.log(result.facility.id);
 * ```
 */
export function isUserError<Result extends ResultMember>(result: Result): result is UserErrorOf<Result> {
  return (USER_ERRORS as readonly unknown[]).includes(result.__typename);
}

/** Thrown by {@link unwrap}: a mutation was refused. */
export class RefusedError<Refusal extends ResultMember = ResultMember> extends Error {
  override readonly name: string = 'RefusedError';
  /** The refusal as selected. */
  readonly refusal: Refusal;

  /** Made by {@link unwrap}. */
  constructor(refusal: Refusal) {
    const { message } = refusal as { message?: unknown };
    super(typeof message === 'string' ? message : `The mutation was refused: ${refusal.__typename}`);
    this.refusal = refusal;
  }
}

/**
 * The payload of a mutation; throws {@link RefusedError} when it was refused.
 *
 * @example
 * ```ts
 * const { facility } = unwrap((await client.request(FacilityCreate, { input })).facilityCreate);
 * ```
 */
export function unwrap<Result extends ResultMember>(result: Result): PayloadOf<Result> {
  if (isUserError(result)) throw new RefusedError(result);
  return result as PayloadOf<Result>;
}
