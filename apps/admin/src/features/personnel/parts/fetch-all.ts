import type { AnyVariables, Client, TypedDocumentNode } from '@urql/core';

const LARGEST_PAGE = 100;

/** A page of a connection. */
interface ConnectionPage<Row> {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

/** All rows of a list, page after page. Null when a page failed: half a list would look like a whole one. */
export async function fetchAll<Data, Variables extends AnyVariables, Row>(
  client: Client,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  pageOf: (data: Data) => ConnectionPage<Row>,
): Promise<readonly Row[] | null> {
  const rows: Row[] = [];
  let after: string | null = null;
  do {
    const paged = { ...variables, first: LARGEST_PAGE, after, last: null, before: null } as Variables;
    const answer = await client.query(document, paged, { requestPolicy: 'network-only' }).toPromise();
    if (!answer.data || answer.error) return null;
    const { nodes, pageInfo } = pageOf(answer.data);
    rows.push(...nodes);
    after = pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null;
  } while (after !== null);
  return rows;
}
