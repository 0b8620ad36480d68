import {
  needsOfArchitecture,
  type ArchitectureCase,
  type Checked,
  type SkillNeed,
} from '../../learning/index.js';
import type { AdvisorKnowledge } from './advisor-knowledge.js';
import { calledPatterns, type DesignFrame } from './role-slots.js';
import { bestDiverseDesigns, prepareCase, type Design } from './solve-designs.js';
import { checkRequirements } from './check-references.js';
import { teamOf } from './skill-gaps.js';

/**
 * The skills that a frame takes whatever technologies fill it: those of its style, its sub-architectures and the patterns that are called before
 * a technology is chosen. The few patterns that only a technology calls come with that technology's own skills.
 */
export function frameNeeds(
  { style, subArchitectures, context }: DesignFrame,
  knowledge: AdvisorKnowledge,
): SkillNeed[] {
  const patterns = [
    style.slug,
    ...subArchitectures,
    ...calledPatterns(knowledge, context).map(({ id }) => id),
  ];
  return needsOfArchitecture({ patterns, components: [] }, knowledge.learning);
}

/** Everything that people have to know to run a design, each with the chain that asks for it. */
export function needsOfDesign({ problem, solution }: Design, knowledge: AdvisorKnowledge): SkillNeed[] {
  const components = problem.slots.flatMap(({ role }, index) => {
    const option = problem.options[index]?.[solution.choice[index] as number];
    return option === undefined ? [] : [{ role, technology: option.technology.slug }];
  });
  return [
    ...frameNeeds(problem.frame, knowledge),
    ...needsOfArchitecture({ patterns: [], components }, knowledge.learning),
  ];
}

/**
 * What the recommendation of that rank asks people to know, and the team that the requirements speak of: what a plan needs. Problems: those of
 * the requirements, or that there is no such recommendation.
 */
export function architectureCase(
  input: unknown,
  rank: number,
  knowledge: AdvisorKnowledge,
): Checked<ArchitectureCase> {
  const checked = checkRequirements(input, knowledge);
  if (!checked.ok)
    return {
      ok: false,
      problems: checked.problems.map((problem) => ({
        ...problem,
        path: problem.path === '' ? 'requirements' : `requirements.${problem.path}`,
      })),
    };
  const prepared = prepareCase(checked.requirements, knowledge);
  const designs = bestDiverseDesigns(prepared, rank);
  const design = designs[rank - 1];
  if (design === undefined)
    return {
      ok: false,
      problems: [
        designs.length === 0
          ? {
              path: 'requirements',
              code: 'infeasible',
              accepted: 'requirements that some architecture holds',
            }
          : {
              path: 'rank',
              code: 'out-of-range',
              accepted: `1…${designs.length} for these requirements`,
              given: String(rank),
            },
      ],
    };
  return {
    ok: true,
    value: {
      needs: needsOfDesign(design, knowledge),
      team: teamOf(prepared.situation, knowledge),
      teamSkills: prepared.situation.skills,
    },
  };
}
