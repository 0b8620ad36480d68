import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import type { GraphNode, Language, LocalizedText } from '@architrave/graph-seed/model';
import { LanguageEnum } from '../../../platform/graphql/language.enum.js';
import { LocalizedTextModel } from '../../../platform/graphql/localized.model.js';
import type { LearningContext } from '../learning-context.js';
import { HoursBasisEnum } from './learning.enums.js';

@ObjectType('LearningNode', {
  description:
    'A node of the graph, as far as plans show it: skill, resource, certification, career level, technology … The facts of a resource are null for other kinds, and where nobody has said them.',
})
export class LearningNodeModel {
  @Field(() => ID, { description: '`kind:slug`' })
  id: string;
  @Field()
  kind: string;
  @Field()
  slug: string;
  @Field(() => LocalizedTextModel, { description: 'The slug where the graph has the node no longer.' })
  name: LocalizedText;
  @Field(() => String, { nullable: true, description: 'Its page.' })
  url: string | null;
  @Field(() => String, {
    nullable: true,
    description: '`book`, `course`, `documentation`, `paper`, `article`, `video`, `exercise`.',
  })
  resourceType: string | null;
  @Field(() => LanguageEnum, { nullable: true })
  language: Language | null;
  @Field(() => String, { nullable: true })
  author: string | null;
  @Field(() => Float, { nullable: true, description: '0: free; null: unknown.' })
  costUsd: number | null;
  @Field(() => Float, { nullable: true, description: 'Hours to work through the whole of it.' })
  hours: number | null;
  @Field(() => HoursBasisEnum, { nullable: true })
  hoursBasis: 'documented' | 'assumed' | null;
  @Field(() => String, { nullable: true })
  licence: string | null;
}

/** The node of an id as plans show it. */
export function toLearningNode(id: string, { nodes }: Pick<LearningContext, 'nodes'>): LearningNodeModel {
  const node = nodes.get(id);
  const at = id.indexOf(':');
  const [kind, slug] = [id.slice(0, at), id.slice(at + 1)];
  const data = (node?.kind === 'resource' ? (node as GraphNode<'resource'>).data : undefined) ?? null;
  const url = node !== undefined && 'url' in node.data ? node.data.url : undefined;
  return {
    id,
    kind,
    slug,
    name: node?.name ?? { en: slug, es: slug },
    url: typeof url === 'string' ? url : null,
    resourceType: data?.type ?? null,
    language: data?.language ?? null,
    author: data?.author ?? null,
    costUsd: data?.costUsd ?? null,
    hours: data?.hours ?? null,
    hoursBasis: data?.hoursBasis ?? null,
    licence: data?.licence ?? null,
  };
}
