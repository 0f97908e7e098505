import { NativeSelect, Radio, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';

import { useLanguage, useT } from '../../../shared/i18n';
import { UnitPicker } from '../../../shared/unit-picker';
import { UnitPostsDocument } from '../plans.generated';
import { postText } from '../parts/post-words';
import type { ToPlace } from './bulk-choice';
import type { PlaceValues } from './place-values';

interface NewPostFieldsProps {
  readonly person: ToPlace;
  readonly day: string;
  readonly values: PlaceValues;
  readonly onChange: (change: Partial<PlaceValues>) => void;
  readonly error: ReactNode;
}

/** The value of the choice of another unit than those proposed. */
const OTHER = 'other';

/** The unit and the post in it. None is chosen at first: a divided unit has no heir that goes without saying. */
export function NewPostFields(props: NewPostFieldsProps): ReactNode {
  const { person, day, values, onChange, error } = props;
  const t = useT();
  const { proposals } = person;
  const isProposed = proposals.some(({ unit }) => unit.id === values.unitId);
  const isOther = values.unitId !== null && !isProposed;
  const choose = (unitId: string | null, unitName: string): void =>
    onChange({ unitId, unitName, positionId: null });
  return (
    <>
      <Radio.Group
        description={
          proposals.length > 1
            ? t('personnelPlans.placing.unitSeveral')
            : proposals[0]?.isOnly && t('personnelPlans.placing.unitOnly')
        }
        // Before a unit is chosen there is no field of the post to say it.
        error={values.unitId === null || values.unitId === OTHER ? error : undefined}
        inputWrapperOrder={['label', 'description', 'input', 'error']}
        label={t('personnelPlans.placing.unit')}
        onChange={(unitId) => {
          const unit = proposals.find((proposal) => proposal.unit.id === unitId)?.unit;
          choose(unit ? unit.id : OTHER, unit?.current.name ?? '');
        }}
        value={isOther ? OTHER : values.unitId}
      >
        <Stack gap={6} mt={4}>
          {proposals.map((proposal) => (
            <Radio
              key={proposal.unit.id}
              description={partsText(proposal, t)}
              label={proposal.unit.current.name}
              value={proposal.unit.id}
            />
          ))}
          <Radio label={t('personnelPlans.placing.otherUnit')} value={OTHER} />
        </Stack>
      </Radio.Group>
      {isOther && (
        <UnitPicker
          asOf={day}
          label={t('personnelPlans.placing.otherUnit')}
          onChange={(unit) => choose(unit?.unitId ?? OTHER, unit?.name ?? '')}
          value={
            values.unitId === OTHER || values.unitId === null
              ? null
              : { unitId: values.unitId, name: values.unitName }
          }
        />
      )}
      {values.unitId !== null && values.unitId !== OTHER && <Post {...props} />}
    </>
  );
}

function partsText(
  { areaPart, populationPart, isOnly }: ToPlace['proposals'][number],
  t: ReturnType<typeof useT>,
): string {
  const parts = `${t(`acts.extent.area.${areaPart}`)}, ${t(`acts.extent.population.${populationPart}`)}`;
  return isOnly ? `${t('personnelPlans.placing.only')}: ${parts}` : parts;
}

function Post({ person, day, values, onChange, error }: NewPostFieldsProps): ReactNode {
  const { t, locale } = useLanguage();
  const [query] = useQuery({
    query: UnitPostsDocument,
    variables: { unitId: values.unitId ?? '', asOf: day },
    pause: values.unitId === null,
  });
  const free = person.proposals.find(({ unit }) => unit.id === values.unitId)?.positions ?? [];
  const bodies = query.data?.unit?.organizations ?? [];
  const isFree = (id: string): boolean => free.some((post) => post.id === id);
  return (
    <NativeSelect
      data={[
        { value: '', label: '–' },
        ...(free.length > 0
          ? [
              {
                group: t('personnelPlans.placing.sameType'),
                items: free.map((post) => ({
                  value: post.id,
                  label: `${postText(post, locale)} – ${post.organization.name}`,
                })),
              },
            ]
          : []),
        ...bodies
          .map((body) => ({
            group: body.name,
            items: body.positions
              .filter((post) => !isFree(post.id) && post.establishment?.status === 'AUTHORIZED')
              .map((post) => ({ value: post.id, label: postText(post, locale) })),
          }))
          .filter(({ items }) => items.length > 0),
      ]}
      description={free.length === 0 ? t('personnelPlans.placing.noPosition') : undefined}
      error={error}
      label={t('personnelPlans.placing.position')}
      onChange={(event) => onChange({ positionId: event.currentTarget.value || null })}
      required
      value={values.positionId ?? ''}
    />
  );
}
