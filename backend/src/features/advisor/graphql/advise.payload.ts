import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import type { Problem } from '@architrave/graph-seed/model';
import { ProblemModel } from '../../../platform/graphql/problem.model.js';
import { AdviceModel } from './advice.model.js';

@ObjectType('InvalidRequirements', { description: 'The requirements cannot be read: every problem at once.' })
export class InvalidRequirementsModel {
  @Field(() => [ProblemModel])
  problems: readonly Problem[];
}

export const AdvisePayload = createUnionType({
  name: 'AdvisePayload',
  description: 'An advice, or why the requirements cannot be read.',
  types: () => [AdviceModel, InvalidRequirementsModel] as const,
  resolveType: (value: object) => ('problems' in value ? InvalidRequirementsModel : AdviceModel),
});
