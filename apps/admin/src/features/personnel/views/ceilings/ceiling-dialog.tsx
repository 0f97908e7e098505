import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { ceilingInput } from '@haicap/domain/personnel';
import { useRef, type ReactNode } from 'react';
import { useClient, useMutation } from 'urql';

import { useDraft } from '../../../../shared/draft/use-draft';
import { DayInput } from '../../../../shared/fields/day-input';
import { dayProps } from '../../../../shared/form/day-props';
import { EditDialog } from '../../../../shared/form/edit-dialog';
import { NumberField } from '../../../../shared/form/number-field';
import type { VersionedValues } from '../../../../shared/form/use-versioned-save';
import { zodErrors } from '../../../../shared/form/zod-errors';
import { useLanguage } from '../../../../shared/i18n';
import { outcomeOf } from '../../../../shared/result';
import { CeilingsOfUnitDocument, HeadcountCeilingSetDocument } from '../../views.generated';
import type { CeilingRow } from './ceiling-row';
import { ceilingInputOf, ceilingOpening, type CeilingValues } from './ceiling-values';

/** What the form is opened with. */
export interface CeilingDialogProps {
  readonly row: Pick<CeilingRow, 'unit' | 'current'>;
  /** The day that is shown. */
  readonly day: string;
  readonly onClose: () => void;
}

const LABELS = { ceiling: 'ceiling', validFrom: 'validFrom', lastDay: 'validTo', basis: 'basis' } as const;

/** Sets the ceiling of a unit from a day on. */
export function CeilingDialog({ row, day, onClose }: CeilingDialogProps): ReactNode {
  const { t, format, locale } = useLanguage();
  const { unit } = row;
  const draft = useDraft(`ceiling.${unit.id}`, ceilingOpening(row.current, day));
  const { save, reload } = useCeilingSaving(row, day);
  const form = useForm<CeilingValues>({
    initialValues: draft.values,
    onValuesChange: draft.keep,
    validate: (values) =>
      renamed(zodErrors(ceilingInput, { ...ceilingInputOf(values), unitId: unit.id }, locale)),
  });
  const label = (field: string): string =>
    t(`personnelViews.ceilings.${LABELS[field as keyof typeof LABELS] ?? 'ceiling'}`);
  return (
    <EditDialog
      draft={draft}
      fieldLabel={label}
      form={form}
      intro={t('personnelViews.ceilings.setIntro')}
      onClose={onClose}
      onSaved={() => {
        notifications.show({ color: 'green', message: t('personnelViews.ceilings.saved') });
        onClose();
      }}
      opened={draft.opened}
      reload={reload}
      save={save}
      title={t('personnelViews.ceilings.setFor', { unit: unit.current.name })}
      valueText={(field, value) =>
        typeof value === 'string' && field !== 'basis' ? format.date(value) : String(value ?? '–')
      }
    >
      <NumberField
        allowDecimal={false}
        allowNegative={false}
        label={label('ceiling')}
        required
        {...form.getInputProps('ceiling')}
      />
      <DayInput label={label('validFrom')} required {...dayProps(form, 'validFrom')} />
      <DayInput label={label('lastDay')} {...dayProps(form, 'lastDay')} />
      <TextInput label={label('basis')} {...form.getInputProps('basis')} />
    </EditDialog>
  );
}

/** The domain's `validTo` stands in the form as the last day. */
function renamed({ validTo, ...errors }: Record<string, ReactNode>): Record<string, ReactNode> {
  return validTo === undefined ? errors : { ...errors, lastDay: validTo };
}

function useCeilingSaving({ unit, current }: CeilingDialogProps['row'], day: string) {
  const client = useClient();
  const [, set] = useMutation(HeadcountCeilingSetDocument);
  /** First day of the last attempt: whoever was faster is found there. */
  const tried = useRef(day);
  const holding = async (on: string) => {
    const variables = { unitId: unit.id, asOf: on };
    const answer = await client.query(CeilingsOfUnitDocument, variables, { requestPolicy: 'network-only' });
    return answer.data?.headcountCeilings?.current;
  };
  return {
    async save(values: CeilingValues, over: VersionedValues<CeilingValues>) {
      const input = ceilingInputOf(values);
      const isSeen = tried.current === input.validFrom || holdsOn(current, input.validFrom);
      tried.current = input.validFrom;
      // On another day another ceiling may hold: its version is the one that counts there.
      const expectedVersion = (isSeen ? over.version : (await holding(input.validFrom))?.version) ?? 0;
      const answer = await set({ input: { ...input, unitId: unit.id, expectedVersion } });
      return outcomeOf(answer, (data) => data.headcountCeilingSet);
    },
    async reload() {
      const stored = ceilingOpening(await holding(tried.current), day);
      return { ...stored, version: stored.version ?? 0 };
    },
  };
}

/** Whether a ceiling holds on a day. */
function holdsOn(ceiling: CeilingDialogProps['row']['current'], day: string): boolean {
  if (!ceiling || day < ceiling.validFrom) return false;
  return ceiling.validTo == null || day < ceiling.validTo;
}
