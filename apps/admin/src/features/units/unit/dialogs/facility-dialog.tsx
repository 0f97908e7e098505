import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { facilityInput } from '@haicap/domain/units';
import { useState, type ReactNode } from 'react';
import { useClient, useMutation } from 'urql';

import { useDraft } from '../../../../shared/draft/use-draft';
import { EditDialog } from '../../../../shared/form/edit-dialog';
import type { VersionedValues } from '../../../../shared/form/use-versioned-save';
import { zodErrors } from '../../../../shared/form/zod-errors';
import { useLanguage } from '../../../../shared/i18n';
import { outcomeOf } from '../../../../shared/result';
import { fieldText, valueText } from '../../../../shared/history/value-words';
import {
  FacilityCreateDocument,
  FacilityNowDocument,
  FacilityUpdateDocument,
  type FacilityPartsFragment,
} from '../../operations.generated';
import { FacilityFields } from './facility-fields';
import { facilityInputOf, facilityValues, type FacilityValues } from './facility-values';

interface FacilityDialogProps {
  readonly unitId: string;
  /** Null = a new one. */
  readonly facility: FacilityPartsFragment | null;
  readonly onClose: () => void;
}

/** Records or changes a building a unit works in. */
export function FacilityDialog({ unitId, facility, onClose }: FacilityDialogProps): ReactNode {
  const { t, format, locale } = useLanguage();
  const [hosts, setHosts] = useState<Readonly<Record<string, string>>>(knownHosts(facility));
  const draft = useDraft(`facility.${facility?.id ?? unitId}`, opening(facility));
  const { save, reload } = useFacilitySaving(unitId, facility, draft.idempotencyKey);
  const form = useForm<FacilityValues>({
    initialValues: draft.values,
    onValuesChange: draft.keep,
    validate: (values) => zodErrors(facilityInput, { ...facilityInputOf(values), unitId }, locale),
  });
  const title = facility
    ? t('unitsPages.facilities.editNamed', { name: facility.name })
    : t('unitsPages.facilities.add');
  return (
    <EditDialog
      title={title}
      form={form}
      opened={draft.opened}
      draft={draft}
      save={save}
      reload={reload}
      onSaved={() => {
        notifications.show({
          color: 'green',
          message: t('unitsPages.facilities.saved', { name: form.values.name }),
        });
        onClose();
      }}
      fieldLabel={(field) => fieldText(t, field, 'facility')}
      valueText={(field, value) =>
        field === 'hostUnitId'
          ? (hosts[String(value)] ?? String(value))
          : (valueText(t, format, field, value) ?? '')
      }
      onClose={onClose}
    >
      <FacilityFields form={form} hosts={hosts} onHost={(id, name) => setHosts({ ...hosts, [id]: name })} />
    </EditDialog>
  );
}

function useFacilitySaving(unitId: string, facility: FacilityPartsFragment | null, idempotencyKey: string) {
  const client = useClient();
  const [, create] = useMutation(FacilityCreateDocument);
  const [, update] = useMutation(FacilityUpdateDocument);
  return {
    async save(values: FacilityValues, over: VersionedValues<FacilityValues>) {
      const entered = facilityInputOf(values);
      if (!facility) {
        const answer = await create({ input: { ...entered, unitId, idempotencyKey } });
        return outcomeOf(answer, (data) => data.facilityCreate);
      }
      const answer = await update({
        input: { ...entered, id: facility.id, expectedVersion: over.version ?? 0 },
      });
      return outcomeOf(answer, (data) => data.facilityUpdate);
    },
    async reload() {
      if (!facility) return null;
      const answer = await client.query(
        FacilityNowDocument,
        { id: facility.id },
        { requestPolicy: 'network-only' },
      );
      const node = answer.data?.node;
      return node?.__typename === 'Facility' ? opening(node) : null;
    },
  };
}

function opening(facility: FacilityPartsFragment | null): VersionedValues<FacilityValues> {
  return { values: facilityValues(facility), version: facility?.version ?? null };
}

function knownHosts(facility: FacilityPartsFragment | null): Record<string, string> {
  const host = facility?.hostUnit;
  return host ? { [host.id]: host.current.name } : {};
}
