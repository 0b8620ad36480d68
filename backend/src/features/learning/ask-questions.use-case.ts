import type { Actor } from '../people/index.js';
import { nextQuestions } from './domain/next-questions.js';
import type { Known, NextQuestion } from './domain/plan.js';
import { knownOf, profileOf } from './domain/stored/learner.js';
import type { LearnerRepository } from './domain/stored/learner.repository.port.js';
import { InputProblems } from './input-problems.js';
import type { LearningContext, LearningContextCache } from './learning-context.js';
import type { PlanInput, TargetInput } from './plan-input.js';
import type { InvalidInput } from './plan-learning.use-case.js';
import { readLevels } from './plan-reader.js';
import type { TargetReader } from './target-reader.js';

export interface AskQuestionsCommand {
  readonly targets: readonly TargetInput[];
  /** Null: what the person claims. */
  readonly known: PlanInput['known'];
  /** The lowest level of each skill that was answered with no. */
  readonly denied: readonly { readonly skill: string; readonly level: number }[];
  readonly most: number;
}

export type AskQuestionsResult =
  | {
      readonly ok: true;
      readonly questions: readonly NextQuestion[];
      /** Skills that answers so far leave open. */
      readonly openSkills: number;
      readonly context: LearningContext;
    }
  | InvalidInput;

const DENIED = { minimum: 1, maximum: 5 };
const CLAIMED = { minimum: 0, maximum: 5 };

/** The questions of the self-assessment that settle most, given the answers so far. */
export class AskQuestions {
  constructor(
    private readonly learners: LearnerRepository,
    private readonly targets: TargetReader,
    private readonly contexts: LearningContextCache,
  ) {}

  async execute(command: AskQuestionsCommand, actor: Actor): Promise<AskQuestionsResult> {
    const context = await this.contexts.current();
    const { knowledge } = context;
    const problems = new InputProblems(knowledge);
    const known = await this.known(command, problems, actor);
    const denied = readLevels(command.denied, 'denied', DENIED, problems);
    const targets = await this.targets.read(command.targets, actor.workspaceId, context);
    if (!targets.ok || problems.found.length > 0)
      return { ok: false, problems: [...(targets.ok ? [] : targets.problems), ...problems.found] };
    const all = nextQuestions({ known, denied }, targets.value.targets, knowledge, Infinity);
    return {
      ok: true,
      context,
      questions: all.slice(0, command.most),
      openSkills: all.length,
    };
  }

  private async known({ known }: AskQuestionsCommand, problems: InputProblems, actor: Actor): Promise<Known> {
    if (known != null) return readLevels(known, 'known', CLAIMED, problems);
    return knownOf(profileOf(await this.learners.find(actor.workspaceId, actor.personId), actor));
  }
}
