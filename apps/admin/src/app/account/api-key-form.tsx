import { addDays } from '@haicap/domain/dates';
import { Button, Collapse, Group, MultiSelect, NumberInput, Radio, Stack, TextInput } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';

import { RestoredNote } from '../../shared/draft/restored-note';
import { useDraft } from '../../shared/draft/use-draft';
import { DayInput } from '../../shared/fields/day-input';
import { useT } from '../../shared/i18n';
import { OutcomeAlert, type ShownOutcome } from '../../shared/page/outcome-alert';
import { outcomeOf } from '../../shared/result';
import type { ApiKeyCreateInput, Permission } from '../../shared/schema.generated';
import { todayInVietnam } from '../../shared/today';
import { UnitPicker } from '../../shared/unit-picker';
import { useSession } from '../../shared/viewer';
import { ApiKeyCreateDocument } from '../operations.generated';

interface ApiKeyFormProps {
  readonly onCreated: (secret: string) => void;
  readonly onCancel: () => void;
}

/** A key as its form holds it. */
type KeyValues = {
  name: string;
  access: string;
  expiresOn: string | null;
  permissions: string[];
  unit: { readonly unitId: string; readonly name: string } | null;
  points: number | string;
};

const USUAL_DAYS = 90;
const MOST_POINTS = 5_000;

/** What a new key is for, what it may do, where, how much and until when. */
export function ApiKeyForm({ onCreated, onCancel }: ApiKeyFormProps): ReactNode {
  const t = useT();
  const draft = useDraft<KeyValues>('api-key', { values: emptyKey(), version: null });
  const form = useForm<KeyValues>({ initialValues: draft.values, onValuesChange: draft.keep });
  const [outcome, setOutcome] = useState<ShownOutcome | null>(null);
  const [{ fetching }, create] = useMutation(ApiKeyCreateDocument);
  const submit = async (values: KeyValues): Promise<void> => {
    const input = keyInputOf(values, draft.idempotencyKey);
    const ended = outcomeOf(await create({ input }), (data) => data.apiKeyCreate);
    setOutcome(ended);
    draft.note(ended);
    if (ended.kind !== 'done') return;
    // Sent twice: the first answer had the secret, and only that one.
    if (ended.payload.secret == null) onCancel();
    else onCreated(ended.payload.secret);
  };
  const giveUp = (): void => {
    draft.forget();
    onCancel();
  };
  const { name, expiresOn } = form.values;
  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))}>
      <Stack>
        <RestoredNote onStartOver={() => form.setValues(draft.startOver())} wasRestored={draft.wasRestored} />
        <UsualFields form={form} />
        <FurtherLimits form={form} />
        <OutcomeAlert outcome={outcome} />
        <Group justify="flex-end">
          <Button onClick={giveUp} variant="default">
            {t('ui.action.cancel')}
          </Button>
          <Button disabled={name.trim() === '' || expiresOn === null} loading={fetching} type="submit">
            {t('shell.account.keyCreate')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface KeyFieldsProps {
  readonly form: UseFormReturnType<KeyValues>;
}

function UsualFields({ form }: KeyFieldsProps): ReactNode {
  const t = useT();
  return (
    <>
      <TextInput
        data-autofocus
        description={t('shell.account.keyNameHint')}
        label={t('shell.account.keyName')}
        maxLength={100}
        required
        {...form.getInputProps('name')}
      />
      <Radio.Group label={t('shell.account.keyAccess')} {...form.getInputProps('access')}>
        <Group mt={4}>
          <Radio label={t('shell.account.keyReadOnly')} value="read" />
          <Radio label={t('shell.account.keyReadWrite')} value="write" />
        </Group>
      </Radio.Group>
      <DayInput
        label={t('shell.account.keyExpires')}
        onChange={(day) => form.setFieldValue('expiresOn', day)}
        required
        value={form.values.expiresOn}
      />
    </>
  );
}

/** Narrower than the owner, where that is wanted. */
function FurtherLimits({ form }: KeyFieldsProps): ReactNode {
  const t = useT();
  const { permissions } = useSession().viewer;
  const [isOpen, { toggle }] = useDisclosure(false);
  const { unit } = form.values;
  return (
    <>
      <Group>
        <Button aria-expanded={isOpen} onClick={toggle} size="compact-sm" variant="subtle">
          {t('identity.keys.more')}
        </Button>
      </Group>
      <Collapse expanded={isOpen}>
        <Stack gap="sm">
          <MultiSelect
            clearable
            data={permissions.map((value) => ({ value, label: t(`enums.permission.${value}`) }))}
            description={t('identity.keys.permissionsHint')}
            label={t('identity.keys.may')}
            searchable
            {...form.getInputProps('permissions')}
          />
          <UnitPicker
            asOf={null}
            description={t('identity.keys.unitHint')}
            label={t('identity.keys.unit')}
            onChange={(picked) =>
              form.setFieldValue('unit', picked && { unitId: picked.unitId, name: picked.name })
            }
            value={unit}
          />
          <NumberInput
            allowDecimal={false}
            allowNegative={false}
            description={t('identity.keys.pointsHint')}
            hideControls
            label={t('identity.keys.points')}
            max={MOST_POINTS}
            {...form.getInputProps('points')}
          />
        </Stack>
      </Collapse>
    </>
  );
}

function emptyKey(): KeyValues {
  const expiresOn = addDays(todayInVietnam(), USUAL_DAYS);
  return { name: '', access: 'read', expiresOn, permissions: [], unit: null, points: '' };
}

function keyInputOf(values: KeyValues, idempotencyKey: string): ApiKeyCreateInput {
  const points = Number(values.points);
  return {
    idempotencyKey,
    name: values.name.trim(),
    readOnly: values.access === 'read',
    expiresOn: values.expiresOn ?? '',
    ...(values.permissions.length === 0 ? {} : { permissions: values.permissions as Permission[] }),
    ...(values.unit === null ? {} : { unitId: values.unit.unitId }),
    ...(points > 0 ? { pointsPerHour: points } : {}),
  };
}
