import type { Actor } from '../people/index.js';
import type { LearnerResult } from './claim-skills.use-case.js';
import { LEARNER_LIMITS, type LearningPace } from './domain/stored/learner.js';
import type { LearnerRepository } from './domain/stored/learner.repository.port.js';
import { InputProblems } from './input-problems.js';
import type { LearningContextCache } from './learning-context.js';

/** Takes how many hours a week somebody has to learn, and in which language. */
export class SetLearningPace {
  constructor(
    private readonly learners: LearnerRepository,
    private readonly contexts: LearningContextCache,
    private readonly now: () => Date,
  ) {}

  async execute(pace: LearningPace, actor: Actor): Promise<LearnerResult> {
    const { knowledge } = await this.contexts.current();
    const problems = new InputProblems(knowledge);
    problems.isWithin(pace.hoursPerWeek, LEARNER_LIMITS.hoursPerWeek, 'hoursPerWeek', 'h/week');
    if (problems.found.length > 0) return { ok: false, problems: problems.found };
    return { ok: true, learner: await this.learners.setPace(pace, this.now(), actor) };
  }
}
