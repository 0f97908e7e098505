import type { Locale } from '@haicap/i18n';
import { serverText, terminalLocale } from '@haicap/i18n/server';
import { z } from 'zod';
import { readSingleSignOn, type SingleSignOnSettings } from './read-single-sign-on.js';
import { SHORTEST_SECRET } from './server-secret.js';
import type { PointLimits } from '../limits/point-limits.js';
import { readSecretFiles } from './secret-files.js';
import { StartError } from './start-error.js';

/** Settings from environment variables; README lists them. */
export interface Environment {
  readonly port: number;
  readonly host: string;
  /** Null for the embedded PostgreSQL. */
  readonly databaseUrl: string | null;
  /** Where changes are listened to, when not there: past a pooler that does not carry it. */
  readonly listenUrl: string | null;
  /** Whether demo content is loaded and demo users may sign in. */
  readonly isDemo: boolean;
  /** Address under which people reach the server, where it stands behind another. */
  readonly publicUrl: URL | null;
  /** Whether a proxy in front tells the address of the caller. */
  readonly trustProxy: boolean;
  readonly logLevel: LogLevel;
  /** What seals and signs; null for the file in the data folder. */
  readonly secret: string | null;
  readonly singleSignOn: SingleSignOnSettings | null;
  /** Who shows it may read the metrics; null = this machine alone. */
  readonly metricsToken: string | null;
  /** Seconds in which a process that was told to stop still takes requests, for whoever balances the load. */
  readonly drainSeconds: number;
  /** Whether browsers may send GraphQL of their own: while developing, and to measure. */
  readonly allowText: boolean;
  /** How much may be asked, where it differs from the rule: to measure. */
  readonly points: Partial<PointLimits>;
  /** Language of the terminal. */
  readonly locale: Locale;
}

/** How much the server writes to the error output. */
export type LogLevel = (typeof LOG_LEVELS)[number];

const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
const SWITCH = ['on', 'off'] as const;
const SHORTEST_TOKEN = 16;
const LONGEST_DRAIN = 300;
const MOST_POINTS = 1_000_000_000;

type Variables = Readonly<Record<string, string | undefined>>;

/** Reads the settings; throws a {@link StartError} that names the wrong variable. */
export function readEnvironment(surroundings: Variables): Environment {
  const locale = terminalLocale(surroundings);
  const variables = readSecretFiles(surroundings, locale);
  const choice = <const Value extends string>(
    name: string,
    values: readonly Value[],
    fallback: Value,
  ): Value => {
    const value = given(variables, name) ?? fallback;
    const known = values.find((candidate) => candidate === value);
    if (known === undefined) {
      throw new StartError(
        serverText(locale, 'environment.choice', { name, value, choices: values.join(', ') }),
      );
    }
    return known;
  };
  return {
    port: readPort(variables, locale),
    host: given(variables, 'HOST') ?? '127.0.0.1',
    databaseUrl: readDatabaseUrl(variables, 'DATABASE_URL', locale),
    listenUrl: readDatabaseUrl(variables, 'HAICAP_LISTEN_URL', locale),
    isDemo: choice('HAICAP_DEMO', SWITCH, 'on') === 'on',
    publicUrl: readPublicUrl(variables, locale),
    trustProxy: choice('HAICAP_TRUST_PROXY', SWITCH, 'off') === 'on',
    logLevel: choice('HAICAP_LOG', LOG_LEVELS, 'error'),
    secret: readSecret(variables, locale),
    singleSignOn: readSingleSignOn((name) => given(variables, name), locale),
    metricsToken: readMetricsToken(variables, locale),
    drainSeconds: readDrain(variables, locale),
    allowText: choice('HAICAP_FREE_TEXT', SWITCH, 'off') === 'on',
    points: readPoints(variables, locale),
    locale,
  };
}

function readPort(variables: Variables, locale: Locale): number {
  const value = given(variables, 'PORT') ?? '4000';
  const port = z.coerce.number().int().min(0).max(65_535).safeParse(value);
  if (!port.success) throw new StartError(serverText(locale, 'environment.port', { name: 'PORT', value }));
  return port.data;
}

function readMetricsToken(variables: Variables, locale: Locale): string | null {
  const token = given(variables, 'HAICAP_METRICS_TOKEN');
  // nor is this one
  if (token !== null && (token.length < SHORTEST_TOKEN || /\s/.test(token))) {
    throw new StartError(
      serverText(locale, 'environment.token', { name: 'HAICAP_METRICS_TOKEN', min: SHORTEST_TOKEN }),
    );
  }
  return token;
}

/** One number for persons, addresses and keys. */
function readPoints(variables: Variables, locale: Locale): Partial<PointLimits> {
  const name = 'HAICAP_POINTS_PER_MINUTE';
  const value = given(variables, name);
  if (value === null) return {};
  const points = z.coerce.number().int().min(1).max(MOST_POINTS).safeParse(value);
  if (!points.success)
    throw new StartError(serverText(locale, 'environment.points', { name, value, max: MOST_POINTS }));
  const limit = { points: points.data, seconds: 60 };
  return { viewer: limit, apiKey: limit, address: limit };
}

function readDrain(variables: Variables, locale: Locale): number {
  const value = given(variables, 'HAICAP_DRAIN_SECONDS') ?? '0';
  const seconds = z.coerce.number().int().min(0).max(LONGEST_DRAIN).safeParse(value);
  if (seconds.success) return seconds.data;
  const name = 'HAICAP_DRAIN_SECONDS';
  throw new StartError(serverText(locale, 'environment.seconds', { name, value, max: LONGEST_DRAIN }));
}

function readDatabaseUrl(variables: Variables, name: string, locale: Locale): string | null {
  const url = given(variables, name);
  // The value itself is not repeated: it may hold a password.
  if (url !== null && !/^postgres(ql)?:\/\//.test(url)) {
    throw new StartError(serverText(locale, 'environment.databaseUrl', { name }));
  }
  return url;
}

function readSecret(variables: Variables, locale: Locale): string | null {
  const secret = given(variables, 'HAICAP_SECRET');
  if (secret !== null && secret.length < SHORTEST_SECRET) {
    const reason = serverText(locale, 'environment.secret', { min: SHORTEST_SECRET });
    throw new StartError(`HAICAP_SECRET: ${reason}`);
  }
  return secret;
}

function readPublicUrl(variables: Variables, locale: Locale): URL | null {
  const value = given(variables, 'HAICAP_PUBLIC_URL');
  if (value === null) return null;
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new StartError(serverText(locale, 'environment.url', { name: 'HAICAP_PUBLIC_URL', value }));
  }
  return url;
}

/** An empty variable is one that is not set. */
function given(variables: Variables, name: string): string | null {
  return variables[name]?.trim() || null;
}
