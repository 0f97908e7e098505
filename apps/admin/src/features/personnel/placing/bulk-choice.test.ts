import { describe, expect, it } from 'vitest';

import { chooseInBulk, type ToPlace } from './bulk-choice';

type Proposal = ToPlace['proposals'][number];

const post = (id: string): ToPlace['assignment']['position'] => ({
  id,
  type: { id: 'chair', nameVi: 'Chủ tịch', nameEn: 'Chair', nameFr: 'Président' },
  organization: { id: 'committee', name: 'Ủy ban nhân dân' },
  unit: { id: 'u', current: { id: 'v', code: '05977', name: 'Phường Đông Kinh' } },
});
const into = (isOnly: boolean, ...posts: readonly string[]): Proposal => ({
  isOnly,
  areaPart: 'ALL',
  populationPart: 'ALL',
  unit: { id: 'u', current: { id: 'v', code: '05977', name: 'Phường Đông Kinh' } },
  positions: posts.map(post),
});
const person = (
  id: string,
  proposals: readonly Proposal[],
  state: ToPlace['state'] = 'UNPLACED',
): ToPlace => ({
  id,
  version: 0,
  state,
  person: { id: `person ${id}`, fullName: id },
  assignment: { id, kind: 'PRINCIPAL', mode: 'ELECTED', position: post('former') },
  proposals,
});

describe('placing many people at once', () => {
  it('takes only those for whom there is nothing to choose', () => {
    const { can, cannot } = chooseInBulk([
      person('whole', [into(true, 'p1')]),
      person('divided', [into(false, 'p1'), into(false, 'p2')]),
      person('dissolved', []),
      person('full', [into(true)]),
      person('two posts', [into(true, 'p1', 'p2')]),
      person('placed', [into(true, 'p1')], 'PLACED'),
      person('proposed', [into(true, 'p1')], 'PROPOSED'),
    ]);
    expect(can.map(({ person: { id }, post: { id: postId } }) => [id, postId])).toEqual([['whole', 'p1']]);
    expect(cannot.map(({ person: { id }, why }) => [id, why])).toEqual([
      ['divided', 'several'],
      ['dissolved', 'none'],
      ['full', 'full'],
      ['two posts', 'choice'],
      ['placed', 'settled'],
      ['proposed', 'settled'],
    ]);
  });
});
