/** A skill with what it takes: hours from one level to the next (0→1, 1→2 … 4→5), and what comes before it. */
export interface SkillEffort {
  readonly id: string;
  readonly hoursPerLevel: readonly number[];
  readonly prerequisites: readonly SkillNeed[];
}

/** A skill at a level, 1…5. */
export interface SkillNeed {
  readonly skill: string;
  readonly level: number;
  /** False where it only helps. */
  readonly required: boolean;
}

/** A step of what to learn. */
export interface LearningStep {
  readonly skill: string;
  readonly level: number;
  /** From nothing to the level; nothing where the hours of the skill are unknown. */
  readonly hours: number | undefined;
  /** Skills of the list that need this one first; none where it is needed itself. */
  readonly before: readonly string[];
}

/** What a thing needs to be learned, prerequisites included. */
export interface Learning {
  /** In an order in which each comes after what it builds on. */
  readonly steps: readonly LearningStep[];
  /** Sum of the known hours, from nothing. */
  readonly hours: number;
}

/** The level of a prerequisite that states none: to work with it under guidance. */
const PREREQUISITE_LEVEL = 2;

/**
 * Everything to learn for some needs: the skills themselves and, through all their prerequisites that are required,
 * what comes before. Where a skill is needed more than once, the highest level counts. Cycles end at what is
 * already on the way.
 */
export function learningFor(
  needs: readonly SkillNeed[],
  efforts: ReadonlyMap<string, SkillEffort>,
): Learning {
  const levels = new Map<string, number>();
  const before = new Map<string, Set<string>>();
  const order: string[] = [];
  const underWay = new Set<string>();

  const visit = (skill: string, level: number): void => {
    levels.set(skill, Math.max(levels.get(skill) ?? 0, level));
    if (underWay.has(skill) || order.includes(skill)) return;
    underWay.add(skill);
    for (const need of efforts.get(skill)?.prerequisites ?? []) {
      if (!need.required) continue;
      before.set(need.skill, (before.get(need.skill) ?? new Set()).add(skill));
      visit(need.skill, need.level);
    }
    underWay.delete(skill);
    order.push(skill);
  };
  for (const need of needs) if (need.required) visit(need.skill, need.level);

  const own = new Set(needs.map((need) => need.skill));
  const steps = order.map((skill): LearningStep => {
    const level = levels.get(skill) ?? PREREQUISITE_LEVEL;
    const hours = efforts.get(skill)?.hoursPerLevel.slice(0, level);
    return {
      skill,
      level,
      hours: hours?.reduce((sum, part) => sum + part, 0),
      before: own.has(skill) ? [] : [...(before.get(skill) ?? [])],
    };
  });
  return { steps, hours: steps.reduce((sum, step) => sum + (step.hours ?? 0), 0) };
}

/** The level that a prerequisite asks for, where it states one or not. */
export function prerequisiteLevel(stated: number | null | undefined): number {
  return stated ?? PREREQUISITE_LEVEL;
}
