import type { Problem } from '@architrave/graph-seed/model';
import type { Actor } from '../people/index.js';
import { makePlan } from './domain/make-plan.js';
import { marginalCertifications } from './domain/marginal-certifications.js';
import type { Known, MarginalCertification, Plan } from './domain/plan.js';
import { profileOf } from './domain/stored/learner.js';
import type { LearnerRepository } from './domain/stored/learner.repository.port.js';
import type { LearningContext, LearningContextCache } from './learning-context.js';
import type { PlanInput } from './plan-input.js';
import type { PlanReader, ReadPlan } from './plan-reader.js';
import { SEARCH_BUDGETS } from './search-budgets.js';

/** A plan, and what makes it readable. */
export interface PlanResult {
  readonly ok: true;
  readonly plan: Plan;
  readonly assumedKnown: Known;
  readonly context: LearningContext;
  /** What further certifications would take; computed when asked for. */
  readonly certifications: () => readonly MarginalCertification[];
}

export interface InvalidInput {
  readonly ok: false;
  readonly problems: readonly Problem[];
}

/** Plans from what the person holds now, or from what the input says instead. Nothing is saved. */
export class PlanLearning {
  constructor(
    private readonly learners: LearnerRepository,
    private readonly reader: PlanReader,
    private readonly contexts: LearningContextCache,
  ) {}

  async execute(input: PlanInput, actor: Actor): Promise<PlanResult | InvalidInput> {
    const [context, profile] = await Promise.all([
      this.contexts.current(),
      this.learners.find(actor.workspaceId, actor.personId),
    ]);
    const read = await this.reader.read(input, profileOf(profile, actor), actor.workspaceId, context);
    return read.ok ? planOf(read.value, context) : read;
  }
}

/** The plan of a checked input. */
export function planOf(
  { targets, known, assumedKnown, options }: ReadPlan,
  context: LearningContext,
): PlanResult {
  const { knowledge } = context;
  return {
    ok: true,
    plan: makePlan(known, targets.targets, options, knowledge),
    assumedKnown,
    context,
    certifications: () =>
      marginalCertifications(
        known,
        targets.targets,
        { ...options, nodeBudget: SEARCH_BUDGETS.marginal },
        knowledge,
      ),
  };
}
