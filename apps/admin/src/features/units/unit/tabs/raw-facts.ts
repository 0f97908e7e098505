/** The key under which an import says that a start is not documented. */
const START = 'valid_from';

/** Whether the start of a version is a convention of the import, because the sources do not tell it. */
export function hasConventionalStart(raw: unknown): boolean {
  return typeof raw === 'object' && raw !== null && START in raw;
}

/** Values exactly as imported; what is said elsewhere on the page is left out. */
export function rawEntries(raw: unknown): readonly (readonly [column: string, value: string])[] {
  if (typeof raw !== 'object' || raw === null) return [];
  return Object.entries(raw)
    .filter(([column]) => column !== START)
    .map(([column, value]) => [column, rawText(value)]);
}

function rawText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
