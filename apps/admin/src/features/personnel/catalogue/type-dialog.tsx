import { positionTypeInput } from '@haicap/domain/personnel';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { useClient, useMutation } from 'urql';

import { useDraft } from '../../../shared/draft/use-draft';
import { EditDialog } from '../../../shared/form/edit-dialog';
import type { VersionedValues } from '../../../shared/form/use-versioned-save';
import { zodErrors } from '../../../shared/form/zod-errors';
import { fieldText, valueText } from '../../../shared/history/value-words';
import { useLanguage } from '../../../shared/i18n';
import { outcomeOf } from '../../../shared/result';
import {
  PositionTypeCreateDocument,
  PositionTypeNowDocument,
  PositionTypeUpdateDocument,
  type PositionTypePartsFragment,
} from '../operations.generated';
import { typeText } from '../parts/post-words';
import { TypeFields } from './type-fields';
import { typeInputOf, typeValues, type TypeValues } from './type-values';

interface TypeDialogProps {
  /** Null = a new one. */
  readonly type: PositionTypePartsFragment | null;
  readonly onClose: () => void;
}

/** Adds a kind of post to the catalogue of the country, or changes one. */
export function TypeDialog({ type, onClose }: TypeDialogProps): ReactNode {
  const { t, format, locale } = useLanguage();
  const draft = useDraft(`position-type.${type?.id ?? 'new'}`, typeValues(type));
  const saving = useTypeSaving(type, draft.idempotencyKey);
  const form = useForm<TypeValues>({
    initialValues: draft.values,
    onValuesChange: draft.keep,
    validate: (values) => {
      const { validTo, ...errors } = zodErrors(positionTypeInput, typeInputOf(values), locale);
      return validTo === undefined ? errors : { ...errors, lastDay: validTo };
    },
  });
  return (
    <EditDialog
      draft={draft}
      fieldLabel={(field) => fieldText(t, field, 'position_type')}
      form={form}
      intro={t('personnel.catalogue.editText')}
      onClose={onClose}
      onSaved={() => {
        const message = t('personnel.catalogue.saved', { name: form.values.nameVi });
        notifications.show({ color: 'green', message });
        onClose();
      }}
      opened={draft.opened}
      reload={saving.reload}
      save={saving.save}
      title={
        type
          ? t('personnel.catalogue.editTitle', { name: typeText(type, locale) })
          : t('personnel.catalogue.add')
      }
      valueText={(field, value) => valueText(t, format, field, value, 'position_type') ?? ''}
    >
      <TypeFields form={form} isNew={type === null} />
    </EditDialog>
  );
}

function useTypeSaving(type: PositionTypePartsFragment | null, idempotencyKey: string) {
  const client = useClient();
  const [, create] = useMutation(PositionTypeCreateDocument);
  const [, update] = useMutation(PositionTypeUpdateDocument);
  return {
    async save(values: TypeValues, over: VersionedValues<TypeValues>) {
      const entered = typeInputOf(values);
      if (!type) {
        const answer = await create({ input: { ...entered, idempotencyKey } });
        return outcomeOf(answer, (data) => data.positionTypeCreate);
      }
      // The key stays: what was exported or imported by it must still mean the same.
      const { key: _key, ...changed } = entered;
      const input = { ...changed, id: type.id, expectedVersion: over.version ?? 0 };
      return outcomeOf(await update({ input }), (data) => data.positionTypeUpdate);
    },
    async reload() {
      if (!type) return null;
      const policy = { requestPolicy: 'network-only' } as const;
      const answer = await client.query(PositionTypeNowDocument, { id: type.id }, policy).toPromise();
      const node = answer.data?.node;
      return node?.__typename === 'PositionType' ? typeValues(node) : null;
    },
  };
}
