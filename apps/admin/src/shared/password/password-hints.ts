import { foldVi } from '@haicap/domain/text';

/** Characters that a password needs; the server wants as many. */
export const SHORTEST_PASSWORD = 12;
const FEWEST_DIFFERENT = 5;

/** Which of the requirements a password meets. */
export interface PasswordHints {
  /** Characters as a person counts them. */
  readonly length: number;
  readonly isLong: boolean;
  readonly isWithoutLogin: boolean;
  readonly isVaried: boolean;
  readonly isGood: boolean;
}

/**
 * Judges a password while it is being typed.
 * @example passwordHints('mua xuân ở Lạng Sơn', 'lan').isGood // true
 */
export function passwordHints(password: string, login: string): PasswordHints {
  const characters = Array.from(password.normalize('NFC'));
  const isLong = characters.length >= SHORTEST_PASSWORD;
  const isWithoutLogin = login === '' || !foldVi(password).includes(foldVi(login));
  const isVaried = new Set(characters).size >= FEWEST_DIFFERENT && !isSequence(characters);
  return {
    length: characters.length,
    isLong,
    isWithoutLogin: password !== '' && isWithoutLogin,
    isVaried,
    isGood: isLong && isWithoutLogin && isVaried,
  };
}

/** Whether most characters follow the one before in the alphabet or in counting: `123456…`, `abcdef…`. */
function isSequence(characters: readonly string[]): boolean {
  const codes = characters.map((character) => character.codePointAt(0) ?? 0);
  const steps = codes.slice(1).filter((code, place) => Math.abs(code - (codes[place] ?? 0)) === 1);
  return steps.length > characters.length * 0.6;
}
