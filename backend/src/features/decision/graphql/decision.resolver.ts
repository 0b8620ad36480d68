import type { AdrRelation } from '@architrave/graph-seed/adr';
import { Args, Context, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import {
  IdentifyActor,
  toUnknownPerson,
  UnknownPersonError,
  type Actor,
  type UnknownPersonModel,
} from '../../people/index.js';
import { CommentOnDecision } from '../comment-on-decision.use-case.js';
import { ConfirmDecision } from '../confirm-decision.use-case.js';
import { CreateDecisions } from '../create-decisions.use-case.js';
import { DeleteDecision } from '../delete-decision.use-case.js';
import { MoveDecision } from '../move-decision.use-case.js';
import { RelateDecisions } from '../relate-decisions.use-case.js';
import { ReviewDecision, type AnswerReviewCommand } from '../review-decision.use-case.js';
import { SaveDecision } from '../save-decision.use-case.js';
import { SetDecisionPolicy } from '../set-decision-policy.use-case.js';
import { DecisionRelationTypeEnum, ReviewAnswerEnum } from './decision.enums.js';
import {
  CommentAnchorInput,
  CreateDecisionInput,
  DecisionPolicyInput,
  MoveDecisionInput,
  SaveDecisionInput,
} from './decision.input.js';
import {
  toCommentPayload,
  toCreatedPayload,
  toDecisionPayload,
  toDeletedCommentPayload,
  toDeletedPayload,
  toPolicyPayload,
} from './decision.mapper.js';
import {
  CreateDecisionsPayload,
  DecisionCommentPayload,
  DecisionPayload,
  DecisionPolicyPayload,
  DeleteDecisionCommentPayload,
  DeleteDecisionPayload,
} from './decision-payload.model.js';

const VERSION = { type: () => Int, description: 'The version that the caller saw.' };

/** Writing decisions. */
@Resolver()
export class DecisionResolver {
  constructor(
    private readonly identifyActor: IdentifyActor,
    private readonly creating: CreateDecisions,
    private readonly saving: SaveDecision,
    private readonly moving: MoveDecision,
    private readonly reviewing: ReviewDecision,
    private readonly relating: RelateDecisions,
    private readonly confirming: ConfirmDecision,
    private readonly deleting: DeleteDecision,
    private readonly commenting: CommentOnDecision,
    private readonly settingPolicy: SetDecisionPolicy,
  ) {}

  @Mutation(() => CreateDecisionsPayload, {
    description: 'Makes proposed decisions, all or none: one, or several that depend on each other.',
  })
  createDecisions(
    @Args('decisions', { type: () => [CreateDecisionInput] }) decisions: CreateDecisionInput[],
    @Context() context: RequestContext,
  ) {
    return this.as(context, async (actor) => {
      const given = decisions.map(({ details, ...one }) => ({ ...one, details: details ?? {} }));
      return toCreatedPayload(await this.creating.execute(given, actor));
    });
  }

  @Mutation(() => DecisionPayload, {
    description:
      'Saves text and details. A stale save changes nothing and is told what was saved in between.',
  })
  saveDecision(@Args('input') input: SaveDecisionInput, @Context() context: RequestContext) {
    return this.as(context, async (actor) => {
      const { id, expectedVersion, text, details, message } = input;
      const command = { id, expectedVersion, text: text ?? null, details: details ?? undefined };
      return toDecisionPayload(await this.saving.execute({ ...command, message: message ?? null }, actor));
    });
  }

  @Mutation(() => DecisionPayload, {
    description:
      'Accepts (gives the number, lets relations take effect), rejects, withdraws, reopens or deprecates.',
  })
  moveDecision(@Args('input') input: MoveDecisionInput, @Context() context: RequestContext) {
    return this.as(context, async (actor) =>
      toDecisionPayload(await this.moving.execute({ ...input, message: input.message ?? null }, actor)),
    );
  }

  @Mutation(() => DecisionPayload, { description: 'Asks people for a review of a proposal.' })
  requestDecisionReview(
    @Args('id', { type: () => ID }) id: string,
    @Args('expectedVersion', VERSION) expectedVersion: number,
    @Args('personIds', { type: () => [ID] }) personIds: string[],
    @Context() context: RequestContext,
  ) {
    return this.as(context, async (actor) =>
      toDecisionPayload(await this.reviewing.request({ id, expectedVersion, personIds }, actor)),
    );
  }

  @Mutation(() => DecisionPayload, {
    description: 'Approves the version that the caller saw, or sends it back with a comment.',
  })
  answerDecisionReview(
    @Args('id', { type: () => ID }) id: string,
    @Args('expectedVersion', VERSION) expectedVersion: number,
    @Args('answer', { type: () => ReviewAnswerEnum }) answer: AnswerReviewCommand['answer'],
    @Args('comment', { type: () => String, nullable: true }) comment: string | null,
    @Context() context: RequestContext,
  ) {
    return this.as(context, async (actor) =>
      toDecisionPayload(
        await this.reviewing.answer({ id, expectedVersion, answer, comment: comment ?? null }, actor),
      ),
    );
  }

  @Mutation(() => DecisionPayload, {
    description: 'Says that a decision was looked at again and still holds; its flags start anew.',
  })
  confirmDecision(
    @Args('id', { type: () => ID }) id: string,
    @Args('expectedVersion', VERSION) expectedVersion: number,
    @Args('reviewBy', {
      type: () => String,
      nullable: true,
      description: 'The next day of review, YYYY-MM-DD.',
    })
    reviewBy: string | null,
    @Args('message', { type: () => String, nullable: true }) message: string | null,
    @Context() context: RequestContext,
  ) {
    return this.as(context, async (actor) => {
      const command = { id, expectedVersion, reviewBy: reviewBy ?? null, message: message ?? null };
      return toDecisionPayload(await this.confirming.execute(command, actor));
    });
  }

  @Mutation(() => DecisionPayload, {
    description:
      'Adds a relation that goes out from a decision; it takes effect when the decision is accepted.',
  })
  relateDecisions(
    @Args('id', { type: () => ID }) id: string,
    @Args('expectedVersion', VERSION) expectedVersion: number,
    @Args('relation', { type: () => DecisionRelationTypeEnum }) relation: AdrRelation,
    @Args('toId', { type: () => ID }) toId: string,
    @Context() context: RequestContext,
  ) {
    return this.as(context, async (actor) =>
      toDecisionPayload(await this.relating.relate({ id, expectedVersion, relation, toId }, actor)),
    );
  }

  @Mutation(() => DecisionPayload, { description: 'Takes a relation away.' })
  unrelateDecisions(
    @Args('id', { type: () => ID }) id: string,
    @Args('expectedVersion', VERSION) expectedVersion: number,
    @Args('relation', { type: () => DecisionRelationTypeEnum }) relation: AdrRelation,
    @Args('toId', { type: () => ID }) toId: string,
    @Context() context: RequestContext,
  ) {
    return this.as(context, async (actor) =>
      toDecisionPayload(await this.relating.unrelate({ id, expectedVersion, relation, toId }, actor)),
    );
  }

  @Mutation(() => DeleteDecisionPayload, {
    description: 'Deletes a decision that was never accepted, with its versions and comments.',
  })
  deleteDecision(
    @Args('id', { type: () => ID }) id: string,
    @Args('expectedVersion', VERSION) expectedVersion: number,
    @Context() context: RequestContext,
  ) {
    return this.as(context, async (actor) =>
      toDeletedPayload(await this.deleting.execute(id, expectedVersion, actor)),
    );
  }

  @Mutation(() => DecisionCommentPayload, {
    description: 'Comments on a decision, a section or an option.',
  })
  addDecisionComment(
    @Args('decisionId', { type: () => ID }) decisionId: string,
    @Args('anchor') anchor: CommentAnchorInput,
    @Args('text') text: string,
    @Context() context: RequestContext,
  ) {
    return this.as(context, async (actor) =>
      toCommentPayload(await this.commenting.add({ decisionId, anchor: { ...anchor }, text }, actor)),
    );
  }

  @Mutation(() => DecisionCommentPayload, { description: "Changes a comment of the caller's own." })
  editDecisionComment(
    @Args('id', { type: () => ID }) id: string,
    @Args('text') text: string,
    @Context() context: RequestContext,
  ) {
    return this.as(context, async (actor) => toCommentPayload(await this.commenting.edit(id, text, actor)));
  }

  @Mutation(() => DecisionCommentPayload, { description: 'Marks a comment as settled, or as open again.' })
  resolveDecisionComment(
    @Args('id', { type: () => ID }) id: string,
    @Args('isResolved', { defaultValue: true }) isResolved: boolean,
    @Context() context: RequestContext,
  ) {
    return this.as(context, async (actor) =>
      toCommentPayload(await this.commenting.resolve(id, isResolved, actor)),
    );
  }

  @Mutation(() => DeleteDecisionCommentPayload, { description: "Deletes a comment of the caller's own." })
  deleteDecisionComment(@Args('id', { type: () => ID }) id: string, @Context() context: RequestContext) {
    return this.as(context, async (actor) =>
      toDeletedCommentPayload(await this.commenting.delete(id, actor)),
    );
  }

  @Mutation(() => DecisionPolicyPayload, {
    description: 'Sets what the workspace allows to be done with its decisions.',
  })
  setDecisionPolicy(
    @Args('expectedVersion', VERSION) expectedVersion: number,
    @Args('policy') policy: DecisionPolicyInput,
    @Context() context: RequestContext,
  ) {
    return this.as(context, async (actor) => {
      const plain = { ...policy, statusWords: policy.statusWords.map((entry) => ({ ...entry })) };
      return toPolicyPayload(await this.settingPolicy.execute(plain, expectedVersion, actor));
    });
  }

  /** Runs a write on behalf of who calls; a person whom the workspace doesn't know may write nothing. */
  private async as<Payload>(
    context: RequestContext,
    write: (actor: Actor) => Promise<Payload>,
  ): Promise<Payload | UnknownPersonModel> {
    const actor = await this.identifyActor.execute(context.claimedPerson);
    return actor instanceof UnknownPersonError ? toUnknownPerson(actor.claimed) : write(actor);
  }
}
