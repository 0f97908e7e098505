import { NativeSelect } from '@mantine/core';
import { StatusBadge, type BadgeTone } from '@haicap/ui';
import { memo, type ReactNode } from 'react';

import { useLanguage } from '../../../shared/i18n';
import { UnitLink } from '../../../shared/unit-link';
import table from '../parts/table.module.css';
import { TargetList } from '../parts/target-list';
import classes from './resolve-results.module.css';
import {
  meantBy,
  rowStatus,
  type Candidate,
  type Choices,
  type ResolvedRow,
  type RowStatus,
} from './resolve-rows';
import { candidateText, noneText } from './resolve-words';

const TONES: Readonly<Record<RowStatus, BadgeTone>> = {
  ONE: 'positive',
  CHOSEN: 'info',
  AMBIGUOUS: 'attention',
  NONE: 'negative',
};

interface ResolveLineProps {
  readonly row: ResolvedRow;
  readonly choices: Choices;
  readonly at: string;
  readonly to: string;
  readonly onChoose: (text: string, versionId: string) => void;
}

/** One line of the list. */
export const ResolveLine = memo(function ResolveLine(props: ResolveLineProps): ReactNode {
  const { row, choices, to } = props;
  const { t } = useLanguage();
  const status = rowStatus(row, choices);
  const meant = meantBy(row, choices);
  return (
    <tr>
      <td data-number>{row.line}</td>
      <td>{row.text}</td>
      <td>
        <StatusBadge tone={TONES[status]}>
          {status === 'CHOSEN' ? t('unitsTools.resolve.statusChosen') : t(`enums.resolutionStatus.${status}`)}
        </StatusBadge>
      </td>
      <td>
        <Source {...props} meant={meant} />
      </td>
      <td>{meant && <Result meant={meant} to={to} />}</td>
    </tr>
  );
});

interface SourceProps extends ResolveLineProps {
  readonly meant: Candidate | null;
}

function Source({ row, choices, at, onChoose, meant }: SourceProps): ReactNode {
  const { t, format } = useLanguage();
  const { resolution } = row;
  if (resolution.status === 'NONE') {
    return <span className={classes['hint']}>{noneText(t, format, resolution, at)}</span>;
  }
  if (resolution.status === 'AMBIGUOUS') {
    const count = resolution.candidates.length;
    return (
      <NativeSelect
        size="xs"
        className={classes['choice'] ?? ''}
        aria-label={t('unitsTools.resolve.choose', { query: row.text })}
        value={choices[row.text] ?? ''}
        data={[
          { value: '', label: t('unitsTools.resolve.choosePlaceholder', { count }) },
          ...resolution.candidates.map((candidate) => ({
            value: candidate.version.id,
            label: candidateText(t, candidate),
          })),
        ]}
        onChange={(event) => onChoose(row.text, event.currentTarget.value)}
      />
    );
  }
  return meant && <UnitWithParent candidate={meant} />;
}

function UnitWithParent({ candidate: { version } }: { readonly candidate: Candidate }): ReactNode {
  return (
    <>
      <UnitLink unit={version} /> <span className={table['code']}>{version.code}</span>
      {version.parent && <span className={table['below']}>{version.parent.name}</span>}
    </>
  );
}

/** Where the unit went; a split names all places and says that none was chosen. */
function Result({ meant, to }: { readonly meant: Candidate; readonly to: string }): ReactNode {
  const { t, format } = useLanguage();
  if (meant.outcome === 'UNDEFINED' || meant.targets.length === 0) {
    return (
      <span className={classes['hint']}>
        {t('unitsTools.resolve.undefinedHint', { day: format.date(to) })}
      </span>
    );
  }
  return (
    <>
      <TargetList targets={meant.targets} />
      {meant.outcome === 'SPLIT' && (
        <span className={classes['hint']}>
          {t('unitsTools.resolve.splitHint', { count: meant.targets.length })}
        </span>
      )}
    </>
  );
}
