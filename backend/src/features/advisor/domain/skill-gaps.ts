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
    const held = heldLevel(skill, knowledge, situation);
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
 * Weeks until the team can run the design: as long as all hours take, shared among the team, but no shorter than the longest chain of
 * skills that have to be learnt one after the other. Rounded up to whole weeks; NEVER_WEEKS where nobody has hours to learn.
 * One gap less never makes it longer, which a schedule that is filled greedily doesn't promise (Graham 1969).
 */
export function weeksToReady(
  gaps: readonly SkillGap[],
  knowledge: AdvisorKnowledge,
  situation: Situation,
): number {
  const hours = gaps.reduce((sum, gap) => sum + gap.hours, 0);
  const chain = gaps.reduce(
    (longest, gap) => Math.max(longest, chainHours(gap.skill, gap.to, knowledge, situation)),
    0,
  );
  return weeksFor(situation, hours, chain);
}

/** Weeks for so many hours in all, of which so many one after the other. */
export function weeksFor(situation: Situation, hours: number, longestChain: number): number {
  if (hours <= 0 && longestChain <= 0) return 0;
  const perWeek = numberOf(situation, 'team.learningHoursPerWeek', 0);
  if (perWeek <= 0) return NEVER_WEEKS;
  const people = Math.max(1, Math.floor(numberOf(situation, 'team.size', 1)));
  return Math.min(NEVER_WEEKS, Math.ceil(Math.max(hours / people, longestChain) / perWeek - 1e-9));
}

/**
 * Hours until one person has a skill at a level: its missing levels after the longest of its prerequisites, each to the level that
 * the skill asks for. 0 where the level is held.
 */
export function chainHours(
  skill: string,
  level: number,
  knowledge: AdvisorKnowledge,
  situation: Situation,
): number {
  const hoursFrom = (slug: string, to: number, above: readonly string[]): number => {
    const held = heldLevel(slug, knowledge, situation);
    // A cycle can't be in checked content; should one be there all the same, it is cut where it closes.
    if (to <= held || above.includes(slug)) return 0;
    const known = knowledge.skills.get(slug);
    const own = (known?.hoursPerLevel ?? []).slice(held, to).reduce((sum, hours) => sum + hours, 0);
    const before = (known?.prerequisites ?? []).map((one) =>
      hoursFrom(one.skill, one.level, [...above, slug]),
    );
    return own + Math.max(0, ...before);
  };
  return hoursFrom(skill, level, []);
}

function heldLevel(skill: string, knowledge: AdvisorKnowledge, situation: Situation): number {
  return Math.floor(situation.skills[skill] ?? knowledge.tradeSkills.get(skill) ?? 0);
}
