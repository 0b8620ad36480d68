import type { Problem } from '@architrave/graph-seed/model';
import type { Actor } from '../people/index.js';
import { LEARNER_LIMITS, type ClaimChange, type LearnerProfile } from './domain/stored/learner.js';
import type { LearnerRepository } from './domain/stored/learner.repository.port.js';
import { InputProblems } from './input-problems.js';
import type { LearningContextCache } from './learning-context.js';

export type LearnerResult =
  | { readonly ok: true; readonly learner: LearnerProfile }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const LEVELS = { minimum: 0, maximum: 5 };

/** Takes claims of skills: all of them, or none where one cannot be taken. */
export class ClaimSkills {
  constructor(
    private readonly learners: LearnerRepository,
    private readonly contexts: LearningContextCache,
    private readonly now: () => Date,
  ) {}

  async execute(claims: readonly ClaimChange[], actor: Actor): Promise<LearnerResult> {
    const { knowledge } = await this.contexts.current();
    const problems = new InputProblems(knowledge);
    const most = LEARNER_LIMITS.claims;
    if (claims.length < 1 || claims.length > most)
      problems.add('claims', 'wrong-count', `1…${most} claims`, claims.length);
    const changes = claims.slice(0, most).flatMap(({ skill, level, origin }, index): ClaimChange[] => {
      const isLevel = problems.isWithin(level, LEVELS, `claims.${index}.level`);
      // A claim of a skill that has left the graph can still be withdrawn.
      const slug =
        level === 0 ? (knowledge.resolve(skill, ['skill'])?.slice('skill:'.length) ?? skill) : null;
      const known = slug ?? problems.slug(skill, 'skill', `claims.${index}.skill`);
      return known === null || !isLevel ? [] : [{ skill: known, level, origin }];
    });
    if (problems.found.length > 0) return { ok: false, problems: problems.found };
    return { ok: true, learner: await this.learners.claim(changes, this.now(), actor) };
  }
}
