import { createUnionType, Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { UnknownPersonModel } from '../../people/index.js';
import type { PlanTeamResult } from '../plan-team.use-case.js';
import type { TeamSkillsResult } from '../show-team-skills.use-case.js';
import { LearningNodeModel, toLearningNode } from './learning-node.model.js';
import { InvalidPlanModel } from './plan.model.js';

@ObjectType('PlannedMember', { description: 'Somebody of a team plan.' })
export class PlannedMemberModel {
  @Field(() => ID, { description: 'What assignments call them.' })
  id: string;
  @Field(() => ID, {
    nullable: true,
    description: '`null`: somebody of the team that requirements speak of.',
  })
  personId: string | null;
  @Field(() => String, { nullable: true })
  name: string | null;
  @Field(() => Float)
  hoursPerWeek: number;
}

@ObjectType('Assignment', { description: 'Who learns what, and when. Weeks count from 1.' })
export class AssignmentModel {
  @Field(() => ID, { description: 'Id of a member.' })
  memberId: string;
  @Field(() => LearningNodeModel)
  skill: LearningNodeModel;
  @Field(() => Int)
  fromLevel: number;
  @Field(() => Int)
  toLevel: number;
  @Field(() => Float)
  hours: number;
  @Field(() => Int)
  week: number;
  @Field(() => Int, { description: 'How many weeks it touches.' })
  weeks: number;
  @Field({ description: "For its own sake; false: another one of this person's skills needs it." })
  isNeeded: boolean;
}

@ObjectType('BusFactor', { description: 'How many people hold a needed skill before and after the plan.' })
export class BusFactorModel {
  @Field(() => LearningNodeModel)
  skill: LearningNodeModel;
  @Field(() => Int)
  level: number;
  @Field(() => Int)
  before: number;
  @Field(() => Int)
  after: number;
}

@ObjectType('TeamPlan', {
  description: 'Who learns what, so that enough people hold every needed skill in the earliest week.',
})
export class TeamPlanModel {
  @Field()
  graphVersion: string;
  @Field(() => [PlannedMemberModel])
  members: readonly PlannedMemberModel[];
  @Field(() => [AssignmentModel], { description: 'By member, in the order in which each learns.' })
  assignments: readonly AssignmentModel[];
  @Field(() => Int, {
    nullable: true,
    description:
      'The first week at whose end everybody has learnt what is theirs; 0: nothing is lacking; `null`: nobody has hours to learn.',
  })
  earliestWeek: number | null;
  @Field(() => Float)
  totalHours: number;
  @Field(() => [BusFactorModel])
  busFactors: readonly BusFactorModel[];
  @Field(() => [LearningNodeModel], { description: 'Needed skills that fewer people than asked will hold.' })
  understaffed: readonly LearningNodeModel[];
  @Field(() => Int, { description: 'Weeks by which an earlier plan could exist; 0: none does.' })
  gapWeeks: number;
  @Field(() => Float, {
    description: 'Hours by which a plan with the same week could be shorter; 0: none is.',
  })
  gapHours: number;
}

export const TeamPlanPayload = createUnionType({
  name: 'TeamPlanPayload',
  types: () => [TeamPlanModel, InvalidPlanModel, UnknownPersonModel] as const,
  resolveType: (value: object) =>
    'assignments' in value ? TeamPlanModel : 'claimed' in value ? UnknownPersonModel : InvalidPlanModel,
});

@ObjectType('TeamPerson')
export class TeamPersonModel {
  @Field(() => ID)
  id: string;
  @Field()
  name: string;
}

@ObjectType('TeamSkill', { description: 'A skill with what each person of the workspace holds of it.' })
export class TeamSkillModel {
  @Field(() => LearningNodeModel)
  skill: LearningNodeModel;
  @Field(() => [Int], { description: 'In the order of the people; 0: nothing is claimed or implied.' })
  levels: readonly number[];
  @Field(() => [Boolean], {
    description: 'In the order of the people: whether only other claims imply the level.',
  })
  isImplied: readonly boolean[];
  @Field(() => Int, { description: 'People at the level asked for or above.' })
  busFactor: number;
}

@ObjectType('TeamSkills', { description: 'Who of the workspace knows what.' })
export class TeamSkillsModel {
  @Field(() => [TeamPersonModel])
  people: readonly TeamPersonModel[];
  @Field(() => [TeamSkillModel])
  skills: readonly TeamSkillModel[];
}

export const TeamSkillsPayload = createUnionType({
  name: 'TeamSkillsPayload',
  types: () => [TeamSkillsModel, InvalidPlanModel, UnknownPersonModel] as const,
  resolveType: (value: object) =>
    'people' in value ? TeamSkillsModel : 'claimed' in value ? UnknownPersonModel : InvalidPlanModel,
});

/** A team's plan as the API answers it, or why there is none. */
export function toTeamPlanPayload(result: PlanTeamResult): TeamPlanModel | InvalidPlanModel {
  if (!result.ok) return { problems: result.problems };
  const { plan, members, context } = result;
  const skill = (slug: string): LearningNodeModel => toLearningNode(`skill:${slug}`, context);
  return {
    ...plan,
    graphVersion: context.graphVersion,
    members,
    assignments: plan.assignments.map(({ person, ...assignment }) => ({
      ...assignment,
      memberId: person,
      skill: skill(assignment.skill),
    })),
    busFactors: plan.busFactors.map((factor) => ({ ...factor, skill: skill(factor.skill) })),
    understaffed: plan.understaffed.map(skill),
  };
}

/** The matrix as the API answers it. */
export function toTeamSkillsPayload(result: TeamSkillsResult): TeamSkillsModel | InvalidPlanModel {
  if (!result.ok) return { problems: result.problems };
  const { people, skills, context } = result;
  return {
    people,
    skills: skills.map((one) => ({ ...one, skill: toLearningNode(`skill:${one.skill}`, context) })),
  };
}
