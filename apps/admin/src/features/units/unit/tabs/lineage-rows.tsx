import { LineageTable } from '@haicap/ui';
import type { ReactNode } from 'react';

import { useLanguage, useT } from '../../../../shared/i18n';
import { UnitLink } from '../../../../shared/unit-link';
import { clauseText } from '../../parts/clause-text';
import { ActLink } from '../../parts/act-link';
import { ExtentOf } from '../../parts/extent-of';
import type { LineageLink } from '../lineage-view';
import classes from './lineage-rows.module.css';

interface LineageRowsProps {
  readonly id: string;
  readonly links: readonly LineageLink[];
}

/** Every link of a lineage with its clause, its legal basis and what was noted. */
export function LineageRows({ id, links }: LineageRowsProps): ReactNode {
  const { t, format } = useLanguage();
  return (
    <LineageTable
      id={id}
      caption={t('unitsPages.lineage.table', { count: links.length })}
      headings={{
        source: t('unitsPages.lineage.from'),
        extent: t('unitsPages.lineage.extent'),
        target: t('unitsPages.lineage.to'),
      }}
      detailHeadings={[
        t('unitsPages.lineage.clause'),
        t('unitsPages.lineage.legalBasis'),
        t('unitsPages.lineage.day'),
        t('unitsPages.lineage.note'),
      ]}
      rows={links.map((link) => ({
        id: link.id,
        source: <End unit={link.source} absent={t('unitsPages.overview.outside')} />,
        extent: (
          <>
            <ExtentOf of={link} />
            <Measured link={link} />
          </>
        ),
        target: <End unit={link.target} absent={t('unitsPages.lineage.ended')} />,
        details: [
          clauseText(t, link.clause),
          <ActLink key="act" act={link.event} />,
          format.date(link.event.operationalFrom),
          <Notes key="notes" link={link} />,
        ],
      }))}
    />
  );
}

function End({ unit, absent }: { readonly unit: LineageLink['source']; readonly absent: string }): ReactNode {
  if (!unit) return <em>{absent}</em>;
  return (
    <>
      <UnitLink unit={unit} /> <span className={classes['code']}>{unit.code}</span>
    </>
  );
}

/** Published figures of a part; most are not published. */
function Measured({ link }: { readonly link: LineageLink }): ReactNode {
  const { t, format } = useLanguage();
  if (typeof link.areaKm2 !== 'number' && typeof link.persons !== 'number') return null;
  const text = t('unitsPages.lineage.measured', {
    area: typeof link.areaKm2 === 'number' ? format.area(link.areaKm2) : 'none',
    persons: typeof link.persons === 'number' ? format.integer(link.persons) : 'none',
  });
  return <span className={classes['note']}>{text.trim()}</span>;
}

function Notes({ link }: { readonly link: LineageLink }): ReactNode {
  const t = useT();
  return (
    <>
      {link.note}
      {link.correction && (
        <span className={classes['note']}>
          {t('unitsPages.lineage.correction', { text: link.correction })}
        </span>
      )}
    </>
  );
}
