import { createTranslator, loadFirstMessages, matchLocale, type Translate } from '@haicap/i18n';
import { GraphiQL } from 'graphiql';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { EXAMPLES } from './examples';
import { examplesPlugin } from './examples-plugin';
import { fetcher } from './fetcher';
import styles from './playground.module.css';

/** GraphiQL with our examples, in the language of the viewer. */
export function Playground(): ReactNode {
  const [t, setTranslate] = useState<Translate | null>(null);
  const [name, setName] = useState<string | null>(null);

  useEffect(() => {
    void openPlayground().then((opened) => {
      setName(opened.displayName);
      setTranslate(() => opened.t);
    });
  }, []);

  return t === null ? null : <Ready t={t} name={name} />;
}

function Ready({ t, name }: { readonly t: Translate; readonly name: string | null }): ReactNode {
  const examples = useMemo(() => examplesPlugin(t), [t]);
  const plugins = useMemo(() => [examples], [examples]);
  return (
    <main className={styles.frame}>
      <GraphiQL
        fetcher={fetcher}
        plugins={plugins}
        visiblePlugin={examples}
        initialQuery={EXAMPLES[0]?.query ?? ''}
        initialVariables={JSON.stringify(EXAMPLES[0]?.variables ?? {}, null, 2)}
        defaultEditorToolsVisibility
        shouldPersistHeaders={false}
        inputValueDeprecation
      >
        <GraphiQL.Logo>
          <a className={styles.home} href="/" title={t('playground.backToClient')}>
            {t('playground.title')}
          </a>
        </GraphiQL.Logo>
        <GraphiQL.Footer>
          <p className={styles.footer} role="status">
            {name === null ? (
              <>
                {t('playground.notSignedIn')} <a href="/sign-in?next=/playground">{t('playground.signIn')}</a>
              </>
            ) : (
              t('playground.signedInAs', { name })
            )}
          </p>
        </GraphiQL.Footer>
      </GraphiQL>
    </main>
  );
}

interface Opened {
  readonly t: Translate;
  readonly displayName: string | null;
}

async function openPlayground(): Promise<Opened> {
  const viewer = await findViewer();
  const locale = matchLocale([viewer?.locale ?? localStorage.getItem('haicap.locale') ?? navigator.language]);
  document.documentElement.lang = locale;
  return {
    t: createTranslator(locale, await loadFirstMessages(locale)),
    displayName: viewer?.displayName ?? null,
  };
}

async function findViewer(): Promise<{ displayName: string; locale: string } | null> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ viewer { displayName locale } }' }),
  });
  const answer = (await response.json()) as {
    data?: { viewer?: { displayName: string; locale: string } | null };
  };
  return answer.data?.viewer ?? null;
}
