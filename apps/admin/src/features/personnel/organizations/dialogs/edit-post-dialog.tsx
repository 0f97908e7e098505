import { positionUpdateInput } from '@haicap/domain/personnel';
import { Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { useClient, useMutation } from 'urql';

import { useDraft } from '../../../../shared/draft/use-draft';
import { EditDialog } from '../../../../shared/form/edit-dialog';
import { textOrNull } from '../../../../shared/form/form-values';
import { NumberField } from '../../../../shared/form/number-field';
import type { VersionedValues } from '../../../../shared/form/use-versioned-save';
import { zodErrors } from '../../../../shared/form/zod-errors';
import { fieldText, valueText } from '../../../../shared/history/value-words';
import { useLanguage } from '../../../../shared/i18n';
import { outcomeOf } from '../../../../shared/result';
import {
  PositionHeadDocument,
  PositionUpdateDocument,
  type ChartPostFragment,
} from '../../operations.generated';
import { postText } from '../../parts/post-words';

type PostValues = { title: string; ordinal: number | string; note: string };

interface EditPostDialogProps {
  readonly post: ChartPostFragment;
  readonly onClose: () => void;
}

/** Changes what is said of a post beside its headcount. */
export function EditPostDialog({ post, onClose }: EditPostDialogProps): ReactNode {
  const { t, format, locale } = useLanguage();
  const client = useClient();
  const [, update] = useMutation(PositionUpdateDocument);
  const draft = useDraft<PostValues>(`position.${post.id}`, opening(post));
  const form = useForm<PostValues>({
    initialValues: draft.values,
    onValuesChange: draft.keep,
    validate: (values) => zodErrors(positionUpdateInput, inputOf(values), locale),
  });
  const name = postText(post, locale);
  return (
    <EditDialog
      draft={draft}
      fieldLabel={(field) => fieldText(t, field, 'position')}
      form={form}
      onClose={onClose}
      onSaved={() => {
        notifications.show({ color: 'green', message: t('personnel.post.saved', { post: name }) });
        onClose();
      }}
      opened={draft.opened}
      reload={async () => {
        const policy = { requestPolicy: 'network-only' } as const;
        const answer = await client.query(PositionHeadDocument, { id: post.id }, policy).toPromise();
        return answer.data?.position ? opening(answer.data.position) : null;
      }}
      save={async (values, over) => {
        const input = { ...inputOf(values), id: post.id, expectedVersion: over.version ?? 0 };
        return outcomeOf(await update({ input }), (data) => data.positionUpdate);
      }}
      title={t('personnel.post.editTitle', { post: name })}
      valueText={(field, value) => valueText(t, format, field, value, 'position') ?? ''}
    >
      <TextInput
        data-autofocus
        description={t('personnel.post.titleHint')}
        label={t('personnel.chart.postTitle')}
        {...form.getInputProps('title')}
      />
      <NumberField label={t('personnel.body.ordinal')} {...form.getInputProps('ordinal')} />
      <Textarea autosize label={t('personnel.word.note')} minRows={1} {...form.getInputProps('note')} />
    </EditDialog>
  );
}

function opening(
  post: Pick<ChartPostFragment, 'title' | 'ordinal' | 'note' | 'version'>,
): VersionedValues<PostValues> {
  return {
    values: { title: post.title ?? '', ordinal: post.ordinal, note: post.note ?? '' },
    version: post.version,
  };
}

function inputOf(values: PostValues) {
  return {
    title: textOrNull(values.title),
    ordinal: Number(values.ordinal) || 0,
    note: textOrNull(values.note),
  };
}
