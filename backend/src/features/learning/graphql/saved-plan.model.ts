import type { Language, Problem } from '@architrave/graph-seed/model';
import { createUnionType, Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Json } from '../../../platform/graphql/json.scalar.js';
import { LanguageEnum } from '../../../platform/graphql/language.enum.js';
import { PageInfoModel } from '../../../platform/graphql/page-info.model.js';
import { ProblemModel } from '../../../platform/graphql/problem.model.js';
import { UnknownPersonModel } from '../../people/index.js';
import type { StoredTarget } from '../domain/stored/saved-plan.js';
import type { CurrentPlan } from '../show-saved-plan.use-case.js';
import { PlanActivityKindEnum, PlanTargetKindEnum } from './learning.enums.js';
import { LearningNodeModel } from './learning-node.model.js';
import { InvalidPlanModel } from './plan.model.js';

@ObjectType('PlanTarget', { description: 'What a saved plan leads to.' })
export class PlanTargetModel {
  @Field(() => PlanTargetKindEnum)
  kind: StoredTarget['kind'];
  @Field(() => LearningNodeModel, {
    nullable: true,
    description: '`null` for recommendations and decisions.',
  })
  node: LearningNodeModel | null;
  @Field(() => Int, { nullable: true, description: 'Of a skill, 1…5.' })
  level: number | null;
  @Field(() => ID, { nullable: true })
  scenarioId: string | null;
  @Field(() => Json, {
    nullable: true,
    description: 'Of a recommendation that belongs to no scenario; in the form of a requirements file.',
  })
  requirements: unknown;
  @Field(() => Int, { nullable: true, description: 'Of a recommendation.' })
  rank: number | null;
  @Field(() => ID, { nullable: true })
  decisionId: string | null;
  @Field(() => String, { nullable: true, description: 'Name of the scenario, title of the decision.' })
  title: string | null;
}

@ObjectType('PlanActivity', {
  description: 'A level of a skill that the owner of a plan has reached or skipped.',
})
export class PlanActivityModel {
  @Field(() => ID)
  id: string;
  @Field(() => PlanActivityKindEnum)
  kind: 'progress' | 'skip';
  @Field(() => LearningNodeModel)
  skill: LearningNodeModel;
  @Field(() => Int)
  fromLevel: number;
  @Field(() => Int)
  toLevel: number;
  @Field(() => Float)
  plannedHours: number;
  @Field(() => Float, { nullable: true })
  actualHours: number | null;
  @Field({ description: 'YYYY-MM-DD.' })
  on: string;
  @Field(() => Date)
  at: Date;
}

@ObjectType('SavedPlanSummary', { description: 'Targets and pace under a name, without the plan.' })
export class SavedPlanSummaryModel {
  @Field(() => ID, { description: 'Random; a link that holds it can be shared.' })
  id: string;
  @Field()
  name: string;
  @Field(() => Int, {
    description:
      'Counts the changes of name, targets and pace, from 1; give it as `expectedVersion` with the next one. Progress does not count.',
  })
  version: number;
  @Field(() => ID)
  personId: string;
  @Field()
  personName: string;
  @Field({ description: 'Whether the acting person owns it, and so may change it.' })
  isMine: boolean;
  @Field(() => [PlanTargetModel])
  targets: readonly PlanTargetModel[];
  @Field(() => Float)
  hoursPerWeek: number;
  @Field({ description: 'First day, YYYY-MM-DD.' })
  from: string;
  @Field(() => LanguageEnum)
  language: Language;
  @Field(() => [PlanActivityModel], { description: 'Oldest first.' })
  activities: readonly PlanActivityModel[];
  @Field(() => Float, { description: 'Planned hours of what was worked through.' })
  hoursDone: number;
  @Field(() => Float, { description: 'Planned hours of what was skipped.' })
  hoursSkipped: number;
  @Field(() => Date)
  createdAt: Date;
  @Field(() => Date)
  updatedAt: Date;
}

@ObjectType('SavedPlan', {
  description:
    'Targets and pace under a name. The plan itself follows from what its owner holds now; others of the workspace read it.',
})
export class SavedPlanModel extends SavedPlanSummaryModel {
  /** What the fields `plan`, `problems` and `share` are computed from. */
  readonly planned: () => Promise<CurrentPlan>;
}

@ObjectType('SavedPlanEdge')
export class SavedPlanEdgeModel {
  @Field()
  cursor: string;
  @Field(() => SavedPlanSummaryModel)
  node: SavedPlanSummaryModel;
}

@ObjectType('SavedPlanConnection', { description: 'A page of plans, last changed first.' })
export class SavedPlanConnectionModel {
  @Field(() => [SavedPlanEdgeModel])
  edges: readonly SavedPlanEdgeModel[];
  @Field(() => PageInfoModel)
  pageInfo: PageInfoModel;
  @Field(() => Int)
  totalCount: number;
}

@ObjectType('StalePlan', { description: 'The plan was changed in between; nothing was written.' })
export class StalePlanModel {
  @Field(() => [ProblemModel])
  problems: readonly Problem[];
  @Field(() => SavedPlanModel, { description: 'The plan as it is now.' })
  current: SavedPlanModel;
}

@ObjectType('UnknownPlan', { description: 'There is no such plan in the workspace.' })
export class UnknownPlanModel {
  @Field(() => [ProblemModel])
  problems: readonly Problem[];
  @Field(() => ID)
  planId: string;
}

@ObjectType('NotPlanOwner', { description: "The plan is somebody else's: it can be read, not changed." })
export class NotPlanOwnerModel {
  @Field(() => [ProblemModel])
  problems: readonly Problem[];
  @Field(() => ID)
  notOwnedPlanId: string;
}

@ObjectType('DeletedPlan')
export class DeletedPlanModel {
  @Field(() => ID)
  deletedId: string;
  @Field()
  name: string;
}

/** The member of a payload that a value is, told by the field that only it has. */
function memberOf(value: object) {
  if ('deletedId' in value) return DeletedPlanModel;
  if ('claimed' in value) return UnknownPersonModel;
  if ('current' in value) return StalePlanModel;
  if ('planId' in value) return UnknownPlanModel;
  if ('notOwnedPlanId' in value) return NotPlanOwnerModel;
  return 'activities' in value ? SavedPlanModel : InvalidPlanModel;
}

export const SavedPlanPayload = createUnionType({
  name: 'SavedPlanPayload',
  types: () =>
    [
      SavedPlanModel,
      InvalidPlanModel,
      StalePlanModel,
      UnknownPlanModel,
      NotPlanOwnerModel,
      UnknownPersonModel,
    ] as const,
  resolveType: memberOf,
});

export const RecordStepPayload = createUnionType({
  name: 'RecordStepPayload',
  types: () =>
    [SavedPlanModel, InvalidPlanModel, UnknownPlanModel, NotPlanOwnerModel, UnknownPersonModel] as const,
  resolveType: memberOf,
});

export const DeletePlanPayload = createUnionType({
  name: 'DeletePlanPayload',
  types: () =>
    [DeletedPlanModel, StalePlanModel, UnknownPlanModel, NotPlanOwnerModel, UnknownPersonModel] as const,
  resolveType: memberOf,
});
