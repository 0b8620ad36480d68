import type { Database, PrismaTransaction } from '../../../platform/prisma/database.js';
import { InvalidCursorError, type Page, type PageRequest } from '../../../shared/page.js';
import type {
  Author,
  Decision,
  DecisionComment,
  DecisionRelation,
  DecisionReview,
  DecisionSummary,
  DecisionVersion,
} from '../domain/decision.js';
import type {
  AboutNode,
  DecisionFacets,
  DecisionPage,
  DecisionQuery,
  DecisionReader,
  DecisionVersionInfo,
  Facet,
  ImportedFile,
  LinkKeys,
  LinkTargets,
} from '../domain/decision.repository.port.js';
import type { NodeRole } from '../domain/details.js';
import type { DecisionBaseline } from '../domain/flags.js';
import { DEFAULT_POLICY, type DecisionPolicy } from '../domain/policy.js';
import { listIds } from './decision-list.js';
import {
  SUMMARY,
  toComment,
  toDecision,
  toFile,
  toRelation,
  toReview,
  toSummary,
  toVersion,
  toVersionInfo,
  WHOLE,
} from './decision-rows.js';

/** Runs work on a client: the pool's, or that of an open transaction. */
export type RunOnPrisma = <Result>(work: (prisma: PrismaTransaction) => Promise<Result>) => Promise<Result>;

/** Ids that one statement names at most; databases bound the parameters of a statement. */
const CHUNK = 1_000;

/** Reads decisions of one workspace. */
export class PrismaDecisionReader implements DecisionReader {
  constructor(
    protected readonly workspaceId: string,
    protected readonly run: RunOnPrisma,
    private readonly provider: Database['provider'],
  ) {}

  find(reference: string): Promise<Decision | null> {
    const { workspaceId } = this;
    return this.run(async (prisma) => {
      const byId = await prisma.decision.findFirst({ where: { id: reference, workspaceId }, include: WHOLE });
      if (byId !== null) return toDecision(byId);
      const number = /^\d{1,9}$/.test(reference) ? Number(reference) : null;
      if (number !== null) {
        const byNumber = await prisma.decision.findFirst({ where: { workspaceId, number }, include: WHOLE });
        if (byNumber !== null) return toDecision(byNumber);
      }
      const alias = number === null ? reference : String(number);
      const [first, second] = await prisma.decision.findMany({
        where: { workspaceId, aliases: { some: { alias } } },
        include: WHOLE,
        take: 2,
      });
      return first === undefined || second !== undefined ? null : toDecision(first);
    });
  }

  findMany(ids: readonly string[]): Promise<readonly (Decision | null)[]> {
    return this.aligned(ids, async (prisma, chunk) => {
      const rows = await prisma.decision.findMany({
        where: { workspaceId: this.workspaceId, id: { in: chunk } },
        include: WHOLE,
      });
      return rows.map(toDecision);
    });
  }

  summaries(ids: readonly string[]): Promise<readonly (DecisionSummary | null)[]> {
    return this.aligned(ids, async (prisma, chunk) => {
      const rows = await prisma.decision.findMany({
        where: { workspaceId: this.workspaceId, id: { in: chunk } },
        select: SUMMARY,
      });
      return rows.map(toSummary);
    });
  }

  async list(query: DecisionQuery, page: PageRequest): Promise<DecisionPage> {
    const { ids, ...rest } = await this.run((prisma) =>
      listIds(prisma, { workspaceId: this.workspaceId, provider: this.provider, query, page }),
    );
    const items = await this.summaries(ids);
    // Without transactions between the two, one may be gone meanwhile.
    const kept = items.map((item, index) => ({ item, cursor: rest.cursors[index] ?? '' }));
    const there = kept.filter((one): one is { item: DecisionSummary; cursor: string } => one.item !== null);
    return { ...rest, items: there.map(({ item }) => item), cursors: there.map(({ cursor }) => cursor) };
  }

  allIds(): Promise<readonly string[]> {
    return this.run(async (prisma) => {
      const rows = await prisma.decision.findMany({
        where: { workspaceId: this.workspaceId },
        select: { id: true, number: true, file: true },
      });
      const order = (row: (typeof rows)[number]): number => row.number ?? Number.MAX_SAFE_INTEGER;
      return rows
        .sort((one, other) => order(one) - order(other) || (one.file < other.file ? -1 : 1))
        .map(({ id }) => id);
    });
  }

  facets(limit: number): Promise<DecisionFacets> {
    const { workspaceId } = this;
    return this.run(async (prisma) => {
      const [tags, deciders, nodes] = await Promise.all([
        prisma.decisionTag.groupBy({ by: ['tag'], where: { workspaceId }, _count: { _all: true } }),
        prisma.decisionPerson.groupBy({
          by: ['name'],
          where: { workspaceId, role: 'deciders' },
          _count: { _all: true },
        }),
        prisma.decisionNode.groupBy({ by: ['nodeId'], where: { workspaceId }, _count: { _all: true } }),
      ]);
      return {
        tags: facetsOf(tags, ({ tag }) => tag, limit),
        deciders: facetsOf(deciders, ({ name }) => name, limit),
        nodes: facetsOf(nodes, ({ nodeId }) => nodeId, limit),
      };
    });
  }

  async versions(id: string, page: PageRequest): Promise<Page<DecisionVersionInfo>> {
    const before = page.after == null ? null : Number(/^\d{1,9}$/.exec(page.after)?.[0] ?? NaN);
    if (before !== null && Number.isNaN(before)) throw new InvalidCursorError(page.after ?? '');
    const where = { decisionId: id, decision: { workspaceId: this.workspaceId } };
    return this.run(async (prisma) => {
      const [found, totalCount] = await Promise.all([
        prisma.decisionVersion.findMany({
          where: { ...where, ...(before !== null && { version: { lt: before } }) },
          orderBy: { version: 'desc' },
          take: page.first + 1,
          omit: { text: true, details: true },
        }),
        prisma.decisionVersion.count({ where }),
      ]);
      const items = found.slice(0, page.first).map(toVersionInfo);
      const cursors = items.map(({ version }) => String(version));
      return { items, cursors, totalCount, hasNextPage: found.length > page.first };
    });
  }

  version(id: string, version: number): Promise<DecisionVersion | null> {
    return this.run(async (prisma) => {
      const row = await prisma.decisionVersion.findFirst({
        where: { decisionId: id, version, decision: { workspaceId: this.workspaceId } },
      });
      return row === null ? null : toVersion(row);
    });
  }

  async allVersions(ids: readonly string[]): Promise<readonly DecisionVersion[]> {
    const rows = await this.inChunks(ids, (prisma, chunk) =>
      prisma.decisionVersion.findMany({
        where: { decisionId: { in: chunk }, decision: { workspaceId: this.workspaceId } },
        orderBy: { version: 'asc' },
      }),
    );
    return rows.map(toVersion);
  }

  async relations(ids: readonly string[]): Promise<readonly DecisionRelation[]> {
    const { workspaceId } = this;
    const found = await this.inChunks(ids, (prisma, chunk) =>
      prisma.decisionRelation.findMany({
        where: { workspaceId, OR: [{ fromId: { in: chunk } }, { toId: { in: chunk } }] },
      }),
    );
    const once = new Map(
      found.map((row) => [`${row.saidById}|${row.fromId}|${row.toId}|${row.relation}`, row]),
    );
    return [...once.values()]
      .map(toRelation)
      .sort(
        (one, other) =>
          one.createdAt.getTime() - other.createdAt.getTime() ||
          (one.fromId + one.toId < other.fromId + other.toId ? -1 : 1),
      );
  }

  async comments(ids: readonly string[]): Promise<readonly DecisionComment[]> {
    const rows = await this.inChunks(ids, (prisma, chunk) =>
      prisma.decisionComment.findMany({
        where: { workspaceId: this.workspaceId, decisionId: { in: chunk } },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      }),
    );
    return rows.map(toComment);
  }

  comment(id: string): Promise<DecisionComment | null> {
    return this.run(async (prisma) => {
      const row = await prisma.decisionComment.findFirst({ where: { id, workspaceId: this.workspaceId } });
      return row === null ? null : toComment(row);
    });
  }

  async reviews(ids: readonly string[]): Promise<readonly DecisionReview[]> {
    const rows = await this.inChunks(ids, (prisma, chunk) =>
      prisma.decisionReview.findMany({
        where: { workspaceId: this.workspaceId, decisionId: { in: chunk } },
        orderBy: [{ requestedAt: 'asc' }, { id: 'asc' }],
      }),
    );
    return rows.map(toReview);
  }

  reviewsAskedOf(personId: string): Promise<readonly DecisionReview[]> {
    return this.run(async (prisma) => {
      const rows = await prisma.decisionReview.findMany({
        where: {
          workspaceId: this.workspaceId,
          personId,
          state: 'asked',
          decision: { status: 'proposed' },
        },
        orderBy: [{ requestedAt: 'asc' }, { id: 'asc' }],
        take: CHUNK,
      });
      return rows.map(toReview);
    });
  }

  async baselines(ids: readonly string[]): Promise<ReadonlyMap<string, DecisionBaseline>> {
    const rows = await this.inChunks(ids, (prisma, chunk) =>
      prisma.decision.findMany({
        where: { workspaceId: this.workspaceId, id: { in: chunk } },
        select: { id: true, baseline: true },
      }),
    );
    return new Map(
      rows.flatMap(({ id, baseline }) =>
        baseline === null ? [] : [[id, baseline as unknown as DecisionBaseline] as const],
      ),
    );
  }

  async aboutNodes(nodeIds: readonly string[], limit: number): Promise<readonly AboutNode[]> {
    const links = await this.inChunks(nodeIds, (prisma, chunk) =>
      prisma.decisionNode.findMany({
        where: { workspaceId: this.workspaceId, nodeId: { in: chunk } },
        select: {
          nodeId: true,
          role: true,
          decision: { select: { id: true, status: true, updatedAt: true } },
        },
      }),
    );
    const byNode = new Map<string, (typeof links)[number][]>();
    for (const link of links) byNode.set(link.nodeId, [...(byNode.get(link.nodeId) ?? []), link]);
    const shown = [...new Set(nodeIds)].flatMap((nodeId) =>
      (byNode.get(nodeId) ?? [])
        .sort(
          ({ decision: one }, { decision: other }) =>
            RANKS.indexOf(one.status) - RANKS.indexOf(other.status) ||
            other.updatedAt.getTime() - one.updatedAt.getTime() ||
            (one.id < other.id ? -1 : 1),
        )
        .slice(0, limit),
    );
    const summaries = await this.summaries(shown.map(({ decision }) => decision.id));
    return shown.flatMap(({ nodeId, role }, index) => {
      const decision = summaries[index];
      return decision == null ? [] : [{ nodeId, role: role as NodeRole, decision }];
    });
  }

  flagCandidates(limit: number): Promise<readonly string[]> {
    return this.run(async (prisma) => {
      const rows = await prisma.decision.findMany({
        where: {
          workspaceId: this.workspaceId,
          status: { in: ['proposed', 'accepted', 'unknown'] },
          OR: [
            { reviewBy: { not: null } },
            { graphVersion: { not: null } },
            { nodes: { some: {} } },
            { outgoing: { some: { relation: { in: ['depends-on', 'amends'] } } } },
          ],
        },
        select: { id: true },
        orderBy: [{ reviewBy: { sort: 'asc', nulls: 'last' } }, { updatedAt: 'desc' }],
        take: limit,
      });
      return rows.map(({ id }) => id);
    });
  }

  policy(): Promise<DecisionPolicy> {
    return this.run(async (prisma) => {
      const row = await prisma.decisionPolicy.findUnique({ where: { workspaceId: this.workspaceId } });
      if (row === null) return DEFAULT_POLICY;
      return { ...DEFAULT_POLICY, ...(row.policy as Partial<DecisionPolicy>), version: row.version };
    });
  }

  numbers(): Promise<readonly number[]> {
    return this.run(async (prisma) => {
      const rows = await prisma.decision.findMany({
        where: { workspaceId: this.workspaceId, number: { not: null } },
        select: { number: true },
      });
      return rows.flatMap(({ number }) => (number === null ? [] : [number]));
    });
  }

  lastNumber(): Promise<number> {
    return this.run(async (prisma) => {
      const row = await prisma.decisionCounter.findUnique({ where: { workspaceId: this.workspaceId } });
      return row?.last ?? 0;
    });
  }

  countPeople(): Promise<number> {
    return this.run((prisma) => prisma.person.count({ where: { workspaceId: this.workspaceId } }));
  }

  people(ids: readonly string[]): Promise<readonly Author[]> {
    return this.run((prisma) =>
      prisma.person.findMany({
        where: { workspaceId: this.workspaceId, id: { in: [...ids] } },
        select: { id: true, name: true },
        orderBy: { id: 'asc' },
      }),
    );
  }

  linkTargets({ paths, names, numbers }: LinkKeys): Promise<LinkTargets> {
    const { workspaceId } = this;
    return this.run(async (prisma) => {
      const [decisions, aliases] = await Promise.all([
        prisma.decision.findMany({
          where: {
            workspaceId,
            OR: [
              { file: { in: [...paths] } },
              { fileKey: { in: [...names] } },
              { number: { in: [...numbers] } },
            ],
          },
          select: { id: true, file: true, number: true },
        }),
        prisma.decisionAlias.findMany({
          where: {
            workspaceId,
            OR: [
              { kind: 'file', alias: { in: [...paths] } },
              { kind: 'number', alias: { in: numbers.map(String) } },
            ],
          },
          include: { decision: { select: { file: true } } },
        }),
      ]);
      const byNumber = aliases.filter(({ kind }) => kind === 'number');
      return {
        files: [
          ...decisions.map(({ id, file }) => ({ id, file })),
          ...aliases
            .filter(({ kind }) => kind === 'file')
            .map(({ alias, decisionId }) => ({ file: alias, id: decisionId })),
          ...byNumber.map(({ decisionId, decision }) => ({ file: decision.file, id: decisionId })),
        ],
        numbers: [
          ...decisions.flatMap(({ id, number }) => (number === null ? [] : [{ number, id, isAlias: false }])),
          ...byNumber.map(({ alias, decisionId }) => ({
            number: Number(alias),
            id: decisionId,
            isAlias: true,
          })),
        ],
      };
    });
  }

  takenFiles(files: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.inChunks(files, (prisma, chunk) =>
      prisma.decision.findMany({
        where: { workspaceId: this.workspaceId, file: { in: chunk } },
        select: { id: true, file: true },
      }),
    ).then((rows) => new Map(rows.map(({ id, file }) => [file, id])));
  }

  async importedFiles(paths?: readonly string[]): Promise<readonly ImportedFile[]> {
    const { workspaceId } = this;
    const rows =
      paths === undefined
        ? await this.run((prisma) => prisma.importedFile.findMany({ where: { workspaceId } }))
        : await this.inChunks(paths, (prisma, chunk) =>
            prisma.importedFile.findMany({ where: { workspaceId, path: { in: chunk } } }),
          );
    return rows.map(toFile).sort((one, other) => (one.path < other.path ? -1 : 1));
  }

  private async aligned<Item extends { readonly id: string }>(
    ids: readonly string[],
    read: (prisma: PrismaTransaction, chunk: string[]) => Promise<readonly Item[]>,
  ): Promise<readonly (Item | null)[]> {
    const found = new Map((await this.inChunks(ids, read)).map((item) => [item.id, item]));
    return ids.map((id) => found.get(id) ?? null);
  }

  private async inChunks<Item>(
    ids: readonly string[],
    read: (prisma: PrismaTransaction, chunk: string[]) => Promise<readonly Item[]>,
  ): Promise<readonly Item[]> {
    const unique = [...new Set(ids)];
    const found: Item[] = [];
    for (let start = 0; start < unique.length; start += CHUNK) {
      const chunk = unique.slice(start, start + CHUNK);
      found.push(...(await this.run((prisma) => read(prisma, chunk))));
    }
    return found;
  }
}

/** The order of decisions about a node. */
const RANKS = ['accepted', 'proposed', 'unknown', 'deprecated', 'superseded', 'rejected'];

function facetsOf<Row extends { readonly _count: { readonly _all: number } }>(
  rows: readonly Row[],
  valueOf: (row: Row) => string,
  limit: number,
): Facet[] {
  return rows
    .map((row) => ({ value: valueOf(row), count: row._count._all }))
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
    .slice(0, limit);
}
