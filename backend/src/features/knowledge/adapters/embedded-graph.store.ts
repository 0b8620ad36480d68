import { edgeKey, type ChangeRecord, type GraphChange } from '@architrave/graph-seed/load';
import {
  LANGUAGES,
  type CompiledGraph,
  type EdgeType,
  type GraphEdge,
  type GraphNode,
  type Kind,
  type Language,
  type NodeId,
  type PatternData,
} from '@architrave/graph-seed/model';
import type { Page, PageRequest } from '../../../shared/page.js';
import type { ChangeLog } from '../domain/change-log.port.js';
import { compareText } from '../domain/compare-text.js';
import type { GraphEdit } from '../domain/graph-edit.js';
import type {
  CommitResult,
  GraphExport,
  GraphPath,
  GraphStore,
  Neighbourhood,
  NeighbourhoodOptions,
  NodeFilter,
  NumberedChange,
  PathOptions,
  SearchHit,
} from '../domain/graph-store.port.js';
import { parseGraphVersion, printGraphVersion } from '../domain/graph-version.js';
import { OTHER_LANGUAGE, searchQueryOf } from '../domain/search-text.js';
import { EmbeddedGraph, type Step } from './embedded-graph.js';
import { compareRanked, SearchIndex, type RankedNode } from './search-index.js';

interface LoadedGraph {
  readonly graph: EmbeddedGraph;
  readonly records: ChangeRecord[];
  readonly indexes: Map<Language, SearchIndex>;
}

/**
 * The knowledge graph in the server's own memory: the compiled content and, from a log in the database, what
 * workspaces wrote. Read at first use; one process at a time (the data folder's lock sees to that).
 */
export class EmbeddedGraphStore implements GraphStore {
  private loading: Promise<LoadedGraph> | null = null;
  private lastCommit: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly content: CompiledGraph,
    private readonly log: ChangeLog,
  ) {}

  async getNodes(ids: readonly string[]): Promise<readonly (GraphNode | null)[]> {
    const { graph } = await this.load();
    return ids.map((text) => {
      const id = graph.resolve(text);
      return id === null ? null : graph.node(id);
    });
  }

  async listNodes(kind: Kind, filter: NodeFilter, page: PageRequest): Promise<Page<GraphNode>> {
    const { graph } = await this.load();
    const passes = filterOf(graph, filter);
    const all = graph.idsOf(kind).filter((id) => passes(graph.node(id)));
    const after = page.after ?? null;
    const start = after === null ? 0 : all.findIndex((id) => compareText(id, after) > 0);
    const rest = start < 0 ? [] : all.slice(start);
    const cursors = rest.slice(0, page.first);
    return {
      items: cursors.map((id) => graph.node(id)),
      cursors,
      totalCount: all.length,
      hasNextPage: rest.length > page.first,
    };
  }

  async search(
    text: string,
    kinds: readonly Kind[],
    language: Language,
    limit: number,
  ): Promise<readonly SearchHit[]> {
    const loaded = await this.load();
    const query = searchQueryOf(text);
    const allowed = new Set(kinds);
    const found = new Map<NodeId, RankedNode>();
    const languages = [language, ...LANGUAGES.filter((other) => other !== language)];
    for (const [turn, searched] of languages.entries()) {
      for (const hit of indexOf(loaded, searched).find(query, allowed)) {
        if (!found.has(hit.id)) found.set(hit.id, { ...hit, rank: hit.rank + turn * OTHER_LANGUAGE });
      }
    }
    const own = indexOf(loaded, language);
    return [...found.values()]
      .map((hit) => ({ ...hit, sortName: own.sortNameOf(hit.id) }))
      .sort(compareRanked)
      .slice(0, limit)
      .map(({ id, rank }) => ({ node: loaded.graph.node(id), rank }));
  }

  async neighbourhood(ids: readonly string[], options: NeighbourhoodOptions): Promise<Neighbourhood> {
    const { graph } = await this.load();
    const walk = walkOf(options.edgeTypes, options.kinds, graph);
    const roots = [...new Set(ids.flatMap((text) => graph.resolve(text) ?? []))]
      .sort(compareText)
      .slice(0, options.limit);
    const distances = new Map<NodeId, number>(roots.map((id) => [id, 0]));
    let frontier: readonly NodeId[] = roots;
    for (let distance = 1; distance <= options.depth && frontier.length > 0; distance += 1) {
      const next = new Set<NodeId>();
      for (const id of frontier) for (const { other } of walk(id)) if (!distances.has(other)) next.add(other);
      frontier = [...next].sort(compareText).slice(0, options.limit - distances.size);
      for (const id of frontier) distances.set(id, distance);
    }
    const isShown = (id: NodeId): boolean => distances.has(id);
    const edges = new Map<string, GraphEdge>();
    const leftOut = new Map<EdgeType, number>();
    for (const [id, distance] of distances) {
      for (const { edge, other } of walk(id, isShown)) {
        if (isShown(other)) edges.set(edgeKey(edge), edge);
        else if (distance < options.depth) leftOut.set(edge.type, (leftOut.get(edge.type) ?? 0) + 1);
      }
    }
    return {
      nodes: [...distances].map(([id, distance]) => ({
        node: graph.node(id),
        distance,
        degree: graph.degree(id),
      })),
      edges: [...edges.values()].sort(byTypeAndEnds),
      leftOut: [...leftOut]
        .map(([type, count]) => ({ type, count }))
        .sort((a, b) => compareText(a.type, b.type)),
    };
  }

  async shortestPaths(from: string, to: string, options: PathOptions): Promise<readonly GraphPath[]> {
    const { graph } = await this.load();
    const [start, end] = [graph.resolve(from), graph.resolve(to)];
    if (start === null || end === null || start === end) return [];
    const walk = walkOf(options.edgeTypes, [], graph);
    const toEnd = distancesFrom(end, options.maxLength, start, walk);
    const length = toEnd.get(start);
    if (length === undefined) return [];
    return pathsAlong(start, length, toEnd, walk, options.limit).map(({ nodes, edges }) => ({
      nodes: nodes.map((id) => graph.node(id)),
      edges,
    }));
  }

  commit(changes: readonly GraphChange[], expectedVersion: string, edit?: GraphEdit): Promise<CommitResult> {
    // One after the other: a commit must see the one before it.
    const result = this.lastCommit.then(() => this.commitNow(changes, expectedVersion, edit));
    this.lastCommit = result.catch(() => undefined);
    return result;
  }

  async version(): Promise<string> {
    return this.versionOf(await this.load());
  }

  async changesSince(version: string): Promise<readonly NumberedChange[] | null> {
    const { records } = await this.load();
    const since = parseGraphVersion(version);
    if (
      since === null ||
      since.contentHash !== this.content.contentHash ||
      since.changeNumber > records.length
    )
      return null;
    return records.map(({ change }, index) => ({ number: index + 1, change })).slice(since.changeNumber);
  }

  async exportAll(): Promise<GraphExport> {
    const loaded = await this.load();
    const aliases: Record<string, Record<string, NodeId>> = {};
    for (const [key, id] of [...loaded.graph.aliases()].sort(([one], [other]) => compareText(one, other))) {
      const colon = key.indexOf(':');
      (aliases[key.slice(0, colon)] ??= {})[key.slice(colon + 1)] = id;
    }
    return {
      version: this.versionOf(loaded),
      nodes: [...loaded.graph.nodes()].sort((a, b) => compareText(a.id, b.id)),
      edges: [...loaded.graph.edges()].sort(
        (a, b) => compareText(a.from, b.from) || compareText(a.type, b.type) || compareText(a.to, b.to),
      ),
      aliases,
    };
  }

  private async commitNow(
    changes: readonly GraphChange[],
    expectedVersion: string,
    edit?: GraphEdit,
  ): Promise<CommitResult> {
    const loaded = await this.load();
    const version = this.versionOf(loaded);
    if (version !== expectedVersion) return { ok: false, code: 'VERSION_CONFLICT', version };
    // Tried on a copy first, so that readers never see changes that the log then doesn't take.
    const trial = new EmbeddedGraph(this.content, loaded.records);
    const records: ChangeRecord[] = [];
    for (const [index, change] of changes.entries()) {
      if (!trial.accepts(change)) return { ok: false, code: 'UNKNOWN_REFERENCE', index };
      records.push(
        change.op === 'put-edge'
          ? { change, ends: [trial.node(change.edge.from), trial.node(change.edge.to)] }
          : { change },
      );
      trial.apply(change);
    }
    const versioned = edit && {
      ...edit,
      graphVersion: this.versionAfter(loaded.records.length + records.length),
    };
    if (!(await this.log.append(records, loaded.records.length, versioned))) {
      // Another process wrote to the log: what is in memory is old.
      this.loading = null;
      return { ok: false, code: 'VERSION_CONFLICT', version: await this.version() };
    }
    for (const { change } of records) applyTo(loaded, change);
    loaded.records.push(...records);
    return { ok: true, version: this.versionOf(loaded) };
  }

  private load(): Promise<LoadedGraph> {
    this.loading ??= this.log.readAll().then(
      (records) => ({
        graph: new EmbeddedGraph(this.content, records),
        records: [...records],
        indexes: new Map(),
      }),
      (error: unknown) => {
        this.loading = null; // tried again at the next use
        throw error;
      },
    );
    return this.loading;
  }

  private versionOf({ records }: LoadedGraph): string {
    return this.versionAfter(records.length);
  }

  private versionAfter(changeNumber: number): string {
    return printGraphVersion({ contentHash: this.content.contentHash, changeNumber });
  }
}

function indexOf({ graph, indexes }: LoadedGraph, language: Language): SearchIndex {
  const index = indexes.get(language) ?? new SearchIndex(language, graph.nodes());
  indexes.set(language, index);
  return index;
}

function applyTo({ graph, indexes }: LoadedGraph, change: GraphChange): void {
  graph.apply(change);
  for (const index of indexes.values()) {
    if (change.op === 'put-node') index.put(change.node);
    if (change.op === 'remove-node') index.remove(change.id);
  }
}

function filterOf(graph: EmbeddedGraph, { category, linkedTo }: NodeFilter): (node: GraphNode) => boolean {
  const linked = linkedTo == null ? null : linkedIds(graph, linkedTo);
  return (node) => {
    if (category != null && !(node.kind === 'pattern' && (node.data as PatternData).category === category))
      return false;
    return linked === null || linked.has(node.id);
  };
}

function linkedIds(
  graph: EmbeddedGraph,
  { id, edgeTypes }: NonNullable<NodeFilter['linkedTo']>,
): ReadonlySet<NodeId> {
  const resolved = graph.resolve(id);
  if (resolved === null) return new Set();
  return new Set(walkOf(edgeTypes ?? [], [], graph)(resolved).map(({ other }) => other));
}

/** The steps from a node that the allowed types and kinds leave; `isKept` lets nodes pass whatever their kind. */
type Walk = (id: NodeId, isKept?: (id: NodeId) => boolean) => Step[];

function walkOf(edgeTypes: readonly EdgeType[], kinds: readonly Kind[], graph: EmbeddedGraph): Walk {
  const types = new Set(edgeTypes);
  const allowed = new Set(kinds);
  return (id, isKept) =>
    graph.steps(id).filter(({ edge, other }) => {
      if (types.size > 0 && !types.has(edge.type)) return false;
      return allowed.size === 0 || isKept?.(other) === true || allowed.has(graph.node(other).kind);
    });
}

function byTypeAndEnds(a: GraphEdge, b: GraphEdge): number {
  return compareText(a.type, b.type) || compareText(a.from, b.from) || compareText(a.to, b.to);
}

/** Steps to `origin` from every node within reach, up to the distance of `goal` or `maxLength`. */
function distancesFrom(
  origin: NodeId,
  maxLength: number,
  goal: NodeId,
  walk: Walk,
): ReadonlyMap<NodeId, number> {
  const distances = new Map<NodeId, number>([[origin, 0]]);
  let frontier: NodeId[] = [origin];
  for (let distance = 1; distance <= maxLength && !distances.has(goal); distance += 1) {
    const next: NodeId[] = [];
    for (const id of frontier) {
      for (const { other } of walk(id)) {
        if (distances.has(other)) continue;
        distances.set(other, distance);
        next.push(other);
      }
    }
    frontier = next;
  }
  return distances;
}

interface IdPath {
  readonly nodes: readonly NodeId[];
  readonly edges: readonly GraphEdge[];
}

/**
 * The first shortest paths in the port's order. Node sequences are walked in order of id, so that the walk can stop at
 * the limit; of one sequence, all choices of parallel edges follow in order of their keys.
 */
function pathsAlong(
  start: NodeId,
  length: number,
  toEnd: ReadonlyMap<NodeId, number>,
  walk: Walk,
  limit: number,
): IdPath[] {
  const found: IdPath[] = [];
  const visit = (nodes: readonly NodeId[]): void => {
    const last = nodes[nodes.length - 1];
    if (last === undefined || found.length >= limit) return;
    const left = length - (nodes.length - 1);
    if (left === 0) {
      found.push(...edgeChoices(nodes, walk, limit - found.length).map((edges) => ({ nodes, edges })));
      return;
    }
    const next = new Set(
      walk(last)
        .map(({ other }) => other)
        .filter((other) => toEnd.get(other) === left - 1),
    );
    for (const other of [...next].sort(compareText)) visit([...nodes, other]);
  };
  visit([start]);
  return found;
}

/** Every way to join the nodes in a row by one edge each, ordered by the edges' keys. */
function edgeChoices(nodes: readonly NodeId[], walk: Walk, limit: number): GraphEdge[][] {
  let choices: GraphEdge[][] = [[]];
  for (const [index, id] of nodes.slice(0, -1).entries()) {
    const edges = walk(id)
      .filter(({ other }) => other === nodes[index + 1])
      .map(({ edge }) => edge)
      .sort((a, b) => compareText(edgeKey(a), edgeKey(b)));
    // Choices stay ordered by what is chosen first, so those past the limit can go at once.
    choices = choices.flatMap((chosen) => edges.map((edge) => [...chosen, edge])).slice(0, limit);
  }
  return choices;
}
