import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { followEvents } from './follow-events.js';
import { paginate, type PageOf, type PageVariables } from './paginate.js';
import { readAnswer, unreachable } from './read-answer.js';

/** How to reach the API. */
export interface ClientOptions {
  /** Address of the endpoint: `https://haicap.example.vn/graphql`; in a browser also `/graphql`. */
  readonly url: string | URL;
  /** API key `hc_…`. Without one the browser's session counts. Keys do not belong into pages: whoever reads them has them. */
  readonly apiKey?: string;
  /** Language of messages. */
  readonly language?: 'vi' | 'en' | 'fr';
  /** Further headers, or what makes them for each request. */
  readonly headers?: ExtraHeaders | (() => ExtraHeaders | Promise<ExtraHeaders>);
  /** Instead of the global `fetch`, for a proxy or a test. */
  readonly fetch?: typeof fetch;
}

type ExtraHeaders = Readonly<Record<string, string>>;

/** What one request may have beside its variables. */
export interface RequestOptions {
  /** Ends the request early. */
  readonly signal?: AbortSignal;
}

/** What a subscription may have beside its variables. */
export interface SubscriptionOptions extends RequestOptions {
  /**
   * The stream is open, for the first time or again after an interruption; what happened before is not told. Ask again
   * then for what is shown.
   */
  readonly onOpen?: () => void;
}

/** Variables may be left out where none is required. */
export type SubscriptionArguments<Variables> =
  Record<never, never> extends Variables
    ? [variables?: Variables, options?: SubscriptionOptions]
    : [variables: Variables, options?: SubscriptionOptions];

/** Variables may be left out where none is required. */
export type RequestArguments<Variables> =
  Record<never, never> extends Variables
    ? [variables?: Variables, options?: RequestOptions]
    : [variables: Variables, options?: RequestOptions];

/** A typed connection to the API. It holds no state and may be shared. */
export interface Client {
  /**
   * Sends an operation and returns its data, typed by the document. Throws `ApiError` when anything in it failed.
   *
   * @example
   * ```ts
   * const { unit } = await client.request(unitByCode, { code: '05977', asOf: '2025-06-30' });
   * unit?.current.name; // 'Phường Vĩnh Trại'
   * ```
   */
  readonly request: <Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    ...rest: RequestArguments<Variables>
  ) => Promise<Data>;
  /**
   * Every row of a list, page after page; the next page is asked for when the rows before are used up.
   * The operation takes the variable `$after` and selects `nodes` and `pageInfo { hasNextPage endCursor }`.
   *
   * @example
   * ```ts
   * const rows = client.paginate(unitsAsOf, { asOf: '2025-07-01', first: 100 }, ({ units }) => units);
   * for await (const unit of rows) console.log(unit.code, unit.name);
   * ```
   */
  readonly paginate: <Data, Variables extends PageVariables, Row>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    pick: (data: Data) => PageOf<Row>,
    options?: RequestOptions,
  ) => AsyncGenerator<Row, void, undefined>;
  /**
   * What a subscription tells, as it happens, by server-sent events: no other protocol has to pass a proxy. A connection
   * that breaks is opened again; to stop listening, leave the loop or abort the signal. Throws `ApiError` when the API
   * refuses, for example once the key is revoked.
   *
   * @example
   * ```ts
   * for await (const { changes } of client.subscribe(changesOf, { topics: ['ASSIGNMENTS'] })) {
   *   console.log(changes.topic, changes.unitIds);
   * }
   * ```
   */
  readonly subscribe: <Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    ...rest: SubscriptionArguments<Variables>
  ) => AsyncGenerator<Data, void, undefined>;
}

/**
 * Makes a client for Node (≥ 20.19) and browsers.
 *
 * @example
 * ```ts
 * const client = createClient({ url: 'http://127.0.0.1:4000/graphql', apiKey: process.env.HAICAP_KEY });
 * const { unitDifference: difference } = await client.request(unitDifference, {
 *   from: '2025-06-30',
 *   to: '2025-07-01',
 *   provinceCode: '20',
 * });
 * ```
 */
export function createClient(options: ClientOptions): Client {
  const request: Client['request'] = async (document, ...[variables, { signal } = {}]) => {
    const body = JSON.stringify({ query: print(document), variables: variables ?? {} });
    const headers = await headersOf(options);
    const send = options.fetch ?? globalThis.fetch;
    let response: Response;
    try {
      response = await send(options.url, { method: 'POST', headers, body, ...(signal && { signal }) });
    } catch (cause) {
      // an abort is the caller's own wish, not a failure of the network
      if (signal?.aborted) throw cause;
      throw unreachable(cause);
    }
    return (await readAnswer(response)) as never;
  };
  return {
    request,
    paginate: (document, variables, pick, more) =>
      paginate(
        (page) => request(document, ...([page, more] as RequestArguments<typeof page>)),
        variables,
        pick,
      ),
    subscribe: (document, ...[variables, { signal, onOpen } = {}]) =>
      followEvents({
        url: streamUrl(options.url),
        send: options.fetch ?? ((url, init) => globalThis.fetch(url, init)),
        headers: async () => ({ ...(await headersOf(options)), accept: 'text/event-stream' }),
        body: JSON.stringify({ query: print(document), variables: variables ?? {} }),
        ...(signal && { signal }),
        ...(onOpen && { onOpen }),
      }) as AsyncGenerator<never, void, undefined>,
  };
}

/** Streams stand below the endpoint: `/graphql/stream`. */
function streamUrl(url: string | URL): string {
  const [address = '', search] = String(url).split(/(?=\?)/);
  return `${address.replace(/\/$/, '')}/stream${search ?? ''}`;
}

async function headersOf({ apiKey, language, headers }: ClientOptions): Promise<Record<string, string>> {
  return {
    'content-type': 'application/json',
    accept: 'application/json',
    ...(language && { 'accept-language': language }),
    ...(apiKey && { authorization: `Bearer ${apiKey}` }),
    ...(typeof headers === 'function' ? await headers() : headers),
  };
}
