import { Anchor } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentProps, ReactNode } from 'react';

type AnchorLinkBaseProps = ComponentProps<'a'> & { readonly fw?: number };

function AnchorLinkBase(props: AnchorLinkBaseProps): ReactNode {
  return <Anchor inherit {...props} />;
}

/** A link in running text to another page of the client; `asOf` and `scope` go along. */
export const AnchorLink = createLink(AnchorLinkBase);
