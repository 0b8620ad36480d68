import { Inject } from '@nestjs/common';
import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { IdentifyActor, UnknownPersonError } from '../../people/index.js';
import { situationOf } from '../decision-writing.js';
import type { Decision, DecisionComment, DecisionReview, DecisionSummary } from '../domain/decision.js';
import { DECISION_REPOSITORY, type DecisionRepository } from '../domain/decision.repository.port.js';
import type { DecisionFlag } from '../domain/flags.js';
import { actionsOf, type ActionState } from '../domain/status-machine.js';
import { DecisionLoadersByRequest } from './decision-loaders.js';
import {
  DecisionActionStateModel,
  DecisionCommentModel,
  DecisionFactsModel,
  DecisionFlagModel,
  DecisionModel,
  DecisionRelationModel,
  DecisionReviewModel,
} from './decision.model.js';

/** Parts that lists and single decisions have, loaded for all of a list together. */
@Resolver(() => DecisionFactsModel)
export class DecisionFactsResolver {
  constructor(
    @Inject(DECISION_REPOSITORY) private readonly decisions: DecisionRepository,
    private readonly loaders: DecisionLoadersByRequest,
  ) {}

  @ResolveField(() => [DecisionRelationModel], { description: 'What goes out from it and what comes in.' })
  relations(
    @Parent() { id, workspaceId }: DecisionSummary,
    @Context() context: RequestContext,
  ): Promise<readonly DecisionRelationModel[]> {
    return this.loaders.of(context, this.decisions.read(workspaceId)).relations.load(id);
  }

  @ResolveField(() => [DecisionFlagModel], {
    description: 'Why it is worth another look: what it rests on changed, or its day of review has come.',
  })
  flags(
    @Parent() { id, workspaceId }: DecisionSummary,
    @Context() context: RequestContext,
  ): Promise<readonly DecisionFlag[]> {
    return this.loaders.of(context, this.decisions.read(workspaceId)).flags.load(id);
  }

  @ResolveField(() => [DecisionReviewModel], { description: 'Oldest first.' })
  reviews(
    @Parent() { id, workspaceId }: DecisionSummary,
    @Context() context: RequestContext,
  ): Promise<readonly DecisionReview[]> {
    return this.loaders.of(context, this.decisions.read(workspaceId)).reviews.load(id);
  }

  @ResolveField(() => Int, { description: 'Comments that are not resolved.' })
  async openComments(
    @Parent() { id, workspaceId }: DecisionSummary,
    @Context() context: RequestContext,
  ): Promise<number> {
    const comments = await this.loaders.of(context, this.decisions.read(workspaceId)).comments.load(id);
    return comments.filter(({ resolvedAt }) => resolvedAt === null).length;
  }
}

/** Parts that only a single decision has. */
@Resolver(() => DecisionModel)
export class DecisionPartsResolver {
  constructor(
    @Inject(DECISION_REPOSITORY) private readonly decisions: DecisionRepository,
    private readonly loaders: DecisionLoadersByRequest,
    private readonly identifyActor: IdentifyActor,
  ) {}

  @ResolveField(() => [DecisionCommentModel], { description: 'Oldest first.' })
  comments(
    @Parent() { id, workspaceId }: Decision,
    @Context() context: RequestContext,
  ): Promise<readonly DecisionComment[]> {
    return this.loaders.of(context, this.decisions.read(workspaceId)).comments.load(id);
  }

  @ResolveField(() => [DecisionActionStateModel], {
    description: 'What the caller may do with it now, and what would follow.',
  })
  async actions(
    @Parent() decision: Decision,
    @Context() context: RequestContext,
  ): Promise<readonly ActionState[]> {
    const actor = await this.identifyActor.execute(context.claimedPerson);
    if (actor instanceof UnknownPersonError) return [];
    const reader = this.decisions.read(decision.workspaceId);
    return actionsOf(await situationOf(reader, decision, { actorId: actor.personId, now: new Date() }));
  }
}
