import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { loadMessages } from '../load-messages.js';
import { LOCALES, LOCALE_TAGS } from '../locale.js';

describe('the messages', () => {
  it.each(LOCALES)('are all valid ICU in %s', async (locale) => {
    const wrong = (await texts(locale)).filter(([, text]) => !parses(text, LOCALE_TAGS[locale]));
    expect(wrong).toEqual([]);
  });

  it.each(['en', 'fr'] as const)('take the same values in %s as in Vietnamese', async (locale) => {
    const vietnamese = new Map(await texts('vi'));
    const different = (await texts(locale)).filter(
      ([key, text]) => placeholders(text) !== placeholders(vietnamese.get(key) ?? ''),
    );
    expect(different).toEqual([]);
  });
});

async function texts(locale: (typeof LOCALES)[number]): Promise<(readonly [string, string])[]> {
  return leaves(await loadMessages(locale), '');
}

function leaves(node: unknown, path: string): (readonly [string, string])[] {
  if (typeof node === 'string') return [[path, node]];
  return Object.entries(node as object).flatMap(([key, child]) =>
    leaves(child, path === '' ? key : `${path}.${key}`),
  );
}

function parses(text: string, tag: string): boolean {
  try {
    return new IntlMessageFormat(text, tag, undefined, { ignoreTag: true }).getAst().length >= 0;
  } catch {
    return false;
  }
}

function placeholders(text: string): string {
  const names = new Set<string>();
  collectNames(new IntlMessageFormat(text, 'vi', undefined, { ignoreTag: true }).getAst(), names);
  return [...names].toSorted().join(' ');
}

/** A literal has type 0, the number sign of a plural type 7; everything else names a value. */
function collectNames(elements: readonly object[], names: Set<string>): void {
  for (const element of elements as {
    type: number;
    value?: string;
    options?: Record<string, { value: object[] }>;
  }[]) {
    if (element.type !== 0 && element.type !== 7 && element.value !== undefined) names.add(element.value);
    for (const option of Object.values(element.options ?? {})) collectNames(option.value, names);
  }
}
