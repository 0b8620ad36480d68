import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('Problem', {
  description: 'One thing that is wrong with an input. Wording is made by whoever shows it.',
})
export class ProblemModel {
  @Field({
    description:
      'Dotted path of the field from the root of the input, e.g. `quality.latencyP99Ms`; empty for the whole input.',
  })
  path: string;

  @Field({ description: 'Stable word for what is wrong, e.g. `out-of-range`, `unknown-key`, `unknown-id`.' })
  code: string;

  @Field({ description: 'What would be accepted, e.g. `0…1 share`.' })
  accepted: string;

  @Field(() => String, { nullable: true, description: 'What was given, shortened.' })
  given?: string | null;
}
