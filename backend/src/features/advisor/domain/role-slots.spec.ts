import type { Requirements } from '@architrave/graph-seed/model';
import { calledPatterns, frameDesign, type DesignFrame } from './role-slots.js';
import { SECONDS_PER_MONTH, situationOf } from './situation.js';
import { subArchitecturesFor } from './style-fit.js';
import {
  aCapability,
  aClaim,
  anOffer,
  aPattern,
  aRole,
  aStyle,
  aTechnology,
  knowledgeOf,
  type Part,
} from './testing/knowledge.js';

const BASE: readonly Part[] = [
  aRole('compute', { order: 20 }),
  aRole('store', { order: 60, demand: { rate: 'store-queries', storage: 'data' } }),
  aRole('cache', { order: 40, soft: true, demand: { rate: 'reads' } }),
  aRole('search', { demand: { rate: 'reads', times: 0.5 } }),
  aRole('queue', { use: 'asynchronous', demand: { rate: 'writes' } }),
  aRole('lake', { demand: { rate: 'none', storage: 'data', storageTimes: 2 } }),
  aCapability('find', ['search']),
  aCapability('report', ['lake'], 'data'),
  aTechnology('finder', ['search', 'cache']),
  aTechnology('queuer', ['queue'], [anOffer('x')]),
];

function frame(parts: readonly Part[], requirements: Requirements = {}): DesignFrame {
  const knowledge = knowledgeOf({
    parts: [...BASE, ...parts],
    defaults: {
      'workload.readShare': 0.75,
      'workload.cacheHitRatio': 0.8,
      'workload.peakFactor': 2,
      'workload.responseKb': 10,
      'workload.dataGb': 100,
    },
  });
  const situation = situationOf({ workload: { requestsPerSecond: 400 }, ...requirements }, knowledge);
  const style = knowledge.styles.find(({ slug }) => slug === 'one');
  if (style === undefined) throw new Error('there is no style "one"');
  return frameDesign(style, subArchitecturesFor(style, knowledge, situation), knowledge, situation);
}
const roles = (of: DesignFrame): string[] => of.slots.map(({ role }) => role);
const slot = (of: DesignFrame, role: string) => of.slots.find((one) => one.role === role);

describe('frameDesign', () => {
  it('takes the roles of the style where their condition holds', () => {
    const style = aStyle('one', {
      roles: [
        'compute',
        { role: 'store', times: 1, when: { role: 'compute' } },
        { role: 'queue', times: 1, when: { capability: 'find' } },
      ],
    });
    expect(roles(frame([style]))).toEqual(['compute', 'store']);
    expect(roles(frame([style], { capabilities: ['find'] }))).toEqual([
      'compute',
      'queue',
      'search',
      'store',
    ]);
  });

  it('names every reason for a role', () => {
    const style = aStyle('one', { roles: ['compute', 'search'] });
    expect(slot(frame([style], { capabilities: ['find'] }), 'search')?.because).toEqual([
      'capability:find',
      'pattern:one',
    ]);
  });

  it('adds the roles of called patterns, and of patterns that those roles call', () => {
    const parts = [
      aStyle('one', { roles: ['compute'] }),
      aPattern('first', {
        roles: ['cache'],
        calledBy: [
          {
            id: 'reads',
            when: { path: 'derived.readsPerSecond', atLeast: 300 },
            because: ['workload.requestsPerSecond'],
          },
        ],
      }),
      aPattern('second', {
        roles: ['queue'],
        calledBy: [{ id: 'cache', when: { role: 'cache' }, because: ['role:cache'] }],
      }),
    ];
    expect(roles(frame(parts))).toEqual(['cache', 'compute', 'queue']);
    expect(roles(frame(parts, { workload: { requestsPerSecond: 399 } }))).toEqual(['compute']);
  });

  it('adds the first of its roles for a technology that must be used, unless it fills one that is there', () => {
    const mustUse = { constraints: { mustUse: ['technology:finder'] } };
    const added = frame([aStyle('one', { roles: ['compute'] })], mustUse);
    expect(roles(added)).toEqual(['cache', 'compute']);
    expect(slot(added, 'cache')?.because).toEqual(['constraints.mustUse']);
    expect(roles(frame([aStyle('one', { roles: ['compute', 'search'] })], mustUse))).toEqual([
      'compute',
      'search',
    ]);
  });

  it('adds, of several roles of such a technology, the one that the best fitting style asks for', () => {
    const asks = (role: string, points: number): Part =>
      aStyle(`asks-${role}`, {
        roles: [role],
        suitability: [aClaim('fits', points, { path: 'workload.requestsPerSecond', atLeast: 1 })],
      });
    const mustUse = { constraints: { mustUse: ['technology:finder'] } };
    const one = aStyle('one', { roles: ['compute'] });
    expect(roles(frame([one, asks('search', 3), asks('cache', 1)], mustUse))).toEqual(['compute', 'search']);
    expect(roles(frame([one, asks('search', 1), asks('cache', 3)], mustUse))).toEqual(['cache', 'compute']);
  });

  it('adds nothing for it where a called pattern brings one of its roles', () => {
    const caching = aPattern('caching', {
      roles: ['search'],
      calledBy: [{ id: 'x', when: { role: 'compute' }, because: ['role:compute'] }],
    });
    expect(
      roles(
        frame([aStyle('one', { roles: ['compute'] }), caching], {
          constraints: { mustUse: ['technology:finder'] },
        }),
      ),
    ).toEqual(['compute', 'search']);
  });

  it('sends one request in ten to what stands beside the backbone, unless tokens are stated for all', () => {
    const parts = [
      aRole('model', { demand: { rate: 'requests' } }),
      aCapability('answer', ['model'], 'ai'),
      aStyle('one', { roles: ['compute'] }),
      aStyle('answering', {
        nature: 'ai',
        roles: ['model'],
        provides: ['answer'],
        applies: { capability: 'answer' },
      }),
    ];
    const modelLoad = (requirements: Requirements) =>
      slot(frame(parts, { capabilities: ['answer'], ...requirements }), 'model')?.load.operationsPerSecond;
    expect(modelLoad({})).toBeCloseTo(40, 9);
    expect(modelLoad({ workload: { requestsPerSecond: 400, tokensPerRequest: 200 } })).toBeCloseTo(400, 9);
    // Where the backbone itself is of that nature every request calls the model.
    expect(
      slot(
        frame([
          aRole('model', { demand: { rate: 'requests' } }),
          aStyle('one', { nature: 'ai', roles: ['compute', 'model'] }),
        ]),
        'model',
      )?.load.operationsPerSecond,
    ).toBeCloseTo(400, 9);
  });

  it('puts what only a sub-architecture brings beside the request path', () => {
    const parts = [
      aStyle('one', { roles: ['compute'] }),
      aStyle('data', {
        nature: 'data',
        roles: ['lake', 'compute', 'store'],
        provides: ['report'],
        applies: { capability: 'report' },
      }),
    ];
    const framed = frame(parts, { capabilities: ['report'] });
    expect(framed.subArchitectures).toEqual(['data']);
    expect(slot(framed, 'store')).toMatchObject({ place: 'asynchronous', soft: true, visits: 0 });
    expect(slot(framed, 'lake')).toMatchObject({ place: 'asynchronous', soft: true });
    expect(slot(framed, 'compute')).toMatchObject({
      place: 'request-path',
      soft: false,
      because: ['pattern:data', 'pattern:one'],
    });
  });

  it('counts loads: 400 requests/s, 300 of them reads, four in five answered by the cache', () => {
    const style = aStyle('one', {
      roles: [{ role: 'compute', times: 3 }, 'store', 'cache', 'search', 'queue', 'lake'],
    });
    const framed = frame([style]);
    expect(slot(framed, 'compute')).toMatchObject({ visits: 3, load: { operationsPerSecond: 1200 } });
    // 100 writes and a fifth of 300 reads.
    expect(slot(framed, 'store')?.load.operationsPerSecond).toBeCloseTo(160, 9);
    expect(slot(framed, 'store')?.visits).toBeCloseTo(0.4, 9);
    expect(slot(framed, 'store')?.load).toMatchObject({ storageGb: 100, writesPerSecond: 100 });
    expect(slot(framed, 'search')).toMatchObject({ visits: 0.375, load: { operationsPerSecond: 150 } });
    // The mean of the month is half of the busiest hour; 10 KB each.
    expect(slot(framed, 'cache')?.load.operationsPerMonth).toBeCloseTo(150 * SECONDS_PER_MONTH, 3);
    expect(slot(framed, 'cache')?.load.processedGbPerMonth).toBeCloseTo(
      (150 * SECONDS_PER_MONTH * 10) / 1e6,
      6,
    );
    expect(slot(framed, 'queue')).toMatchObject({ visits: 0, place: 'asynchronous' });
    expect(slot(framed, 'lake')?.load.storageGb).toBe(200);
  });

  it('lets a style move a role off the request path', () => {
    expect(
      slot(frame([aStyle('one', { roles: [{ role: 'search', times: 1, use: 'edge' }] })]), 'search'),
    ).toMatchObject({ place: 'edge', visits: 0 });
  });
});

describe('calledPatterns', () => {
  const call = (id: string, capability: string) => ({
    id,
    when: { capability },
    because: [`capability:${capability}`],
  });
  const patterns = (parts: readonly Part[], requirements: Requirements = {}): string[] => {
    const knowledge = knowledgeOf({ parts });
    return calledPatterns(knowledge, {
      situation: situationOf(requirements, knowledge),
      styles: new Set(['one']),
    }).map(({ id }) => id);
  };

  it('names nothing that nobody called', () => {
    expect(patterns([aPattern('idle'), aPattern('called', { calledBy: [call('x', 'a')] })])).toEqual([]);
  });

  it('lists each reason once', () => {
    const knowledge = knowledgeOf({
      parts: [aPattern('p', { calledBy: [call('x', 'a'), call('y', 'a'), call('z', 'b'), call('n', 'c')] })],
    });
    const situation = situationOf({ capabilities: ['a', 'b'] }, knowledge);
    expect(calledPatterns(knowledge, { situation })).toEqual([
      { id: 'p', because: ['capability:a', 'capability:b'] },
    ]);
  });

  it('leaves out what must be avoided and what is part of a called pattern or of the style', () => {
    const parts = [
      aPattern('whole', { calledBy: [call('x', 'a')] }),
      aPattern('piece', { calledBy: [call('x', 'a')], partOf: ['whole'] }),
      aPattern('in-style', { calledBy: [call('x', 'a')], partOf: ['one'] }),
    ];
    expect(patterns(parts, { capabilities: ['a'] })).toEqual(['whole']);
    expect(patterns(parts, { capabilities: ['a'], constraints: { mustAvoid: ['pattern:whole'] } })).toEqual([
      'piece',
    ]);
  });

  it('names a pattern that must be used, though nothing calls it and it is part of another', () => {
    const parts = [
      aPattern('whole', { calledBy: [call('x', 'a')] }),
      aPattern('piece', { partOf: ['whole'] }),
    ];
    expect(patterns(parts, { capabilities: ['a'], constraints: { mustUse: ['pattern:piece'] } })).toEqual([
      'piece',
      'whole',
    ]);
  });

  it('never names more than twelve: those with most reasons, ties by id', () => {
    const many = Array.from({ length: 14 }, (_, index) =>
      aPattern(`p${String(index).padStart(2, '0')}`, {
        calledBy: [call('x', 'a'), ...(index === 13 ? [call('y', 'b')] : [])],
      }),
    );
    expect(patterns(many, { capabilities: ['a', 'b'] })).toEqual([
      ...Array.from({ length: 11 }, (_, index) => `p${String(index).padStart(2, '0')}`),
      'p13',
    ]);
  });
});
