import type { GraphEdge, GraphNode } from '../model/graph.js';
import { LEARNABLE_KINDS, type Kind } from '../model/kinds.js';
import { nodeId } from '../model/node-id.js';

/**
 * Hours from one level to the next where nobody has written better: a two-day introduction to use a technology,
 * doubling with each level; patterns and practices are shorter to grasp and as long to master.
 */
const DEFAULT_HOURS: Readonly<
  Record<(typeof LEARNABLE_KINDS)[number], readonly [number, number, number, number, number]>
> = {
  technology: [8, 16, 40, 80, 160],
  language: [30, 60, 120, 240, 480],
  protocol: [4, 8, 16, 40, 80],
  practice: [4, 12, 30, 60, 120],
  pattern: [4, 8, 20, 40, 80],
  framework: [8, 24, 60, 120, 240],
};
const HOURS_NOTE = {
  en: 'Estimate by kind of subject: an introduction for level 1 and 2, then twice the practice for each level.',
  es: 'Estimación por tipo de materia: una introducción para los niveles 1 y 2 y el doble de práctica en cada nivel.',
};
/** The level at which one can run or apply something with support. */
const WORKING_LEVEL = 2;

export interface MadeSkills {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/**
 * Makes the skill of the same slug for everything that can be learned and has none, and the link to it:
 * a technology, pattern or practice needs it (level 2 unless the content says otherwise); a skill of another kind uses its subject.
 */
export function makeSkills(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): MadeSkills {
  const slugs = new Set(nodes.filter((node) => node.kind === 'skill').map((node) => node.slug));
  const linked = new Set(edges.map((edge) => `${edge.from} ${edge.to}`));
  const madeNodes: GraphNode[] = [];
  const madeEdges: GraphEdge[] = [];
  const link = (edge: GraphEdge): void => {
    const key = `${edge.from} ${edge.to}`;
    if (linked.has(key)) return;
    linked.add(key);
    madeEdges.push(edge);
  };
  for (const node of nodes) {
    if (!isLearnable(node.kind)) continue;
    const skill = nodeId('skill', node.slug);
    if (!slugs.has(node.slug)) {
      slugs.add(node.slug);
      madeNodes.push({
        id: skill,
        kind: 'skill',
        slug: node.slug,
        name: node.name,
        summary: node.summary,
        aliases: node.aliases,
        data: { hoursPerLevel: [...DEFAULT_HOURS[node.kind]], hoursBasis: 'assumed', hoursNote: HOURS_NOTE },
      });
    }
    if (node.kind === 'technology' || node.kind === 'pattern' || node.kind === 'practice') {
      link({ type: 'NEEDS_SKILL', from: node.id, to: skill, level: WORKING_LEVEL });
    } else {
      link({ type: 'USES', from: skill, to: node.id });
    }
  }
  return { nodes: madeNodes, edges: madeEdges };
}

function isLearnable(kind: Kind): kind is (typeof LEARNABLE_KINDS)[number] {
  return (LEARNABLE_KINDS as readonly Kind[]).includes(kind);
}
