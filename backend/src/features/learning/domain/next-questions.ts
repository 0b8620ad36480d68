import type { LearningKnowledge } from './learning-knowledge.js';
import type { Known, NextQuestion, PlanTarget } from './plan.js';
import { heldLevels } from './prerequisites.js';
import { resolveTargets } from './resolve-targets.js';

/** Answers so far: what was claimed, and skills that were asked for and not claimed at the level in question. */
export interface Answers {
  readonly known: Known;
  /** Skill → the lowest level that was denied. */
  readonly denied?: Known;
}

interface Step {
  readonly skill: string;
  readonly level: number;
}

/**
 * The questions of a self-assessment, the most telling first. Everything that the targets may ask for is either settled by the answers or open.
 * A yes settles the skill to that level and what must come before it; a no settles its levels from there on and every skill that needs them.
 * Best is the question that settles most hours whichever the answer: half of what a yes settles and half of what a no does, ties to the one with the
 * better worse case, then by id. Halving the order of prerequisites so is how knowledge spaces are assessed (Doignon and Falmagne).
 */
export function nextQuestions(
  { known, denied = {} }: Answers,
  targets: readonly PlanTarget[],
  knowledge: LearningKnowledge,
  most = 10,
): NextQuestion[] {
  const { skills } = knowledge;
  const levels = askedLevels(targets, knowledge);
  const held = heldLevels(known, skills);
  const lacks = lackedLevels(denied, skills, levels);
  const open = [...levels].flatMap(([skill, top]) => {
    const ceiling = Math.min(top, (lacks.get(skill) ?? top + 1) - 1);
    return range((held.get(skill) ?? 0) + 1, ceiling).map((level): Step => ({ skill, level }));
  });
  const isOpen = new Set(open.map(keyOf));
  const hoursOf = ({ skill, level }: Step): number => skills.get(skill)?.hoursPerLevel[level - 1] ?? 0;
  const settled = (steps: ReadonlyMap<string, readonly [from: number, to: number]>): number => {
    let hours = 0;
    for (const [skill, [from, to]] of steps)
      for (const level of range(from, to)) {
        const step = { skill, level };
        if (isOpen.has(keyOf(step))) hours += hoursOf(step);
      }
    return hours;
  };
  return open
    .map((step): NextQuestion => {
      const yes = new Map(
        [...heldLevels({ [step.skill]: step.level }, skills)].map(([skill, level]) => [
          skill,
          [1, level] as const,
        ]),
      );
      const no = new Map(
        [...lackedLevels({ [step.skill]: step.level }, skills, levels)].map(([skill, level]) => [
          skill,
          [level, 5] as const,
        ]),
      );
      const [hoursIfYes, hoursIfNo] = [settled(yes), settled(no)];
      return { ...step, hoursIfYes, hoursIfNo, expectedHours: (hoursIfYes + hoursIfNo) / 2 };
    })
    .sort(
      (a, b) =>
        b.expectedHours - a.expectedHours ||
        Math.min(b.hoursIfYes, b.hoursIfNo) - Math.min(a.hoursIfYes, a.hoursIfNo) ||
        (a.skill < b.skill ? -1 : a.skill > b.skill ? 1 : a.level - b.level),
    )
    .filter(({ skill }, at, all) => all.findIndex((other) => other.skill === skill) === at)
    .slice(0, most);
}

/** The highest level that the targets may ask of each skill, prerequisites and every alternative included. */
function askedLevels(targets: readonly PlanTarget[], knowledge: LearningKnowledge): Map<string, number> {
  const levels = new Map<string, number>();
  const raise = ({ skill, level }: Step): void => {
    const isNew = !levels.has(skill);
    levels.set(skill, Math.max(level, levels.get(skill) ?? 0));
    if (!isNew) return;
    const known = knowledge.skills.get(skill);
    known?.requires.forEach(raise);
    known?.oneOf.forEach(({ options }) => options.forEach(raise));
  };
  resolveTargets(targets, knowledge).needs.forEach(raise);
  return new Map([...levels].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Skill → the lowest level that can't be held, given what is denied: who lacks what must come before a skill has not begun it. */
function lackedLevels(
  denied: Known,
  skills: LearningKnowledge['skills'],
  among: ReadonlyMap<string, number>,
): Map<string, number> {
  const lacks = new Map(Object.entries(denied));
  for (let before = -1; before !== lacks.size;) {
    before = lacks.size;
    for (const skill of among.keys()) {
      if (lacks.get(skill) === 1) continue;
      const needs = skills.get(skill)?.requires ?? [];
      if (needs.some((need) => (lacks.get(need.skill) ?? Infinity) <= need.level)) lacks.set(skill, 1);
    }
  }
  return lacks;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

function keyOf({ skill, level }: Step): string {
  return `${skill} ${level}`;
}
