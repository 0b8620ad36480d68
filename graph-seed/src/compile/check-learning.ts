import type { GraphEdge, GraphNode, ResourceData, SkillData } from '../model/graph.js';
import type { NodeId } from '../model/node-id.js';
import type { ContentProblem } from './content-problem.js';

export interface LearningToCheck {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** How many resources teach a skill that somebody is expected to have. */
const LEAST_RESOURCES = 2;

/**
 * Checks that whoever is sent to a skill can learn it: each one that a career level, a responsibility or a certification
 * asks for, and all that come before it, says what one can do at each level, names what comes first (or that nothing
 * does), has hours, and is taught by two resources, one of them free.
 */
export function checkLearning(graph: LearningToCheck): ContentProblem[] {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const taughtBy = resourcesBySkill(nodes, graph.edges);
  const hasEarlier = new Set(
    graph.edges.filter(({ type }) => type === 'PREREQUISITE_OF').map(({ to }) => to),
  );
  return [...reachedSkills(graph.edges)].sort().flatMap((id) => {
    const node = nodes.get(id);
    if (node === undefined) return [];
    const { levels, prerequisites, hoursPerLevel } = node.data as SkillData;
    const resources = taughtBy.get(id) ?? [];
    const findings: [field: string, message: string][] = [];
    if (levels === undefined) findings.push(['levels', 'says nowhere what one can do at each level']);
    if (prerequisites === undefined && !hasEarlier.has(id))
      findings.push(['prerequisites', 'neither a skill that comes before nor `prerequisites: none`']);
    if (prerequisites === 'none' && hasEarlier.has(id))
      findings.push(['prerequisites', 'says none, and a skill comes before']);
    if (hoursPerLevel.some((hours) => hours <= 0)) findings.push(['hoursPerLevel', 'a level without hours']);
    if (resources.length < LEAST_RESOURCES)
      findings.push(['resources', `${resources.length} teach it, at least ${LEAST_RESOURCES} are needed`]);
    if (!resources.some(isFree)) findings.push(['resources', 'none of them is free']);
    return findings.map(([field, message]) => ({ file: `content/skill/${node.slug}.yaml`, field, message }));
  });
}

/** The skills that levels, responsibilities and certifications ask for, and all that come before them. */
export function reachedSkills(edges: readonly GraphEdge[]): ReadonlySet<NodeId> {
  const before = new Map<NodeId, NodeId[]>();
  for (const { type, from, to } of edges)
    if (type === 'PREREQUISITE_OF') before.set(to, [...(before.get(to) ?? []), from]);
  const reached = new Set<NodeId>();
  const waiting = edges
    .filter(
      ({ type, from }) => type === 'EXPECTS' || (type === 'TEACHES' && from.startsWith('certification:')),
    )
    .map(({ to }) => to);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id) || !id.startsWith('skill:')) continue;
    reached.add(id);
    waiting.push(...(before.get(id) ?? []));
  }
  return reached;
}

function resourcesBySkill(
  nodes: ReadonlyMap<NodeId, GraphNode>,
  edges: readonly GraphEdge[],
): ReadonlyMap<NodeId, readonly GraphNode[]> {
  const found = new Map<NodeId, GraphNode[]>();
  for (const { type, from, to } of edges) {
    const node = nodes.get(from);
    if (type !== 'TEACHES' || node?.kind !== 'resource') continue;
    found.set(to, [...(found.get(to) ?? []), node]);
  }
  return found;
}

function isFree({ data }: GraphNode): boolean {
  return (data as ResourceData).costUsd === 0;
}
