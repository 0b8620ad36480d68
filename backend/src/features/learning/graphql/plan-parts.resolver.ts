import type { Problem } from '@architrave/graph-seed/model';
import { Float, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ProblemModel } from '../../../platform/graphql/problem.model.js';
import { toPlan } from './plan.mapper.js';
import { MarginalCertificationModel, PlanModel } from './plan.model.js';
import { SavedPlanModel } from './saved-plan.model.js';

/** What of a plan is computed only when it is asked for. */
@Resolver(() => PlanModel)
export class PlanPartsResolver {
  @ResolveField('certifications', () => [MarginalCertificationModel], {
    description:
      'What further certifications would take, those that prove most for an hour first. Computed when asked for.',
  })
  certifications(@Parent() { marginal }: PlanModel): readonly MarginalCertificationModel[] {
    return marginal();
  }
}

/** What a saved plan is today. */
@Resolver(() => SavedPlanModel)
export class SavedPlanPartsResolver {
  @ResolveField('plan', () => PlanModel, {
    nullable: true,
    description:
      'What is left, planned anew: from what the owner holds now, at the pace so far, from today or the first day on. `null`: no target is left.',
  })
  async plan(@Parent() { planned }: SavedPlanModel): Promise<PlanModel | null> {
    const { result } = await planned();
    return result === null ? null : toPlan(result);
  }

  @ResolveField('problems', () => [ProblemModel], { description: 'Targets that are no longer there.' })
  async problems(@Parent() { planned }: SavedPlanModel): Promise<readonly Problem[]> {
    return (await planned()).problems;
  }

  @ResolveField('share', () => Float, {
    description: 'Share of the planned hours that is behind the owner, 0…1.',
  })
  async share(@Parent() { planned }: SavedPlanModel): Promise<number> {
    return (await planned()).share;
  }
}
