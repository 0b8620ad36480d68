import type { GraphNode, Kind } from '@architrave/graph-seed/model';
import { MAX_PAGE_SIZE } from '../../shared/page.js';
import type { GraphStore } from './domain/graph-store.port.js';

/** What a node is called. */
export type NodeName = Pick<GraphNode, 'id' | 'name' | 'synonyms'>;

/** The names of all nodes of some kinds, by kind as asked, then by id; read once per kind and graph version. */
export class ListNodeNames {
  private version = '';
  private readonly known = new Map<Kind, readonly NodeName[]>();

  constructor(private readonly store: GraphStore) {}

  async execute(kinds: readonly Kind[]): Promise<readonly NodeName[]> {
    const version = await this.store.version();
    if (version !== this.version) {
      this.known.clear();
      this.version = version;
    }
    const names: NodeName[] = [];
    for (const kind of new Set(kinds)) {
      const found = this.known.get(kind) ?? (await this.readKind(kind));
      // An edit may have come in between; names of an older version are given once and not kept.
      if (this.version === version) this.known.set(kind, found);
      names.push(...found);
    }
    return names;
  }

  private async readKind(kind: Kind): Promise<readonly NodeName[]> {
    const names: NodeName[] = [];
    let after: string | null = null;
    do {
      const page = await this.store.listNodes(kind, {}, { first: MAX_PAGE_SIZE, after });
      for (const { id, name, synonyms } of page.items) names.push({ id, name, synonyms });
      after = page.hasNextPage ? (names.at(-1)?.id ?? null) : null;
    } while (after !== null);
    return names;
  }
}
