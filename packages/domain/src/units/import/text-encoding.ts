/** Text of a file, or the line in which it stops being text. */
export type DecodedText =
  | { readonly ok: true; readonly text: string; readonly encoding: 'utf-8' | 'utf-16' }
  | { readonly ok: false; readonly line: number };

const NEWLINE = 10;

/**
 * Reads bytes as UTF-8 (with or without byte order mark) or as UTF-16 with its mark, as Excel's "Unicode text" saves it.
 * Old Vietnamese encodings (Windows-1258, TCVN3, VNI) cannot be told apart and are refused with the first wrong line.
 * @example decodeText(new TextEncoder().encode('Xã')) // { ok: true, text: 'Xã', encoding: 'utf-8' }
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : isBigEndian(bytes) ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(mark, { fatal: true }).decode(bytes);
    const zero = text.indexOf('\u0000');
    if (zero >= 0) return { ok: false, line: lineOfText(text, zero) };
    return { ok: true, text, encoding: mark === 'utf-8' ? 'utf-8' : 'utf-16' };
  } catch {
    return { ok: false, line: firstWrongLine(bytes) };
  }
}

function isBigEndian(bytes: Uint8Array): boolean {
  return bytes[0] === 0xfe && bytes[1] === 0xff;
}

function lineOfText(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

/** A line break is never inside of a UTF-8 character, so lines can be tried one by one. */
function firstWrongLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const next = bytes.indexOf(NEWLINE, start);
    const end = next < 0 ? bytes.length : next + 1;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end;
  }
  return 1;
}

/** What separates the columns of a text file. */
export type Delimiter = ',' | ';' | '\t';

/**
 * The delimiter of a header line: the one that cuts it into most columns. A comma where nothing tells.
 * @example detectDelimiter('code;level;name') // ';'
 */
export function detectDelimiter(headerLine: string): Delimiter {
  const unquoted = headerLine.replaceAll(/"[^"]*"/g, '');
  const countOf = (delimiter: Delimiter): number => unquoted.split(delimiter).length;
  return ([',', ';', '\t'] as const).toSorted((left, right) => countOf(right) - countOf(left))[0]!;
}

/**
 * Whether a text went through the wrong encoding on its way: `PhÆ°á»ng` is `Phường` read as Windows-1252.
 * @example isDamagedText('PhÆ°á»ng ÄÃ´ng Kinh') // true
 */
export function isDamagedText(text: string): boolean {
  return /\uFFFD|Æ°|á»|áº|Ä\u0090|Ã[\u0080-\u00BF]|Ä‘/.test(text);
}
