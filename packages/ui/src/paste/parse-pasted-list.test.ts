import { describe, expect, it } from 'vitest';
import { parsePastedList, pastedColumns } from './parse-pasted-list.js';

describe('a pasted list', () => {
  it('keeps leading zeros and the line numbers of what was pasted', () => {
    expect(parsePastedList('05977\r\n\r\n 06079 \n').lines).toEqual([
      { line: 1, text: '05977' },
      { line: 3, text: '06079' },
    ]);
  });
  it('takes the chosen column of a spreadsheet and its quotes off', () => {
    expect(parsePastedList('1\t"Xã ""Cũ"""\n2\tXã Mới', 1).lines.map((line) => line.text)).toEqual([
      'Xã "Cũ"',
      'Xã Mới',
    ]);
    expect(pastedColumns('1\tA\n2\tB\tC')).toBe(3);
  });
  it('skips and counts empty lines but keeps repeated ones', () => {
    expect(parsePastedList('A\n\nA\nB')).toMatchObject({ emptyLines: 1 });
    expect(parsePastedList('A\n\nA\nB').lines).toHaveLength(3);
    expect(parsePastedList('   ')).toEqual({ lines: [], emptyLines: 0 });
  });
  it('reads a decomposed name as the composed one', () => {
    expect(parsePastedList('Hòa Bình'.normalize('NFD')).lines[0]!.text).toBe('Hòa Bình');
  });
});
