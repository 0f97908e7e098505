import { serverText, type ServerTextKey } from '@haicap/i18n/server';
import { DEMO_PASSWORD, type DemoUser } from '../accounts/demo-users.js';
import type { Environment } from './environment.js';
import type { RunningServer } from './start-server.js';

/** What the start screen tells beside the addresses. */
export interface BannerFacts {
  readonly demoUsers: readonly DemoUser[];
  readonly hasUsers: boolean;
  readonly isClientBuilt: boolean;
}

/** The start screen: where everything is and how to sign in. */
export function banner(environment: Environment, server: RunningServer, facts: BannerFacts): string {
  const { locale, publicUrl } = environment;
  const text = (key: ServerTextKey, values?: Record<string, string | number>): string =>
    serverText(locale, key, values);
  const base = publicUrl?.href.replace(/\/$/, '') ?? server.url;
  const database =
    server.folder === null ? text('banner.external') : text('banner.embedded', { folder: server.folder });
  const rows: [string, string][] = [
    [text('banner.client'), `${base}/`],
    [text('banner.playground'), `${base}/playground`],
    [text('banner.api'), `${base}/graphql`],
    [text('banner.database'), database],
  ];
  const isOpen = !server.allowDemo && !/\/\/(localhost|127\.|\[::1\])/.test(server.url);
  return [
    '',
    `  ${text('banner.ready')}`,
    '',
    ...columns(rows),
    '',
    ...signIn(facts, text),
    ...(facts.isClientBuilt ? [] : [`  ${text('banner.clientNotBuilt')}`, '']),
    ...(server.folder === null && server.secretFile !== null
      ? [`  ${text('banner.secretFile', { file: server.secretFile })}`, '']
      : []),
    ...(isOpen && publicUrl?.protocol !== 'https:' ? [`  ${text('banner.plainHttp')}`, ''] : []),
    `  ${text('banner.stop')}`,
    '',
  ].join('\n');
}

function signIn(
  { demoUsers, hasUsers }: BannerFacts,
  text: (key: ServerTextKey, values?: Record<string, string | number>) => string,
): string[] {
  if (demoUsers.length > 0) {
    return [
      `  ${text('banner.signIn', { password: DEMO_PASSWORD })}`,
      ...columns(demoUsers.map(({ login, displayName }) => [`  ${login}`, displayName])),
      '',
    ];
  }
  if (hasUsers) return [];
  return [`  ${text('banner.noUsers')}`, '    pnpm haicap user create --administrator <login> <name>', ''];
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
