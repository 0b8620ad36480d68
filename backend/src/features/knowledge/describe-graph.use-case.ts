import { KIND_NAMES, KINDS, type Kind, type KindFamily } from '@architrave/graph-seed/model';
import type { GraphStore } from './domain/graph-store.port.js';

export interface GraphDescription {
  readonly version: string;
  readonly nodeCount: number;
  readonly kinds: readonly { readonly kind: Kind; readonly family: KindFamily; readonly count: number }[];
}

/** Counts the nodes of each kind, once per graph version. */
export class DescribeGraph {
  private known: GraphDescription | null = null;

  constructor(private readonly store: GraphStore) {}

  async execute(): Promise<GraphDescription> {
    const version = await this.store.version();
    if (this.known?.version === version) return this.known;
    const kinds: GraphDescription['kinds'][number][] = [];
    // One after the other: it happens once per version, and all at once would take every connection of a store.
    for (const kind of KIND_NAMES) {
      const { totalCount } = await this.store.listNodes(kind, {}, { first: 0 });
      kinds.push({ kind, family: KINDS[kind], count: totalCount });
    }
    this.known = { version, nodeCount: kinds.reduce((sum, { count }) => sum + count, 0), kinds };
    return this.known;
  }
}
