import { Group, Select, Textarea, TextInput } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { KINDS_OF_LEVEL, POPULATION_QUALITIES, versionCorrectionInput } from '@haicap/domain/units';
import type { ReactNode } from 'react';
import { useClient, useMutation } from 'urql';

import { DayInput } from '../../../../shared/fields/day-input';
import { useDraft } from '../../../../shared/draft/use-draft';
import { dayProps } from '../../../../shared/form/day-props';
import { EditDialog } from '../../../../shared/form/edit-dialog';
import { NumberField } from '../../../../shared/form/number-field';
import type { VersionedValues } from '../../../../shared/form/use-versioned-save';
import { zodErrors } from '../../../../shared/form/zod-errors';
import { useLanguage } from '../../../../shared/i18n';
import { outcomeOf } from '../../../../shared/result';
import { fieldText, valueText } from '../../../../shared/history/value-words';
import {
  UnitVersionCorrectDocument,
  UnitVersionNowDocument,
  type UnitVersionFactsFragment,
} from '../../operations.generated';
import { correctionOf, correctionValues, type CorrectionValues } from './version-correction';

interface VersionCorrectDialogProps {
  readonly version: UnitVersionFactsFragment;
  readonly onClose: () => void;
}

/** Corrects what was recorded wrongly about a unit during one period. */
export function VersionCorrectDialog({ version, onClose }: VersionCorrectDialogProps): ReactNode {
  const { t, format, locale } = useLanguage();
  const client = useClient();
  const [, correct] = useMutation(UnitVersionCorrectDocument);
  const draft = useDraft(`version.${version.id}`, opening(version));
  const { opened } = draft;
  const form = useForm<CorrectionValues>({
    initialValues: draft.values,
    onValuesChange: draft.keep,
    validate: (values) => {
      const errors = zodErrors(versionCorrectionInput, correctionOf(values, opened.values), locale);
      // Only what concerns the whole form has no path: here that nothing was changed.
      return errors[''] === undefined ? errors : { ...errors, '': t('unitsPages.correction.nothing') };
    },
  });
  return (
    <EditDialog
      title={t('unitsPages.correction.title', { name: version.name })}
      intro={t('unitsPages.correction.intro')}
      form={form}
      opened={opened}
      draft={draft}
      save={async (values, over) => {
        const input = {
          id: version.id,
          expectedVersion: over.version ?? 0,
          ...correctionOf(values, over.values),
        };
        return outcomeOf(await correct({ input }), (data) => data.unitVersionCorrect);
      }}
      reload={async () => {
        const answer = await client.query(
          UnitVersionNowDocument,
          { id: version.id },
          { requestPolicy: 'network-only' },
        );
        const node = answer.data?.node;
        return node?.__typename === 'AdministrativeUnitVersion' ? opening(node) : null;
      }}
      onSaved={() => {
        notifications.show({
          color: 'green',
          message: t('unitsPages.correction.saved', { name: form.values.name }),
        });
        onClose();
      }}
      fieldLabel={(field) => fieldText(t, field)}
      valueText={(field, value) => valueText(t, format, field, value) ?? ''}
      onClose={onClose}
    >
      <CorrectionFields form={form} version={version} />
    </EditDialog>
  );
}

interface CorrectionFieldsProps {
  readonly form: UseFormReturnType<CorrectionValues>;
  readonly version: UnitVersionFactsFragment;
}

function CorrectionFields({ form, version }: CorrectionFieldsProps): ReactNode {
  const { t } = useLanguage();
  return (
    <>
      <Group grow align="flex-start">
        <TextInput label={t('unitsPages.overview.code')} required {...form.getInputProps('code')} />
        <Select
          label={t('unitsPages.overview.kind')}
          data={KINDS_OF_LEVEL[version.level].map((kind) => ({
            value: kind,
            label: t(`enums.unitKind.${kind}`),
          }))}
          allowDeselect={false}
          {...form.getInputProps('kind')}
        />
      </Group>
      <TextInput label={t('unitsPages.overview.name')} required {...form.getInputProps('name')} />
      <Group grow align="flex-start">
        <NumberField label={t('unitsPages.correction.areaKm2')} {...form.getInputProps('areaKm2')} />
        <NumberField
          label={t('unitsPages.overview.population')}
          allowDecimal={false}
          {...form.getInputProps('population')}
        />
      </Group>
      <Group grow align="flex-start">
        <DayInput label={t('unitsPages.correction.populationAsOf')} {...dayProps(form, 'populationAsOf')} />
        <Select
          label={t('unitsPages.correction.populationQuality')}
          data={POPULATION_QUALITIES.map((quality) => ({
            value: quality,
            label: t(`enums.populationQuality.${quality}`),
          }))}
          allowDeselect={false}
          {...form.getInputProps('populationQuality')}
        />
      </Group>
      <TextInput label={t('unitsPages.overview.seat')} {...form.getInputProps('seat')} />
      <Textarea
        label={t('unitsPages.correction.reason')}
        description={t('unitsPages.correction.reasonHint')}
        required
        autosize
        minRows={2}
        {...form.getInputProps('reason')}
      />
    </>
  );
}

function opening(version: UnitVersionFactsFragment): VersionedValues<CorrectionValues> {
  return { values: correctionValues(version), version: version.version };
}
