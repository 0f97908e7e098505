import { createTranslator } from '@haicap/i18n';
import { lazyRouteComponent, type AsyncRouteComponent } from '@tanstack/react-router';
import { use, useMemo, type ReactNode } from 'react';

import { LanguageContext, useLanguage, type Language } from './i18n';
import { laterMessages } from './later-store';

/**
 * Gives the tree below it the messages of personnel too (`personnel`, `personnelPlans`, `personnelViews`), which the
 * first page does not load. Pages get it by `laterPage`; parts of personnel on other pages stand inside one of these.
 */
export function LaterMessages({ children }: { readonly children: ReactNode }): ReactNode {
  const language = useLanguage();
  const { locale, messages } = language;
  // Always asked for in the same way: React loses count of the hooks when a render that waited goes on without `use`.
  const later = use(laterMessages(locale));
  const value = useMemo<Language>(
    () => ({ ...language, t: createTranslator(locale, { ...messages, ...later }) }),
    [language, locale, messages, later],
  );
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

/**
 * A page that is loaded with its route, inside `LaterMessages`.
 * @example component: laterPage(() => import('./person/person-page'), 'PersonPage')
 */
export function laterPage<Name extends string>(
  load: () => Promise<{ readonly [Key in Name]: () => ReactNode }>,
  name: Name,
): AsyncRouteComponent<object> {
  const loadWithin = async (): Promise<{ readonly Page: () => ReactNode }> => {
    const Content: () => ReactNode = (await load())[name];
    return {
      Page: () => (
        <LaterMessages>
          <Content />
        </LaterMessages>
      ),
    };
  };
  return lazyRouteComponent(loadWithin, 'Page');
}
