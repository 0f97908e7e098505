import { Select, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';

import { DayInput } from '../../../shared/fields/day-input';
import { useT } from '../../../shared/i18n';
import type { Role } from '../../../shared/schema.generated';
import { UnitPicker } from '../../../shared/unit-picker';
import { RoleTableDocument } from '../operations.generated';
import classes from '../parts/accounts.module.css';
import type { GrantValues } from './invite-values';

interface GrantFieldsProps {
  readonly grant: GrantValues;
  readonly onChange: (grant: GrantValues) => void;
  /** Problems by field. */
  readonly problems: Readonly<Record<string, ReactNode>>;
}

/** A role, where, from when to when, by which decision. Only roles that the viewer may give are offered. */
export function GrantFields({ grant, onChange, problems }: GrantFieldsProps): ReactNode {
  const t = useT();
  const roles = useRolesToGive();
  return (
    <div className={classes['fields']}>
      <Select
        allowDeselect={false}
        data={roles.map((role) => ({ value: role, label: t(`enums.role.${role}`) }))}
        error={problems['role']}
        label={t('accounts.word.role')}
        onChange={(value) => onChange({ ...grant, role: roles.find((role) => role === value) ?? null })}
        required
        value={grant.role}
      />
      <UnitPicker
        asOf={null}
        error={problems['unit']}
        label={t('accounts.word.unit')}
        onChange={(unit) => onChange({ ...grant, unit: unit && { unitId: unit.unitId, name: unit.name } })}
        placeholder={t('accounts.invite.unitAll')}
        value={grant.unit}
      />
      <DayInput
        error={problems['validFrom']}
        label={t('accounts.word.from')}
        onChange={(validFrom) => onChange({ ...grant, validFrom })}
        required
        value={grant.validFrom}
      />
      <DayInput
        error={problems['lastDay']}
        label={t('accounts.word.to')}
        onChange={(lastDay) => onChange({ ...grant, lastDay })}
        value={grant.lastDay}
      />
      <TextInput
        description={t('accounts.invite.decisionHint')}
        error={problems['decision']}
        label={t('accounts.word.decision')}
        onChange={(event) => onChange({ ...grant, decision: event.currentTarget.value })}
        value={grant.decision}
      />
    </div>
  );
}

function useRolesToGive(): readonly Role[] {
  const [query] = useQuery({ query: RoleTableDocument, requestPolicy: 'cache-first' });
  return (query.data?.roles ?? []).filter((role) => role.viewerCanGive).map(({ role }) => role);
}
