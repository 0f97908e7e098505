import { Text, UnstyledButton } from '@mantine/core';
import { Icon } from '@haicap/ui';
import { useEffect, useState, type ReactNode } from 'react';

import { useT } from '../../shared/i18n';
import { findDemoUsers, type DemoUser } from './auth-requests';
import classes from './demo-user-list.module.css';

interface DemoUserListProps {
  readonly isDisabled: boolean;
  readonly onChoose: (user: DemoUser) => void;
}

/** The users of a demo installation; nothing on any other. */
export function DemoUserList({ isDisabled, onChoose }: DemoUserListProps): ReactNode {
  const t = useT();
  const [users, setUsers] = useState<readonly DemoUser[]>([]);
  useEffect(() => {
    let isWanted = true;
    void findDemoUsers().then((found) => isWanted && setUsers(found));
    return () => {
      isWanted = false;
    };
  }, []);
  if (users.length === 0) return null;
  return (
    <section aria-labelledby="demo-users">
      <Text fw={600} id="demo-users" size="sm">
        {t('shell.signIn.demoTitle')}
      </Text>
      <Text c="dimmed" mb="xs" size="xs">
        {t('shell.signIn.demoText')}
      </Text>
      <ul className={classes['list']}>
        {users.map((user) => (
          <li key={user.login}>
            <UnstyledButton className={classes['user']} disabled={isDisabled} onClick={() => onChoose(user)}>
              <span>
                <span className={classes['role']}>{t(`enums.role.${user.role}`)}</span>
                <span className={classes['name']}>
                  {user.displayName} · {user.login}
                </span>
              </span>
              <Icon name="arrowRight" size={16} />
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
