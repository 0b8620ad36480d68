import { aGraph, aNode, anEdge } from '../testing/content.builders.js';
import { coverageOf, type CoverageConcept } from './coverage.js';

const graph = aGraph({
  nodes: [
    aNode('pattern', 'cqrs', { aliases: ['Command-Query'] }),
    aNode('quality', 'latency'),
    aNode('quality', 'simplicity'),
    aNode('trade-off', 'cqrs-lag'),
    aNode('role', 'cache'),
    aNode('practice', 'kata'),
    aNode('level', 'junior'),
    aNode('level', 'senior'),
    aNode('language', 'go'),
    aNode('skill', 'go'),
  ],
  edges: [
    anEdge('HAS_TRADE_OFF', 'pattern:cqrs', 'trade-off:cqrs-lag'),
    anEdge('GAINS', 'trade-off:cqrs-lag', 'quality:latency', { weight: 1 }),
    anEdge('COSTS', 'trade-off:cqrs-lag', 'quality:simplicity', { weight: 1 }),
    anEdge('AFFECTS', 'practice:kata', 'quality:simplicity', { weight: -1 }),
    anEdge('NEEDS_ROLE', 'pattern:cqrs', 'role:cache'),
    anEdge('NEXT_LEVEL', 'level:junior', 'level:senior'),
    anEdge('EXPECTS', 'level:senior', 'skill:go', { level: 3 }),
  ],
});
const concept = (kind: string, id: string, ...relations: string[]): CoverageConcept => ({
  id,
  kind,
  relatesTo: relations.map((relation) => {
    const [type = '', to = ''] = relation.split(' ');
    return { type, to };
  }),
});
const checked = [
  concept('data-pattern', 'cqrs', 'improves latency', 'worsens simplicity', 'uses cache'),
  concept('practice', 'kata', 'worsens simplicity'),
  concept('career-level', 'junior', 'evolves-to senior'),
  concept('career-level', 'senior', 'expects go'),
  concept('quality-attribute', 'latency'),
  concept('quality-attribute', 'simplicity'),
  concept('component-role', 'cache'),
  concept('language', 'go'),
];
const none = { aliases: [], corrections: [] };

describe('coverageOf', () => {
  it('finds each concept under its kind and each relation as the edge that says it', () => {
    expect(coverageOf(graph, checked, none)).toEqual({
      concepts: 8,
      missingConcepts: [],
      relations: 6,
      corrected: 0,
      missingRelations: [],
      idleExceptions: [],
    });
  });

  it('does not take another kind, a skill or an alias that is not admitted for the concept', () => {
    const { missingConcepts } = coverageOf(
      graph,
      [concept('practice', 'cqrs'), concept('practice', 'go'), concept('data-pattern', 'command-query')],
      none,
    );
    expect(missingConcepts).toEqual(['cqrs', 'go', 'command-query']);
  });

  it('takes an admitted alias', () => {
    const concepts = [
      concept('data-pattern', 'command-query', 'uses cache'),
      concept('component-role', 'cache'),
    ];
    const coverage = coverageOf(graph, concepts, { aliases: ['command-query'], corrections: [] });
    expect([coverage.missingConcepts, coverage.missingRelations]).toEqual([[], []]);
  });

  it('does not take an edge that says something else, or the opposite', () => {
    const wrong = [
      concept('data-pattern', 'cqrs', 'worsens latency', 'alternative-to cache', 'mitigates cache'),
      concept('practice', 'kata', 'improves simplicity'),
      concept('career-level', 'senior', 'evolves-to junior'),
    ];
    expect(coverageOf(graph, [...wrong, ...checked.slice(4)], none).missingRelations).toEqual([
      'cqrs worsens latency',
      'cqrs alternative-to cache',
      'cqrs mitigates cache',
      'kata improves simplicity',
      'senior evolves-to junior',
    ]);
  });

  it('counts corrected relations, and names exceptions that nothing needs', () => {
    const because = 'A cache does not do that.';
    const coverage = coverageOf(
      graph,
      [concept('data-pattern', 'cqrs', 'mitigates cache', 'uses cache'), checked[6]!],
      {
        aliases: ['nobody'],
        corrections: [
          { from: 'cqrs', type: 'mitigates', to: 'cache', because },
          { from: 'cqrs', type: 'uses', to: 'cache', because },
        ],
      },
    );
    expect(coverage).toMatchObject({
      relations: 2,
      corrected: 1,
      missingRelations: [],
      idleExceptions: ['nobody', 'cqrs uses cache'],
    });
  });
});
