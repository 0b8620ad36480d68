import type { GraphNode, LocalizedText } from '@architrave/graph-seed/model';
import { createUnionType, Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { LocalizedTextModel } from '../../../platform/graphql/localized.model.js';
import { UnknownPersonModel } from '../../people/index.js';
import type { CompareCertificationsResult } from '../compare-certifications.use-case.js';
import type { LearningContext } from '../learning-context.js';
import { HoursBasisEnum } from './learning.enums.js';
import { LearningNodeModel, toLearningNode } from './learning-node.model.js';
import { InvalidPlanModel } from './plan.model.js';

@ObjectType('CertificationFact', {
  description: 'A fact as it was read: the value as text, in every language where it is a sentence.',
})
export class CertificationFactModel {
  @Field({
    description:
      '`examCode`, `status`, `priceUsd`, `minutes`, `questions`, `validityMonths`, `renewal` or `prerequisites`.',
  })
  name: string;
  @Field(() => LocalizedTextModel)
  value: LocalizedText;
  @Field(() => LearningNodeModel, { description: 'The source that it was read in.' })
  source: LearningNodeModel;
  @Field({ description: 'The day of reading, YYYY-MM-DD.' })
  on: string;
}

@ObjectType('ComparedCertification', {
  description: 'A certification beside others. A fact that is not listed is unknown.',
})
export class ComparedCertificationModel {
  @Field(() => LearningNodeModel)
  certification: LearningNodeModel;
  @Field()
  provider: string;
  @Field(() => [CertificationFactModel])
  facts: readonly CertificationFactModel[];
  @Field(() => Float, { nullable: true, description: '`null`: unknown.' })
  priceUsd: number | null;
  @Field(() => Int, { nullable: true })
  minutes: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Months until it lapses; 0: it does not; `null`: unknown.',
  })
  validityMonths: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'Hours of preparation for who has the prerequisites; `null`: nobody has said.',
  })
  preparationHours: number | null;
  @Field(() => HoursBasisEnum, { nullable: true })
  preparationBasis: 'documented' | 'assumed' | null;
  @Field()
  isHeld: boolean;
  @Field(() => Float, {
    description: 'Hours from where the person stands to the exam, prerequisites included.',
  })
  hoursAlone: number;
  @Field(() => Float, {
    nullable: true,
    description:
      'Hours besides the plan for the targets; `null`: without targets, for one that is held or a target, and for one that proves nothing of them.',
  })
  marginalHours: number | null;
  @Field(() => Float, {
    nullable: true,
    description: "Share of the targets' missing hours at levels that it teaches, 0…1; `null` as above.",
  })
  coverage: number | null;
}

@ObjectType('ComparedSkill', { description: 'A row of the matrix.' })
export class ComparedSkillModel {
  @Field(() => LearningNodeModel)
  skill: LearningNodeModel;
  @Field(() => Int, { description: 'The level that the targets ask for; 0: they do not.' })
  needed: number;
  @Field(() => Int)
  held: number;
  @Field(() => [Int], {
    description: 'The level that each certification teaches, in their order; 0: it does not.',
  })
  taught: readonly number[];
}

@ObjectType('CertificationComparison', {
  description: 'What certifications teach against what targets ask for, and what they take.',
})
export class CertificationComparisonModel {
  @Field(() => [ComparedCertificationModel])
  certifications: readonly ComparedCertificationModel[];
  @Field(() => [ComparedSkillModel], { description: 'Those that the targets ask for first, then by slug.' })
  skills: readonly ComparedSkillModel[];
}

export const CertificationComparisonPayload = createUnionType({
  name: 'CertificationComparisonPayload',
  types: () => [CertificationComparisonModel, InvalidPlanModel, UnknownPersonModel] as const,
  resolveType: (value: object) =>
    'certifications' in value
      ? CertificationComparisonModel
      : 'claimed' in value
        ? UnknownPersonModel
        : InvalidPlanModel,
});

const FACTS = [
  'examCode',
  'status',
  'priceUsd',
  'minutes',
  'questions',
  'validityMonths',
  'renewal',
  'prerequisites',
] as const;

/** A comparison as the API answers it, or why there is none. */
export function toComparisonPayload(
  result: CompareCertificationsResult,
): CertificationComparisonModel | InvalidPlanModel {
  if (!result.ok) return { problems: result.problems };
  const { certifications, skills, context } = result;
  return {
    certifications: certifications.map(({ node, ...rest }) => ({
      ...rest,
      certification: toLearningNode(node.id, context),
      provider: node.data.provider,
      facts: factsOf(node, context),
      priceUsd: node.data.priceUsd?.value ?? null,
      minutes: node.data.minutes?.value ?? null,
      validityMonths: node.data.validityMonths?.value ?? null,
      preparationHours: node.data.hours ?? null,
      preparationBasis: node.data.hours === undefined ? null : (node.data.hoursBasis ?? 'assumed'),
    })),
    skills: skills.map((one) => ({ ...one, skill: toLearningNode(`skill:${one.skill}`, context) })),
  };
}

function factsOf(
  { data }: GraphNode<'certification'>,
  context: LearningContext,
): readonly CertificationFactModel[] {
  return FACTS.flatMap((name) => {
    const fact = data[name];
    if (fact === undefined) return [];
    const { value, source, date } = fact;
    const text = typeof value === 'object' ? value : { en: String(value), es: String(value) };
    return [{ name, value: text, source: toLearningNode(`source:${source}`, context), on: date }];
  });
}
