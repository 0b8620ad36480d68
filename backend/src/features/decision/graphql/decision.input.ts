import type { Language } from '@architrave/graph-seed/model';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Json } from '../../../platform/graphql/json.scalar.js';
import { LanguageEnum } from '../../../platform/graphql/language.enum.js';
import { RequirementsInput } from '../../advisor/index.js';
import type { CommentAnchor } from '../domain/decision.js';
import type { DecisionPolicy } from '../domain/policy.js';
import type { AdrRelation, AdrStatus } from '@architrave/graph-seed/adr';
import type { Move } from '../domain/status-machine.js';
import {
  CommentAnchorKindEnum,
  DecisionMoveEnum,
  DecisionRelationTypeEnum,
  DecisionSizeEnum,
  DecisionStatusEnum,
  DecisionTemplateEnum,
  PolicyModeEnum,
} from './decision.enums.js';

@InputType('DecisionFilter', { description: 'All that is given must hold; within a list, any.' })
export class DecisionFilterInput {
  @Field(() => String, {
    nullable: true,
    description: 'Words of title or text, case and accents aside; the last one may be a beginning.',
  })
  text?: string | null;
  @Field(() => [DecisionStatusEnum], { nullable: true })
  statuses?: AdrStatus[] | null;
  @Field(() => [String], { nullable: true })
  tags?: string[] | null;
  @Field(() => [String], { nullable: true, description: 'Ids of nodes that it is about.' })
  nodes?: string[] | null;
  @Field(() => [String], { nullable: true })
  deciders?: string[] | null;
  @Field(() => ID, { nullable: true, description: 'Id of a person.' })
  authorId?: string | null;
  @Field(() => String, { nullable: true, description: 'Review due by that day, YYYY-MM-DD.' })
  dueBy?: string | null;
}

@InputType('DecisionRelationInput', { description: 'A relation that goes out from the decision.' })
export class DecisionRelationInput {
  @Field(() => DecisionRelationTypeEnum)
  relation: AdrRelation;
  @Field(() => ID)
  toId: string;
}

@InputType('CreateDecisionInput', { description: 'A new decision, proposed.' })
export class CreateDecisionInput {
  @Field({ description: 'Markdown, 1…200000 characters.' })
  text: string;
  @Field(() => Json, { nullable: true, description: 'See `Decision.details`; absent fields are empty.' })
  details?: unknown;
  @Field(() => LanguageEnum, { defaultValue: 'en' })
  language: Language;
  @Field(() => [DecisionRelationInput], { defaultValue: [] })
  relations: DecisionRelationInput[];
  @Field(() => [Int], {
    defaultValue: [],
    description: 'Places in the same list of decisions that this one depends on.',
  })
  dependsOn: number[];
}

@InputType('SaveDecisionInput', { description: 'The text and details that a decision has from now on.' })
export class SaveDecisionInput {
  @Field(() => ID)
  id: string;
  @Field(() => Int, { description: 'The version that the caller saw.' })
  expectedVersion: number;
  @Field(() => String, { nullable: true, description: 'Absent: the text stays.' })
  text?: string | null;
  @Field(() => Json, { nullable: true, description: 'Absent: the details stay.' })
  details?: unknown;
  @Field(() => String, { nullable: true, description: 'Why.' })
  message?: string | null;
}

@InputType('MoveDecisionInput', { description: 'Another status for a decision.' })
export class MoveDecisionInput {
  @Field(() => ID)
  id: string;
  @Field(() => Int, { description: 'The version that the caller saw.' })
  expectedVersion: number;
  @Field(() => DecisionMoveEnum)
  move: Move;
  @Field(() => String, { nullable: true, description: 'Why.' })
  message?: string | null;
}

@InputType('CommentAnchorInput')
export class CommentAnchorInput {
  @Field(() => CommentAnchorKindEnum)
  kind: CommentAnchor['kind'];
  @Field({ defaultValue: '', description: 'Heading of the section or title of the option.' })
  value: string;
}

@InputType('DecisionStatusWordInput')
export class DecisionStatusWordInput {
  @Field()
  word: string;
  @Field(() => DecisionStatusEnum)
  status: AdrStatus;
}

@InputType('DecisionPolicyInput')
export class DecisionPolicyInput {
  @Field(() => PolicyModeEnum)
  mode: DecisionPolicy['mode'];
  @Field(() => Int, { defaultValue: 7, description: '1…365' })
  editDays: number;
  @Field(() => [String], { defaultValue: [], description: 'Kinds of section; empty: every one.' })
  editSections: string[];
  @Field(() => Int, { defaultValue: 1, description: '0…10' })
  approvals: number;
  @Field(() => [DecisionStatusWordInput], { defaultValue: [] })
  statusWords: DecisionStatusWordInput[];
}

@InputType('DraftDecisionsInput', {
  description: 'What to draft from: a scenario or requirements, nodes to compare, or nothing (a blank page).',
})
export class DraftDecisionsInput {
  @Field(() => ID, { nullable: true })
  scenarioId?: string | null;
  @Field(() => RequirementsInput, { nullable: true })
  requirements?: RequirementsInput | null;
  @Field(() => Int, { nullable: true, description: 'Rank of the recommendation, from 1; absent: the first.' })
  rank?: number | null;
  @Field(() => [String], { nullable: true, description: '2…6 nodes to compare.' })
  nodes?: string[] | null;
  @Field(() => String, {
    nullable: true,
    description: 'With nodes: the one that is chosen; absent: nobody has chosen.',
  })
  chosen?: string | null;
  @Field(() => String, { nullable: true, description: 'With a blank page: its title.' })
  title?: string | null;
  @Field(() => LanguageEnum, { defaultValue: 'en' })
  language: Language;
  @Field(() => DecisionSizeEnum, { defaultValue: 'full' })
  size: 'y-statement' | 'minimal' | 'full';
  @Field(() => DecisionTemplateEnum, { defaultValue: 'madr4' })
  template: 'madr4' | 'madr3' | 'nygard' | 'log4brains' | 'jsonadr';
}
