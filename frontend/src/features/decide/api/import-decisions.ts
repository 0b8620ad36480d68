import { reportApiDown, reportApiUp } from '../../../lib/api-status';
import { ApiError } from '../../../lib/graphql-client';
import type { ImportReport } from '../model/import-report';

/**
 * What an archive of records would bring, or brings.
 *
 * @throws ApiError with the server's code where the archive is refused, `NETWORK` where nothing answers
 */
export async function importDecisions(
  archive: Blob,
  { isPreview, language }: { readonly isPreview: boolean; readonly language: string },
): Promise<ImportReport> {
  const address = new URL('/api/decisions/import', window.location.origin);
  address.searchParams.set('preview', String(isPreview));
  address.searchParams.set('language', language);
  const response = await send(address, archive);
  const isJson = (response.headers.get('content-type') ?? '').includes('json');
  const body = isJson ? ((await response.json()) as unknown) : undefined;
  if (response.ok && body !== undefined) return body as ImportReport;
  const error = (body as { error?: { code?: string; message?: string } } | undefined)?.error;
  throw new ApiError({
    code: error?.code ?? `HTTP_${response.status}`,
    message: error?.message ?? response.statusText,
    requestId: response.headers.get('x-request-id') ?? '',
  });
}

async function send(address: URL, body: Blob): Promise<Response> {
  try {
    const headers = { 'content-type': 'application/zip' };
    const response = await fetch(address, { method: 'POST', headers, body });
    reportApiUp();
    return response;
  } catch (cause) {
    reportApiDown(Date.now());
    throw new ApiError({ code: 'NETWORK', message: 'The server does not answer.', requestId: '', cause });
  }
}
