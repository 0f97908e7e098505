import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { withTransaction } from '@haicap/database';
import { createTestDatabase, type TestDatabase, type TestSeed } from '@haicap/database/testing';
import type { Role } from '@haicap/domain/accounts';
import { plainDate } from '@haicap/domain/dates';
import { hashPassword } from '../src/accounts/passwords.js';
import { insertGrant, insertUser } from '../src/accounts/user-store.js';
import { createApp, type AppOptions } from '../src/app.js';
import { deriveKey } from './keys.js';

/** Everybody's password. */
export const PASSWORD = 'tám mươi tám ngọn núi';

/** A server on a database of its own, reached by real HTTP. */
export interface TestServer {
  readonly db: TestDatabase;
  readonly url: string;
  readonly post: (path: string, body: unknown, headers?: Headers) => Promise<Answer>;
  readonly get: (path: string, headers?: Headers) => Promise<Answer>;
  /** Sends a GraphQL operation. */
  readonly ask: (query: string, headers?: Headers, variables?: Record<string, unknown>) => Promise<Answer>;
  /** Signs in and returns the header that keeps it so. */
  readonly signIn: (login: string) => Promise<{ cookie: string }>;
  /** Makes a user with a role on the whole country. */
  readonly addUser: (login: string, role?: Role | null, isDemo?: boolean) => Promise<string>;
  /** Lets time pass. */
  readonly wait: (minutes: number) => void;
  readonly now: () => Date;
  readonly close: () => Promise<void>;
}

/** Only tests of the limits want them. */
const PLENTY = Object.fromEntries(
  (['viewer', 'apiKey', 'address'] as const).map((who) => [who, { points: 1_000_000_000, seconds: 60 }]),
);

type Headers = Readonly<Record<string, string>>;

/** What the server answered. */
export interface Answer {
  readonly status: number;
  readonly headers: globalThis.Headers;
  readonly text: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- answers are read by path, as a client without types reads them
  readonly json: any;
}

/** The client that the pages of these tests come from. */
export const CLIENT_FOLDER = path.join(import.meta.dirname, 'client');

/** Starts a server; what is not said is as on a demo installation. */
export async function startTestServer(
  options: Partial<AppOptions> = {},
  seed?: TestSeed,
): Promise<TestServer> {
  const db = await createTestDatabase(seed === undefined ? {} : { seed });
  let now = new Date('2026-11-23T02:00:00Z');
  const app = await createApp({
    db,
    clock: () => now,
    clientFolder: CLIENT_FOLDER,
    publicUrl: null,
    isLoopback: true,
    allowDemo: true,
    trustProxy: false,
    logLevel: 'silent',
    points: PLENTY,
    deriveKey,
    ...options,
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  const post: TestServer['post'] = (location, body, headers = {}) =>
    send(url + location, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return {
    db,
    url,
    post,
    get: (location, headers = {}) => send(url + location, { headers, redirect: 'manual' }),
    ask: (query, headers, variables) => post('/graphql', { query, variables }, headers),
    signIn: async (login) => ({
      cookie: cookieOf(await post('/auth/sign-in', { login, password: PASSWORD })),
    }),
    addUser: (login, role = 'VIEWER', isDemo = false) => addUser(db, login, role, isDemo),
    wait: (minutes) => (now = new Date(now.getTime() + minutes * 60_000)),
    now: () => now,
    close: async () => {
      await app.close();
      await db.close();
    },
  };
}

/** `name=value` of the cookie that an answer sets. */
export function cookieOf(answer: Answer): string {
  const cookie = answer.headers.getSetCookie()[0];
  if (cookie === undefined) throw new Error(`no cookie in ${answer.status} ${answer.text}`);
  return cookie.split(';')[0]!;
}

/** Codes of the errors of a GraphQL answer. */
export function codesOf(answer: Answer): string[] {
  const errors: { extensions: { code: string } }[] = answer.json.errors ?? [];
  return errors.map(({ extensions }) => extensions.code);
}

async function send(url: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(url, init);
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : null };
}

async function addUser(db: TestDatabase, login: string, role: Role | null, isDemo: boolean): Promise<string> {
  const passwordHash = await hashPassword(PASSWORD);
  return withTransaction(db, { actorId: null, actorName: null, operation: 'test' }, async (tx) => {
    const userId = await insertUser(tx, { login, displayName: login, passwordHash, isDemo });
    const validFrom = plainDate('2025-07-01');
    if (role !== null) await insertGrant(tx, { userId, role, unitId: null, validFrom });
    return userId;
  });
}
