import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEnvironment } from './environment.js';

describe('the environment', () => {
  it('has defaults for everything; an empty variable is one that is not set', () => {
    expect(readEnvironment({ PORT: '', HOST: ' ', DATABASE_URL: '' })).toEqual({
      port: 4000,
      host: '127.0.0.1',
      databaseUrl: null,
      listenUrl: null,
      isDemo: true,
      publicUrl: null,
      trustProxy: false,
      logLevel: 'error',
      secret: null,
      singleSignOn: null,
      metricsToken: null,
      drainSeconds: 0,
      allowText: false,
      points: {},
      locale: 'en',
    });
  });

  it('takes secrets from files, as containers are given them', () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'hs-')), 'secret');
    writeFileSync(file, 'a secret of thirty-two characters!\n');
    expect(readEnvironment({ HAICAP_SECRET_FILE: file }).secret).toBe('a secret of thirty-two characters!');
    expect(() => readEnvironment({ HAICAP_SECRET_FILE: file, HAICAP_SECRET: 'x'.repeat(32) })).toThrow(
      'Set either HAICAP_SECRET or HAICAP_SECRET_FILE, not both.',
    );
    rmSync(path.dirname(file), { recursive: true });
    expect(() => readEnvironment({ HAICAP_SECRET_FILE: file })).toThrow(
      `The file ${file} of HAICAP_SECRET_FILE cannot be read: ENOENT`,
    );
  });

  it('names a provider of single sign-on, after its host unless it has a label', () => {
    const variables = {
      HAICAP_OIDC_ISSUER: 'https://id.example.vn/realms/tinh',
      HAICAP_OIDC_CLIENT_ID: 'haicap',
      HAICAP_OIDC_CLIENT_SECRET: 'secret',
    };
    const { singleSignOn } = readEnvironment(variables);
    expect(singleSignOn).toMatchObject({ clientId: 'haicap', label: 'id.example.vn' });
    expect(singleSignOn?.issuer.href).toBe('https://id.example.vn/realms/tinh');
    const labelled = readEnvironment({ ...variables, HAICAP_OIDC_LABEL: 'VNeID' });
    expect(labelled.singleSignOn?.label).toBe('VNeID');
  });

  it.each([
    [{ PORT: 'x' }, 'PORT=x is not a port; give a whole number from 1 to 65535.'],
    [{ PORT: '70000' }, 'PORT=70000 is not a port; give a whole number from 1 to 65535.'],
    [{ PORT: '4000.5' }, 'PORT=4000.5 is not a port; give a whole number from 1 to 65535.'],
    [
      { DATABASE_URL: 'mysql://root:secret@localhost' },
      'DATABASE_URL must begin with postgresql:// or postgres://.',
    ],
    [
      { HAICAP_METRICS_TOKEN: 'short' },
      'HAICAP_METRICS_TOKEN has to be at least 16 characters without spaces.',
    ],
    [
      { HAICAP_DRAIN_SECONDS: '-1' },
      'HAICAP_DRAIN_SECONDS=-1 is not a number of seconds; give a whole number from 0 to 300.',
    ],
    [
      { HAICAP_POINTS_PER_MINUTE: 'many' },
      'HAICAP_POINTS_PER_MINUTE=many is not a number of points; give a whole number from 1 to 1000000000.',
    ],
    [{ HAICAP_DEMO: 'maybe' }, 'HAICAP_DEMO=maybe is unknown; give one of: on, off.'],
    [{ HAICAP_LOG: 'all' }, 'HAICAP_LOG=all is unknown; give one of: silent, error, warn, info, debug.'],
    [
      { HAICAP_PUBLIC_URL: 'haicap.vn' },
      'HAICAP_PUBLIC_URL=haicap.vn is not an http:// or https:// address.',
    ],
    [{ HAICAP_SECRET: 'x'.repeat(31) }, 'HAICAP_SECRET: a secret has at least 32 characters.'],
    [
      { HAICAP_OIDC_ISSUER: 'https://id.example.vn', HAICAP_OIDC_CLIENT_ID: 'haicap' },
      'Single sign-on is only half set up; HAICAP_OIDC_CLIENT_SECRET is missing.',
    ],
    [
      {
        HAICAP_OIDC_ISSUER: 'http://id.example.vn',
        HAICAP_OIDC_CLIENT_ID: 'haicap',
        HAICAP_OIDC_CLIENT_SECRET: 'x',
      },
      'HAICAP_OIDC_ISSUER=http://id.example.vn is not an https:// address',
    ],
    [
      { HAICAP_PUBLIC_URL: 'haicap.vn', LANG: 'vi_VN.UTF-8' },
      'HAICAP_PUBLIC_URL=haicap.vn không phải là địa chỉ http:// hoặc https://.',
    ],
  ])('is refused in one sentence for %o', (variables, sentence) => {
    expect(() => readEnvironment(variables)).toThrow(sentence);
  });
});
