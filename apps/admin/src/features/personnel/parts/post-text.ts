import type { Locale } from '@haicap/i18n';

import { postText, type NamedPost } from './post-words';

/** A post and the unit it is in. */
export interface PostInUnit extends NamedPost {
  readonly unit: { readonly current: { readonly name: string } };
}

/** The values of messages that name a post in its unit. */
export function postValues(
  post: PostInUnit,
  locale: Locale,
): { readonly position: string; readonly unit: string } {
  return { position: postText(post, locale), unit: post.unit.current.name };
}
