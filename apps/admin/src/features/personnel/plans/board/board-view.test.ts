import { describe, expect, it } from 'vitest';

import type { ShownLine } from '../edit/shown-line';
import { boardGroups, byUnit, isFilled, shownUnits, type BoardWords } from './board-view';

const WORDS: BoardWords = {
  post: ({ line }) => line.position.type.nameVi,
  posts: ({ candidate }) => (candidate ? 'Chủ tịch, Xã cũ' : null),
  holders: () => null,
  hidden: '(không được xem)',
};

function shown(id: string, unit: string, name: string | null, more: Partial<ShownLine> = {}): ShownLine {
  const candidate = name === null ? null : { id: `p ${name}`, fullName: name, posts: [] };
  const current = { id: `version ${unit}`, code: '1', name: unit };
  return {
    line: {
      id,
      ordinal: 1,
      kind: 'PRINCIPAL',
      mode: 'DESIGNATED',
      isFilled: candidate !== null,
      person: candidate,
      currentHolders: [],
      currentPosts: [],
      position: {
        id: `post ${id}`,
        type: { id: 't', nameVi: 'Bí thư', nameEn: 'Secretary', nameFr: 'Secrétaire' },
        organization: { id: 'o', name: 'Đảng ủy' },
        unit: { id: unit, current },
      },
    },
    terms: {
      personId: candidate?.id ?? null,
      kind: 'PRINCIPAL',
      mode: 'DESIGNATED',
      note: null,
      overrideReason: null,
    },
    candidate,
    isHidden: false,
    isPending: false,
    ...more,
  };
}

const lines = [
  shown('a', 'Xã Cao Phong', 'Nguyễn Bình'),
  shown('b', 'Xã Đà Bắc', null),
  shown('c', 'Xã Cao Phong', null, { isHidden: true }),
  shown('d', 'Xã Đà Bắc', 'Trần Lan', { isPending: true }),
];
const units = byUnit(lines);
const names = (view: Parameters<typeof shownUnits>[1], faults = new Map<string, string>()): string[] =>
  shownUnits(units, view, faults, WORDS.post).map(({ name }) => name);

describe('the lines of a plan on the board', () => {
  it('stand unit by unit in the order of the plan', () => {
    expect(units.map(({ name, lines: own }) => [name, own.map(({ line }) => line.id)])).toEqual([
      ['Xã Cao Phong', ['a', 'c']],
      ['Xã Đà Bắc', ['b', 'd']],
    ]);
  });

  it('are found by unit, post or person, accents or not', () => {
    expect(names({ text: 'da bac', only: undefined })).toEqual(['Xã Đà Bắc']);
    expect(names({ text: 'binh', only: undefined })).toEqual(['Xã Cao Phong']);
    expect(names({ text: 'bi thu', only: undefined })).toHaveLength(2);
    expect(names({ text: 'không có', only: undefined })).toEqual([]);
  });

  it('are narrowed to units with gaps, or with errors; who may not be seen is no gap', () => {
    expect(lines.map(isFilled)).toEqual([true, false, true, true]);
    expect(names({ text: undefined, only: 'open' })).toEqual(['Xã Đà Bắc']);
    expect(names({ text: undefined, only: 'faulty' })).toEqual([]);
    expect(names({ text: undefined, only: 'faulty' }, new Map([['a', 'Hai chức danh chính']]))).toEqual([
      'Xã Cao Phong',
    ]);
  });

  it('become columns with what is missing, pending and wrong', () => {
    const [first, second] = boardGroups(units, new Map([['b', 'Chưa có người']]), WORDS);
    expect(first).toMatchObject({ title: 'Xã Cao Phong', summary: '2/2' });
    expect(first?.places[1]).toMatchObject({ card: null, emptyText: '(không được xem)' });
    expect(second).toMatchObject({ summary: '1/2' });
    expect(second?.places[0]?.fault).toBe('Chưa có người');
    expect(second?.places[1]?.card).toMatchObject({ title: 'Trần Lan', isPending: true });
  });
});
