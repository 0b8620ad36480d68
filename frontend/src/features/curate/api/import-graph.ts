import { reportApiDown, reportApiUp } from '../../../lib/api-status';
import { ApiError } from '../../../lib/graphql-client';
import type { FieldChange } from '../model/document-diff';
import type { GraphProblem } from '../model/problems';

/** The files of an import: the JSON export's form, or nodes and edges as CSV. */
export interface ImportFiles {
  readonly graph?: File;
  readonly nodes?: File;
  readonly edges?: File;
  /** Whether nodes and edges that the files lack are removed. */
  readonly remove: boolean;
}

interface Counts {
  readonly nodes: {
    readonly added: number;
    readonly changed: number;
    readonly removed: number;
    readonly unchanged: number;
  };
  readonly edges: { readonly added: number; readonly changed: number; readonly removed: number };
}

/** What files would change: counts of all, the first nodes field by field, everything wrong by place. */
export interface ImportPreview {
  readonly graphVersion: string;
  readonly digest: string;
  readonly counts: Counts;
  readonly nodes: readonly {
    readonly id: string;
    readonly change: 'added' | 'changed' | 'removed';
    readonly fields: readonly FieldChange[];
  }[];
  /** How many nodes `nodes` lists. */
  readonly shown: number;
  readonly problems: readonly GraphProblem[];
  /** How many problems there are; `problems` has the first. */
  readonly problemCount?: number;
}

/** What became of an import. `refused` carries the server's code. */
export type ApplyResult =
  | { readonly kind: 'applied'; readonly editId: string | null; readonly counts: Counts }
  | { readonly kind: 'stale' }
  | { readonly kind: 'problems'; readonly problems: readonly GraphProblem[] };

/**
 * What files would change. Changes nothing.
 *
 * @throws ApiError with the server's code where the request is refused, `NETWORK` where nothing answers
 */
export async function previewImport(files: ImportFiles, signal?: AbortSignal): Promise<ImportPreview> {
  const { response, body } = await send('preview', formOf(files), signal);
  if (!response.ok) throw refusal(response, body);
  return body as ImportPreview;
}

/**
 * Makes what was previewed, in one edit.
 *
 * @throws ApiError as previewImport
 */
export async function applyImport(
  files: ImportFiles,
  { graphVersion, digest }: Pick<ImportPreview, 'graphVersion' | 'digest'>,
  message: string,
): Promise<ApplyResult> {
  const form = formOf(files);
  form.set('expectedVersion', graphVersion);
  form.set('digest', digest);
  if (message.trim() !== '') form.set('message', message.trim());
  const { response, body } = await send('apply', form);
  if (response.ok) return { kind: 'applied', ...(body as { editId: string | null; counts: Counts }) };
  if (response.status === 409) return { kind: 'stale' };
  const problems = (body as Refusal | undefined)?.error?.problems;
  if (response.status === 422 && problems !== undefined) return { kind: 'problems', problems };
  throw refusal(response, body);
}

interface Refusal {
  readonly error?: {
    readonly code?: string;
    readonly message?: string;
    readonly problems?: readonly GraphProblem[];
  };
}

function formOf({ graph, nodes, edges, remove }: ImportFiles): FormData {
  const form = new FormData();
  for (const [name, file] of Object.entries({ graph, nodes, edges })) {
    if (file !== undefined) form.set(name, file);
  }
  if (remove) form.set('remove', 'true');
  return form;
}

async function send(
  step: 'preview' | 'apply',
  body: FormData,
  signal?: AbortSignal,
): Promise<{ readonly response: Response; readonly body: unknown }> {
  try {
    const address = new URL(`/api/graph/import/${step}`, window.location.origin);
    const response = await fetch(address, { method: 'POST', body, signal });
    reportApiUp();
    const isJson = (response.headers.get('content-type') ?? '').includes('json');
    return { response, body: isJson ? await response.json() : undefined };
  } catch (cause) {
    if (signal?.aborted === true) throw cause;
    reportApiDown(Date.now());
    throw new ApiError({ code: 'NETWORK', message: 'The server does not answer.', requestId: '', cause });
  }
}

function refusal(response: Response, body: unknown): ApiError {
  const error = (body as Refusal | undefined)?.error;
  return new ApiError({
    code: error?.code ?? `HTTP_${response.status}`,
    message: error?.message ?? response.statusText,
    requestId: response.headers.get('x-request-id') ?? '',
  });
}
