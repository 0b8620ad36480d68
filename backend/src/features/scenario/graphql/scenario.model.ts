import type { Problem } from '@architrave/graph-seed/model';
import { createUnionType, Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Json } from '../../../platform/graphql/json.scalar.js';
import { PageInfoModel } from '../../../platform/graphql/page-info.model.js';
import { ProblemModel } from '../../../platform/graphql/problem.model.js';
import { UnknownPersonModel } from '../../people/index.js';

@ObjectType('RecommendationSummary', { description: 'A recommendation in brief.' })
export class RecommendationSummaryModel {
  @Field(() => Int)
  rank: number;
  @Field(() => Float, { description: '0…1' })
  score: number;
  @Field({ description: 'Slug of the style.' })
  style: string;
  @Field(() => Float)
  monthlyUsd: number;
  @Field(() => Float)
  latencyP99Ms: number;
  @Field(() => Float)
  availabilityPercent: number;
}

@ObjectType('ScenarioOutcome', { description: 'What the requirements gave when they were saved.' })
export class ScenarioOutcomeModel {
  @Field()
  isFeasible: boolean;
  @Field(() => [RecommendationSummaryModel])
  recommendations: readonly RecommendationSummaryModel[];
}

@ObjectType('Scenario', { description: 'Saved requirements with the recommendations they gave.' })
export class ScenarioModel {
  @Field(() => ID, { description: 'Random; a link that holds it can be shared.' })
  id: string;
  @Field()
  name: string;
  @Field(() => Int, {
    description: 'Counts the savings, from 1; give it as `expectedVersion` with the next change.',
  })
  version: number;
  @Field(() => Json, { description: 'In the form of a requirements file.' })
  requirements: unknown;
  @Field(() => ScenarioOutcomeModel)
  outcome: ScenarioOutcomeModel;
  @Field({ description: 'The graph that gave the outcome.' })
  graphVersion: string;
  @Field(() => ID, { description: 'Who saved it first.' })
  personId: string;
  @Field(() => Date)
  createdAt: Date;
  @Field(() => Date)
  updatedAt: Date;
}

@ObjectType('ScenarioEdge')
export class ScenarioEdgeModel {
  @Field()
  cursor: string;
  @Field(() => ScenarioModel)
  node: ScenarioModel;
}

@ObjectType('ScenarioConnection', { description: 'A page of scenarios, last saved first.' })
export class ScenarioConnectionModel {
  @Field(() => [ScenarioEdgeModel])
  edges: readonly ScenarioEdgeModel[];
  @Field(() => PageInfoModel)
  pageInfo: PageInfoModel;
  @Field(() => Int)
  totalCount: number;
}

@ObjectType('InvalidScenario', { description: 'The scenario cannot be saved: every problem at once.' })
export class InvalidScenarioModel {
  @Field(() => [ProblemModel])
  problems: readonly Problem[];
}

@ObjectType('StaleScenario', { description: 'Somebody saved the scenario in between; nothing was changed.' })
export class StaleScenarioModel {
  @Field(() => [ProblemModel])
  problems: readonly Problem[];
  @Field(() => ScenarioModel, { description: 'The scenario as it is now.' })
  current: ScenarioModel;
}

@ObjectType('UnknownScenario', { description: 'There is no such scenario in the workspace.' })
export class UnknownScenarioModel {
  @Field(() => [ProblemModel])
  problems: readonly Problem[];
  @Field(() => ID)
  scenarioId: string;
}

@ObjectType('DeletedScenario', { description: 'The scenario as it was before it was deleted.' })
export class DeletedScenarioModel {
  @Field(() => ScenarioModel)
  deleted: ScenarioModel;
}

/** The member of a scenario payload that a value is, told by the field that only it has. */
function memberOf(
  value: object,
):
  | typeof ScenarioModel
  | typeof DeletedScenarioModel
  | typeof UnknownPersonModel
  | typeof StaleScenarioModel
  | typeof UnknownScenarioModel
  | typeof InvalidScenarioModel {
  if ('deleted' in value) return DeletedScenarioModel;
  if ('claimed' in value) return UnknownPersonModel;
  if ('current' in value) return StaleScenarioModel;
  if ('scenarioId' in value) return UnknownScenarioModel;
  return 'problems' in value ? InvalidScenarioModel : ScenarioModel;
}

export const SaveScenarioPayload = createUnionType({
  name: 'SaveScenarioPayload',
  types: () =>
    [
      ScenarioModel,
      InvalidScenarioModel,
      StaleScenarioModel,
      UnknownScenarioModel,
      UnknownPersonModel,
    ] as const,
  resolveType: memberOf,
});

export const RenameScenarioPayload = createUnionType({
  name: 'RenameScenarioPayload',
  types: () =>
    [
      ScenarioModel,
      InvalidScenarioModel,
      StaleScenarioModel,
      UnknownScenarioModel,
      UnknownPersonModel,
    ] as const,
  resolveType: memberOf,
});

export const DeleteScenarioPayload = createUnionType({
  name: 'DeleteScenarioPayload',
  types: () => [DeletedScenarioModel, StaleScenarioModel, UnknownScenarioModel, UnknownPersonModel] as const,
  resolveType: memberOf,
});
