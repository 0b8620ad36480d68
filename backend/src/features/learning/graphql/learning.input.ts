import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import type { Language } from '@architrave/graph-seed/model';
import { LanguageEnum } from '../../../platform/graphql/language.enum.js';
import { RequirementsInput, toRequirementsFile } from '../../advisor/index.js';
import type { ClaimOrigin } from '../domain/stored/learner.js';
import type { PlanInput, TargetInput } from '../plan-input.js';
import { ClaimOriginEnum } from './learning.enums.js';

const NODE = 'Id, slug or alias.';

@InputType('SkillLevelInput', { description: 'A skill at a level.' })
export class SkillLevelInput {
  @Field(() => ID, { description: NODE })
  skill: string;
  @Field(() => Int)
  level: number;
}

@InputType('RecommendationTargetInput', {
  description: 'To run a recommended architecture: a saved scenario or requirements, exactly one.',
})
export class RecommendationTargetInput {
  @Field(() => ID, { nullable: true })
  scenarioId?: string | null;
  @Field(() => RequirementsInput, { nullable: true })
  requirements?: RequirementsInput | null;
  @Field(() => Int, { defaultValue: 1, description: '1…10' })
  rank: number;
}

@InputType('PlanTargetInput', { description: 'What a plan leads to: exactly one of the fields.' })
export class PlanTargetInput {
  @Field(() => ID, { nullable: true, description: NODE })
  careerLevel?: string | null;
  @Field(() => ID, { nullable: true, description: NODE })
  certification?: string | null;
  @Field(() => SkillLevelInput, { nullable: true, description: 'Level 1…5.' })
  skill?: SkillLevelInput | null;
  @Field(() => RecommendationTargetInput, { nullable: true })
  recommendation?: RecommendationTargetInput | null;
  @Field(() => ID, { nullable: true, description: 'To run what a decision of the workspace chose.' })
  decisionId?: string | null;
}

@InputType('PlanProgressInput', { description: 'Hours so far, as planned and as they were.' })
export class PlanProgressInput {
  @Field(() => Float)
  plannedHours: number;
  @Field(() => Float)
  actualHours: number;
}

@InputType('PlanInput', {
  description: 'What a plan is asked for; what is absent comes from the profile of the acting person.',
})
export class PlanInputModel {
  @Field(() => [PlanTargetInput], { description: '1…20 targets, planned together.' })
  targets: PlanTargetInput[];
  @Field(() => Float, { nullable: true, description: '0.5…80 hours a week.' })
  hoursPerWeek?: number | null;
  @Field(() => String, { nullable: true, description: 'First day, YYYY-MM-DD; absent: today.' })
  from?: string | null;
  @Field(() => LanguageEnum, { nullable: true, description: 'Preferred language of resources.' })
  language?: Language | null;
  @Field(() => [SkillLevelInput], {
    nullable: true,
    description: 'What is known, level 0…5, instead of the claims; at most 500.',
  })
  known?: SkillLevelInput[] | null;
  @Field(() => [ID], { nullable: true, description: 'Instead of those of the profile; at most 100.' })
  certificationsHeld?: string[] | null;
  @Field(() => PlanProgressInput, { nullable: true })
  progress?: PlanProgressInput | null;
}

@InputType('SkillClaimInput', { description: 'A claim, or with level 0 its withdrawal.' })
export class SkillClaimInput {
  @Field(() => ID, { description: NODE })
  skill: string;
  @Field(() => Int, { description: '0…5; 0 withdraws.' })
  level: number;
  @Field(() => ClaimOriginEnum, { defaultValue: ClaimOriginEnum.CLAIM })
  origin: ClaimOrigin;
}

@InputType('SavePlanInput', { description: 'A new plan, or a new saving of one.' })
export class SavePlanInput {
  @Field(() => ID, { nullable: true, description: 'Absent: a new plan.' })
  id?: string | null;
  @Field(() => Int, { nullable: true, description: 'With an id: the version that the caller saw.' })
  expectedVersion?: number | null;
  @Field({ description: '1…120 characters.' })
  name: string;
  @Field(() => [PlanTargetInput], { description: '1…20 targets.' })
  targets: PlanTargetInput[];
  @Field(() => Float, { nullable: true, description: '0.5…80; absent: that of the profile.' })
  hoursPerWeek?: number | null;
  @Field(() => String, { nullable: true, description: 'First day, YYYY-MM-DD; absent: today.' })
  from?: string | null;
  @Field(() => LanguageEnum, { nullable: true })
  language?: Language | null;
}

@InputType('RecordProgressInput', { description: 'That a step of a saved plan, or a part of one, is done.' })
export class RecordProgressInput {
  @Field(() => ID)
  planId: string;
  @Field(() => ID, { description: NODE })
  skill: string;
  @Field(() => Int, { description: 'The level that is reached, 1…5.' })
  level: number;
  @Field(() => Float, {
    nullable: true,
    description: 'Hours that it took; absent: not said, the pace then stays.',
  })
  actualHours?: number | null;
  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD; absent: today.' })
  on?: string | null;
}

@InputType('TeamMemberInput', {
  description: 'A person of the workspace, with the claims that they have made.',
})
export class TeamMemberInput {
  @Field(() => ID)
  personId: string;
  @Field(() => Float, { nullable: true, description: '0…80; absent: that of the profile.' })
  hoursPerWeek?: number | null;
}

@InputType('TeamPlanInput')
export class TeamPlanInput {
  @Field(() => [PlanTargetInput], { description: '1…20 targets.' })
  targets: PlanTargetInput[];
  @Field(() => [TeamMemberInput], {
    nullable: true,
    description:
      '1…50 people; absent: the team that the requirements of a recommendation speak of, whose earliest week is the weeks to ready of the advice.',
  })
  members?: TeamMemberInput[] | null;
  @Field(() => Int, { defaultValue: 1, description: 'How many people have to hold each needed skill, 1…10.' })
  peoplePerSkill: number;
}

/** A target's input in the form of use cases. */
export function toTargetInput({ recommendation, ...rest }: PlanTargetInput): TargetInput {
  if (recommendation == null) return rest;
  const { scenarioId, requirements, rank } = recommendation;
  return {
    ...rest,
    recommendation: {
      scenarioId: scenarioId ?? null,
      requirements: requirements == null ? null : toRequirementsFile(requirements),
      rank,
    },
  };
}

/** A plan's input in the form of use cases. */
export function toPlanInput({ targets, ...rest }: PlanInputModel): PlanInput {
  return { ...rest, targets: targets.map(toTargetInput) };
}
