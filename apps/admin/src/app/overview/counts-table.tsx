import { Fragment, type ReactNode } from 'react';

import { AnchorLink } from '../../shared/anchor-link';
import { useLanguage } from '../../shared/i18n';
import { Section } from '../../shared/page/section';
import type { UnitKind, UnitLevel } from '../../shared/schema.generated';
import { DAY_ONE, EVE } from '../frame/notable-days';
import type { LevelCounts } from './level-counts';
import classes from './overview.module.css';

/** Counts by level and kind on both days; every number leads to the list behind it. */
export function CountsTable({ levels }: { readonly levels: readonly LevelCounts[] }): ReactNode {
  const { t, format } = useLanguage();
  return (
    <Section
      action={<AnchorLink to="/units/compare">{t('shell.overview.details')}</AnchorLink>}
      title={t('shell.overview.countsTitle')}
    >
      <div className={classes['scroller']}>
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">{t('shell.overview.kind')}</th>
              <th scope="col">{t('shell.overview.before', { date: format.date(EVE) })}</th>
              <th scope="col">{t('shell.overview.after', { date: format.date(DAY_ONE) })}</th>
              <th scope="col">{t('shell.overview.change')}</th>
              <th scope="col">{t('shell.overview.share')}</th>
            </tr>
          </thead>
          <tbody>
            {levels
              .filter((entry) => entry.before + entry.after > 0)
              .map((entry) => (
                <Fragment key={entry.level}>
                  <LevelRow counts={entry} />
                  {entry.kinds.map((kind) => (
                    <tr key={kind.kind}>
                      <th className={classes['kind']} scope="row">
                        {t(`enums.unitKind.${kind.kind}`)}
                      </th>
                      <CountCells after={kind.after} before={kind.before} kind={kind.kind} />
                      <td>{format.change(kind.change)}</td>
                      <td />
                    </tr>
                  ))}
                </Fragment>
              ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function LevelRow({ counts }: { readonly counts: LevelCounts }): ReactNode {
  const { t, format } = useLanguage();
  const decrease = counts.decreasePercent;
  return (
    <tr className={classes['level']}>
      <th scope="row">{t(`enums.unitLevel.${counts.level}`)}</th>
      <CountCells after={counts.after} before={counts.before} level={counts.level} />
      <td>{format.change(counts.change)}</td>
      <td>{decrease != null && decrease > 0 && format.percent(decrease)}</td>
    </tr>
  );
}

interface CountCellsProps {
  readonly before: number;
  readonly after: number;
  readonly level?: UnitLevel;
  readonly kind?: UnitKind;
}

function CountCells({ before, after, level, kind }: CountCellsProps): ReactNode {
  const filter = { ...(level && { level: [level] }), ...(kind && { kind: [kind] }) };
  return (
    <>
      <td>
        <Count filter={filter} value={before} day={EVE} />
      </td>
      <td>
        <Count filter={filter} value={after} day={DAY_ONE} />
      </td>
    </>
  );
}

interface CountProps {
  readonly value: number;
  readonly day: typeof EVE;
  readonly filter: { readonly level?: readonly UnitLevel[]; readonly kind?: readonly UnitKind[] };
}

function Count({ value, day, filter }: CountProps): ReactNode {
  const { format } = useLanguage();
  if (value === 0) return format.integer(0);
  return (
    <AnchorLink search={(previous) => ({ scope: previous.scope, asOf: day, ...filter })} to="/units">
      {format.integer(value)}
    </AnchorLink>
  );
}
