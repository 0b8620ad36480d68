import type { AdvisorKnowledge, KnownTechnology } from './advisor-knowledge.js';
import { numberOf, type Situation } from './situation.js';

/** One level of one skill that the team lacks: the unit that designs share. */
export interface SkillStep {
  readonly skill: string;
  /** The level that the step reaches, 1…5. */
  readonly level: number;
  readonly hours: number;
}

/**
 * The steps that running a technology in a role asks of the team, prerequisites included. What the team says of a skill counts; general skills
 * of the trade that it says nothing about are taken as held, skills of products are not.
 */
export function skillStepsFor(
  technology: KnownTechnology,
  role: string,
  knowledge: AdvisorKnowledge,
  situation: Situation,
): SkillStep[] {
  const levels = new Map(technology.skills);
  for (const [skill, level] of knowledge.roles.get(role)?.skills ?? [])
    levels.set(skill, Math.max(level, levels.get(skill) ?? 0));
  return [...levels].flatMap(([skill, needed]) => {
    const held = Math.floor(situation.skills[skill] ?? knowledge.tradeSkills.get(skill) ?? 0);
    const hours = knowledge.skills.get(skill)?.hoursPerLevel;
    return Array.from({ length: Math.max(0, needed - held) }, (_, index) => ({
      skill,
      level: held + index + 1,
      hours: hours?.[held + index] ?? 0,
    }));
  });
}

/** Ten years: what a plan without learning hours shows. */
export const NEVER_WEEKS = 520;

export interface SkillGap {
  readonly skill: string;
  readonly from: number;
  readonly to: number;
  readonly hours: number;
}

/** The gaps that steps add up to, by skill. */
export function gapsOf(steps: Iterable<SkillStep>): SkillGap[] {
  const gaps = new Map<string, SkillGap>();
  for (const step of steps) {
    const gap = gaps.get(step.skill);
    gaps.set(step.skill, {
      skill: step.skill,
      from: Math.min(gap?.from ?? 5, step.level - 1),
      to: Math.max(gap?.to ?? 0, step.level),
      hours: (gap?.hours ?? 0) + step.hours,
    });
  }
  return [...gaps.values()].sort((a, b) => (a.skill < b.skill ? -1 : 1));
}

/**
 * Weeks until the team can run the design: each gap is learnt by one person, a person learns one skill at a time and nobody starts a skill
 * before its prerequisites are there; the longest first to whoever is free first. Rounded up to whole weeks; NEVER_WEEKS where nobody has hours to learn.
 */
export function weeksToReady(
  gaps: readonly SkillGap[],
  knowledge: AdvisorKnowledge,
  situation: Situation,
): number {
  if (gaps.length === 0) return 0;
  const perWeek = numberOf(situation, 'team.learningHoursPerWeek', 0);
  if (perWeek <= 0) return NEVER_WEEKS;
  const freeAt = new Array<number>(Math.max(1, Math.floor(numberOf(situation, 'team.size', 1)))).fill(0);
  const doneAt = new Map<string, number>();
  const open = new Map(gaps.map((gap) => [gap.skill, gap]));
  while (open.size > 0) {
    const ready = [...open.values()].filter((gap) =>
      (knowledge.skills.get(gap.skill)?.prerequisites ?? []).every(({ skill }) => !open.has(skill)),
    );
    // A cycle can't be in checked content; should one be there all the same, the rest is learnt in any order.
    const next = (ready.length > 0 ? ready : [...open.values()]).sort(
      (a, b) => b.hours - a.hours || (a.skill < b.skill ? -1 : 1),
    )[0] as SkillGap;
    const earliest = Math.max(
      0,
      ...(knowledge.skills.get(next.skill)?.prerequisites ?? []).map(({ skill }) => doneAt.get(skill) ?? 0),
    );
    const person = freeAt.indexOf(Math.min(...freeAt));
    const done = Math.max(freeAt[person] as number, earliest) + next.hours / perWeek;
    freeAt[person] = done;
    doneAt.set(next.skill, done);
    open.delete(next.skill);
  }
  return Math.min(NEVER_WEEKS, Math.ceil(Math.max(...doneAt.values()) - 1e-9));
}
