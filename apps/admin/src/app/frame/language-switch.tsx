import { LOCALE_NAMES, LOCALES } from '@haicap/i18n';
import type { ReactNode } from 'react';

import { useLanguage } from '../../shared/i18n';
import { keepLocaleWish } from '../session/locale-wish';
import classes from './language-switch.module.css';

/** The three languages side by side, each in its own words; for people who are not signed in yet. */
export function LanguageSwitch(): ReactNode {
  const { locale, setLocale, t } = useLanguage();
  return (
    <div aria-label={t('shell.header.language')} className={classes['switch']} role="group">
      {LOCALES.map((choice) => (
        <button
          key={choice}
          aria-pressed={choice === locale}
          className={classes['choice']}
          lang={choice}
          onClick={() => {
            keepLocaleWish(choice);
            void setLocale(choice);
          }}
          type="button"
        >
          {LOCALE_NAMES[choice]}
        </button>
      ))}
    </div>
  );
}
