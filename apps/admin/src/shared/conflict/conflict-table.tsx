import { Radio } from '@mantine/core';
import { useId, type ReactNode } from 'react';

import { useT } from '../i18n';
import classes from './conflict-table.module.css';
import { firstChoice, type FieldChoice, type FieldConflict } from './merge-fields';

interface ConflictTableProps {
  readonly conflicts: readonly FieldConflict[];
  readonly choices: Readonly<Record<string, FieldChoice>>;
  readonly onChoose: (field: string, choice: FieldChoice) => void;
  readonly fieldLabel: (field: string) => string;
  readonly valueText: (field: string, value: string | number | null) => string;
}

/** Mine and theirs side by side, one choice per field. */
export function ConflictTable(props: ConflictTableProps): ReactNode {
  const { conflicts, fieldLabel } = props;
  const t = useT();
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          <th scope="col">{t('unitsPages.conflict.field')}</th>
          <th scope="col">{t('unitsPages.conflict.before')}</th>
          <th scope="col">{t('unitsPages.conflict.mine')}</th>
          <th scope="col">{t('unitsPages.conflict.theirs')}</th>
        </tr>
      </thead>
      <tbody>
        {conflicts.map((conflict) => (
          <ConflictRow
            key={conflict.field}
            {...props}
            conflict={conflict}
            label={fieldLabel(conflict.field)}
          />
        ))}
      </tbody>
    </table>
  );
}

interface ConflictRowProps extends ConflictTableProps {
  readonly conflict: FieldConflict;
  readonly label: string;
}

function ConflictRow({ conflict, label, choices, onChoose, valueText }: ConflictRowProps): ReactNode {
  const t = useT();
  const name = useId();
  const chosen = choices[conflict.field] ?? firstChoice(conflict);
  const text = (value: string | number | null): string =>
    value === null || value === '' ? t('unitsPages.conflict.empty') : valueText(conflict.field, value);
  const option = (choice: FieldChoice, description: string): ReactNode => (
    <Radio
      name={name}
      checked={chosen === choice}
      onChange={() => onChoose(conflict.field, choice)}
      label={text(conflict[choice])}
      aria-label={`${description}: ${text(conflict[choice])}`}
    />
  );
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className={classes['before']}>{text(conflict.before)}</td>
      <td>{option('mine', t('unitsPages.conflict.keepMine', { field: label }))}</td>
      <td>{option('theirs', t('unitsPages.conflict.keepTheirs', { field: label }))}</td>
    </tr>
  );
}
