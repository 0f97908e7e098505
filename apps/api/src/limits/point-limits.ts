/** What of the cost of an operation is worth one point: a page of a hundred rows of some thirty fields. */
export const COST_PER_POINT = 4_000;

/** How many points may be spent in how many seconds. */
export interface PointLimit {
  readonly points: number;
  readonly seconds: number;
}

/** Limits of an installation. */
export interface PointLimits {
  /** Of a signed-in person, whatever the number of browsers. */
  readonly viewer: PointLimit;
  /** Of an API key that has none of its own. */
  readonly apiKey: PointLimit;
  /** Of everybody at one address who is not signed in: an office may have one address. */
  readonly address: PointLimit;
}

export const POINT_LIMITS: PointLimits = {
  viewer: { points: 600, seconds: 60 },
  apiKey: { points: 5_000, seconds: 3_600 },
  address: { points: 600, seconds: 60 },
};

/** What an operation is charged: at least one point, at most five. */
export function pointsOf(cost: number): number {
  return Math.max(1, Math.ceil(cost / COST_PER_POINT));
}
