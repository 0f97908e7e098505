import { describe, expect, it } from 'vitest';

import { postText, typeText } from './post-words';

const chair = {
  nameVi: 'Chủ tịch Ủy ban nhân dân',
  nameEn: 'Chair of the People’s Committee',
  nameFr: 'Président du Comité populaire',
  nameFrFeminine: 'Présidente du Comité populaire',
};

describe('the name of a post', () => {
  it('comes in the language of the page; French knows women', () => {
    expect(typeText(chair, 'vi', 'MS')).toBe('Chủ tịch Ủy ban nhân dân');
    expect(typeText(chair, 'en', 'MS')).toBe('Chair of the People’s Committee');
    expect(typeText(chair, 'fr', 'MS')).toBe('Présidente du Comité populaire');
    expect(typeText(chair, 'fr', null)).toBe('Président du Comité populaire');
    expect(typeText({ ...chair, nameFrFeminine: null }, 'fr', 'MS')).toBe('Président du Comité populaire');
  });
  it('says what tells it from others of its kind', () => {
    expect(postText({ type: chair, title: 'phụ trách kinh tế' }, 'vi')).toBe(
      'Chủ tịch Ủy ban nhân dân (phụ trách kinh tế)',
    );
    expect(postText({ type: chair, title: null }, 'vi')).toBe('Chủ tịch Ủy ban nhân dân');
  });
});
