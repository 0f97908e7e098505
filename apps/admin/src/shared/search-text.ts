/** Search parameters as they stand in the address: texts only. Routes give them types in `validateSearch`. */
export type SearchTexts = Readonly<Record<string, string>>;

/**
 * Reads a query string. Every value stays a text, so that `?q=2025` and `?kind=WARD` mean what they say;
 * of a repeated parameter the last one counts.
 */
export function parseSearch(search: string): SearchTexts {
  return Object.fromEntries(new URLSearchParams(search));
}

/**
 * Writes a query string people can read and type: `?kind=WARD,TOWNSHIP&text=bình`.
 * Lists are joined by commas; empty values are left out.
 */
export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(search).flatMap(([key, value]) => {
    const text = toText(value);
    return text === '' ? [] : [`${encodeURIComponent(key)}=${encodeReadable(text)}`];
  });
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

/** Splits a list parameter and keeps only the values that are known. Undefined when none is left. */
export function readList<Value extends string>(
  text: unknown,
  known: readonly Value[],
): readonly Value[] | undefined {
  const wanted = readTexts(text);
  const values = known.filter((value) => wanted.includes(value));
  return values.length === 0 ? undefined : values;
}

/** The texts of a list parameter. */
export function readTexts(text: unknown): readonly string[] {
  return toText(text)
    .split(',')
    .filter((part) => part !== '');
}

/** A number parameter; undefined when it is none. Understands a decimal comma. */
export function readNumber(text: unknown): number | undefined {
  const trimmed = toText(text).trim().replace(',', '.');
  if (!/^\d{1,12}(\.\d{1,6})?$/.test(trimmed)) return undefined;
  return Number(trimmed);
}

/** A text parameter, trimmed; undefined when empty. */
export function readText(text: unknown, longest = 200): string | undefined {
  const trimmed = toText(text).trim().slice(0, longest);
  return trimmed === '' ? undefined : trimmed;
}

/** One of the known values; undefined for anything else. */
export function readChoice<Value extends string>(text: unknown, known: readonly Value[]): Value | undefined {
  return known.find((value) => value === text);
}

function toText(value: unknown): string {
  if (Array.isArray(value)) return value.map(toText).join(',');
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** Percent-encodes only what would break the query string. */
function encodeReadable(text: string): string {
  return encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%20', '+');
}
