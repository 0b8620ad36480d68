import type { Problem } from '@architrave/graph-seed/model';
import { createUnionType, Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { ProblemModel } from '../../../platform/graphql/problem.model.js';
import { UnknownPersonModel } from '../../people/index.js';
import { LearningNodeModel } from './learning-node.model.js';
import { HoursBasisEnum, UnreachableReasonEnum } from './learning.enums.js';

const DAY = 'YYYY-MM-DD.';

@ObjectType('SkillLevel', { description: 'A skill at a level.' })
export class SkillLevelModel {
  @Field(() => LearningNodeModel)
  skill: LearningNodeModel;
  @Field(() => Int, { description: '0…5' })
  level: number;
}

@ObjectType('PlanStep', { description: 'Learning one skill from one level to another. Weeks count from 1.' })
export class PlanStepModel {
  @Field(() => ID, {
    description: '`skill:fromLevel:toLevel`; the same step of a later plan has the same id.',
  })
  id: string;
  @Field(() => LearningNodeModel)
  skill: LearningNodeModel;
  @Field(() => Int)
  fromLevel: number;
  @Field(() => Int)
  toLevel: number;
  @Field(() => Float, { description: 'Of what teaches several skills at once, the share of this one.' })
  hours: number;
  @Field(() => HoursBasisEnum)
  basis: 'documented' | 'assumed';
  @Field(() => LearningNodeModel, {
    nullable: true,
    description:
      'The resource or certification that is worked through as a whole; `null`: practice by the hours of the skill.',
  })
  means: LearningNodeModel | null;
  @Field(() => Int, {
    description:
      'Steps of one resource that teaches several skills have the same number; from 1 in the order of the plan.',
  })
  activity: number;
  @Field(() => Int)
  week: number;
  @Field(() => Int)
  endWeek: number;
  @Field(() => Int, { description: 'How many weeks it touches.' })
  weeks: number;
  @Field(() => String, { nullable: true, description: DAY })
  startsOn: string | null;
  @Field(() => String, { nullable: true, description: DAY })
  endsOn: string | null;
  @Field(() => [LearningNodeModel], {
    description:
      'From a target to this skill, both ends included; each next one is asked for by the one before.',
  })
  because: readonly LearningNodeModel[];
  @Field(() => [LearningNodeModel], {
    description:
      'What to learn from: what the step works through first, then preferred language, then free. Where there is no resource: official documentation or sources.',
  })
  resources: readonly LearningNodeModel[];
  @Field(() => [LearningNodeModel], { description: 'Skills in the plan that must come before.' })
  after: readonly LearningNodeModel[];
  @Field(() => [LearningNodeModel], { description: 'Skills in the plan that had better come before.' })
  recommendedAfter: readonly LearningNodeModel[];
  @Field({ description: 'Nothing in the plan must come before: it can be started today.' })
  isStartable: boolean;
  @Field({ description: 'A target asks for the level that it reaches.' })
  isOutcome: boolean;
}

@ObjectType('PlanExam', {
  description:
    'An exam that a target asks for, after its preparation. What nobody has read at the provider is null.',
})
export class PlanExamModel {
  @Field(() => LearningNodeModel)
  certification: LearningNodeModel;
  @Field(() => Int)
  week: number;
  @Field(() => String, { nullable: true, description: DAY })
  on: string | null;
  @Field(() => Int, { nullable: true })
  minutes: number | null;
  @Field(() => Float, { nullable: true })
  priceUsd: number | null;
  @Field(() => Int, { nullable: true, description: 'Months until it lapses; 0: it does not.' })
  validityMonths: number | null;
  @Field(() => String, { nullable: true, description: DAY })
  renewBy: string | null;
  @Field(() => [LearningNodeModel])
  because: readonly LearningNodeModel[];
}

@ObjectType('PlanChoice', {
  description: 'Of several skills that would have done, the one with the fewest hours was taken.',
})
export class PlanChoiceModel {
  @Field(() => LearningNodeModel, { description: 'The skill that asks for one of them.' })
  skill: LearningNodeModel;
  @Field()
  group: string;
  @Field(() => LearningNodeModel)
  chosen: LearningNodeModel;
  @Field(() => [LearningNodeModel])
  others: readonly LearningNodeModel[];
}

@ObjectType('Unreachable', { description: 'A target, or a part of one, that no plan reaches, and why.' })
export class UnreachableModel {
  @Field(() => LearningNodeModel)
  target: LearningNodeModel;
  @Field(() => UnreachableReasonEnum)
  reason: 'no-hours' | 'nothing-expected' | 'unknown-skill' | 'cycle';
  @Field(() => [LearningNodeModel], { description: 'The cycle, or the chain that leads to what is missing.' })
  path: readonly LearningNodeModel[];
}

@ObjectType('PlanPace', { description: 'How far what remains is stretched by what was.' })
export class PlanPaceModel {
  @Field(() => Float, { description: 'What planned hours are multiplied by.' })
  factor: number;
  @Field(() => Float, {
    description:
      'Actual ÷ planned hours so far, before it was bounded; ten hours at the planned pace are counted in.',
  })
  unbounded: number;
  @Field(() => Float)
  minimum: number;
  @Field(() => Float)
  maximum: number;
}

@ObjectType('MarginalCertification', {
  description: 'A certification that is no target: what it would take besides the plan.',
})
export class MarginalCertificationModel {
  @Field(() => LearningNodeModel)
  certification: LearningNodeModel;
  @Field(() => Float, { description: 'Hours that the plan with it has more than the plan without.' })
  marginalHours: number;
  @Field(() => Float, { description: "Share of the targets' hours at levels that it teaches, 0…1." })
  coverage: number;
  @Field(() => [LearningNodeModel], { description: 'Targets that expect it.' })
  expectedBy: readonly LearningNodeModel[];
}

@ObjectType('Plan', {
  description: 'A plan for one learner: the fewest hours, in an order that respects every prerequisite.',
})
export class PlanModel {
  @Field()
  graphVersion: string;
  @Field(() => [PlanStepModel])
  steps: readonly PlanStepModel[];
  @Field(() => [PlanExamModel])
  exams: readonly PlanExamModel[];
  @Field(() => [PlanChoiceModel])
  choices: readonly PlanChoiceModel[];
  @Field(() => Float)
  totalHours: number;
  @Field(() => Float, { description: 'Hours within which four in five are done.' })
  hoursP80: number;
  @Field(() => Int, { description: 'Weeks within which half are done.' })
  weeksP50: number;
  @Field(() => Int, { description: 'Weeks within which four in five are done.' })
  weeksP80: number;
  @Field(() => String, { nullable: true, description: DAY })
  endsOnP50: string | null;
  @Field(() => String, { nullable: true, description: DAY })
  endsOnP80: string | null;
  @Field(() => [SkillLevelModel], {
    description: 'Taken as held because something that is known asks for it.',
  })
  impliedKnown: readonly SkillLevelModel[];
  @Field(() => [SkillLevelModel], {
    description:
      'Taken as held because people who build systems hold it; only where a target is an architecture.',
  })
  assumedKnown: readonly SkillLevelModel[];
  @Field(() => [UnreachableModel])
  unreachable: readonly UnreachableModel[];
  @Field(() => PlanPaceModel, { nullable: true, description: '`null`: no actual hours are known.' })
  pace: PlanPaceModel | null;
  /** What the field `certifications` is computed from. */
  readonly marginal: () => readonly MarginalCertificationModel[];
  @Field(() => Float, { description: 'Hours by which a shorter plan could exist; 0: none does.' })
  gap: number;
}

@ObjectType('InvalidPlan', { description: 'The input cannot be planned or saved: every problem at once.' })
export class InvalidPlanModel {
  @Field(() => [ProblemModel])
  problems: readonly Problem[];
}

export const PlanPayload = createUnionType({
  name: 'PlanPayload',
  types: () => [PlanModel, InvalidPlanModel, UnknownPersonModel] as const,
  resolveType: (value: object) =>
    'steps' in value ? PlanModel : 'claimed' in value ? UnknownPersonModel : InvalidPlanModel,
});
