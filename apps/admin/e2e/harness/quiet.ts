import type { Page, Request } from 'playwright-core';

/** Milliseconds without a request after which nothing more is expected. */
const QUIET = 250;

interface Traffic {
  readonly pending: Set<Request>;
  changedAt: number;
}

const traffic = new WeakMap<Page, Traffic>();

/** Notes from now on what a page asks for; the stream of changes, which stays open, does not count. */
export function watchTraffic(page: Page): void {
  const own: Traffic = { pending: new Set(), changedAt: Date.now() };
  traffic.set(page, own);
  const end = (request: Request): void => {
    if (own.pending.delete(request)) own.changedAt = Date.now();
  };
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/graphql/stream') return;
    own.pending.add(request);
    own.changedAt = Date.now();
  });
  page.on('requestfinished', end);
  page.on('requestfailed', end);
  // what a page had asked for when it was left is never told to have ended
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) own.pending.clear();
  });
}

/** Waits until a page has everything it asked for. */
export async function untilQuiet(page: Page): Promise<void> {
  const own = traffic.get(page);
  if (!own) throw new Error('Nobody watches what this page asks for.');
  while (own.pending.size > 0 || Date.now() - own.changedAt < QUIET) await page.waitForTimeout(25);
}
