import { ApiError, type ApiErrorDetail } from './api-error.js';

interface GraphqlError {
  readonly message?: unknown;
  readonly path?: unknown;
  readonly extensions?: { readonly code?: unknown; readonly errorId?: unknown };
}

/** The data of an answer; throws {@link ApiError} for one with errors, or that is none of the API. */
export async function readAnswer(response: Response): Promise<unknown> {
  return readData(await readJson(response), response);
}

/** The same for an answer that was read already, such as an event of a stream. */
export function readData(answer: object, response: Response): unknown {
  const { data, errors } = answer as { data?: unknown; errors?: unknown };
  const [first, ...others] = Array.isArray(errors)
    ? errors.map((error) => toDetail(error as GraphqlError))
    : [];
  if (first) throw new ApiError([first, ...others], { status: response.status, data });
  if (data === undefined || data === null) throw notTheApi(response);
  return data;
}

/** The error for a request that nothing answered. */
export function unreachable(cause: unknown): ApiError {
  const message = cause instanceof Error ? cause.message : String(cause);
  return new ApiError([{ code: 'NETWORK', message, path: [], errorId: null }], { status: null, cause });
}

async function readJson(response: Response): Promise<object> {
  const text = await response.text().catch((cause: unknown) => {
    throw unreachable(cause);
  });
  try {
    const answer: unknown = JSON.parse(text);
    if (typeof answer === 'object' && answer !== null) return answer;
  } catch {
    // falls through: a page of a proxy, for example
  }
  throw notTheApi(response);
}

function notTheApi({ status, url }: Response): ApiError {
  const message = `The answer (HTTP ${status}) of ${url} is not one of the Hai Cấp API.`;
  return new ApiError([{ code: 'NETWORK', message, path: [], errorId: null }], { status });
}

function toDetail({ message, path, extensions }: GraphqlError): ApiErrorDetail {
  return {
    code: typeof extensions?.code === 'string' ? extensions.code : 'INTERNAL',
    message: typeof message === 'string' ? message : 'Unknown error',
    path: Array.isArray(path) ? (path as (string | number)[]) : [],
    errorId: typeof extensions?.errorId === 'string' ? extensions.errorId : null,
  };
}
