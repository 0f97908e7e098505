import { positionInput } from '@haicap/domain/personnel';
import { Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { useMutation } from 'urql';

import { useDraft } from '../../../../shared/draft/use-draft';
import { EditDialog } from '../../../../shared/form/edit-dialog';
import { textOrNull } from '../../../../shared/form/form-values';
import { NumberField } from '../../../../shared/form/number-field';
import { zodErrors } from '../../../../shared/form/zod-errors';
import { fieldText, valueText } from '../../../../shared/history/value-words';
import { useLanguage } from '../../../../shared/i18n';
import { outcomeOf } from '../../../../shared/result';
import { PositionCreateDocument, type ChartBodyFragment } from '../../operations.generated';
import { TypeSelect } from '../../parts/type-filter';
import { EstablishmentFields } from './establishment-fields';
import { establishmentInputOf, newEstablishment, type EstablishmentValues } from './establishment-values';

type PostValues = EstablishmentValues & {
  typeId: string | null;
  title: string;
  ordinal: number | string;
  note: string;
};

interface PostDialogProps {
  readonly body: ChartBodyFragment & { readonly positions: readonly unknown[] };
  readonly asOf: string;
  readonly onClose: () => void;
}

/** Sets up a post in a body, with the headcount it begins with. */
export function PostDialog({ body, asOf, onClose }: PostDialogProps): ReactNode {
  const { t, format, locale } = useLanguage();
  const [, create] = useMutation(PositionCreateDocument);
  const draft = useDraft<PostValues>(`position.new.${body.id}`, {
    values: {
      ...newEstablishment(asOf),
      typeId: null,
      title: '',
      ordinal: body.positions.length + 1,
      note: '',
    },
    version: null,
  });
  const form = useForm<PostValues>({
    initialValues: draft.values,
    onValuesChange: draft.keep,
    validate: (values) => flat(zodErrors(positionInput, postInputOf(values, body.id), locale)),
  });
  return (
    <EditDialog
      draft={draft}
      fieldLabel={(field) => fieldText(t, field, 'position')}
      form={form}
      intro={t('personnel.post.addText', { body: body.name })}
      onClose={onClose}
      onSaved={() => {
        notifications.show({ color: 'green', message: t('personnel.post.added', { body: body.name }) });
        onClose();
      }}
      opened={draft.opened}
      reload={async () => null}
      save={async (values) => {
        const input = { ...postInputOf(values, body.id), idempotencyKey: draft.idempotencyKey };
        return outcomeOf(await create({ input }), (data) => data.positionCreate);
      }}
      title={t('personnel.post.add')}
      valueText={(field, value) => valueText(t, format, field, value, 'position') ?? ''}
    >
      <TypeSelect
        error={form.errors['typeId']}
        label={t('personnel.word.type')}
        onChange={(typeId) => form.setFieldValue('typeId', typeId)}
        required
        value={form.values.typeId}
      />
      <TextInput
        description={t('personnel.post.titleHint')}
        label={t('personnel.chart.postTitle')}
        {...form.getInputProps('title')}
      />
      <EstablishmentFields form={form} />
      <NumberField label={t('personnel.body.ordinal')} {...form.getInputProps('ordinal')} />
      <Textarea autosize label={t('personnel.word.note')} minRows={1} {...form.getInputProps('note')} />
    </EditDialog>
  );
}

function postInputOf(values: PostValues, organizationId: string) {
  return {
    organizationId,
    typeId: values.typeId ?? '',
    title: textOrNull(values.title),
    ordinal: Number(values.ordinal) || 0,
    note: textOrNull(values.note),
    establishment: establishmentInputOf(values),
  };
}

/** The headcount is part of the post, but its fields stand among the others. */
function flat(errors: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors).map(([field, error]) => [field.replace(/^establishment\./, ''), error]),
  );
}
