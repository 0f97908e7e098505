import { CursorPager } from '@haicap/ui';
import type { ReactNode } from 'react';

import { PAGE_SIZES, pageSizeOf, type PageSize } from '../../../shared/list-search';
import type { PageSearch } from '../../../shared/page-search';
import { usePagerLabels } from '../../../shared/use-grid-labels';
import type { ListState } from './use-list-state';

interface ListPagerProps<Search extends PageSearch> {
  readonly list: ListState<Search>;
  readonly page:
    | {
        readonly hasNextPage: boolean;
        readonly hasPreviousPage: boolean;
        readonly startCursor?: string | null;
        readonly endCursor?: string | null;
      }
    | undefined;
}

/** Turns the pages of a list. */
export function ListPager<Search extends PageSearch & { readonly size?: PageSize | undefined }>({
  list,
  page,
}: ListPagerProps<Search>): ReactNode {
  const { search, narrow, turn } = list;
  const labels = usePagerLabels();
  const isLater = search.after !== undefined || search.before !== undefined;
  return (
    <CursorPager
      labels={labels}
      onFirst={isLater ? () => narrow({}) : null}
      onNext={page?.hasNextPage ? () => turn({ after: page.endCursor ?? undefined }) : null}
      onPageSize={(size) => narrow({ size: PAGE_SIZES.find((known) => known === size) } as Partial<Search>)}
      onPrevious={page?.hasPreviousPage ? () => turn({ before: page.startCursor ?? undefined }) : null}
      pageSize={pageSizeOf(search)}
      pageSizes={PAGE_SIZES}
    />
  );
}
