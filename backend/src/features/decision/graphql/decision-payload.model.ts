import type { Problem } from '@architrave/graph-seed/model';
import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { ProblemModel } from '../../../platform/graphql/problem.model.js';
import { UnknownPersonModel } from '../../people/index.js';
import {
  ActionRefusalModel,
  DecisionCommentModel,
  DecisionDraftModel,
  DecisionModel,
  DecisionPolicyModel,
  DecisionVersionModel,
} from './decision.model.js';

@ObjectType('CreatedDecisions')
export class CreatedDecisionsModel {
  @Field(() => [DecisionModel], { description: 'In the order given.' })
  created: readonly DecisionModel[];
}

@ObjectType('DraftedDecisions')
export class DraftedDecisionsModel {
  @Field(() => [DecisionDraftModel])
  drafts: readonly DecisionDraftModel[];
}

@ObjectType('DeletedDecision')
export class DeletedDecisionModel {
  @Field(() => DecisionModel, { description: 'As it was before it was deleted.' })
  deleted: DecisionModel;
}

@ObjectType('DeletedDecisionComment')
export class DeletedDecisionCommentModel {
  @Field(() => ID)
  deletedCommentId: string;
}

@ObjectType('InvalidDecision', { description: 'The input cannot be taken: every problem at once.' })
export class InvalidDecisionModel {
  @Field(() => [ProblemModel])
  problems: readonly Problem[];
}

@ObjectType('StaleDecision', {
  description:
    'Somebody saved the decision in between; nothing was changed. Merge `base`, your text and `current`.',
})
export class StaleDecisionModel {
  @Field(() => [ProblemModel])
  problems: readonly Problem[];
  @Field(() => DecisionModel, { description: 'The decision as it is now.' })
  current: DecisionModel;
  @Field(() => DecisionVersionModel, {
    nullable: true,
    description: 'The version that the caller saw; `null` when there was no such version.',
  })
  base: DecisionVersionModel | null;
}

@ObjectType('UnknownDecision', { description: 'There is no such decision, or comment, in the workspace.' })
export class UnknownDecisionModel {
  @Field(() => [ProblemModel])
  problems: readonly Problem[];
  @Field({ description: 'What the caller gave.' })
  reference: string;
}

@ObjectType('RefusedAction', { description: 'Status, policy or role do not allow it; nothing was changed.' })
export class RefusedActionModel {
  @Field(() => [ProblemModel])
  problems: readonly Problem[];
  @Field(() => ActionRefusalModel)
  refusal: ActionRefusalModel;
  @Field(() => DecisionModel)
  decision: DecisionModel;
}

@ObjectType('StaleDecisionPolicy', { description: 'Somebody changed the policy in between.' })
export class StaleDecisionPolicyModel {
  @Field(() => [ProblemModel])
  problems: readonly Problem[];
  @Field(() => DecisionPolicyModel)
  currentPolicy: DecisionPolicyModel;
}

/** The member of a payload that a value is, told by a field that only it has. */
function memberOf(value: object): string {
  if ('created' in value) return 'CreatedDecisions';
  if ('drafts' in value) return 'DraftedDecisions';
  if ('deleted' in value) return 'DeletedDecision';
  if ('deletedCommentId' in value) return 'DeletedDecisionComment';
  if ('claimed' in value) return 'UnknownPerson';
  if ('current' in value) return 'StaleDecision';
  if ('currentPolicy' in value) return 'StaleDecisionPolicy';
  if ('reference' in value) return 'UnknownDecision';
  if ('refusal' in value) return 'RefusedAction';
  if ('problems' in value) return 'InvalidDecision';
  if ('anchor' in value) return 'DecisionComment';
  return 'approvals' in value ? 'DecisionPolicy' : 'Decision';
}

export const DecisionPayload = createUnionType({
  name: 'DecisionPayload',
  description: 'The decision as it is after the change, or why it was not changed.',
  types: () =>
    [
      DecisionModel,
      InvalidDecisionModel,
      StaleDecisionModel,
      UnknownDecisionModel,
      RefusedActionModel,
      UnknownPersonModel,
    ] as const,
  resolveType: memberOf,
});

export const CreateDecisionsPayload = createUnionType({
  name: 'CreateDecisionsPayload',
  types: () => [CreatedDecisionsModel, InvalidDecisionModel, UnknownPersonModel] as const,
  resolveType: memberOf,
});

export const DraftDecisionsPayload = createUnionType({
  name: 'DraftDecisionsPayload',
  types: () => [DraftedDecisionsModel, InvalidDecisionModel, UnknownPersonModel] as const,
  resolveType: memberOf,
});

export const DeleteDecisionPayload = createUnionType({
  name: 'DeleteDecisionPayload',
  types: () =>
    [
      DeletedDecisionModel,
      StaleDecisionModel,
      UnknownDecisionModel,
      RefusedActionModel,
      UnknownPersonModel,
    ] as const,
  resolveType: memberOf,
});

export const DecisionCommentPayload = createUnionType({
  name: 'DecisionCommentPayload',
  types: () =>
    [
      DecisionCommentModel,
      InvalidDecisionModel,
      UnknownDecisionModel,
      RefusedActionModel,
      UnknownPersonModel,
    ] as const,
  resolveType: memberOf,
});

export const DeleteDecisionCommentPayload = createUnionType({
  name: 'DeleteDecisionCommentPayload',
  types: () =>
    [DeletedDecisionCommentModel, UnknownDecisionModel, RefusedActionModel, UnknownPersonModel] as const,
  resolveType: memberOf,
});

export const DecisionPolicyPayload = createUnionType({
  name: 'DecisionPolicyPayload',
  types: () =>
    [DecisionPolicyModel, InvalidDecisionModel, StaleDecisionPolicyModel, UnknownPersonModel] as const,
  resolveType: memberOf,
});
