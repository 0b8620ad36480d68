import {
  kindOf,
  KIND_NAMES,
  type CompiledGraph,
  type EdgeType,
  type GraphEdge,
  type Kind,
} from '@architrave/graph-seed/model';
import { aGraph, aLargeGraph, aNode } from '../../../testing/graph.builders.js';
import { ReferenceGraph } from '../../../testing/reference-graph.js';
import { readCompiledGraph } from '../adapters/read-compiled-graph.js';
import type { GraphStore } from './graph-store.port.js';
import { seededRandom } from '../../../testing/seeded-random.js';

/** How the suite gets an adapter: a store that holds exactly the content given, opened anew each time. */
export interface GraphStoreUnderTest {
  open(content: CompiledGraph): Promise<GraphStore>;
  /** The same store with other content, keeping what workspaces wrote: what a restart after an upgrade sees. */
  reopen(content: CompiledGraph): Promise<GraphStore>;
  close(): Promise<void>;
}

const LARGE = 20_000;
/** Milliseconds that opening a store on a busy machine may take. */
const PATIENCE = 120_000;

/** What every graph store promises. */
export function graphStoreContract(adapter: GraphStoreUnderTest): void {
  afterAll(() => adapter.close(), PATIENCE);
  describe('on a small graph', () => smallGraph(adapter));
  describe('after changes', () => changes(adapter));
  describe('on the compiled content', () => reads(adapter, readCompiledGraph));
  describe(`on a graph of ${LARGE} nodes`, () => reads(adapter, () => aLargeGraph(LARGE)));
}

const gateway = aNode('role', 'api-gateway', {
  name: { en: 'API gateway', es: 'Puerta de enlace de API' },
  summary: { en: 'One door for all callers.', es: 'Una sola puerta para quien llama.' },
  aliases: ['edge-gateway'],
});
const gatewayPattern = aNode('pattern', 'api-gateway', {
  name: { en: 'API gateway', es: 'Pasarela de API' },
  summary: { en: 'Routes and guards calls.', es: 'Encamina y protege las llamadas.' },
});
const breaker = aNode('pattern', 'circuit-breaker', {
  name: { en: 'Circuit breaker', es: 'Cortacircuitos' },
  summary: {
    en: 'Stops calling what fails.',
    es: 'Deja de llamar a lo que falla y evita la avería en cadena.',
  },
  aliases: ['cb', 'interruptor'],
  data: { category: 'resilience' },
});
const breach = aNode('risk', 'data-breach', {
  name: { en: 'Data breach', es: 'Fuga de datos' },
  summary: { en: 'Data leaves, a circuit for attackers.', es: 'Los datos salen.' },
});
const latency = aNode('quality', 'latency', {
  name: { en: 'Latency', es: 'Latencia' },
  summary: { en: 'How long an answer takes.', es: 'Cuánto tarda una respuesta.' },
});
const cpp = aNode('language', 'cpp', {
  name: { en: 'C++', es: 'C++' },
  summary: { en: 'Close to the machine.', es: 'Cerca de la máquina.' },
});
const tradeOff = aNode('trade-off', 'extra-hop', { name: { en: 'Extra hop', es: 'Salto de más' } });

const edge = (
  type: EdgeType,
  from: { id: GraphEdge['from'] },
  to: { id: GraphEdge['to'] },
  parts: Partial<GraphEdge> = {},
): GraphEdge => ({
  type,
  from: from.id,
  to: to.id,
  ...parts,
});
const small = aGraph(
  [gateway, gatewayPattern, breaker, breach, latency, cpp, tradeOff],
  [
    edge('NEEDS_ROLE', gatewayPattern, gateway, { required: true }),
    edge('HAS_TRADE_OFF', gatewayPattern, tradeOff),
    edge('COSTS', tradeOff, latency, { weight: 2, note: { en: 'One more hop.', es: 'Un salto más.' } }),
    edge('COMPLEMENTS', gatewayPattern, breaker),
    edge('USES', gatewayPattern, breaker),
    edge('MITIGATES', breaker, breach),
    edge('EXPOSED_TO', gatewayPattern, breach),
  ],
);
const ALL = { edgeTypes: [], kinds: [] } as const;

function smallGraph(adapter: GraphStoreUnderTest): void {
  let store: GraphStore;
  beforeAll(async () => {
    store = await adapter.open(small);
  }, PATIENCE);
  const found = async (text: string, language: 'en' | 'es' = 'en', kinds: Kind[] = []): Promise<string[]> =>
    (await store.search(text, kinds, language, 10)).map(({ node, rank }) => `${rank} ${node.id}`);

  it('gives nodes as they were written, aligned with the ids asked for, null where there is none', async () => {
    const nodes = await store.getNodes([
      'quality:latency',
      'pattern:none',
      'pattern:circuit-breaker',
      'quality:latency',
    ]);
    expect(nodes).toEqual([latency, null, breaker, latency]);
    expect(await store.getNodes([])).toEqual([]);
  });

  it('resolves aliases of a kind, whatever their case, but not those of another kind', async () => {
    expect(await store.getNodes(['pattern:cb', 'pattern:Interruptor', 'role:cb'])).toEqual([
      breaker,
      breaker,
      null,
    ]);
  });

  it('lists a kind by id, page by page, and counts the whole', async () => {
    const first = await store.listNodes('pattern', {}, { first: 1 });
    expect(first).toEqual({
      items: [gatewayPattern],
      cursors: [gatewayPattern.id],
      totalCount: 2,
      hasNextPage: true,
    });
    const second = await store.listNodes('pattern', {}, { first: 1, after: first.cursors[0] });
    expect(second).toEqual({ items: [breaker], cursors: [breaker.id], totalCount: 2, hasNextPage: false });
    expect(await store.listNodes('pattern', {}, { first: 5, after: breaker.id })).toMatchObject({
      items: [],
      hasNextPage: false,
    });
    expect(await store.listNodes('pattern', {}, { first: 5, after: 'pattern:b' })).toMatchObject({
      items: [breaker],
    });
    expect(await store.listNodes('pattern', {}, { first: 0 })).toEqual({
      items: [],
      cursors: [],
      totalCount: 2,
      hasNextPage: true,
    });
    expect(await store.listNodes('metric', {}, { first: 5 })).toEqual({
      items: [],
      cursors: [],
      totalCount: 0,
      hasNextPage: false,
    });
  });

  it('filters a list by category and by links', async () => {
    const ids = async (kind: Kind, filter: Parameters<GraphStore['listNodes']>[1]): Promise<string[]> =>
      (await store.listNodes(kind, filter, { first: 10 })).items.map(({ id }) => id);
    expect(await ids('pattern', { category: 'resilience' })).toEqual([breaker.id]);
    expect(await ids('role', { category: 'resilience' })).toEqual([]);
    expect(await ids('pattern', { linkedTo: { id: breach.id } })).toEqual([gatewayPattern.id, breaker.id]);
    expect(await ids('pattern', { linkedTo: { id: breach.id, edgeTypes: ['MITIGATES'] } })).toEqual([
      breaker.id,
    ]);
    expect(await ids('risk', { linkedTo: { id: 'pattern:cb', edgeTypes: ['MITIGATES'] } })).toEqual([
      breach.id,
    ]);
    expect(await ids('pattern', { linkedTo: { id: 'pattern:none' } })).toEqual([]);
  });

  it('ranks the whole name before its beginning, its words, the summary, and a wrong letter', async () => {
    expect(await found('circuit breaker')).toEqual(['0 pattern:circuit-breaker']);
    expect(await found('circuit br')).toEqual(['1 pattern:circuit-breaker', '3 risk:data-breach']);
    expect(await found('breaker')).toEqual(['2 pattern:circuit-breaker']);
    expect(await found('circuit')).toEqual(['1 pattern:circuit-breaker', '3 risk:data-breach']);
    expect(await found('circuit calling')).toEqual(['3 pattern:circuit-breaker']);
    expect(await found('brea')).toEqual(['2 risk:data-breach', '2 pattern:circuit-breaker']);
  });

  it('forgives one letter in words of four or more, a swap of neighbours included', async () => {
    for (const text of ['circit', 'circuiit', 'circuet', 'cricuit'])
      expect(await found(text)).toEqual(['4 pattern:circuit-breaker']);
    expect(await found('latancy')).toEqual(['4 quality:latency']);
    expect(await found('ctrcuet')).toEqual([]);
    expect(await found('cxp')).toEqual([]);
  });

  it('finds without accents what has them and with accents what has none, aliases and slugs included', async () => {
    expect(await found('averia', 'es')).toEqual(['3 pattern:circuit-breaker']);
    expect(await found('AVERÍA', 'es')).toEqual(['3 pattern:circuit-breaker']);
    expect(await found('látency')).toEqual(['0 quality:latency']);
    expect(await found('CB')).toEqual(['0 pattern:circuit-breaker']);
    expect(await found('edge gateway')).toEqual(['0 role:api-gateway']);
    expect(await found('api-gateway', 'es')).toEqual(['0 pattern:api-gateway', '0 role:api-gateway']);
  });

  it('puts what only the other language finds last', async () => {
    expect(await found('cortacircuitos')).toEqual(['6 pattern:circuit-breaker']);
    expect(await found('cortacircuitos', 'es')).toEqual(['0 pattern:circuit-breaker']);
    expect(await found('datos')).toEqual(['8 risk:data-breach']);
    expect(await found('data', 'es')).toEqual(['1 risk:data-breach']);
  });

  it('finds what a question mentions, the longest name first, in either number and language', async () => {
    expect(await found('What do circuit breakers cost in latency?')).toEqual([
      '5 pattern:circuit-breaker',
      '5 quality:latency',
    ]);
    expect(await found('¿Protege un cortacircuitos de una latencia alta?', 'es')).toEqual([
      '5 quality:latency',
      '5 pattern:circuit-breaker',
    ]);
    expect(await found('is a cortacircuitos worth it')).toEqual(['11 pattern:circuit-breaker']);
    expect(await found('breaker of circuits')).toEqual([]);
  });

  it('orders equals by shorter name, name, id, keeps to the kinds asked for and to the limit', async () => {
    expect(await found('api gateway')).toEqual(['0 pattern:api-gateway', '0 role:api-gateway']);
    expect(await found('api gateway', 'es')).toEqual(['0 pattern:api-gateway', '0 role:api-gateway']);
    expect(await found('api gateway', 'en', ['role', 'risk'])).toEqual(['0 role:api-gateway']);
    expect(await store.search('api gateway', [], 'en', 1)).toEqual([{ node: gatewayPattern, rank: 0 }]);
  });

  it('takes nothing in a text for syntax and finds nothing for a text without words', async () => {
    for (const text of ['', '   ', '***', '"', '(', '+-&&||!', '~', '{}[]^:\\/', 'OR', 'zzzz OR wwww']) {
      expect(await found(text)).toEqual([]);
    }
    expect(await found('latency AND')).toEqual(['5 quality:latency']);
    expect((await found('c++'))[0]).toBe('0 language:cpp');
    expect((await found('c+'))[0]).toBe('1 language:cpp');
    expect(await found('latency*')).toEqual(['2 quality:latency']);
  });

  it('gives the nodes around some nodes with all edges between them', async () => {
    const around = await store.neighbourhood([breaker.id], { depth: 1, limit: 10, ...ALL });
    expect(around.nodes.map(({ node, distance, degree }) => [node.id, distance, degree])).toEqual([
      ['pattern:circuit-breaker', 0, 3],
      ['pattern:api-gateway', 1, 5],
      ['risk:data-breach', 1, 2],
    ]);
    expect(around.edges).toEqual([
      edge('COMPLEMENTS', gatewayPattern, breaker),
      edge('EXPOSED_TO', gatewayPattern, breach),
      edge('MITIGATES', breaker, breach),
      edge('USES', gatewayPattern, breaker),
    ]);
    expect(around.leftOut).toEqual([]);
  });

  it('says how many edges the limit cut off, per type', async () => {
    const around = await store.neighbourhood([gatewayPattern.id], { depth: 1, limit: 2, ...ALL });
    expect(around.nodes.map(({ node }) => node.id)).toEqual([
      'pattern:api-gateway',
      'pattern:circuit-breaker',
    ]);
    expect(around.edges.map(({ type }) => type)).toEqual(['COMPLEMENTS', 'USES']);
    expect(around.leftOut).toEqual([
      { type: 'EXPOSED_TO', count: 1 },
      { type: 'HAS_TRADE_OFF', count: 1 },
      { type: 'NEEDS_ROLE', count: 1 },
    ]);
  });

  it('follows only allowed types, neither shows nor passes through other kinds, but always shows the nodes asked for', async () => {
    const ids = async (options: Partial<Parameters<GraphStore['neighbourhood']>[1]>): Promise<string[]> =>
      (await store.neighbourhood([latency.id], { depth: 3, limit: 10, ...ALL, ...options })).nodes.map(
        ({ node }) => node.id,
      );
    expect(await ids({ edgeTypes: ['COSTS'] })).toEqual(['quality:latency', 'trade-off:extra-hop']);
    expect(await ids({ kinds: ['pattern'] })).toEqual(['quality:latency']);
    expect(await ids({ kinds: ['trade-off', 'pattern'] })).toEqual([
      'quality:latency',
      'trade-off:extra-hop',
      'pattern:api-gateway',
      'pattern:circuit-breaker',
    ]);
    expect(await ids({ depth: 0 })).toEqual(['quality:latency']);
    expect((await store.neighbourhood(['pattern:none'], { depth: 1, limit: 10, ...ALL })).nodes).toEqual([]);
  });

  it('keeps the edges between nodes asked for, whatever their kind', async () => {
    const around = await store.neighbourhood(['pattern:cb', breach.id], {
      depth: 1,
      limit: 10,
      edgeTypes: [],
      kinds: ['metric'],
    });
    expect(around.nodes.map(({ node }) => node.id)).toEqual(['pattern:circuit-breaker', 'risk:data-breach']);
    expect(around.edges).toEqual([edge('MITIGATES', breaker, breach)]);
  });

  it('finds all shortest ways, edges in either direction, parallel ones apart', async () => {
    const ways = await store.shortestPaths(latency.id, 'pattern:cb', {
      maxLength: 4,
      edgeTypes: [],
      limit: 10,
    });
    expect(ways.map(({ nodes }) => nodes.map(({ id }) => id))).toEqual([
      ['quality:latency', 'trade-off:extra-hop', 'pattern:api-gateway', 'pattern:circuit-breaker'],
      ['quality:latency', 'trade-off:extra-hop', 'pattern:api-gateway', 'pattern:circuit-breaker'],
    ]);
    expect(ways.map(({ edges }) => edges.map(({ type }) => type))).toEqual([
      ['COSTS', 'HAS_TRADE_OFF', 'COMPLEMENTS'],
      ['COSTS', 'HAS_TRADE_OFF', 'USES'],
    ]);
    expect(ways[0]?.edges[0]).toEqual(
      edge('COSTS', tradeOff, latency, { weight: 2, note: { en: 'One more hop.', es: 'Un salto más.' } }),
    );
  });

  it('finds no way that is too long, over other types, from a node to itself, or to an unknown one', async () => {
    const ways = (from: string, to: string, maxLength: number, edgeTypes: EdgeType[] = []) =>
      store.shortestPaths(from, to, { maxLength, edgeTypes, limit: 10 });
    expect(await ways(latency.id, breaker.id, 2)).toEqual([]);
    expect(await ways(latency.id, breaker.id, 4, ['COSTS', 'USES'])).toEqual([]);
    expect(await ways(latency.id, latency.id, 4)).toEqual([]);
    expect(await ways(latency.id, 'pattern:none', 4)).toEqual([]);
  });
}

function changes(adapter: GraphStoreUnderTest): void {
  let store: GraphStore;
  beforeEach(async () => {
    store = await adapter.open(small);
  }, PATIENCE);
  const saga = aNode('pattern', 'saga', { name: { en: 'Saga', es: 'Saga' }, aliases: ['long-transaction'] });

  it('numbers changes from the content on, and applies them at once', async () => {
    expect(await store.version()).toBe('abc123-0');
    const result = await store.commit(
      [
        { op: 'put-node', node: saga },
        { op: 'put-edge', edge: edge('COMPLEMENTS', saga, breaker) },
      ],
      'abc123-0',
    );
    expect(result).toEqual({ ok: true, version: 'abc123-2' });
    expect(await store.version()).toBe('abc123-2');
    expect(await store.getNodes(['pattern:saga', 'pattern:Long-Transaction'])).toEqual([saga, saga]);
    expect((await store.search('saga', [], 'en', 5)).map(({ node }) => node.id)).toEqual(['pattern:saga']);
    expect((await store.listNodes('pattern', {}, { first: 0 })).totalCount).toBe(3);
    const around = await store.neighbourhood([saga.id], { depth: 1, limit: 5, ...ALL });
    expect(around.nodes.map(({ node }) => node.id)).toEqual(['pattern:saga', 'pattern:circuit-breaker']);
  });

  it('tells the changes since a version, and null for a version that is not of this graph', async () => {
    const put = { op: 'put-node', node: saga } as const;
    const remove = { op: 'remove-node', id: saga.id } as const;
    await store.commit([put], 'abc123-0');
    await store.commit([remove], 'abc123-1');
    expect(await store.changesSince('abc123-0')).toEqual([
      { number: 1, change: put },
      { number: 2, change: remove },
    ]);
    expect(await store.changesSince('abc123-1')).toEqual([{ number: 2, change: remove }]);
    expect(await store.changesSince('abc123-2')).toEqual([]);
    expect(await store.changesSince('abc123-3')).toBeNull();
    expect(await store.changesSince('other-0')).toBeNull();
    expect(await store.changesSince('nonsense')).toBeNull();
  });

  it('refuses changes to a version that has passed, and says which is current', async () => {
    await store.commit([{ op: 'put-node', node: saga }], 'abc123-0');
    const late = await store.commit([{ op: 'remove-node', id: breaker.id }], 'abc123-0');
    expect(late).toEqual({ ok: false, code: 'VERSION_CONFLICT', version: 'abc123-1' });
    expect(await store.getNodes([breaker.id])).toEqual([breaker]);
  });

  it('lets one of several writers at once win and refuses the others', async () => {
    const writers = Array.from({ length: 8 }, (_, index) =>
      store.commit([{ op: 'put-node', node: aNode('topic', `topic-${index}`) }], 'abc123-0'),
    );
    const results = await Promise.all(writers);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await store.version()).toBe('abc123-1');
    expect((await store.listNodes('topic', {}, { first: 0 })).totalCount).toBe(1);
  });

  it('applies all of a commit or nothing, and says which change names what is not there', async () => {
    const before = await store.exportAll();
    const results = [
      await store.commit(
        [
          { op: 'put-node', node: saga },
          { op: 'put-edge', edge: edge('USES', saga, { id: 'pattern:none' }) },
        ],
        'abc123-0',
      ),
      await store.commit(
        [
          { op: 'put-node', node: saga },
          { op: 'put-node', node: latency },
          { op: 'remove-node', id: 'risk:none' },
        ],
        'abc123-0',
      ),
      await store.commit([{ op: 'remove-edge', edge: edge('USES', breaker, gatewayPattern) }], 'abc123-0'),
      await store.commit(
        [
          { op: 'remove-node', id: breaker.id },
          { op: 'remove-edge', edge: edge('MITIGATES', breaker, breach) },
        ],
        'abc123-0',
      ),
    ];
    expect(results).toEqual([1, 2, 0, 1].map((index) => ({ ok: false, code: 'UNKNOWN_REFERENCE', index })));
    expect(await store.exportAll()).toEqual(before);
  });

  it('replaces nodes and edges, and takes the edges and aliases of a removed node along', async () => {
    const renamed = { ...breaker, name: { en: 'Fuse', es: 'Fusible' }, aliases: ['fuse-box'] };
    const stronger = edge('COSTS', tradeOff, latency, { weight: 3 });
    await store.commit(
      [
        { op: 'put-node', node: renamed },
        { op: 'put-edge', edge: stronger },
      ],
      'abc123-0',
    );
    expect(await store.getNodes([breaker.id, 'pattern:fuse-box', 'pattern:cb'])).toEqual([
      renamed,
      renamed,
      null,
    ]);
    expect((await store.neighbourhood([latency.id], { depth: 1, limit: 5, ...ALL })).edges).toEqual([
      stronger,
    ]);
    await store.commit([{ op: 'remove-node', id: breaker.id }], 'abc123-2');
    expect(await store.getNodes([breaker.id, 'pattern:fuse-box'])).toEqual([null, null]);
    expect(
      (await store.exportAll()).edges.some(({ from, to }) => from === breaker.id || to === breaker.id),
    ).toBe(false);
    expect(await store.search('fuse', [], 'en', 5)).toEqual([]);
  });

  it('exports nodes by id, edges by from, type, to, and aliases, and leaves the content as it was', async () => {
    const { nodes, edges, aliases } = small;
    expect(await store.exportAll()).toEqual({ version: 'abc123-0', nodes, edges, aliases });
  });

  it('keeps over an upgrade what workspaces wrote, removes what the content dropped, and starts anew from its hash', async () => {
    const renamed = { ...latency, name: { en: 'Delay', es: 'Demora' } };
    const ours = edge('USES', saga, breaker);
    await store.commit(
      [
        { op: 'put-node', node: saga },
        { op: 'put-edge', edge: ours },
        { op: 'put-node', node: renamed },
        { op: 'remove-node', id: cpp.id },
      ],
      'abc123-0',
    );
    const changedGateway = { ...gateway, summary: { en: 'New.', es: 'Nuevo.' } };
    // The next content has neither the circuit breaker, which our edge needs, nor the risk, which nothing of ours needs.
    const next = aGraph(
      [changedGateway, gatewayPattern, latency, cpp, tradeOff],
      [edge('COSTS', tradeOff, latency)],
      'def456',
    );
    store = await adapter.reopen(next);
    expect(await store.version()).toBe('def456-4');
    expect(await store.getNodes([gateway.id, latency.id, saga.id, cpp.id, breaker.id, breach.id])).toEqual([
      changedGateway,
      renamed,
      saga,
      null,
      breaker,
      null,
    ]);
    expect((await store.exportAll()).edges).toEqual([ours, edge('COSTS', tradeOff, latency)]);
    expect(await store.search('circuit', [], 'en', 5)).toMatchObject([{ node: { id: breaker.id } }]);
  });
}

function reads(adapter: GraphStoreUnderTest, contentOf: () => CompiledGraph): void {
  let content: CompiledGraph;
  let reference: ReferenceGraph;
  const random = seededRandom(11);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  let store: GraphStore;
  beforeAll(async () => {
    content = contentOf();
    reference = new ReferenceGraph(content);
    store = await adapter.open(content);
    await store.version(); // what a store loads at first use is loaded here, so that no test waits for it
  }, PATIENCE);

  it(
    'holds all of it',
    async () => {
      const { nodes, edges, aliases } = content;
      expect(await store.exportAll()).toEqual({ version: `${content.contentHash}-0`, nodes, edges, aliases });
    },
    PATIENCE,
  );

  it(
    'lists every node of every kind once, page by page',
    async () => {
      for (const kind of KIND_NAMES) {
        const expected = content.nodes.filter((node) => node.kind === kind).map(({ id }) => id);
        const listed: string[] = [];
        for (let after: string | null = null, more = true; more;) {
          const page = await store.listNodes(kind, {}, { first: 400, after });
          listed.push(...page.items.map(({ id }) => id));
          expect(page.totalCount).toBe(expected.length);
          after = page.cursors.at(-1) ?? null;
          more = page.hasNextPage;
        }
        expect(listed).toEqual([...expected].sort());
      }
    },
    PATIENCE,
  );

  it(
    'finds for many texts what looking at every node finds, in the same order',
    async () => {
      for (let count = 0; count < 30; count += 1) {
        const node = pick(content.nodes);
        const language = pick(['en', 'es'] as const);
        const words = `${node.name[language]} ${node.summary[language]}`.split(' ');
        const whole = pick([
          node.name[language],
          pick(words),
          `${pick(words)} ${pick(words)}`,
          pick(words).slice(0, 4),
          damaged(pick(words), random),
        ]);
        const kinds = random() < 0.3 ? [node.kind] : [];
        const hits = await store.search(whole, kinds, language, 25);
        expect({ whole, hits: hits.map(({ node: { id }, rank }) => ({ id, rank })) }).toEqual({
          whole,
          hits: reference.search(whole, kinds, language, 25),
        });
      }
    },
    PATIENCE,
  );

  it(
    'gives for many nodes the neighbourhood that following every edge gives',
    async () => {
      const busiest = [...countEnds(content.edges)]
        .sort(([, one], [, other]) => other - one)
        .slice(0, 3)
        .map(([id]) => id);
      const starts = [
        ...busiest.map((id) => [id]),
        ...Array.from({ length: 12 }, () => [pick(content.nodes).id, pick(content.nodes).id]),
      ];
      for (const [index, ids] of starts.entries()) {
        const options = {
          depth: 1 + (index % 3),
          limit: pick([5, 60, 300]),
          edgeTypes: random() < 0.3 ? [pick(content.edges).type, pick(content.edges).type] : [],
          kinds: random() < 0.3 ? [kindOf(pick(content.nodes).id), kindOf(pick(content.nodes).id)] : [],
        };
        expect(await store.neighbourhood(ids, options)).toEqual(reference.neighbourhood(ids, options));
      }
    },
    PATIENCE,
  );

  it(
    'finds between many nodes the ways that trying every way finds',
    async () => {
      for (let count = 0; count < 15; count += 1) {
        const first = pick(content.edges);
        const second = pick(content.edges.filter(({ from }) => from === first.to).concat(first));
        const options = { maxLength: 3, edgeTypes: [], limit: 7 };
        const ways = await store.shortestPaths(first.from, second.to, options);
        expect(
          ways.map(({ nodes, edges }) => ({ nodes: nodes.map(({ id }) => id), edges: edges.map(keyOf) })),
        ).toEqual(reference.shortestPaths(first.from, second.to, options));
      }
    },
    PATIENCE,
  );
}

/** A word with one letter changed, or as it is when it's short. */
function damaged(word: string, random: () => number): string {
  const place = Math.floor(random() * word.length);
  return word.length < 4 ? word : `${word.slice(0, place)}x${word.slice(place + 1)}`;
}

function countEnds(edges: readonly GraphEdge[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { from, to } of edges) for (const end of [from, to]) counts.set(end, (counts.get(end) ?? 0) + 1);
  return counts;
}

function keyOf({ type, from, to }: GraphEdge): string {
  return `${type}|${from}|${to}`;
}
