import type { LearnableSkill, LearningKnowledge, SkillLevel } from './learning-knowledge.js';
import type { Known } from './plan.js';

type Skills = LearningKnowledge['skills'];

/**
 * What is held: the claims, whole levels of known skills, and what they imply. Who holds a skill at all holds what must come before it at the
 * level that is asked for; of alternatives nothing is implied.
 */
export function heldLevels(known: Known, skills: Skills): Map<string, number> {
  const held = new Map<string, number>();
  const hold = ({ skill, level }: SkillLevel): void => {
    const whole = Math.min(5, Math.floor(level));
    const before = held.get(skill) ?? 0;
    if (whole <= before || !skills.has(skill)) return;
    held.set(skill, whole);
    if (before === 0) skills.get(skill)?.requires.forEach(hold);
  };
  for (const [skill, level] of Object.entries(known)) hold({ skill, level });
  return held;
}

/** What a skill requires and each of its alternatives. */
export function everythingBefore(skill: LearnableSkill | undefined): SkillLevel[] {
  return skill === undefined ? [] : [...skill.requires, ...skill.oneOf.flatMap(({ options }) => options)];
}
