import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Query, Res, UseFilters } from '@nestjs/common';
import type { Response } from 'express';
import { EXPORT_FORMATS, type ExportedGraph, type ExportFormat } from '../domain/export/exported-graph.js';
import { EXPORT_FILES, type ExportFile } from '../domain/export/file-formats.js';
import { GraphReader } from '../graph-reader.js';
import { ListContentChanges } from '../list-content-changes.use-case.js';
import { HttpErrorsFilter, HttpRefusal } from '../../../platform/http/http-errors.filter.js';
import { zipOf, type ZipEntry } from '../../../platform/http/zip.js';

const ZIP = 'application/zip';

/** The graph as files to download. */
@Controller('api/graph')
@UseFilters(HttpErrorsFilter)
export class GraphExportController {
  constructor(
    private readonly reader: GraphReader,
    private readonly contentChanges: ListContentChanges,
  ) {}

  /** The whole graph in one of the formats, piece by piece; CSV as an archive of its two files, or one of them. */
  @Get('export')
  async export(
    @Query('format') format: unknown,
    @Query('part') part: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const files = filesOf(format, part);
    const current = await this.reader.current();
    const graph: ExportedGraph = { ...current, facts: this.reader.facts };
    response.setHeader('x-graph-version', current.version);
    const [first, ...others] = files;
    if (first === undefined) return;
    if (others.length > 0) {
      const entries = files.map(({ name, text }) => entryOf(name, [...text(graph)].join('')));
      sendZip(response, 'architrave-graph-csv.zip', await zipOf(entries));
      return;
    }
    attach(response, first.name, first.mediaType);
    await pipeline(Readable.from(first.text(graph)), response);
  }

  /** The content files of what was changed, for a pull request. */
  @Get('changes')
  async changes(
    @Query('format') format: unknown,
    @Query('ids') ids: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const wanted = typeof ids === 'string' && ids !== '' ? ids.split(',') : null;
    const files = await this.contentChanges.files(wanted);
    if (format === 'json') {
      response.json(files);
      return;
    }
    if (format !== undefined && format !== 'zip') throw badFormat(['zip', 'json']);
    const entries = files.flatMap(({ path, text }) => (text === null ? [] : [entryOf(path, text)]));
    const removed = files.filter(({ text }) => text === null).map(({ path }) => `${path}\n`);
    if (removed.length > 0) entries.push(entryOf('removed-files.txt', removed.join('')));
    sendZip(response, 'architrave-content-changes.zip', await zipOf(entries));
  }
}

function entryOf(path: string, text: string): ZipEntry {
  return { path, bytes: Buffer.from(text) };
}

function filesOf(format: unknown, part: unknown): readonly ExportFile[] {
  if (!EXPORT_FORMATS.some((known) => known === format)) throw badFormat(EXPORT_FORMATS);
  const files = EXPORT_FILES[format as ExportFormat];
  if (part === undefined) return files;
  const found =
    files.length > 1 ? files.filter(({ name }) => typeof part === 'string' && name === `${part}.csv`) : [];
  if (found.length === 0) throw new HttpRefusal(400, 'BAD_REQUEST', 'part: nodes or edges, with format csv');
  return found;
}

function badFormat(accepted: readonly string[]): HttpRefusal {
  return new HttpRefusal(400, 'BAD_REQUEST', `format: one of ${accepted.join(', ')}`);
}

function attach(response: Response, name: string, mediaType: string): void {
  response.setHeader('content-type', mediaType);
  response.setHeader('content-disposition', `attachment; filename="${name}"`);
  response.setHeader('cache-control', 'no-store');
}

function sendZip(response: Response, name: string, archive: Buffer): void {
  attach(response, name, ZIP);
  response.end(archive);
}
