import type { Problem } from '@architrave/graph-seed/model';
import type { Actor } from '../people/index.js';
import type { LearningKnowledge } from './domain/learning-knowledge.js';
import type { Plan, PlanStep } from './domain/plan.js';
import type { RecordWrite, SavedPlanRepository } from './domain/stored/saved-plan.repository.port.js';
import { SAVED_PLAN_LIMITS, type PlanActivity } from './domain/stored/saved-plan.js';
import { InputProblems } from './input-problems.js';
import type { ShowSavedPlan } from './show-saved-plan.use-case.js';

export interface RecordStepCommand {
  readonly planId: string;
  readonly kind: PlanActivity['kind'];
  /** Id, slug or alias. */
  readonly skill: string;
  /** The level that is reached. */
  readonly level: number;
  /** Null: not said, or skipped. */
  readonly actualHours: number | null;
  /** Null: today. */
  readonly day: string | null;
}

export type RecordStepResult =
  RecordWrite | { readonly ok: false; readonly code: 'INVALID_STEP'; readonly problems: readonly Problem[] };

const LEVELS = { minimum: 1, maximum: 5 };
const HOURS = { minimum: 0, maximum: SAVED_PLAN_LIMITS.actualHours };

/** Records that a step of a saved plan, or a part of one, is done or skipped: a claim that counts everywhere, and an entry of the plan's log. */
export class RecordStep {
  constructor(
    private readonly plans: SavedPlanRepository,
    private readonly showing: ShowSavedPlan,
    private readonly newId: () => string,
    private readonly now: () => Date,
  ) {}

  async execute(command: RecordStepCommand, actor: Actor): Promise<RecordStepResult> {
    const saved = await this.plans.findById(actor.workspaceId, command.planId);
    if (saved === null) return { ok: false, code: 'UNKNOWN_PLAN' };
    if (saved.personId !== actor.personId) return { ok: false, code: 'NOT_OWNER' };
    const { result, context } = await this.showing.execute(saved);
    const problems = new InputProblems(context.knowledge);
    const skill = problems.slug(command.skill, 'skill', 'skill');
    const isLevel = problems.isWithin(command.level, LEVELS, 'level');
    const { kind, actualHours, level } = command;
    if (actualHours !== null) problems.isWithin(actualHours, HOURS, 'actualHours', 'h');
    const now = this.now();
    const day = command.day ?? now.toISOString().slice(0, 10);
    problems.isDay(day, 'on');
    const part =
      skill !== null && isLevel ? partOf(result?.plan ?? null, { skill, level }, context.knowledge) : null;
    if (skill !== null && isLevel && part === null)
      problems.add('level', 'not-in-plan', 'a level that a step of the plan reaches or passes', level);
    if (skill === null || part === null || problems.found.length > 0)
      return { ok: false, code: 'INVALID_STEP', problems: problems.found };
    const activity = { id: this.newId(), kind, skill, toLevel: level, ...part, actualHours, day, at: now };
    return this.plans.record(saved.id, activity, kind, actor);
  }
}

/** From where the plan's steps of a skill lead to a level, and their hours up to it at the pace of the content; null where they don't lead there. */
function partOf(
  plan: Plan | null,
  { skill, level }: { readonly skill: string; readonly level: number },
  knowledge: LearningKnowledge,
): Pick<PlanActivity, 'fromLevel' | 'plannedHours'> | null {
  const steps = (plan?.steps ?? []).filter((step) => step.skill === skill && step.fromLevel < level);
  if (plan === null || steps.length === 0 || steps.every(({ toLevel }) => toLevel < level)) return null;
  const hours = steps.reduce((sum, step) => sum + hoursUpTo(step, level, knowledge), 0);
  return {
    fromLevel: Math.min(...steps.map(({ fromLevel }) => fromLevel)),
    plannedHours: Math.round((hours / (plan.pace?.factor ?? 1)) * 100) / 100,
  };
}

/** The step's hours, or of a step that goes further the share that the skill's own hours give to the levels up to this one. */
function hoursUpTo(
  { skill, fromLevel, toLevel, hours }: PlanStep,
  level: number,
  { skills }: LearningKnowledge,
): number {
  if (toLevel <= level) return hours;
  const own = (from: number, to: number): number =>
    (skills.get(skill)?.hoursPerLevel ?? []).slice(from, to).reduce((a, b) => a + b, 0);
  const all = own(fromLevel, toLevel);
  return all === 0 ? 0 : (hours * own(fromLevel, level)) / all;
}
