import { aComponent, aContribution, anEntry, aRecommendation } from '../testing';
import { compareRoles } from './compare-roles';
import { scoreSteps, topicOf } from './contributions';
import { countBy } from './count-by';
import { proofOf } from './evidence';
import { sortFailures } from './failures';
import { fieldOfPath } from './fields';
import { hasSlack, withMissed } from './held';
import { inBatches } from './in-batches';
import { byField, countOrigins, impliedPriorities } from './ledger';
import { mentionedIds } from './mentioned-ids';
import { applyRelaxation, kindOfChange } from './relax';

describe('the steps of a score', () => {
  const contributions = [
    aContribution('technology/cost', -0.1),
    aContribution('style-fit/quality:cost', 0.02),
    aContribution('style-fit/neutral', 0.3),
    aContribution('style-fit/small-team', 0.05),
    aContribution('technology/start', 0.4),
    aContribution('technology/limit', 0),
  ];

  it('end at the sum of the contributions', () => {
    expect(scoreSteps(contributions).at(-1)?.to).toBeCloseTo(0.67, 9);
  });

  it('begin with the starting points, then what adds, then what takes away; nothing for no points', () => {
    expect(scoreSteps(contributions).map(({ id }) => id)).toEqual([
      'technology/start',
      'style-fit/neutral',
      'style-fit/small-team',
      'style-fit/quality:cost',
      'technology/cost',
    ]);
  });

  it('know what each is about', () => {
    expect(topicOf('style-fit/neutral')).toEqual({ kind: 'start', of: 'style' });
    expect(topicOf('style-fit/quality:cost')).toEqual({ kind: 'quality', quality: 'cost' });
    expect(topicOf('style-fit/small-team')).toEqual({ kind: 'claim', claim: 'small-team' });
    expect(topicOf('technology/latency')).toEqual({ kind: 'aspect', aspect: 'latency' });
    expect(topicOf('technology/limit')).toEqual({ kind: 'limit' });
  });
});

describe('the ledger', () => {
  const ledger = [
    anEntry('workload.concurrentUsers', { origin: 'stated', value: 10 }),
    anEntry('priorities.cost', { origin: 'inferred', value: 3, rule: 'tight-budget' }),
    anEntry('priorities.simplicity', { value: 1, rule: 'baseline' }),
    anEntry('priorities.latency', { origin: 'stated', value: 5 }),
    anEntry('priorities.security', { origin: 'inferred', value: 0 }),
  ];

  it('counts values by origin', () => {
    expect(countOrigins(ledger)).toEqual({ stated: 2, inferred: 2, assumed: 1 });
  });

  it('gives the priorities that count though nobody stated them, heaviest first', () => {
    expect(impliedPriorities(ledger).map(({ quality, weight }) => [quality, weight])).toEqual([
      ['cost', 3],
      ['simplicity', 1],
    ]);
  });

  it('puts a problem beside the field that it lies in', () => {
    const problem = (path: string) => ({ path, code: 'unknown-id', accepted: '' });
    const fields = byField([problem('capabilities.0'), problem('team.skills.java'), problem('colour')]);
    expect([...fields.keys()]).toEqual(['capabilities', 'team.skills', undefined]);
    expect(fieldOfPath('quality.latencyP99Ms')).toBe('quality.latencyP99Ms');
  });
});

describe('a relaxation', () => {
  const change = { path: 'constraints.monthlyBudgetUsd', from: 2000, to: 2340 };

  it('gives its fields their new values and leaves the rest', () => {
    const stated = { 'constraints.monthlyBudgetUsd': 2000, 'quality.latencyP99Ms': 200 };
    expect(applyRelaxation(stated, { changes: [change], monthlyUsd: 2300 })).toEqual({
      'constraints.monthlyBudgetUsd': 2340,
      'quality.latencyP99Ms': 200,
    });
  });

  it('clears a requirement that is to be dropped', () => {
    const stated = { capabilities: ['payments'], 'workload.dataGb': 1 };
    const changes = [{ path: 'capabilities', from: ['payments'], to: null }];
    expect(applyRelaxation(stated, { changes, monthlyUsd: 1 })).toEqual({ 'workload.dataGb': 1 });
  });

  it('says whether it raises, lowers, drops or replaces', () => {
    expect(kindOfChange(change)).toBe('raise');
    expect(kindOfChange({ path: 'quality.availabilityPercent', from: 99.99, to: 99.9 })).toBe('lower');
    expect(kindOfChange({ path: 'capabilities', from: [], to: null })).toBe('drop');
    expect(kindOfChange({ path: 'constraints.cloud', from: 'aws', to: 'gcp' })).toBe('set');
  });
});

describe('two recommendations side by side', () => {
  it('are compared role by role, along the request path, with what one of them lacks', () => {
    const left = { components: [aComponent('compute', { order: 50 }), aComponent('cache', { order: 70 })] };
    const right = {
      components: [
        aComponent('compute', { order: 50, units: 3 }),
        aComponent('load-balancer', { order: 20 }),
      ],
    };
    expect(
      compareRoles(left, right).map(({ role, left: a, right: b, differs }) => [
        role,
        a?.units,
        b?.units,
        differs,
      ]),
    ).toEqual([
      ['load-balancer', undefined, 1, true],
      ['compute', 1, 3, true],
      ['cache', 1, undefined, true],
    ]);
    expect(compareRoles(left, left).every(({ differs }) => !differs)).toBe(true);
  });
});

describe('failure modes', () => {
  it('begin with outages of the design’s own parts along the path, then the unguarded', () => {
    const failureModes = [
      { id: 'drift', role: null, mitigations: ['practice:review'] },
      { id: 'overload', role: null, mitigations: [] },
      { id: 'database-outage', role: 'relational-store', mitigations: [] },
      { id: 'cache-outage', role: 'cache', mitigations: [] },
      { id: 'queue-outage', role: 'message-queue', mitigations: [] },
    ];
    const components = [aComponent('relational-store', { order: 80 }), aComponent('cache', { order: 70 })];
    expect(sortFailures({ failureModes, components }).map(({ id }) => id)).toEqual([
      'cache-outage',
      'database-outage',
      'overload',
      'queue-outage',
      'drift',
    ]);
  });
});

describe('what a recommendation rests on', () => {
  it('names the trade-offs of its own style that gain or cost a quality', () => {
    const evidence = [
      { from: 'pattern:monolith', type: 'HAS_TRADE_OFF', to: 'trade-off:one-unit' },
      { from: 'trade-off:one-unit', type: 'GAINS', to: 'quality:cost' },
      { from: 'trade-off:other', type: 'GAINS', to: 'quality:cost' },
      { from: 'rule:baseline', type: 'ASKS_FOR', to: 'quality:cost' },
    ];
    expect(proofOf({ evidence, style: 'monolith' }, 'cost')).toEqual(['trade-off:one-unit']);
  });

  it('lists every node that it names once, and no requirement or rule', () => {
    const recommendation = aRecommendation({
      patterns: [{ id: 'cache-aside', because: ['quality.latencyP99Ms', 'capability:payments'] }],
      givesUp: [{ quality: 'scalability', because: ['one-unit'], weight: 2 }],
      evidence: [{ from: 'rule:baseline', type: 'ASKS_FOR', to: 'quality:cost' }],
    });
    const ids = mentionedIds({
      graphVersion: '1',
      ledger: [
        { path: 'capabilities', value: ['web-client'], origin: 'stated', rule: '', flipsFirst: false },
        { path: 'team.skills', value: { java: 3 }, origin: 'stated', rule: '', flipsFirst: false },
      ],
      warnings: [],
      recommendations: [recommendation],
    });
    expect(ids).toEqual(
      expect.arrayContaining([
        'pattern:monolith',
        'pattern:cache-aside',
        'capability:payments',
        'capability:web-client',
        'skill:java',
        'role:compute',
        'technology:compute-technology',
        'source:price-list',
        'trade-off:one-unit',
        'quality:cost',
      ]),
    );
    expect(ids.some((id) => id.startsWith('rule:') || id.includes('latencyP99Ms'))).toBe(false);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('tells requirements with more or less from those that only hold or not', () => {
    const held = { path: 'x', slack: 0, limit: 200, value: 78, unit: 'ms' };
    expect(hasSlack(held)).toBe(true);
    expect(hasSlack({ ...held, limit: 'aws', value: 'aws', unit: '' })).toBe(false);
  });

  it('puts what a nearest miss does not hold first, against the limit that was stated', () => {
    const held = [
      { path: 'constraints.cloud', limit: 'aws', value: 'aws', slack: 0, unit: '' },
      { path: 'constraints.monthlyBudgetUsd', limit: 928, value: 927, slack: 0.001, unit: 'USD/month' },
    ];
    const shown = withMissed(held, ['constraints.monthlyBudgetUsd', 'capabilities'], {
      'constraints.monthlyBudgetUsd': 20,
      capabilities: ['payments'],
    });
    expect(shown.map(({ path, limit, value }) => [path, limit, value])).toEqual([
      ['constraints.monthlyBudgetUsd', 20, 927],
      ['capabilities', ['payments'], undefined],
      ['constraints.cloud', 'aws', 'aws'],
    ]);
  });

  it('counts most first', () => {
    expect(countBy(['b', 'a', 'b', 'c'], (item) => item)).toEqual([
      ['b', 2],
      ['a', 1],
      ['c', 1],
    ]);
  });
});

describe('look-ups in batches', () => {
  it('travel together when asked for at the same moment, no more than fit', async () => {
    const loads: (readonly number[])[] = [];
    const double = inBatches(async (keys: readonly number[]) => {
      loads.push(keys);
      return keys.map((key) => key * 2);
    }, 2);
    expect(await Promise.all([1, 2, 3].map(double))).toEqual([2, 4, 6]);
    expect(await double(5)).toBe(10);
    expect(loads).toEqual([[1, 2], [3], [5]]);
  });

  it('fail together, and only those of the failed batch', async () => {
    const load = inBatches(async (keys: readonly number[]) => {
      if (keys.includes(3)) throw new Error('down');
      return keys;
    }, 2);
    const results = await Promise.allSettled([1, 2, 3].map(load));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
  });
});
