import { Field, Float, ID, Int, InterfaceType, ObjectType } from '@nestjs/graphql';
import { Json } from '../../../platform/graphql/json.scalar.js';
import { LanguageEnum } from '../../../platform/graphql/language.enum.js';
import { PageInfoModel } from '../../../platform/graphql/page-info.model.js';
import {
  CommentAnchorKindEnum,
  DecisionActionEnum,
  DecisionConfidenceEnum,
  DecisionNodeRoleEnum,
  DecisionRelationTypeEnum,
  DecisionReversibilityEnum,
  DecisionStatusEnum,
  PolicyModeEnum,
  ReviewStateEnum,
} from './decision.enums.js';
import type { ActionState, Effect, RelatedDecision } from '../domain/status-machine.js';
import type { BuiltOn } from '../domain/flags.js';
import type { DecisionSummary } from '../domain/decision.js';

@ObjectType('DecisionAuthor', { description: 'Who did something to a decision.' })
export class DecisionAuthorModel {
  @Field(() => ID, { nullable: true, description: '`null`: a person who was deleted since.' })
  id: string | null;
  @Field({ description: 'Empty for a deleted person.' })
  name: string;
}

/** What lists and single decisions have in common. */
@InterfaceType('DecisionFacts', {
  description: 'What is known of a decision without its text.',
  // Whole decisions have a text.
  resolveType: (value: object) => ('text' in value ? 'Decision' : 'DecisionSummary'),
})
export abstract class DecisionFactsModel {
  @Field(() => ID, { description: 'Random; a link that holds it can be shared.' })
  id: string;
  @Field(() => Int, {
    description: 'Counts the writes, from 1; give it as `expectedVersion` with the next change.',
  })
  version: number;
  @Field(() => Int, { nullable: true, description: 'Given at acceptance; `null` before.' })
  number: number | null;
  @Field({ description: 'Path of its file in a folder of records.' })
  file: string;
  @Field()
  title: string;
  @Field(() => DecisionStatusEnum)
  status: DecisionSummary['status'];
  @Field(() => String, { nullable: true, description: 'The word for the status as the text has it.' })
  statusWord: string | null;
  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD, as the text has it.' })
  date: string | null;
  @Field({ description: '`nygard`, `madr2`, `madr3`, `madr4`, `log4brains` or `other`.' })
  dialect: string;
  @Field(() => LanguageEnum)
  language: DecisionSummary['language'];
  @Field(() => [String])
  tags: readonly string[];
  @Field(() => [String], { description: 'As the text names them.' })
  deciders: readonly string[];
  @Field(() => [String])
  consulted: readonly string[];
  @Field(() => [String])
  informed: readonly string[];
  @Field(() => DecisionConfidenceEnum, { nullable: true })
  confidence: DecisionSummary['confidence'];
  @Field(() => DecisionReversibilityEnum, { nullable: true })
  reversibility: DecisionSummary['reversibility'];
  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD' })
  reviewBy: string | null;
  @Field(() => String, { nullable: true, description: 'The graph that it was drafted from.' })
  graphVersion: string | null;
  @Field(() => ID, { nullable: true })
  scenarioId: string | null;
  @Field(() => DecisionAuthorModel)
  author: DecisionAuthorModel;
  @Field(() => DecisionAuthorModel, { description: 'Who wrote the current version.' })
  editor: DecisionAuthorModel;
  @Field(() => Date)
  createdAt: Date;
  @Field(() => Date)
  updatedAt: Date;
  @Field(() => Date, { nullable: true })
  acceptedAt: Date | null;
  @Field(() => Int, {
    nullable: true,
    description: 'The version that was accepted; `decisionVersion` gives it as it was.',
  })
  acceptedVersion: number | null;
  @Field({ description: 'Accepted by its author, because nobody else was in the workspace.' })
  isSelfAccepted: boolean;
  @Field(() => ID, { nullable: true, description: 'With status superseded: the decision that holds now.' })
  currentId: string | null;
}

@ObjectType('DecisionSummary', {
  implements: () => DecisionFactsModel,
  description: 'A decision as lists show it, without its text.',
})
export class DecisionSummaryModel extends DecisionFactsModel {}

@ObjectType('DecisionAlias', { description: 'Another name of a decision.' })
export class DecisionAliasModel {
  @Field({ description: '`number`, `id` or `file`.' })
  kind: string;
  @Field()
  alias: string;
}

@ObjectType('DecisionNodeLink')
export class DecisionNodeLinkModel {
  @Field({ description: '`kind:slug`' })
  id: string;
  @Field(() => DecisionNodeRoleEnum)
  role: string;
}

@ObjectType('Decision', {
  implements: () => DecisionFactsModel,
  description:
    'A decision as it is now. Its text is what counts; title, status word, date, people, tags and links are read from it.',
})
export class DecisionModel extends DecisionFactsModel {
  @Field({ description: 'Markdown, as somebody wrote it. Not sanitised: do that when it is shown.' })
  text: string;
  @Field(() => Json, {
    description:
      'What Markdown does not hold: provenance of lines, weighted matrix, confidence, reversibility, reviewBy, nodes, basis.',
  })
  details: unknown;
  @Field(() => [DecisionAliasModel])
  aliases: readonly DecisionAliasModel[];
  @Field(() => [DecisionNodeLinkModel], { description: 'Nodes of the graph that it is about.' })
  nodes: readonly DecisionNodeLinkModel[];
}

@ObjectType('RelatedDecision', { description: 'Another decision, in brief.' })
export class RelatedDecisionModel {
  @Field(() => ID)
  id: string;
  @Field(() => Int, { nullable: true })
  number: number | null;
  @Field()
  title: string;
  @Field(() => DecisionStatusEnum)
  status: RelatedDecision['status'];
}

@ObjectType('DecisionRelation', {
  description: 'How a decision bears on another. The newer one is `from`.',
})
export class DecisionRelationModel {
  @Field(() => DecisionRelationTypeEnum)
  relation: string;
  @Field(() => RelatedDecisionModel)
  from: RelatedDecisionModel;
  @Field(() => RelatedDecisionModel)
  to: RelatedDecisionModel;
  @Field({ description: 'Whether a text says it; otherwise it stands beside the texts.' })
  isInText: boolean;
  @Field(() => ID, { description: 'The decision whose text, or details, say it.' })
  saidById: string;
  @Field(() => Date)
  createdAt: Date;
  @Field(() => Date, { nullable: true, description: '`null`: `from` has not been accepted.' })
  effectiveAt: Date | null;
}

@ObjectType('DecisionEffect', { description: 'What follows from an action.' })
export class DecisionEffectModel {
  @Field(() => String, {
    description:
      '`status` (of `decision`, which may be another one, to `to`), `number`, `relation` (takes effect), `closes` (the text may not be changed after `on`, or at once), `self-accepted`.',
  })
  kind: Effect['kind'];
  @Field(() => RelatedDecisionModel, { nullable: true })
  decision?: RelatedDecision | null;
  @Field(() => DecisionStatusEnum, { nullable: true })
  to?: string | null;
  @Field(() => String, { nullable: true, description: "The workspace's own word for it." })
  word?: string | null;
  @Field(() => Int, { nullable: true })
  number?: number | null;
  @Field(() => DecisionRelationTypeEnum, { nullable: true })
  relation?: string | null;
  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD' })
  on?: string | null;
}

@ObjectType('ActionRefusal', { description: 'Why an action is not open.' })
export class ActionRefusalModel {
  @Field({
    description:
      '`wrong-status`, `accepted-text-immutable`, `edit-window-over`, `section-not-editable`, `details-immutable`, `approvals-missing`, `sent-back`, `not-reviewer`, `own-decision`, `not-author`, `was-accepted`, `status-by-text`.',
  })
  code: string;
  @Field({ description: 'What would be accepted.' })
  accepted: string;
}

@ObjectType('DecisionActionState', {
  description: 'Whether an action is open to the caller, and what would follow.',
})
export class DecisionActionStateModel {
  @Field(() => DecisionActionEnum)
  action: ActionState['action'];
  @Field(() => ActionRefusalModel, { nullable: true, description: '`null`: the action is open.' })
  refusal: ActionRefusalModel | null;
  @Field(() => [DecisionEffectModel])
  effects: readonly DecisionEffectModel[];
}

@ObjectType('DecisionFlag', { description: 'Why a decision is worth another look.' })
export class DecisionFlagModel {
  @Field({
    description: '`node-changed`, `node-gone`, `price-moved`, `builds-on-superseded` or `review-due`.',
  })
  kind: string;
  @Field(() => String, { nullable: true, description: 'Id of the node.' })
  node?: string | null;
  @Field(() => String, { nullable: true, description: 'Name of the node, English.' })
  name?: string | null;
  @Field(() => [String], {
    nullable: true,
    description: 'Parts of the node that differ: name, summary, body, data.',
  })
  parts?: readonly string[] | null;
  @Field(() => String, { nullable: true })
  offer?: string | null;
  @Field(() => Float, { nullable: true, description: 'Of the unit prices, at the same use.' })
  changePercent?: number | null;
  @Field(() => Float, { nullable: true })
  monthlyUsdThen?: number | null;
  @Field(() => Float, { nullable: true })
  monthlyUsdNow?: number | null;
  @Field(() => Json, {
    nullable: true,
    description: 'The recorded threshold that the new sum passes: { path, threshold, winner }.',
  })
  passed?: unknown;
  @Field(() => RelatedDecisionModel, { nullable: true })
  decision?: BuiltOn | null;
  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD' })
  reviewBy?: string | null;
}

@ObjectType('CommentAnchor', { description: 'What a comment is about.' })
export class CommentAnchorModel {
  @Field(() => CommentAnchorKindEnum)
  kind: string;
  @Field({ description: 'Heading of the section or title of the option; empty for the whole.' })
  value: string;
}

@ObjectType('DecisionComment')
export class DecisionCommentModel {
  @Field(() => ID)
  id: string;
  @Field(() => ID)
  decisionId: string;
  @Field(() => CommentAnchorModel)
  anchor: CommentAnchorModel;
  @Field(() => Int, { description: 'The version that it was written on.' })
  version: number;
  @Field({ description: 'Markdown, not sanitised.' })
  text: string;
  @Field(() => DecisionAuthorModel)
  author: DecisionAuthorModel;
  @Field(() => Date)
  createdAt: Date;
  @Field(() => Date, { nullable: true })
  editedAt: Date | null;
  @Field(() => Date, { nullable: true })
  resolvedAt: Date | null;
  @Field(() => DecisionAuthorModel, { nullable: true })
  resolvedBy: DecisionAuthorModel | null;
}

@ObjectType('DecisionReview', { description: 'A review that somebody was asked for, and what they said.' })
export class DecisionReviewModel {
  @Field(() => ID)
  id: string;
  @Field(() => ID)
  decisionId: string;
  @Field(() => DecisionAuthorModel)
  reviewer: DecisionAuthorModel;
  @Field(() => DecisionAuthorModel)
  requestedBy: DecisionAuthorModel;
  @Field(() => Date)
  requestedAt: Date;
  @Field(() => ReviewStateEnum)
  state: string;
  @Field(() => String, { nullable: true })
  comment: string | null;
  @Field(() => Date, { nullable: true })
  answeredAt: Date | null;
  @Field(() => Int, {
    nullable: true,
    description:
      'The version that was approved or sent back; an approval of an older version counts no more.',
  })
  version: number | null;
}

@ObjectType('DecisionVersionInfo', { description: 'A version of a decision, without its text.' })
export class DecisionVersionInfoModel {
  @Field(() => ID)
  decisionId: string;
  @Field(() => Int)
  version: number;
  @Field(() => Int, { nullable: true })
  number: number | null;
  @Field()
  title: string;
  @Field(() => DecisionStatusEnum)
  status: string;
  @Field(() => String, { nullable: true })
  statusWord: string | null;
  @Field({
    description:
      '`create`, `edit`, `import`, `relate`, `accept`, `reject`, `withdraw`, `reopen`, `deprecate`, `follow` (a relation of another decision took effect) or `restore`.',
  })
  action: string;
  @Field(() => String, { nullable: true, description: 'Why, in the author’s words.' })
  message: string | null;
  @Field(() => DecisionAuthorModel)
  author: DecisionAuthorModel;
  @Field()
  isAuthenticated: boolean;
  @Field(() => Date)
  at: Date;
}

@ObjectType('DecisionVersion', { description: 'A version of a decision, whole, as it was.' })
export class DecisionVersionModel extends DecisionVersionInfoModel {
  @Field()
  text: string;
  @Field(() => Json)
  details: unknown;
}

@ObjectType('DecisionSummaryEdge')
export class DecisionSummaryEdgeModel {
  @Field()
  cursor: string;
  @Field(() => DecisionSummaryModel)
  node: DecisionSummaryModel;
}

@ObjectType('DecisionStatusCount')
export class DecisionStatusCountModel {
  @Field(() => DecisionStatusEnum)
  status: string;
  @Field(() => Int)
  count: number;
}

@ObjectType('DecisionConnection', { description: 'A page of decisions.' })
export class DecisionConnectionModel {
  @Field(() => [DecisionSummaryEdgeModel])
  edges: readonly DecisionSummaryEdgeModel[];
  @Field(() => PageInfoModel)
  pageInfo: PageInfoModel;
  @Field(() => Int)
  totalCount: number;
  @Field(() => [DecisionStatusCountModel], { description: 'Of the whole list, not of the page.' })
  counts: readonly DecisionStatusCountModel[];
}

@ObjectType('DecisionVersionEdge')
export class DecisionVersionEdgeModel {
  @Field()
  cursor: string;
  @Field(() => DecisionVersionInfoModel)
  node: DecisionVersionInfoModel;
}

@ObjectType('DecisionVersionConnection', { description: 'Versions of a decision, newest first.' })
export class DecisionVersionConnectionModel {
  @Field(() => [DecisionVersionEdgeModel])
  edges: readonly DecisionVersionEdgeModel[];
  @Field(() => PageInfoModel)
  pageInfo: PageInfoModel;
  @Field(() => Int)
  totalCount: number;
}

@ObjectType('DecisionFacet', { description: 'A value and how many decisions have it.' })
export class DecisionFacetModel {
  @Field()
  value: string;
  @Field(() => Int)
  count: number;
}

@ObjectType('DecisionFacets', { description: 'What decisions can be filtered by, most frequent first.' })
export class DecisionFacetsModel {
  @Field(() => [DecisionFacetModel])
  tags: readonly DecisionFacetModel[];
  @Field(() => [DecisionFacetModel])
  deciders: readonly DecisionFacetModel[];
  @Field(() => [DecisionFacetModel], { description: 'Ids of nodes.' })
  nodes: readonly DecisionFacetModel[];
}

@ObjectType('DecisionGraph', { description: 'Decisions and how they bear on each other.' })
export class DecisionGraphModel {
  @Field(() => [DecisionSummaryModel])
  decisions: readonly DecisionSummaryModel[];
  @Field(() => [DecisionRelationModel], { description: 'Between the decisions here, each once.' })
  relations: readonly DecisionRelationModel[];
  @Field(() => Int, { description: 'Decisions that the limit left out.' })
  leftOut: number;
}

@ObjectType('DecisionAboutNode', { description: 'A decision that is about a node.' })
export class DecisionAboutNodeModel {
  @Field()
  nodeId: string;
  @Field(() => DecisionNodeRoleEnum)
  role: string;
  @Field(() => DecisionSummaryModel)
  decision: DecisionSummaryModel;
}

@ObjectType('FlaggedDecision')
export class FlaggedDecisionModel {
  @Field(() => DecisionSummaryModel)
  decision: DecisionSummaryModel;
  @Field(() => [DecisionFlagModel])
  flags: readonly DecisionFlagModel[];
}

@ObjectType('AskedReview')
export class AskedReviewModel {
  @Field(() => DecisionSummaryModel)
  decision: DecisionSummaryModel;
  @Field(() => DecisionReviewModel)
  review: DecisionReviewModel;
}

@ObjectType('DecisionQueue', { description: 'What waits for somebody.' })
export class DecisionQueueModel {
  @Field(() => [AskedReviewModel], { description: 'Reviews that the caller was asked for, oldest first.' })
  reviews: readonly AskedReviewModel[];
  @Field(() => [FlaggedDecisionModel], {
    description: 'Past their day of review, or resting on something that changed; those most due first.',
  })
  flagged: readonly FlaggedDecisionModel[];
  @Field(() => Int, { description: 'How many more the limit left out.' })
  leftOut: number;
}

@ObjectType('DecisionStatusWord', { description: "A workspace's own word for a status." })
export class DecisionStatusWordModel {
  @Field()
  word: string;
  @Field(() => DecisionStatusEnum)
  status: string;
}

@ObjectType('DecisionPolicy', { description: 'What the workspace allows to be done with its decisions.' })
export class DecisionPolicyModel {
  @Field(() => Int, { description: 'Give it as `expectedVersion` with the next change.' })
  version: number;
  @Field(() => PolicyModeEnum)
  mode: string;
  @Field(() => Int, { description: 'With bounded edits: days after acceptance. 1…365' })
  editDays: number;
  @Field(() => [String], { description: 'With bounded edits: kinds of section; empty: every one.' })
  editSections: readonly string[];
  @Field(() => Int, { description: 'By others than the author, before acceptance. 0…10' })
  approvals: number;
  @Field(() => [DecisionStatusWordModel], {
    description: 'The first of a status is the one that is written.',
  })
  statusWords: readonly DecisionStatusWordModel[];
}

@ObjectType('DecisionDraft', { description: 'A decision that is not saved: give it to `createDecisions`.' })
export class DecisionDraftModel {
  @Field()
  title: string;
  @Field()
  text: string;
  @Field(() => Json)
  details: unknown;
  @Field(() => LanguageEnum)
  language: string;
  @Field(() => [Int], { description: 'Places in the list of the drafts that this one depends on.' })
  dependsOn: readonly number[];
}
