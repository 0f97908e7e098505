import { describe, expect, it } from 'vitest';

import { createTranslator } from './create-translator.js';
import { loadMessages } from './load-messages.js';
import { matchLocale } from './locale.js';

describe('a translator', () => {
  it('renders a message in its language', async () => {
    const vi = createTranslator('vi', await loadMessages('vi'));
    const fr = createTranslator('fr', await loadMessages('fr'));
    expect(vi('enums.unitKind.WARD')).toBe('Phường');
    expect(fr('enums.unitKind.WARD')).toBe('Quartier');
  });
  it('fills in values, also ones that look like markup', async () => {
    const t = createTranslator('vi', await loadMessages('vi'));
    expect(t('ui.grid.selectRow', { name: '<b>Bình & Xá</b>' })).toBe('Chọn dòng <b>Bình & Xá</b>');
  });
  it('counts by the plural rules of its language', async () => {
    const en = createTranslator('en', await loadMessages('en'));
    const fr = createTranslator('fr', await loadMessages('fr'));
    expect(en('shell.palette.count', { count: 1 })).toBe('1 result');
    expect(en('shell.palette.count', { count: 12 })).toBe('12 results');
    expect(fr('shell.palette.count', { count: 0 })).toBe('0 résultat');
  });
  it('shows the key of a message that is not there', async () => {
    const t = createTranslator('vi', await loadMessages('vi'));
    expect(t('ui.action.nothing' as 'ui.action.save')).toBe('ui.action.nothing');
  });
});

describe('the language of someone', () => {
  it('is the first wished one that exists, else Vietnamese', () => {
    expect(matchLocale(['fr-CA', 'en'])).toBe('fr');
    expect(matchLocale(['de', 'ja'])).toBe('vi');
  });
});
