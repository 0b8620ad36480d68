import type { GraphNode } from '@architrave/graph-seed/model';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { LocalizedTextModel } from '../../../platform/graphql/localized.model.js';
import { PageInfoModel } from '../../../platform/graphql/page-info.model.js';
import { EdgeTypeEnum, KindInfoModel } from './edge-type.model.js';
import { EdgeModel, NodeModel, SynonymsModel } from './node.model.js';

@ObjectType('GraphInfo', { description: 'Which graph is served and how large it is.' })
export class GraphInfoModel {
  @Field({ description: 'Content hash, a dash, and the number of the last change.' })
  version: string;
  @Field(() => Int)
  nodeCount: number;
  @Field(() => [KindInfoModel], { description: 'Every kind, in the order of the model.' })
  kinds: readonly KindInfoModel[];
}

@ObjectType('NodeListEntry')
export class NodeListEntryModel {
  @Field()
  cursor: string;
  @Field(() => NodeModel)
  node: GraphNode;
}

@ObjectType('NodeConnection', { description: 'A page of nodes, ordered by id.' })
export class NodeConnectionModel {
  @Field(() => [NodeListEntryModel])
  edges: readonly NodeListEntryModel[];
  @Field(() => PageInfoModel)
  pageInfo: PageInfoModel;
  @Field(() => Int, { description: 'How many nodes the whole list has.' })
  totalCount: number;
}

@ObjectType('SearchHit', { description: 'A node that a text found.' })
export class SearchHitModel {
  @Field(() => NodeModel)
  node: GraphNode;
  @Field(() => Int, {
    description:
      'How well: 0 whole name, 1 beginning of the name, 2 words of the name, 3 words of the summary, 4 but for one letter; 5 more when found in the other language only.',
  })
  rank: number;
}

@ObjectType('NeighbourhoodNode')
export class NeighbourhoodNodeModel {
  @Field(() => NodeModel)
  node: GraphNode;
  @Field(() => Int, { description: 'Steps from the nearest of the given nodes.' })
  distance: number;
  @Field(() => Int, { description: 'How many edges the node has in the whole graph.' })
  degree: number;
}

@ObjectType('LeftOut', { description: 'What the limit cut off.' })
export class LeftOutModel {
  @Field(() => EdgeTypeEnum)
  type: string;
  @Field(() => Int)
  count: number;
}

@ObjectType('Neighbourhood', { description: 'What lies around some nodes.' })
export class NeighbourhoodModel {
  @Field(() => [NeighbourhoodNodeModel], { description: 'Ordered by distance, then by id.' })
  nodes: readonly NeighbourhoodNodeModel[];
  @Field(() => [EdgeModel], {
    description: 'All edges of the allowed types between these nodes, ordered by type, from, to.',
  })
  edges: readonly EdgeModel[];
  @Field(() => [LeftOutModel], { description: 'Edges to nodes that the limit cut off, per type.' })
  leftOut: readonly LeftOutModel[];
}

@ObjectType('Path', {
  description: 'A way from one node to another; edge i joins nodes i and i + 1, in either direction.',
})
export class PathModel {
  @Field(() => [NodeModel])
  nodes: readonly GraphNode[];
  @Field(() => [EdgeModel])
  edges: readonly EdgeModel[];
}

@ObjectType('NodeName', { description: 'What a node is called: enough to find its name in a text.' })
export class NodeNameModel {
  @Field(() => ID, { description: '`kind:slug`.' })
  id: string;
  @Field(() => LocalizedTextModel)
  name: LocalizedTextModel;
  @Field(() => SynonymsModel, { nullable: true })
  synonyms?: SynonymsModel | null;
}
