import { registerEnumType } from '@nestjs/graphql';

/** Enums whose inner values are the domain's words, so that nothing has to be translated. */
export const DecisionStatusEnum = {
  PROPOSED: 'proposed',
  ACCEPTED: 'accepted',
  REJECTED: 'rejected',
  DEPRECATED: 'deprecated',
  SUPERSEDED: 'superseded',
  UNKNOWN: 'unknown',
} as const;
registerEnumType(DecisionStatusEnum, {
  name: 'DecisionStatus',
  description: 'Where a decision stands.',
  valuesMap: { UNKNOWN: { description: 'The imported file does not say.' } },
});

export const DecisionRelationTypeEnum = {
  SUPERSEDES: 'supersedes',
  SUPERSEDES_IN_PART: 'supersedes-in-part',
  AMENDS: 'amends',
  DEPENDS_ON: 'depends-on',
  CONFLICTS_WITH: 'conflicts-with',
  RELATES_TO: 'relates-to',
} as const;
registerEnumType(DecisionRelationTypeEnum, {
  name: 'DecisionRelationType',
  description: 'How a newer decision bears on another.',
});

export const DecisionActionEnum = {
  EDIT: 'edit',
  REQUEST_REVIEW: 'request-review',
  APPROVE: 'approve',
  SEND_BACK: 'send-back',
  ACCEPT: 'accept',
  REJECT: 'reject',
  WITHDRAW: 'withdraw',
  REOPEN: 'reopen',
  DEPRECATE: 'deprecate',
  CONFIRM: 'confirm',
  DELETE: 'delete',
} as const;
registerEnumType(DecisionActionEnum, {
  name: 'DecisionAction',
  description: 'What people do with a decision.',
  valuesMap: { CONFIRM: { description: 'It was looked at again and still holds.' } },
});

export const DecisionMoveEnum = {
  ACCEPT: 'accept',
  REJECT: 'reject',
  WITHDRAW: 'withdraw',
  REOPEN: 'reopen',
  DEPRECATE: 'deprecate',
} as const;
registerEnumType(DecisionMoveEnum, {
  name: 'DecisionMove',
  description: 'The actions that lead to another status.',
});

export const DecisionSortEnum = {
  RELEVANCE: 'relevance',
  UPDATED: 'updated',
  CREATED: 'created',
  NUMBER: 'number',
  NUMBER_DESCENDING: 'number-descending',
  TITLE: 'title',
  DATE: 'date',
  REVIEW_BY: 'review-by',
} as const;
registerEnumType(DecisionSortEnum, {
  name: 'DecisionSort',
  description:
    'Order of a list. `RELEVANCE`: with a text, superseded decisions last, then title before text; without one, as `UPDATED`.',
});

export const DecisionConfidenceEnum = { LOW: 'low', MEDIUM: 'medium', HIGH: 'high' } as const;
registerEnumType(DecisionConfidenceEnum, { name: 'DecisionConfidence' });
export const DecisionReversibilityEnum = { EASY: 'easy', COSTLY: 'costly', ONE_WAY: 'one-way' } as const;
registerEnumType(DecisionReversibilityEnum, {
  name: 'DecisionReversibility',
  description: 'What changing the decision later takes.',
});
export const DecisionNodeRoleEnum = {
  CHOSEN: 'chosen',
  CONSIDERED: 'considered',
  MENTIONED: 'mentioned',
} as const;
registerEnumType(DecisionNodeRoleEnum, { name: 'DecisionNodeRole' });

export const CommentAnchorKindEnum = { WHOLE: 'whole', SECTION: 'section', OPTION: 'option' } as const;
registerEnumType(CommentAnchorKindEnum, { name: 'CommentAnchorKind' });

export const ReviewStateEnum = {
  ASKED: 'asked',
  APPROVED: 'approved',
  SENT_BACK: 'sent-back',
  WITHDRAWN: 'withdrawn',
} as const;
registerEnumType(ReviewStateEnum, { name: 'DecisionReviewState' });

export const ReviewAnswerEnum = { APPROVE: 'approve', SEND_BACK: 'send-back' } as const;
registerEnumType(ReviewAnswerEnum, { name: 'DecisionReviewAnswer' });

export const PolicyModeEnum = { APPEND_ONLY: 'append-only', BOUNDED_EDITS: 'bounded-edits' } as const;
registerEnumType(PolicyModeEnum, {
  name: 'DecisionPolicyMode',
  description: 'Whether the text of an accepted decision may be changed for some days, or never.',
});

export const DecisionTemplateEnum = {
  MADR4: 'madr4',
  MADR3: 'madr3',
  NYGARD: 'nygard',
  LOG4BRAINS: 'log4brains',
  JSONADR: 'jsonadr',
} as const;
registerEnumType(DecisionTemplateEnum, { name: 'DecisionTemplate' });
export const DecisionSizeEnum = { Y_STATEMENT: 'y-statement', MINIMAL: 'minimal', FULL: 'full' } as const;
registerEnumType(DecisionSizeEnum, { name: 'DecisionSize' });
