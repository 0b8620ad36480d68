import {
  Body,
  Controller,
  HttpCode,
  Post,
  Req,
  UploadedFiles,
  UseFilters,
  UseInterceptors,
} from '@nestjs/common';
import { FileFieldsInterceptor } from '@nestjs/platform-express';
import type { Request } from 'express';
import { requestContextOf } from '../../../platform/graphql/request-context.js';
import { UnknownPersonError, type Actor } from '../../people/index.js';
import type { ImportedGraph, ReadImport } from '../domain/import/imported-graph.js';
import { readCsvImport } from '../domain/import/read-csv-import.js';
import { readJsonImport } from '../domain/import/read-json-import.js';
import { IdentifyCurator, NotCuratorError } from '../identify-curator.js';
import { ImportGraph, type ApplyImportResult, type ImportPreview } from '../import-graph.use-case.js';
import { HttpErrorsFilter, HttpRefusal } from '../../../platform/http/http-errors.filter.js';

/** What an import request may carry. */
const LIMITS = { fileSize: 32_000_000, files: 2, fields: 10, fieldSize: 4_000, parts: 12 } as const;
const FILES = ['graph', 'nodes', 'edges'].map((name) => ({ name, maxCount: 1 }));
/** How many nodes, and how many problems, a preview shows. */
const SHOWN = 500;

interface Upload {
  readonly buffer: Buffer;
}
type Uploads = Partial<Record<'graph' | 'nodes' | 'edges', readonly Upload[]>>;
type Fields = Readonly<Record<string, unknown>>;

/** Files that change the graph: shown first, then applied. */
@Controller('api/graph/import')
@UseFilters(HttpErrorsFilter)
@UseInterceptors(FileFieldsInterceptor(FILES, { limits: LIMITS }))
export class GraphImportController {
  constructor(
    private readonly importGraph: ImportGraph,
    private readonly identifyCurator: IdentifyCurator,
  ) {}

  /** What the files would change, field by field, and everything that is wrong with them. Changes nothing. */
  @Post('preview')
  @HttpCode(200)
  async preview(
    @UploadedFiles() uploads: Uploads | undefined,
    @Body() fields: Fields | undefined,
  ): Promise<object> {
    const read = readUploads(uploads ?? {});
    const options = { remove: isTrue(fields?.['remove']) };
    if (!read.ok) {
      const empty = await this.importGraph.preview({ nodes: null, edges: null }, { remove: false });
      return toPreview({ ...empty, problems: read.problems });
    }
    return toPreview(await this.importGraph.preview(read.graph, options));
  }

  /** Makes what was previewed, in one edit. */
  @Post('apply')
  @HttpCode(200)
  async apply(
    @UploadedFiles() uploads: Uploads | undefined,
    @Body() fields: Fields | undefined,
    @Req() request: Request,
  ): Promise<object> {
    const actor = await this.actorOf(request);
    const imported = graphOf(readUploads(uploads ?? {}));
    const result = await this.importGraph.apply(
      {
        imported,
        options: { remove: isTrue(fields?.['remove']) },
        expectedVersion: textOf(fields, 'expectedVersion'),
        digest: textOf(fields, 'digest'),
        message: typeof fields?.['message'] === 'string' ? fields['message'] : null,
      },
      actor,
    );
    return toApplied(result);
  }

  private async actorOf(request: Request): Promise<Actor> {
    const actor = await this.identifyCurator.execute(requestContextOf(request).claimedPerson);
    if (actor instanceof UnknownPersonError) {
      throw new HttpRefusal(403, actor.code, 'The request names a person whom the workspace does not know.');
    }
    if (actor instanceof NotCuratorError) {
      throw new HttpRefusal(403, actor.code, `${actor.personName} may not edit the graph.`);
    }
    return actor;
  }
}

function readUploads({ graph, nodes, edges }: Uploads): ReadImport {
  const textIn = (files: readonly Upload[] | undefined): string | null => {
    const buffer = files?.[0]?.buffer;
    return buffer === undefined ? null : decode(buffer);
  };
  const [whole, nodesText, edgesText] = [textIn(graph), textIn(nodes), textIn(edges)];
  if (whole !== null && nodesText === null && edgesText === null)
    return readJsonImport(whole.replace(/^\ufeff/, ''));
  if (whole === null && (nodesText !== null || edgesText !== null))
    return readCsvImport({ nodes: nodesText, edges: edgesText });
  throw new HttpRefusal(
    400,
    'BAD_REQUEST',
    'files: graph (JSON), or nodes and edges (CSV), at least one of the two',
  );
}

function decode(buffer: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(buffer);
  } catch {
    throw new HttpRefusal(400, 'BAD_REQUEST', 'files: text in UTF-8');
  }
}

function graphOf(read: ReadImport): ImportedGraph {
  if (read.ok) return read.graph;
  throw invalid(read.problems);
}

function invalid(problems: readonly object[]): HttpRefusal {
  const message = 'The graph cannot be changed so.';
  return new HttpRefusal(422, 'INVALID_IMPORT', message, { problems: problems.slice(0, SHOWN) });
}

function isTrue(value: unknown): boolean {
  if (value === undefined || value === 'false') return false;
  if (value === 'true') return true;
  throw new HttpRefusal(400, 'BAD_REQUEST', 'remove: true or false');
}

function textOf(fields: Fields | undefined, name: string): string {
  const value = fields?.[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new HttpRefusal(400, 'BAD_REQUEST', `${name}: as the preview gave it`);
}

function toPreview({ nodes, problems, ...preview }: ImportPreview): object {
  return {
    ...preview,
    shown: Math.min(nodes.length, SHOWN),
    nodes: nodes.slice(0, SHOWN).map(({ fields, ...node }) => ({
      ...node,
      fields: fields.map(({ path, ...sides }) => ({ path: path.join('.'), ...sides })),
    })),
    problemCount: problems.length,
    problems: problems.slice(0, SHOWN),
  };
}

function toApplied(result: ApplyImportResult): object {
  if (result.ok)
    return { graphVersion: result.graphVersion, editId: result.edit?.id ?? null, counts: result.counts };
  switch (result.code) {
    case 'STALE_GRAPH': {
      const { expectedVersion, currentVersion } = result;
      const message = 'The graph was changed since the preview.';
      throw new HttpRefusal(409, 'STALE_GRAPH', message, { expectedVersion, currentVersion });
    }
    case 'INVALID':
      throw invalid(result.problems);
    case 'REFUSED':
      if (result.refusal.code === 'INVALID_IMPORT') throw invalid(result.refusal.problems);
      throw new HttpRefusal(409, 'OTHER_IMPORT', 'These are not the files that were previewed.', {
        problems: result.refusal.problems,
      });
  }
}
