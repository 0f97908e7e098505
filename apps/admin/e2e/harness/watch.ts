import type { BrowserContext, ConsoleMessage, Response } from 'playwright-core';

/** What went wrong behind the scenes of a visit. */
export interface Watch {
  /** Everything that nobody expected, once all answers have been read. */
  readonly problems: () => Promise<string[]>;
}

/**
 * Notes every request to another origin, every violation of the content security policy, every error in the console
 * or on a page, every 5xx, and every GraphQL answer with top-level errors.
 */
export async function watchContext(
  context: BrowserContext,
  origin: string,
  expected: readonly RegExp[],
): Promise<Watch> {
  const found: string[] = [];
  const reading: Promise<void>[] = [];
  const note = (problem: string): void => {
    if (!expected.some((pattern) => pattern.test(problem))) found.push(problem);
  };
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`CSP ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
    });
  });
  context.on('request', (request) => {
    const { protocol, origin: target } = new URL(request.url());
    if (!/^(data|blob|about):$/.test(protocol) && target !== origin) note(`off origin: ${request.url()}`);
  });
  context.on('console', (message) => {
    if (isStreamCut(message)) return;
    if (message.type() === 'error') note(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (failure) =>
    note(`page error: ${failure.error().stack ?? failure.error().message}`),
  );
  context.on('response', (response) => {
    if (response.status() >= 500 && !isStream(response.url())) note(`${response.status()} ${response.url()}`);
    if (new URL(response.url()).pathname === '/graphql') reading.push(readAnswer(response, note));
  });
  return {
    async problems() {
      await Promise.all(reading);
      return found;
    },
  };
}

/** Streams of changes end with their session, their server or their page; the client opens another by itself. */
function isStreamCut(message: ConsoleMessage): boolean {
  return isStream(message.location().url) && /net::ERR_|status of (?:401|429|503)/.test(message.text());
}

function isStream(url: string): boolean {
  return url.endsWith('/graphql/stream');
}

async function readAnswer(response: Response, note: (problem: string) => void): Promise<void> {
  // The page may be gone before its answer could be read.
  const text = await response.text().catch(() => '{}');
  if (!response.headers()['content-type']?.includes('json')) return;
  const { errors = [] } = JSON.parse(text) as { errors?: { message: string }[] };
  for (const error of errors) note(`GraphQL: ${JSON.stringify(error)}`);
}
