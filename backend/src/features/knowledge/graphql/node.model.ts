import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Json } from '../../../platform/graphql/json.scalar.js';
import { LocalizedListModel, LocalizedTextModel } from '../../../platform/graphql/localized.model.js';
import { EdgeDirectionEnum, EdgeTypeEnum } from './edge-type.model.js';
import { OfferModel } from './offer.model.js';

@ObjectType('Synonyms', { description: 'Other names, per language; the lists are independent.' })
export class SynonymsModel {
  @Field(() => [String], { description: 'English.' })
  en: readonly string[];
  @Field(() => [String], { description: 'Spanish.' })
  es: readonly string[];
}

@ObjectType('DrawingNode')
export class DrawingNodeModel {
  @Field(() => ID)
  id: string;
  @Field(() => LocalizedTextModel)
  label: LocalizedTextModel;
  @Field(() => String, { nullable: true, description: 'Slug of the role that picks the icon.' })
  role?: string | null;
}

@ObjectType('DrawingEdge')
export class DrawingEdgeModel {
  @Field(() => ID)
  from: string;
  @Field(() => ID)
  to: string;
  @Field(() => LocalizedTextModel, { nullable: true })
  label?: LocalizedTextModel | null;
  @Field({ description: '`synchronous` or `asynchronous`.' })
  style: string;
}

@ObjectType('Drawing', { description: 'A drawing as data; whoever shows it lays it out.' })
export class DrawingModel {
  @Field(() => [DrawingNodeModel])
  nodes: readonly DrawingNodeModel[];
  @Field(() => [DrawingEdgeModel])
  edges: readonly DrawingEdgeModel[];
}

@ObjectType('CodeSample')
export class CodeSampleModel {
  @Field({ description: 'Programming or configuration language.' })
  language: string;
  @Field(() => LocalizedTextModel)
  title: LocalizedTextModel;
  @Field()
  code: string;
}

@ObjectType('NodeBody', { description: 'The long text of a main node.' })
export class NodeBodyModel {
  @Field(() => LocalizedTextModel, { description: 'What it is, in Markdown.' })
  what: LocalizedTextModel;
  @Field(() => LocalizedListModel, { nullable: true })
  whenToUse?: LocalizedListModel | null;
  @Field(() => LocalizedListModel, { nullable: true })
  whenNot?: LocalizedListModel | null;
  @Field(() => LocalizedListModel, { nullable: true })
  advantages?: LocalizedListModel | null;
  @Field(() => LocalizedListModel, { nullable: true })
  disadvantages?: LocalizedListModel | null;
  @Field(() => LocalizedListModel, { nullable: true, description: 'Common mistakes.' })
  mistakes?: LocalizedListModel | null;
  @Field(() => DrawingModel, { nullable: true })
  drawing?: DrawingModel | null;
  @Field(() => CodeSampleModel, { nullable: true })
  sample?: CodeSampleModel | null;
}

@ObjectType('TechnologyDetails', { description: 'What only technologies have.' })
export class TechnologyDetailsModel {
  @Field(() => String, { nullable: true })
  vendor: string | null;
  @Field({ description: "SPDX id of the engine's licence, or `proprietary`." })
  licence: string;
  @Field({ description: 'Whether the engine is open source, also when a vendor runs it.' })
  isOpenSource: boolean;
  @Field()
  url: string;
  @Field(() => String, { nullable: true, description: 'Slug of its icon in simple-icons.' })
  icon: string | null;
  @Field(() => [OfferModel], { description: 'Priced tiers of it.' })
  offers: readonly OfferModel[];
}

@ObjectType('RoleDetails', { description: 'What only component roles have.' })
export class RoleDetailsModel {
  @Field({ description: '`request-path`, `edge`, `asynchronous` or `supporting`.' })
  use: string;
  @Field({ description: 'True when the system still answers, with less, while the role is down.' })
  isSoft: boolean;
  @Field(() => Float, {
    description: 'Position on the drawn request path, from the client (0) inwards (100).',
  })
  order: number;
}

@ObjectType('SkillDetails', { description: 'What only skills have.' })
export class SkillDetailsModel {
  @Field(() => [Float], { description: 'Hours from one level to the next: 0→1, 1→2, 2→3, 3→4, 4→5.' })
  hoursPerLevel: readonly number[];
  @Field({ description: '`documented` or `assumed`.' })
  hoursBasis: string;
  @Field(() => LocalizedTextModel)
  hoursNote: LocalizedTextModel;
  @Field(() => [LocalizedTextModel], {
    nullable: true,
    description: 'What one can do at each level, 1…5; `null`: not written yet.',
  })
  levels: readonly LocalizedTextModel[] | null;
}

@ObjectType('SourceDetails', { description: 'What only sources have.' })
export class SourceDetailsModel {
  @Field(() => String, { nullable: true })
  url: string | null;
  @Field()
  publisher: string;
  @Field()
  licence: string;
  @Field({ description: 'YYYY, YYYY-MM or YYYY-MM-DD.' })
  date: string;
}

@ObjectType('FailureModeDetails', { description: 'What only failure modes have.' })
export class FailureModeDetailsModel {
  @Field(() => String, { nullable: true, description: 'Slug of the role whose outage this is.' })
  role: string | null;
  @Field(() => LocalizedTextModel, { nullable: true, description: 'What the system does meanwhile.' })
  fallback: LocalizedTextModel | null;
}

@ObjectType('CapabilityDetails', { description: 'What only capabilities have.' })
export class CapabilityDetailsModel {
  @Field(() => String, {
    nullable: true,
    description:
      'Which nature of system serves it: `application`, `data`, `ai` or `any`. `null`: a topic, not asked for in requirements.',
  })
  nature: string | null;
}

@ObjectType('CaseDetails', { description: 'What only cases have.' })
export class CaseDetailsModel {
  @Field(() => Json, { nullable: true, description: 'Requirements that the case starts from.' })
  requirements: unknown;
}

@ObjectType('Suitability', {
  description: 'A claim that a style suits (+) or does not suit (−) a situation.',
})
export class SuitabilityModel {
  @Field(() => ID)
  id: string;
  @Field(() => Float, { description: '−3…+3.' })
  points: number;
  @Field(() => LocalizedTextModel)
  because: LocalizedTextModel;
  @Field({ description: 'Slug of the `source` node.' })
  source: string;
}

@ObjectType('StyleDetails', { description: 'What only the architecture styles that the advisor ranks have.' })
export class StyleDetailsModel {
  @Field({ description: 'What sort of system it is the backbone of: `application`, `data` or `ai`.' })
  nature: string;
  @Field(() => [SuitabilityModel], { description: 'The situations that it suits or does not suit.' })
  suitability: readonly SuitabilityModel[];
}

@ObjectType('ReadFact', {
  description: 'A fact as read at a source on a day. A fact that nobody has read is `null`: unknown.',
})
export class ReadFactModel {
  @Field({ description: 'The value as text; numbers in their plain form.' })
  value: string;
  @Field({ description: 'Slug of the `source` node.' })
  source: string;
  @Field({ description: 'Day of reading, YYYY-MM-DD.' })
  date: string;
}

@ObjectType('ReadNumber', { description: 'A number as read at a source on a day.' })
export class ReadNumberModel {
  @Field(() => Float)
  value: number;
  @Field({ description: 'Slug of the `source` node.' })
  source: string;
  @Field({ description: 'Day of reading, YYYY-MM-DD.' })
  date: string;
}

@ObjectType('ReadText', { description: 'A text of our own on what was read at a source on a day.' })
export class ReadTextModel {
  @Field(() => LocalizedTextModel)
  value: LocalizedTextModel;
  @Field({ description: 'Slug of the `source` node.' })
  source: string;
  @Field({ description: 'Day of reading, YYYY-MM-DD.' })
  date: string;
}

@ObjectType('CertificationDetails', {
  description: 'What only certifications have. A fact that is `null` is unknown.',
})
export class CertificationDetailsModel {
  @Field()
  provider: string;
  @Field()
  url: string;
  @Field(() => ReadFactModel, { nullable: true })
  examCode: ReadFactModel | null;
  @Field(() => ReadFactModel, { nullable: true, description: '`active`, `announced` or `retired`.' })
  status: ReadFactModel | null;
  @Field(() => ReadNumberModel, { nullable: true, description: 'US dollars.' })
  priceUsd: ReadNumberModel | null;
  @Field(() => ReadNumberModel, { nullable: true, description: 'Length of the exam.' })
  minutes: ReadNumberModel | null;
  @Field(() => ReadNumberModel, { nullable: true })
  questions: ReadNumberModel | null;
  @Field(() => ReadNumberModel, { nullable: true, description: 'Months until it lapses; 0: it does not.' })
  validityMonths: ReadNumberModel | null;
  @Field(() => ReadTextModel, { nullable: true })
  renewal: ReadTextModel | null;
  @Field(() => ReadTextModel, { nullable: true })
  prerequisites: ReadTextModel | null;
  @Field(() => Float, {
    nullable: true,
    description: 'Hours for the whole of it, practice up to the levels it teaches included; `null`: unknown.',
  })
  hours: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'Where the hours come from: `documented` or `assumed`.',
  })
  hoursBasis: string | null;
}

@ObjectType('YearsOfExperience', { description: 'Usual years of experience on arriving at a level.' })
export class YearsOfExperienceModel {
  @Field(() => Float)
  minimum: number;
  @Field(() => Float)
  maximum: number;
  @Field(() => LocalizedTextModel, { description: 'Where the figure comes from.' })
  basis: LocalizedTextModel;
}

@ObjectType('LevelDetails', { description: 'What only career levels have.' })
export class LevelDetailsModel {
  @Field({ description: '`development`, `architecture`, `specialist` or `management`.' })
  branch: string;
  @Field(() => Int, { description: 'Position along the way; levels of one position stand side by side.' })
  order: number;
  @Field(() => YearsOfExperienceModel)
  years: YearsOfExperienceModel;
}

@ObjectType('ResourceDetails', { description: 'What only learning resources have.' })
export class ResourceDetailsModel {
  @Field({ description: '`book`, `course`, `documentation`, `paper`, `article`, `video` or `exercise`.' })
  type: string;
  @Field({ description: '`en` or `es`.' })
  language: string;
  @Field()
  author: string;
  @Field()
  url: string;
  @Field(() => Float, { nullable: true, description: '0: free; `null`: unknown.' })
  costUsd: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'Hours for the whole of it, practice up to the levels it teaches included; `null`: unknown.',
  })
  hours: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'Where the hours come from: `documented` or `assumed`.',
  })
  hoursBasis: string | null;
  @Field(() => String, { nullable: true, description: '`null`: unknown.' })
  licence: string | null;
}

@ObjectType('ComparedItem', { description: 'A column of a comparison: a node, or a choice that is none.' })
export class ComparedItemModel {
  @Field(() => ID, { nullable: true, description: 'Id of the node.' })
  node: string | null;
  @Field(() => LocalizedTextModel, { nullable: true, description: 'Name of a choice that is no node.' })
  name: LocalizedTextModel | null;
}

@ObjectType('ComparisonCriterion', { description: 'A row of a comparison.' })
export class ComparisonCriterionModel {
  @Field(() => ID)
  id: string;
  @Field(() => LocalizedTextModel)
  name: LocalizedTextModel;
  @Field(() => [LocalizedTextModel], { description: 'One text an item, in the order of the items.' })
  cells: readonly LocalizedTextModel[];
  @Field(() => String, { nullable: true, description: 'Slug of the `source` node.' })
  source: string | null;
}

@ObjectType('ComparisonDetails', { description: 'What only comparisons have: the table.' })
export class ComparisonDetailsModel {
  @Field(() => [ComparedItemModel], { description: 'The columns.' })
  items: readonly ComparedItemModel[];
  @Field(() => [ComparisonCriterionModel], { description: 'The rows.' })
  criteria: readonly ComparisonCriterionModel[];
  @Field(() => [LocalizedTextModel], { description: 'When to take which, one text an item.' })
  choose: readonly LocalizedTextModel[];
}

@ObjectType('Node', { description: 'A thing in the knowledge graph.' })
export class NodeModel {
  @Field(() => ID, { description: '`kind:slug`.' })
  id: string;
  @Field()
  kind: string;
  @Field({ description: 'Unique within the kind.' })
  slug: string;
  @Field(() => LocalizedTextModel)
  name: LocalizedTextModel;
  @Field(() => LocalizedTextModel)
  summary: LocalizedTextModel;
  @Field(() => [String], { description: 'Every other text that finds it, synonyms and old ids included.' })
  aliases: readonly string[];
  @Field(() => SynonymsModel, { nullable: true, description: 'Other names to show.' })
  synonyms?: SynonymsModel | null;
  @Field(() => LocalizedTextModel, {
    nullable: true,
    description: 'What is often taught wrongly about it, and what holds instead.',
  })
  correction?: LocalizedTextModel | null;
  @Field(() => NodeBodyModel, { nullable: true })
  body?: NodeBodyModel | null;
  @Field(() => String, {
    nullable: true,
    description: 'Category of a pattern: `style`, `integration`, `data` …',
  })
  category: string | null;
  @Field(() => StyleDetailsModel, { nullable: true })
  style: StyleDetailsModel | null;
  @Field(() => TechnologyDetailsModel, { nullable: true })
  technology: TechnologyDetailsModel | null;
  @Field(() => RoleDetailsModel, { nullable: true })
  role: RoleDetailsModel | null;
  @Field(() => SkillDetailsModel, { nullable: true })
  skill: SkillDetailsModel | null;
  @Field(() => SourceDetailsModel, { nullable: true })
  source: SourceDetailsModel | null;
  @Field(() => FailureModeDetailsModel, { nullable: true })
  failureMode: FailureModeDetailsModel | null;
  @Field(() => CaseDetailsModel, { nullable: true })
  case: CaseDetailsModel | null;
  @Field(() => CapabilityDetailsModel, { nullable: true })
  capability: CapabilityDetailsModel | null;
  @Field(() => ComparisonDetailsModel, { nullable: true })
  comparison: ComparisonDetailsModel | null;
  @Field(() => CertificationDetailsModel, { nullable: true })
  certification: CertificationDetailsModel | null;
  @Field(() => LevelDetailsModel, { nullable: true })
  level: LevelDetailsModel | null;
  @Field(() => ResourceDetailsModel, { nullable: true })
  resource: ResourceDetailsModel | null;
}

@ObjectType('Edge', { description: 'A typed, directed link between two nodes.' })
export class EdgeModel {
  @Field(() => ID, { description: '`TYPE|from|to`: what identifies the edge.' })
  id: string;
  @Field(() => EdgeTypeEnum)
  type: string;
  @Field(() => ID, { description: 'Id of the node that the edge leaves.' })
  from: string;
  @Field(() => ID, { description: 'Id of the node that the edge arrives at.' })
  to: string;
  @Field(() => Float, { nullable: true, description: 'Strength, 1…3 or −3…+3, by type.' })
  weight: number | null;
  @Field(() => Int, { nullable: true, description: 'Level of a skill, 1…5.' })
  level: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Level that it starts from, 0…4; one below `level` where there is none.',
  })
  fromLevel: number | null;
  @Field(() => Boolean, { nullable: true })
  isRequired: boolean | null;
  @Field(() => String, { nullable: true, description: 'One of the edges of a group suffices.' })
  group: string | null;
  @Field(() => LocalizedTextModel, { nullable: true })
  note: LocalizedTextModel | null;
  @Field(() => String, { nullable: true, description: 'Slug of the `source` node.' })
  source: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Where in the source at the other end: a section, page or heading.',
  })
  place: string | null;
}

@ObjectType('NodeSummary', {
  description:
    'A node without its text and its own edges: what a link needs to be shown. Ask `nodesById` for more.',
})
export class NodeSummaryModel {
  @Field(() => ID, { description: '`kind:slug`.' })
  id: string;
  @Field()
  kind: string;
  @Field()
  slug: string;
  @Field(() => LocalizedTextModel)
  name: LocalizedTextModel;
  @Field(() => LocalizedTextModel)
  summary: LocalizedTextModel;
  @Field(() => String, { nullable: true, description: 'Category of a pattern.' })
  category: string | null;
  @Field(() => String, { nullable: true, description: 'Slug of the icon of a technology in simple-icons.' })
  icon: string | null;
  @Field(() => SourceDetailsModel, { nullable: true, description: 'Present on sources.' })
  source: SourceDetailsModel | null;
}

@ObjectType('NodeLink', { description: 'An edge seen from one of its ends.' })
export class NodeLinkModel {
  @Field(() => EdgeModel)
  edge: EdgeModel;
  @Field(() => NodeSummaryModel, { description: 'The node at the other end.' })
  target: NodeSummaryModel;
}

@ObjectType('EdgeGroup', { description: "A node's edges of one type and direction." })
export class EdgeGroupModel {
  @Field(() => EdgeTypeEnum)
  type: string;
  @Field(() => EdgeDirectionEnum)
  direction: string;
  @Field(() => LocalizedTextModel, { description: 'What the links say, read from this node.' })
  meaning: LocalizedTextModel;
  @Field(() => [NodeLinkModel], { description: 'Ordered by the id of the other end.' })
  links: readonly NodeLinkModel[];
}
