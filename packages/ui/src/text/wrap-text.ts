/**
 * Breaks a text at spaces into at most `maxLines` lines of about `maxCharacters`; the last line ends with an
 * ellipsis when something was cut off. SVG has no line breaking of its own.
 *
 * @example wrapText('Thị trấn Nông trường Việt Trung', 20, 2) // ['Thị trấn Nông trường', 'Việt Trung']
 */
export function wrapText(text: string, maxCharacters: number, maxLines: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= maxCharacters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= maxLines) return lines.map((line) => shorten(line, maxCharacters));
  const kept = lines.slice(0, maxLines);
  kept[maxLines - 1] = shorten(lines.slice(maxLines - 1).join(' '), maxCharacters);
  return kept;
}

function shorten(line: string, maxCharacters: number): string {
  return line.length <= maxCharacters ? line : `${line.slice(0, maxCharacters - 1).trimEnd()}…`;
}
