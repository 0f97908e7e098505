import { FactList, Icon } from '@haicap/ui';
import { Box, Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';

import { fieldText } from '../../../shared/history/value-words';
import { useLanguage } from '../../../shared/i18n';
import { Empty } from '../../../shared/page/empty';
import { FailureAlert } from '../../../shared/page/failure-alert';
import type { ShownPerson } from './person-page';
import { PRIVATE_TEXTS, type PrivateFacts } from './private-values';
import { usePrivateFacts } from './use-private-facts';
import { lazyPart } from '../parts/lazy-part';

const PrivateDialog = lazyPart(async () => (await import('./private-dialog')).PrivateDialog);

/** Protected data. It is asked for on purpose only: every look is recorded, so looking at the page must not be one. */
export function PrivateTab({ person }: { readonly person: ShownPerson }): ReactNode {
  const { t } = useLanguage();
  const { facts, failure, isLoading, read } = usePrivateFacts(person.id);
  const isForbidden = !person.viewerPermissions.includes('PERSONNEL_PERSONAL') || facts === null;
  if (isForbidden) {
    return (
      <Empty title={t('personnel.private.forbiddenTitle')}>{t('personnel.private.forbiddenText')}</Empty>
    );
  }
  if (failure) return <FailureAlert failure={failure} onRetry={() => void read()} />;
  if (facts) return <PrivateData facts={facts} onSaved={() => void read()} person={person} />;
  return (
    <Empty
      action={
        <Button leftSection={<Icon name="eye" size={16} />} loading={isLoading} onClick={() => void read()}>
          {t('personnel.private.show')}
        </Button>
      }
      title={t('personnel.private.title')}
    >
      {t('personnel.private.recorded')}
    </Empty>
  );
}

interface PrivateDataProps {
  readonly person: ShownPerson;
  readonly facts: PrivateFacts;
  readonly onSaved: () => void;
}

function PrivateData({ person, facts, onSaved }: PrivateDataProps): ReactNode {
  const { t } = useLanguage();
  const [isEditing, editing] = useDisclosure(false);
  return (
    <Box maw={760}>
      <Group justify="space-between" mb="sm">
        <Text c="dimmed" size="sm">
          {t('personnel.private.wasRecorded')}
        </Text>
        {person.viewerPermissions.includes('PERSONNEL_EDIT') && (
          <Button leftSection={<Icon name="edit" size={16} />} onClick={editing.open} variant="default">
            {t('personnel.private.edit')}
          </Button>
        )}
      </Group>
      <Facts facts={facts} />
      {isEditing && <PrivateDialog facts={facts} onClose={editing.close} onSaved={onSaved} person={person} />}
    </Box>
  );
}

function Facts({ facts }: { readonly facts: PrivateFacts }): ReactNode {
  const { t, format } = useLanguage();
  const day = (value: string | null | undefined): string | null => (value ? format.date(value) : null);
  const term = (field: string): string => fieldText(t, field, 'person');
  return (
    <FactList
      facts={[
        { term: term('birthDate'), value: day(facts.birthDate) },
        { term: term('sex'), value: facts.sex ? t(`enums.sex.${facts.sex}`) : null },
        ...PRIVATE_TEXTS.map((field) => ({ term: term(field), value: facts[field] })),
        { term: term('partyAdmittedOn'), value: day(facts.partyAdmittedOn) },
        { term: term('partyOfficialOn'), value: day(facts.partyOfficialOn) },
      ]}
      unknownLabel={t('ui.state.unknown')}
    />
  );
}
