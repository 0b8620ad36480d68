import { graphql, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';

import { aNode } from '../features/explore/testing';

const SAGA = aNode('pattern:saga', [
  ['HAS_TRADE_OFF', 'OUTGOING', 'trade-off:availability-for-isolation'],
  ['USES', 'OUTGOING', 'pattern:cqrs', 'pattern:outbox'],
  ['NEEDS_ROLE', 'OUTGOING', 'role:message-broker'],
  ['NEEDS_SKILL', 'OUTGOING', 'skill:saga'],
  ['EVIDENCED_BY', 'OUTGOING', 'source:paper'],
]);
const CQRS = aNode('pattern:cqrs', [['NEEDS_ROLE', 'OUTGOING', 'role:cache', 'role:search-engine']]);
const NODES = new Map([SAGA, CQRS].map((node) => [node.id, node]));

/** What the fake API answers beyond edges. */
const TEXT = {
  synonyms: { en: ['compensating steps'], es: ['pasos compensables'] },
  summary: { en: 'Steps with an undo each.', es: 'Pasos, cada uno con su marcha atrás.' },
  body: {
    what: { en: 'A **saga** is a chain of local transactions.', es: 'Una **saga** es una cadena.' },
    advantages: { en: ['No lock across services'], es: ['Sin bloqueos entre servicios'] },
    drawing: {
      nodes: [
        { id: 'order', role: 'compute', label: { en: 'Order service', es: 'Servicio de pedidos' } },
        { id: 'stock', role: null, label: { en: 'Stock service', es: 'Servicio de existencias' } },
      ],
      edges: [
        { from: 'order', to: 'stock', style: 'asynchronous', label: { en: 'reserve', es: 'reservar' } },
      ],
    },
    sample: { language: 'typescript', title: { en: 'A step', es: 'Un paso' }, code: 'await reserve();\n' },
  },
};

/** What the skills of the fake API take: each level ten hours more than the one before. */
const HOURS = [10, 20, 30, 40, 50];

/** A way from the saga to Kafka, through the role that one needs and the other fulfils. */
const WAY = {
  nodes: ['pattern:saga', 'role:message-broker', 'technology:kafka'].map((id) => aNode(id)),
  edges: [
    ['NEEDS_ROLE', 'pattern:saga', 'role:message-broker'],
    ['FULFILS', 'technology:kafka', 'role:message-broker'],
  ].map(([type, from, to]) => ({ id: `${type}|${from}|${to}`, type, from, to, note: null })),
};

/** The API at HTTP level, with two loaded nodes (`pattern:saga`, `pattern:cqrs`) around which everything stands. */
export function fakeApi() {
  return setupServer(
    graphql.query('LoadNode', ({ variables }) => {
      const node = NODES.get(String(variables['id']));
      return HttpResponse.json({ data: { node: node === undefined ? null : { ...node, ...TEXT } } });
    }),
    graphql.query('LoadTradeOffs', ({ variables }) =>
      HttpResponse.json({
        data: {
          nodesById: (variables['ids'] as string[]).map((id) => ({
            ...aNode(id, [
              ['GAINS', 'OUTGOING', 'quality:availability'],
              ['COSTS', 'OUTGOING', 'quality:isolation'],
            ]),
            summary: TEXT.summary,
          })),
        },
      }),
    ),
    graphql.query('LoadNodeNames', () =>
      HttpResponse.json({
        data: {
          nodeNames: [
            { ...aNode('pattern:cqrs'), synonyms: null },
            { ...aNode('role:message-broker'), synonyms: { en: ['broker'], es: [] } },
          ],
        },
      }),
    ),
    graphql.query('LoadNodeBriefs', ({ variables }) =>
      HttpResponse.json({
        data: {
          nodesById: (variables['ids'] as string[]).map((id) => ({
            ...aNode(id),
            summary: TEXT.summary,
            source: null,
          })),
        },
      }),
    ),
    graphql.query('LoadSkills', ({ variables }) =>
      HttpResponse.json({
        data: {
          nodesById: (variables['ids'] as string[]).map((id) => ({
            id,
            skill: { hoursPerLevel: HOURS },
            edges:
              id === 'skill:saga'
                ? aNode(id, [['PREREQUISITE_OF', 'INCOMING', 'skill:messaging']]).edges
                : [],
          })),
        },
      }),
    ),
    graphql.query('LoadPaths', ({ variables }) =>
      HttpResponse.json({ data: { paths: variables['to'] === 'technology:kafka' ? [WAY] : [] } }),
    ),
    graphql.query('LoadAround', ({ variables }) =>
      HttpResponse.json({
        data: {
          neighbourhood: {
            nodes: [
              { distance: 0, node: { id: String(variables['id']) } },
              { distance: 2, node: { id: 'quality:availability' } },
            ],
          },
        },
      }),
    ),
    graphql.query('LoadEdgeTypes', () =>
      HttpResponse.json({
        data: {
          edgeTypes: [
            { type: 'NEEDS_ROLE', meaning: { en: 'needs the role', es: 'necesita el rol' } },
            { type: 'FULFILS', meaning: { en: 'fulfils the role', es: 'cumple el rol' } },
          ],
        },
      }),
    ),
    graphql.query('LoadCompared', ({ variables }) =>
      HttpResponse.json({
        data: {
          nodesById: (variables['ids'] as string[]).map((id) => ({
            ...(NODES.get(id) ?? aNode(id)),
            ...TEXT,
          })),
        },
      }),
    ),
    graphql.query('LoadEffects', ({ variables }) =>
      HttpResponse.json({
        data: {
          nodesById: (variables['ids'] as string[]).map((id) =>
            aNode(id, [
              ['GAINS', 'OUTGOING', 'quality:availability'],
              ['COSTS', 'OUTGOING', 'quality:isolation', 'quality:simplicity'],
            ]),
          ),
        },
      }),
    ),
    graphql.query('LoadCrossEdges', () => HttpResponse.json({ data: { neighbourhood: { edges: [] } } })),
    graphql.query('LoadGraphInfo', () =>
      HttpResponse.json({
        data: { graphInfo: { version: 'v-0', nodeCount: 1261, kinds: [{ kind: 'pattern', count: 3 }] } },
      }),
    ),
    graphql.query('LoadPeople', () =>
      HttpResponse.json({
        data: {
          me: { id: '1', name: 'Ana Ruiz' },
          people: { edges: [{ node: { id: '1', name: 'Ana Ruiz' } }] },
        },
      }),
    ),
    graphql.query('SearchNodes', ({ variables }) =>
      HttpResponse.json({
        data: {
          search: 'saga'.startsWith(String(variables['text']).toLowerCase())
            ? [{ rank: 0, node: { id: SAGA.id, name: SAGA.name, summary: TEXT.summary, aliases: [] } }]
            : [],
        },
      }),
    ),
    graphql.query('Ping', () => HttpResponse.json({ data: { __typename: 'Query' } })),
    // Pages of other areas that a test passes through get a fault, which they show.
    graphql.operation(() =>
      HttpResponse.json({ errors: [{ message: 'Not faked', extensions: { code: 'NOT_FAKED' } }] }),
    ),
  );
}
