import { foldVi } from '@haicap/domain/text';
import { Select, type ComboboxParsedItem, type OptionsFilter } from '@mantine/core';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';

import { useLanguage, useT, type Language } from '../../../shared/i18n';
import { UnitPicker } from '../../../shared/unit-picker';
import { PostsOfUnitDocument, type PostsOfUnitQuery } from '../operations.generated';
import { postText } from './post-words';

interface PositionPickerProps {
  /** Day on which unit and post have to exist. */
  readonly asOf: string | null;
  readonly unit: { readonly unitId: string; readonly name: string } | null;
  readonly onUnit: (unit: { readonly unitId: string; readonly name: string } | null) => void;
  readonly positionId: string | null;
  readonly onPosition: (positionId: string | null) => void;
  readonly error?: ReactNode;
}

/** Chooses a post: the unit first, then a post of its bodies, each with its free seats on the day. */
export function PositionPicker(props: PositionPickerProps): ReactNode {
  const { asOf, unit, onUnit, positionId, onPosition, error } = props;
  const t = useT();
  const language = useLanguage();
  const [query] = useQuery({
    query: PostsOfUnitDocument,
    variables: { unitId: unit?.unitId ?? '', asOf },
    pause: unit === null,
  });
  const bodies = unit === null ? [] : (query.data?.unit?.organizations ?? []);
  const isEmpty = unit !== null && query.data !== undefined && !query.fetching && bodies.length === 0;
  return (
    <>
      <UnitPicker
        asOf={asOf}
        label={t('personnel.word.unit')}
        onChange={(picked) => {
          onUnit(picked && { unitId: picked.unitId, name: picked.name });
          onPosition(null);
        }}
        required
        value={unit}
      />
      <Select
        data={bodies.map((body) => ({
          group: body.name,
          items: body.positions.map((post) => offer(post, language)),
        }))}
        description={isEmpty ? t('personnel.picker.noPosts') : undefined}
        disabled={unit === null}
        error={error}
        filter={withoutAccents}
        label={t('personnel.word.position')}
        maxDropdownHeight={320}
        nothingFoundMessage={query.fetching ? t('ui.state.loading') : t('ui.picker.nothing')}
        onChange={onPosition}
        placeholder={t('personnel.picker.position')}
        required
        searchable
        value={positionId}
      />
    </>
  );
}

type OfferedPost = NonNullable<PostsOfUnitQuery['unit']>['organizations'][number]['positions'][number];

function offer(post: OfferedPost, { t, locale }: Language): { value: string; label: string } {
  const { vacant, surplus } = post.staffing;
  const status = post.establishment?.status;
  const state =
    status !== undefined && status !== 'AUTHORIZED'
      ? t(`enums.positionStatus.${status}`)
      : vacant > 0
        ? t('personnel.picker.free', { count: vacant })
        : t(surplus > 0 ? 'personnel.picker.over' : 'personnel.picker.full');
  return { value: post.id, label: `${postText(post, locale)} – ${state}` };
}

const withoutAccents: OptionsFilter = ({ options, search }) => {
  const wanted = foldVi(search);
  const matches = (label: unknown): boolean => foldVi(String(label)).includes(wanted);
  return options.flatMap((option): ComboboxParsedItem[] => {
    if (!('group' in option)) return matches(option.label) ? [option] : [];
    if (matches(option.group)) return [option];
    const items = option.items.filter((item) => matches(item.label));
    return items.length > 0 ? [{ ...option, items }] : [];
  });
};
