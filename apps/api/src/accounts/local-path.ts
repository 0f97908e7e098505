const LONGEST = 1_000;
const BASE = 'http://here.invalid';

/**
 * A path on this site; anything that a browser could read as another site's address is the start page. Whatever
 * passes is what a browser makes of it, so that it is not read in a second way.
 */
export function localPath(text: string | undefined): string {
  if (text === undefined || text.length > LONGEST || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(text))
    return '/';
  const url = URL.canParse(text, BASE) ? new URL(text, BASE) : null;
  if (url === null || url.origin !== BASE || url.pathname.startsWith('//')) return '/';
  return `${url.pathname}${url.search}${url.hash}`;
}

/** The path with another parameter. */
export function withParameter(path: string, name: string, value: string): string {
  const url = new URL(path, BASE);
  url.searchParams.set(name, value);
  return `${url.pathname}${url.search}${url.hash}`;
}
