import { EDGE_TYPE_NAMES } from '@architrave/graph-seed/model';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LocalizedTextModel } from '../../../platform/graphql/localized.model.js';

/** The closed list of edge types as a GraphQL enum. */
export const EdgeTypeEnum = Object.fromEntries(EDGE_TYPE_NAMES.map((name) => [name, name]));

registerEnumType(EdgeTypeEnum, {
  name: 'EdgeType',
  description: 'What an edge says. The query `edgeTypes` gives the meaning of each.',
});

export const EdgeDirectionEnum = { OUTGOING: 'OUTGOING', INCOMING: 'INCOMING' } as const;
export type EdgeDirection = keyof typeof EdgeDirectionEnum;

registerEnumType(EdgeDirectionEnum, {
  name: 'EdgeDirection',
  description: 'Whether an edge leaves the node or arrives at it.',
});

@ObjectType('EdgeTypeInfo', { description: 'One row of the table of edge types.' })
export class EdgeTypeInfoModel {
  @Field(() => EdgeTypeEnum)
  type: string;

  @Field(() => [String], { description: 'Kinds that the edge may leave.' })
  fromKinds: readonly string[];

  @Field(() => [String], { description: 'Kinds that the edge may arrive at.' })
  toKinds: readonly string[];

  @Field({ description: 'Name of the same link read from the other end.' })
  inverse: string;

  @Field({ description: 'True where the link holds both ways.' })
  isSymmetric: boolean;

  @Field(() => LocalizedTextModel, { description: 'What the link says, as a clause between the two names.' })
  meaning: LocalizedTextModel;

  @Field(() => LocalizedTextModel, { description: 'The inverse as a clause.' })
  inverseMeaning: LocalizedTextModel;
}

@ObjectType('KindInfo', { description: 'A kind of node.' })
export class KindInfoModel {
  @Field()
  kind: string;

  @Field({ description: 'Family of kinds that look alike and are filtered together.' })
  family: string;

  @Field(() => Number, { description: 'How many nodes of this kind the graph holds.' })
  count: number;
}
