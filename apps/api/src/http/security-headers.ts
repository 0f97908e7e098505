import { randomBytes } from 'node:crypto';

const NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** For everything that is not a page. */
export const DATA_POLICY = NOTHING;

/** A page of the client: everything from here, styles with the nonce of this answer. */
export function pagePolicy(nonce: string): string {
  return join({
    'script-src': "'self'",
    'style-src': `'self' 'nonce-${nonce}'`,
    'img-src': "'self' data:",
  });
}

/** The playground's editor writes style elements without a nonce and carries its fonts as data; scripts stay as strict as elsewhere. */
export function playgroundPolicy(): string {
  return join({
    'script-src': "'self'",
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data:",
    'worker-src': "'self'",
    'font-src': "'self' data:",
  });
}

/** A nonce that nobody can guess, new for every answer. */
export function newNonce(): string {
  return randomBytes(16).toString('base64');
}

function join(own: Readonly<Record<string, string>>): string {
  const policy: Readonly<Record<string, string>> = {
    'default-src': "'none'",
    ...own,
    'font-src': own['font-src'] ?? "'self'",
    'connect-src': "'self'",
    'manifest-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
  };
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}
