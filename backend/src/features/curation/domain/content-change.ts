import { isDeepStrictEqual } from 'node:util';
import { documentIn, generatedSkills, type GraphFacts, type WholeGraph } from '@architrave/graph-seed/edit';
import type { NodeId } from '@architrave/graph-seed/model';

/** How a node stands beside the content that came with the program. */
export const CONTENT_CHANGES = ['none', 'added', 'changed', 'removed'] as const;
export type ContentChange = (typeof CONTENT_CHANGES)[number];

/** A node that differs from the content. */
export interface ChangedNode {
  readonly id: NodeId;
  readonly change: Exclude<ContentChange, 'none'>;
}

/** Whether a node's file would differ from that of the content, were it written anew. */
export function contentChangeOf(
  id: NodeId,
  content: WholeGraph,
  graph: WholeGraph,
  facts: GraphFacts,
): ContentChange {
  const [before, after] = [documentIn(content, id, facts), documentIn(graph, id, facts)];
  if (isDeepStrictEqual(before, after)) return 'none';
  return before === null ? 'added' : after === null ? 'removed' : 'changed';
}

/** Every node whose file differs, by id. Skills that the compiler makes have no file. */
export function changedNodes(content: WholeGraph, graph: WholeGraph, facts: GraphFacts): ChangedNode[] {
  const generatedBefore = generatedSkills(content.nodes.values());
  const generatedAfter = generatedSkills(graph.nodes.values());
  const isWithoutFile = (id: NodeId): boolean =>
    (generatedBefore.has(id) || !content.nodes.has(id)) && (generatedAfter.has(id) || !graph.nodes.has(id));
  return [...new Set([...content.nodes.keys(), ...graph.nodes.keys()])]
    .filter((id) => isTouched(id, content, graph) && !isWithoutFile(id))
    .sort((a, b) => (a < b ? -1 : 1))
    .flatMap((id): ChangedNode[] => {
      const change = contentChangeOf(id, content, graph, facts);
      if (change === 'none') return [];
      // A skill that was made and is now written gets a file, and the other way round.
      if (generatedBefore.has(id)) return [{ id, change: 'added' }];
      return [{ id, change: generatedAfter.has(id) ? 'removed' : change }];
    });
}

/** A first look that needs no documents: most nodes are the very objects of the content. */
function isTouched(id: NodeId, content: WholeGraph, graph: WholeGraph): boolean {
  return (
    !isDeepStrictEqual(content.nodes.get(id), graph.nodes.get(id)) ||
    !isDeepStrictEqual(content.edges.get(id) ?? [], graph.edges.get(id) ?? [])
  );
}
