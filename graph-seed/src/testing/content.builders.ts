import type { ContentFiles } from '../compile/content-files.js';
import type { CompiledGraph, GraphEdge, GraphNode } from '../model/graph.js';
import type { Kind } from '../model/kinds.js';
import { nodeId, type NodeId } from '../model/node-id.js';
import type { Offer } from '../model/offer.schema.js';
import { offerSchema, type OfferSource } from '../model/offer.schema.js';
import type { PriceRow } from '../model/price.schema.js';

export const PRICE_HEADER =
  'id,provider,service,item,unit,usd,region,providerRegion,date,source,place,basis,reasoning';
export const REGION_HEADER = 'provider,region,providerRegion,factor,date,source,place,basis,reasoning';

/** The smallest content that compiles: a technology with one self-hosted offer, its role, its prices, and a source. */
export function contentFiles(changes: Readonly<Record<string, string | null>> = {}): ContentFiles {
  const files: Record<string, string | null> = {
    'advisor/hosts.yaml': `
small:
  aws: { machine: t3.medium, row: machine-hour, diskRow: disk-gb-month, availabilityPercent: 99.9, slaPercent: null }`,
    'advisor/charges.yaml': '[]',
    'advisor/defaults.yaml': `
workload.thinkTimeSeconds: { value: 20, because: { en: A page is read., es: Se lee una página. }, source: handbook }`,
    'prices/machines.csv': `${PRICE_HEADER}
machine-hour,aws,EC2,t3.medium,hour,0.04,us-east,us-east-1,2026-01-31,handbook,page 1,read,
disk-gb-month,aws,EBS,gp3,gb-month,0.08,us-east,us-east-1,2026-01-31,handbook,page 2,read,
`,
    'prices/region-index.csv': `${REGION_HEADER}
aws,us-east,us-east-1,1,2026-01-31,handbook,page 3,read,
`,
    'content/source/handbook.yaml': `
${texts('Handbook')}
publisher: The publisher
licence: CC-BY-4.0
date: "2026"`,
    'content/role/cache.yaml': `
${texts('Cache')}
use: request-path
order: 70
demand: { rate: reads, note: { en: Every read asks it., es: Cada lectura le pregunta. } }
edges: { EVIDENCED_BY: [source:handbook] }`,
    'content/technology/redis.yaml': `
${texts('Redis')}
licence: { id: AGPL-3.0-only, openSource: true }
url: https://redis.io
offers:
  - id: small
    name: Redis, one host
    host: small
    managed: false
    scaling: single
    capacity: { operationsPerSecond: 1000, storageGb: 3, basis: assumed, note: Half the memory. }
    latency: { p50Ms: 1, p99Ms: 3, basis: assumed, note: One hop. }
    availability: { percent: 99.5, scope: unit, slaPercent: null, basis: assumed, note: One host. }
    operations: { baseHours: 4, basis: assumed, note: Patches. }
edges: { FULFILS: [role:cache] }`,
    ...changes,
  };
  return new Map(Object.entries(files).filter((entry): entry is [string, string] => entry[1] !== null));
}

/** Name and summary as YAML. */
export function texts(name: string): string {
  return `name: { en: ${name}, es: ${name} }\nsummary: { en: What ${name} is., es: Qué es ${name}. }`;
}

export function aNode<K extends Kind>(kind: K, slug: string, own: Partial<GraphNode<K>> = {}): GraphNode {
  const text = { en: slug, es: slug };
  const data = kind === 'technology' ? { offers: [] } : kind === 'role' ? { demand: {} } : {};
  return {
    id: nodeId(kind, slug),
    kind,
    slug,
    name: text,
    summary: text,
    aliases: [],
    data,
    ...own,
  } as GraphNode;
}

export function anEdge(
  type: GraphEdge['type'],
  from: NodeId,
  to: NodeId,
  own: Partial<GraphEdge> = {},
): GraphEdge {
  return { type, from, to, ...own };
}

export function aGraph(parts: Partial<CompiledGraph> = {}): CompiledGraph {
  return {
    contentHash: 'hash',
    nodes: [],
    edges: [],
    aliases: {},
    prices: [],
    regionIndex: [],
    charges: [],
    defaults: {},
    hosts: {},
    ...parts,
  };
}

export function aPriceRow(own: Partial<PriceRow> = {}): PriceRow {
  return {
    id: 'machine-hour',
    provider: 'aws',
    service: 'EC2',
    item: 't3.medium',
    unit: 'hour',
    usd: 0.04,
    region: 'us-east',
    providerRegion: 'us-east-1',
    date: '2026-01-31',
    source: 'handbook',
    place: 'page 1',
    basis: 'read',
    ...own,
  };
}

const figures = {
  capacity: { operationsPerSecond: 1000, basis: 'assumed', note: 'Half the memory.' },
  latency: { p50Ms: 1, p99Ms: 3, basis: 'assumed', note: 'One hop.' },
  availability: { percent: 99.5, scope: 'unit', slaPercent: null, basis: 'assumed', note: 'One host.' },
  operations: { baseHours: 4, basis: 'assumed', note: 'Patches.' },
};

/** An offer as it stands in a file, unchecked: what a test changes may be wrong. */
export function anOfferText(own: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    id: 'standard',
    name: 'Standard',
    managed: true,
    scaling: 'single',
    cloud: 'aws',
    ...figures,
    ...own,
  };
}

/** A self-hosted offer as it stands in a file. */
export function aHostedOfferText(own: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const { cloud: _cloud, ...offer } = anOfferText({ id: 'small', host: 'small', managed: false });
  return { ...offer, ...own };
}

export function anOfferSource(own: Readonly<Record<string, unknown>> = {}): OfferSource {
  return offerSchema.parse(anOfferText(own));
}

export function aHostedOfferSource(own: Readonly<Record<string, unknown>> = {}): OfferSource {
  return offerSchema.parse(aHostedOfferText(own));
}

/** An offer as compiled. */
export function anOffer(own: Partial<Offer> = {}): Offer {
  return { ...(anOfferSource() as Offer), selfHosted: false, ...own };
}
