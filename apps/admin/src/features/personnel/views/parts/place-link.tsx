import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';

import { useFollowLink } from '../../../../shared/use-follow-link';
import { useViewHref, type ViewPlace } from './use-view-href';

interface PlaceLinkProps {
  readonly place: ViewPlace;
  readonly label?: string;
  readonly children: ReactNode;
}

/** A link to another page of the client whose address is put together: a list with its conditions. */
export function PlaceLink({ place, label, children }: PlaceLinkProps): ReactNode {
  const href = useViewHref()(place);
  const follow = useFollowLink();
  return (
    <Anchor aria-label={label} href={href} inherit onClick={(event) => follow(href, event)}>
      {children}
    </Anchor>
  );
}
