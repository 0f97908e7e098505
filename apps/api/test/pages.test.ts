import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from './server.js';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
  await server.addUser('laptrinh', 'DEVELOPER');
  await server.addUser('xem', 'VIEWER');
});
afterAll(() => server.close());

const PAGE = { accept: 'text/html,application/xhtml+xml' };

describe('a page of the client', () => {
  it.each(['/', '/units', '/units/dfe8/lineage?asOf=2025-06-30', '/imports', '/acts/', '/sign-in'])(
    'is served at %s',
    async (path) => {
      const answer = await server.get(path, PAGE);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      expect(answer.text).toContain('<title>Hai Cấp</title>');
      expect(answer.headers.get('cache-control')).toBe('no-store');
    },
  );

  it('loads nothing but what comes from here, with a new nonce each time', async () => {
    const [first, second] = [await server.get('/', PAGE), await server.get('/', PAGE)];
    const policy = first.headers.get('content-security-policy') ?? '';
    const nonce = /style-src 'self' 'nonce-([A-Za-z0-9+/=]{24})'/.exec(policy)?.[1];
    expect(policy.replace(nonce!, '…')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-…'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    );
    expect(first.text.split(nonce!)).toHaveLength(3);
    expect(second.text).not.toContain(nonce);
    expect(first.text).not.toContain('__CSP_NONCE__');
  });

  it.each(['/graphql', '/auth/unknown', '/health', '/assets/missing.js', '/units/missing.png'])(
    'is not served at %s, which is none',
    async (path) => {
      const answer = await server.get(path, PAGE);
      expect([answer.status, answer.json.code ?? answer.json.errors[0].extensions.code]).toEqual([
        404,
        'NOT_FOUND',
      ]);
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    },
  );

  it('is not served to a script that asks for JSON', async () => {
    expect((await server.get('/units', { accept: 'application/json' })).status).toBe(404);
  });

  it.each([
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/assets/..%2f..%2fserver.ts',
    '/index.html',
    '/%00',
  ])('does not lead out of its folder by %s', async (path) => {
    const answer = await server.get(path, PAGE);
    expect(answer.text).not.toContain('"@haicap');
    expect(answer.text).not.toContain('import ');
    expect(answer.text).not.toContain('__CSP_NONCE__');
    expect(answer.status).toBeLessThan(500);
  });

  it('says how to build the client where it is not built', async () => {
    const bare = await startTestServer({ clientFolder: '/nowhere' });
    const answer = await bare.get('/', { ...PAGE, 'accept-language': 'en' });
    expect([answer.status, answer.text]).toEqual([503, 'The web client is not built yet; run: pnpm build']);
    await bare.close();
  });
});

describe('a file of the client', () => {
  it('with a hash in its name is kept by browsers for a year, packed', async () => {
    const answer = await server.get('/assets/main-abc123.js', { 'accept-encoding': 'gzip' });
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(answer.headers.get('content-type')).toContain('javascript');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.text).toContain('đặc khu');
  });

  it('without one is asked for again', async () => {
    const { headers } = await server.get('/icon.svg');
    expect(headers.get('cache-control')).toBe('no-cache');
  });
});

describe('the playground', () => {
  it('sends nobody to sign in', async () => {
    const { status, headers } = await server.get('/playground', PAGE);
    expect([status, headers.get('location')]).toEqual([302, '/sign-in?next=/playground']);
  });

  it('is served to those who may use it', async () => {
    const { status, text, headers } = await server.get('/playground', {
      ...PAGE,
      ...(await server.signIn('laptrinh')),
    });
    expect([status, text.includes('<title>Playground</title>')]).toEqual([200, true]);
    expect(headers.get('content-security-policy')).toContain(
      "script-src 'self'; style-src 'self' 'unsafe-inline'",
    );
  });

  it('is refused to others', async () => {
    const { status } = await server.get('/playground', { ...PAGE, ...(await server.signIn('xem')) });
    expect(status).toBe(403);
  });
});

describe('every answer', () => {
  it('forbids framing, sniffing and referrers', async () => {
    for (const path of ['/', '/health/live', '/auth/demo-users', '/missing.png']) {
      const { headers } = await server.get(path);
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('x-powered-by')).toBeNull();
    }
  });
});
