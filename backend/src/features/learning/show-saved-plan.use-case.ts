import type { Problem } from '@architrave/graph-seed/model';
import { knownOf, profileOf, type LearnerProfile } from './domain/stored/learner.js';
import type { LearnerRepository } from './domain/stored/learner.repository.port.js';
import { progressOf, type SavedPlan } from './domain/stored/saved-plan.js';
import type { LearningContext, LearningContextCache } from './learning-context.js';
import { planOf, type PlanResult } from './plan-learning.use-case.js';
import { knownFor } from './plan-reader.js';
import type { TargetReader } from './target-reader.js';

/** A saved plan as it stands today. */
export interface CurrentPlan {
  /** From what its owner holds now, at the pace so far, from today or its first day on. Null: no target is left. */
  readonly result: PlanResult | null;
  /** Targets that are no longer there. */
  readonly problems: readonly Problem[];
  /** Share of the plan's hours that is behind its owner, 0…1, at the pace of the content; skipped steps count as behind. */
  readonly share: number;
  readonly context: LearningContext;
}

/** Plans a saved plan anew from its owner's present state. */
export class ShowSavedPlan {
  constructor(
    private readonly learners: LearnerRepository,
    private readonly targets: TargetReader,
    private readonly contexts: LearningContextCache,
    private readonly now: () => Date,
  ) {}

  async execute(saved: SavedPlan): Promise<CurrentPlan> {
    const { workspaceId, personId, personName } = saved;
    const [context, found] = await Promise.all([
      this.contexts.current(),
      this.learners.find(workspaceId, personId),
    ]);
    const owner = profileOf(found, { personId, personName });
    const { problems, ...targets } = await this.targets.readStored(saved.targets, workspaceId, context);
    if (targets.targets.length === 0) return { result: null, problems, share: 0, context };
    const read = {
      targets,
      ...knownFor(knownOf(owner), targets, context),
      options: this.options(saved, owner),
    };
    const result = planOf(read, context);
    return { result, problems, share: shareDone(saved, result), context };
  }

  private options(saved: SavedPlan, owner: LearnerProfile) {
    const today = this.now().toISOString().slice(0, 10);
    const progress = progressOf(saved);
    return {
      hoursPerWeek: saved.hoursPerWeek,
      // What is left cannot begin in the past.
      from: saved.startsOn > today ? saved.startsOn : today,
      language: saved.language,
      certificationsHeld: owner.certifications.map(({ certification }) => certification),
      ...(progress !== undefined && { progress }),
    };
  }
}

function shareDone({ activities }: SavedPlan, { plan }: PlanResult): number {
  const done = activities.reduce((sum, { plannedHours }) => sum + plannedHours, 0);
  const left = plan.totalHours / (plan.pace?.factor ?? 1);
  if (done + left === 0) return 1;
  return Math.round((done / (done + left)) * 1e4) / 1e4;
}
