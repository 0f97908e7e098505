import { Group } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';

import { DayInput } from '../../../../shared/fields/day-input';
import { useT } from '../../../../shared/i18n';
import { outcomeOf } from '../../../../shared/result';
import { InstrumentPicker, type PickedInstrument } from '../../instrument-picker';
import { ActAdoptDocument } from '../../operations.generated';
import { StepDialog, type StepProps } from './step-dialog';

/** Records the instrument by which an act was adopted, and its days. */
export function AdoptDialog(props: StepProps): ReactNode {
  const t = useT();
  const { act } = props;
  const [instrument, setInstrument] = useState<PickedInstrument | null>(act.instrument ?? null);
  const [adoptedOn, setAdoptedOn] = useState<string | null>(act.adoptedOn ?? null);
  const [inForceOn, setInForceOn] = useState<string | null>(act.inForceOn ?? null);
  const [, adopt] = useMutation(ActAdoptDocument);
  const run = async () =>
    outcomeOf(
      await adopt({
        input: {
          id: act.id,
          expectedVersion: act.version,
          instrumentId: instrument?.id ?? '',
          adoptedOn: adoptedOn ?? '',
          inForceOn,
        },
      }),
      (data) => data.territorialChangeAdopt,
    );
  return (
    <StepDialog {...props} step="adopt" run={run} canRun={instrument !== null && adoptedOn !== null}>
      <InstrumentPicker
        label={t('acts.column.instrument')}
        value={instrument}
        onChange={setInstrument}
        required
      />
      <Group grow align="flex-start">
        <DayInput label={t('acts.field.adoptedOn')} value={adoptedOn} onChange={setAdoptedOn} required />
        <DayInput label={t('acts.field.inForceOn')} value={inForceOn} onChange={setInForceOn} />
      </Group>
    </StepDialog>
  );
}
