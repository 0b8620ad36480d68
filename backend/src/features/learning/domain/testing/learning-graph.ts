import {
  nodeId,
  type CompiledGraph,
  type GraphEdge,
  type GraphNode,
  type NodeId,
} from '@architrave/graph-seed/model';
import { aGraph, aNode } from '../../../../testing/graph.builders.js';
import { seededRandom } from '../../../../testing/seeded-random.js';

const text = (words: string) => ({ en: words, es: words });

export type Hours = readonly [number, number, number, number, number];

/** A skill; ten hours a level unless said otherwise. */
export function aSkillNode(slug: string, hours: Hours = [10, 10, 10, 10, 10]): GraphNode {
  return aNode('skill', slug, {
    data: { hoursPerLevel: [...hours], hoursBasis: 'assumed', hoursNote: text('test') },
  });
}

export interface ResourceParts {
  readonly hours?: number;
  readonly language?: 'en' | 'es';
  readonly costUsd?: number;
}

/** A book in English, free, without hours unless said otherwise. */
export function aResourceNode(
  slug: string,
  { hours, language = 'en', costUsd = 0 }: ResourceParts = {},
): GraphNode {
  return aNode('resource', slug, {
    data: {
      type: 'book',
      language,
      author: 'Somebody',
      url: `https://example.org/${slug}`,
      costUsd,
      ...(hours === undefined ? {} : { hours, hoursBasis: 'documented' as const }),
    },
  });
}

/** A certification; how long its preparation takes is unknown unless said. */
export function aCertificationNode(slug: string, hours?: number, validityMonths?: number): GraphNode {
  const read = { source: 'test', date: '2026-11-24' };
  return aNode('certification', slug, {
    data: {
      provider: 'Provider',
      url: `https://example.org/${slug}`,
      minutes: { value: 90, ...read },
      ...(hours === undefined ? {} : { hours, hoursBasis: 'assumed' as const }),
      ...(validityMonths === undefined ? {} : { validityMonths: { value: validityMonths, ...read } }),
    },
  });
}

export function aLevelNode(slug: string): GraphNode {
  return aNode('level', slug, {
    data: { branch: 'architecture', order: 1, years: { minimum: 1, maximum: 2, basis: text('test') } },
  });
}

/** An edge; ids are written in full. */
export function anEdge(
  type: GraphEdge['type'],
  from: string,
  to: string,
  more: Partial<GraphEdge> = {},
): GraphEdge {
  return { type, from: from as NodeId, to: to as NodeId, ...more };
}

export interface RandomLearningOptions {
  readonly skills: number;
  readonly resources: number;
  readonly certifications: number;
}

/** Skills of one area build on each other; areas stand side by side, as subjects do. */
const AREA = 40;

/**
 * A random graph to learn in, without cycles: skills with required, recommended and alternative prerequisites among those of their area before
 * them, resources with and without hours that teach one to three skills, certifications, and two levels. The same seed gives the same graph.
 */
export function randomLearningGraph(
  seed: number,
  { skills: count, resources, certifications }: RandomLearningOptions,
): CompiledGraph {
  const random = seededRandom(seed);
  const whole = (below: number): number => Math.floor(random() * below);
  const slug = (index: number): string => `skill-${String(index).padStart(4, '0')}`;
  const nodes: GraphNode[] = [];
  const edges = new Map<string, GraphEdge>();
  const add = (edge: GraphEdge): void => {
    edges.set(`${edge.type} ${edge.from} ${edge.to}`, edge);
  };
  for (let index = 0; index < count; index += 1) {
    const base = 4 + whole(12);
    nodes.push(aSkillNode(slug(index), [base, base * 2, base * 4, base * 7, base * 12]));
    const place = index % AREA;
    const earlier = (): NodeId => nodeId('skill', slug(index - 1 - whole(place)));
    const to = nodeId('skill', slug(index));
    if (place < 3) continue;
    for (let times = whole(3); times > 0; times -= 1)
      add(anEdge('PREREQUISITE_OF', earlier(), to, { level: 1 + whole(2) }));
    if (random() < 0.1)
      for (let times = 2 + whole(2); times > 0; times -= 1)
        add(anEdge('PREREQUISITE_OF', earlier(), to, { level: 1 + whole(2), group: 'any' }));
    if (random() < 0.3) add(anEdge('PREREQUISITE_OF', earlier(), to, { level: 1, required: false }));
  }
  const taught = (from: NodeId, most: number): number => {
    let hours = 0;
    const first = whole(count);
    for (let times = 1 + whole(most); times > 0; times -= 1) {
      const index = Math.min(count - 1, first + whole(8));
      const fromLevel = whole(3);
      const level = fromLevel + 1 + whole(2);
      add(anEdge('TEACHES', from, nodeId('skill', slug(index)), { level, fromLevel }));
      const own = nodes[index]?.data as { hoursPerLevel?: readonly number[] };
      hours += (own.hoursPerLevel ?? []).slice(fromLevel, level).reduce((a, b) => a + b, 0);
    }
    return hours;
  };
  for (let index = 0; index < resources; index += 1) {
    const name = `book-${String(index).padStart(4, '0')}`;
    const hours = taught(nodeId('resource', name), 3) * (0.4 + 0.8 * random());
    nodes.push(
      aResourceNode(name, {
        language: random() < 0.3 ? 'es' : 'en',
        costUsd: random() < 0.6 ? 0 : 30,
        ...(random() < 0.5 && { hours: Math.max(1, Math.round(hours)) }),
      }),
    );
  }
  for (let index = 0; index < certifications; index += 1) {
    const name = `exam-${String(index).padStart(2, '0')}`;
    const hours = taught(nodeId('certification', name), 6) * (0.5 + 0.5 * random());
    nodes.push(aCertificationNode(name, random() < 0.8 ? Math.max(1, Math.round(hours)) : undefined, 24));
    if (index > 0 && random() < 0.3)
      add(
        anEdge(
          'PREREQUISITE_OF',
          `certification:exam-${String(whole(index)).padStart(2, '0')}`,
          `certification:${name}`,
        ),
      );
  }
  for (const level of ['first', 'second']) {
    nodes.push(aLevelNode(level));
    const expected = Math.min(count, Math.max(2, Math.min(40, Math.floor(count / 5))));
    for (let times = 0; times < expected; times += 1)
      add(
        anEdge('EXPECTS', nodeId('level', level), nodeId('skill', slug(whole(count))), {
          level: 1 + whole(4),
        }),
      );
  }
  return aGraph(nodes, [...edges.values()], `learning-${seed}`);
}
