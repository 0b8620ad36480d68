import { aGraph, aNode, anEdge } from '../testing/content.builders.js';
import { coverageOf } from './coverage.js';

const graph = aGraph({
  nodes: [
    aNode('pattern', 'cqrs', { aliases: ['Command-Query'] }),
    aNode('quality', 'latency'),
    aNode('trade-off', 'cqrs-lag'),
    aNode('role', 'cache'),
  ],
  edges: [
    anEdge('HAS_TRADE_OFF', 'pattern:cqrs', 'trade-off:cqrs-lag'),
    anEdge('GAINS', 'trade-off:cqrs-lag', 'quality:latency', { weight: 1 }),
  ],
});
const concept = (id: string, ...to: string[]) => ({
  id,
  kind: 'pattern',
  relatesTo: to.map((end) => ({ type: 'uses', to: end })),
});

describe('coverageOf', () => {
  it('counts concepts by slug and by alias', () => {
    expect(coverageOf(graph, [concept('cqrs'), concept('command-query'), concept('saga')])).toMatchObject({
      present: 2,
    });
  });

  it('counts relations between present concepts, joined in either direction or through a trade-off', () => {
    expect(
      coverageOf(graph, [
        concept('cqrs', 'latency', 'cache', 'saga'),
        concept('cqrs-lag', 'cqrs'),
        concept('saga', 'cqrs'),
      ]),
    ).toEqual({
      present: 2,
      relationsTotal: 3,
      relations: 2,
    });
  });

  it('finds nothing in an empty checklist', () => {
    expect(coverageOf(graph, [])).toEqual({ present: 0, relationsTotal: 0, relations: 0 });
  });
});
