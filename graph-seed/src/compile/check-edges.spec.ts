import type { GraphEdge } from '../model/graph.js';
import { aNode, anEdge } from '../testing/content.builders.js';
import { checkEdges } from './check-edges.js';

const nodes = new Map(
  [
    aNode('pattern', 'cqrs'),
    aNode('pattern', 'saga'),
    aNode('role', 'cache'),
    aNode('quality', 'cost'),
    aNode('trade-off', 'cqrs-lag'),
    aNode('technology', 'redis'),
    aNode('skill', 'redis'),
    aNode('skill', 'caching'),
    aNode('principle', 'kiss'),
    aNode('resource', 'book'),
    aNode('level', 'junior'),
    aNode('source', 'handbook'),
  ].map((node) => [node.id, node] as const),
);
const messages = (...edges: GraphEdge[]): string[] =>
  checkEdges(
    edges.map((edge, index) => ({
      edge,
      file: `content/${edge.from}.yaml`,
      field: `edges.${edge.type}.${index}`,
    })),
    nodes,
  ).map((problem) => problem.message);

const right: [string, GraphEdge][] = [
  ['a plain link', anEdge('FULFILS', 'technology:redis', 'role:cache')],
  ['a weight at the low end', anEdge('GAINS', 'trade-off:cqrs-lag', 'quality:cost', { weight: 1 })],
  ['a weight at the high end', anEdge('COSTS', 'trade-off:cqrs-lag', 'quality:cost', { weight: 3 })],
  ['a negative weight', anEdge('AFFECTS', 'principle:kiss', 'quality:cost', { weight: -3 })],
  ['a level', anEdge('NEEDS_SKILL', 'technology:redis', 'skill:redis', { level: 5 })],
  ['fromLevel', anEdge('TEACHES', 'resource:book', 'skill:redis', { level: 2, fromLevel: 0 })],
  [
    'one of a group',
    anEdge('PREREQUISITE_OF', 'skill:caching', 'skill:redis', { group: 'any', required: false, level: 2 }),
  ],
  ['a level that may be there', anEdge('EXPECTS', 'level:junior', 'skill:redis', { level: 2 })],
  ['no level where it may be there', anEdge('EXPECTS', 'level:junior', 'skill:redis')],
  ['a place in a source', anEdge('EVIDENCED_BY', 'pattern:cqrs', 'source:handbook', { place: 'page 3' })],
  ['an optional role', anEdge('NEEDS_ROLE', 'pattern:cqrs', 'role:cache', { required: false })],
];
const wrong: [string, GraphEdge][] = [
  ["dangling: role:nowhere doesn't exist", anEdge('FULFILS', 'technology:redis', 'role:nowhere')],
  ['an edge may not point to its own node', anEdge('USES', 'pattern:cqrs', 'pattern:cqrs')],
  ['forbidden pair: FULFILS may start at technology', anEdge('FULFILS', 'pattern:cqrs', 'role:cache')],
  ['forbidden pair: FULFILS may end at role', anEdge('FULFILS', 'technology:redis', 'quality:cost')],
  ['USES carries no weight', anEdge('USES', 'pattern:cqrs', 'role:cache', { weight: 1 })],
  ['GAINS needs a weight 1…3, not 0', anEdge('GAINS', 'trade-off:cqrs-lag', 'quality:cost')],
  ['GAINS needs a weight 1…3, not 0', anEdge('GAINS', 'trade-off:cqrs-lag', 'quality:cost', { weight: -1 })],
  ['GAINS needs a weight 1…3, not 0', anEdge('GAINS', 'trade-off:cqrs-lag', 'quality:cost', { weight: 4 })],
  ['AFFECTS needs a weight -3…3, not 0', anEdge('AFFECTS', 'principle:kiss', 'quality:cost', { weight: 0 })],
  ['NEEDS_SKILL needs a level 1…5', anEdge('NEEDS_SKILL', 'technology:redis', 'skill:redis')],
  ['USES carries no level', anEdge('USES', 'pattern:cqrs', 'role:cache', { level: 2 })],
  ['USES carries no fromLevel', anEdge('USES', 'pattern:cqrs', 'role:cache', { fromLevel: 0 })],
  [
    'fromLevel must lie below level',
    anEdge('TEACHES', 'resource:book', 'skill:redis', { level: 2, fromLevel: 2 }),
  ],
  ['USES carries no required', anEdge('USES', 'pattern:cqrs', 'role:cache', { required: true })],
  ['USES carries no place', anEdge('USES', 'pattern:cqrs', 'role:cache', { place: 'page 3' })],
  ['USES carries no group', anEdge('USES', 'pattern:cqrs', 'role:cache', { group: 'any' })],
];

describe('checkEdges', () => {
  it.each(right)('passes %s', (_what, edge) => {
    expect(messages(edge)).toEqual([]);
  });

  it.each(wrong)('reports: %s', (message, edge) => {
    expect(messages(edge)).toEqual([message]);
  });

  it('reports a link written twice', () => {
    const edge = anEdge('USES', 'pattern:cqrs', 'pattern:saga');
    expect(messages(edge, edge)).toEqual(['written twice']);
    expect(messages(edge, anEdge('USES', 'pattern:saga', 'pattern:cqrs'))).toEqual([]);
  });

  it('reports a link that holds both ways and is written from both ends', () => {
    expect(
      messages(
        anEdge('COMPLEMENTS', 'pattern:cqrs', 'pattern:saga'),
        anEdge('COMPLEMENTS', 'pattern:saga', 'pattern:cqrs'),
      ),
    ).toEqual(['already written in content/pattern:cqrs.yaml; a link that holds both ways is written once']);
  });

  it('reports all that is wrong with one edge, with file and field', () => {
    const edge = anEdge('GAINS', 'pattern:cqrs', 'role:nowhere', { weight: 9, level: 1 });
    const problems = checkEdges([{ edge, file: 'content/pattern/cqrs.yaml', field: 'edges.GAINS.0' }], nodes);
    expect(problems).toHaveLength(5);
    expect(new Set(problems.map(({ file, field }) => `${file} ${field}`))).toEqual(
      new Set(['content/pattern/cqrs.yaml edges.GAINS.0']),
    );
  });
});
