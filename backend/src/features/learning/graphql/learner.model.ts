import { createUnionType, Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Language } from '@architrave/graph-seed/model';
import { LanguageEnum } from '../../../platform/graphql/language.enum.js';
import { UnknownPersonModel } from '../../people/index.js';
import type { ClaimOrigin, LearnerProfile } from '../domain/stored/learner.js';
import type { LearningContext } from '../learning-context.js';
import { ClaimOriginEnum } from './learning.enums.js';
import { LearningNodeModel, toLearningNode } from './learning-node.model.js';
import { InvalidPlanModel } from './plan.model.js';

@ObjectType('SkillClaim', {
  description:
    'That somebody holds a skill at a level. It counts in every plan, on the career map and for the team.',
})
export class SkillClaimModel {
  @Field(() => LearningNodeModel)
  skill: LearningNodeModel;
  @Field(() => Int, { description: '1…5' })
  level: number;
  @Field(() => ClaimOriginEnum)
  origin: ClaimOrigin;
  @Field(() => Date)
  at: Date;
}

@ObjectType('HeldCertification')
export class HeldCertificationModel {
  @Field(() => LearningNodeModel)
  certification: LearningNodeModel;
  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD; `null`: not known.' })
  on: string | null;
}

@ObjectType('Learner', { description: 'What somebody says of their own learning.' })
export class LearnerModel {
  @Field(() => ID)
  personId: string;
  @Field()
  name: string;
  @Field(() => [SkillClaimModel], { description: 'By skill.' })
  claims: readonly SkillClaimModel[];
  @Field(() => [HeldCertificationModel])
  certificationsHeld: readonly HeldCertificationModel[];
  @Field(() => Float)
  hoursPerWeek: number;
  @Field(() => LanguageEnum, {
    nullable: true,
    description: 'Preferred language of resources; `null`: none is said.',
  })
  language: Language | null;
}

export const LearnerPayload = createUnionType({
  name: 'LearnerPayload',
  types: () => [LearnerModel, InvalidPlanModel, UnknownPersonModel] as const,
  resolveType: (value: object) =>
    'certificationsHeld' in value ? LearnerModel : 'claimed' in value ? UnknownPersonModel : InvalidPlanModel,
});

/** A profile as the API answers it. */
export function toLearner(profile: LearnerProfile, context: LearningContext): LearnerModel {
  const { personId, name, claims, certifications, hoursPerWeek, language } = profile;
  return {
    personId,
    name,
    hoursPerWeek,
    language,
    claims: claims.map((claim) => ({ ...claim, skill: toLearningNode(`skill:${claim.skill}`, context) })),
    certificationsHeld: certifications.map(({ certification, day }) => ({
      certification: toLearningNode(`certification:${certification}`, context),
      on: day,
    })),
  };
}
