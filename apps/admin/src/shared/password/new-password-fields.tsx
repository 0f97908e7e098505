import { PasswordInput, Text } from '@mantine/core';
import { Icon } from '@haicap/ui';
import { useId, type ReactNode } from 'react';

import { useT } from '../i18n';
import classes from './new-password-fields.module.css';
import { passwordHints } from './password-hints';

interface NewPasswordFieldsProps {
  /** May not be part of the password; also lets password managers file it under the right name. */
  readonly login: string;
  readonly password: string;
  readonly again: string;
  readonly onPassword: (password: string) => void;
  readonly onAgain: (again: string) => void;
  readonly error?: string | undefined;
}

/** A new password twice, with what it needs, told while one types. */
export function NewPasswordFields(props: NewPasswordFieldsProps): ReactNode {
  const { login, password, again, error } = props;
  const t = useT();
  const hintsId = useId();
  const hints = passwordHints(password, login);
  const differs = again !== '' && again !== password;
  return (
    <>
      <input
        autoComplete="username"
        className={classes['hidden']}
        readOnly
        tabIndex={-1}
        type="text"
        value={login}
        aria-hidden="true"
      />
      <PasswordInput
        aria-describedby={hintsId}
        autoComplete="new-password"
        error={error}
        label={t('identity.own.passwordNew')}
        onChange={(event) => props.onPassword(event.currentTarget.value)}
        required
        value={password}
      />
      <div id={hintsId}>
        <ul aria-label={t('identity.own.hints')} className={classes['hints']}>
          <Hint isMet={hints.isLong}>{t('identity.own.hintLength', { count: hints.length })}</Hint>
          <Hint isMet={hints.isWithoutLogin}>{t('identity.own.hintLogin')}</Hint>
          <Hint isMet={hints.isVaried}>{t('identity.own.hintVaried')}</Hint>
        </ul>
        <Text c="dimmed" size="xs">
          {t('identity.own.hintSpaces')}
        </Text>
      </div>
      <PasswordInput
        autoComplete="new-password"
        error={differs ? t('identity.own.passwordDiffers') : undefined}
        label={t('identity.own.passwordAgain')}
        onChange={(event) => props.onAgain(event.currentTarget.value)}
        required
        value={again}
      />
    </>
  );
}

function Hint({ isMet, children }: { readonly isMet: boolean; readonly children: ReactNode }): ReactNode {
  const t = useT();
  return (
    <li data-met={isMet || undefined}>
      <Icon name={isMet ? 'check' : 'close'} size={14} />
      {children}
      <span className={classes['spoken']}>
        : {t(isMet ? 'identity.own.hintMet' : 'identity.own.hintUnmet')}
      </span>
    </li>
  );
}
