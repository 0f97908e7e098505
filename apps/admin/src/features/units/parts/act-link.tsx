import type { ReactNode } from 'react';

import { AnchorLink } from '../../../shared/anchor-link';
import type { UnitActFragment } from '../operations.generated';

/** The document of an act, or its title where the document is not recorded, leading to the act. */
export function ActLink({ act }: { readonly act: UnitActFragment }): ReactNode {
  return (
    <AnchorLink to="/acts/$actId" params={{ actId: act.id }} title={act.title}>
      {act.instrument?.number ?? act.title}
    </AnchorLink>
  );
}
