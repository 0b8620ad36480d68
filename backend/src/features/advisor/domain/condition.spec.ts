import type { Condition, Requirements } from '@architrave/graph-seed/model';
import { holds } from './condition.js';
import { situationOf } from './situation.js';
import { knowledgeOf } from './testing/knowledge.js';

const knowledge = knowledgeOf({
  parts: [],
  defaults: {
    'workload.readShare': 0.8,
    'workload.cacheHitRatio': 0.75,
    'team.size': 6,
    'delivery.situation': 'greenfield',
  },
});
const requirements: Requirements = {
  workload: { requestsPerSecond: 1000 },
  constraints: { compliance: ['gdpr', 'pci-dss'], managedOnly: true },
  capabilities: ['payments', 'workflow'],
};
const context = {
  situation: situationOf(requirements, knowledge),
  styles: new Set(['monolith']),
  roles: new Set(['compute', 'cache']),
  technologies: new Set(['redis']),
};
const yes: Condition = { capability: 'payments' };
const no: Condition = { capability: 'plugins' };

describe('holds', () => {
  const table: readonly (readonly [string, Condition, boolean])[] = [
    ['a number at its lower bound', { path: 'workload.requestsPerSecond', atLeast: 1000 }, true],
    ['a number below its lower bound', { path: 'workload.requestsPerSecond', atLeast: 1000.1 }, false],
    ['a number at its upper bound', { path: 'workload.requestsPerSecond', atMost: 1000 }, true],
    ['a number above its upper bound', { path: 'workload.requestsPerSecond', atMost: 999 }, false],
    ['a number between both', { path: 'workload.requestsPerSecond', atLeast: 1, atMost: 2000 }, true],
    ['an assumed value', { path: 'team.size', atMost: 6 }, true],
    ['a path without a value', { path: 'constraints.monthlyBudgetUsd', atMost: 1e9 }, false],
    ['a word compared with a number', { path: 'delivery.situation', atLeast: 0 }, false],
    ['a word', { path: 'delivery.situation', is: 'greenfield' }, true],
    ['another word', { path: 'delivery.situation', is: 'legacy-migration' }, false],
    ['true', { path: 'constraints.managedOnly', is: true }, true],
    ['a list that has the word', { path: 'constraints.compliance', is: 'pci-dss' }, true],
    ['a list that has none of the words', { path: 'constraints.compliance', in: ['hipaa', 'soc2'] }, false],
    ['a list that has one of the words', { path: 'constraints.compliance', in: ['hipaa', 'gdpr'] }, true],
    ['one of several words', { path: 'delivery.situation', in: ['greenfield'] }, true],
    ['a stated path', { stated: 'workload.requestsPerSecond' }, true],
    ['an assumed path as stated', { stated: 'team.size' }, false],
    ['an inferred path as stated', { stated: 'workload.concurrentUsers' }, false],
    ['one of several capabilities', { capability: ['plugins', 'workflow'] }, true],
    ['none of the capabilities', { capability: ['plugins', 'offline'] }, false],
    ['a style', { style: 'monolith' }, true],
    ['a role', { role: ['search-engine', 'compute'] }, true],
    ['a technology', { technology: 'redis' }, true],
    ['a technology that was not chosen', { technology: 'memcached' }, false],
    ['all', { all: [yes, yes] }, true],
    ['all but one', { all: [yes, no] }, false],
    ['any', { any: [no, yes] }, true],
    ['none of any', { any: [no, no] }, false],
    ['not', { not: no }, true],
    ['nested', { all: [{ not: { any: [no, { not: yes }] } }] }, true],
    // 200 writes, 800 reads of which a quarter misses the cache.
    ['writes', { path: 'derived.writesPerSecond', atLeast: 199.9, atMost: 200.1 }, true],
    [
      'queries behind a cache',
      { path: 'derived.storeQueriesPerSecond', atLeast: 399.9, atMost: 400.1 },
      true,
    ],
  ];
  it.each(table)('%s', (_name, condition, expected) => {
    expect(holds(condition, context)).toBe(expected);
  });

  it('counts every read as a query where there is no cache', () => {
    expect(
      holds(
        { path: 'derived.storeQueriesPerSecond', atLeast: 999.9 },
        { ...context, roles: new Set(['compute']) },
      ),
    ).toBe(true);
  });

  it('knows no styles, roles or technologies before there is a design', () => {
    for (const condition of [{ style: 'monolith' }, { role: 'compute' }, { technology: 'redis' }]) {
      expect(holds(condition, { situation: context.situation })).toBe(false);
    }
  });
});
