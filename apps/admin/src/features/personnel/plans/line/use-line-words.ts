import { useMemo } from 'react';

import { useLanguage } from '../../../../shared/i18n';
import { postText } from '../../parts/post-words';
import type { BoardWords } from '../board/board-view';
import type { Candidate } from '../edit/shown-line';

/** How lines are spoken of in the language of the page. */
export interface LineWords extends BoardWords {
  /** Which posts somebody holds now: "Chủ tịch, Xã A". */
  readonly postsOf: (candidate: Candidate) => string;
}

/** Words of the lines of a plan. */
export function useLineWords(): LineWords {
  const { t, locale } = useLanguage();
  return useMemo(() => {
    const postsOf = ({ posts }: Candidate): string =>
      posts.length === 0
        ? t('personnelPlans.picker.noPost')
        : posts
            .map(({ position }) => `${postText(position, locale)}, ${position.unit.current.name}`)
            .join('; ');
    return {
      post: ({ line }) => postText(line.position, locale),
      posts: ({ candidate }) => (candidate && candidate.posts.length > 0 ? postsOf(candidate) : null),
      postsOf,
      holders: ({ line }) => {
        const names = line.currentHolders.map(({ person }) => person.fullName);
        return names.length === 0 ? null : t('personnelPlans.board.nowHeld', { names: names.join(', ') });
      },
      hidden: t('personnelPlans.line.hidden'),
    };
  }, [t, locale]);
}
