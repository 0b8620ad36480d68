import type { Language, Problem } from '@architrave/graph-seed/model';
import type { Actor } from '../people/index.js';
import { LEARNER_LIMITS, profileOf } from './domain/stored/learner.js';
import type { LearnerRepository } from './domain/stored/learner.repository.port.js';
import type {
  SavedPlanChange,
  SavedPlanRepository,
  SavedPlanWrite,
} from './domain/stored/saved-plan.repository.port.js';
import { SAVED_PLAN_LIMITS, type SavedPlan } from './domain/stored/saved-plan.js';
import { InputProblems } from './input-problems.js';
import type { LearningContextCache } from './learning-context.js';
import type { TargetInput } from './plan-input.js';
import type { TargetReader } from './target-reader.js';

export interface SavePlanCommand {
  /** Null: a new plan. */
  readonly id: string | null;
  /** The version that the caller saw; null only for a new plan. */
  readonly expectedVersion: number | null;
  readonly name: string;
  readonly targets: readonly TargetInput[];
  readonly hoursPerWeek: number | null;
  /** First day; null: today. */
  readonly from: string | null;
  readonly language: Language | null;
}

export type SavePlanResult =
  | SavedPlanWrite
  | { readonly ok: false; readonly code: 'INVALID_PLAN'; readonly problems: readonly Problem[] };

/** Keeps targets and pace under a name. Every problem at once. */
export class SavePlan {
  constructor(
    private readonly plans: SavedPlanRepository,
    private readonly learners: LearnerRepository,
    private readonly targets: TargetReader,
    private readonly contexts: LearningContextCache,
    private readonly newId: () => string,
    private readonly now: () => Date,
  ) {}

  async execute(command: SavePlanCommand, actor: Actor): Promise<SavePlanResult> {
    const context = await this.contexts.current();
    const profile = profileOf(await this.learners.find(actor.workspaceId, actor.personId), actor);
    const problems = new InputProblems(context.knowledge);
    const now = this.now();
    const name = readName(command.name, problems);
    const hoursPerWeek = command.hoursPerWeek ?? profile.hoursPerWeek;
    problems.isWithin(hoursPerWeek, LEARNER_LIMITS.hoursPerWeek, 'hoursPerWeek', 'h/week');
    const startsOn = command.from ?? now.toISOString().slice(0, 10);
    problems.isDay(startsOn, 'from');
    if (command.id !== null && command.expectedVersion === null)
      problems.add('expectedVersion', 'missing', 'the version of the plan that was seen');
    const targets = await this.targets.read(command.targets, actor.workspaceId, context);
    if (!targets.ok || problems.found.length > 0)
      return invalid([...(targets.ok ? [] : targets.problems), ...problems.found]);
    const language = command.language ?? profile.language ?? 'en';
    const change = { name, targets: targets.value.stored, hoursPerWeek, startsOn, language, updatedAt: now };
    return command.id !== null && command.expectedVersion !== null
      ? this.plans.update(command.id, command.expectedVersion, change, actor)
      : this.create(change, actor);
  }

  /** Gives a plan another name; the rest stays. */
  async rename(
    command: { readonly id: string; readonly expectedVersion: number; readonly name: string },
    actor: Actor,
  ): Promise<SavePlanResult> {
    const problems = new InputProblems(NO_IDS);
    const name = readName(command.name, problems);
    if (problems.found.length > 0) return invalid(problems.found);
    const change = { name, updatedAt: this.now() };
    return this.plans.update(command.id, command.expectedVersion, change, actor);
  }

  private async create(
    { updatedAt, ...content }: Required<SavedPlanChange>,
    { workspaceId, personId, personName, ...rest }: Actor,
  ): Promise<SavePlanResult> {
    const plan: SavedPlan = {
      id: this.newId(),
      workspaceId,
      personId,
      personName,
      ...content,
      version: 1,
      activities: [],
      createdAt: updatedAt,
      updatedAt,
    };
    await this.plans.create(plan, { workspaceId, personId, personName, ...rest });
    return { ok: true, plan };
  }
}

/** Control characters and half surrogate pairs, which PostgreSQL does not hold. */
const UNSTORABLE = /[\p{Cc}\p{Cs}]/u;
const NO_IDS = { resolve: () => undefined };

/** The name as it will be kept, without outer blanks; a problem where it can't be. */
function readName(given: string, problems: InputProblems): string {
  const name = given.trim();
  const most = SAVED_PLAN_LIMITS.name;
  if (UNSTORABLE.test(name)) problems.add('name', 'wrong-form', 'text without control characters');
  else if (name === '' || name.length > most)
    problems.add('name', 'out-of-range', `1…${most} characters`, name);
  return name;
}

function invalid(problems: readonly Problem[]): SavePlanResult {
  return { ok: false, code: 'INVALID_PLAN', problems };
}
