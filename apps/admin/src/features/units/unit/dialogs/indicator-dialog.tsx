import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { indicatorInput } from '@haicap/domain/units';
import type { ReactNode } from 'react';
import { useClient, useMutation } from 'urql';

import { useDraft } from '../../../../shared/draft/use-draft';
import { EditDialog } from '../../../../shared/form/edit-dialog';
import type { VersionedValues } from '../../../../shared/form/use-versioned-save';
import { zodErrors } from '../../../../shared/form/zod-errors';
import { useLanguage } from '../../../../shared/i18n';
import { outcomeOf } from '../../../../shared/result';
import { fieldText, valueText } from '../../../../shared/history/value-words';
import {
  IndicatorNowDocument,
  UnitIndicatorCorrectDocument,
  UnitIndicatorRecordDocument,
  type IndicatorPartsFragment,
} from '../../operations.generated';
import { IndicatorFields } from './indicator-fields';
import { indicatorInputOf, indicatorValues, type IndicatorValues } from './indicator-values';

interface IndicatorDialogProps {
  readonly unitId: string;
  /** Null = a new one. What it measures and for which period is fixed once recorded. */
  readonly indicator: IndicatorPartsFragment | null;
  readonly onClose: () => void;
}

/** Records a reported figure or corrects its value. */
export function IndicatorDialog({ unitId, indicator, onClose }: IndicatorDialogProps): ReactNode {
  const { t, format, locale } = useLanguage();
  const draft = useDraft(`indicator.${indicator?.id ?? unitId}`, opening(indicator));
  const { save, reload } = useIndicatorSaving(unitId, indicator, draft.idempotencyKey);
  const form = useForm<IndicatorValues>({
    initialValues: draft.values,
    onValuesChange: draft.keep,
    validate: (values) => zodErrors(indicatorInput, { ...indicatorInputOf(values), unitId }, locale),
  });
  return (
    <EditDialog
      title={t(indicator ? 'unitsPages.indicators.correct' : 'unitsPages.indicators.record')}
      form={form}
      opened={draft.opened}
      draft={draft}
      save={save}
      reload={reload}
      onSaved={() => {
        notifications.show({ color: 'green', message: t('unitsPages.indicators.saved') });
        onClose();
      }}
      fieldLabel={(field) => fieldText(t, field)}
      valueText={(field, value) => valueText(t, format, field, value) ?? ''}
      onClose={onClose}
    >
      <IndicatorFields form={form} isFixed={indicator !== null} />
    </EditDialog>
  );
}

function useIndicatorSaving(
  unitId: string,
  indicator: IndicatorPartsFragment | null,
  idempotencyKey: string,
) {
  const client = useClient();
  const [, record] = useMutation(UnitIndicatorRecordDocument);
  const [, correct] = useMutation(UnitIndicatorCorrectDocument);
  return {
    async save(values: IndicatorValues, over: VersionedValues<IndicatorValues>) {
      const entered = indicatorInputOf(values);
      if (!indicator) {
        const answer = await record({ input: { ...entered, unitId, idempotencyKey } });
        return outcomeOf(answer, (data) => data.unitIndicatorRecord);
      }
      const { value, precision, note, source } = entered;
      const expectedVersion = over.version ?? 0;
      const answer = await correct({
        input: { id: indicator.id, expectedVersion, value, precision, note, source },
      });
      return outcomeOf(answer, (data) => data.unitIndicatorCorrect);
    },
    async reload() {
      if (!indicator) return null;
      const answer = await client.query(
        IndicatorNowDocument,
        { id: indicator.id },
        { requestPolicy: 'network-only' },
      );
      const node = answer.data?.node;
      return node?.__typename === 'UnitIndicator' ? opening(node) : null;
    },
  };
}

function opening(indicator: IndicatorPartsFragment | null): VersionedValues<IndicatorValues> {
  return { values: indicatorValues(indicator), version: indicator?.version ?? null };
}
