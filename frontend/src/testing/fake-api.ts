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
  aliases: ['compensating-transactions'],
  summary: { en: 'Steps with an undo each.', es: 'Pasos, cada uno con su marcha atrás.' },
  body: {
    what: { en: 'A **saga** is a chain of local transactions.', es: 'Una **saga** es una cadena.' },
    advantages: { en: ['No lock across services'], es: ['Sin bloqueos entre servicios'] },
  },
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
            ? [{ rank: 0, node: { id: SAGA.id, name: SAGA.name, summary: TEXT.summary } }]
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
