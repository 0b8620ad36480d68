import type { Cloud, Offer } from '@architrave/graph-seed/model';
import type { AdvisorKnowledge, KnownTechnology } from './advisor-knowledge.js';
import { componentAvailability } from './availability.js';
import { lognormalOf } from './latency/lognormal.js';
import type { Hop } from './latency/hop.js';
import {
  priceTerms,
  quantitiesOf,
  scaleLoad,
  USE_SCENARIOS,
  type MonthlyQuantities,
  type PricedTerms,
  type SharedQuantities,
} from './pricing.js';
import type { RoleSlot } from './role-slots.js';
import {
  isStated,
  numberOf,
  regionOf,
  SECONDS_PER_MONTH,
  statedNumber,
  type Situation,
} from './situation.js';
import { sizeOffer, type SizedOffer } from './sizing.js';

/** Availability from which a design must carry its load while a zone is down. */
export const ZONE_LOSS_FROM_PERCENT = 99.9;

/** One sized, priced way to fill a role. */
export interface ComponentOption {
  /** `technology/offer`, with `/spread` where units were added to survive the loss of a zone and `@cloud` where it is another than the main one. */
  readonly id: string;
  readonly technology: KnownTechnology;
  readonly offer: Offer;
  readonly sized: SizedOffer;
  readonly price: PricedTerms;
  /** 0…1. */
  readonly availability: number;
  /** Null off the request path. */
  readonly hop: Hop | null;
  readonly operationsHoursPerMonth: number;
  /** Whether it stands in another public cloud than the design's compute; price and hop then hold the way between. */
  readonly isAcrossClouds: boolean;
}

/** An offer that a hard rule removed. */
export interface Elimination {
  readonly role: string;
  readonly technology: string;
  readonly offer: string;
  readonly rule: string;
}

export interface RoleOptions {
  readonly options: readonly ComponentOption[];
  readonly eliminated: readonly Elimination[];
}

/** Every offer that may fill the role on the cloud, sized and priced; and those that a hard rule removed, with the rule. */
export function optionsForRole(
  slot: RoleSlot,
  cloud: Cloud,
  knowledge: AdvisorKnowledge,
  situation: Situation,
): RoleOptions {
  const options: ComponentOption[] = [];
  const eliminated: Elimination[] = [];
  for (const technology of knowledge.technologiesByRole.get(slot.role) ?? []) {
    for (const offer of technology.offers) {
      if (offer.roles !== undefined && !offer.roles.includes(slot.role)) continue;
      const rule = eliminationRule(slot, technology, offer, cloud, situation, knowledge);
      const sized = rule === null ? sizedOptions(slot, technology, offer, situation, knowledge) : [];
      options.push(...sized);
      // What carries the load but can't outlive a zone where the stated availability asks for it.
      const broken = rule ?? (sized.length === 0 ? 'quality.availabilityPercent' : null);
      if (broken !== null)
        eliminated.push({ role: slot.role, technology: technology.slug, offer: offer.id, rule: broken });
    }
  }
  options.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { options, eliminated };
}

/** Id of the hard rule that an offer breaks; null when it breaks none. */
function eliminationRule(
  slot: RoleSlot,
  technology: KnownTechnology,
  offer: Offer,
  cloud: Cloud,
  situation: Situation,
  knowledge: AdvisorKnowledge,
): string | null {
  const constraints = situation.requirements.constraints ?? {};
  const role = knowledge.roles.get(slot.role);
  if (offer.cloud !== cloud && offer.cloud !== 'any') return 'constraints.cloud';
  if (constraints.mustAvoid?.includes(`technology:${technology.slug}`) === true)
    return 'constraints.mustAvoid';
  if (constraints.managedOnly === true && !offer.managed) return 'constraints.managedOnly';
  if (constraints.openSourceOnly === true && !technology.openSource) return 'constraints.openSourceOnly';
  if (role?.handlesCustomerData === true && !offer.selfHosted) {
    // On hosts of one's own, compliance is the team's work; the machines' provider is certified as a whole.
    if ((constraints.compliance ?? []).some((id) => !offer.compliance.includes(id)))
      return 'constraints.compliance';
  }
  if (role?.keepsRecords === true) {
    const rpo = statedNumber(situation, 'quality.rpoMinutes');
    const rto = statedNumber(situation, 'quality.rtoMinutes');
    if (rpo !== undefined && (offer.recovery?.rpoMinutes ?? Infinity) > rpo) return 'quality.rpoMinutes';
    if (rto !== undefined && (offer.recovery?.rtoMinutes ?? Infinity) > rto) return 'quality.rtoMinutes';
    const wanted = situation.requirements.quality?.consistency;
    if (wanted !== undefined && !isAtLeast(offer.consistency ?? 'eventual', wanted))
      return 'quality.consistency';
  }
  if (sizeOffer(offer, slot.load, false) === null) return 'capacity';
  return null;
}

const CONSISTENCY_ORDER = ['eventual', 'read-your-writes', 'strong'] as const;
function isAtLeast(
  has: (typeof CONSISTENCY_ORDER)[number],
  wants: (typeof CONSISTENCY_ORDER)[number],
): boolean {
  return CONSISTENCY_ORDER.indexOf(has) >= CONSISTENCY_ORDER.indexOf(wants);
}

function sizedOptions(
  slot: RoleSlot,
  technology: KnownTechnology,
  offer: Offer,
  situation: Situation,
  knowledge: AdvisorKnowledge,
): ComponentOption[] {
  const plain = sizeOffer(offer, slot.load, false);
  const spread = sizeOffer(offer, slot.load, true);
  const critical = slot.place === 'request-path' || slot.place === 'edge';
  const mustSpread =
    critical &&
    !slot.soft &&
    isStated(situation, 'quality.availabilityPercent') &&
    numberOf(situation, 'quality.availabilityPercent') >= ZONE_LOSS_FROM_PERCENT;
  const options: ComponentOption[] = [];
  const build = (sized: SizedOffer, survives: boolean): void => {
    options.push(optionOf(slot, technology, offer, sized, survives, situation, knowledge));
  };
  const survivesAlone = offer.availability.scope === 'service';
  if (plain !== null && (!mustSpread || survivesAlone)) build(plain, false);
  if (
    critical &&
    spread !== null &&
    !survivesAlone &&
    offer.availability.scope === 'unit' &&
    spread.units !== plain?.units
  )
    build(spread, true);
  else if (
    mustSpread &&
    !survivesAlone &&
    offer.availability.scope === 'unit' &&
    spread !== null &&
    spread.units === plain?.units
  )
    build(spread, true);
  return options;
}

function optionOf(
  slot: RoleSlot,
  technology: KnownTechnology,
  offer: Offer,
  sized: SizedOffer,
  survives: boolean,
  situation: Situation,
  knowledge: AdvisorKnowledge,
): ComponentOption {
  const region = regionOf(situation);
  const shared = sharedQuantities(situation);
  const at = (factor: number): MonthlyQuantities => {
    const load = scaleLoad(slot.load, factor);
    const units =
      factor === 1
        ? sized.units
        : (sizeOffer(offer, load, survives)?.units ?? Math.ceil(sized.units * factor));
    return quantitiesOf(load, units, {
      ...shared,
      egressGb: shared.egressGb * factor,
      monthlyUsers: shared.monthlyUsers * factor,
    });
  };
  const price = priceTerms(
    offer.prices,
    region,
    {
      low: at(USE_SCENARIOS.low),
      expected: at(USE_SCENARIOS.expected),
      high: at(USE_SCENARIOS.high),
    },
    knowledge,
  );
  return {
    id: `${technology.slug}/${offer.id}${survives ? '/spread' : ''}`,
    technology,
    offer,
    sized,
    price,
    availability: componentAvailability(offer, sized.units, sized.neededUnits),
    hop:
      slot.place === 'request-path' && slot.visits > 0
        ? {
            visits: slot.visits,
            service: lognormalOf(offer.latency.p50Ms, offer.latency.p99Ms),
            wait: sized.wait,
          }
        : null,
    operationsHoursPerMonth: offer.operations.baseHours + offer.operations.perUnitHours * sized.units,
    isAcrossClouds: false,
  };
}

/** What of the whole system the prices of single components depend on. */
export function sharedQuantities(situation: Situation): SharedQuantities {
  const peakFactor = Math.max(1, numberOf(situation, 'workload.peakFactor', 1));
  const requestsPerMonth = (situation.derived.requestsPerSecond / peakFactor) * SECONDS_PER_MONTH;
  return {
    egressGb: (requestsPerMonth * numberOf(situation, 'workload.responseKb')) / 1e6,
    monthlyUsers: situation.derived.monthlyUsers,
    tokensPerRequest: numberOf(situation, 'workload.tokensPerRequest'),
  };
}
