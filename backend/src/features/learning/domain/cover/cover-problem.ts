/** The highest level of a skill. */
export const TOP_LEVEL = 5;

/** Skill by index, and a level of it. */
export interface LevelRef {
  readonly skill: number;
  readonly level: number;
}

/** A way from a level of one skill to a higher one. */
export interface SingleOption {
  /** Which option; the caller's number. */
  readonly option: number;
  readonly from: number;
  readonly to: number;
  readonly minutes: number;
}

export interface CoverSkill {
  /** Level held. */
  readonly start: number;
  /** Level asked for; `start` or below where nothing is. */
  readonly need: number;
  /** Minutes of practice from each level to the next. */
  readonly own: readonly number[];
  /** What must be reached before level 1 of the skill is begun; of each list in `oneOf` any one. */
  readonly requires: readonly LevelRef[];
  readonly oneOf: readonly (readonly LevelRef[])[];
  /** Options that teach this skill alone, the preferred first. */
  readonly singles: readonly SingleOption[];
}

/** Something that teaches several skills at once: paid once, usable when each of its from levels is reached. */
export interface Bundle {
  readonly option: number;
  readonly minutes: number;
  readonly teaches: readonly { readonly skill: number; readonly from: number; readonly to: number }[];
  /** Whether it is part of every plan. */
  readonly isForced: boolean;
}

/**
 * What is to be learnt at least effort. Plain indices; minutes are whole, so that sums are exact. Prerequisites have no cycle.
 */
export interface CoverProblem {
  readonly skills: readonly CoverSkill[];
  readonly bundles: readonly Bundle[];
}

/** One thing to do: practice (`option` −1) or an option, with what is reached by it. */
export interface CoverAction {
  readonly option: number;
  readonly minutes: number;
  readonly gains: readonly { readonly skill: number; readonly from: number; readonly to: number }[];
}

export interface CoverSolution {
  readonly minutes: number;
  /** In an order in which each can be done. */
  readonly actions: readonly CoverAction[];
  readonly nodes: number;
  /** Minutes by which a shorter solution could exist; 0 when this is the least. */
  readonly gap: number;
}

/** Whether one may begin the skill where `levels` are held; `extra` may lift a level further. */
export function canBegin(
  { requires, oneOf }: Pick<CoverSkill, 'requires' | 'oneOf'>,
  levelOf: (skill: number) => number,
): boolean {
  const holds = ({ skill, level }: LevelRef): boolean => levelOf(skill) >= level;
  return requires.every(holds) && oneOf.every((options) => options.some(holds));
}

/** Whether a bundle can be worked through where `levels` are held: its from levels, and what must come before skills that it begins. */
export function canUse(bundle: Bundle, levels: ArrayLike<number>, skills: readonly CoverSkill[]): boolean {
  if (bundle.teaches.some(({ skill, from }) => (levels[skill] as number) < from)) return false;
  // What it teaches itself counts: a course may begin with what the rest of it needs.
  const levelOf = (skill: number): number =>
    bundle.teaches.reduce(
      (level, taught) => (taught.skill === skill ? Math.max(level, taught.to) : level),
      levels[skill] as number,
    );
  return bundle.teaches.every(
    ({ skill }) => (levels[skill] as number) > 0 || canBegin(skills[skill] as CoverSkill, levelOf),
  );
}
