import {
  nodeId,
  type CapabilityData,
  type Charge,
  type CompiledGraph,
  type Condition,
  type Defaults,
  type EdgeType,
  type GraphEdge,
  type GraphNode,
  type Kind,
  type Offer,
  type PatternData,
  type PriceRow,
  type RegionIndexRow,
  type RoleData,
  type SkillData,
  type StyleDefinition,
  type Suitability,
} from '@architrave/graph-seed/model';
import { aGraph, aNode } from '../../../../testing/graph.builders.js';
import { compileKnowledge, type AdvisorKnowledge } from '../advisor-knowledge.js';

/** A node with its outgoing edges, as a content file holds it. */
export interface Part {
  readonly node: GraphNode;
  readonly edges: readonly GraphEdge[];
}

const text = (words: string) => ({ en: words, es: words });

function part(
  node: GraphNode,
  ends: readonly [type: EdgeType, to: string, more?: Partial<GraphEdge>][] = [],
): Part {
  return {
    node,
    edges: ends.map(([type, to, more]) => ({ type, from: node.id, to: to as GraphEdge['to'], ...more })),
  };
}

/** A node of a kind that carries nothing of its own. */
export function aPlainNode(kind: Kind, slug: string, aliases: readonly string[] = []): Part {
  return part(aNode(kind, slug, { aliases }));
}

/** A role: on the request path, once for each request, keeping nothing. */
export function aRole(
  slug: string,
  data: Partial<Omit<RoleData, 'demand'>> & { demand?: Partial<RoleData['demand']> } = {},
): Part {
  const { demand, ...rest } = data;
  return part(
    aNode('role', slug, {
      data: {
        use: 'request-path',
        soft: false,
        order: 50,
        handlesCustomerData: true,
        keepsRecords: false,
        ...rest,
        demand: {
          rate: 'requests',
          times: 1,
          storage: 'none',
          storageTimes: 1,
          note: text('test'),
          ...demand,
        },
      },
    }),
  );
}

/** A capability that needs the given roles. */
export function aCapability(
  slug: string,
  roles: readonly string[] = [],
  nature: CapabilityData['nature'] = 'any',
): Part {
  return part(
    aNode('capability', slug, { data: { nature } }),
    roles.map((role) => ['NEEDS_ROLE', `role:${role}`]),
  );
}

export interface StyleParts {
  readonly roles?: readonly (string | StyleDefinition['roles'][number])[];
  readonly nature?: StyleDefinition['nature'];
  readonly applies?: Condition;
  readonly suitability?: readonly Suitability[];
  readonly provides?: readonly string[];
  /** Ids of trade-offs that it has. */
  readonly tradeOffs?: readonly string[];
}

/** A style that always applies and suits nothing in particular. */
export function aStyle(
  slug: string,
  {
    roles = [],
    nature = 'application',
    applies,
    suitability = [],
    provides = [],
    tradeOffs = [],
  }: StyleParts = {},
): Part {
  const style = {
    nature,
    suitability: [...suitability],
    roles: roles.map((role) => (typeof role === 'string' ? { role, times: 1 } : role)),
    ...(applies === undefined ? {} : { applies }),
  };
  return part(aNode('pattern', slug, { data: { category: 'style', style } }), [
    ...provides.map((to): [EdgeType, string] => ['PROVIDES', `capability:${to}`]),
    ...tradeOffs.map((to): [EdgeType, string] => ['HAS_TRADE_OFF', `trade-off:${to}`]),
  ]);
}

/** A claim that a style suits a situation. */
export function aClaim(id: string, points: number, when: Condition): Suitability {
  return { id, when, points, because: text(id), source: 'test' };
}

export interface PatternParts {
  readonly calledBy?: PatternData['calledBy'];
  readonly roles?: readonly string[];
  readonly partOf?: readonly string[];
  readonly tradeOffs?: readonly string[];
  readonly mitigates?: readonly string[];
}

/** A pattern that comes along when something calls for it. */
export function aPattern(
  slug: string,
  { calledBy, roles = [], partOf = [], tradeOffs = [], mitigates = [] }: PatternParts = {},
): Part {
  return part(
    aNode('pattern', slug, { data: { category: 'data', ...(calledBy === undefined ? {} : { calledBy }) } }),
    [
      ...roles.map((to): [EdgeType, string] => ['NEEDS_ROLE', `role:${to}`]),
      ...partOf.map((to): [EdgeType, string] => ['PART_OF', `pattern:${to}`]),
      ...tradeOffs.map((to): [EdgeType, string] => ['HAS_TRADE_OFF', `trade-off:${to}`]),
      ...mitigates.map((to): [EdgeType, string] => ['MITIGATES', `failure-mode:${to}`]),
    ],
  );
}

/** A trade-off with what it gains and costs, quality → weight 1…3. */
export function aTradeOff(
  slug: string,
  gains: Readonly<Record<string, number>>,
  costs: Readonly<Record<string, number>> = {},
): Part {
  return part(aNode('trade-off', slug), [
    ...Object.entries(gains).map(([to, weight]): [EdgeType, string, Partial<GraphEdge>] => [
      'GAINS',
      `quality:${to}`,
      { weight },
    ]),
    ...Object.entries(costs).map(([to, weight]): [EdgeType, string, Partial<GraphEdge>] => [
      'COSTS',
      `quality:${to}`,
      { weight },
    ]),
  ]);
}

/** A skill of ten hours a level, after others with the level that they must have reached. */
export function aSkill(
  slug: string,
  hoursPerLevel: SkillData['hoursPerLevel'] = [10, 10, 10, 10, 10],
  after: Readonly<Record<string, number>> = {},
): Part {
  const node = aNode('skill', slug, {
    data: { hoursPerLevel, hoursBasis: 'assumed', hoursNote: text('test') },
  });
  return {
    node,
    edges: Object.entries(after).map(([before, level]) => ({
      type: 'PREREQUISITE_OF',
      from: nodeId('skill', before),
      to: node.id,
      level,
    })),
  };
}

/** An outage of a role. */
export function aFailureMode(slug: string, role?: string): Part {
  return part(aNode('failure-mode', slug, { data: role === undefined ? {} : { role } }));
}

/** A price row of so many USD; 1 USD a month in us-east of AWS unless said otherwise. */
export function aPrice(id: string, row: Partial<PriceRow> = {}): PriceRow {
  return {
    id,
    provider: 'aws',
    service: 'Test',
    item: id,
    unit: 'month',
    usd: 1,
    region: 'us-east',
    providerRegion: 'us-east-1',
    date: '2026-11-01',
    source: 'test',
    place: 'made up',
    basis: 'read',
    ...row,
  };
}

/** How dear a region is against us-east. */
export function aRegionFactor(
  provider: RegionIndexRow['provider'],
  region: RegionIndexRow['region'],
  factor: number,
): RegionIndexRow {
  return {
    provider,
    region,
    providerRegion: region,
    factor,
    date: '2026-11-01',
    source: 'test',
    place: 'made up',
    basis: 'read',
  };
}

const assumed = { basis: 'assumed', note: 'made up for tests' } as const;

type OfferParts = Partial<
  Omit<Offer, 'capacity' | 'latency' | 'availability' | 'recovery' | 'operations' | 'prices'>
> & {
  readonly prices?: readonly (Partial<Offer['prices'][number]> & { row: string })[];
  readonly capacity?: Partial<Offer['capacity']>;
  readonly latency?: Partial<Offer['latency']>;
  readonly availability?: Partial<Offer['availability']>;
  readonly recovery?: Partial<NonNullable<Offer['recovery']>>;
  readonly operations?: Partial<Offer['operations']>;
};

/** A managed offer on AWS: 100 operations/s a unit, always 10 ms, a service that is up 99.9 % of the time, free, no work to run. */
export function anOffer(
  id: string,
  { prices = [], capacity, latency, availability, recovery, operations, ...rest }: OfferParts = {},
): Offer {
  return {
    id,
    name: id,
    cloud: 'aws',
    managed: true,
    selfHosted: false,
    charges: [],
    scaling: 'stateless',
    minUnits: 1,
    maxUnits: 100,
    compliance: [],
    worksOnlyWith: [],
    limits: [],
    prices: prices.map((term) => ({ per: 'units', times: 1, above: 0, ...term })),
    capacity: { operationsPerSecond: 100, ...assumed, ...capacity },
    latency: { p50Ms: 10, p99Ms: 10, ...assumed, ...latency },
    availability: { percent: 99.9, scope: 'service', slaPercent: 99.9, ...assumed, ...availability },
    operations: { baseHours: 0, perUnitHours: 0, ...assumed, ...operations },
    ...(recovery === undefined
      ? {}
      : { recovery: { rpoMinutes: 0, rtoMinutes: 0, ...assumed, ...recovery } }),
    ...rest,
  };
}

export interface TechnologyParts {
  readonly openSource?: boolean;
  /** Skill → level. */
  readonly skills?: Readonly<Record<string, number>>;
  readonly conflicts?: readonly string[];
  readonly exposedTo?: readonly string[];
}

/** A technology for some roles with its offers. */
export function aTechnology(
  slug: string,
  roles: readonly string[],
  offers: readonly Offer[] = [anOffer('only')],
  { openSource = true, skills = {}, conflicts = [], exposedTo = [] }: TechnologyParts = {},
): Part {
  const node = aNode('technology', slug, {
    data: {
      licence: { id: openSource ? 'Apache-2.0' : 'proprietary', openSource },
      url: 'https://example.org',
      offers: [...offers],
    },
  });
  return part(node, [
    ...roles.map((to): [EdgeType, string] => ['FULFILS', `role:${to}`]),
    ...Object.entries(skills).map(([to, level]): [EdgeType, string, Partial<GraphEdge>] => [
      'NEEDS_SKILL',
      `skill:${to}`,
      { level },
    ]),
    ...conflicts.map((to): [EdgeType, string] => ['CONFLICTS_WITH', `technology:${to}`]),
    ...exposedTo.map((to): [EdgeType, string] => ['EXPOSED_TO', `failure-mode:${to}`]),
  ]);
}

/** A shared charge of AWS that its offers name; 1 USD a month of `row`. */
export function aCharge(id: string, row: string, more: Partial<Charge> = {}): Charge {
  return {
    id,
    name: text(id),
    cloud: 'aws',
    applies: 'offers',
    traffic: 'none',
    note: text(id),
    prices: [{ row, per: 'flat', times: 1, above: 0 }],
    ...more,
  };
}

export interface KnowledgeParts {
  readonly parts: readonly Part[];
  readonly prices?: readonly PriceRow[];
  readonly charges?: readonly Charge[];
  readonly regionIndex?: readonly RegionIndexRow[];
  /** Path → value, or value with alternatives. */
  readonly defaults?: Readonly<Record<string, number | string | boolean | Partial<Defaults[string]>>>;
}

/** The compiled knowledge of hand-written parts. */
export function knowledgeOf({
  parts,
  prices = [],
  charges = [],
  regionIndex = [],
  defaults = {},
}: KnowledgeParts): AdvisorKnowledge {
  const graph: CompiledGraph = {
    ...aGraph(
      parts.map(({ node }) => node),
      parts.flatMap(({ edges }) => edges),
    ),
    prices,
    charges,
    regionIndex,
    defaults: Object.fromEntries(
      Object.entries(defaults).map(([path, value]) => [
        path,
        {
          value: 0,
          alternatives: [],
          because: text('test'),
          ...(typeof value === 'object' ? value : { value }),
        },
      ]),
    ),
  };
  return compileKnowledge(graph, 'test-1');
}
