import { hopOnGrid } from '../../latency/grid.js';
import { momentsOf, type Hop } from '../../latency/hop.js';
import { lognormalOf } from '../../latency/lognormal.js';
import { fentonWilkinsonP99, gridForLimit, pathMoments } from '../../latency/path-latency.js';
import { NO_WAIT } from '../../queueing/erlang.js';
import type { ChoiceOption, ChoiceProblem, ChoiceRole, OptionRef } from '../design-choice.js';
import { GridLatencyLimit, MomentLatencyLimit, type PathTimes } from '../latency-limit.js';
import type { FrontLearning, FrontProblem } from '../front-problem.js';
import { seededRandom } from '../../../../../testing/seeded-random.js';

export interface RandomProblemOptions {
  readonly roles: number;
  readonly options: number;
  /** none: no latency limit; moments, grid: how the limit is computed. */
  readonly latency: 'none' | 'moments' | 'grid';
  /** Limits just above what one choice takes, and dearer options worth more, faster and more available. */
  readonly tight: boolean;
  /** Conflicts, groups, demands and distances besides the plain limits. */
  readonly sideConstraints: boolean;
}

/** A random choice problem; the same seed and options give the same problem. For tests and benchmarks. */
export function randomProblem(seed: number, options: RandomProblemOptions): ChoiceProblem {
  const random = seededRandom(seed);
  const whole = (below: number): number => Math.floor(random() * below);
  const groups = options.sideConstraints
    ? Array.from({ length: 3 }, () => ({ cost: whole(4_000), value: -whole(20_000) }))
    : [];
  const hops: Hop[][] = [];
  const roles = Array.from({ length: options.roles }, (_, index): ChoiceRole => {
    const onPath = options.latency !== 'none' && random() < 0.7;
    const latencyRole = onPath ? hops.length : -1;
    const own: Hop[] = [];
    if (onPath) hops.push(own);
    return {
      id: `role-${index}`,
      latencyRole,
      options: Array.from({ length: options.options }, (__, at) => randomOption(at, own)),
    };
  });

  function randomOption(at: number, own: Hop[]): ChoiceOption {
    const cost = whole(50_000);
    // Correlated: what is worth more costs more, is faster and more available; the hard case for bounds.
    const worth = options.tight ? cost * 2 + whole(20_000) : whole(120_000);
    const p50 = options.tight ? 2 + 60 * (1 - cost / 50_000) + random() * 10 : 2 + random() * 60;
    own.push({
      visits: options.latency === 'grid' ? ([0.3, 1, 1, 1.5][whole(4)] ?? 1) : 1,
      service: lognormalOf(p50, p50 * (2 + random() * 6)),
      wait: NO_WAIT,
    });
    return {
      id: `option-${at}`,
      cost,
      value: worth - 120_000,
      unavailability: options.tight ? whole(300) + Math.floor((50_000 - cost) / 100) : whole(1_000),
      latencyClass: options.latency === 'none' ? -1 : at,
      groups: groups.flatMap((___, group) => (random() < 0.3 ? [group] : [])),
    };
  }

  const sum = (pick: (option: ChoiceOption) => number, of: (...amounts: number[]) => number): number =>
    roles.reduce((total, role) => total + of(...role.options.map(pick)), 0);
  const between = (low: number, high: number, share: number): number => low + (high - low) * share;
  const looseness = 0.3 + 0.5 * random();
  // Tight limits lie a little above what some choice takes, so that they cut deep and yet something is left.
  const witness = roles.map((role) => role.options[whole(options.options)] as ChoiceOption);
  const takenBy = (pick: (option: ChoiceOption) => number): number =>
    witness.reduce((total, option) => total + pick(option), 0);
  const aboveWitness = (amount: number): number => Math.ceil(amount * (1 + 0.06 * random()));
  const drawnCost = [...new Set(witness.flatMap((option) => option.groups))].reduce(
    (total, group) => total + (groups[group]?.cost ?? 0),
    0,
  );
  const limit = (pick: (option: ChoiceOption) => number, extra: number, more: number): number =>
    options.tight
      ? aboveWitness(takenBy(pick) + extra)
      : Math.floor(between(sum(pick, Math.min), sum(pick, Math.max), looseness + more));
  const witnessHops = roles.flatMap((role, index) =>
    role.latencyRole < 0 ? [] : [hops[role.latencyRole]?.[witness[index]?.latencyClass ?? 0] as Hop],
  );
  const looseMs =
    hops.reduce((total, role) => {
      const means = role.map((hop) => momentsOf(hop).mean);
      return total + between(Math.min(...means), Math.max(...means), looseness);
    }, 0) *
    (1.5 + random());
  const limitMs = options.tight
    ? fentonWilkinsonP99(pathMoments(witnessHops)) * (1 + 0.08 * random())
    : looseMs;
  const at = (role: number): OptionRef => ({
    role,
    option: options.tight
      ? (roles[role]?.options.indexOf(witness[role] as ChoiceOption) ?? 0)
      : whole(options.options),
  });
  return {
    roles: roles.map((role) =>
      role.latencyRole < 0
        ? { ...role, options: role.options.map((option) => ({ ...option, latencyClass: -1 })) }
        : role,
    ),
    groups,
    budget: limit((option) => option.cost, drawnCost, 0),
    maxUnavailability: limit((option) => option.unavailability, 0, 0.1),
    latency: latencyLimit(hops, options.latency, limitMs),
    conflicts: options.sideConstraints
      ? Array.from(
          { length: 2 },
          () =>
            [
              { role: 0, option: whole(options.options) },
              { role: 1 + whole(options.roles - 1), option: whole(options.options) },
            ] as const,
        )
      : [],
    atLeastOne:
      options.sideConstraints && random() < 0.5
        ? [[{ role: whole(options.roles), option: whole(options.options) }, at(whole(options.roles))]]
        : [],
    differFrom:
      options.sideConstraints && random() < 0.5
        ? [{ alike: roles.map(() => new Set([whole(options.options)])), inAtLeast: 2 }]
        : [],
  };
}

function latencyLimit(
  hops: readonly (readonly Hop[])[],
  kind: RandomProblemOptions['latency'],
  limitMs: number,
): ChoiceProblem['latency'] {
  if (kind === 'none' || hops.length === 0) return null;
  if (kind === 'moments')
    return new MomentLatencyLimit(
      hops.map((role) => role.map(momentsOf)),
      limitMs,
    );
  const grid = gridForLimit(limitMs);
  return new GridLatencyLimit(
    hops.map((role) => role.map((hop) => hopOnGrid(hop, grid))),
    grid.stepMs,
  );
}

/** A choice problem with what its front is compared by besides: operations, skills to learn, times of the path. */
export function randomFrontProblem(seed: number, options: RandomProblemOptions): FrontProblem {
  const plain = { ...randomProblem(seed, options), differFrom: [] };
  const random = seededRandom(seed + 1_000_003);
  const whole = (below: number): number => Math.floor(random() * below);
  const { learning, groupOfStep, before } = randomLearning(plain.groups.length, random);
  const choice: ChoiceProblem = {
    ...plain,
    groups: [...plain.groups, ...groupOfStep.map(() => ({ cost: 0, value: 0 }))],
    roles: plain.roles.map((role) => ({
      ...role,
      options: role.options.map((option) => ({
        ...option,
        groups: [
          ...option.groups,
          ...closed([whole(groupOfStep.length), whole(2 * groupOfStep.length)], before).map(
            (step) => groupOfStep[step] as number,
          ),
        ],
      })),
    })),
  };
  return {
    choice,
    path: choice.latency as PathTimes | null,
    // Few steps, so that figures are often equal.
    operations: choice.roles.map((role) => role.options.map(() => whole(12) * 50)),
    learning,
  };
}

const STEPS = 5;

/** Five steps, some of them two levels of one skill, some after others; one of them may be asked for by every choice. */
function randomLearning(
  groups: number,
  random: () => number,
): { learning: FrontLearning; groupOfStep: number[]; before: number[][] } {
  const whole = (below: number): number => Math.floor(random() * below);
  const people = 1 + whole(3);
  const hours = Array.from({ length: STEPS }, () => (1 + whole(5)) * 8);
  const skills: number[] = [];
  const before: number[][] = [];
  for (let step = 0; step < STEPS; step += 1) {
    const isHigher = step > 0 && random() < 0.3;
    skills.push(isHigher ? (skills[step - 1] as number) : step);
    before.push([...(isHigher ? [step - 1] : []), ...(step > 0 && random() < 0.4 ? [whole(step)] : [])]);
  }
  const known = new Map<string, number>();
  const weeks = (steps: readonly number[]): number => {
    const key = steps.join();
    const found = known.get(key) ?? leastWeeks(steps, { people, hours, before });
    known.set(key, found);
    return found;
  };
  return {
    before,
    groupOfStep: hours.map((_, step) => groups + step),
    learning: {
      hours,
      skills,
      chains: hours.map((_, step) => closed([step], before)),
      ofGroup: [...Array.from({ length: groups }, () => -1), ...hours.map((_, step) => step)],
      fixed: random() < 0.5 ? closed([whole(STEPS)], before) : [],
      leastWeeks: (all, chain) => Math.ceil(Math.max(all / people, chain) / 8),
      weeks,
    },
  };
}

/** The steps and what comes before them, ascending; numbers beyond the last step stand for none. */
function closed(steps: readonly number[], before: readonly (readonly number[])[]): number[] {
  const found = new Set<number>();
  const visit = (step: number): void => {
    if (found.has(step) || step >= before.length) return;
    found.add(step);
    before[step]?.forEach(visit);
  };
  steps.forEach(visit);
  return [...found].sort((a, b) => a - b);
}

/** The weeks of the best way to give every step, with what comes before it, to somebody: every way tried. */
function leastWeeks(
  steps: readonly number[],
  {
    people,
    hours,
    before,
  }: { people: number; hours: readonly number[]; before: readonly (readonly number[])[] },
): number {
  const chains = new Map(steps.map((step) => [step, closed([step], before)]));
  // Whoever learns a step learns what comes before it: only the last of each chain have to be given away.
  const last = steps.filter(
    (step) => !steps.some((other) => other !== step && chains.get(other)?.includes(step) === true),
  );
  let best = Infinity;
  for (let n = 0; n < people ** last.length; n += 1) {
    let rest = n;
    const own = Array.from({ length: people }, () => new Set<number>());
    for (const step of last) {
      for (const one of chains.get(step) ?? []) own[rest % people]?.add(one);
      rest = Math.floor(rest / people);
    }
    const loads = own.map((some) => [...some].reduce((sum, one) => sum + (hours[one] as number), 0));
    best = Math.min(best, Math.ceil(Math.max(...loads) / 8));
  }
  return best;
}
