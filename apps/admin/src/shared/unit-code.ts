import { readText } from './search-text';

/** The code of a unit in an address; undefined for anything else. */
export function readUnitCode(text: unknown): string | undefined {
  const code = readText(text, 5);
  return code !== undefined && /^\d{2,5}$/.test(code) ? code : undefined;
}
