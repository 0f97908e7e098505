import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import {
  ChangesDocument,
  ResolveUnitsDocument,
  UnitByCodeDocument,
  UnitDifferenceDocument,
  UnitsAsOfDocument,
  type ChangesSubscription,
  type ChangesSubscriptionVariables,
  type ResolveUnitsQuery,
  type ResolveUnitsQueryVariables,
  type UnitByCodeQuery,
  type UnitByCodeQueryVariables,
  type UnitDifferenceQuery,
  type UnitDifferenceQueryVariables,
  type UnitsAsOfQuery,
  type UnitsAsOfQueryVariables,
} from './documents.generated.js';

export type {
  ChangesSubscription,
  ChangesSubscriptionVariables,
  ResolveUnitsQuery,
  ResolveUnitsQueryVariables,
  UnitByCodeQuery,
  UnitByCodeQueryVariables,
  UnitDifferenceQuery,
  UnitDifferenceQueryVariables,
  UnitFactsFragment,
  UnitsAsOfQuery,
  UnitsAsOfQueryVariables,
} from './documents.generated.js';

/**
 * A page of the units of a day with their facts and superior unit.
 *
 * @example
 * ```ts
 * await client.request(unitsAsOf, { asOf: '2025-07-01', filter: { provinceCode: ['20'], level: ['COMMUNE'] } });
 * ```
 */
export const unitsAsOf: TypedDocumentNode<UnitsAsOfQuery, UnitsAsOfQueryVariables> = UnitsAsOfDocument;

/**
 * The unit that holds a code on a day, with its versions, and the units it came from and became.
 *
 * @example
 * ```ts
 * await client.request(unitByCode, { code: '05977', asOf: '2025-06-30' });
 * ```
 */
export const unitByCode: TypedDocumentNode<UnitByCodeQuery, UnitByCodeQueryVariables> = UnitByCodeDocument;

/**
 * Which units a list of codes or names means on a day, and what became of each by another day:
 * ONE, AMBIGUOUS with its candidates, or NONE.
 *
 * @example
 * ```ts
 * await client.request(resolveUnits, { queries: ['05977', 'Hồng Phong'], at: '2025-06-30', to: '2025-07-01' });
 * ```
 */
export const resolveUnits: TypedDocumentNode<ResolveUnitsQuery, ResolveUnitsQueryVariables> =
  ResolveUnitsDocument;

/**
 * What changed between two days: units before and after by level, kind and province.
 *
 * @example
 * ```ts
 * await client.request(unitDifference, { from: '2025-06-30', to: '2025-07-01', provinceCode: '20' });
 * ```
 */
export const unitDifference: TypedDocumentNode<UnitDifferenceQuery, UnitDifferenceQueryVariables> =
  UnitDifferenceDocument;

/**
 * What others change, for `subscribe`: which kind of record, and in which units. What it is now, a query answers.
 *
 * @example
 * ```ts
 * for await (const { changes } of client.subscribe(changesOf, { topics: ['UNITS', 'ACTS'] })) console.log(changes.topic);
 * ```
 */
export const changesOf: TypedDocumentNode<ChangesSubscription, ChangesSubscriptionVariables> =
  ChangesDocument;
