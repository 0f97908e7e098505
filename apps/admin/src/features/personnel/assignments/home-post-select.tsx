import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';

import { useLanguage } from '../../../shared/i18n';
import { HomePostsDocument } from '../operations.generated';
import { postText } from '../parts/post-words';

interface HomePostSelectProps {
  readonly personId: string | null;
  /** First day of the secondment. */
  readonly asOf: string | null;
  readonly value: string | null;
  readonly onChange: (assignmentId: string | null) => void;
  readonly error?: ReactNode;
}

/** The post that somebody keeps while being seconded. */
export function HomePostSelect({ personId, asOf, value, onChange, error }: HomePostSelectProps): ReactNode {
  const { t, locale } = useLanguage();
  const [query] = useQuery({
    query: HomePostsDocument,
    variables: { personId: personId ?? '', asOf },
    pause: personId === null,
  });
  const held = personId === null ? [] : (query.data?.person?.posts ?? []);
  return (
    <Select
      data={held
        .filter(({ kind }) => kind !== 'SECONDMENT')
        .map(({ id, position, unit }) => ({
          value: id,
          label: `${postText(position, locale)}, ${unit.current.name}`,
        }))}
      description={t('personnel.assignments.homeHint')}
      disabled={personId === null}
      error={error}
      label={t('personnel.assignments.home')}
      nothingFoundMessage={t('ui.picker.nothing')}
      onChange={onChange}
      required
      value={value}
    />
  );
}
