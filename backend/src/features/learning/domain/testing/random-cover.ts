import { seededRandom } from '../../../../testing/seeded-random.js';
import { TOP_LEVEL, type Bundle, type CoverProblem, type CoverSkill } from '../cover/cover-problem.js';

export interface RandomCoverOptions {
  readonly skills: number;
  readonly bundles: number;
  /** Highest level that is held, asked for or taught; keeps brute force small. */
  readonly levels: number;
}

/** A random problem: prerequisites and alternatives among earlier skills, options of one skill, bundles over several. */
export function randomCover(
  seed: number,
  { skills: count, bundles, levels }: RandomCoverOptions,
): CoverProblem {
  const random = seededRandom(seed);
  const whole = (below: number): number => Math.floor(random() * below);
  const between = (low: number, high: number): number => low + whole(high - low + 1);
  const earlier = (index: number) => ({ skill: whole(index), level: between(1, levels) });
  const skills = Array.from({ length: count }, (_, index): CoverSkill => ({
    start: random() < 0.25 ? between(1, levels) : 0,
    need: random() < 0.35 || index === count - 1 ? between(1, levels) : 0,
    own: Array.from({ length: TOP_LEVEL }, () => between(1, 12) * 10),
    requires: Array.from({ length: index === 0 ? 0 : whole(3) }, () => earlier(index)),
    oneOf: index > 1 && random() < 0.5 ? [Array.from({ length: between(2, 3) }, () => earlier(index))] : [],
    singles: Array.from({ length: whole(2) }, (__, at) => {
      const from = whole(levels);
      return {
        option: 100 * (index + 1) + at,
        from,
        to: between(from + 1, levels),
        minutes: between(1, 25) * 10,
      };
    }),
  }));
  return {
    skills: withImplied(skills),
    bundles: Array.from({ length: bundles }, (_, option): Bundle => {
      const taught = [...new Set(Array.from({ length: between(2, 3) }, () => whole(count)))];
      return {
        option,
        minutes: between(2, 30) * 10,
        isForced: random() < 0.12,
        teaches: taught.map((skill) => {
          const from = whole(levels);
          return { skill, from, to: between(from + 1, levels) };
        }),
      };
    }),
  };
}

/** Who holds a skill holds what must come before it. */
function withImplied(skills: readonly CoverSkill[]): CoverSkill[] {
  const start = skills.map((skill) => skill.start);
  for (let index = skills.length - 1; index >= 0; index -= 1)
    if ((start[index] as number) > 0)
      for (const { skill, level } of (skills[index] as CoverSkill).requires)
        start[skill] = Math.max(start[skill] as number, level);
  return skills.map((skill, index) => ({ ...skill, start: start[index] as number }));
}
