import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Json } from '../../../platform/graphql/json.scalar.js';
import { LocalizedTextModel } from '../../../platform/graphql/localized.model.js';

@ObjectType('RequirementDefault', { description: 'What is assumed where the user states nothing.' })
export class RequirementDefaultModel {
  @Field(() => Json, { description: 'Number, word or flag.' })
  value: unknown;
  @Field(() => [Json], { description: 'Values that the answer is tried with as well.' })
  alternatives: readonly unknown[];
  @Field(() => LocalizedTextModel)
  because: LocalizedTextModel;
  @Field(() => String, { nullable: true, description: 'Slug of the `source` node.' })
  source: string | null;
}

@ObjectType('RequirementField', {
  description: 'One field of the requirements: what it accepts and what is assumed in its place.',
})
export class RequirementFieldModel {
  @Field({ description: 'Dotted path, e.g. `quality.latencyP99Ms`.' })
  path: string;
  @Field({
    description: '`workload`, `quality`, `constraints`, `team`, `delivery`, `capabilities` or `priorities`.',
  })
  group: string;
  @Field({
    description:
      '`number`, `choice` (one of options), `boolean`, `choices` (some of options), `ids` (nodes of the kinds) or `scores` (nodes of the kinds, each with a number).',
  })
  type: string;
  @Field(() => String, { nullable: true, description: 'Unit of a number, e.g. `ms`, `USD/month`.' })
  unit: string | null;
  @Field(() => Float, { nullable: true })
  minimum: number | null;
  @Field(() => Float, { nullable: true })
  maximum: number | null;
  @Field({ description: 'True when a number must be whole.' })
  isInteger: boolean;
  @Field(() => [String], { nullable: true })
  options: readonly string[] | null;
  @Field(() => [String], {
    nullable: true,
    description: 'Kinds of node that ids may name; the first that has a slug wins.',
  })
  kinds: readonly string[] | null;
  @Field(() => Int, { nullable: true })
  maximumItems: number | null;
  @Field({ description: 'What is accepted, as one line.' })
  accepted: string;
  @Field(() => RequirementDefaultModel, { nullable: true, description: '`null` where nothing is assumed.' })
  default: RequirementDefaultModel | null;
}
