/** What became of a request: an answer, a refusal with its code, or nothing at all. */
export type Outcome =
  | { readonly is: 'answer'; readonly data: Readonly<Record<string, unknown>> }
  | { readonly is: 'refused'; readonly status: number; readonly code: string }
  | { readonly is: 'silence'; readonly reason: string };

/** A person with a browser, seen from the server. */
export interface Client {
  readonly ask: (query: string, variables?: Readonly<Record<string, unknown>>) => Promise<Outcome>;
  readonly signIn: () => Promise<Outcome>;
  readonly post: (location: string, body: unknown) => Promise<Outcome>;
}

const PATIENCE = 40_000;

/** A client of a server, with the session of a demo user. */
export function createClient(url: () => string, login = 'quocgia'): Client {
  let cookie = '';
  const post: Client['post'] = async (location, body) => {
    try {
      const response = await fetch(url() + location, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(cookie !== '' && { cookie }) },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(PATIENCE),
      });
      const json = (await response.json()) as Record<string, never>;
      cookie = cookieOf(response) ?? cookie;
      return outcomeOf(response.status, json);
    } catch (error) {
      const { name, message, cause } = error as Error;
      return { is: 'silence', reason: String((cause as { code?: string })?.code ?? `${name} ${message}`) };
    }
  };
  return {
    post,
    ask: (query, variables = {}) => post('/graphql', { query, variables }),
    signIn: () => {
      cookie = '';
      return post('/auth/sign-in', { login, password: 'hai-cap-lang-son' });
    },
  };
}

function outcomeOf(status: number, json: Readonly<Record<string, never>>): Outcome {
  const { data, errors, code } = json as {
    data?: Record<string, unknown>;
    errors?: { extensions?: { code?: string } }[];
    code?: string;
  };
  const fault = errors?.[0]?.extensions?.code ?? code;
  if (fault !== undefined) return { is: 'refused', status, code: fault };
  return status === 200
    ? { is: 'answer', data: data ?? {} }
    : { is: 'refused', status, code: `HTTP ${status}` };
}

function cookieOf(response: Response): string | null {
  const values = response.headers.getSetCookie().map((line) => line.split(';')[0]!);
  return values.find((value) => /(^|-)sid=./.test(value)) ?? null;
}
