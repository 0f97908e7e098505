import { readFileSync } from 'node:fs';
import type { Locale } from '@haicap/i18n';
import { serverText } from '@haicap/i18n/server';
import { StartError } from './start-error.js';

type Variables = Readonly<Record<string, string | undefined>>;

/** Settings that nobody should read from the list of processes. */
const SECRETS = [
  'DATABASE_URL',
  'HAICAP_SECRET',
  'HAICAP_METRICS_TOKEN',
  'HAICAP_OIDC_CLIENT_SECRET',
] as const;

/**
 * Takes secrets from files, as containers are given them: `HAICAP_SECRET_FILE=/run/secrets/haicap` stands for
 * `HAICAP_SECRET`. Both at once is a mistake.
 */
export function readSecretFiles(variables: Variables, locale: Locale): Variables {
  const read: Record<string, string> = {};
  for (const name of SECRETS) {
    const file = variables[`${name}_FILE`]?.trim();
    if (!file) continue;
    if (variables[name]?.trim())
      throw new StartError(serverText(locale, 'environment.secretTwice', { name }));
    try {
      read[name] = readFileSync(file, 'utf8').trim();
    } catch (error) {
      const reason = (error as NodeJS.ErrnoException).code ?? '';
      throw new StartError(
        serverText(locale, 'environment.secretUnreadable', { name: `${name}_FILE`, file, reason }),
        { cause: error },
      );
    }
  }
  return { ...variables, ...read };
}
