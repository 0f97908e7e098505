import { Button, Group, Stack, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { Icon } from '@haicap/ui';
import type { ReactNode } from 'react';

import { useT } from '../../../shared/i18n';
import classes from '../parts/accounts.module.css';
import { GrantFields } from './grant-fields';
import { emptyGrant, type InviteValues } from './invite-values';

const FIELDS = ['role', 'unit', 'validFrom', 'lastDay', 'decision'] as const;

/** The roles of an invitation, one after another. */
export function InviteGrants({ form }: { readonly form: UseFormReturnType<InviteValues> }): ReactNode {
  const t = useT();
  const { grants, unit } = form.values;
  const problemsAt = (index: number): Record<string, ReactNode> =>
    Object.fromEntries(FIELDS.map((field) => [field, form.errors[`grants.${index}.${field}`]]));
  const change = (next: InviteValues['grants']): void => form.setFieldValue('grants', next);
  return (
    <Stack gap="xs">
      <Text fw={600} size="sm">
        {t('accounts.invite.grants')}
      </Text>
      {grants.map((grant, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a role has no identity before it is given
        <fieldset key={index} className={classes['grant']}>
          <legend>{t('accounts.invite.grant', { number: index + 1 })}</legend>
          <GrantFields
            grant={grant}
            onChange={(changed) => change(grants.map((other, place) => (place === index ? changed : other)))}
            problems={problemsAt(index)}
          />
          <Group justify="flex-end" mt={4}>
            <Button
              color="red"
              onClick={() => change(grants.filter((_, place) => place !== index))}
              size="compact-sm"
              variant="subtle"
            >
              {t('accounts.invite.removeGrant', { number: index + 1 })}
            </Button>
          </Group>
        </fieldset>
      ))}
      <Group>
        <Button
          leftSection={<Icon name="plus" size={16} />}
          onClick={() => change([...grants, emptyGrant(unit)])}
          size="compact-sm"
          variant="default"
        >
          {t('accounts.invite.addGrant')}
        </Button>
      </Group>
    </Stack>
  );
}
