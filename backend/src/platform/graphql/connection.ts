import type { Page } from '../../shared/page.js';

interface Connection<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  readonly totalCount: number;
}

/** A page in the shape that GraphQL connections have. */
export function toConnection<Item, Node>(page: Page<Item>, toNode: (item: Item) => Node): Connection<Node> {
  return {
    edges: page.items.map((item, index) => ({ cursor: page.cursors[index] ?? '', node: toNode(item) })),
    pageInfo: { endCursor: page.cursors.at(-1) ?? null, hasNextPage: page.hasNextPage },
    totalCount: page.totalCount,
  };
}
