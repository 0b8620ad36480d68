import { Inject } from '@nestjs/common';
import { Args, Context, Float, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Language } from '@architrave/graph-seed/model';
import { LanguageEnum } from '../../../platform/graphql/language.enum.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { IdentifyActor, toUnknownPerson, UnknownPersonError, type Actor } from '../../people/index.js';
import { ClaimSkills, type LearnerResult } from '../claim-skills.use-case.js';
import { profileOf } from '../domain/stored/learner.js';
import { LEARNER_REPOSITORY, type LearnerRepository } from '../domain/stored/learner.repository.port.js';
import { HoldCertification } from '../hold-certification.use-case.js';
import { LearningContextCache } from '../learning-context.js';
import { SetLearningPace } from '../set-learning-pace.use-case.js';
import { LearnerPayload, toLearner } from './learner.model.js';
import { SkillClaimInput } from './learning.input.js';

/** What people say of their own learning. */
@Resolver()
export class LearnerResolver {
  constructor(
    @Inject(LEARNER_REPOSITORY) private readonly learners: LearnerRepository,
    private readonly identifyActor: IdentifyActor,
    private readonly claiming: ClaimSkills,
    private readonly holding: HoldCertification,
    private readonly pacing: SetLearningPace,
    private readonly contexts: LearningContextCache,
  ) {}

  @Query(() => LearnerPayload, { description: 'What the acting person says of their own learning.' })
  learner(@Context() context: RequestContext): Promise<typeof LearnerPayload> {
    return this.answer(context, async (actor) => ({
      ok: true,
      learner: profileOf(await this.learners.find(actor.workspaceId, actor.personId), actor),
    }));
  }

  @Mutation(() => LearnerPayload, {
    description:
      'Makes, changes and withdraws claims of the acting person: 1…500, all or none. Each counts everywhere.',
  })
  claimSkills(
    @Args('claims', { type: () => [SkillClaimInput] }) claims: SkillClaimInput[],
    @Context() context: RequestContext,
  ): Promise<typeof LearnerPayload> {
    return this.answer(context, (actor) => this.claiming.execute(claims, actor));
  }

  @Mutation(() => LearnerPayload, { description: 'The acting person holds a certification.' })
  holdCertification(
    @Args('certification', { type: () => ID, description: 'Id, slug or alias.' }) certification: string,
    @Args('on', { type: () => String, nullable: true, description: 'The day of passing, YYYY-MM-DD.' })
    on: string | null,
    @Args('claimsSkills', {
      type: () => Boolean,
      defaultValue: false,
      description: 'Whether to claim what it teaches as well, where more than is claimed so far.',
    })
    claimsSkills: boolean,
    @Context() context: RequestContext,
  ): Promise<typeof LearnerPayload> {
    return this.answer(context, (actor) =>
      this.holding.hold({ certification, day: on ?? null, claimsSkills }, actor),
    );
  }

  @Mutation(() => LearnerPayload, {
    description: 'The acting person holds a certification no longer; claims stay.',
  })
  dropCertification(
    @Args('certification', { type: () => ID, description: 'Id, slug or alias.' }) certification: string,
    @Context() context: RequestContext,
  ): Promise<typeof LearnerPayload> {
    return this.answer(context, (actor) => this.holding.drop(certification, actor));
  }

  @Mutation(() => LearnerPayload, { description: 'Hours a week to learn, and the language of resources.' })
  setLearningPace(
    @Args('hoursPerWeek', { type: () => Float, description: '0.5…80' }) hoursPerWeek: number,
    @Args('language', { type: () => LanguageEnum, nullable: true, description: 'Absent: none is said.' })
    language: Language | null,
    @Context() context: RequestContext,
  ): Promise<typeof LearnerPayload> {
    return this.answer(context, (actor) =>
      this.pacing.execute({ hoursPerWeek, language: language ?? null }, actor),
    );
  }

  private async answer(
    { claimedPerson }: RequestContext,
    work: (actor: Actor) => Promise<LearnerResult>,
  ): Promise<typeof LearnerPayload> {
    const actor = await this.identifyActor.execute(claimedPerson);
    if (actor instanceof UnknownPersonError) return toUnknownPerson(actor.claimed);
    const result = await work(actor);
    return result.ok
      ? toLearner(result.learner, await this.contexts.current())
      : { problems: result.problems };
  }
}
