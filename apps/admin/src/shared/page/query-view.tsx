import { Box } from '@mantine/core';
import type { CombinedError } from '@urql/core';
import type { ReactNode } from 'react';

import { requestFailure } from '../request-failure';
import { FailureAlert } from './failure-alert';
import { Loading } from './loading';

interface QueryViewProps<Data> {
  /** The state of urql's `useQuery`. */
  readonly query: { readonly data?: Data | undefined; readonly error?: CombinedError | undefined };
  /** Runs the query again. */
  readonly onRetry?: () => void;
  /** In place of grey lines. */
  readonly skeleton?: ReactNode;
  readonly children: (data: Data) => ReactNode;
}

/**
 * The three states of a query: skeleton, error with another try, content. Old content stays while refetching, and
 * keeps its place when asking again fails: a form that is open in it stays open.
 */
export function QueryView<Data>({ query, onRetry, skeleton, children }: QueryViewProps<Data>): ReactNode {
  const failure = query.error && <FailureAlert failure={requestFailure(query.error)} onRetry={onRetry} />;
  const isThere = query.data !== undefined && query.data !== null;
  return (
    <>
      {failure && <Box mb="md">{failure}</Box>}
      {isThere ? children(query.data) : !failure && (skeleton ?? <Loading />)}
    </>
  );
}
