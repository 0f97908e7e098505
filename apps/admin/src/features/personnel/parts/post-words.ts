import type { Locale } from '@haicap/i18n';

import type { FormOfAddress } from '../../../shared/schema.generated';

/** A kind of post with its names in every language. */
export interface NamedType {
  readonly nameVi: string;
  readonly nameEn: string;
  readonly nameFr: string;
  readonly nameFrFeminine?: string | null;
}

/** A post as it is named. */
export interface NamedPost {
  readonly type: NamedType;
  readonly title?: string | null;
}

/** The name of a kind of post in a language; French has a form for women. */
export function typeText(type: NamedType, locale: Locale, form?: FormOfAddress | null): string {
  if (locale === 'vi') return type.nameVi;
  if (locale === 'en') return type.nameEn;
  return form === 'MS' ? (type.nameFrFeminine ?? type.nameFr) : type.nameFr;
}

/** The name of a post: its kind, and what tells it from others of that kind. */
export function postText({ type, title }: NamedPost, locale: Locale, form?: FormOfAddress | null): string {
  const name = typeText(type, locale, form);
  return title ? `${name} (${title})` : name;
}
