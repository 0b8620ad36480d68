import type { CompiledGraph } from '../model/graph.js';
import type { NodeId } from '../model/node-id.js';

/** An address outside, and the nodes that lead to it. */
export interface ExternalLink {
  readonly url: string;
  readonly nodes: readonly NodeId[];
}

const IN_TEXT = /https?:\/\/[^\s<>()"'`\]]+[^\s<>()"'`\].,;:!?]/g;

/** Every address that a node's own fields or texts name, each once, sorted. Code samples hold examples, not links. */
export function collectLinks({ nodes }: Pick<CompiledGraph, 'nodes'>): ExternalLink[] {
  const found = new Map<string, Set<NodeId>>();
  for (const node of nodes) {
    const { sample: _, ...body } = node.body ?? { what: undefined };
    const texts = JSON.stringify([node.summary, node.correction, body, node.data]).replaceAll('\\n', ' ');
    for (const [url] of texts.matchAll(IN_TEXT)) found.set(url, (found.get(url) ?? new Set()).add(node.id));
  }
  return [...found]
    .map(([url, ids]) => ({ url, nodes: [...ids].sort() }))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}
