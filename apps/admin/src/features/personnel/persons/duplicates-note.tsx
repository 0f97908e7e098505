import { Alert, List } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';

import { useLanguage } from '../../../shared/i18n';
import { PersonDuplicatesDocument } from '../operations.generated';
import classes from '../parts/list.module.css';
import { PersonLink } from '../parts/person-link';
import { postText } from '../parts/post-words';

const WAIT_MILLISECONDS = 400;
const SHORTEST_NAME = 4;

interface DuplicatesNoteProps {
  readonly fullName: string;
  readonly staffCode: string;
}

/** Who is already there under the name or code being typed. Nothing is merged: the person decides who it is. */
export function DuplicatesNote({ fullName, staffCode }: DuplicatesNoteProps): ReactNode {
  const { t, locale } = useLanguage();
  const [wanted] = useDebouncedValue(
    { fullName: fullName.trim(), staffCode: staffCode.trim() || null },
    WAIT_MILLISECONDS,
  );
  const [query] = useQuery({
    query: PersonDuplicatesDocument,
    variables: wanted,
    pause: wanted.fullName.length < SHORTEST_NAME,
  });
  const found = wanted.fullName.length < SHORTEST_NAME ? [] : (query.data?.personDuplicates ?? []);
  return (
    <div aria-live="polite">
      {found.length > 0 && (
        <Alert
          color="yellow"
          title={t('personnel.duplicates.title', { count: found.length })}
          variant="light"
        >
          <List className={classes['inText']} size="sm">
            {found.map(({ person, reasons }) => (
              <List.Item key={person.id}>
                <PersonLink person={person} />
                {person.staffCode ? ` (${person.staffCode})` : ''}, {person.unit.current.name}
                {person.posts[0] && ` · ${postText(person.posts[0].position, locale, person.formOfAddress)}`}
                {' – '}
                {reasons.map((reason) => t(`personnel.duplicates.${reason}`)).join(', ')}
              </List.Item>
            ))}
          </List>
          {t('personnel.duplicates.text')}
        </Alert>
      )}
    </div>
  );
}
