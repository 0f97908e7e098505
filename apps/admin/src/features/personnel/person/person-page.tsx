import { ScrollingTabs } from '@haicap/ui';
import { Button } from '@mantine/core';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';

import { useAsOf } from '../../../shared/as-of';
import { useT } from '../../../shared/i18n';
import { useLive } from '../../../shared/live/use-live';
import { Empty } from '../../../shared/page/empty';
import { Page } from '../../../shared/page/page';
import { QueryView } from '../../../shared/page/query-view';
import { requestFailure } from '../../../shared/request-failure';
import { PersonPageDocument, type PersonPageQuery } from '../operations.generated';
import { CareerTab } from './career-tab';
import { HistoryTab } from './history-tab';
import { PersonFrame } from './person-frame';
import { PERSON_TABS, type PersonTab } from './person-search';
import { PrivateTab } from './private-tab';

/** A person as the page shows them. */
export type ShownPerson = NonNullable<PersonPageQuery['person']>;

/** Everything about one person. */
export function PersonPage(): ReactNode {
  const { personId } = useParams({ from: '/app/personnel/persons/$personId' });
  // Another person is another page: nothing of the former one may stay while it loads.
  return <PersonLoader key={personId} personId={personId} />;
}

function PersonLoader({ personId }: { readonly personId: string }): ReactNode {
  const t = useT();
  const { asOf } = useAsOf();
  const [query, repeat] = useQuery({ query: PersonPageDocument, variables: { id: personId, asOf } });
  const person = query.data?.person;
  useLive(['PERSONS', 'ASSIGNMENTS']);
  const isNoId = query.error !== undefined && requestFailure(query.error).code === 'QUERY_NOT_VALID';
  if ((query.data && !person) || isNoId) return <Gone />;
  const again = (): void => repeat({ requestPolicy: 'network-only' });
  if (!person) {
    return (
      <Page title={t('personnel.persons.title')}>
        <QueryView onRetry={again} query={query}>
          {() => null}
        </QueryView>
      </Page>
    );
  }
  return (
    <PersonFrame person={person}>
      <QueryView onRetry={again} query={query}>
        {() => <PersonTabs person={person} />}
      </QueryView>
    </PersonFrame>
  );
}

const PANELS: Readonly<Record<PersonTab, (person: ShownPerson) => ReactNode>> = {
  career: (person) => <CareerTab person={person} />,
  private: (person) => <PrivateTab person={person} />,
  history: (person) => <HistoryTab person={person} />,
};

function PersonTabs({ person }: { readonly person: ShownPerson }): ReactNode {
  const t = useT();
  const { tab = 'career' } = useSearch({ from: '/app/personnel/persons/$personId' });
  const navigate = useNavigate({ from: '/personnel/persons/$personId' });
  return (
    <ScrollingTabs<PersonTab>
      items={PERSON_TABS.map((key) => ({
        key,
        label: t(`personnel.person.tab.${key}`),
        panel: () => PANELS[key](person),
      }))}
      label={t('personnel.person.tabs')}
      onChange={(next) => void navigate({ search: { tab: next === 'career' ? undefined : next } })}
      value={tab}
    />
  );
}

/** Nobody, or nobody that the viewer may see: the API does not tell which. */
function Gone(): ReactNode {
  const t = useT();
  return (
    <Page title={t('personnel.person.goneTitle')}>
      <Empty
        action={
          <Button renderRoot={(props) => <Link to="/personnel/persons" {...props} />} variant="default">
            {t('personnel.persons.title')}
          </Button>
        }
        title={t('personnel.person.goneTitle')}
      >
        {t('personnel.person.goneText')}
      </Empty>
    </Page>
  );
}
