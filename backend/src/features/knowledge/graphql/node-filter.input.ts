import type { EdgeType } from '@architrave/graph-seed/model';
import { Field, ID, InputType } from '@nestjs/graphql';
import { EdgeTypeEnum } from './edge-type.model.js';

@InputType('LinkFilter', { description: 'Nodes that an edge joins, in either direction, with a given node.' })
export class LinkFilterInput {
  @Field(() => ID, { description: 'Id or alias of the given node.' })
  id: string;
  @Field(() => [EdgeTypeEnum], { nullable: true, description: 'Absent: any type.' })
  edgeTypes?: EdgeType[] | null;
}

@InputType('NodeFilter', { description: 'What a listed node must satisfy; absent fields ask for nothing.' })
export class NodeFilterInput {
  @Field(() => String, { nullable: true, description: 'Category of a pattern.' })
  category?: string | null;
  @Field(() => LinkFilterInput, { nullable: true })
  linkedTo?: LinkFilterInput | null;
}
