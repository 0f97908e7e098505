import { useGraphiQL, useGraphiQLActions, type GraphiQLPlugin } from '@graphiql/react';
import type { Translate } from '@haicap/i18n';
import type { ReactNode } from 'react';
import { EXAMPLES, type Example } from './examples';
import styles from './playground.module.css';

/** The tab of ready queries: one click puts a query into a new tab of the editor; reading ones run at once. */
export function examplesPlugin(t: Translate): GraphiQLPlugin {
  return {
    title: t('playground.examples'),
    icon: ExamplesIcon,
    content: () => <Examples t={t} />,
  };
}

function Examples({ t }: { readonly t: Translate }): ReactNode {
  const { addTab, run, setOperationName } = useGraphiQLActions();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);

  // The editors come later than this list; a press before that would be lost.
  const isReady = queryEditor !== undefined && variableEditor !== undefined;

  const open = (example: Example): void => {
    if (queryEditor?.getValue().trim()) addTab();
    // A new tab clears the same two editors in the next tick; fill them after that.
    setTimeout(() => {
      queryEditor?.setValue(example.query);
      variableEditor?.setValue(example.variables ? JSON.stringify(example.variables, null, 2) : '');
      const operation = /^query (\w+)/.exec(example.query)?.[1];
      if (operation === undefined) return;
      // GraphiQL reads the name out of the editor a while later; until then it would ask for the former one.
      setOperationName(operation);
      setTimeout(run, 50);
    }, 0);
  };

  return (
    <section aria-labelledby="examples-title">
      <h2 id="examples-title" className={styles.title}>
        {t('playground.examples')}
      </h2>
      <p className={styles.hint}>{t('playground.examplesHint')}</p>
      <ul className={styles.list}>
        {EXAMPLES.map((example) => (
          <li key={example.key}>
            <button
              type="button"
              className={styles.example}
              disabled={!isReady}
              onClick={() => open(example)}
            >
              <strong>{t(`playground.example.${example.key}.title`)}</strong>
              <span>{t(`playground.example.${example.key}.description`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ExamplesIcon(): ReactNode {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M5 4h14v16H5zM9 9h6M9 13h6M9 17h3" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
