import type { Problem } from '@architrave/graph-seed/model';
import { Args, Context, Int, Query, Resolver } from '@nestjs/graphql';
import { checkRanges } from '../../../platform/graphql/bad-input.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { AdviseOnRequirements } from '../advise-on-requirements.use-case.js';
import { DescribeRequirements } from '../describe-requirements.use-case.js';
import { toAdvice, toRequirementsFile } from './advice.mapper.js';
import { AdviceModel } from './advice.model.js';
import { AdvisePayload } from './advise.payload.js';
import { RequirementFieldModel } from './requirements-form.model.js';
import { RequirementsInput } from './requirements.input.js';

const MAX_RECOMMENDATIONS = 10;

/** Requirements in, ranked architectures out. */
@Resolver()
export class AdvisorResolver {
  constructor(
    private readonly adviseOnRequirements: AdviseOnRequirements,
    private readonly describeRequirements: DescribeRequirements,
  ) {}

  @Query(() => [RequirementFieldModel], {
    description: 'Every field of the requirements, in the order of the form.',
  })
  requirementsForm(): readonly RequirementFieldModel[] {
    return this.describeRequirements.execute();
  }

  @Query(() => AdvisePayload, {
    description: 'Ranked, costed architectures for requirements. Nothing is saved.',
  })
  async advise(
    @Args('requirements', { type: () => RequirementsInput }) requirements: RequirementsInput,
    @Args('top', {
      type: () => Int,
      defaultValue: 3,
      description: `How many recommendations, 1…${MAX_RECOMMENDATIONS}.`,
    })
    top: number,
    @Args('sensitivity', {
      type: () => Boolean,
      defaultValue: true,
      description:
        'Whether to also find the thresholds (revisitWhen) and the assumptions that decide the first place (flipsFirst). ' +
        'Without them the answer comes several times sooner.',
    })
    sensitivity: boolean,
    @Args('frontier', {
      type: () => Boolean,
      defaultValue: false,
      description: 'Whether to also find the Pareto front (frontier): seconds rather than milliseconds.',
    })
    frontier: boolean,
    @Context() context: RequestContext,
  ): Promise<AdviceModel | { readonly problems: readonly Problem[] }> {
    checkRanges({ top: [top, 1, MAX_RECOMMENDATIONS] });
    const result = await this.adviseOnRequirements.execute(
      toRequirementsFile(requirements),
      { top, sensitivity, frontier },
      context.gone,
    );
    return result.ok ? toAdvice(result.advice) : { problems: result.problems };
  }
}
