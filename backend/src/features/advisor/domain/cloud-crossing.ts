import type { Charge, Cloud, PriceTerm } from '@architrave/graph-seed/model';
import type { AdvisorKnowledge } from './advisor-knowledge.js';
import type { CostLine } from './advice.js';
import type { ComponentOption, Elimination, RoleOptions } from './component-options.js';
import { lognormalOf } from './latency/lognormal.js';
import { priceTerms, sumCosts, USE_SCENARIOS, type MonthlyQuantities, type PricedTerms } from './pricing.js';
import type { DesignFrame, RoleSlot } from './role-slots.js';
import { regionOf, type Situation } from './situation.js';

/** Clouds that sell to anybody: a design that stands in one of them may take a part from another. */
const PUBLIC_CLOUDS = ['aws', 'azure', 'gcp'] as const satisfies readonly Cloud[];

const CLOUD_NAMES: Readonly<Record<Cloud, string>> = {
  aws: 'AWS',
  azure: 'Azure',
  gcp: 'Google Cloud',
  'on-premises': 'the own data centre',
};

/** Roles further inwards than the application's own code (compute stands at 50) answer it; those before it carry the users' requests to it. */
export const COMPUTE_ORDER = 50;

/** Roles that run the team's own code or are the network of the place where it runs: where they stand is the main cloud. */
const ROLES_OF_THE_MAIN_CLOUD: ReadonlySet<string> = new Set([
  'compute',
  'serverless-compute',
  'background-worker',
  'stream-processor',
  'batch-processor',
  'media-processor',
  'model-serving',
  'training-compute',
  'network-egress',
]);

/**
 * What a call to another cloud takes longer than one within the main cloud, there and back over the internet, on a connection that stays open.
 * Added to the offer's median and 99th percentile: as if both were slow at once, which is the careful side.
 */
export const CROSSING_TIME = {
  p50Ms: 6,
  p99Ms: 30,
  note: '6 ms (p99 30 ms) for the way to another cloud and back are assumed: regions of the same name lie in one metropolitan area, 1 to 3 ms, or some hundred kilometres apart, 8 to 20 ms; in one call of a hundred a lost packet or a detour makes it several times that.',
} as const;

/**
 * Hours a month that a component in another cloud takes beyond those of its offer: a second provider's access and keys, network rules, alerts and
 * invoice. Assumed: half an hour a week.
 */
export const CROSSING_HOURS_PER_MONTH = 2;

/** The clouds from which a design in the main cloud may take single parts: the other public ones where the requirements leave the cloud open. */
export function otherClouds(main: Cloud, { requirements }: Situation): readonly Cloud[] {
  const stated = requirements.constraints?.cloud;
  const isOpen = stated === undefined || stated === 'any';
  return isOpen && isPublic(main) ? PUBLIC_CLOUDS.filter((cloud) => cloud !== main) : [];
}

function isPublic(cloud: Cloud): boolean {
  return (PUBLIC_CLOUDS as readonly Cloud[]).includes(cloud);
}

/**
 * Whether a role is filled in the main cloud whatever the requirements say: the team's own code, what stands between the users and it, and what
 * the model knows no traffic of, so that the way to another cloud could not be priced.
 */
export function staysInMainCloud({ role, place, order, load }: RoleSlot): boolean {
  const isBeforeCompute = place !== 'supporting' && order <= COMPUTE_ORDER;
  return ROLES_OF_THE_MAIN_CLOUD.has(role) || isBeforeCompute || load.processedGbPerMonth <= 0;
}

/** Whether what a frame's compute exchanges with the internet passes a NAT gateway, which is paid by the GB. */
export function passesNat(frame: DesignFrame, fixedCharges: readonly { readonly charge: Charge }[]): boolean {
  return (
    fixedCharges.some(({ charge }) => charge.traffic === 'nat') ||
    frame.slots.some(({ role }) => role === 'network-egress')
  );
}

export interface CrossingInput {
  readonly slot: RoleSlot;
  readonly main: Cloud;
  /** What other clouds have for the role, as if the whole design stood there. */
  readonly others: readonly { readonly cloud: Cloud; readonly found: RoleOptions }[];
  readonly passesNat: boolean;
  readonly knowledge: AdvisorKnowledge;
  readonly situation: Situation;
}

/**
 * The options of a role in the main cloud together with those that other clouds offer for it, at the price and in the time of the way between.
 * What works only beside another part stands beside it and is left out, as is a cloud whose egress has no price.
 */
export function withOtherClouds(own: RoleOptions, input: CrossingInput): RoleOptions {
  const options = [...own.options];
  const admitted = new Set<string>();
  const rules = new Map<string, string>();
  for (const { cloud, found } of input.others) {
    const way = wayBetween(input, cloud);
    if (way === null) continue;
    for (const option of found.options) {
      if (option.offer.cloud !== cloud || option.offer.worksOnlyWith.length > 0) continue;
      options.push(acrossClouds(option, way));
      admitted.add(keyOf({ technology: option.technology.slug, offer: option.offer.id }));
    }
    for (const elimination of found.eliminated)
      if (elimination.rule !== CLOUD_RULE) rules.set(keyOf(elimination), elimination.rule);
  }
  options.sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    options,
    eliminated: own.eliminated.flatMap((elimination) => {
      if (elimination.rule !== CLOUD_RULE) return [elimination];
      if (admitted.has(keyOf(elimination))) return [];
      return [{ ...elimination, rule: rules.get(keyOf(elimination)) ?? CLOUD_RULE }];
    }),
  };
}

/** The rule by which an offer of another cloud is left out. */
const CLOUD_RULE = 'constraints.cloud';

function keyOf({ technology, offer }: Pick<Elimination, 'technology' | 'offer'>): string {
  return `${technology}/${offer}`;
}

function acrossClouds(option: ComponentOption, way: PricedTerms): ComponentOption {
  const lines = [...option.price.lines, ...way.lines];
  const { p50Ms, p99Ms } = option.offer.latency;
  return {
    ...option,
    id: `${option.id}@${option.offer.cloud}`,
    isAcrossClouds: true,
    operationsHoursPerMonth: option.operationsHoursPerMonth + CROSSING_HOURS_PER_MONTH,
    price: { lines, ...sumCosts(lines) },
    hop:
      option.hop === null
        ? null
        : {
            ...option.hop,
            service: lognormalOf(p50Ms + CROSSING_TIME.p50Ms, p99Ms + CROSSING_TIME.p99Ms),
          },
  };
}

/**
 * What a month of the traffic between a role in another cloud and the main cloud costs: each GB at the tiers of internet egress of the cloud that
 * sends it, counted from the first tier, and through the main cloud's NAT where the frame has one. Null where a price is missing.
 */
function wayBetween(
  { slot, main, passesNat: throughNat, knowledge, situation }: CrossingInput,
  other: Cloud,
): PricedTerms | null {
  const lines: CostLine[] = [];
  const add = (terms: readonly PriceTerm[], gb: number, label: string): void => {
    const at = (factor: number): MonthlyQuantities => ({ ...NOTHING, processedGb: gb * factor });
    const priced = priceTerms(
      terms.map((term) => ({ ...term, per: 'processed-gb' })),
      regionOf(situation),
      { low: at(USE_SCENARIOS.low), expected: at(USE_SCENARIOS.expected), high: at(USE_SCENARIOS.high) },
      knowledge,
    );
    for (const line of priced.lines) {
      // Tiers that nothing reaches say nothing.
      if (line.quantity === 0 && line.monthlyUsdHigh === 0) continue;
      lines.push({ ...line, item: `${label}: ${line.item}` });
    }
  };
  const { sentGb, fetchedGb } = trafficOf(slot);
  for (const { from, to, gb } of [
    { from: main, to: other, gb: sentGb },
    { from: other, to: main, gb: fetchedGb },
  ]) {
    if (gb === 0) continue;
    const terms = termsOf(knowledge, from, 'egress', 'egress-gb');
    if (terms.length === 0) return null;
    add(terms, gb, `from ${CLOUD_NAMES[from]} to ${CLOUD_NAMES[to]}`);
  }
  if (throughNat)
    add(
      termsOf(knowledge, main, 'nat', 'processed-gb'),
      sentGb + fetchedGb,
      `between ${CLOUD_NAMES[main]} and ${CLOUD_NAMES[other]}`,
    );
  return { lines, ...sumCosts(lines) };
}

const NOTHING: MonthlyQuantities = {
  units: 0,
  storedGb: 0,
  operations: 0,
  processedGb: 0,
  egressGb: 0,
  users: 0,
  inputTokens: 0,
  outputTokens: 0,
};

/**
 * GB a month that go to a role and come from it; the load knows one size for each operation. A part that is asked sends its answer; work that waits
 * is handed over and fetched again; what supports the system (telemetry, sign-in) is sent to.
 */
function trafficOf({ place, load }: RoleSlot): { readonly sentGb: number; readonly fetchedGb: number } {
  const gb = load.processedGbPerMonth;
  return {
    sentGb: place === 'asynchronous' || place === 'supporting' ? gb : 0,
    fetchedGb: place === 'supporting' ? 0 : gb,
  };
}

function termsOf(
  { charges }: AdvisorKnowledge,
  cloud: Cloud,
  traffic: Charge['traffic'],
  per: PriceTerm['per'],
): readonly PriceTerm[] {
  return charges
    .filter((charge) => charge.cloud === cloud && charge.traffic === traffic)
    .flatMap(({ prices }) => prices.filter((term) => term.per === per));
}
