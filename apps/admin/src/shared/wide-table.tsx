import { Table } from '@mantine/core';
import type { ReactNode } from 'react';

interface WideTableProps {
  /** Pixels below which the table is pushed sideways instead of squeezed. */
  readonly minWidth: number;
  readonly children: ReactNode;
}

/** Room for a table that may be wider than a telephone; it can be pushed by keyboard too, where nothing in it takes the focus. */
export function WideTable({ minWidth, children }: WideTableProps): ReactNode {
  return (
    <Table.ScrollContainer minWidth={minWidth} scrollAreaProps={REACHABLE}>
      {children}
    </Table.ScrollContainer>
  );
}

const REACHABLE = { viewportProps: { tabIndex: 0 } } as const;
