import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { ColumnChooser, Icon } from '@haicap/ui';
import { useCallback, useState, type ReactNode } from 'react';
import { useQuery } from 'urql';

import { useAsOf } from '../../../shared/as-of';
import { useT } from '../../../shared/i18n';
import { useLive } from '../../../shared/live/use-live';
import { Needs } from '../../../shared/page/needs';
import { Page } from '../../../shared/page/page';
import { useScope } from '../../../shared/scope';
import { useColumnChooserLabels } from '../../../shared/use-grid-labels';
import { useGridLayout } from '../../../shared/use-grid-layout';
import { useLastValue } from '../../../shared/use-last-value';
import { useUnitOfCode } from '../../../shared/use-unit-of-code';
import { useCan } from '../../../shared/viewer';
import { PersonListDocument } from '../operations.generated';
import { PersonFilters } from './person-filters';
import { PersonListExport } from './person-list-export';
import { listVariables } from './person-list-search';
import { PersonTable } from './person-table';
import { usePersonColumns, type PersonRow } from './use-person-columns';
import { usePersonList } from './use-person-list';
import { lazyPart } from '../parts/lazy-part';

const EditPersonDialog = lazyPart(async () => (await import('./edit-person-dialog')).EditPersonDialog);
const PersonDialog = lazyPart(async () => (await import('./person-dialog')).PersonDialog);

/** People who hold, held or are to hold posts, as far as the viewer may see them. */
export function PersonListPage(): ReactNode {
  return (
    <Needs permission="PERSONNEL_READ">
      <Persons />
    </Needs>
  );
}

function Persons(): ReactNode {
  const t = useT();
  const { search, look } = usePersonList();
  const { asOf } = useAsOf();
  const { provinceCode } = useScope();
  useLive(['PERSONS', 'ASSIGNMENTS']);
  const mayEdit = useCan('PERSONNEL_EDIT');
  const [isAdding, adding] = useDisclosure(false);
  const [edited, setEdited] = useState<PersonRow | null>(null);
  const columns = usePersonColumns();
  const onColumns = useCallback((cols: string | undefined) => look({ cols }), [look]);
  const [layout, setLayout] = useGridLayout('persons', search.cols, onColumns);
  const chooserLabels = useColumnChooserLabels();
  // Without a choice of its own the list follows the scope in the header, like every other.
  const chosen = useUnitOfCode(search.unit ?? provinceCode ?? undefined);
  const unitId = chosen.unit?.id ?? null;
  const variables = listVariables(search, asOf, unitId);
  const [query, retry] = useQuery({ query: PersonListDocument, variables, pause: chosen.isLooking });
  const persons = useLastValue(query.data?.persons);
  const add = mayEdit && (
    <Button leftSection={<Icon name="plus" size={16} />} onClick={adding.open}>
      {t('personnel.persons.add')}
    </Button>
  );
  return (
    <Page
      actions={
        <>
          <PersonListExport unitId={unitId} />
          {add}
        </>
      }
      description={t('personnel.persons.description')}
      title={t('personnel.persons.title')}
    >
      <PersonFilters
        columns={
          <ColumnChooser
            columns={columns}
            labels={chooserLabels}
            layout={layout}
            onLayoutChange={setLayout}
          />
        }
        unit={search.unit === undefined ? null : chosen.unit}
      />
      <PersonTable
        add={add}
        columns={columns}
        error={query.error}
        isFetching={query.fetching}
        layout={layout}
        onEdit={mayEdit ? setEdited : undefined}
        onLayoutChange={setLayout}
        onRetry={() => retry({ requestPolicy: 'network-only' })}
        persons={persons}
      />
      {isAdding && <PersonDialog onClose={adding.close} person={null} unit={chosen.unit} />}
      {edited && <EditPersonDialog onClose={() => setEdited(null)} personId={edited.id} />}
    </Page>
  );
}
