import type { LocalizedText } from '@architrave/graph-seed/model';
import { createUnionType, Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { LocalizedTextModel } from '../../../platform/graphql/localized.model.js';
import { UnknownPersonModel } from '../../people/index.js';
import type { CareerMap } from '../map-careers.use-case.js';
import { CareerBranchEnum } from './learning.enums.js';
import { LearningNodeModel, toLearningNode } from './learning-node.model.js';
import { InvalidPlanModel } from './plan.model.js';

@ObjectType('LevelExpectation', {
  description: 'What a career level expects of a skill, and where the person stands.',
})
export class LevelExpectationModel {
  @Field(() => LearningNodeModel)
  skill: LearningNodeModel;
  @Field(() => Int, { description: '1…5' })
  level: number;
  @Field(() => Int, { description: '0…5; 0: nothing is claimed or implied.' })
  held: number;
  @Field(() => Float, {
    description: "The skill's own hours from what is held to what is expected, without what comes before it.",
  })
  gapHours: number;
  @Field(() => [LearningNodeModel], { description: 'From the level to the skill.' })
  because: readonly LearningNodeModel[];
}

@ObjectType('ExpectedCertification')
export class ExpectedCertificationModel {
  @Field(() => LearningNodeModel)
  certification: LearningNodeModel;
  @Field()
  isHeld: boolean;
}

@ObjectType('CareerLevel')
export class CareerLevelModel {
  @Field(() => LearningNodeModel)
  node: LearningNodeModel;
  @Field(() => LocalizedTextModel)
  summary: LocalizedText;
  @Field(() => CareerBranchEnum)
  branch: 'development' | 'architecture' | 'specialist' | 'management';
  @Field(() => Int, {
    description: 'Position along the way, from the left; levels of one position stand side by side.',
  })
  order: number;
  @Field(() => Float, { description: 'Usual years of experience on arriving.' })
  yearsMinimum: number;
  @Field(() => Float)
  yearsMaximum: number;
  @Field(() => LocalizedTextModel)
  yearsBasis: LocalizedText;
  @Field(() => [LevelExpectationModel], { description: 'Largest gap first.' })
  expects: readonly LevelExpectationModel[];
  @Field(() => [LearningNodeModel])
  responsibilities: readonly LearningNodeModel[];
  @Field(() => [ExpectedCertificationModel])
  certifications: readonly ExpectedCertificationModel[];
  @Field(() => Float, {
    description: 'Hours of the plan that leads there from where the person stands, prerequisites included.',
  })
  hours: number;
  @Field(() => Int)
  weeksP50: number;
  @Field(() => Int)
  weeksP80: number;
  @Field(() => Float, { description: "Share of the expected skills' own hours that is held, 0…1." })
  share: number;
}

@ObjectType('CareerEdge', { description: 'One level leads to another.' })
export class CareerEdgeModel {
  @Field(() => ID)
  from: string;
  @Field(() => ID)
  to: string;
}

@ObjectType('CareerMap', { description: 'Every career level, and how far away it is for the acting person.' })
export class CareerMapModel {
  @Field()
  graphVersion: string;
  @Field(() => [CareerLevelModel], { description: 'By order, then by slug.' })
  levels: readonly CareerLevelModel[];
  @Field(() => [CareerEdgeModel])
  edges: readonly CareerEdgeModel[];
}

export const CareerMapPayload = createUnionType({
  name: 'CareerMapPayload',
  types: () => [CareerMapModel, UnknownPersonModel] as const,
  resolveType: (value: object) => ('levels' in value ? CareerMapModel : UnknownPersonModel),
});

@ObjectType('NextQuestion', { description: 'A question of the self-assessment: "can you do this?"' })
export class NextQuestionModel {
  @Field(() => LearningNodeModel)
  skill: LearningNodeModel;
  @Field(() => Int, { description: 'The level that is asked for.' })
  level: number;
  @Field(() => LocalizedTextModel, {
    nullable: true,
    description: 'What one can do at the level; `null`: nobody has said.',
  })
  statement: LocalizedText | null;
  @Field(() => Float, { description: 'Hours that a yes settles.' })
  hoursIfYes: number;
  @Field(() => Float, { description: 'Hours that a no settles.' })
  hoursIfNo: number;
  @Field(() => Float, { description: 'Hours that are settled when both answers are as likely.' })
  expectedHours: number;
}

@ObjectType('NextQuestions')
export class NextQuestionsModel {
  @Field(() => [NextQuestionModel], { description: 'The most telling first, one a skill.' })
  questions: readonly NextQuestionModel[];
  @Field(() => Int, { description: 'Skills that the answers so far leave open.' })
  openSkills: number;
}

export const NextQuestionsPayload = createUnionType({
  name: 'NextQuestionsPayload',
  types: () => [NextQuestionsModel, InvalidPlanModel, UnknownPersonModel] as const,
  resolveType: (value: object) =>
    'questions' in value ? NextQuestionsModel : 'claimed' in value ? UnknownPersonModel : InvalidPlanModel,
});

/** The map as the API answers it. */
export function toCareerMap({ context, levels, edges }: CareerMap): CareerMapModel {
  const node = (id: string): LearningNodeModel => toLearningNode(id, context);
  return {
    graphVersion: context.graphVersion,
    edges,
    levels: levels.map(({ node: level, expects, responsibilities, certifications, ...rest }) => ({
      ...rest,
      node: node(level.id),
      summary: level.summary,
      branch: level.data.branch,
      order: level.data.order,
      yearsMinimum: level.data.years.minimum,
      yearsMaximum: level.data.years.maximum,
      yearsBasis: level.data.years.basis,
      expects: expects.map(({ skill, because, ...expectation }) => ({
        ...expectation,
        skill: node(`skill:${skill}`),
        because: because.map(node),
      })),
      responsibilities: responsibilities.map(node),
      certifications: certifications.map(({ id, isHeld }) => ({ certification: node(id), isHeld })),
    })),
  };
}
