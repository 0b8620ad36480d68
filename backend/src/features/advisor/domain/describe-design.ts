import { nodeId, slugOf, type NodeId } from '@architrave/graph-seed/model';
import type {
  ChargeLine,
  ChosenPattern,
  Component,
  Contribution,
  EvidenceEdge,
  FailureMode,
  GivenUp,
  HeldRequirement,
  Recommendation,
  Totals,
  Warning,
} from './advice.js';
import { MINUTES_PER_MONTH } from './availability.js';
import { CROSSING_TIME } from './cloud-crossing.js';
import type { ComponentOption } from './component-options.js';
import { amountsOf, cents, countsForAvailability, toUnavailability } from './design-problem.js';
import { ASPECTS, operationsCapacityHours, pointsOf, STYLE_SHARE, type Aspect } from './design-value.js';
import { pathQuantiles } from './latency/path-latency.js';
import { HOURS_PER_MONTH, sumCosts } from './pricing.js';
import { calledPatterns, type RoleSlot } from './role-slots.js';
import { isStated, numberOf, regionOf, statedNumber } from './situation.js';
import { gapsOf, type SkillStep } from './skill-gaps.js';
import type { Design, PreparedCase } from './solve-designs.js';
import { frameNeeds } from './what-to-learn.js';
import { NEUTRAL_FIT } from './style-fit.js';

/**
 * What a solved design is, in the contract's words. `revisitWhen` is left to the sensitivity analysis.
 * `asked`: the requirements that it is held against, where it was solved for relaxed ones.
 */
export function describeDesign(
  design: Design,
  rank: number,
  prepared: PreparedCase,
  asked: PreparedCase = prepared,
): Recommendation {
  const chosen = chosenOptions(design);
  const components = chosen.map(({ slot, option }) => componentOf(slot, option));
  const charges = chargesOf(design);
  const steps = learningSteps(design);
  const learnt = prepared.learning.stepsTo([
    ...frameNeeds(design.problem.frame, prepared.knowledge),
    ...steps,
  ]);
  const totals = totalsOf(design, prepared, components, charges, learnt);
  const patterns = calledPatterns(prepared.knowledge, {
    ...design.problem.frame.context,
    technologies: new Set(components.map((component) => component.technology)),
  });
  const contributions = contributionsOf(design, prepared, chosen, steps);
  return {
    rank,
    score: clamp(round6(contributions.reduce((sum, { points }) => sum + points, 0))),
    style: design.candidate.style.slug,
    styleFit: round6(design.candidate.fit.fit),
    cloud: design.problem.cloud,
    region: regionOf(prepared.situation),
    subArchitectures: design.problem.frame.subArchitectures,
    patterns,
    components,
    charges,
    totals,
    held: heldRequirements(asked, totals, chosen),
    contributions,
    givesUp: givenUp(design, patterns, prepared),
    failureModes: failureModesOf(design, components, patterns, prepared),
    revisitWhen: [],
    warnings: warningsOf(totals, prepared),
    skillGaps: gapsOf(learnt),
    evidence: evidenceOf(design, components, patterns, prepared),
    eliminated: design.problem.eliminated,
    gap: design.solution.gap / 1e6,
  };
}

interface Chosen {
  readonly slot: RoleSlot;
  readonly option: ComponentOption;
}

function chosenOptions({ problem, solution }: Design): Chosen[] {
  return problem.slots
    .map((slot, index) => ({
      slot,
      option: problem.options[index]?.[solution.choice[index] as number] as ComponentOption,
    }))
    .sort((a, b) => a.slot.order - b.slot.order || (a.slot.role < b.slot.role ? -1 : 1));
}

function componentOf(slot: RoleSlot, option: ComponentOption): Component {
  const { offer, technology, sized, price } = option;
  const figure = ({
    basis,
    source,
    note,
  }: {
    basis: typeof offer.capacity.basis;
    source?: string;
    note?: string;
  }) => ({
    basis,
    ...(source === undefined ? {} : { source }),
    ...(note === undefined ? {} : { note }),
  });
  const rate = offer.capacity.operationsPerSecond;
  return {
    role: slot.role,
    technology: technology.slug,
    offer: offer.id,
    offerName: offer.name,
    cloud: offer.cloud,
    units: sized.units,
    replicas: copiesPerUnit(option),
    place: slot.place,
    soft: slot.soft,
    visits: round6(slot.visits),
    order: slot.order,
    because: slot.because,
    sizing: {
      ...sized.sizing,
      operationsPerSecond: round6(sized.sizing.operationsPerSecond),
      storageGb: round6(sized.sizing.storageGb),
      utilisation: sized.sizing.utilisation === null ? null : round6(sized.sizing.utilisation),
      meanWaitMs: round6(sized.sizing.meanWaitMs),
      capacity: { value: rate === 'elastic' ? 0 : rate, ...figure(offer.capacity) },
    },
    ...latencyOf(option, figure(offer.latency)),
    availabilityPercent: round6(option.availability * 100),
    slaPercent: offer.availability.slaPercent,
    availability: { value: offer.availability.percent, ...figure(offer.availability) },
    operationsHoursPerMonth: option.operationsHoursPerMonth,
    monthlyUsdLow: price.monthlyUsdLow,
    monthlyUsd: price.monthlyUsd,
    monthlyUsdHigh: price.monthlyUsdHigh,
    lines: price.lines,
  };
}

/** The offer's times, and the way to another cloud where requests take it. */
function latencyOf(
  { offer: { latency }, hop, isAcrossClouds }: ComponentOption,
  grounds: Omit<Component['latency'], 'value'>,
): Pick<Component, 'latencyP50Ms' | 'latencyP99Ms' | 'latency'> {
  const { p50Ms, p99Ms } = latency;
  if (hop === null || !isAcrossClouds)
    return { latencyP50Ms: p50Ms, latencyP99Ms: p99Ms, latency: { value: p99Ms, ...grounds } };
  const [median, tail] = [p50Ms + CROSSING_TIME.p50Ms, p99Ms + CROSSING_TIME.p99Ms];
  const note = [grounds.note, CROSSING_TIME.note].filter((text) => text !== undefined).join(' ');
  return {
    latencyP50Ms: median,
    latencyP99Ms: tail,
    latency: { ...grounds, value: tail, basis: 'assumed', note },
  };
}

/**
 * Copies of each unit that the price covers. A service that is rated as a whole and written to in one place has a standby behind it; so has
 * one that takes its instance's hour twice for each unit.
 */
export function copiesPerUnit({ offer, price }: Pick<ComponentOption, 'offer' | 'price'>): 1 | 2 {
  if (offer.availability.scope !== 'service') return 1;
  if (offer.scaling === 'primary-replicas') return 2;
  const isCounted = offer.scaling === 'sharded' || offer.scaling === 'single';
  return isCounted &&
    price.lines.some(
      ({ unit, per, times }) => unit === 'hour' && per === 'units' && times === 2 * HOURS_PER_MONTH,
    )
    ? 2
    : 1;
}

function drawnGroups({ problem, solution }: Design): number[] {
  const drawn = new Set(
    problem.choice.roles.flatMap(
      (role, index) => role.options[solution.choice[index] as number]?.groups ?? [],
    ),
  );
  return [...drawn].sort((a, b) => a - b);
}

function chargesOf(design: Design): ChargeLine[] {
  const drawn = drawnGroups(design).flatMap((index) => {
    const group = design.problem.groups[index];
    return group !== undefined && 'charge' in group ? [group.charge] : [];
  });
  return [...design.problem.fixedCharges, ...drawn]
    .map(({ charge, price }) => ({
      id: charge.id,
      name: charge.name,
      note: charge.note,
      lines: price.lines,
      monthlyUsdLow: price.monthlyUsdLow,
      monthlyUsd: price.monthlyUsd,
      monthlyUsdHigh: price.monthlyUsdHigh,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function learningSteps(design: Design): SkillStep[] {
  return drawnGroups(design).flatMap((index) => {
    const group = design.problem.groups[index];
    return group !== undefined && 'step' in group ? [group.step] : [];
  });
}

function totalsOf(
  design: Design,
  prepared: PreparedCase,
  components: readonly Component[],
  charges: readonly ChargeLine[],
  learnt: readonly SkillStep[],
): Totals {
  const { situation } = prepared;
  const cost = sumCosts([...components, ...charges]);
  const chosen = chosenOptions(design);
  const hops = chosen.flatMap(({ option }) => (option.hop === null ? [] : [option.hop]));
  const latency = pathQuantiles(
    hops,
    design.problem.latencyMethod,
    statedNumber(situation, 'quality.latencyP99Ms'),
  );
  const hard = chosen.filter(({ slot }) => countsForAvailability(slot));
  const availability = hard.reduce((product, { option }) => product * option.availability, 1);
  const slas = hard.map(({ option }) => option.offer.availability.slaPercent);
  const largest = [...hard].sort((a, b) => a.option.availability - b.option.availability)[0];
  const hours = components.reduce((sum, component) => sum + component.operationsHoursPerMonth, 0);
  const rate = situation.requirements.team?.hourlyRateUsd;
  return {
    ...cost,
    latencyP50Ms: round2(latency.p50Ms),
    latencyP99Ms: round2(latency.p99Ms),
    availabilityPercent: floorTo(availability * 100, 5),
    downtimeMinutesPerMonth: round2((1 - availability) * MINUTES_PER_MONTH),
    largestDowntimeRole: largest?.slot.role ?? null,
    slaFloorPercent: slas.includes(null)
      ? null
      : floorTo(slas.reduce<number>((product, sla) => product * ((sla as number) / 100), 1) * 100, 5),
    operationsHoursPerMonth: round2(hours),
    operationsUsdPerMonth: rate === undefined ? null : round2(hours * rate),
    weeksToReady: prepared.learning.weeks(learnt),
    learningHours: round2(learnt.reduce((sum, step) => sum + step.hours, 0)),
  };
}

function heldRequirements(
  { situation, requirements, knowledge }: PreparedCase,
  totals: Totals,
  chosen: readonly Chosen[],
): HeldRequirement[] {
  const held: HeldRequirement[] = [];
  const atMost = (
    path:
      'constraints.monthlyBudgetUsd' | 'quality.latencyP99Ms' | 'quality.rpoMinutes' | 'quality.rtoMinutes',
    value: number,
    unit: string,
  ): void => {
    const limit = statedNumber(situation, path);
    if (limit !== undefined)
      held.push({ path, limit, value, slack: limit === 0 ? 0 : round6((limit - value) / limit), unit });
  };
  atMost('constraints.monthlyBudgetUsd', totals.monthlyUsd, 'USD/month');
  atMost('quality.latencyP99Ms', totals.latencyP99Ms, 'ms');
  const availability = statedNumber(situation, 'quality.availabilityPercent');
  if (availability !== undefined) {
    const allowed = toUnavailability(availability / 100);
    const used = chosen
      .filter(({ slot }) => countsForAvailability(slot))
      .reduce((sum, { option }) => sum + toUnavailability(option.availability), 0);
    // Slack is measured in downtime: half of the allowed minutes used is 0.5, whatever the number of nines.
    held.push({
      path: 'quality.availabilityPercent',
      limit: availability,
      value: totals.availabilityPercent,
      slack: round6((allowed - used) / Math.max(1, allowed)),
      unit: '%',
    });
  }
  // Recovery is asked of what keeps records; a cache or an index that is rebuilt loses none.
  const stores = chosen.flatMap(({ slot, option }) =>
    knowledge.roles.get(slot.role)?.keepsRecords !== true || option.offer.recovery === undefined
      ? []
      : [option.offer.recovery],
  );
  atMost('quality.rpoMinutes', Math.max(0, ...stores.map((store) => store.rpoMinutes)), 'min');
  atMost('quality.rtoMinutes', Math.max(0, ...stores.map((store) => store.rtoMinutes)), 'min');
  const same = (path: string, value: HeldRequirement['limit'] | undefined): void => {
    if (value === undefined || value === false || (Array.isArray(value) && value.length === 0)) return;
    held.push({ path, limit: value, value, slack: 0, unit: '' });
  };
  same('quality.consistency', requirements.quality?.consistency);
  for (const key of [
    'cloud',
    'region',
    'compliance',
    'managedOnly',
    'openSourceOnly',
    'mustUse',
    'mustAvoid',
  ] as const) {
    same(`constraints.${key}`, requirements.constraints?.[key]);
  }
  same('capabilities', requirements.capabilities);
  return held;
}

function contributionsOf(
  design: Design,
  { values }: PreparedCase,
  chosen: readonly Chosen[],
  steps: readonly SkillStep[],
): Contribution[] {
  const { candidate, problem } = design;
  const style = candidate.fit.contributions.map((part) => ({
    ...part,
    points: round6(part.points * STYLE_SHARE),
  }));
  const raw = NEUTRAL_FIT + candidate.fit.contributions.reduce((sum, { points }) => sum + points, 0);
  const totals: Record<Aspect, number> = { cost: 0, operations: 0, learning: 0, latency: 0, availability: 0 };
  for (const { slot, option } of chosen) {
    const points = pointsOf(amountsOf(option, slot), values);
    for (const aspect of ASPECTS) totals[aspect] += points[aspect];
  }
  totals.learning += steps.reduce(
    (sum, step) => sum + pointsOf({ learning: step.hours }, values).learning,
    0,
  );
  totals.cost += [
    ...problem.fixedCharges,
    ...drawnGroups(design).flatMap((index) => {
      const group = problem.groups[index];
      return group !== undefined && 'charge' in group ? [group.charge] : [];
    }),
  ].reduce((sum, { price }) => sum + pointsOf({ cost: price.monthlyUsd }, values).cost, 0);
  const parts: Contribution[] = [
    { id: 'style-fit/neutral', points: round6(NEUTRAL_FIT * STYLE_SHARE) },
    ...style,
    ...(Math.abs(raw - candidate.fit.fit) > 1e-9
      ? [{ id: 'style-fit/limit', points: round6((candidate.fit.fit - raw) * STYLE_SHARE) }]
      : []),
    { id: 'technology/start', points: round6(1 - STYLE_SHARE) },
    ...ASPECTS.map((aspect) => ({ id: `technology/${aspect}`, points: round6(totals[aspect]) })),
  ];
  const sum = parts.reduce((total, { points }) => total + points, 0);
  // The score's scale ends at 0 and 1; what lies beyond is a summand of its own, so that the parts still add up.
  const limited = clamp(sum);
  return Math.abs(limited - sum) > 1e-9
    ? [...parts, { id: 'technology/limit', points: round6(limited - sum) }]
    : parts;
}

function givenUp(design: Design, patterns: readonly ChosenPattern[], { knowledge }: PreparedCase): GivenUp[] {
  const byQuality = new Map<string, { because: Set<string>; weight: number }>();
  for (const slug of [
    design.candidate.style.slug,
    ...design.problem.frame.subArchitectures,
    ...patterns.map(({ id }) => id),
  ]) {
    for (const effect of knowledge.tradeOffs.get(nodeId('pattern', slug)) ?? []) {
      if (effect.weight >= 0) continue;
      const entry = byQuality.get(effect.quality) ?? { because: new Set<string>(), weight: 0 };
      entry.because.add(effect.tradeOff);
      entry.weight = Math.max(entry.weight, -effect.weight);
      byQuality.set(effect.quality, entry);
    }
  }
  return [...byQuality]
    .map(([quality, { because, weight }]) => ({ quality, because: [...because].sort(), weight }))
    .sort((a, b) => b.weight - a.weight || (a.quality < b.quality ? -1 : 1));
}

function failureModesOf(
  design: Design,
  components: readonly Component[],
  patterns: readonly ChosenPattern[],
  { knowledge }: PreparedCase,
): FailureMode[] {
  const style = nodeId('pattern', design.candidate.style.slug);
  const own: NodeId[] = [
    style,
    ...design.problem.frame.subArchitectures.map((slug) => nodeId('pattern', slug)),
    ...patterns.map(({ id }) => nodeId('pattern', id)),
    ...components.flatMap(({ role, technology }) => [nodeId('role', role), nodeId('technology', technology)]),
  ];
  const present = new Set(own);
  const exposed = new Set(
    own.flatMap((id) =>
      (knowledge.edgesFrom.get(id) ?? [])
        .filter((edge) => edge.type === 'EXPOSED_TO' && edge.to.startsWith('failure-mode:'))
        .map((edge) => edge.to),
    ),
  );
  return [...exposed].sort().map((id) => ({
    id: slugOf(id),
    role: knowledge.failureModes.get(slugOf(id))?.role ?? null,
    mitigations: (knowledge.edgesTo.get(id) ?? [])
      .filter((edge) => edge.type === 'MITIGATES' && present.has(edge.from))
      .map((edge) => edge.from)
      .sort(),
  }));
}

function warningsOf(totals: Totals, { situation }: PreparedCase): Warning[] {
  const warnings: Warning[] = [];
  const capacity = operationsCapacityHours(situation);
  if (totals.operationsHoursPerMonth > capacity) {
    warnings.push({
      id: 'operations-above-capacity',
      paths: ['team.size', 'team.operations'],
      values: { hours: totals.operationsHoursPerMonth, capacity: round2(capacity) },
    });
  }
  const release = numberOf(situation, 'delivery.weeksToFirstRelease', Infinity);
  if (totals.weeksToReady > release) {
    warnings.push({
      id: 'ready-after-release',
      paths: ['delivery.weeksToFirstRelease', 'team.learningHoursPerWeek'],
      values: { weeksToReady: totals.weeksToReady, weeksToFirstRelease: release },
    });
  }
  if (
    totals.slaFloorPercent !== null &&
    isStated(situation, 'quality.availabilityPercent') &&
    totals.slaFloorPercent < numberOf(situation, 'quality.availabilityPercent')
  ) {
    warnings.push({
      id: 'sla-floor-below-target',
      paths: ['quality.availabilityPercent'],
      values: {
        slaFloorPercent: totals.slaFloorPercent,
        target: numberOf(situation, 'quality.availabilityPercent'),
      },
    });
  }
  return warnings;
}

/** The chain requirement → quality → trade-off → pattern → role → technology → offer, skill, source; every link once. */
function evidenceOf(
  design: Design,
  components: readonly Component[],
  patterns: readonly ChosenPattern[],
  { situation, knowledge }: PreparedCase,
): EvidenceEdge[] {
  const links = new Map<string, EvidenceEdge>();
  const add = (from: string, type: string, to: string): void => {
    links.set(`${from} ${type} ${to}`, { from, type, to });
  };
  const style = nodeId('pattern', design.candidate.style.slug);
  for (const effect of knowledge.tradeOffs.get(style) ?? []) {
    const priority = situation.priorities.get(effect.quality);
    if (priority === undefined || priority.weight === 0) continue;
    add(
      priority.origin === 'stated' ? `priorities.${effect.quality}` : `rule:${priority.rule}`,
      'ASKS_FOR',
      nodeId('quality', effect.quality),
    );
    add(
      nodeId('trade-off', effect.tradeOff),
      effect.weight > 0 ? 'GAINS' : 'COSTS',
      nodeId('quality', effect.quality),
    );
    add(style, 'HAS_TRADE_OFF', nodeId('trade-off', effect.tradeOff));
    for (const edge of knowledge.edgesFrom.get(nodeId('trade-off', effect.tradeOff)) ?? [])
      if (edge.type === 'EVIDENCED_BY') add(edge.from, edge.type, edge.to);
  }
  for (const pattern of patterns)
    for (const cause of pattern.because) add(cause, 'CALLS_FOR', nodeId('pattern', pattern.id));
  for (const component of components) {
    const [role, technology] = [nodeId('role', component.role), nodeId('technology', component.technology)];
    for (const cause of component.because) add(cause, 'NEEDS_ROLE', role);
    add(technology, 'FULFILS', role);
    add(technology, 'OFFERS', `offer:${component.technology}/${component.offer}`);
    for (const edge of knowledge.edgesFrom.get(technology) ?? [])
      if (edge.type === 'NEEDS_SKILL' || edge.type === 'EVIDENCED_BY') add(edge.from, edge.type, edge.to);
    for (const line of component.lines)
      add(`offer:${component.technology}/${component.offer}`, 'EVIDENCED_BY', nodeId('source', line.source));
  }
  return [...links.values()];
}

/** The cost of a design in cents; used where only feasibility and money matter. */
export function designCostUsd(design: Design): number {
  return (
    (design.solution.cost +
      design.problem.fixedCharges.reduce((sum, { price }) => sum + cents(price.monthlyUsd), 0)) /
    100
  );
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
function round2(value: number): number {
  return Math.round(value * 100) / 100;
}
function round6(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
/** Rounds down, so that a figure never shows more availability than there is. */
function floorTo(value: number, digits: number): number {
  return Math.floor(value * 10 ** digits + 1e-6) / 10 ** digits;
}
