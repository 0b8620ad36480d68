import { reportApiDown, reportApiUp } from './api-status';

/** One thing wrong with the input of an operation: where, what, and what would be accepted. */
export interface Problem {
  readonly path: string;
  readonly code: string;
  readonly accepted?: string | null;
}

/**
 * Why a request gave no data. `code` is the server's (`extensions.code`), or `NETWORK` when nothing
 * answered, `HTTP_<status>` when the answer was no GraphQL. `requestId` finds the request in the log.
 */
export class ApiError extends Error {
  readonly code: string;
  readonly requestId: string;
  readonly problems: readonly Problem[];

  constructor(options: {
    readonly code: string;
    readonly message: string;
    readonly requestId: string;
    readonly problems?: readonly Problem[];
    readonly cause?: unknown;
  }) {
    super(options.message, { cause: options.cause });
    this.name = 'ApiError';
    this.code = options.code;
    this.requestId = options.requestId;
    this.problems = options.problems ?? [];
  }
}

/** A GraphQL document that carries the types of its result and variables, as codegen's string mode writes it. */
export interface TypedDocument<TResult, TVariables> {
  toString(): string;
  // Only the compiler reads this field; codegen's documents declare it.
  __apiType?: (variables: TVariables) => TResult;
}

/** Options of a request: `signal` cancels it; the promise then rejects with the signal's reason. */
export interface RequestOptions {
  readonly signal?: AbortSignal;
}

const ENDPOINT = '/graphql';

/**
 * Sends one operation and gives its data.
 *
 * @throws ApiError when the server answers with errors, or nothing answers; an abort rejects with its reason.
 */
export async function request<TResult, TVariables extends object>(
  document: TypedDocument<TResult, TVariables>,
  variables: TVariables,
  { signal }: RequestOptions = {},
): Promise<TResult> {
  const requestId = newRequestId();
  const response = await send(JSON.stringify({ query: document.toString(), variables }), requestId, signal);
  const id = response.headers.get('x-request-id') ?? requestId;
  const body = await readBody(response);
  if (body === undefined || (body.data === undefined && body.errors === undefined)) {
    throw new ApiError({ code: `HTTP_${response.status}`, message: response.statusText, requestId: id });
  }
  const [first] = body.errors ?? [];
  if (first !== undefined) {
    throw new ApiError({
      code: first.extensions?.code ?? 'UNKNOWN',
      message: first.message,
      requestId: id,
      problems: first.extensions?.problems,
    });
  }
  return body.data as TResult;
}

interface GraphqlBody {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly problems?: readonly Problem[] };
  }[];
}

async function send(body: string, requestId: string, signal?: AbortSignal): Promise<Response> {
  try {
    const response = await fetch(new URL(ENDPOINT, window.location.origin), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        'x-request-id': requestId,
      },
      body,
      signal,
    });
    // A proxy in front of a stopped server answers in its place.
    if (!isGraphql(response) && response.status >= 502 && response.status <= 504) {
      throw new Error(`HTTP ${response.status}`);
    }
    reportApiUp();
    return response;
  } catch (cause) {
    if (signal?.aborted === true) throw cause;
    reportApiDown(Date.now());
    throw new ApiError({ code: 'NETWORK', message: 'The server does not answer.', requestId, cause });
  }
}

async function readBody(response: Response): Promise<GraphqlBody | undefined> {
  if (!isGraphql(response)) return undefined;
  try {
    return (await response.json()) as GraphqlBody;
  } catch {
    return undefined;
  }
}

function isGraphql(response: Response): boolean {
  return (response.headers.get('content-type') ?? '').includes('json');
}

function newRequestId(): string {
  // randomUUID exists in secure contexts only; a plain address on a local network is none.
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
