import { ExtentBadge } from '@haicap/ui';
import type { ReactNode } from 'react';

import { useT } from '../../../shared/i18n';
import { extentText, widestExtent, type Extents } from './extent-text';

/** The extent of a link: disc and words. */
export function ExtentOf({ of }: { readonly of: Extents }): ReactNode {
  const t = useT();
  return <ExtentBadge extent={widestExtent(of)} label={extentText(t, of)} />;
}
