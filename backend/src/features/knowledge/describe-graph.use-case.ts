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
    const pages = await Promise.all(KIND_NAMES.map((kind) => this.store.listNodes(kind, {}, { first: 0 })));
    const kinds = KIND_NAMES.map((kind, index) => ({
      kind,
      family: KINDS[kind],
      count: pages[index]?.totalCount ?? 0,
    }));
    this.known = { version, nodeCount: kinds.reduce((sum, { count }) => sum + count, 0), kinds };
    return this.known;
  }
}
