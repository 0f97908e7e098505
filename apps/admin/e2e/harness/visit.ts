import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Locale } from '@haicap/i18n';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { controlServer, startDemoServer, startDemoServerWithProvider } from './demo-servers';
import { watchTraffic } from './quiet';
import { watchContext, type Watch } from './watch';

/** Logins of the demo users. */
export type DemoLogin =
  | 'quantri'
  | 'bientap'
  | 'canbo'
  | 'pheduyet'
  | 'phutho'
  | 'dongkinh'
  | 'canboxa'
  | 'kiemtra'
  | 'xem'
  | 'laptrinh'
  | 'quocgia';

/** Everybody's password on a demo installation. */
export const DEMO_PASSWORD = 'hai-cap-lang-son';

/** Who comes, with what. */
export interface Visitor {
  /** Signed in as; the viewer unless said, null for nobody. */
  readonly as?: DemoLogin | null;
  /** The server; the one that nobody writes to unless said. */
  readonly server?: string;
  readonly locale?: Locale;
  readonly scheme?: 'light' | 'dark';
  /** Pixels; a desktop unless said. */
  readonly width?: number;
  /** Problems that belong to what is tested. */
  readonly expects?: readonly RegExp[];
}

type Session = Awaited<ReturnType<BrowserContext['cookies']>>;

interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly watch: Watch;
}

/** Milliseconds; long for a busy machine, short while writing a test. */
const WAIT = Number(process.env['BROWSER_WAIT'] ?? 75_000);
const PICTURES = path.resolve(import.meta.dirname, '../../test-results');
const visits: Visit[] = [];
/** Sessions by server and login: one sign-in is enough for all visits of a file. */
const sessions = new Map<string, Promise<Session>>();
let browser: Promise<Browser> | null = null;

/** Opens a page of the client in a browser without a past. */
export async function visit(location: string, visitor: Visitor = {}): Promise<Page> {
  const { as = 'xem', server = inject('server'), locale = 'vi', width = 1440 } = visitor;
  browser ??= chromium.connect(inject('browser'));
  const context = await (
    await browser
  ).newContext({
    baseURL: server,
    viewport: { width, height: 900 },
    colorScheme: visitor.scheme ?? 'light',
    reducedMotion: 'reduce',
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    storageState: { cookies: [], origins: [{ origin: server, localStorage: remembered(locale) }] },
  });
  context.setDefaultTimeout(WAIT);
  const watch = await watchContext(context, server, visitor.expects ?? []);
  if (as !== null) await signIn(context, server, as);
  const page = await context.newPage();
  visits.push({ context, page, watch });
  watchTraffic(page);
  await page.goto(location);
  return page;
}

/** A server of one's own, for tests that write. */
export async function ownServer(): Promise<string> {
  return startDemoServer(inject('control'));
}

/** The same with a provider of single sign-on. Both addresses. */
export async function ownServerWithProvider(): ReturnType<typeof startDemoServerWithProvider> {
  return startDemoServerWithProvider(inject('control'));
}

/** Takes the provider of such a server off the network, or puts it back. */
export async function setProvider(server: string, state: 'down' | 'up'): Promise<void> {
  await controlServer(inject('control'), `provider-${state}`, server);
}

/** Takes a server of one's own away: whoever is connected is cut off. */
export async function stopServer(server: string): Promise<void> {
  await controlServer(inject('control'), 'stop', server);
}

/** Brings it back in the same place, with all that was stored. */
export async function restartServer(server: string): Promise<void> {
  await controlServer(inject('control'), 'start', server);
}

/** Sets its clock forward. */
export async function letTimePass(server: string, minutes: number): Promise<void> {
  await controlServer(inject('control'), 'later', server, minutes);
}

/** Ends the visits of a test, which fails if anything happened behind the scenes. */
export async function endVisits(test: { readonly name: string; readonly hasFailed: boolean }): Promise<void> {
  const problems: string[] = [];
  for (const [index, { context, page, watch }] of visits.splice(0).entries()) {
    if (test.hasFailed) await takePicture(page, `${test.name} ${index + 1}`);
    problems.push(...(await watch.problems()));
    await context.close();
  }
  expect(problems, 'behind the scenes').toEqual([]);
}

/** Leaves the browser of the run. */
export async function leaveBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = null;
}

function remembered(locale: Locale): { name: string; value: string }[] {
  // Vietnamese is what a browser without a past shows.
  return locale === 'vi' ? [] : [{ name: 'haicap.locale', value: locale }];
}

async function signIn(context: BrowserContext, server: string, login: DemoLogin): Promise<void> {
  const key = `${server} ${login}`;
  const session = sessions.get(key) ?? startSession(context, login);
  sessions.set(key, session);
  await context.addCookies(await session);
}

async function startSession(context: BrowserContext, login: DemoLogin): Promise<Session> {
  const response = await context.request.post('/auth/sign-in', { data: { login, password: DEMO_PASSWORD } });
  if (!response.ok())
    throw new Error(`${login} cannot sign in: ${response.status()} ${await response.text()}`);
  return context.cookies();
}

async function takePicture(page: Page, name: string): Promise<void> {
  await mkdir(PICTURES, { recursive: true });
  const file = path.join(PICTURES, `${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 100)}.png`);
  await page.screenshot({ path: file, fullPage: true }).catch(() => undefined);
}
