import { Inject } from '@nestjs/common';
import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Language } from '@architrave/graph-seed/model';
import { checkRanges } from '../../../platform/graphql/bad-input.js';
import { toConnection } from '../../../platform/graphql/connection.js';
import { LanguageEnum } from '../../../platform/graphql/language.enum.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { MAX_PAGE_SIZE } from '../../../shared/page.js';
import { IdentifyActor, toUnknownPerson, UnknownPersonError } from '../../people/index.js';
import {
  SAVED_PLAN_REPOSITORY,
  type SavedPlanRepository,
} from '../domain/stored/saved-plan.repository.port.js';
import { ExportPlan, type PlanDocumentFormat } from '../export-plan.use-case.js';
import { LearningContextCache } from '../learning-context.js';
import { RecordStep } from '../record-step.use-case.js';
import { SavePlan } from '../save-plan.use-case.js';
import { ShowSavedPlan } from '../show-saved-plan.use-case.js';
import { PlanDocumentFormatEnum } from './learning.enums.js';
import {
  PlanInputModel,
  RecordProgressInput,
  SavePlanInput,
  toPlanInput,
  toTargetInput,
} from './learning.input.js';
import { PlanDocumentPayload } from './plan-document.model.js';
import {
  toRefusedPlan,
  toSavedPlan,
  toSavedPlanPayload,
  toSavedPlanSummary,
  type SavedPlanMapping,
} from './saved-plan.mapper.js';
import {
  DeletePlanPayload,
  RecordStepPayload,
  SavedPlanConnectionModel,
  SavedPlanModel,
  SavedPlanPayload,
} from './saved-plan.model.js';

const VERSION = { type: () => Int, description: 'The version that the caller saw.' };

/** Plans that are kept, and progress in them. */
@Resolver()
export class SavedPlanResolver {
  constructor(
    @Inject(SAVED_PLAN_REPOSITORY) private readonly savedPlans: SavedPlanRepository,
    private readonly identifyActor: IdentifyActor,
    private readonly saving: SavePlan,
    private readonly showing: ShowSavedPlan,
    private readonly recording: RecordStep,
    private readonly exporting: ExportPlan,
    private readonly contexts: LearningContextCache,
  ) {}

  @Query(() => SavedPlanModel, {
    nullable: true,
    description:
      'A plan of the workspace, planned anew from what its owner holds now; `null` when there is none.',
  })
  async plan(
    @Args('id', { type: () => ID }) id: string,
    @Context() context: RequestContext,
  ): Promise<SavedPlanModel | null> {
    const actor = await this.identifyActor.execute(context.claimedPerson);
    if (actor instanceof UnknownPersonError) return null;
    const saved = await this.savedPlans.findById(actor.workspaceId, id);
    return saved === null ? null : toSavedPlan(saved, await this.mapping(actor.personId));
  }

  @Query(() => SavedPlanConnectionModel, { description: 'Plans, last changed first.' })
  async plans(
    @Args('first', { type: () => Int, defaultValue: 20, description: `1…${MAX_PAGE_SIZE}` }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Args('mine', {
      type: () => Boolean,
      defaultValue: true,
      description: 'Whether only those of the acting person, or all of the workspace.',
    })
    mine: boolean,
    @Context() context: RequestContext,
  ): Promise<SavedPlanConnectionModel> {
    checkRanges({ first: [first, 1, MAX_PAGE_SIZE] });
    const actor = await this.identifyActor.execute(context.claimedPerson);
    if (actor instanceof UnknownPersonError) return NO_PLANS;
    const { workspaceId, personId } = actor;
    const page = await this.savedPlans.list(workspaceId, mine ? personId : null, { first, after });
    const mapping = await this.mapping(personId);
    return toConnection(page, (saved) => toSavedPlanSummary(saved, mapping));
  }

  @Mutation(() => SavedPlanPayload, { description: 'Keeps targets and pace under a name.' })
  async savePlan(
    @Args('input') input: SavePlanInput,
    @Context() context: RequestContext,
  ): Promise<typeof SavedPlanPayload> {
    const actor = await this.identifyActor.execute(context.claimedPerson);
    if (actor instanceof UnknownPersonError) return toUnknownPerson(actor.claimed);
    const { id, expectedVersion, name, targets, hoursPerWeek, from, language } = input;
    const result = await this.saving.execute(
      {
        id: id ?? null,
        expectedVersion: expectedVersion ?? null,
        name,
        targets: targets.map(toTargetInput),
        hoursPerWeek: hoursPerWeek ?? null,
        from: from ?? null,
        language: language ?? null,
      },
      actor,
    );
    return toSavedPlanPayload(result, id ?? '', await this.mapping(actor.personId));
  }

  @Mutation(() => SavedPlanPayload, { description: 'Gives a plan another name.' })
  async renamePlan(
    @Args('id', { type: () => ID }) id: string,
    @Args('expectedVersion', VERSION) expectedVersion: number,
    @Args('name') name: string,
    @Context() context: RequestContext,
  ): Promise<typeof SavedPlanPayload> {
    const actor = await this.identifyActor.execute(context.claimedPerson);
    if (actor instanceof UnknownPersonError) return toUnknownPerson(actor.claimed);
    const result = await this.saving.rename({ id, expectedVersion, name }, actor);
    return toSavedPlanPayload(result, id, await this.mapping(actor.personId));
  }

  @Mutation(() => DeletePlanPayload, {
    description: 'Deletes a plan with its log; claims stay, and the audit keeps what it was.',
  })
  async deletePlan(
    @Args('id', { type: () => ID }) id: string,
    @Args('expectedVersion', VERSION) expectedVersion: number,
    @Context() context: RequestContext,
  ): Promise<typeof DeletePlanPayload> {
    const actor = await this.identifyActor.execute(context.claimedPerson);
    if (actor instanceof UnknownPersonError) return toUnknownPerson(actor.claimed);
    const result = await this.savedPlans.delete(id, expectedVersion, actor);
    if (result.ok) return { deletedId: id, name: result.plan.name };
    return toSavedPlanPayload(result, id, await this.mapping(actor.personId)) as typeof DeletePlanPayload;
  }

  @Mutation(() => RecordStepPayload, {
    description:
      'A step of one of the own plans, or a part of it, is done: a claim that counts everywhere, and an entry of the log that the pace is taken from.',
  })
  recordProgress(
    @Args('input') { planId, skill, level, actualHours, on }: RecordProgressInput,
    @Context() context: RequestContext,
  ): Promise<typeof RecordStepPayload> {
    const command = { kind: 'progress', planId, skill, level } as const;
    return this.record({ ...command, actualHours: actualHours ?? null, day: on ?? null }, context);
  }

  @Mutation(() => RecordStepPayload, {
    description: 'A step of one of the own plans is skipped, "I know this": a claim like any other.',
  })
  skipStep(
    @Args('planId', { type: () => ID }) planId: string,
    @Args('skill', { type: () => ID, description: 'Id, slug or alias.' }) skill: string,
    @Args('level', { type: () => Int, description: 'The level that is held, 1…5.' }) level: number,
    @Context() context: RequestContext,
  ): Promise<typeof RecordStepPayload> {
    return this.record({ kind: 'skip', planId, skill, level, actualHours: null, day: null }, context);
  }

  @Query(() => PlanDocumentPayload, {
    description: 'A plan as a file: a saved one by its id, or one that is planned now; exactly one of both.',
  })
  async planDocument(
    @Args('id', { type: () => ID, nullable: true }) id: string | null,
    @Args('input', { type: () => PlanInputModel, nullable: true }) input: PlanInputModel | null,
    @Args('format', { type: () => PlanDocumentFormatEnum }) format: PlanDocumentFormat,
    @Args('language', { type: () => LanguageEnum }) language: Language,
    @Context() context: RequestContext,
  ): Promise<typeof PlanDocumentPayload> {
    const actor = await this.identifyActor.execute(context.claimedPerson);
    if (actor instanceof UnknownPersonError) return toUnknownPerson(actor.claimed);
    const source =
      id == null && input != null
        ? { input: toPlanInput(input) }
        : id != null && input == null
          ? { id }
          : null;
    if (source === null)
      return { problems: [{ path: '', code: 'wrong-count', accepted: 'exactly one of: id, input' }] };
    const result = await this.exporting.execute({ ...source, format, language }, actor);
    if (result.ok) return result.document;
    return result.code === 'UNKNOWN_PLAN'
      ? toRefusedPlan({ ok: false, code: 'UNKNOWN_PLAN' }, id ?? '')
      : { problems: result.problems };
  }

  private async record(
    command: Parameters<RecordStep['execute']>[0],
    { claimedPerson }: RequestContext,
  ): Promise<typeof RecordStepPayload> {
    const actor = await this.identifyActor.execute(claimedPerson);
    if (actor instanceof UnknownPersonError) return toUnknownPerson(actor.claimed);
    const result = await this.recording.execute(command, actor);
    return result.ok
      ? toSavedPlan(result.plan, await this.mapping(actor.personId))
      : toRefusedPlan(result, command.planId);
  }

  private async mapping(personId: string): Promise<SavedPlanMapping> {
    return {
      context: await this.contexts.current(),
      personId,
      show: (saved) => this.showing.execute(saved),
    };
  }
}

const NO_PLANS: SavedPlanConnectionModel = {
  edges: [],
  pageInfo: { endCursor: null, hasNextPage: false },
  totalCount: 0,
};
