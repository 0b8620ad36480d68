import type { AdrDialect, AdrRelation, AdrStatus } from '@architrave/graph-seed/adr';
import type { DecisionDetails } from './details.js';

/** Who did something. `id` `null` and an empty name: somebody who was deleted since. */
export interface Author {
  readonly id: string | null;
  readonly name: string;
}

/** What lists show of a decision. */
export interface DecisionSummary {
  readonly id: string;
  readonly workspaceId: string;
  /** Counts the writes, from 1: a writer says which one it saw, and a stale one is refused. */
  readonly version: number;
  /** Given at acceptance; `null` before. */
  readonly number: number | null;
  /** Path of its file in a folder of records. */
  readonly file: string;
  readonly title: string;
  readonly status: AdrStatus;
  /** The word for the status as the text has it. */
  readonly statusWord: string | null;
  /** YYYY-MM-DD, as the text has it. */
  readonly date: string | null;
  readonly dialect: AdrDialect;
  readonly language: DecisionLanguage;
  readonly tags: readonly string[];
  readonly deciders: readonly string[];
  readonly consulted: readonly string[];
  readonly informed: readonly string[];
  readonly confidence: DecisionDetails['confidence'];
  readonly reversibility: DecisionDetails['reversibility'];
  readonly reviewBy: string | null;
  readonly graphVersion: string | null;
  readonly scenarioId: string | null;
  readonly author: Author;
  /** Who wrote the current version. */
  readonly editor: Author;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly acceptedAt: Date | null;
  /** The version that was accepted; it stays in the history as it was. */
  readonly acceptedVersion: number | null;
  /** Accepted by its author, because nobody else is in the workspace. */
  readonly isSelfAccepted: boolean;
  /** With status superseded: the decision that holds now. */
  readonly currentId: string | null;
}

/** A decision as it is now. */
export interface Decision extends DecisionSummary {
  readonly text: string;
  readonly details: DecisionDetails;
  /** By kind, then by alias. */
  readonly aliases: readonly DecisionAlias[];
}

export const LANGUAGES = ['en', 'es'] as const;
export type DecisionLanguage = (typeof LANGUAGES)[number];

export interface DecisionAlias {
  readonly kind: 'number' | 'id' | 'file';
  readonly alias: string;
}

/** How one decision bears on another; said by the text of one of the two, or beside it. */
export interface DecisionRelation {
  readonly saidById: string;
  readonly fromId: string;
  readonly toId: string;
  readonly relation: AdrRelation;
  readonly isInText: boolean;
  readonly createdAt: Date;
  /** `null`: the decision that it goes out from has not been accepted. */
  readonly effectiveAt: Date | null;
}

export interface DecisionVersion {
  readonly decisionId: string;
  readonly version: number;
  readonly number: number | null;
  readonly title: string;
  readonly status: AdrStatus;
  readonly statusWord: string | null;
  readonly text: string;
  readonly details: DecisionDetails;
  readonly action: VersionAction;
  readonly message: string | null;
  readonly author: Author;
  readonly isAuthenticated: boolean;
  readonly at: Date;
}

/** What made a version. `follow`: a relation of another decision took effect. */
export const VERSION_ACTIONS = [
  'create',
  'edit',
  'import',
  'relate',
  'accept',
  'reject',
  'withdraw',
  'reopen',
  'deprecate',
  'follow',
  'confirm',
  'restore',
] as const;
export type VersionAction = (typeof VERSION_ACTIONS)[number];

export const ANCHOR_KINDS = ['whole', 'section', 'option'] as const;
export interface CommentAnchor {
  readonly kind: (typeof ANCHOR_KINDS)[number];
  /** Heading of the section or title of the option; empty for the whole. */
  readonly value: string;
}

export interface DecisionComment {
  readonly id: string;
  readonly decisionId: string;
  readonly anchor: CommentAnchor;
  /** The version that it was written on. */
  readonly version: number;
  readonly text: string;
  readonly author: Author;
  readonly createdAt: Date;
  readonly editedAt: Date | null;
  readonly resolvedAt: Date | null;
  readonly resolvedBy: Author | null;
}

export const REVIEW_STATES = ['asked', 'approved', 'sent-back', 'withdrawn'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** A review that somebody was asked for, and what they said. */
export interface DecisionReview {
  readonly id: string;
  readonly decisionId: string;
  readonly reviewer: Author;
  readonly requestedBy: Author;
  readonly requestedAt: Date;
  readonly state: ReviewState;
  readonly comment: string | null;
  readonly answeredAt: Date | null;
  /** The version that was approved or sent back. */
  readonly version: number | null;
}

/** What one decision, comment or request may hold. */
export const DECISION_LIMITS = {
  /** Characters of a text. */
  text: 200_000,
  title: 500,
  message: 1_000,
  comment: 20_000,
  comments: 1_000,
  reviewers: 20,
  drafts: 20,
  /** Links to other decisions. */
  relations: 200,
  tags: 50,
} as const;
