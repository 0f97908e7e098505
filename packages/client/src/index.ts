export { ApiError, type ApiErrorCode, type ApiErrorDetail } from './api-error.js';
export { cacheKeys, possibleTypes } from './cache-keys.js';
export {
  createClient,
  type Client,
  type ClientOptions,
  type RequestArguments,
  type RequestOptions,
  type SubscriptionArguments,
  type SubscriptionOptions,
} from './create-client.js';
export {
  changesOf,
  resolveUnits,
  unitByCode,
  unitDifference,
  unitsAsOf,
  type ChangesSubscription,
  type ChangesSubscriptionVariables,
  type ResolveUnitsQuery,
  type ResolveUnitsQueryVariables,
  type UnitByCodeQuery,
  type UnitByCodeQueryVariables,
  type UnitDifferenceQuery,
  type UnitDifferenceQueryVariables,
  type UnitFactsFragment,
  type UnitsAsOfQuery,
  type UnitsAsOfQueryVariables,
} from './documents.js';
export { followEvents, type FollowOptions } from './follow-events.js';
export type { PageOf, PageVariables } from './paginate.js';
export {
  isUserError,
  RefusedError,
  unwrap,
  type PayloadOf,
  type ResultMember,
  type UserErrorName,
  type UserErrorOf,
} from './user-error.js';
