import type {
  CompiledGraph,
  EdgeType,
  GraphEdge,
  GraphNode,
  Kind,
  Language,
} from '@architrave/graph-seed/model';
import type {
  Neighbourhood,
  NeighbourhoodOptions,
  PathOptions,
} from '../features/knowledge/domain/graph-store.port.js';
import {
  matchOf,
  searchDocumentOf,
  searchQueryOf,
  type SearchDocument,
} from '../features/knowledge/domain/search-text.js';

/** What a graph store must answer, worked out by looking at every node and edge each time. */
export class ReferenceGraph {
  private readonly nodes: ReadonlyMap<string, GraphNode>;
  private readonly touching = new Map<string, GraphEdge[]>();
  private readonly documents: Readonly<Record<Language, ReadonlyMap<string, SearchDocument>>>;

  constructor(private readonly graph: CompiledGraph) {
    this.nodes = new Map(graph.nodes.map((node) => [node.id, node]));
    const documentsIn = (language: Language) =>
      new Map(graph.nodes.map((node) => [node.id, searchDocumentOf(node, language)]));
    this.documents = { en: documentsIn('en'), es: documentsIn('es') };
    for (const edge of graph.edges) {
      for (const end of new Set([edge.from, edge.to]))
        this.touching.set(end, [...(this.touching.get(end) ?? []), edge]);
    }
  }

  search(
    text: string,
    kinds: readonly Kind[],
    language: Language,
    limit: number,
  ): { id: string; rank: number }[] {
    const query = searchQueryOf(text);
    const other: Language = language === 'en' ? 'es' : 'en';
    return this.graph.nodes
      .filter((node) => kinds.length === 0 || kinds.includes(node.kind))
      .flatMap((node) => {
        const document = this.document(node, language);
        const own = matchOf(query, document);
        const foreign = own === null ? matchOf(query, this.document(node, other)) : null;
        const match = own ?? (foreign === null ? null : { ...foreign, rank: foreign.rank + 6 });
        return match === null ? [] : [{ id: node.id, ...match, name: document.sortName }];
      })
      .sort(
        (a, b) =>
          a.rank - b.rank ||
          b.mentioned - a.mentioned ||
          a.name.length - b.name.length ||
          compare(a.name, b.name) ||
          compare(a.id, b.id),
      )
      .slice(0, limit)
      .map(({ id, rank }) => ({ id, rank }));
  }

  neighbourhood(ids: readonly string[], options: NeighbourhoodOptions): Neighbourhood {
    const typed = (edge: GraphEdge): boolean =>
      options.edgeTypes.length === 0 || options.edgeTypes.includes(edge.type);
    const admitted = (id: string): boolean =>
      options.kinds.length === 0 || options.kinds.includes(this.get(id).kind);
    const distance = new Map(
      [...new Set(ids)]
        .filter((id) => this.nodes.has(id))
        .sort()
        .map((id) => [id, 0]),
    );
    for (let step = 1; step <= options.depth; step += 1) {
      const reached = new Set<string>();
      for (const [id, far] of distance) {
        if (far !== step - 1) continue;
        for (const edge of this.touching.get(id) ?? [])
          if (typed(edge)) reached.add(edge.from === id ? edge.to : edge.from);
      }
      for (const id of [...reached].filter((id) => !distance.has(id) && admitted(id)).sort()) {
        if (distance.size < options.limit) distance.set(id, step);
      }
    }
    const leftOut = new Map<EdgeType, number>();
    for (const [id, far] of distance) {
      for (const edge of this.touching.get(id) ?? []) {
        const end = edge.from === id ? edge.to : edge.from;
        if (far < options.depth && typed(edge) && !distance.has(end) && admitted(end)) {
          leftOut.set(edge.type, (leftOut.get(edge.type) ?? 0) + 1);
        }
      }
    }
    return {
      nodes: [...distance].map(([id, far]) => ({
        node: this.get(id),
        distance: far,
        degree: this.touching.get(id)?.length ?? 0,
      })),
      edges: this.graph.edges
        .filter((edge) => typed(edge) && distance.has(edge.from) && distance.has(edge.to))
        .sort((a, b) => compare(a.type, b.type) || compare(a.from, b.from) || compare(a.to, b.to)),
      leftOut: [...leftOut].map(([type, count]) => ({ type, count })).sort((a, b) => compare(a.type, b.type)),
    };
  }

  /** Ways of the least length as lists of node ids and edge keys; tries every way, so keep `maxLength` small. */
  shortestPaths(from: string, to: string, options: PathOptions): { nodes: string[]; edges: string[] }[] {
    const typed = (edge: GraphEdge): boolean =>
      options.edgeTypes.length === 0 || options.edgeTypes.includes(edge.type);
    let ways: { nodes: string[]; edges: string[] }[] = [{ nodes: [from], edges: [] }];
    const passed = new Set([from]);
    for (let length = 1; length <= options.maxLength && from !== to; length += 1) {
      ways = ways.flatMap(({ nodes, edges }) =>
        (this.touching.get(nodes.at(-1) ?? '') ?? []).filter(typed).flatMap((edge) => {
          const end = edge.from === nodes.at(-1) ? edge.to : edge.from;
          return passed.has(end)
            ? []
            : [{ nodes: [...nodes, end], edges: [...edges, `${edge.type}|${edge.from}|${edge.to}`] }];
        }),
      );
      const arrived = ways.filter(({ nodes }) => nodes.at(-1) === to);
      if (arrived.length > 0) {
        return arrived
          .sort((a, b) => compareLists(a.nodes, b.nodes) || compareLists(a.edges, b.edges))
          .slice(0, options.limit);
      }
      for (const { nodes } of ways) passed.add(nodes.at(-1) ?? '');
    }
    return [];
  }

  private document(node: GraphNode, language: Language): SearchDocument {
    return this.documents[language].get(node.id) ?? searchDocumentOf(node, language);
  }

  private get(id: string): GraphNode {
    const node = this.nodes.get(id);
    if (node === undefined) throw new Error(`No node ${id}`);
    return node;
  }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function compareLists(one: readonly string[], other: readonly string[]): number {
  for (const [index, text] of one.entries()) {
    const difference = compare(text, other[index] ?? '');
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}
