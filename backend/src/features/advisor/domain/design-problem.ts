import type { Charge, Cloud } from '@architrave/graph-seed/model';
import type { AdvisorKnowledge, KnownTechnology } from './advisor-knowledge.js';
import {
  optionsForRole,
  sharedQuantities,
  ZONE_LOSS_FROM_PERCENT,
  type ComponentOption,
  type Elimination,
  type RoleOptions,
} from './component-options.js';
import {
  COMPUTE_ORDER,
  otherClouds,
  passesNat,
  staysInMainCloud,
  withOtherClouds,
} from './cloud-crossing.js';
import type { SolveCache } from './solve-cache.js';
import { holds } from './condition.js';
import { millionthsOf, type ValueModel } from './design-value.js';
import { gridForLimit, latencyMethodFor, type LatencyMethod } from './latency/path-latency.js';
import { hopKey, momentsOf, type Hop, type Moments } from './latency/hop.js';
import { meanOf } from './latency/lognormal.js';
import { priceTerms, USE_SCENARIOS, type MonthlyQuantities, type PricedTerms } from './pricing.js';
import type { DesignFrame, RoleSlot } from './role-slots.js';
import { isStated, numberOf, regionOf, statedNumber, type Situation } from './situation.js';
import type { SkillStep, TeamLearning } from './skill-gaps.js';
import type { ChoiceGroup, ChoiceOption, ChoiceProblem, OptionRef } from './solver/design-choice.js';
import { MomentLatencyLimit, type LatencyLimit } from './solver/latency-limit.js';

/** A charge with its price on the design's cloud. */
export interface PricedCharge {
  readonly charge: Charge;
  readonly price: PricedTerms;
}

/** One backbone on one cloud, ready to be solved; and what is needed to read a solution. */
export interface DesignProblem {
  readonly frame: DesignFrame;
  readonly cloud: Cloud;
  /** Aligned with `choice.roles`. */
  readonly slots: readonly RoleSlot[];
  readonly options: readonly (readonly ComponentOption[])[];
  readonly eliminated: readonly Elimination[];
  readonly choice: ChoiceProblem;
  /** Aligned with `choice.groups`. */
  readonly groups: readonly ({ readonly step: SkillStep } | { readonly charge: PricedCharge })[];
  /** Charges that come with every design of this frame. */
  readonly fixedCharges: readonly PricedCharge[];
  readonly latencyMethod: LatencyMethod;
  /** The distinct hops of each role on the request path, by latency role and class. */
  readonly hops: readonly (readonly Hop[])[];
  /** Roles that nobody can fill. */
  readonly unfillable: readonly string[];
}

/** The options of roles in one situation, kept where the same role under the same load was met before, in this situation or another. */
export class OptionCache {
  /** What eliminates, sizes or prices options besides the role's own load and the cloud. */
  private readonly situationKey: string;
  private readonly skillsKey: string;

  constructor(
    private readonly knowledge: AdvisorKnowledge,
    private readonly situation: Situation,
    private readonly learning: () => TeamLearning,
    readonly shared: SolveCache,
  ) {
    const {
      monthlyBudgetUsd: _budget,
      cloud: _cloud,
      mustUse: _mustUse,
      ...rules
    } = situation.requirements.constraints ?? {};
    const { latencyP99Ms: _latency, availabilityPercent, ...records } = situation.requirements.quality ?? {};
    this.skillsKey = JSON.stringify(situation.skills);
    const survives = availabilityPercent !== undefined && availabilityPercent >= ZONE_LOSS_FROM_PERCENT;
    this.situationKey = JSON.stringify([
      rules,
      records,
      survives,
      situation.ledger.get('constraints.region')?.value,
      sharedQuantities(situation),
    ]);
  }

  /** What running a technology in a role asks the team to learn. */
  skillSteps(technology: KnownTechnology, role: string): readonly SkillStep[] {
    return this.shared.skillStepsFor(technology, `${role}|${this.skillsKey}`, () =>
      this.learning().stepsFor(technology, role),
    );
  }

  /**
   * What may fill a role of a design whose compute stands on the cloud, other clouds' offers included where the requirements leave the cloud open.
   * `throughNat`: whether what the design exchanges with other clouds passes a NAT gateway.
   */
  get(slot: RoleSlot, cloud: Cloud, throughNat: boolean): RoleOptions {
    const key = this.keyOf(slot, cloud);
    const others = staysInMainCloud(slot) ? [] : otherClouds(cloud, this.situation);
    if (others.length === 0) return this.within(slot, cloud, key);
    return this.shared.optionsFor(`${key}|across${throughNat ? ' NAT' : ''}`, () =>
      withOtherClouds(this.within(slot, cloud, key), {
        slot,
        main: cloud,
        others: others.map((other) => ({
          cloud: other,
          found: this.within(slot, other, this.keyOf(slot, other)),
        })),
        passesNat: throughNat,
        knowledge: this.knowledge,
        situation: this.situation,
      }),
    );
  }

  /** The options of one cloud alone. */
  private within(slot: RoleSlot, cloud: Cloud, key: string): RoleOptions {
    return this.shared.optionsFor(key, () => optionsForRole(slot, cloud, this.knowledge, this.situation));
  }

  private keyOf(slot: RoleSlot, cloud: Cloud): string {
    const { load } = slot;
    return [
      slot.role,
      cloud,
      slot.place,
      slot.soft,
      slot.visits,
      load.operationsPerSecond,
      load.operationsPerMonth,
      load.storageGb,
      load.processedGbPerMonth,
      load.writesPerSecond,
      this.situationKey,
    ].join('|');
  }
}

export interface PoseInput {
  readonly frame: DesignFrame;
  readonly cloud: Cloud;
  /** As `chargesFor` finds them. */
  readonly fixedCharges: readonly PricedCharge[];
  readonly knowledge: AdvisorKnowledge;
  readonly situation: Situation;
  readonly values: ValueModel;
  readonly cache: OptionCache;
}

/** Poses the choice of technologies for a frame on a cloud as a multiple-choice knapsack. */
export function poseDesign({
  frame,
  cloud,
  fixedCharges,
  knowledge,
  situation,
  values,
  cache,
}: PoseInput): DesignProblem {
  const throughNat = passesNat(frame, fixedCharges);
  const slots = inSolvingOrder(frame.slots, (slot) => cache.get(slot, cloud, throughNat).options);
  const perRole = slots.map((slot) => cache.get(slot, cloud, throughNat));
  const options = perRole.map((role) => role.options);
  const groups = new GroupTable(values);
  const clouds = [cloud, ...otherClouds(cloud, situation)];
  const charges = new Map(
    knowledge.charges
      .filter((charge) => clouds.includes(charge.cloud) && charge.applies === 'offers')
      .map(
        (charge) => [charge.id, { charge, price: priceCharge(charge, frame, knowledge, situation) }] as const,
      ),
  );
  const pathSlots = slots
    .map((slot, index) =>
      isOnPath(slot) && options[index]?.some((option) => option.hop !== null) === true ? index : -1,
    )
    .filter((index) => index >= 0);
  const classes = pathSlots.map((index) => new LatencyClasses(options[index] as readonly ComponentOption[]));
  const latencyMethod = latencyMethodFor(classes.flatMap((role) => role.hops));
  const roles = slots.map((slot, index) => {
    const latencyRole = pathSlots.indexOf(index);
    return {
      id: slot.role,
      latencyRole,
      options: (options[index] as readonly ComponentOption[]).map((option): ChoiceOption => ({
        id: option.id,
        cost: cents(option.price.monthlyUsd),
        value: millionthsOf(amountsOf(option, slot), values),
        unavailability: countsForAvailability(slot) ? toUnavailability(option.availability) : 0,
        latencyClass: latencyRole < 0 ? -1 : (classes[latencyRole] as LatencyClasses).classOf(option),
        groups: [
          ...cache.skillSteps(option.technology, slot.role).map((step) => groups.skill(step)),
          ...option.offer.charges.flatMap((id) => {
            const charge = charges.get(id);
            return charge === undefined ? [] : [groups.charge(charge)];
          }),
        ],
      })),
    };
  });
  const fixedCost = fixedCharges.reduce((sum, { price }) => sum + cents(price.monthlyUsd), 0);
  const budget = statedNumber(situation, 'constraints.monthlyBudgetUsd');
  const availability = statedNumber(situation, 'quality.availabilityPercent');
  return {
    frame,
    cloud,
    slots,
    options,
    fixedCharges,
    latencyMethod,
    hops: classes.map((role) => role.hops),
    eliminated: perRole.flatMap((role) => role.eliminated),
    groups: groups.entries,
    unfillable: slots.filter((_, index) => options[index]?.length === 0).map((slot) => slot.role),
    choice: {
      roles,
      groups: groups.choices,
      budget: budget === undefined ? Infinity : Math.round(budget * 100) - fixedCost,
      // Rounded as the components are, so that one that is up exactly as long as asked holds the limit.
      maxUnavailability: availability === undefined ? Infinity : toUnavailability(availability / 100),
      latency: latencyLimit(classes, latencyMethod, situation, cache.shared),
      conflicts: conflictsOf(options, slots),
      atLeastOne: mustUseSets(options, situation),
      differFrom: [],
    },
  };
}

/**
 * The order in which roles are decided: first those that others depend on (an orchestrator decides which compute is left), then the request
 * path, where the latency bound bites, then what depends on a role, then the rest; by id within each.
 */
function inSolvingOrder(
  slots: readonly RoleSlot[],
  optionsOf: (slot: RoleSlot) => readonly ComponentOption[],
): RoleSlot[] {
  const dependencies = new Map(
    slots.map((slot) => [
      slot.role,
      new Set(optionsOf(slot).flatMap((option) => option.offer.worksOnlyWith.map((pair) => pair.role))),
    ]),
  );
  const neededByOthers = new Set([...dependencies.values()].flatMap((roles) => [...roles]));
  const rank = (slot: RoleSlot): number => {
    if (isOnPath(slot)) return 1;
    if (neededByOthers.has(slot.role)) return 0;
    return (dependencies.get(slot.role)?.size ?? 0) > 0 ? 2 : 3;
  };
  return [...slots].sort((a, b) => rank(a) - rank(b) || (a.role < b.role ? -1 : 1));
}

export function isOnPath(slot: RoleSlot): boolean {
  return slot.place === 'request-path' && slot.visits > 0;
}

/** Whether the component's outage is the system's. */
export function countsForAvailability(slot: RoleSlot): boolean {
  return !slot.soft && (slot.place === 'request-path' || slot.place === 'edge');
}

/** −ln(A) in units of 1e-12, rounded up so that a design that holds the limit in whole numbers holds it. */
export function toUnavailability(availability: number): number {
  return Math.ceil(-Math.log(availability) * 1e12);
}

export function cents(usd: number): number {
  return Math.round(usd * 100);
}

/** How much of a component's outage the users feel: all of it on the path, half where work only waits, none where the system goes on with less. */
function availabilityShare(slot: RoleSlot): number {
  if (countsForAvailability(slot)) return 1;
  return slot.place === 'asynchronous' && !slot.soft ? 0.5 : 0;
}

/** What an option takes of each aspect; learning is shared and counted by group. */
export function amountsOf(
  option: ComponentOption,
  slot: RoleSlot,
): { cost: number; operations: number; latency: number; availability: number } {
  return {
    cost: option.price.monthlyUsd,
    operations: option.operationsHoursPerMonth,
    latency:
      option.hop === null ? 0 : option.hop.visits * (meanOf(option.hop.service) + option.hop.wait.meanMs),
    availability: availabilityShare(slot) * -Math.log(option.availability),
  };
}

class GroupTable {
  readonly entries: ({ step: SkillStep } | { charge: PricedCharge })[] = [];
  readonly choices: ChoiceGroup[] = [];
  private readonly known = new Map<string, number>();
  constructor(private readonly values: ValueModel) {}

  skill(step: SkillStep): number {
    const key = `skill ${step.skill} ${step.level}`;
    return (
      this.known.get(key) ??
      this.add(key, { step }, { cost: 0, value: millionthsOf({ learning: step.hours }, this.values) })
    );
  }

  charge(charge: PricedCharge): number {
    const cost = charge.price.monthlyUsd;
    return this.add(
      `charge ${charge.charge.id}`,
      { charge },
      { cost: cents(cost), value: millionthsOf({ cost }, this.values) },
    );
  }

  private add(
    key: string,
    entry: { step: SkillStep } | { charge: PricedCharge },
    choice: ChoiceGroup,
  ): number {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.entries.push(entry);
    this.choices.push(choice);
    this.known.set(key, this.entries.length - 1);
    return this.entries.length - 1;
  }
}

/** Options with the same hop share a class, so that the path is convolved once for all of them. */
class LatencyClasses {
  readonly hops: Hop[] = [];
  private readonly byKey = new Map<string, number>();
  private readonly byOption = new Map<string, number>();

  constructor(options: readonly ComponentOption[]) {
    for (const option of options) {
      const { hop } = option;
      if (hop === null) continue;
      const key = hopKey(hop);
      let index = this.byKey.get(key);
      if (index === undefined) {
        index = this.hops.length;
        this.hops.push(hop);
        this.byKey.set(key, index);
      }
      this.byOption.set(option.id, index);
    }
  }

  classOf(option: ComponentOption): number {
    return this.byOption.get(option.id) ?? -1;
  }
}

function latencyLimit(
  classes: readonly LatencyClasses[],
  method: LatencyMethod,
  situation: Situation,
  shared: SolveCache,
): LatencyLimit | null {
  const limitMs = statedNumber(situation, 'quality.latencyP99Ms');
  if (limitMs === undefined || classes.length === 0) return null;
  const moments = classes.map((role) => role.hops.map(momentsOf));
  if (method === 'fenton-wilkinson') return new MomentLatencyLimit(moments, limitMs);
  if (canNeverBind(moments, limitMs)) return null;
  return shared.gridTimes(
    classes.map((role) => role.hops),
    gridForLimit(limitMs),
  );
}

/**
 * Whether every choice holds the limit whatever its shape: Cantelli's inequality, P(T > L) ≤ v ÷ (v + (L − m)²) for L > m, which grows with
 * mean and variance, so that the largest of each bound them all. Spares the grid where the limit is far away.
 */
function canNeverBind(moments: readonly (readonly Moments[])[], limitMs: number): boolean {
  const largest = (pick: (of: Moments) => number): number =>
    moments.reduce((sum, role) => sum + Math.max(...role.map(pick)), 0);
  const mean = largest((of) => of.mean);
  const variance = largest((of) => of.variance);
  const room = limitMs - mean;
  return room > 0 && variance / (variance + room * room) <= BEYOND_P99;
}
const BEYOND_P99 = 0.01;

/** Pairs of options whose technologies exclude each other, or of which one works only with others than the other. */
function conflictsOf(
  options: readonly (readonly ComponentOption[])[],
  slots: readonly RoleSlot[],
): [OptionRef, OptionRef][] {
  const conflicts = new Map<string, [OptionRef, OptionRef]>();
  const excludes = (a: ComponentOption, bRole: string, b: ComponentOption): boolean =>
    a.technology.conflicts.has(b.technology.slug) ||
    a.offer.worksOnlyWith.some(
      (pair) =>
        pair.role === bRole &&
        // What works only with another part works with it in one cloud; offers from other clouds depend on none.
        ((b.isAcrossClouds && a.offer.cloud !== 'any') || !pair.technologies.includes(b.technology.slug)),
    );
  options.forEach((own, i) => {
    own.forEach((a, ai) => {
      // Few exclude anything at all.
      if (a.technology.conflicts.size === 0 && a.offer.worksOnlyWith.length === 0) return;
      options.forEach((others, j) => {
        if (i === j) return;
        others.forEach((b, bj) => {
          if (!excludes(a, slots[j]?.role ?? '', b)) return;
          const [first, second]: [OptionRef, OptionRef] = [
            { role: i, option: ai },
            { role: j, option: bj },
          ];
          const pair: [OptionRef, OptionRef] = i < j ? [first, second] : [second, first];
          conflicts.set(`${pair[0].role}/${pair[0].option}/${pair[1].role}/${pair[1].option}`, pair);
        });
      });
    });
  });
  return [...conflicts.values()];
}

function mustUseSets(options: readonly (readonly ComponentOption[])[], situation: Situation): OptionRef[][] {
  return (situation.requirements.constraints?.mustUse ?? [])
    .filter((id) => id.startsWith('technology:'))
    .map((id) =>
      options.flatMap((roleOptions, role) =>
        roleOptions.flatMap((option, index) =>
          `technology:${option.technology.slug}` === id ? [{ role, option: index }] : [],
        ),
      ),
    );
}

/** The charges that come with every design of a frame on a cloud. */
export function chargesFor(
  frame: DesignFrame,
  cloud: Cloud,
  knowledge: AdvisorKnowledge,
  situation: Situation,
): PricedCharge[] {
  return knowledge.charges
    .filter(
      (charge) =>
        charge.cloud === cloud &&
        charge.applies === 'always' &&
        (charge.when === undefined || holds(charge.when, frame.context)),
    )
    .map((charge) => ({ charge, price: priceCharge(charge, frame, knowledge, situation) }));
}

/** What leaves through NAT (calls to others, updates) as a share of what goes to the internet; an assumption of the cost model. */
const NAT_SHARE = 0.1;
/** Share of the traffic between a request's parts that crosses a zone, when both are spread evenly over three. */
const CROSS_ZONE_SHARE = 2 / 3;

/** GB a month that a charge's traffic means for a frame. */
function trafficGb(traffic: Charge['traffic'], frame: DesignFrame, egressGb: number): number {
  switch (traffic) {
    case 'egress':
      return egressGb;
    case 'nat':
      return NAT_SHARE * egressGb;
    case 'cross-zone': {
      const inner = frame.slots.filter(
        (slot) =>
          slot.order > COMPUTE_ORDER && (slot.place === 'request-path' || slot.place === 'asynchronous'),
      );
      return CROSS_ZONE_SHARE * inner.reduce((sum, slot) => sum + slot.load.processedGbPerMonth, 0);
    }
    case 'none':
      return 0;
  }
}

function priceCharge(
  charge: Charge,
  frame: DesignFrame,
  knowledge: AdvisorKnowledge,
  situation: Situation,
): PricedTerms {
  const shared = sharedQuantities(situation);
  const at = (factor: number): MonthlyQuantities => ({
    units:
      isStated(situation, 'quality.availabilityPercent') &&
      numberOf(situation, 'quality.availabilityPercent') >= 99.9 &&
      charge.traffic === 'nat'
        ? 2
        : 1,
    storedGb: 0,
    operations: 0,
    users: 0,
    inputTokens: 0,
    outputTokens: 0,
    processedGb: trafficGb(charge.traffic, frame, shared.egressGb) * factor,
    egressGb: shared.egressGb * factor,
  });
  const region = regionOf(situation);
  return priceTerms(
    charge.prices,
    region,
    { low: at(USE_SCENARIOS.low), expected: at(1), high: at(USE_SCENARIOS.high) },
    knowledge,
  );
}
