import type { ReactNode } from 'react';

import { AnchorLink } from './anchor-link';

interface UnitLinkProps {
  readonly unit: { readonly unitId: string; readonly name: string };
  /** The name when absent. */
  readonly children?: ReactNode;
}

/** The name of a unit, leading to its page. */
export function UnitLink({ unit, children }: UnitLinkProps): ReactNode {
  return (
    <AnchorLink to="/units/$unitId" params={{ unitId: unit.unitId }}>
      {children ?? unit.name}
    </AnchorLink>
  );
}
