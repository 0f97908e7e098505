import { observable, type Observable } from '../observable';

/** Milliseconds between two refreshes at least: who changes much at once does not keep everybody's page loading. */
const SHORTEST_PAUSE = 3_000;
/** Changes of a moment are one refresh, and not everybody asks at the same instant. */
const GATHER = 200;
/** While somebody answers a dialog, the page behind it stays as it was. */
const LOOK_AGAIN = 400;
/** What one has just done oneself is no news. */
const OWN_CHANGE = 2_500;

/** For how long it is said that the page was brought up to date. */
const NOTE_STAYS = 6_000;

/** When the open page was brought up to date because others had changed something; null again a moment later. */
export const lastUpdate: Observable<Date | null> = observable<Date | null>(null);

let refresh = (): void => undefined;
let timer: ReturnType<typeof setTimeout> | null = null;
let refreshedAt = 0;
let changedAt = 0;

/** Set by `App`: asks every query of the open page again, what is shown stays until the answers are there. */
export function setPageRefresh(ask: () => void): void {
  refresh = ask;
}

/** Notes that somebody has just changed something here. */
export function noteOwnChange(): void {
  changedAt = Date.now();
}

/** Brings the open page up to date soon: at once is too often. */
export function refreshSoon(): void {
  const pause = Math.max(GATHER * (1 + Math.random()), refreshedAt + SHORTEST_PAUSE - Date.now());
  timer ??= setTimeout(attempt, pause);
}

function attempt(): void {
  timer = null;
  if (document.hidden || document.querySelector('[role="dialog"]') !== null) {
    timer = setTimeout(attempt, LOOK_AGAIN);
    return;
  }
  refreshedAt = Date.now();
  refresh();
  if (refreshedAt - changedAt > OWN_CHANGE) say(new Date(refreshedAt));
}

function say(at: Date): void {
  lastUpdate.set(at);
  setTimeout(() => lastUpdate.get() === at && lastUpdate.set(null), NOTE_STAYS);
}
