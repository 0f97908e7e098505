import type { Db } from '@haicap/database';
import type { FastifyBaseLogger } from 'fastify';
import type { PointLimit } from './point-limits.js';
import { addPoints, claimReport, forgetWindows, type WindowPoints } from './rate-window-store.js';

/** Who pays for a request, and how much it may. */
export interface Spender {
  /** `viewer:<id>`, `key:<id>` or `address:<hash>`. */
  readonly id: string;
  readonly limit: PointLimit;
}

/** How a request was charged. */
export interface Spending {
  readonly isAllowed: boolean;
  /** Points left until the window ends. */
  readonly remaining: number;
  /** Seconds until the window ends. */
  readonly seconds: number;
  /** True for the first refusal of the window, whichever process it meets. */
  readonly isFirstRefusal: boolean;
}

/** Points spent, counted here and shared with the other processes of the API. */
export interface RateWindows {
  readonly spend: (spender: Spender, points: number) => Promise<Spending>;
  /** Tells the others now; otherwise once a second. */
  readonly share: () => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Window {
  readonly spender: string;
  readonly startsAt: number;
  readonly endsAt: number;
  /** What the database said last, our own included. */
  shared: number;
  /** On the way to the database. */
  sent: number;
  /** Since then. */
  unsent: number;
  isReported: boolean;
}

const SHARED_EVERY = 1_000;
/** A process tells the others at the latest after this part of a limit, … */
const PART_OF_LIMIT = 0.1;
/** … and after this part of what is left. */
const PART_OF_REST = 0.25;

/**
 * Counts in memory and adds what was counted to a table once a second for all spenders in one statement, which answers
 * with what the other processes have added: no statement per request. Who spends fast is shared sooner: after a tenth of
 * the limit, and the nearer the limit the sooner. Each process lets through at most about a tenth too much, namely what
 * it has not heard of yet. Without a database each process counts alone.
 */
export function createRateWindows(options: {
  readonly db: Db;
  readonly clock: () => Date;
  readonly log: FastifyBaseLogger;
}): RateWindows {
  const { db, clock, log } = options;
  const windows = new Map<string, Window>();
  let forgotten = clock().getTime();
  let isReachable = true;

  const share = inTurn(async () => {
    const now = clock();
    for (const [key, window] of windows) if (window.endsAt <= now.getTime()) windows.delete(key);
    const added = takeUnsent(windows);
    if (added.length === 0) return;
    try {
      for (const stored of await addPoints(db, added)) settle(windows, stored);
      isReachable = true;
    } catch (error) {
      for (const window of windows.values()) takeBack(window);
      if (isReachable) log.warn({ err: error }, 'points are counted by this process alone');
      isReachable = false;
      return;
    }
    if (now.getTime() - forgotten < 600_000) return;
    forgotten = now.getTime();
    await forgetWindows(db, now).catch((error: unknown) => log.warn({ err: error }, 'old windows stay'));
  });

  async function spend(spender: Spender, points: number): Promise<Spending> {
    const now = clock().getTime();
    const window = windowOf(windows, spender, now);
    const most = spender.limit.points;
    while (isReachable && window.unsent > aloneOf(most, leftOf(most, window))) await share();
    const left = leftOf(most, window);
    const isAllowed = points <= left;
    if (isAllowed) window.unsent += points;
    return {
      isAllowed,
      remaining: Math.max(0, isAllowed ? left - points : left),
      seconds: Math.max(1, Math.ceil((window.endsAt - now) / 1_000)),
      isFirstRefusal: !isAllowed && (await isFirst(window)),
    };
  }

  async function isFirst(window: Window): Promise<boolean> {
    if (window.isReported) return false;
    window.isReported = true;
    return claimReport(db, window.spender, new Date(window.startsAt)).catch(() => true);
  }

  const timer = setInterval(() => void share(), SHARED_EVERY).unref();
  const close = async (): Promise<void> => {
    clearInterval(timer);
    await share();
  };
  return { spend, share, close };
}

/** Points that may be spent before the others are told. */
function aloneOf(most: number, left: number): number {
  return Math.min(most * PART_OF_LIMIT, Math.max(left, 0) * PART_OF_REST);
}

function leftOf(most: number, { shared, sent, unsent }: Window): number {
  return most - shared - sent - unsent;
}

function windowOf(windows: Map<string, Window>, { id, limit }: Spender, now: number): Window {
  const length = limit.seconds * 1_000;
  const startsAt = now - (now % length);
  const key = `${id} ${startsAt}`;
  let window = windows.get(key);
  if (!window) {
    window = {
      spender: id,
      startsAt,
      endsAt: startsAt + length,
      shared: 0,
      sent: 0,
      unsent: 0,
      isReported: false,
    };
    windows.set(key, window);
  }
  return window;
}

function takeUnsent(windows: ReadonlyMap<string, Window>): WindowPoints[] {
  const changed = [...windows.values()].filter(({ unsent }) => unsent > 0);
  return changed.map((window) => {
    window.sent = window.unsent;
    window.unsent = 0;
    return { spender: window.spender, startsAt: new Date(window.startsAt), points: window.sent };
  });
}

function settle(windows: ReadonlyMap<string, Window>, { spender, startsAt, points }: WindowPoints): void {
  const window = windows.get(`${spender} ${startsAt.getTime()}`);
  if (window) Object.assign(window, { shared: points, sent: 0 });
}

function takeBack(window: Window): void {
  window.unsent += window.sent;
  window.sent = 0;
}

/** Runs `work` once at a time; who calls meanwhile gets the next run, together with all who do. */
function inTurn(work: () => Promise<void>): () => Promise<void> {
  let current: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const run = (): Promise<void> => {
    current = work().finally(() => (current = null));
    return current;
  };
  return () => {
    if (current === null) return run();
    next ??= current.then(() => {
      next = null;
      return run();
    });
    return next;
  };
}
