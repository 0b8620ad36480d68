import { edgeTypeOf } from '../model/edge-types.js';
import type { GraphNode } from '../model/graph.js';
import type { NodeId } from '../model/node-id.js';
import { kindOf } from '../model/node-id.js';
import type { ContentProblem } from './content-problem.js';
import type { WrittenEdge } from './read-nodes.js';

/** Checks every written edge: both ends exist, the pair of kinds is allowed, it carries what its type says, it is written once. */
export function checkEdges(
  edges: readonly WrittenEdge[],
  nodes: ReadonlyMap<NodeId, GraphNode>,
): ContentProblem[] {
  const problems: ContentProblem[] = [];
  const seen = new Map<string, string>();
  for (const { edge, file, field } of edges) {
    const report = (message: string): void => {
      problems.push({ file, field, message });
    };
    const definition = edgeTypeOf(edge.type);
    if (!nodes.has(edge.to)) report(`dangling: ${edge.to} doesn't exist`);
    if (edge.from === edge.to) report('an edge may not point to its own node');
    if (!definition.from.includes(kindOf(edge.from))) {
      report(`forbidden pair: ${edge.type} may start at ${definition.from.join(', ')}`);
    }
    if (!definition.to.includes(kindOf(edge.to))) {
      report(`forbidden pair: ${edge.type} may end at ${definition.to.join(', ')}`);
    }
    const [minimum, maximum] = definition.weight ?? [0, 0];
    if (definition.weight === undefined && edge.weight !== undefined)
      report(`${edge.type} carries no weight`);
    if (
      definition.weight !== undefined &&
      (edge.weight === undefined || edge.weight < minimum || edge.weight > maximum || edge.weight === 0)
    ) {
      report(`${edge.type} needs a weight ${minimum}…${maximum}, not 0`);
    }
    if (definition.level === 'must' && edge.level === undefined) report(`${edge.type} needs a level 1…5`);
    if (definition.level === undefined && edge.level !== undefined) report(`${edge.type} carries no level`);
    if (edge.fromLevel !== undefined) {
      if (!definition.fromLevel) report(`${edge.type} carries no fromLevel`);
      else if (edge.level !== undefined && edge.fromLevel >= edge.level)
        report('fromLevel must lie below level');
    }
    if (!definition.required && edge.required !== undefined) report(`${edge.type} carries no required`);
    if (!definition.group && edge.group !== undefined) report(`${edge.type} carries no group`);
    if (!definition.place && edge.place !== undefined) report(`${edge.type} carries no place`);
    const ends = definition.symmetric ? [edge.from, edge.to].sort() : [edge.from, edge.to];
    const key = [edge.type, ...ends].join(' ');
    const first = seen.get(key);
    if (first === undefined) seen.set(key, file);
    else
      report(
        definition.symmetric
          ? `already written in ${first}; a link that holds both ways is written once`
          : 'written twice',
      );
  }
  return problems;
}
