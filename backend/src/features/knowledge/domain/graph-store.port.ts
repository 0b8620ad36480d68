import type { GraphChange } from '@architrave/graph-seed/load';
import type {
  CompiledGraph,
  EdgeType,
  GraphEdge,
  GraphNode,
  Kind,
  Language,
} from '@architrave/graph-seed/model';
import type { Page, PageRequest } from '../../../shared/page.js';
import type { GraphEdit } from './graph-edit.js';

/**
 * Where the knowledge graph is kept. Every adapter answers the contract suite (`graph-store.contract.ts`)
 * identically, order and paging included. Texts are compared by code unit, not by locale, so that the order is
 * the same everywhere. An id may be written as any alias of its kind (`pattern:master-slave`); answers carry
 * the node's own id. Failures of the store itself are thrown as `GraphStoreUnavailableError`.
 */
export interface GraphStore {
  /** The nodes of the given ids or aliases, aligned with them; `null` where there is none. Repeated ids are answered repeatedly. */
  getNodes(ids: readonly string[]): Promise<readonly (GraphNode | null)[]>;

  /**
   * A page of the nodes of one kind that pass the filter, ordered by id. The cursor of a node is its id;
   * a page starts after the first id greater than the cursor, whether or not the cursor's node still exists.
   * `first` may be 0, to ask for the count alone.
   */
  listNodes(kind: Kind, filter: NodeFilter, page: PageRequest): Promise<Page<GraphNode>>;

  /**
   * The nodes that a text finds, best first, at most `limit`. Upper and lower case and accents make no difference.
   * A node is found in a language when its name, aliases, slug or summary satisfy, in this order (the *rank*):
   *
   * 0. the whole text is its name, an alias or its slug;
   * 1. its name, an alias or its slug begins with the whole text;
   * 2. every word of the text begins a word of name, aliases or slug;
   * 3. every word of the text begins a word of name, aliases, slug or summary;
   * 4. as 3, but words of four letters or more, without digits, may also equal a word of name, aliases or slug
   *    but for one letter (one changed, missing, added, or two neighbours swapped);
   * 5. the text mentions it, as a question does: a run of at most five of its first forty words is its name, an
   *    alias or its slug, singular and plural taken for the same.
   *
   * Aliases and slug belong to both languages. A node that is found only in the other language comes after all
   * that are found in `language`, ranked 6…11. Within a rank: the longer mention, then the shorter name (in `language`) first,
   * then by folded name, then by id. A text without letters and digits finds nothing. `kinds` empty: every kind.
   */
  search(
    text: string,
    kinds: readonly Kind[],
    language: Language,
    limit: number,
  ): Promise<readonly SearchHit[]>;

  /**
   * What lies around some nodes. From the given nodes outwards, edges of the allowed types are followed in both
   * directions, one step at a time up to `depth`; nodes of kinds that aren't allowed are neither returned nor
   * passed through (the given nodes are always returned). Unknown ids are left out.
   * Nodes come ordered by distance, then by id, and `limit` cuts that list (the given nodes count too).
   * Edges are all those of the allowed types between returned nodes, ordered by type, from, to.
   * `leftOut` counts, per type and ordered by type, the edges that would have been followed from a returned node
   * at a distance below `depth` to an allowed node that the limit cut off.
   */
  neighbourhood(ids: readonly string[], options: NeighbourhoodOptions): Promise<Neighbourhood>;

  /**
   * The shortest ways between two nodes, edges followed in both directions: all of the least length up to
   * `maxLength` edges, ordered by their list of node ids, then by their list of edge keys (`type|from|to`), at most `limit`.
   * None when an end is unknown, both are the same, or there is no way that short.
   */
  shortestPaths(from: string, to: string, options: PathOptions): Promise<readonly GraphPath[]>;

  /**
   * Applies changes together or not at all, if the graph is still at `expectedVersion`, and gives the new version.
   * A change needs what it removes, and both ends of the edge it puts, to exist by then; removing a node removes its edges.
   * The changes are a workspace's: later content neither overwrites nor removes what they wrote. The `edit` that they
   * are made for goes into the history together with them.
   */
  commit(changes: readonly GraphChange[], expectedVersion: string, edit?: GraphEdit): Promise<CommitResult>;

  /** The content hash, a dash, and the number of the last change: `3f9c…-12`. */
  version(): Promise<string>;

  /** The changes committed after a version, oldest first. `null` when the version is not of this graph's content or lies ahead. */
  changesSince(version: string): Promise<readonly NumberedChange[] | null>;

  /** The whole graph: nodes by id, edges by from, type, to. */
  exportAll(): Promise<GraphExport>;
}

export const GRAPH_STORE = Symbol('GRAPH_STORE');

export interface NodeFilter {
  /** Only patterns of this category. */
  readonly category?: string | null;
  /** Only nodes that an edge joins, in either direction, with this node; of these types where given. */
  readonly linkedTo?: { readonly id: string; readonly edgeTypes?: readonly EdgeType[] | null } | null;
}

export interface SearchHit {
  readonly node: GraphNode;
  /** See `GraphStore.search`; 0…11, smaller is better. */
  readonly rank: number;
}

export interface NeighbourhoodOptions {
  /** Steps outwards, 0…`GRAPH_LIMITS.depth`. */
  readonly depth: number;
  /** Empty: every type. */
  readonly edgeTypes: readonly EdgeType[];
  /** Empty: every kind. */
  readonly kinds: readonly Kind[];
  /** The most nodes to return. */
  readonly limit: number;
}

export interface Neighbourhood {
  readonly nodes: readonly NeighbourhoodNode[];
  readonly edges: readonly GraphEdge[];
  readonly leftOut: readonly { readonly type: EdgeType; readonly count: number }[];
}

export interface NeighbourhoodNode {
  readonly node: GraphNode;
  /** Steps from the nearest of the given nodes. */
  readonly distance: number;
  /** How many edges the node has in the whole graph, of all types, both directions. */
  readonly degree: number;
}

export interface PathOptions {
  readonly maxLength: number;
  /** Empty: every type. */
  readonly edgeTypes: readonly EdgeType[];
  readonly limit: number;
}

/** A way from one node to another; one edge fewer than nodes, edge *i* joins nodes *i* and *i + 1* in either direction. */
export interface GraphPath {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export interface NumberedChange {
  /** Counts from 1, without gaps. */
  readonly number: number;
  readonly change: GraphChange;
}

export type CommitResult =
  | { readonly ok: true; readonly version: string }
  | { readonly ok: false; readonly code: 'VERSION_CONFLICT'; readonly version: string }
  /** `index`: the change that can't be applied: an end of an edge, or what is to be removed, doesn't exist. */
  | { readonly ok: false; readonly code: 'UNKNOWN_REFERENCE'; readonly index: number };

export interface GraphExport {
  readonly version: string;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly aliases: CompiledGraph['aliases'];
}

/** The largest figures that callers may ask for; the API refuses more. */
export const GRAPH_LIMITS = { ids: 50, depth: 4, nodes: 400, pathLength: 8, paths: 20, search: 50 } as const;

/** The store can't be reached or doesn't answer in time. What the store doesn't serve goes on. */
export class GraphStoreUnavailableError extends Error {
  readonly code = 'GRAPH_UNAVAILABLE';
  constructor(options: { cause: unknown }) {
    super('The knowledge graph cannot be reached', options);
  }
}
