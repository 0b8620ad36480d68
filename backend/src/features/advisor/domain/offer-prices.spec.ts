import { compileContent, readContent } from '@architrave/graph-seed';
import type { Offer, Region, TechnologyData } from '@architrave/graph-seed/model';
import { parse } from 'yaml';
import { compileKnowledge } from './advisor-knowledge.js';
import { priceTerms, type MonthlyQuantities } from './pricing.js';

/**
 * Every offer's price again, from the files as they are written and with arithmetic of this file's own: own CSV reader,
 * own rules for hosts, disks, tiers, hours and regions. Nothing of the compiler or of the pricing is used on this side.
 */

type Cells = Readonly<Record<string, string>>;
interface WrittenTerm {
  readonly row: string;
  readonly per: string;
  readonly times?: number;
  readonly above?: number;
  readonly upTo?: number;
}
interface WrittenOffer {
  readonly id: string;
  readonly cloud?: string;
  readonly host?: string;
  readonly diskGb?: number;
  readonly scaling: string;
  readonly capacity: { readonly storageGb?: number | string };
  readonly prices?: readonly WrittenTerm[];
}
type WrittenHosts = Readonly<
  Record<string, Readonly<Record<string, { readonly row: string; readonly diskRow?: string }>>>
>;

const files = readContent();
const rows = new Map<string, Cells>();
const factors = new Map<string, number>();
for (const [path, text] of files) {
  if (!path.endsWith('.csv')) continue;
  for (const cells of readTable(text)) {
    if (path.includes('region-index'))
      factors.set(`${cells['provider']}/${cells['region']}`, Number(cells['factor']));
    else rows.set(cells['id'] ?? '', cells);
  }
}
const hosts = parse(files.get('advisor/hosts.yaml') ?? '') as WrittenHosts;
const written = [...files]
  .filter(([path]) => path.startsWith('content/technology/'))
  .map(([path, text]) => ({
    technology: path.slice('content/technology/'.length, -'.yaml'.length),
    offers: (parse(text) as { offers?: readonly WrittenOffer[] }).offers ?? [],
  }));

/** Months that are empty, small and so large that every tier is passed. */
const MONTHS: Readonly<Record<string, MonthlyQuantities>> = {
  empty: {
    units: 1,
    storedGb: 0,
    operations: 0,
    processedGb: 0,
    egressGb: 0,
    users: 0,
    inputTokens: 0,
    outputTokens: 0,
  },
  small: {
    units: 2,
    storedGb: 120,
    operations: 65e6,
    processedGb: 300,
    egressGb: 90,
    users: 4_000,
    inputTokens: 3e6,
    outputTokens: 1e6,
  },
  large: {
    units: 17,
    storedGb: 60_000,
    operations: 40e9,
    processedGb: 900_000,
    egressGb: 700_000,
    users: 3_000_000,
    inputTokens: 5e10,
    outputTokens: 2e10,
  },
};
const REGIONS_TRIED = ['us-east', 'eu-central', 'latam'] as const satisfies readonly Region[];

/** What an offer costs a month, unrounded; `terms` says how many amounts make it up. */
function monthlyUsd(
  offer: WrittenOffer,
  cloud: string,
  month: MonthlyQuantities,
  region: string,
): { usd: number; terms: number } {
  const host = offer.host === undefined ? undefined : hosts[offer.host]?.[cloud];
  const amounts = (offer.prices ?? []).map((term) => amountOf(term, month, region));
  if (host !== undefined) {
    amounts.push(month.units * hoursOf(host.row) * unitUsd(host.row, region));
    if (host.diskRow !== undefined) {
      const gbUsd = unitUsd(host.diskRow, region);
      amounts.push(month.units * (offer.diskGb ?? 20) * gbUsd);
      // A cluster of shards keeps three copies in all, however many servers; replicas keep one each.
      const copies = offer.scaling === 'sharded' ? 3 : month.units;
      if (offer.capacity.storageGb !== undefined) amounts.push(month.storedGb * copies * gbUsd);
    }
  }
  return { usd: amounts.reduce((sum, amount) => sum + amount, 0), terms: amounts.length };
}

function amountOf(term: WrittenTerm, month: MonthlyQuantities, region: string): number {
  const counted: Readonly<Record<string, number>> = {
    units: month.units,
    flat: 1,
    'stored-gb': month.storedGb,
    'stored-gb-per-unit': month.storedGb * month.units,
    'million-operations': month.operations / 1_000_000,
    'processed-gb': month.processedGb,
    'egress-gb': month.egressGb,
    'monthly-users': month.users,
    'million-input-tokens': month.inputTokens / 1_000_000,
    'million-output-tokens': month.outputTokens / 1_000_000,
  };
  let quantity = counted[term.per] ?? Number.NaN;
  if (term.upTo !== undefined && quantity > term.upTo) quantity = term.upTo;
  quantity -= term.above ?? 0;
  const hours = term.per === 'units' || term.per === 'flat' ? hoursOf(term.row) : 1;
  return quantity <= 0 ? 0 : quantity * hours * (term.times ?? 1) * unitUsd(term.row, region);
}

/** 730 for a row that is paid by the hour. */
function hoursOf(rowId: string): number {
  return ['hour', 'vcpu-hour', 'gb-hour', 'request-unit-hour', 'unit-hour'].includes(
    rows.get(rowId)?.['unit'] ?? '',
  )
    ? 730
    : 1;
}

/** The row's price; elsewhere that of the row named after the region, or the price times how dear the region is. */
function unitUsd(rowId: string, region: string): number {
  const row = rows.get(rowId);
  const home = row?.['region'] ?? '';
  const usd = Number(row?.['usd'] ?? Number.NaN);
  if (home === 'global' || home === region) return usd;
  const named = rowId.endsWith(`-${home}`)
    ? rows.get(rowId.slice(0, rowId.length - home.length) + region)
    : undefined;
  if (named !== undefined) return Number(named['usd']);
  const factor = (of: string): number => factors.get(`${row?.['provider']}/${of}`) ?? 1;
  return (usd * factor(region)) / factor(home);
}

/** Rows of a CSV text by column name; cells may be quoted, with doubled quotes inside. */
function readTable(text: string): Cells[] {
  const table: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    table.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== ',') table.push([]);
  }
  const [header = [], ...lines] = table.filter((cells) => cells.length > 1);
  return lines.map((cells) =>
    Object.fromEntries(header.map((name, index) => [name, (cells[index] ?? '').trim()])),
  );
}

const { graph } = compileContent(files);
const knowledge = compileKnowledge(graph, 'test');
const charged = (offer: Offer, month: MonthlyQuantities, region: Region): number =>
  priceTerms(offer.prices, region, { low: month, expected: month, high: month }, knowledge).monthlyUsd;

/** Compiled offers by technology and id. */
const compiled = new Map<string, Offer>(
  graph.nodes.flatMap((node) =>
    node.kind === 'technology'
      ? (node.data as TechnologyData).offers.map((offer) => [`${node.slug}/${offer.id}`, offer] as const)
      : [],
  ),
);
/** What must have come of the written offers: each once, self-hosted ones once on each cloud that has their host. */
const expected = written.flatMap(({ technology, offers }) =>
  offers.flatMap((offer) =>
    offer.host === undefined
      ? [{ key: `${technology}/${offer.id}`, offer, cloud: offer.cloud ?? '' }]
      : Object.keys(hosts[offer.host] ?? {}).map((cloud) => ({
          key: `${technology}/${offer.id}-on-${cloud}`,
          offer,
          cloud,
        })),
  ),
);

describe('the price of every offer, recomputed from the files', () => {
  it('finds the same rows and offers as the compiler', () => {
    expect([...rows.keys()].sort()).toEqual(graph.prices.map((row) => row.id));
    expect(expected.map(({ key }) => key).sort()).toEqual([...compiled.keys()].sort());
    expect(expected.length).toBeGreaterThan(1_000);
  });

  it.each(REGIONS_TRIED)(
    'is what the advisor charges in %s, for an empty, a small and a large month',
    (region) => {
      const differences = expected.flatMap(({ key, offer, cloud }) =>
        Object.entries(MONTHS).flatMap(([name, month]) => {
          const { usd, terms } = monthlyUsd(offer, cloud, month, region);
          const theirs = charged(compiled.get(key) as Offer, month, region);
          // Each line of a bill is rounded to cents.
          return Math.abs(usd - theirs) <= 0.0051 * terms + usd * 1e-12
            ? []
            : [`${key}, ${name}: ${usd} here, ${theirs} there`];
        }),
      );
      expect(differences).toEqual([]);
    },
  );

  it('works out by hand for a database and a log on own servers', () => {
    const small = MONTHS['small'] as MonthlyQuantities;
    const usd = (key: string): number => charged(compiled.get(key) as Offer, small, 'us-east');
    const price = (id: string): number => Number(rows.get(id)?.['usd']);
    const servers = 2 * 730 * price('aws-ec2-m6i-large-hour-us-east');
    const disk = price('aws-ebs-gp3-gb-month-us-east');
    // PostgreSQL keeps its 120 GB, and 20 GB for the system, on each of two servers.
    expect(usd('postgresql/medium-replicated-on-aws')).toBeCloseTo(servers + 2 * (120 + 20) * disk, 1);
    // Kafka keeps the 120 GB three times over its brokers, not on each of them.
    expect(usd('apache-kafka/cluster-medium-on-aws')).toBeCloseTo(servers + (2 * 20 + 3 * 120) * disk, 1);
  });
});
