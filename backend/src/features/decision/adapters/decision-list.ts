import type { AdrStatus } from '@architrave/graph-seed/adr';
import { Prisma, type Database, type PrismaTransaction } from '../../../platform/prisma/database.js';
import { InvalidCursorError, type PageRequest } from '../../../shared/page.js';
import type { DecisionQuery, DecisionSort } from '../domain/decision.repository.port.js';
import { wordQueryOf, type WordQuery } from '../domain/search-words.js';

/** A page of ids, in order, with what is known of the whole list. */
export interface IdPage {
  readonly ids: readonly string[];
  readonly cursors: readonly string[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
  readonly counts: readonly { readonly status: AdrStatus; readonly count: number }[];
}

type Sql = ReturnType<typeof Prisma.sql>;

export interface ListRequest {
  readonly workspaceId: string;
  readonly provider: Database['provider'];
  readonly query: DecisionQuery;
  readonly page: PageRequest;
}

const NOTHING: IdPage = { ids: [], cursors: [], totalCount: 0, hasNextPage: false, counts: [] };

/** Lists decisions, and counts the whole list by status. */
export async function listIds(prisma: PrismaTransaction, request: ListRequest): Promise<IdPage> {
  const { query, page } = request;
  const offset = page.after == null ? 0 : parseOffset(page.after);
  const words = wordQueryOf(query.text);
  const isSearch = words.whole.length > 0 || words.prefix !== null;
  // A text without letters and digits finds nothing.
  if (query.text.trim() !== '' && !isSearch) return NOTHING;
  const sort: DecisionSort = query.sort === 'relevance' && !isSearch ? 'updated' : query.sort;
  const rows = isSearch
    ? await search(prisma, request, { words, sort, offset })
    : await list(prisma, request, { sort, offset });
  const counts = rows.counts
    .map(({ status, count }) => ({ status, count: Number(count) }))
    .sort((one, other) => (one.status < other.status ? -1 : 1));
  const ids = rows.ids.slice(0, page.first);
  return {
    ids,
    cursors: ids.map((_, index) => printOffset(offset + index + 1)),
    totalCount: counts.reduce((total, { count }) => total + count, 0),
    hasNextPage: rows.ids.length > page.first,
    counts,
  };
}

/** Ids of a page and one more, and the statuses of the whole list. */
interface Rows {
  readonly ids: readonly string[];
  readonly counts: readonly { readonly status: AdrStatus; readonly count: bigint | number }[];
}

/** Two statements, each answered by an index. */
async function list(
  prisma: PrismaTransaction,
  request: ListRequest,
  { sort, offset }: { readonly sort: DecisionSort; readonly offset: number },
): Promise<Rows> {
  const source = listSource(request);
  const rows = await prisma.$queryRaw<{ id: string }[]>`
    SELECT d."id" AS "id" FROM ${source.tables} WHERE ${source.conditions}
    ORDER BY ${orderOf(sort, source)} LIMIT ${request.page.first + 1} OFFSET ${offset}`;
  const counts = await prisma.$queryRaw<{ status: AdrStatus; count: bigint | number }[]>`
    SELECT d."status" AS "status", COUNT(*) AS "count" FROM ${source.tables}
    WHERE ${source.conditions} GROUP BY d."status"`;
  return { ids: rows.map(({ id }) => id), counts };
}

/** One statement, so that what has the words is looked up once: the page with each place in it, then the counts. */
async function search(
  prisma: PrismaTransaction,
  request: ListRequest,
  options: { readonly words: WordQuery; readonly sort: DecisionSort; readonly offset: number },
): Promise<Rows> {
  const { words, sort, offset } = options;
  const source = searchSource(request, words, sort);
  const rows = await prisma.$queryRaw<
    { id: string | null; status: AdrStatus | null; count: bigint | number }[]
  >`
    WITH hit AS (
      SELECT ${source.id} AS "id", ${source.status} AS "status", ROW_NUMBER() OVER (ORDER BY ${orderOf(sort, source)}) AS "place"
      FROM ${source.tables} WHERE ${source.conditions}
    )
    SELECT h."id" AS "id", CAST(NULL AS TEXT) AS "status", h."place" AS "count" FROM hit h
    WHERE h."place" > ${offset} AND h."place" <= ${offset + request.page.first + 1}
    UNION ALL
    SELECT CAST(NULL AS TEXT), h."status", COUNT(*) FROM hit h GROUP BY h."status"`;
  return {
    ids: rows
      .filter(({ id }) => id !== null)
      .sort((one, other) => Number(one.count) - Number(other.count))
      .map(({ id }) => id as string),
    counts: rows.flatMap(({ status, count }) => (status === null ? [] : [{ status, count }])),
  };
}

/** What a list is read from, and what the columns are called there. */
interface Source {
  readonly tables: Sql;
  readonly conditions: Sql;
  readonly id: Sql;
  readonly status: Sql;
  readonly updatedAt: Sql;
  /** Whether the title has every word; nothing where nobody searches. */
  readonly isInTitle: Sql;
}

function listSource({ workspaceId, query }: ListRequest): Source {
  const columns = {
    id: Prisma.sql`d."id"`,
    status: Prisma.sql`d."status"`,
    updatedAt: Prisma.sql`d."updatedAt"`,
  };
  const conditions = [
    Prisma.sql`d."workspaceId" = ${workspaceId}`,
    ...filtersOf(workspaceId, query, columns),
  ];
  return {
    ...columns,
    tables: Prisma.sql`"Decision" d`,
    conditions: Prisma.join(conditions, ' AND '),
    isInTitle: Prisma.sql`1 = 1`,
  };
}

/** A search reads the table of words alone, where filter and order allow it: a frequent word has every decision. */
function searchSource(
  { workspaceId, provider, query }: ListRequest,
  words: WordQuery,
  sort: DecisionSort,
): Source {
  const { whole, prefix } = words;
  const columns = {
    id: Prisma.sql`s."decisionId"`,
    status: Prisma.sql`s."status"`,
    updatedAt: Prisma.sql`s."updatedAt"`,
  };
  const isSelfContained =
    query.authorId === null && query.dueBy === null && (sort === 'relevance' || sort === 'updated');
  // Words are letters and digits: no sign in them means anything to LIKE or to a full-text query.
  const inTitle = [
    ...whole.map((word) => Prisma.sql`s."title" LIKE ${`% ${word} %`}`),
    ...(prefix === null ? [] : [Prisma.sql`s."title" LIKE ${`% ${prefix}%`}`]),
  ];
  const match =
    provider === 'sqlite'
      ? Prisma.sql`SELECT f."rowid" FROM "DecisionFts" f WHERE f."DecisionFts" MATCH ${ftsQueryOf(words)}`
      : Prisma.sql`SELECT f."docId" FROM "DecisionFts" f WHERE f."vector" @@ ${tsQueryOf(words)}::tsquery`;
  const isFound = Prisma.sql`s."docId" IN (${match})`;
  const conditions = [
    Prisma.sql`s."workspaceId" = ${workspaceId}`,
    isFound,
    ...filtersOf(workspaceId, query, columns),
  ];
  return {
    ...columns,
    tables: isSelfContained
      ? Prisma.sql`"DecisionSearch" s`
      : Prisma.sql`"DecisionSearch" s JOIN "Decision" d ON d."id" = s."decisionId"`,
    conditions: Prisma.join(conditions, ' AND '),
    isInTitle: Prisma.join(inTitle, ' AND '),
  };
}

function ftsQueryOf({ whole, prefix }: WordQuery): string {
  return [...whole.map((word) => `"${word}"`), ...(prefix === null ? [] : [`"${prefix}" *`])].join(' AND ');
}

function tsQueryOf({ whole, prefix }: WordQuery): string {
  return [...whole.map((word) => `'${word}'`), ...(prefix === null ? [] : [`'${prefix}':*`])].join(' & ');
}

function filtersOf(workspaceId: string, query: DecisionQuery, columns: Pick<Source, 'id' | 'status'>): Sql[] {
  const { statuses, tags, nodes, deciders, authorId, dueBy } = query;
  return [
    ...(statuses.length === 0 ? [] : [Prisma.sql`${columns.status} IN (${Prisma.join([...statuses])})`]),
    ...(authorId === null ? [] : [Prisma.sql`d."authorId" = ${authorId}`]),
    ...(dueBy === null ? [] : [Prisma.sql`d."reviewBy" <= ${dueBy}`]),
    ...(tags.length === 0
      ? []
      : [
          Prisma.sql`${columns.id} IN (SELECT t."decisionId" FROM "DecisionTag" t
            WHERE t."workspaceId" = ${workspaceId} AND t."tag" IN (${Prisma.join([...tags])}))`,
        ]),
    ...(nodes.length === 0
      ? []
      : [
          Prisma.sql`${columns.id} IN (SELECT n."decisionId" FROM "DecisionNode" n
            WHERE n."workspaceId" = ${workspaceId} AND n."nodeId" IN (${Prisma.join([...nodes])}))`,
        ]),
    ...(deciders.length === 0
      ? []
      : [
          Prisma.sql`${columns.id} IN (SELECT p."decisionId" FROM "DecisionPerson" p
            WHERE p."workspaceId" = ${workspaceId} AND p."role" = 'deciders' AND p."name" IN (${Prisma.join([...deciders])}))`,
        ]),
  ];
}

/** By relevance: whatever holds before what was superseded, then title before text, then last changed first. */
function orderOf(sort: DecisionSort, { id, status, updatedAt, isInTitle }: Source): Sql {
  switch (sort) {
    case 'relevance':
      return Prisma.sql`CASE WHEN ${status} = 'superseded' THEN 1 ELSE 0 END,
        CASE WHEN ${isInTitle} THEN 0 ELSE 1 END, ${updatedAt} DESC, ${id}`;
    case 'updated':
      return Prisma.sql`${updatedAt} DESC, ${id}`;
    case 'created':
      return Prisma.sql`d."createdAt" DESC, d."id"`;
    case 'number':
      return Prisma.sql`CASE WHEN d."number" IS NULL THEN 1 ELSE 0 END, d."number", d."updatedAt" DESC, d."id"`;
    case 'number-descending':
      return Prisma.sql`CASE WHEN d."number" IS NULL THEN 0 ELSE 1 END, d."number" DESC, d."updatedAt" DESC, d."id"`;
    case 'title':
      return Prisma.sql`d."titleKey", d."id"`;
    case 'date':
      return Prisma.sql`CASE WHEN d."date" IS NULL THEN 1 ELSE 0 END, d."date" DESC, d."id"`;
    case 'review-by':
      return Prisma.sql`CASE WHEN d."reviewBy" IS NULL THEN 1 ELSE 0 END, d."reviewBy", d."id"`;
  }
}

const CURSOR = /^at:(\d{1,9})$/;

function printOffset(offset: number): string {
  return Buffer.from(`at:${offset}`).toString('base64url');
}

function parseOffset(cursor: string): number {
  const offset = CURSOR.exec(Buffer.from(cursor, 'base64url').toString('utf8'))?.[1];
  if (offset === undefined) throw new InvalidCursorError(cursor);
  return Number(offset);
}
