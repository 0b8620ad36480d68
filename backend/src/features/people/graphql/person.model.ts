import type { Problem } from '@architrave/graph-seed/model';
import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PageInfoModel } from '../../../platform/graphql/page-info.model.js';
import { ProblemModel } from '../../../platform/graphql/problem.model.js';

@ObjectType('Person', { description: 'Somebody who works in the workspace.' })
export class PersonModel {
  @Field(() => ID)
  id: string;
  @Field()
  name: string;
  @Field(() => Date)
  createdAt: Date;
}

@ObjectType('PersonEdge')
export class PersonEdgeModel {
  @Field()
  cursor: string;
  @Field(() => PersonModel)
  node: PersonModel;
}

@ObjectType('PersonConnection', { description: 'A page of people, in the order in which they were added.' })
export class PersonConnectionModel {
  @Field(() => [PersonEdgeModel])
  edges: readonly PersonEdgeModel[];
  @Field(() => PageInfoModel)
  pageInfo: PageInfoModel;
  @Field(() => Int)
  totalCount: number;
}

@ObjectType('InvalidPerson', { description: 'The person cannot be added.' })
export class InvalidPersonModel {
  @Field(() => [ProblemModel])
  problems: readonly Problem[];
}

@ObjectType('UnknownPerson', {
  description: 'The caller says it is somebody whom the workspace does not know.',
})
export class UnknownPersonModel {
  @Field(() => [ProblemModel])
  problems: readonly Problem[];
  @Field(() => ID, { description: 'The id that the caller gave.' })
  claimed: string;
}

export const AddPersonPayload = createUnionType({
  name: 'AddPersonPayload',
  types: () => [PersonModel, InvalidPersonModel, UnknownPersonModel] as const,
  resolveType: (value: object) =>
    'claimed' in value ? UnknownPersonModel : 'problems' in value ? InvalidPersonModel : PersonModel,
});

/** An unknown person as the API answers it. */
export function toUnknownPerson(claimed: string): UnknownPersonModel {
  return {
    claimed,
    problems: [
      {
        path: '',
        code: 'unknown-person',
        accepted: 'the id of a person of the workspace',
        given: claimed.slice(0, 60),
      },
    ],
  };
}
