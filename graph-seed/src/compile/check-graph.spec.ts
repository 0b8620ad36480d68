import type { GraphEdge, GraphNode } from '../model/graph.js';
import { aNode, anEdge } from '../testing/content.builders.js';
import { checkGraph, prerequisiteCycles } from './check-graph.js';
import { formatProblem } from './content-problem.js';

const fileOf = (node: GraphNode) => [node.id, `content/${node.kind}/${node.slug}.yaml`] as const;
function problemsOf(nodes: GraphNode[], edges: GraphEdge[], written = nodes): string[] {
  return checkGraph({
    nodes: new Map(nodes.map((node) => [node.id, node])),
    edges,
    files: new Map(written.map(fileOf)),
    priceRows: new Set(),
    charges: [],
  }).map(formatProblem);
}

const source = aNode('source', 'handbook');
const cost = aNode('quality', 'cost');
const speed = aNode('quality', 'latency');
const tradeOff = aNode('trade-off', 'cqrs-lag');
const evidence = anEdge('EVIDENCED_BY', tradeOff.id, source.id);
const gains = anEdge('GAINS', tradeOff.id, speed.id, { weight: 1 });
const costs = anEdge('COSTS', tradeOff.id, cost.id, { weight: 1 });

describe('checkGraph', () => {
  it('finds nothing wrong with a trade-off that gains, costs and has evidence', () => {
    expect(problemsOf([source, cost, speed, tradeOff], [evidence, gains, costs])).toEqual([]);
  });

  it('reports a trade-off without evidence', () => {
    expect(problemsOf([cost, speed, tradeOff], [gains, costs])).toEqual([
      'content/trade-off/cqrs-lag.yaml: edges.EVIDENCED_BY: a trade-off needs evidence',
    ]);
  });

  it.each([
    ['gain', [evidence, costs], [source, cost, tradeOff]],
    ['cost', [evidence, gains], [source, speed, tradeOff]],
  ])('reports a trade-off without a %s', (_missing, edges, nodes) => {
    expect(problemsOf(nodes, edges)).toEqual([
      'content/trade-off/cqrs-lag.yaml: edges: a trade-off gains something and costs something',
    ]);
  });

  it('reports a node that nothing is linked to', () => {
    expect(problemsOf([cost, speed], [])).toEqual([
      'content/quality/cost.yaml: edges: orphan: no edge leads to or from it',
      'content/quality/latency.yaml: edges: orphan: no edge leads to or from it',
    ]);
  });

  it('lets a source stand alone, which a field may cite', () => {
    expect(problemsOf([source], [])).toEqual([]);
  });

  it('counts a technology as an orphan when only the skill made of it is linked', () => {
    const [redis, skill] = [aNode('technology', 'redis'), aNode('skill', 'redis')];
    const needs = anEdge('NEEDS_SKILL', redis.id, skill.id, { level: 2 });
    expect(problemsOf([redis, skill], [needs], [redis])).toEqual([
      'content/technology/redis.yaml: edges: orphan: no edge leads to or from it',
    ]);
    expect(problemsOf([redis, skill], [needs], [redis, skill])).toEqual([]);
  });
});

describe('prerequisiteCycles', () => {
  const before = (from: string, to: string): GraphEdge =>
    anEdge('PREREQUISITE_OF', `skill:${from}`, `skill:${to}`);
  const cyclesOf = (...edges: GraphEdge[]): string[] =>
    prerequisiteCycles({ edges, files: new Map() }).map((problem) => problem.message);

  it('finds none in a chain, a diamond or two chains', () => {
    expect(
      cyclesOf(before('a', 'b'), before('b', 'd'), before('a', 'c'), before('c', 'd'), before('x', 'y')),
    ).toEqual([]);
  });

  it('tells the path of each cycle once, and not what leads to it', () => {
    expect(
      cyclesOf(
        before('start', 'a'),
        before('a', 'b'),
        before('b', 'c'),
        before('c', 'a'),
        before('c', 'end'),
      ),
    ).toEqual(['prerequisite cycle: skill:a → skill:b → skill:c → skill:a']);
    expect(cyclesOf(before('a', 'b'), before('b', 'a'), before('x', 'y'), before('y', 'x'))).toEqual([
      'prerequisite cycle: skill:a → skill:b → skill:a',
      'prerequisite cycle: skill:x → skill:y → skill:x',
    ]);
  });

  it('looks at prerequisites alone', () => {
    expect(cyclesOf(anEdge('USES', 'skill:a', 'skill:b'), anEdge('USES', 'skill:b', 'skill:a'))).toEqual([]);
  });
});
