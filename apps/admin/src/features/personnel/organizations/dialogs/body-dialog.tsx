import { organizationUpdateInput } from '@haicap/domain/personnel';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { useClient, useMutation } from 'urql';

import { useDraft } from '../../../../shared/draft/use-draft';
import { EditDialog } from '../../../../shared/form/edit-dialog';
import type { VersionedValues } from '../../../../shared/form/use-versioned-save';
import { zodErrors } from '../../../../shared/form/zod-errors';
import { fieldText, valueText } from '../../../../shared/history/value-words';
import { useLanguage } from '../../../../shared/i18n';
import { outcomeOf } from '../../../../shared/result';
import {
  OrganizationCreateDocument,
  OrganizationNowDocument,
  OrganizationUpdateDocument,
  type ChartBodyFragment,
} from '../../operations.generated';
import type { ChartedBody } from '../chart-bodies';
import { BodyFields } from './body-fields';
import { bodyInputOf, bodyValues, type BodyValues } from './body-values';

interface BodyDialogProps {
  readonly unitId: string;
  /** Null = a new one. */
  readonly body: ChartBodyFragment | null;
  /** What it may belong to. */
  readonly bodies: readonly ChartedBody[];
  /** Of a new one: its first day, unless it is changed. */
  readonly asOf: string;
  readonly onClose: () => void;
}

/** Sets up a body in a unit, or changes one. */
export function BodyDialog({ unitId, body, bodies, asOf, onClose }: BodyDialogProps): ReactNode {
  const { t, format, locale } = useLanguage();
  const start = bodyValues(body, body ? {} : { validFrom: asOf, ordinal: bodies.length + 1 });
  const draft = useDraft(`organization.${body?.id ?? unitId}`, start);
  const saving = useBodySaving(unitId, body, draft.idempotencyKey);
  const form = useForm<BodyValues>({
    initialValues: draft.values,
    onValuesChange: draft.keep,
    validate: (values) => {
      const { validTo, ...errors } = zodErrors(organizationUpdateInput, bodyInputOf(values), locale);
      return validTo === undefined ? errors : { ...errors, lastDay: validTo };
    },
  });
  const above = body?.parent ? [body.parent, ...bodies] : bodies;
  return (
    <EditDialog
      draft={draft}
      fieldLabel={(field) => fieldText(t, field, 'organization')}
      form={form}
      onClose={onClose}
      onSaved={() => {
        const message = t('personnel.body.saved', { name: form.values.name });
        notifications.show({ color: 'green', message });
        onClose();
      }}
      opened={draft.opened}
      reload={saving.reload}
      save={saving.save}
      title={body ? t('personnel.body.editTitle', { name: body.name }) : t('personnel.body.add')}
      valueText={(field, value) =>
        field === 'parentId'
          ? (above.find(({ id }) => id === value)?.name ?? '')
          : (valueText(t, format, field, value, 'organization') ?? '')
      }
    >
      <BodyFields above={above.filter(({ id }) => id !== body?.id)} form={form} isNew={body === null} />
    </EditDialog>
  );
}

function useBodySaving(unitId: string, body: ChartBodyFragment | null, idempotencyKey: string) {
  const client = useClient();
  const [, create] = useMutation(OrganizationCreateDocument);
  const [, update] = useMutation(OrganizationUpdateDocument);
  return {
    async save(values: BodyValues, over: VersionedValues<BodyValues>) {
      const entered = bodyInputOf(values);
      if (!body) {
        const answer = await create({ input: { ...entered, unitId, idempotencyKey } });
        return outcomeOf(answer, (data) => data.organizationCreate);
      }
      // A body ends by a step of its own, which looks after the people in it.
      const { validTo: _end, ...changed } = entered;
      const input = { ...changed, id: body.id, expectedVersion: over.version ?? 0 };
      return outcomeOf(await update({ input }), (data) => data.organizationUpdate);
    },
    async reload() {
      if (!body) return null;
      const policy = { requestPolicy: 'network-only' } as const;
      const answer = await client.query(OrganizationNowDocument, { id: body.id }, policy).toPromise();
      return answer.data?.organization ? bodyValues(answer.data.organization) : null;
    },
  };
}
