import { CLOUDS, slugOf, type Cloud, type Requirements } from '@architrave/graph-seed/model';
import type { AdvisorKnowledge, KnownStyle } from './advisor-knowledge.js';
import { passesNat } from './cloud-crossing.js';
import type { ComponentOption } from './component-options.js';
import {
  amountsOf,
  cents,
  chargesFor,
  isOnPath,
  OptionCache,
  poseDesign,
  type DesignProblem,
  type PricedCharge,
} from './design-problem.js';
import { millionthsOf, STYLE_SHARE, valueModelFor, type ValueModel } from './design-value.js';
import { frameDesign, type DesignFrame, type RoleSlot } from './role-slots.js';
import { situationOf, type Assumptions, type Situation } from './situation.js';
import { TeamLearning } from './skill-gaps.js';
import { remember, SolveCache } from './solve-cache.js';
import { findFeasibleChoice, solveChoice, UndecidedError } from './solver/branch-and-bound.js';
import type { ChoiceSolution } from './solver/design-choice.js';
import { candidateStyles, subArchitecturesFor, type StyleFit } from './style-fit.js';

/** A style with everything about it that doesn't depend on technologies. */
export interface Candidate {
  readonly style: KnownStyle;
  readonly fit: StyleFit;
  readonly frame: DesignFrame;
}

/** Requirements made ready for solving. */
export interface PreparedCase {
  readonly requirements: Requirements;
  readonly knowledge: AdvisorKnowledge;
  readonly situation: Situation;
  readonly values: ValueModel;
  /** What the team has to learn for what. */
  readonly learning: TeamLearning;
  /** Best fit first. */
  readonly candidates: readonly Candidate[];
  readonly clouds: readonly Cloud[];
  readonly problemFor: (candidate: Candidate, cloud: Cloud) => DesignProblem;
  /** The charges that come with every design of a candidate on a cloud. */
  readonly fixedChargesFor: (candidate: Candidate, cloud: Cloud) => readonly PricedCharge[];
  /** The options of every role of a candidate on a cloud, without posing the problem. */
  readonly optionsFor: (candidate: Candidate, cloud: Cloud) => readonly (readonly ComponentOption[])[];
}

/** A solved design. */
export interface Design {
  readonly candidate: Candidate;
  readonly problem: DesignProblem;
  readonly solution: ChoiceSolution;
  /** Value of the whole design in millionths. */
  readonly value: number;
}

export interface PrepareOptions {
  /** Values to assume in place of the defaults. */
  readonly assumptions?: Assumptions;
  /** What to share with other cases of the same knowledge. */
  readonly cache?: SolveCache;
}

/** Resolves the ledger, frames every style that may be the backbone, and keeps the posed problems. */
export function prepareCase(
  requirements: Requirements,
  knowledge: AdvisorKnowledge,
  { assumptions, cache: shared = new SolveCache() }: PrepareOptions = {},
): PreparedCase {
  const situation = situationOf(requirements, knowledge, assumptions);
  const values = valueModelFor(situation);
  const avoided = new Set(requirements.constraints?.mustAvoid ?? []);
  const styleSlugs = new Set(knowledge.styles.map(({ slug }) => slug));
  const demanded = (requirements.constraints?.mustUse ?? [])
    .filter((id) => id.startsWith('pattern:'))
    .map((id) => slugOf(id as `pattern:${string}`))
    .filter((slug) => styleSlugs.has(slug));
  const candidates = candidateStyles(knowledge, situation)
    .filter(({ style }) => !avoided.has(`pattern:${style.slug}`))
    .map((known) => ({ ...known, subs: subArchitecturesFor(known.style, knowledge, situation) }))
    .filter(({ style, subs }) => demanded.every((slug) => slug === style.slug || subs.includes(slug)))
    .filter(({ subs }) => !subs.some((slug) => avoided.has(`pattern:${slug}`)))
    .map(({ style, fit, subs }) =>
      candidateOf(style, fit, () => frameDesign(style, subs, knowledge, situation)),
    );
  const cloud = requirements.constraints?.cloud;
  // Most of the many cases of one advice find in the cache what there is to learn.
  let learning: TeamLearning | undefined;
  const teamLearning = (): TeamLearning => (learning ??= new TeamLearning(knowledge, situation));
  const cache = new OptionCache(knowledge, situation, teamLearning, shared);
  const problems = new Map<string, DesignProblem>();
  const charges = new Map<string, readonly PricedCharge[]>();
  const fixedChargesFor = ({ style, frame }: Candidate, on: Cloud): readonly PricedCharge[] =>
    remember(charges, `${style.slug} ${on}`, () => chargesFor(frame, on, knowledge, situation));
  return {
    requirements,
    knowledge,
    situation,
    values,
    get learning() {
      return teamLearning();
    },
    candidates,
    clouds: cloud === undefined || cloud === 'any' ? CLOUDS : [cloud],
    optionsFor: (candidate, on) => {
      const throughNat = passesNat(candidate.frame, fixedChargesFor(candidate, on));
      return candidate.frame.slots.map((slot) => cache.get(slot, on, throughNat).options);
    },
    fixedChargesFor,
    problemFor: (candidate, on) =>
      remember(problems, `${candidate.style.slug} ${on}`, () =>
        poseDesign({
          frame: candidate.frame,
          cloud: on,
          fixedCharges: fixedChargesFor(candidate, on),
          knowledge,
          situation,
          values,
          cache,
        }),
      ),
  };
}

/** A candidate that is framed when its frame is first asked for; most rivals of a clear winner never are. */
function candidateOf(style: KnownStyle, fit: StyleFit, makeFrame: () => DesignFrame): Candidate {
  let frame: DesignFrame | undefined;
  return {
    style,
    fit,
    get frame() {
      return (frame ??= makeFrame());
    },
  };
}

/** The part of a design's value that its technologies don't change, millionths. */
export function baseValue(
  candidate: Candidate,
  { fixedCharges }: Pick<DesignProblem, 'fixedCharges'>,
  values: ValueModel,
): number {
  const fixed = fixedCharges.reduce(
    (sum, { price }) => sum + millionthsOf({ cost: price.monthlyUsd }, values),
    0,
  );
  return Math.round((STYLE_SHARE * candidate.fit.fit + (1 - STYLE_SHARE)) * 1e6) + fixed;
}

/**
 * The best design of a style over the clouds, worth more than `above`; null when there is none. `anyOptimum`: of several of the same value any,
 * where only the value matters.
 */
export function bestDesignOf(
  prepared: PreparedCase,
  candidate: Candidate,
  above = -Infinity,
  anyOptimum = false,
): Design | null {
  let best: Design | null = null;
  let undecided = -Infinity;
  for (const cloud of prepared.clouds) {
    const threshold = Math.max(above, best?.value ?? -Infinity);
    if (threshold > -Infinity && valueAtMost(prepared, candidate, cloud) <= threshold) continue;
    const problem = prepared.problemFor(candidate, cloud);
    const base = baseValue(candidate, problem, prepared.values);
    if (problem.unfillable.length > 0 || base <= threshold) continue;
    try {
      const solution = solveChoice(problem.choice, { above: threshold - base, anyOptimum });
      if (solution !== null) best = { candidate, problem, solution, value: base + solution.value };
    } catch (error) {
      // Nothing was found above the threshold, nor proven absent: the answer says by how much it might be missed.
      if (!(error instanceof UndecidedError) || threshold === -Infinity) throw error;
      undecided = Math.max(undecided, base + error.bound);
    }
  }
  return best === null || undecided <= best.value + best.solution.gap
    ? best
    : { ...best, solution: { ...best.solution, gap: undecided - best.value } };
}

/** What no design of the candidate on the cloud can exceed: every role at its best, nothing to learn and no charges; −Infinity where a role has no option. */
function valueAtMost(prepared: PreparedCase, candidate: Candidate, cloud: Cloud): number {
  let value = Math.round((STYLE_SHARE * candidate.fit.fit + (1 - STYLE_SHARE)) * 1e6);
  const options = prepared.optionsFor(candidate, cloud);
  for (const [index, slot] of candidate.frame.slots.entries()) {
    let best = -Infinity;
    for (const option of options[index] ?? [])
      best = Math.max(best, millionthsOf(amountsOf(option, slot), prepared.values));
    value += best;
  }
  return value;
}

/** The best design over all styles: greatest value, then style id. Null when nothing is feasible. */
export function bestDesign(prepared: PreparedCase): Design | null {
  let best: Design | null = null;
  for (const candidate of prepared.candidates) {
    // Fit only falls from here on, and technologies only take away.
    if (best !== null && (STYLE_SHARE * candidate.fit.fit + (1 - STYLE_SHARE)) * 1e6 < best.value - 1) break;
    const design = bestDesignOf(prepared, candidate, best === null ? -Infinity : best.value - 1);
    if (design === null) continue;
    if (
      best === null ||
      design.value > best.value ||
      (design.value === best.value && candidate.style.slug < best.candidate.style.slug)
    )
      best = design;
  }
  return best;
}

/**
 * Whether the best design of a style comes first, as `bestDesign` ranks; an empty style: whether nothing is feasible. Settled by
 * proving that no rival is worth more, without finding out how much rivals are worth.
 */
export function isFirst(prepared: PreparedCase, style: string): boolean {
  const own = prepared.candidates.find((candidate) => candidate.style.slug === style);
  const best = own === undefined ? null : bestDesignOf(prepared, own, -Infinity, true);
  if (style !== '' && best === null) return false;
  return !prepared.candidates.some((rival) => {
    if (rival === own) return false;
    const threshold = (best?.value ?? -Infinity) - (rival.style.slug < style ? 1 : 0);
    // Technologies only take away from what the style is worth.
    if ((STYLE_SHARE * rival.fit.fit + (1 - STYLE_SHARE)) * 1e6 < threshold - 1) return false;
    if (own !== undefined && isOutdone(prepared, rival, own)) return false;
    return isWorthMore(prepared, rival, threshold);
  });
}

/**
 * Whether it can be seen without solving that a rival is worth less than another style: it asks for the same roles under the same load and for
 * more of them off the request path, brings no smaller charges and fits less. Any design of the rival without what is more is one of the other's.
 */
function isOutdone(prepared: PreparedCase, rival: Candidate, own: Candidate): boolean {
  // A technology that must be used may have its place among what is more.
  if (prepared.requirements.constraints?.mustUse?.some((id) => id.startsWith('technology:')) === true)
    return false;
  if (rival.fit.fit > own.fit.fit) return false;
  const more = new Map(rival.frame.slots.map((slot) => [slot.role, slot]));
  for (const slot of own.frame.slots) {
    const same = more.get(slot.role);
    if (same === undefined || loadKeyOf(same) !== loadKeyOf(slot)) return false;
    more.delete(slot.role);
  }
  if ([...more.values()].some(isOnPath)) return false;
  return prepared.clouds.every((cloud) => {
    const [rivals, owns] = [rival, own].map((candidate) => {
      const fixedCharges = prepared.fixedChargesFor(candidate, cloud);
      return {
        throughNat: passesNat(candidate.frame, fixedCharges),
        cost: fixedCharges.reduce((sum, { price }) => sum + cents(price.monthlyUsd), 0),
        value: baseValue(candidate, { fixedCharges }, prepared.values),
      };
    }) as [NatCostValue, NatCostValue];
    // Behind a NAT gateway the way to other clouds is dearer.
    if (owns.throughNat && !rivals.throughNat) return false;
    return rivals.cost >= owns.cost && rivals.value < owns.value;
  });
}

interface NatCostValue {
  readonly throughNat: boolean;
  readonly cost: number;
  readonly value: number;
}

function loadKeyOf({ place, soft, visits, load }: RoleSlot): string {
  return JSON.stringify([place, soft, visits, load]);
}

/** Whether some design of a style is worth more than `threshold`. */
function isWorthMore(prepared: PreparedCase, candidate: Candidate, threshold: number): boolean {
  return prepared.clouds.some((cloud) => {
    if (valueAtMost(prepared, candidate, cloud) <= threshold) return false;
    const problem = prepared.problemFor(candidate, cloud);
    const base = baseValue(candidate, problem, prepared.values);
    if (problem.unfillable.length > 0 || base <= threshold) return false;
    try {
      return findFeasibleChoice(problem.choice, threshold - base) !== null;
    } catch (error) {
      // What millions of nodes didn't find does not count as a change.
      if (error instanceof UndecidedError) return false;
      throw error;
    }
  });
}

/** Whether any style on any cloud holds every stated requirement. */
export function isFeasible(prepared: PreparedCase): boolean {
  return prepared.candidates.some((candidate) =>
    prepared.clouds.some((cloud) => {
      if (prepared.optionsFor(candidate, cloud).some((options) => options.length === 0)) return false;
      const problem = prepared.problemFor(candidate, cloud);
      return problem.unfillable.length === 0 && findFeasibleChoice(problem.choice) !== null;
    }),
  );
}

/** Two designs are alike when they differ in at most one part; the same style again must differ in three. */
const DIFFERENT_STYLE_DISTANCE = 2;
const SAME_STYLE_DISTANCE = 3;

/** The best designs, no two alike: one per style first; where styles run out, further designs of the same style. */
export function bestDiverseDesigns(prepared: PreparedCase, top: number): Design[] {
  const picked: Design[] = [];
  let pool = prepared.candidates.flatMap((candidate) => {
    const design = bestDesignOf(prepared, candidate);
    return design === null ? [] : [design];
  });
  const byStyle = [...pool];
  while (picked.length < top && pool.length > 0) {
    pool.sort(byRank);
    const next = pool.shift() as Design;
    if (picked.every((other) => distance(next, other) >= DIFFERENT_STYLE_DISTANCE)) picked.push(next);
    else {
      // The value after keeping the distance is at most what it was: putting it back keeps the order exact.
      const apart = solveApart(prepared, next.candidate, picked, DIFFERENT_STYLE_DISTANCE);
      if (apart !== null) pool.push(apart);
    }
  }
  pool = byStyle;
  while (picked.length < top && pool.length > 0) {
    const next = pool
      .map((design) => solveApart(prepared, design.candidate, picked, SAME_STYLE_DISTANCE))
      .filter((design) => design !== null)
      .sort(byRank)[0];
    if (next === undefined) break;
    picked.push(next);
  }
  return picked.sort(byRank);
}

function byRank(a: Design, b: Design): number {
  return (
    b.value - a.value ||
    compare(a.candidate.style.slug, b.candidate.style.slug) ||
    compare(technologyKey(a), technologyKey(b))
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Role → technology of a design, as one text. */
export function technologyKey(design: Design): string {
  return [...technologiesOf(design)]
    .map(([role, technology]) => `${role}=${technology}`)
    .sort()
    .join(' ');
}

export function technologiesOf({ problem, solution }: Design): Map<string, string> {
  return new Map(
    problem.slots.map((slot, index) => [
      slot.role,
      problem.options[index]?.[solution.choice[index] as number]?.technology.slug ?? '',
    ]),
  );
}

/**
 * The roles by which designs are told apart: those of the request path, its edge and the work behind it, unless every offer for them is a
 * third party's that one contracts whatever the architecture (payments). What supports development or operation doesn't count.
 */
function tellingRoles({ problem }: Design): Set<string> {
  return new Set(
    problem.slots
      .filter(
        (slot, index) =>
          slot.place !== 'supporting' &&
          problem.options[index]?.some((option) => option.offer.cloud !== 'any') === true,
      )
      .map((slot) => slot.role),
  );
}

/** In how many telling roles two designs differ: another technology, or a role that only one has. */
function distance(a: Design, b: Design): number {
  const [left, right] = [technologiesOf(a), technologiesOf(b)];
  return [...new Set([...tellingRoles(a), ...tellingRoles(b)])].filter(
    (role) => left.get(role) !== right.get(role),
  ).length;
}

/** The best design of a style that differs from every picked one in at least so many roles. */
function solveApart(
  prepared: PreparedCase,
  candidate: Candidate,
  picked: readonly Design[],
  inAtLeast: number,
): Design | null {
  let best: Design | null = null;
  for (const cloud of prepared.clouds) {
    const problem = prepared.problemFor(candidate, cloud);
    if (problem.unfillable.length > 0) continue;
    const base = baseValue(candidate, problem, prepared.values);
    const differFrom = picked.map((other) => {
      const technologies = technologiesOf(other);
      const own = new Set(problem.slots.map((slot) => slot.role));
      const telling = tellingRoles(other);
      // Roles that only the other design has count as different already.
      const onlyOther = [...telling].filter((role) => !own.has(role)).length;
      return {
        inAtLeast: inAtLeast - onlyOther,
        alike: problem.slots.map((slot, index) => {
          const options = problem.options[index] ?? [];
          // A role that tells nothing is alike whatever is chosen.
          const tells =
            telling.has(slot.role) ||
            (slot.place !== 'supporting' && options.some((option) => option.offer.cloud !== 'any'));
          return new Set(
            options.flatMap((option, at) =>
              !tells || option.technology.slug === technologies.get(slot.role) ? [at] : [],
            ),
          );
        }),
      };
    });
    const solution = solveChoice(
      { ...problem.choice, differFrom },
      { above: (best?.value ?? -Infinity) - base },
    );
    if (solution !== null) best = { candidate, problem, solution, value: base + solution.value };
  }
  return best;
}
