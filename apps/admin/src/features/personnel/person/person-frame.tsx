import { FactList, Icon } from '@haicap/ui';
import { Box, Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';

import { AnchorLink } from '../../../shared/anchor-link';
import { useAsOf } from '../../../shared/as-of';
import { useLanguage } from '../../../shared/i18n';
import { Page } from '../../../shared/page/page';
import classes from '../parts/list.module.css';
import { periodText } from '../parts/period';
import { postText } from '../parts/post-words';
import { UnitOf } from '../parts/unit-of';
import type { ShownPerson } from './person-page';
import { lazyPart } from '../parts/lazy-part';

const AssignmentDialog = lazyPart(
  async () => (await import('../assignments/assignment-dialog')).AssignmentDialog,
);
const PersonDialog = lazyPart(async () => (await import('../persons/person-dialog')).PersonDialog);

interface PersonFrameProps {
  readonly person: ShownPerson;
  readonly children: ReactNode;
}

/** Heading of a person's page: who it is, what they hold on the day, what can be done. */
export function PersonFrame({ person, children }: PersonFrameProps): ReactNode {
  const { t, format } = useLanguage();
  const { day, isToday } = useAsOf();
  const crumb = (
    <AnchorLink key="list" to="/personnel/persons">
      {t('personnel.persons.title')}
    </AnchorLink>
  );
  const address = person.formOfAddress ? t(`enums.formOfAddress.${person.formOfAddress}`) : null;
  const about = [
    address,
    person.staffCode ? t('personnel.person.staffCode', { code: person.staffCode }) : null,
    person.isDemo ? t('personnel.persons.demo') : null,
  ].filter((part) => part !== null);
  return (
    <Page
      actions={<PersonActions person={person} />}
      breadcrumbs={[crumb]}
      description={about.length > 0 ? about.join(' · ') : undefined}
      title={person.fullName}
    >
      <Box maw={900} mb="md">
        <FactList
          facts={[
            {
              term: isToday
                ? t('personnel.person.postsNow')
                : t('personnel.person.postsOn', { day: format.date(day) }),
              value: person.posts.length > 0 && <Posts person={person} />,
            },
            { term: t('personnel.persons.colFile'), value: <UnitOf unit={person.unit} /> },
            ...(person.note ? [{ term: t('personnel.word.note'), value: person.note }] : []),
            ...(person.source ? [{ term: t('personnel.word.source'), value: person.source }] : []),
          ]}
          unknownLabel={t('personnel.persons.noPost')}
        />
      </Box>
      {children}
    </Page>
  );
}

function Posts({ person }: { readonly person: ShownPerson }): ReactNode {
  const language = useLanguage();
  const { t, locale } = language;
  return (
    <ul className={classes['lines']}>
      {person.posts.map((held) => (
        <li key={held.id}>
          {postText(held.position, locale, person.formOfAddress)}, <UnitOf unit={held.unit} />
          <span className={classes['note']}>
            {held.kind === 'PRINCIPAL' ? '' : ` · ${t(`enums.assignmentKind.${held.kind}`)}`} ·{' '}
            {periodText(held, language)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function PersonActions({ person }: { readonly person: ShownPerson }): ReactNode {
  const { t } = useLanguage();
  const [isEditing, editing] = useDisclosure(false);
  const [isAssigning, assigning] = useDisclosure(false);
  if (!person.viewerPermissions.includes('PERSONNEL_EDIT')) return null;
  return (
    <>
      <Button leftSection={<Icon name="edit" size={16} />} onClick={editing.open} variant="default">
        {t('personnel.person.edit')}
      </Button>
      <Button leftSection={<Icon name="plus" size={16} />} onClick={assigning.open}>
        {t('personnel.assignments.add')}
      </Button>
      {isEditing && <PersonDialog onClose={editing.close} person={person} />}
      {isAssigning && <AssignmentDialog assignment={null} onClose={assigning.close} person={person} />}
    </>
  );
}
