import type { Charge, PriceRow } from '@architrave/graph-seed/model';
import type { AdvisorKnowledge } from '../advisor-knowledge.js';
import {
  aCapability,
  aCharge,
  aClaim,
  aFailureMode,
  anOffer,
  aPattern,
  aPlainNode,
  aPrice,
  aRole,
  aSkill,
  aStyle,
  aTechnology,
  aTradeOff,
  knowledgeOf,
  type KnowledgeParts,
  type Part,
} from './knowledge.js';

/** So many USD a month for each unit. */
const usd = (times: number) => [{ row: 'one-usd', per: 'units', times } as const];

const ROLES: readonly Part[] = [
  aRole('load-balancer', { order: 10 }),
  aRole('compute', { order: 20 }),
  aRole('cache', { order: 40, soft: true, demand: { rate: 'reads' } }),
  aRole('search-engine', { order: 50, soft: true, demand: { rate: 'reads', times: 0.25 } }),
  aRole('relational-store', {
    order: 60,
    keepsRecords: true,
    demand: { rate: 'store-queries', storage: 'data' },
  }),
  aRole('message-queue', { use: 'asynchronous', demand: { rate: 'writes' } }),
  aRole('warehouse', { use: 'asynchronous', soft: true, demand: { rate: 'none', storage: 'data' } }),
];

const TECHNOLOGIES: readonly Part[] = [
  aTechnology(
    'cloud-balancer',
    ['load-balancer'],
    [
      anOffer('application', {
        prices: usd(20),
        scaling: 'elastic',
        capacity: { operationsPerSecond: 'elastic' },
        latency: { p50Ms: 1, p99Ms: 3 },
        availability: { percent: 99.99 },
        compliance: ['pci-dss', 'gdpr'],
      }),
    ],
    { openSource: false },
  ),
  aTechnology(
    'own-balancer',
    ['load-balancer'],
    [
      anOffer('host', {
        prices: usd(8),
        managed: false,
        selfHosted: true,
        capacity: { operationsPerSecond: 2000 },
        latency: { p50Ms: 1, p99Ms: 2 },
        availability: { percent: 99.5, scope: 'unit', slaPercent: null },
        operations: { baseHours: 2, perUnitHours: 1 },
      }),
    ],
    { skills: { linux: 3 } },
  ),
  aTechnology(
    'servers',
    ['compute'],
    [
      anOffer('small', {
        prices: usd(10),
        managed: false,
        selfHosted: true,
        latency: { p50Ms: 10, p99Ms: 40 },
        availability: { percent: 99.5, scope: 'unit', slaPercent: 99 },
        operations: { baseHours: 2, perUnitHours: 1 },
      }),
      anOffer('large', {
        prices: usd(35),
        managed: false,
        selfHosted: true,
        capacity: { operationsPerSecond: 400 },
        latency: { p50Ms: 6, p99Ms: 20 },
        availability: { percent: 99.5, scope: 'unit', slaPercent: 99 },
        operations: { baseHours: 2, perUnitHours: 1 },
      }),
    ],
    { skills: { linux: 2 }, exposedTo: ['zone-outage'] },
  ),
  aTechnology(
    'functions',
    ['compute'],
    [
      anOffer('on-demand', {
        prices: [{ row: 'one-usd', per: 'million-operations', times: 2 }],
        scaling: 'elastic',
        capacity: { operationsPerSecond: 'elastic' },
        latency: { p50Ms: 15, p99Ms: 100 },
        availability: { percent: 99.95 },
        compliance: ['pci-dss', 'gdpr'],
        charges: ['platform'],
      }),
    ],
    { openSource: false, skills: { functions: 2 } },
  ),
  aTechnology(
    'memory',
    ['cache'],
    [
      anOffer('one', {
        prices: usd(15),
        scaling: 'sharded',
        capacity: { operationsPerSecond: 5000 },
        latency: { p50Ms: 1, p99Ms: 2 },
        compliance: ['gdpr', 'pci-dss'],
      }),
      anOffer('two', {
        prices: usd(40),
        scaling: 'sharded',
        capacity: { operationsPerSecond: 20_000 },
        latency: { p50Ms: 0.5, p99Ms: 1 },
        availability: { percent: 99.99 },
        compliance: ['gdpr', 'pci-dss'],
        charges: ['platform'],
      }),
    ],
  ),
  aTechnology(
    'index',
    ['search-engine'],
    [
      anOffer('node', {
        prices: usd(60),
        capacity: { operationsPerSecond: 500 },
        latency: { p50Ms: 12, p99Ms: 60 },
        compliance: ['gdpr'],
      }),
    ],
    { skills: { search: 2 } },
  ),
  aTechnology(
    'hosted-search',
    ['search-engine'],
    [
      anOffer('hosted', {
        prices: usd(110),
        capacity: { operationsPerSecond: 2000 },
        latency: { p50Ms: 8, p99Ms: 30 },
        compliance: ['gdpr', 'pci-dss'],
      }),
    ],
    { openSource: false },
  ),
  aTechnology(
    'sql',
    ['relational-store'],
    [
      anOffer('one-zone', {
        prices: usd(50),
        scaling: 'single',
        maxUnits: 1,
        capacity: { operationsPerSecond: 1000, storageGb: 500 },
        latency: { p50Ms: 3, p99Ms: 12 },
        availability: { percent: 99.5, scope: 'zonal', slaPercent: 99.5 },
        recovery: { rpoMinutes: 5, rtoMinutes: 120 },
        consistency: 'strong',
        compliance: ['gdpr', 'pci-dss'],
        operations: { baseHours: 1 },
      }),
      anOffer('two-zones', {
        prices: usd(100),
        scaling: 'single',
        maxUnits: 1,
        capacity: { operationsPerSecond: 1000, storageGb: 500 },
        latency: { p50Ms: 4, p99Ms: 14 },
        availability: { percent: 99.95, slaPercent: 99.95 },
        recovery: { rpoMinutes: 0, rtoMinutes: 2 },
        consistency: 'strong',
        compliance: ['gdpr', 'pci-dss'],
        operations: { baseHours: 1 },
      }),
      anOffer('replicas', {
        prices: usd(90),
        scaling: 'primary-replicas',
        minUnits: 2,
        maxUnits: 8,
        capacity: { operationsPerSecond: 1500, storageGb: 2000 },
        latency: { p50Ms: 3, p99Ms: 10 },
        availability: { percent: 99.9, scope: 'unit', slaPercent: 99.9 },
        recovery: { rpoMinutes: 1, rtoMinutes: 1 },
        consistency: 'read-your-writes',
        compliance: ['gdpr', 'pci-dss'],
        operations: { baseHours: 1, perUnitHours: 1 },
      }),
    ],
    { skills: { sql: 3 }, exposedTo: ['store-outage'] },
  ),
  aTechnology(
    'own-sql',
    ['relational-store'],
    [
      anOffer('host', {
        prices: usd(25),
        managed: false,
        selfHosted: true,
        scaling: 'single',
        maxUnits: 1,
        capacity: { operationsPerSecond: 800, storageGb: 300 },
        latency: { p50Ms: 4, p99Ms: 20 },
        availability: { percent: 99, scope: 'zonal', slaPercent: null },
        recovery: { rpoMinutes: 60, rtoMinutes: 240 },
        consistency: 'strong',
        operations: { baseHours: 8 },
      }),
    ],
    { skills: { sql: 4, linux: 3 } },
  ),
  aTechnology(
    'queue',
    ['message-queue'],
    [
      anOffer('hosted', {
        prices: [{ row: 'one-usd', per: 'million-operations', times: 1 }],
        scaling: 'elastic',
        capacity: { operationsPerSecond: 'elastic' },
        compliance: ['gdpr', 'pci-dss'],
      }),
    ],
    { openSource: false },
  ),
  aTechnology(
    'broker',
    ['message-queue'],
    [
      anOffer('host', {
        prices: usd(12),
        managed: false,
        selfHosted: true,
        capacity: { operationsPerSecond: 3000 },
        availability: { percent: 99.5, scope: 'unit', slaPercent: null },
        operations: { baseHours: 4 },
      }),
    ],
    { skills: { messaging: 3 }, conflicts: ['functions'] },
  ),
  aTechnology(
    'columns',
    ['warehouse'],
    [
      anOffer('serverless', {
        prices: [{ row: 'one-usd', per: 'stored-gb', times: 0.1 }],
        scaling: 'elastic',
        capacity: { operationsPerSecond: 'elastic' },
        compliance: ['gdpr', 'pci-dss'],
      }),
    ],
    { skills: { analytics: 2 } },
  ),
];

const STYLES: readonly Part[] = [
  aStyle('monolith', {
    roles: ['load-balancer', 'compute', 'relational-store'],
    provides: ['transactions'],
    tradeOffs: ['one-deployment'],
    suitability: [
      aClaim('small-team', 3, { path: 'team.size', atMost: 8 }),
      aClaim('many-teams', -3, { path: 'team.teams', atLeast: 4 }),
    ],
  }),
  aStyle('microservices', {
    roles: ['load-balancer', { role: 'compute', times: 2 }, 'relational-store', 'message-queue'],
    tradeOffs: ['independent-deployments'],
    suitability: [
      aClaim('many-teams', 3, { path: 'team.teams', atLeast: 4 }),
      aClaim('small-team', -3, { path: 'team.size', atMost: 8 }),
    ],
  }),
  aStyle('warehouse-first', {
    nature: 'data',
    roles: ['warehouse', 'compute', 'load-balancer', 'relational-store'],
    provides: ['reporting'],
    applies: { capability: 'reporting' },
    suitability: [aClaim('reporting', 1, { capability: 'reporting' })],
  }),
];

const PATTERNS: readonly Part[] = [
  aPattern('cache-aside', {
    roles: ['cache'],
    mitigates: ['store-outage'],
    calledBy: [
      {
        id: 'many-reads',
        when: { path: 'derived.readsPerSecond', atLeast: 400 },
        because: ['workload.requestsPerSecond'],
      },
    ],
  }),
  aPattern('saga', {
    calledBy: [
      {
        id: 'spread-transactions',
        when: { all: [{ capability: 'transactions' }, { style: 'microservices' }] },
        because: ['capability:transactions'],
      },
    ],
  }),
  aPattern('standby', {
    mitigates: ['zone-outage', 'store-outage'],
    calledBy: [
      {
        id: 'high-availability',
        when: {
          all: [
            { stated: 'quality.availabilityPercent' },
            { path: 'quality.availabilityPercent', atLeast: 99.9 },
          ],
        },
        because: ['quality.availabilityPercent'],
      },
    ],
  }),
  aPattern('outbox', {
    partOf: ['saga'],
    calledBy: [{ id: 'queue', when: { role: 'message-queue' }, because: ['role:message-queue'] }],
  }),
  aPattern('uncalled', {}),
];

/** A small shop system whose numbers are whole: every unit price is a round sum of USD. */
export const SHOP: KnowledgeParts & {
  readonly prices: readonly PriceRow[];
  readonly charges: readonly Charge[];
} = {
  parts: [
    ...[
      'cost',
      'performance',
      'availability',
      'simplicity',
      'operability',
      'time-to-market',
      'deployability',
    ].map((slug) => aPlainNode('quality', slug)),
    aTradeOff('one-deployment', { simplicity: 2, 'time-to-market': 1 }, { deployability: 2 }),
    aTradeOff('independent-deployments', { deployability: 3 }, { simplicity: 3, cost: 1 }),
    ...['linux', 'functions', 'search', 'messaging', 'analytics'].map((slug) => aSkill(slug)),
    aSkill('sql', [10, 20, 30, 40, 50], { linux: 1 }),
    aFailureMode('store-outage', 'relational-store'),
    aFailureMode('zone-outage'),
    aCapability('transactions', ['relational-store'], 'application'),
    aCapability('full-text-search', ['search-engine']),
    aCapability('background-jobs', ['message-queue']),
    aCapability('reporting', ['warehouse'], 'data'),
    ...ROLES,
    ...TECHNOLOGIES,
    ...STYLES,
    ...PATTERNS,
  ],
  prices: [aPrice('one-usd')],
  charges: [
    aCharge('platform', 'one-usd', { prices: [{ row: 'one-usd', per: 'flat', times: 30, above: 0 }] }),
    aCharge('egress', 'one-usd', {
      applies: 'always',
      traffic: 'egress',
      prices: [{ row: 'one-usd', per: 'egress-gb', times: 0.1, above: 0 }],
    }),
  ],
  defaults: {
    'workload.concurrentUsers': 100,
    'workload.thinkTimeSeconds': 20,
    'workload.peakFactor': 4,
    'workload.readShare': { value: 0.8, alternatives: [0.5, 0.95] },
    'workload.cacheHitRatio': 0.8,
    'workload.responseKb': 10,
    'workload.dataGb': 50,
    'workload.growthGbPerMonth': 0,
    'workload.horizonMonths': 12,
    'quality.latencyP99Ms': 1000,
    'quality.availabilityPercent': 99.5,
    'constraints.region': 'us-east',
    'constraints.cloud': 'any',
    'team.size': { value: 6, alternatives: [3, 60] },
    'team.teams': 1,
    'team.operations': 'medium',
    'team.learningHoursPerWeek': 4,
    'delivery.weeksToFirstRelease': 26,
    'delivery.domainComplexity': 'medium',
  },
};

/** The knowledge of the small shop. */
export function shopKnowledge(): AdvisorKnowledge {
  return knowledgeOf(SHOP);
}
