import { Alert, Select, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';

import { useT } from '../../../../shared/i18n';
import { QueryView } from '../../../../shared/page/query-view';
import { Section } from '../../../../shared/page/section';
import type { Permission } from '../../../../shared/schema.generated';
import { UnitPicker } from '../../../../shared/unit-picker';
import type { ChosenUnit } from '../../invite/invite-values';
import { AccessExplanationDocument, type AccessExplanationQuery } from '../../operations.generated';
import { PERMISSIONS } from '../../parts/account-words';
import classes from '../../parts/accounts.module.css';
import { GrantReasons } from '../../parts/grant-reasons';
import { useHomeUnit } from '../../parts/use-home-unit';
import type { ShownUser } from '../user-page';

/** One question: may this person do this there, and if not, why not? */
export function RightCheck({ user }: { readonly user: ShownUser }): ReactNode {
  const t = useT();
  const [permission, setPermission] = useState<Permission | null>(null);
  const [unit, setUnit] = useState<ChosenUnit | null>(useHomeUnit());
  return (
    <Section title={t('accounts.rights.check')}>
      <div className={classes['question']}>
        <Select
          data={PERMISSIONS.map((value) => ({ value, label: t(`enums.permission.${value}`) }))}
          label={t('accounts.rights.checkPermission')}
          onChange={(value) => setPermission(PERMISSIONS.find((known) => known === value) ?? null)}
          searchable
          value={permission}
        />
        <UnitPicker
          asOf={null}
          label={t('accounts.rights.checkUnit')}
          onChange={(picked) => setUnit(picked && { unitId: picked.unitId, name: picked.name })}
          placeholder={t('accounts.invite.unitAll')}
          value={unit}
        />
      </div>
      {permission && <Answer permission={permission} unitId={unit?.unitId ?? null} user={user} />}
    </Section>
  );
}

interface AnswerProps {
  readonly user: ShownUser;
  readonly permission: Permission;
  readonly unitId: string | null;
}

function Answer({ user, permission, unitId }: AnswerProps): ReactNode {
  const t = useT();
  const [query] = useQuery({
    query: AccessExplanationDocument,
    variables: { userId: user.id, permission, unitId },
  });
  return (
    <div aria-live="polite">
      <QueryView query={query}>
        {({ accessExplanation: found }) =>
          found ? <Explanation found={found} name={user.displayName} /> : t('accounts.rights.checkOutside')
        }
      </QueryView>
    </div>
  );
}

interface ExplanationProps {
  readonly found: NonNullable<AccessExplanationQuery['accessExplanation']>;
  readonly name: string;
}

function Explanation({ found, name }: ExplanationProps): ReactNode {
  const t = useT();
  if (found.isAllowed) {
    return (
      <Alert color="green" mt="sm">
        <Text fw={600} size="sm">
          {t('accounts.rights.checkYes', { name })}
        </Text>
        <GrantReasons grants={found.grants} />
      </Alert>
    );
  }
  const reason = t(`accounts.denial.${found.reason ?? 'NO_ROLE'}`);
  return (
    <Alert color="yellow" mt="sm">
      <Text fw={600} size="sm">
        {t('accounts.rights.checkNo', { name, reason })}
      </Text>
    </Alert>
  );
}
