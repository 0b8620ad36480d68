import type { Actor } from '../people/index.js';
import { heldLevels } from './domain/prerequisites.js';
import { knownOf } from './domain/stored/learner.js';
import type { LearnerRepository } from './domain/stored/learner.repository.port.js';
import { InputProblems } from './input-problems.js';
import type { LearningContext, LearningContextCache } from './learning-context.js';
import type { InvalidInput } from './plan-learning.use-case.js';

/** A skill with what each person holds of it. */
export interface TeamSkill {
  readonly skill: string;
  /** In the order of the people; 0: nothing is claimed or implied. */
  readonly levels: readonly number[];
  /** Whether only another claim of the person implies the level. */
  readonly isImplied: readonly boolean[];
  /** People at the level asked for or above. */
  readonly busFactor: number;
}

export type TeamSkillsResult =
  | {
      readonly ok: true;
      readonly people: readonly { readonly id: string; readonly name: string }[];
      readonly skills: readonly TeamSkill[];
      readonly context: LearningContext;
    }
  | InvalidInput;

const MOST_PEOPLE = 100;
const MOST_SKILLS = 300;

/** Who of the workspace knows what. */
export class ShowTeamSkills {
  constructor(
    private readonly learners: LearnerRepository,
    private readonly contexts: LearningContextCache,
  ) {}

  /** `skills` null: every skill that somebody claims. `level`: from which on somebody counts. */
  async execute(
    { skills, level }: { readonly skills: readonly string[] | null; readonly level: number },
    { workspaceId }: Actor,
  ): Promise<TeamSkillsResult> {
    const context = await this.contexts.current();
    const { knowledge } = context;
    const problems = new InputProblems(knowledge);
    if (skills !== null && skills.length > MOST_SKILLS)
      problems.add('skills', 'wrong-count', `at most ${MOST_SKILLS} skills`, skills.length);
    const asked = skills?.flatMap((text, index) => problems.slug(text, 'skill', `skills.${index}`) ?? []);
    if (problems.found.length > 0) return { ok: false, problems: problems.found };
    const people = await this.learners.list(workspaceId, { limit: MOST_PEOPLE });
    const claims = people.map(knownOf);
    const held = claims.map((known) => heldLevels(known, knowledge.skills));
    const shown =
      asked ?? [...new Set(claims.flatMap(Object.keys))].filter((slug) => knowledge.skills.has(slug)).sort();
    return {
      ok: true,
      context,
      people: people.map(({ personId, name }) => ({ id: personId, name })),
      skills: [...new Set(shown)].map((skill) => {
        const levels = held.map((own) => own.get(skill) ?? 0);
        return {
          skill,
          levels,
          isImplied: levels.map((own, at) => own > (claims[at]?.[skill] ?? 0)),
          busFactor: levels.filter((own) => own >= level).length,
        };
      }),
    };
  }
}
