import type { GraphNode, Kind, Language, NodeId } from '@architrave/graph-seed/model';
import MiniSearch, { type Query } from 'minisearch';
import { compareText } from '../domain/compare-text.js';
import {
  isForgiving,
  matchOf,
  searchDocumentOf,
  swappedNeighbours,
  type Match,
  type SearchDocument,
  type SearchQuery,
} from '../domain/search-text.js';

interface IndexedDocument {
  readonly id: NodeId;
  readonly names: string;
  readonly text: string;
}

export interface RankedNode extends Match {
  readonly id: NodeId;
  readonly sortName: string;
}

/**
 * A full-text index of one language. MiniSearch narrows the graph down to candidates; the rank, which the port
 * promises, is then told from each candidate's words.
 */
export class SearchIndex {
  private readonly documents = new Map<NodeId, SearchDocument & { readonly kind: Kind }>();
  private readonly mentioned = new Map<string, Set<NodeId>>();
  private readonly index = new MiniSearch<IndexedDocument>({
    fields: ['names', 'text'],
    // Everything is folded and cut into words already.
    tokenize: (words) => words.split(' '),
    processTerm: (word) => word,
  });

  constructor(
    private readonly language: Language,
    nodes: Iterable<GraphNode>,
  ) {
    for (const node of nodes) this.put(node);
  }

  put(node: GraphNode): void {
    this.remove(node.id);
    const document = searchDocumentOf(node, this.language);
    this.documents.set(node.id, { ...document, kind: node.kind });
    for (const name of document.mentions)
      this.mentioned.set(name, (this.mentioned.get(name) ?? new Set()).add(node.id));
    this.index.add({ id: node.id, names: document.nameWords.join(' '), text: document.textWords.join(' ') });
  }

  remove(id: NodeId): void {
    const document = this.documents.get(id);
    if (document === undefined) return;
    for (const name of document.mentions) this.mentioned.get(name)?.delete(id);
    this.documents.delete(id);
    this.index.discard(id);
  }

  /** The folded name of a node, by which equals are ordered. */
  sortNameOf(id: NodeId): string {
    return this.documents.get(id)?.sortName ?? '';
  }

  /** The nodes that satisfy the query, in no order. `kinds` empty: every kind. */
  find(query: SearchQuery, kinds: ReadonlySet<Kind>): RankedNode[] {
    if (query.words.length === 0) return [];
    const whole = this.index.search({ combineWith: 'AND', queries: query.words.map(queryOfWord) });
    const candidates = new Set([
      ...whole.map(({ id }) => id as NodeId),
      ...query.runs.flatMap((run) => [...(this.mentioned.get(run) ?? [])]),
    ]);
    return [...candidates].flatMap((id) => {
      const document = this.documents.get(id);
      if (document === undefined || (kinds.size > 0 && !kinds.has(document.kind))) return [];
      const match = matchOf(query, document);
      return match === null ? [] : [{ id, ...match, sortName: document.sortName }];
    });
  }
}

function queryOfWord(word: string): Query {
  const begins: Query = { queries: [word], fields: ['text'], prefix: true };
  if (!isForgiving(word)) return begins;
  // Its edit distance counts a swap of neighbours as two edits, so swaps are looked up as words of their own.
  const near: Query = { queries: [word], fields: ['names'], fuzzy: 1 };
  const swapped: Query = { queries: swappedNeighbours(word), fields: ['names'], combineWith: 'OR' };
  return { combineWith: 'OR', queries: [begins, near, swapped] };
}

/** Best rank first; then the longer mention, the shorter name, the name, the id. */
export function compareRanked(one: RankedNode, other: RankedNode): number {
  return (
    one.rank - other.rank ||
    other.mentioned - one.mentioned ||
    one.sortName.length - other.sortName.length ||
    compareText(one.sortName, other.sortName) ||
    compareText(one.id, other.id)
  );
}
