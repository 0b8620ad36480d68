import { Args, Context, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { nodeId, type GraphNode } from '@architrave/graph-seed/model';
import { checkRanges } from '../../../platform/graphql/bad-input.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { IdentifyActor, toUnknownPerson, UnknownPersonError } from '../../people/index.js';
import { AskQuestions } from '../ask-questions.use-case.js';
import { CompareCertifications } from '../compare-certifications.use-case.js';
import { MapCareers } from '../map-careers.use-case.js';
import { PlanLearning } from '../plan-learning.use-case.js';
import { PlanTeamLearning } from '../plan-team.use-case.js';
import { ShowTeamSkills } from '../show-team-skills.use-case.js';
import { CareerMapPayload, NextQuestionsPayload, toCareerMap } from './career.model.js';
import { CertificationComparisonPayload, toComparisonPayload } from './certification.model.js';
import {
  PlanInputModel,
  PlanTargetInput,
  SkillLevelInput,
  TeamPlanInput,
  toPlanInput,
  toTargetInput,
} from './learning.input.js';
import { toLearningNode } from './learning-node.model.js';
import { toPlanPayload } from './plan.mapper.js';
import { PlanPayload } from './plan.model.js';
import { TeamPlanPayload, TeamSkillsPayload, toTeamPlanPayload, toTeamSkillsPayload } from './team.model.js';

const MOST_QUESTIONS = 50;

/** Plans that are not saved, and what they are made from. */
@Resolver()
export class PlanResolver {
  constructor(
    private readonly identifyActor: IdentifyActor,
    private readonly planning: PlanLearning,
    private readonly mapping: MapCareers,
    private readonly asking: AskQuestions,
    private readonly comparing: CompareCertifications,
    private readonly planningTeam: PlanTeamLearning,
    private readonly showingTeam: ShowTeamSkills,
  ) {}

  @Query(() => PlanPayload, {
    description:
      'The plan with the fewest hours from what the acting person holds, or from what the input says, to all targets together. Nothing is saved.',
  })
  async planFor(
    @Args('input', { type: () => PlanInputModel }) input: PlanInputModel,
    @Context() context: RequestContext,
  ): Promise<typeof PlanPayload> {
    const actor = await this.identifyActor.execute(context.claimedPerson);
    if (actor instanceof UnknownPersonError) return toUnknownPerson(actor.claimed);
    return toPlanPayload(await this.planning.execute(toPlanInput(input), actor));
  }

  @Query(() => CareerMapPayload, {
    description: 'Every career level, what it expects, and how far away it is for the acting person.',
  })
  async careerMap(@Context() context: RequestContext): Promise<typeof CareerMapPayload> {
    const actor = await this.identifyActor.execute(context.claimedPerson);
    if (actor instanceof UnknownPersonError) return toUnknownPerson(actor.claimed);
    return toCareerMap(await this.mapping.execute(actor));
  }

  @Query(() => NextQuestionsPayload, {
    description: 'The questions of the self-assessment that settle most, given the answers so far.',
  })
  async nextQuestions(
    @Args('targets', { type: () => [PlanTargetInput], description: '1…20 targets.' })
    targets: PlanTargetInput[],
    @Args('known', {
      type: () => [SkillLevelInput],
      nullable: true,
      description: 'Answered with yes, level 0…5; absent: the claims of the acting person.',
    })
    known: SkillLevelInput[] | null,
    @Args('denied', {
      type: () => [SkillLevelInput],
      defaultValue: [],
      description: 'Answered with no: the lowest such level of a skill, 1…5.',
    })
    denied: SkillLevelInput[],
    @Args('first', { type: () => Int, defaultValue: 5, description: `1…${MOST_QUESTIONS}` }) first: number,
    @Context() context: RequestContext,
  ): Promise<typeof NextQuestionsPayload> {
    checkRanges({ first: [first, 1, MOST_QUESTIONS] });
    const actor = await this.identifyActor.execute(context.claimedPerson);
    if (actor instanceof UnknownPersonError) return toUnknownPerson(actor.claimed);
    const result = await this.asking.execute(
      { targets: targets.map(toTargetInput), known: known ?? null, denied, most: first },
      actor,
    );
    if (!result.ok) return { problems: result.problems };
    return {
      openSkills: result.openSkills,
      questions: result.questions.map(({ skill, level, ...hours }) => {
        const id = nodeId('skill', skill);
        const node = result.context.nodes.get(id) as GraphNode<'skill'> | undefined;
        return {
          ...hours,
          skill: toLearningNode(id, result.context),
          level,
          statement: node?.data.levels?.[level - 1] ?? null,
        };
      }),
    };
  }

  @Query(() => CertificationComparisonPayload, {
    description: 'Certifications side by side, against what targets ask for.',
  })
  async certificationComparison(
    @Args('certifications', { type: () => [ID], description: '1…12; id, slug or alias.' })
    certifications: string[],
    @Args('targets', {
      type: () => [PlanTargetInput],
      defaultValue: [],
      description: '0…20 targets; none: what each teaches and takes by itself.',
    })
    targets: PlanTargetInput[],
    @Context() context: RequestContext,
  ): Promise<typeof CertificationComparisonPayload> {
    const actor = await this.identifyActor.execute(context.claimedPerson);
    if (actor instanceof UnknownPersonError) return toUnknownPerson(actor.claimed);
    return toComparisonPayload(
      await this.comparing.execute({ certifications, targets: targets.map(toTargetInput) }, actor),
    );
  }

  @Query(() => TeamPlanPayload, {
    description: 'Who learns what, so that a team owns what the targets ask for in the earliest week.',
  })
  async teamPlan(
    @Args('input', { type: () => TeamPlanInput }) { targets, members, peoplePerSkill }: TeamPlanInput,
    @Context() context: RequestContext,
  ): Promise<typeof TeamPlanPayload> {
    const actor = await this.identifyActor.execute(context.claimedPerson);
    if (actor instanceof UnknownPersonError) return toUnknownPerson(actor.claimed);
    const result = await this.planningTeam.execute(
      {
        targets: targets.map(toTargetInput),
        members:
          members?.map(({ personId, hoursPerWeek }) => ({ personId, hoursPerWeek: hoursPerWeek ?? null })) ??
          null,
        peoplePerSkill,
      },
      actor,
    );
    return toTeamPlanPayload(result);
  }

  @Query(() => TeamSkillsPayload, { description: 'Who of the workspace knows what; the first 100 people.' })
  async teamSkills(
    @Args('skills', {
      type: () => [ID],
      nullable: true,
      description: 'At most 300; absent: every skill that somebody claims.',
    })
    skills: string[] | null,
    @Args('level', { type: () => Int, defaultValue: 3, description: 'From which on somebody counts, 1…5.' })
    level: number,
    @Context() context: RequestContext,
  ): Promise<typeof TeamSkillsPayload> {
    checkRanges({ level: [level, 1, 5] });
    const actor = await this.identifyActor.execute(context.claimedPerson);
    if (actor instanceof UnknownPersonError) return toUnknownPerson(actor.claimed);
    return toTeamSkillsPayload(await this.showingTeam.execute({ skills: skills ?? null, level }, actor));
  }
}
