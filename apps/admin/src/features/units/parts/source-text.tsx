import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';

/** Where something was read: an address as a link named after its site, anything else as it stands. */
export function SourceText({ source }: { readonly source: string }): ReactNode {
  const site = siteOf(source);
  if (site === null) return source;
  return (
    <Anchor inherit href={source} target="_blank" rel="noreferrer" title={source}>
      {site}
    </Anchor>
  );
}

function siteOf(source: string): string | null {
  if (!/^https?:\/\//u.test(source) || !URL.canParse(source)) return null;
  return new URL(source).hostname.replace(/^www\./u, '');
}
