import type { Request, Response } from 'express';

/** What every resolver may know of the request it serves. One object per request, so that loaders can be kept by it. */
export interface RequestContext {
  readonly requestId: string;
  /** The person the caller says it is: header first, then cookie; `null` when it says nothing. Not authenticated. */
  readonly claimedPerson: string | null;
  /** Aborts when the caller has hung up before its answer: what takes long may then stop. */
  readonly gone?: AbortSignal;
}

export const PERSON_HEADER = 'x-architrave-person';
export const PERSON_COOKIE = 'architrave_person';

/** Reads the context from a request. */
export function requestContextOf(request: Request & { readonly requestId?: string }): RequestContext {
  const header = request.headers[PERSON_HEADER];
  const claimed =
    typeof header === 'string' && header !== '' ? header : cookieOf(request.headers.cookie, PERSON_COOKIE);
  return { requestId: request.requestId ?? '', claimedPerson: claimed };
}

/** Aborts when the connection closes before the answer was written. */
export function goneSignalOf(response: Response): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableEnded) controller.abort();
  });
  return controller.signal;
}

function cookieOf(cookies: string | undefined, name: string): string | null {
  const found = (cookies ?? '')
    .split(';')
    .map((entry) => entry.trim())
    .find((entry) => entry.startsWith(`${name}=`));
  const value = found?.slice(name.length + 1);
  return value === undefined || value === '' ? null : safeDecode(value);
}

function safeDecode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value; // not percent-encoded by us: an unknown person then, which the use case reports
  }
}
