import { aGraph, aNode, anEdge, anOffer, aPriceRow } from '../testing/content.builders.js';
import type { GraphNode } from '../model/graph.js';
import type { PriceTerm } from '../model/offer.schema.js';
import { agedPrices } from './aged-prices.js';
import { countByKind, factsOf, hubs } from './count-by-kind.js';
import { formatProblem } from './content-problem.js';
import { missingBodies } from './missing-bodies.js';
import { priceUse } from './price-use.js';
import { untranslatedTexts } from './untranslated-texts.js';

const text = (en: string, es = en) => ({ en, es });
const body = { what: text('What it is.', 'Qué es.') };
const term = (row: string): PriceTerm => ({ row, per: 'units', times: 1, above: 0 });
const technology = (
  slug: string,
  offers: ReturnType<typeof anOffer>[],
  own: Partial<GraphNode> = {},
): GraphNode => aNode('technology', slug, { data: { offers } as never, ...own } as never);

describe('countByKind', () => {
  it('counts nodes, bodies, unsourced nodes and edges out, and leaves out kinds without nodes', () => {
    const graph = aGraph({
      nodes: [aNode('pattern', 'cqrs', { body }), aNode('pattern', 'saga'), aNode('role', 'cache')],
      edges: [
        anEdge('USES', 'pattern:cqrs', 'role:cache'),
        anEdge('USES', 'pattern:saga', 'role:cache', { source: 'handbook' }),
        anEdge('EVIDENCED_BY', 'pattern:cqrs', 'source:handbook'),
      ],
    });
    expect(countByKind(graph)).toEqual([
      { kind: 'pattern', nodes: 2, withBody: 1, unsourced: 0, edgesOut: 3, medianFacts: 1.5, medianWords: 3 },
      { kind: 'role', nodes: 1, withBody: 0, unsourced: 1, edgesOut: 0, medianFacts: 1, medianWords: null },
    ]);
  });

  it('takes a source inside a field for one', () => {
    const demand = { rate: 'reads', source: 'handbook' };
    const graph = aGraph({ nodes: [aNode('role', 'cache', { data: { demand } as never })] });
    expect(countByKind(graph)[0]?.unsourced).toBe(0);
  });
});

describe('factsOf', () => {
  it('counts the summary, sentences, list items and cells', () => {
    const list = { en: ['a', 'b'], es: ['c', 'd'] };
    expect(factsOf({ body: { what: text('One. Two, e.g. this!'), mistakes: list }, data: {} })).toBe(
      1 + 2 + 2,
    );
    const table = { criteria: [{ cells: [text('a'), text('b')] }] };
    expect(factsOf({ data: { table } as never })).toBe(1 + 2);
  });
});

describe('hubs', () => {
  it('names the most linked nodes, by id where equal', () => {
    const edges = [
      anEdge('USES', 'pattern:saga', 'role:cache'),
      anEdge('USES', 'pattern:cqrs', 'role:cache'),
    ];
    expect(hubs(aGraph({ edges }), 2)).toEqual([
      { id: 'role:cache', edges: 2 },
      { id: 'pattern:cqrs', edges: 1 },
    ]);
  });
});

describe('missingBodies', () => {
  it('asks for one of each main node, and of technologies that have offers', () => {
    const graph = aGraph({
      nodes: [
        aNode('pattern', 'cqrs', { body }),
        aNode('pattern', 'saga'),
        aNode('quality', 'cost'),
        technology('redis', [anOffer()]),
        technology('java', []),
      ],
    });
    expect(missingBodies(graph)).toEqual([
      { kind: 'pattern', nodes: 2, missing: ['pattern:saga'] },
      { kind: 'technology', nodes: 1, missing: ['technology:redis'] },
    ]);
  });
});

describe('priceUse', () => {
  it('counts each row once, over all offers and per role that an offer may fill', () => {
    const graph = aGraph({
      nodes: [
        technology('redis', [
          anOffer({ prices: [term('machine-hour'), term('disk')] }),
          anOffer({ id: 'queue', roles: ['message-queue'], prices: [term('machine-hour'), term('guess')] }),
        ]),
      ],
      edges: [
        anEdge('FULFILS', 'technology:redis', 'role:cache'),
        anEdge('FULFILS', 'technology:redis', 'role:message-queue'),
      ],
      prices: [
        aPriceRow(),
        aPriceRow({ id: 'disk' }),
        aPriceRow({ id: 'guess', basis: 'assumed', reasoning: 'x' }),
        aPriceRow({ id: 'unused', basis: 'assumed', reasoning: 'x' }),
      ],
    });
    const { all, byRole } = priceUse(graph);
    expect(all).toEqual({ rows: 3, assumed: 1 });
    expect(Object.fromEntries(byRole)).toEqual({
      cache: { rows: 2, assumed: 0 },
      'message-queue': { rows: 3, assumed: 1 },
    });
  });
});

describe('untranslatedTexts', () => {
  it('finds sentences that read the same in both languages, and lets names be', () => {
    const graph = aGraph({
      nodes: [
        aNode('technology', 'redis', {
          name: text('Redis on a very long name'),
          summary: text('Keeps all its data in memory.'),
          body: {
            what: text('What.', 'Qué.'),
            advantages: { en: ['Fast', 'Easy to run at home'], es: ['Fast', 'Easy to run at home'] },
          },
        }),
      ],
      edges: [
        anEdge('USES', 'technology:redis', 'role:cache', { note: text('Through its own wire protocol.') }),
      ],
      defaults: {
        'team.size': { value: 5, alternatives: [], because: text('A team that two pizzas feed.') },
      },
    });
    expect(untranslatedTexts(graph)).toEqual([
      { owner: 'technology:redis', field: 'summary', text: 'Keeps all its data in memory.' },
      { owner: 'technology:redis', field: 'body.advantages', text: 'Easy to run at home' },
      { owner: 'technology:redis USES role:cache', field: 'note', text: 'Through its own wire protocol.' },
      { owner: 'team.size', field: 'because', text: 'A team that two pizzas feed.' },
    ]);
  });
});

describe('agedPrices', () => {
  const prices = [
    aPriceRow({ id: 'b', date: '2025-11-24' }),
    aPriceRow({ id: 'a', date: '2025-11-24' }),
    aPriceRow({ id: 'young', date: '2025-11-25' }),
    aPriceRow({ id: 'oldest', date: '2024-02-29' }),
  ];
  const now = Date.parse('2026-11-24T12:00:00Z');

  it('lists what is as old as the limit or older, oldest first, then by id', () => {
    expect(agedPrices({ prices }, { now, limitDays: 365 }).map(({ row, days }) => [row.id, days])).toEqual([
      ['oldest', 999],
      ['a', 365],
      ['b', 365],
    ]);
  });

  it('lists all from nought days and none from a thousand', () => {
    expect(agedPrices({ prices }, { now, limitDays: 0 })).toHaveLength(4);
    expect(agedPrices({ prices }, { now, limitDays: 1000 })).toEqual([]);
  });
});

describe('formatProblem', () => {
  it('joins what there is', () => {
    expect(formatProblem({ file: 'a.yaml', field: 'edges', message: 'wrong' })).toBe('a.yaml: edges: wrong');
    expect(formatProblem({ file: 'a.yaml', field: '', message: 'wrong' })).toBe('a.yaml: wrong');
  });
});
