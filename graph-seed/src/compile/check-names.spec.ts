import type { Charge } from '../model/advisor-data.schema.js';
import type { Condition } from '../model/condition.schema.js';
import type { GraphNode } from '../model/graph.js';
import { aNode, anOffer } from '../testing/content.builders.js';
import { checkNames } from './check-names.js';
import { formatProblem } from './content-problem.js';

const known = [
  aNode('role', 'cache'),
  aNode('capability', 'payments'),
  aNode('pattern', 'monolith'),
  aNode('technology', 'redis'),
  aNode('source', 'handbook'),
  aNode('quality', 'cost', { aliases: ['Price'] }),
  aNode('skill', 'redis'),
];
const charge: Charge = {
  id: 'nat',
  name: { en: 'NAT', es: 'NAT' },
  cloud: 'aws',
  applies: 'always',
  traffic: 'none',
  note: { en: 'a', es: 'b' },
  prices: [{ row: 'machine-hour', per: 'units', times: 1, above: 0 }],
};
function problemsOf(
  node: Partial<GraphNode> & { kind: GraphNode['kind'] },
  charges: readonly Charge[] = [charge],
): string[] {
  const tested = aNode(node.kind, 'tested', node as never);
  return checkNames({
    nodes: new Map([...known, tested].map((each) => [each.id, each])),
    files: new Map([[tested.id, `content/${node.kind}/tested.yaml`]]),
    priceRows: new Set(['machine-hour']),
    charges,
  }).map(formatProblem);
}
const style = (own: object) => ({ style: { nature: 'application', suitability: [], roles: [], ...own } });
const claim = (own: object) => ({
  id: 'claim',
  when: { role: 'cache' },
  points: 1,
  because: {},
  source: 'handbook',
  ...own,
});
const call = (own: object) => ({ id: 'call', when: { role: 'cache' }, because: ['team.size'], ...own });
const pattern = (data: object): string[] => problemsOf({ kind: 'pattern', data: data });
const technology = (own: object): string[] =>
  problemsOf({ kind: 'technology', data: { offers: [anOffer(own)] } as never });

const conditions: [string, Condition][] = [
  ['no requirement path team.sizes', { path: 'team.sizes', atLeast: 5 }],
  ['no requirement path derived.magic', { path: 'derived.magic', atLeast: 5 }],
  ['no requirement path team', { stated: 'team' }],
  ["quality:speed doesn't exist", { priority: 'speed', atLeast: 1 }],
  ["capability:magic doesn't exist", { capability: ['payments', 'magic'] }],
  ["pattern:polylith doesn't exist", { style: 'polylith' }],
  ["role:cash doesn't exist", { role: 'cash' }],
  ["technology:redys doesn't exist", { technology: 'redys' }],
  ["role:cash doesn't exist", { all: [{ any: [{ not: { role: 'cash' } }] }] }],
];

describe('names in conditions', () => {
  it.each(conditions)('report %s wherever a condition stands', (message, when) => {
    expect(pattern(style({ applies: when }))).toEqual([
      `content/pattern/tested.yaml: style.applies: ${message}`,
    ]);
    expect(pattern(style({ suitability: [claim({ when })] }))).toEqual([
      `content/pattern/tested.yaml: style.suitability.claim: ${message}`,
    ]);
    expect(pattern(style({ roles: [{ role: 'cache', times: 1, when }] }))).toEqual([
      `content/pattern/tested.yaml: style.roles.cache: ${message}`,
    ]);
    expect(pattern({ calledBy: [call({ when })] })).toEqual([
      `content/pattern/tested.yaml: calledBy.call: ${message}`,
    ]);
    expect(problemsOf({ kind: 'role' }, [{ ...charge, when }])).toEqual([
      `advisor/charges.yaml: nat: ${message}`,
    ]);
  });

  it.each<Condition>([
    { path: 'team.size', atLeast: 5 },
    { path: 'derived.writesPerSecond', atMost: 5 },
    { stated: 'capabilities' },
    { capability: 'payments' },
    { style: ['monolith'] },
    { role: 'cache' },
    { technology: 'redis' },
    { priority: 'cost', atLeast: 2 },
  ])('pass %j', (when) => {
    expect(pattern({ ...style({ applies: when }), calledBy: [call({ when })] })).toEqual([]);
  });
});

describe('names in patterns', () => {
  it('report roles, sources and reasons that lead nowhere', () => {
    expect(pattern(style({ roles: [{ role: 'cash', times: 1 }] }))).toEqual([
      "content/pattern/tested.yaml: style.roles: role:cash doesn't exist",
    ]);
    expect(pattern(style({ suitability: [claim({ source: 'rumour' })] }))).toEqual([
      "content/pattern/tested.yaml: style.suitability.claim: source:rumour doesn't exist",
    ]);
    expect(
      pattern({
        calledBy: [call({ source: 'rumour', because: ['team.size', 'role:cache', 'role:cash', 'why'] })],
      }),
    ).toEqual([
      'content/pattern/tested.yaml: calledBy.call: because: no path or node role:cash',
      'content/pattern/tested.yaml: calledBy.call: because: no path or node why',
      "content/pattern/tested.yaml: calledBy.call: source:rumour doesn't exist",
    ]);
  });
});

describe('names in offers', () => {
  const grounds = { basis: 'sla', source: 'rumour' } as const;
  const rumour = "offers.standard: source:rumour doesn't exist";
  it.each([
    [
      'offers.standard: no price row machine-day',
      { prices: [{ row: 'machine-day', per: 'units', times: 1, above: 0 }] },
    ],
    ['offers.standard: no charge toll', { charges: ['toll'] }],
    ["offers.standard: role:cash doesn't exist", { roles: ['cash'] }],
    [
      "offers.standard: role:cash doesn't exist",
      { worksOnlyWith: [{ role: 'cash', technologies: ['redis'] }] },
    ],
    [
      "offers.standard: technology:redys doesn't exist",
      { worksOnlyWith: [{ role: 'cache', technologies: ['redys'] }] },
    ],
    [rumour, { complianceSource: 'rumour' }],
    [rumour, { capacity: { operationsPerSecond: 1, ...grounds } }],
    [rumour, { latency: { p50Ms: 1, p99Ms: 2, ...grounds } }],
    [rumour, { recovery: { rpoMinutes: 1, rtoMinutes: 2, ...grounds } }],
    [rumour, { operations: { baseHours: 1, perUnitHours: 0, ...grounds } }],
    [
      rumour,
      {
        availability: {
          percent: 99,
          scope: 'unit',
          slaPercent: 99,
          slaSource: 'rumour',
          basis: 'assumed',
          note: 'x',
        },
      },
    ],
    [rumour, { availability: { percent: 99, scope: 'unit', slaPercent: 99, ...grounds } }],
  ])('report %s', (message, own) => {
    expect(technology(own)).toEqual([`content/technology/tested.yaml: ${message}`]);
  });

  it('pass an offer whose names all lead somewhere', () => {
    expect(
      technology({
        prices: charge.prices,
        charges: ['nat'],
        roles: ['cache'],
        complianceSource: 'handbook',
        worksOnlyWith: [{ role: 'cache', technologies: ['redis'] }],
      }),
    ).toEqual([]);
  });

  it('report an offer id used twice', () => {
    expect(problemsOf({ kind: 'technology', data: { offers: [anOffer(), anOffer()] } as never })).toEqual([
      'content/technology/tested.yaml: offers.standard: offer id used twice',
    ]);
  });
});

describe('names elsewhere', () => {
  it('report the price row of a charge', () => {
    const dear = { ...charge, prices: [{ row: 'nat-hour', per: 'units' as const, times: 1, above: 0 }] };
    expect(problemsOf({ kind: 'quality' }, [dear])).toEqual([
      'advisor/charges.yaml: nat: no price row nat-hour',
    ]);
  });

  it("report the source of a role's demand", () => {
    expect(problemsOf({ kind: 'role', data: { demand: { source: 'rumour' } } as never })).toEqual([
      "content/role/tested.yaml: demand.source: source:rumour doesn't exist",
    ]);
  });

  it('report the role of a failure mode', () => {
    expect(problemsOf({ kind: 'failure-mode', data: { role: 'cash' } })).toEqual([
      "content/failure-mode/tested.yaml: role: role:cash doesn't exist",
    ]);
  });

  it('report the roles and the loose ends of a drawing', () => {
    const label = { en: 'a', es: 'a' };
    const body = {
      what: label,
      drawing: {
        nodes: [
          { id: 'a', label, role: 'cash' },
          { id: 'b', label },
        ],
        edges: [{ from: 'a', to: 'c', style: 'synchronous' as const }],
      },
    };
    expect(problemsOf({ kind: 'quality', body })).toEqual([
      "content/quality/tested.yaml: body.drawing.nodes: role:cash doesn't exist",
      'content/quality/tested.yaml: body.drawing.edges: no drawn node c',
    ]);
  });

  it('report requirements of a case that the form would refuse', () => {
    const requirements = {
      team: { size: 0, skills: { redis: 3, magic: 2 } },
      capabilities: ['payments', 'capability:payments', 'magic'],
      priorities: { price: 3, cost: 1 },
      constraints: { mustUse: ['redis', 'pattern:monolith', 'role:cache'] },
    };
    expect(problemsOf({ kind: 'case', data: { requirements } })).toEqual([
      'content/case/tested.yaml: requirements.team.size: out-of-range: whole number 1…100,000 people',
    ]);
    const mended = { ...requirements, team: { ...requirements.team, size: 1 } };
    expect(problemsOf({ kind: 'case', data: { requirements: mended } })).toEqual([
      'content/case/tested.yaml: requirements.constraints.mustUse: no technology or pattern role:cache',
      'content/case/tested.yaml: requirements.team.skills: no skill magic',
      'content/case/tested.yaml: requirements.capabilities: no capability magic',
    ]);
  });
});
