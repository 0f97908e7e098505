import type { ReactNode } from 'react';

import { useT } from '../../../../shared/i18n';
import { Section } from '../../parts/section';
import classes from './overview-tab.module.css';
import { rawEntries } from './raw-facts';

/** Values exactly as imported, where they were not understood or doubtful. */
export function RawValues({ raw }: { readonly raw: unknown }): ReactNode {
  const t = useT();
  const entries = rawEntries(raw);
  if (entries.length === 0) return null;
  return (
    <Section title={t('unitsPages.overview.raw')} hint={t('unitsPages.overview.rawHint')}>
      <table className={classes['raw']}>
        <tbody>
          {entries.map(([column, value]) => (
            <tr key={column}>
              <th scope="row">{column}</th>
              <td>{value || t('unitsPages.overview.rawMissing')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
