/** Variables of an operation that reads one page of a list. */
export interface PageVariables {
  /** Cursor after which the page begins. */
  readonly after?: string | null | undefined;
}

/** A page as the operation selects it. */
export interface PageOf<Row> {
  /** The rows of the page. */
  readonly nodes: readonly Row[];
  /** Where the page ends. */
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

/** All rows of a list by asking for its pages one after another. */
export async function* paginate<Data, Variables extends PageVariables, Row>(
  read: (variables: Variables) => Promise<Data>,
  variables: Variables,
  pick: (data: Data) => PageOf<Row>,
): AsyncGenerator<Row, void, undefined> {
  let page: Variables = variables;
  for (;;) {
    const { nodes, pageInfo } = pick(await read(page));
    yield* nodes;
    const { hasNextPage, endCursor } = pageInfo;
    // A cursor that does not move would be asked for for ever.
    if (!hasNextPage || !endCursor || endCursor === page.after) return;
    page = { ...page, after: endCursor };
  }
}
