import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';

import { ConflictTable } from '../../../../shared/conflict/conflict-table';
import type { FieldChoice } from '../../../../shared/conflict/merge-fields';
import { useLanguage } from '../../../../shared/i18n';
import { postValues } from '../../parts/post-text';
import type { EditConflict } from './plan-edits';
import type { PlanEditor } from './use-plan-editor';

/** Where two people changed the same field of a line: mine and theirs side by side. */
export function ConflictDialog({ editor }: { readonly editor: PlanEditor }): ReactNode {
  const { t, locale } = useLanguage();
  const [choices, setChoices] = useState<Readonly<Record<string, FieldChoice>>>({});
  const { conflicts } = editor.state;
  if (conflicts.length === 0) return null;
  const fields = conflicts.map((conflict) => ({ ...conflict, field: keyOf(conflict) }));
  const resolve = (): void => {
    editor.resolve(conflicts.filter((conflict) => choices[keyOf(conflict)] === 'theirs'));
    setChoices({});
  };
  return (
    <Modal
      onClose={resolve}
      opened
      size="xl"
      title={t('personnelPlans.conflict.title')}
      withCloseButton={false}
    >
      <Stack gap="sm">
        <Text size="sm">{t('personnelPlans.conflict.intro')}</Text>
        <ConflictTable
          choices={choices}
          conflicts={fields}
          fieldLabel={labelOf}
          onChoose={(field, choice) => setChoices({ ...choices, [field]: choice })}
          valueText={(field, value) => valueText(field, String(value))}
        />
        <Group justify="flex-end">
          <Button data-autofocus onClick={resolve}>
            {t('unitsPages.conflict.apply')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );

  function labelOf(key: string): string {
    const conflict = conflicts.find((one) => keyOf(one) === key);
    const line = editor.lines?.find((one) => one.line.id === conflict?.lineId);
    if (!conflict || !line) return key;
    const field = conflict.field === 'personId' ? 'person' : conflict.field;
    const words = { ...postValues(line.line.position, locale), field: t(`personnelPlans.field.${field}`) };
    return t('personnelPlans.conflict.field', words);
  }

  function valueText(key: string, value: string): string {
    const field = conflicts.find((one) => keyOf(one) === key)?.field;
    if (field === 'personId') return editor.nameOf(value);
    if (field === 'kind') return t(`enums.assignmentKind.${value as 'PRINCIPAL'}`);
    if (field === 'mode') return t(`enums.assignmentMode.${value as 'ELECTED'}`);
    return value;
  }
}

function keyOf({ lineId, field }: EditConflict): string {
  return `${lineId} ${field}`;
}
