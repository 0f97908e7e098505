import type { ReactNode } from 'react';

import { AnchorLink } from '../../../shared/anchor-link';

interface PersonLinkProps {
  readonly person: { readonly id: string; readonly fullName: string };
}

/** The name of a person, leading to their page. */
export function PersonLink({ person }: PersonLinkProps): ReactNode {
  return (
    <AnchorLink params={{ personId: person.id }} to="/personnel/persons/$personId">
      {person.fullName}
    </AnchorLink>
  );
}
