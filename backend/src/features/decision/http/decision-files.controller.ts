import { Controller, Get, HttpCode, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { Request, Response } from 'express';
import { requestContextOf } from '../../../platform/graphql/request-context.js';
import { HttpErrorsFilter, HttpRefusal } from '../../../platform/http/http-errors.filter.js';
import { BadZipError, filesOfZip, zipOf } from '../../../platform/http/zip.js';
import { IdentifyActor, UnknownPersonError, type Actor } from '../../people/index.js';
import type { ImportReport } from '../domain/import/import-report.js';
import type { IncomingFile } from '../domain/import/plan-import.js';
import { EXPORT_PROFILES, ExportDecisions, type ExportProfile } from '../export-decisions.use-case.js';
import { ImportDecisions } from '../import-decisions.use-case.js';

/** What an import may carry. A list of texts comes as JSON, under the limit that all JSON bodies have. */
const LIMITS = {
  zipBytes: 32_000_000,
  unzip: { entries: 5_000, bytes: 64_000_000, ratio: 200 },
  texts: 5_000,
} as const;

/** Decisions as files, in and out. */
@Controller('api/decisions')
@UseFilters(HttpErrorsFilter)
export class DecisionFilesController {
  constructor(
    private readonly importing: ImportDecisions,
    private readonly exporting: ExportDecisions,
    private readonly identifyActor: IdentifyActor,
  ) {}

  /** Takes in a ZIP archive, or a JSON list of { path, text }; with `preview=true` says only what would happen. */
  @Post('import')
  @HttpCode(200)
  async import(
    @Req() request: Request,
    @Query('preview') preview: unknown,
    @Query('language') language: unknown,
  ): Promise<ImportReport> {
    const isPreview = flagOf('preview', preview);
    if (language !== undefined && language !== 'en' && language !== 'es')
      throw new HttpRefusal(400, 'BAD_REQUEST', 'language: en or es');
    const actor = await this.actorOf(request);
    const files = request.is('application/json')
      ? textsOf(request.body as unknown)
      : await zippedFilesOf(request);
    return this.importing.execute(files, { isPreview, language: language ?? 'en' }, actor);
  }

  /** Every decision as files, in a ZIP archive. */
  @Get('export')
  async export(
    @Req() request: Request,
    @Query('profile') profile: unknown,
    @Res() response: Response,
  ): Promise<void> {
    if (!EXPORT_PROFILES.some((known) => known === profile))
      throw new HttpRefusal(400, 'BAD_REQUEST', `profile: one of ${EXPORT_PROFILES.join(', ')}`);
    const actor = await this.actorOf(request);
    const { files } = await this.exporting.execute(profile as ExportProfile, actor);
    response.setHeader('content-type', 'application/zip');
    response.setHeader('content-disposition', `attachment; filename="decisions-${profile as string}.zip"`);
    response.setHeader('cache-control', 'no-store');
    response.end(await zipOf(files));
  }

  private async actorOf(request: Request): Promise<Actor> {
    const actor = await this.identifyActor.execute(requestContextOf(request).claimedPerson);
    if (actor instanceof UnknownPersonError)
      throw new HttpRefusal(403, actor.code, 'The request names a person whom the workspace does not know.');
    return actor;
  }
}

function flagOf(name: string, value: unknown): boolean {
  if (value === undefined || value === 'false') return false;
  if (value === 'true') return true;
  throw new HttpRefusal(400, 'BAD_REQUEST', `${name}: true or false`);
}

function textsOf(body: unknown): IncomingFile[] {
  const accepted = `body: a list of 1…${LIMITS.texts} files, each { path, text }`;
  if (!Array.isArray(body) || body.length === 0 || body.length > LIMITS.texts)
    throw new HttpRefusal(400, 'BAD_REQUEST', accepted);
  return body.map((entry: unknown) => {
    const { path, text } = (entry ?? {}) as { readonly path?: unknown; readonly text?: unknown };
    if (typeof path !== 'string' || typeof text !== 'string')
      throw new HttpRefusal(400, 'BAD_REQUEST', accepted);
    return { path, bytes: new TextEncoder().encode(text) };
  });
}

async function zippedFilesOf(request: Request): Promise<IncomingFile[]> {
  if (!request.is(['application/zip', 'application/x-zip-compressed', 'application/octet-stream'])) {
    throw new HttpRefusal(415, 'BAD_REQUEST', 'content-type: application/zip, or application/json');
  }
  const archive = await bodyOf(request);
  try {
    return filesOfZip(archive, LIMITS.unzip).map(({ path, bytes }) => ({ path, bytes }));
  } catch (error) {
    if (error instanceof BadZipError) throw new HttpRefusal(422, error.code, error.message);
    throw error;
  }
}

async function bodyOf(request: Request): Promise<Buffer> {
  const tooLarge = new HttpRefusal(413, 'FILE_TOO_LARGE', `body: at most ${LIMITS.zipBytes} bytes`);
  if (Number(request.headers['content-length'] ?? 0) > LIMITS.zipBytes) throw tooLarge;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LIMITS.zipBytes) throw tooLarge;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
