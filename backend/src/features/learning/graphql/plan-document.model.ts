import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { UnknownPersonModel } from '../../people/index.js';
import { InvalidPlanModel } from './plan.model.js';
import { UnknownPlanModel } from './saved-plan.model.js';

@ObjectType('PlanDocument', { description: 'A plan as a file.' })
export class PlanDocumentModel {
  @Field()
  fileName: string;
  @Field()
  mediaType: string;
  @Field()
  text: string;
}

export const PlanDocumentPayload = createUnionType({
  name: 'PlanDocumentPayload',
  types: () => [PlanDocumentModel, InvalidPlanModel, UnknownPlanModel, UnknownPersonModel] as const,
  resolveType: (value: object) => {
    if ('fileName' in value) return PlanDocumentModel;
    if ('planId' in value) return UnknownPlanModel;
    return 'claimed' in value ? UnknownPersonModel : InvalidPlanModel;
  },
});
