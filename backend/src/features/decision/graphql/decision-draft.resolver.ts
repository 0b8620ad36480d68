import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { toRequirementsFile } from '../../advisor/index.js';
import { IdentifyActor, toUnknownPerson, UnknownPersonError } from '../../people/index.js';
import { DraftDecisions } from '../draft-decisions.use-case.js';
import { DraftDecisionsInput } from './decision.input.js';
import { DraftDecisionsPayload } from './decision-payload.model.js';

/** Decisions that draft themselves. */
@Resolver()
export class DecisionDraftResolver {
  constructor(
    private readonly identifyActor: IdentifyActor,
    private readonly drafting: DraftDecisions,
  ) {}

  @Query(() => DraftDecisionsPayload, {
    description:
      'Drafts decisions: from a recommendation one for its backbone and one for each choice that is hard to undo; from nodes a comparison; else a blank page. Saves nothing.',
  })
  async draftDecisions(
    @Args('input') input: DraftDecisionsInput,
    @Context() context: RequestContext,
  ): Promise<typeof DraftDecisionsPayload> {
    const actor = await this.identifyActor.execute(context.claimedPerson);
    if (actor instanceof UnknownPersonError) return toUnknownPerson(actor.claimed);
    const { scenarioId, requirements, rank, nodes, chosen, title, language, size, template } = input;
    const result = await this.drafting.execute(
      {
        scenarioId: scenarioId ?? null,
        requirements: requirements == null ? null : toRequirementsFile(requirements),
        rank: rank ?? null,
        nodes: nodes ?? null,
        chosen: chosen ?? null,
        title: title ?? null,
        ...{ language, size, template },
      },
      actor,
      context.gone,
    );
    return result.ok ? { drafts: result.drafts } : { problems: result.problems };
  }
}
