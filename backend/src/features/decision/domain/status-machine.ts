import type { AdrRelation, AdrStatus } from '@architrave/graph-seed/adr';
import type { DecisionReview, DecisionSummary } from './decision.js';
import type { DecisionPolicy } from './policy.js';

/** What people do with a decision that changes where it stands. */
export const DECISION_ACTIONS = [
  'edit',
  'request-review',
  'approve',
  'send-back',
  'accept',
  'reject',
  'withdraw',
  'reopen',
  'deprecate',
  'confirm',
  'delete',
] as const;
export type DecisionAction = (typeof DECISION_ACTIONS)[number];

/** The actions that lead to another status. */
export const MOVES = ['accept', 'reject', 'withdraw', 'reopen', 'deprecate'] as const;
export type Move = (typeof MOVES)[number];

/** From where each move leads where. Nothing leads to `superseded` by itself: it follows when another is accepted. */
export const TRANSITIONS: Readonly<
  Record<Move, { readonly from: readonly AdrStatus[]; readonly to: AdrStatus }>
> = {
  accept: { from: ['proposed', 'unknown'], to: 'accepted' },
  reject: { from: ['proposed', 'unknown'], to: 'rejected' },
  withdraw: { from: ['proposed'], to: 'rejected' },
  reopen: { from: ['rejected'], to: 'proposed' },
  deprecate: { from: ['accepted', 'unknown'], to: 'deprecated' },
};

/** What a newer decision's acceptance may make superseded. */
const SUPERSEDABLE: readonly AdrStatus[] = ['accepted', 'deprecated', 'unknown'];

/** Another decision, as effects name it. */
export interface RelatedDecision {
  readonly id: string;
  readonly number: number | null;
  readonly title: string;
  readonly status: AdrStatus;
}

/** What the machine looks at. */
export interface Situation {
  readonly decision: Pick<
    DecisionSummary,
    'id' | 'version' | 'number' | 'title' | 'status' | 'author' | 'createdAt' | 'acceptedAt'
  >;
  readonly actorId: string;
  readonly policy: DecisionPolicy;
  /** How many people the workspace has. */
  readonly people: number;
  readonly reviews: readonly DecisionReview[];
  /** The number that the next acceptance gives. */
  readonly nextNumber: number;
  /** Relations that go out from the decision and have not taken effect. */
  readonly pending: readonly { readonly relation: AdrRelation; readonly to: RelatedDecision }[];
  readonly now: Date;
}

/** What follows from an action, as data; whoever shows it makes the words. */
export type Effect =
  | {
      readonly kind: 'status';
      readonly decision: RelatedDecision;
      readonly to: AdrStatus;
      readonly word: string | null;
    }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'relation'; readonly relation: AdrRelation; readonly decision: RelatedDecision }
  /** The text can't be changed any more after this day (YYYY-MM-DD); `null`: from now on. */
  | { readonly kind: 'closes'; readonly on: string | null }
  /** Accepted without anybody's approval, because nobody else is in the workspace. */
  | { readonly kind: 'self-accepted' };

/** Why an action isn't open; `accepted` says what would be. */
export interface ActionRefusal {
  readonly code: RefusalCode;
  readonly accepted: string;
}

export const REFUSAL_CODES = [
  'wrong-status',
  'accepted-text-immutable',
  'edit-window-over',
  'section-not-editable',
  'details-immutable',
  'approvals-missing',
  'sent-back',
  'not-reviewer',
  'own-decision',
  'not-author',
  'was-accepted',
  'status-by-text',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

export interface ActionState {
  readonly action: DecisionAction;
  /** `null`: the action is open to the actor. */
  readonly refusal: ActionRefusal | null;
  readonly effects: readonly Effect[];
}

/** Every action with whether it is open to the actor now, and what would follow. */
export function actionsOf(situation: Situation): readonly ActionState[] {
  return DECISION_ACTIONS.map((action) => {
    const refusal = refusalOf(action, situation);
    // What is missing may still come; another status won't.
    const isPossible = isMove(action) && refusal?.code !== 'wrong-status';
    return { action, refusal, effects: isPossible ? effectsOf(action, situation) : [] };
  });
}

/** Why the actor can't take an action now; `null` when it is open. */
export function refusalOf(action: DecisionAction, situation: Situation): ActionRefusal | null {
  const { decision, actorId, reviews } = situation;
  switch (action) {
    case 'edit':
      return editRefusal(situation);
    case 'request-review':
      return fromStatus(decision.status, ['proposed']);
    case 'approve':
    case 'send-back':
      return (
        fromStatus(decision.status, ['proposed']) ?? reviewerRefusal(decision.author.id, actorId, reviews)
      );
    case 'accept':
      return fromStatus(decision.status, TRANSITIONS.accept.from) ?? approvalRefusal(situation);
    case 'withdraw':
      return (
        fromStatus(decision.status, TRANSITIONS.withdraw.from) ?? authorRefusal(decision.author.id, actorId)
      );
    case 'reject':
    case 'reopen':
    case 'deprecate':
      return fromStatus(decision.status, TRANSITIONS[action].from);
    case 'confirm':
      return fromStatus(decision.status, ['accepted', 'unknown', 'deprecated']);
    case 'delete':
      return deleteRefusal(situation);
  }
}

/** What follows from a move, first what happens to the decision itself. */
export function effectsOf(move: Move, situation: Situation): readonly Effect[] {
  const { decision, policy, pending } = situation;
  const { to } = TRANSITIONS[move];
  const own: Effect = { kind: 'status', decision: relatedOf(decision), to, word: wordFor(to, policy) };
  if (move !== 'accept') return [own];
  return [
    own,
    ...(decision.number === null ? [{ kind: 'number', number: situation.nextNumber } as const] : []),
    ...pending.flatMap((relation): Effect[] => [
      { kind: 'relation', relation: relation.relation, decision: relation.to },
      ...(isSuperseded(relation)
        ? [
            {
              kind: 'status',
              decision: relation.to,
              to: 'superseded',
              word: wordFor('superseded', policy),
            } as const,
          ]
        : []),
    ]),
    { kind: 'closes', on: closingDay(situation.now, policy) },
    ...(isSelfAcceptance(situation) ? [{ kind: 'self-accepted' } as const] : []),
  ];
}

/** Whether a relation makes its other side superseded when it takes effect. */
export function isSuperseded(relation: {
  readonly relation: AdrRelation;
  readonly to: Pick<RelatedDecision, 'status'>;
}): boolean {
  return relation.relation === 'supersedes' && SUPERSEDABLE.includes(relation.to.status);
}

/** Whether an acceptance now would be by the only person there is. */
export function isSelfAcceptance({ people, policy }: Pick<Situation, 'people' | 'policy'>): boolean {
  return people <= 1 && policy.approvals > 0;
}

/** How many approvals an acceptance needs: the policy's number, at most as many as there are others to give them. */
export function approvalsNeeded({ people, policy }: Pick<Situation, 'people' | 'policy'>): number {
  return Math.max(0, Math.min(policy.approvals, people - 1));
}

/** The approvals that count: of the current version, by others than the author, one a person. */
export function approvalsOf(
  decision: Pick<DecisionSummary, 'version' | 'author'>,
  reviews: readonly DecisionReview[],
): number {
  const approvers = reviews
    .filter(({ state, version, reviewer }) => {
      const isOther = reviewer.id !== decision.author.id;
      return state === 'approved' && version === decision.version && isOther;
    })
    .map(({ id, reviewer }) => reviewer.id ?? id);
  return new Set(approvers).size;
}

/** The last day on which the text of a decision accepted now may be changed; `null` when there is none. */
export function closingDay(acceptedAt: Date, policy: DecisionPolicy): string | null {
  if (policy.mode === 'append-only') return null;
  return new Date(acceptedAt.getTime() + policy.editDays * DAY).toISOString().slice(0, 10);
}

const DAY = 86_400_000;
const CLOSED: readonly AdrStatus[] = ['accepted', 'deprecated', 'superseded'];

function editRefusal({ decision, policy, now }: Situation): ActionRefusal | null {
  if (!CLOSED.includes(decision.status)) return null;
  if (policy.mode === 'append-only') {
    return {
      code: 'accepted-text-immutable',
      accepted: 'a new decision that supersedes or amends this one',
    };
  }
  // An imported decision may be older than its being here; the days count from when it could first be edited.
  const since = Math.max(decision.acceptedAt?.getTime() ?? 0, decision.createdAt.getTime());
  if (now.getTime() - since <= policy.editDays * DAY) return null;
  return {
    code: 'edit-window-over',
    accepted: `changes within ${policy.editDays} days of acceptance; after that a new decision`,
  };
}

function approvalRefusal(situation: Situation): ActionRefusal | null {
  const { decision, reviews } = situation;
  const open = reviews.filter(({ state }) => state === 'sent-back');
  if (open.length > 0) {
    return {
      code: 'sent-back',
      accepted: `a new answer of ${open.map(({ reviewer }) => reviewer.name).join(', ')}: request the review again`,
    };
  }
  const [needed, given] = [approvalsNeeded(situation), approvalsOf(decision, reviews)];
  return given >= needed
    ? null
    : {
        code: 'approvals-missing',
        accepted: `${needed} approvals of version ${decision.version}; there are ${given}`,
      };
}

function reviewerRefusal(
  authorId: string | null,
  actorId: string,
  reviews: readonly DecisionReview[],
): ActionRefusal | null {
  if (authorId === actorId) return { code: 'own-decision', accepted: 'somebody other than the author' };
  const isAsked = reviews.some(({ reviewer, state }) => reviewer.id === actorId && state !== 'withdrawn');
  return isAsked ? null : { code: 'not-reviewer', accepted: 'somebody who was asked for a review' };
}

function authorRefusal(authorId: string | null, actorId: string): ActionRefusal | null {
  return authorId === null || authorId === actorId
    ? null
    : { code: 'not-author', accepted: 'the author of the proposal' };
}

function deleteRefusal({ decision }: Situation): ActionRefusal | null {
  if (decision.number !== null || decision.acceptedAt !== null) {
    return { code: 'was-accepted', accepted: 'decisions that were never accepted and have no number' };
  }
  return fromStatus(decision.status, ['proposed', 'rejected', 'unknown']);
}

function fromStatus(status: AdrStatus, from: readonly AdrStatus[]): ActionRefusal | null {
  return from.includes(status)
    ? null
    : { code: 'wrong-status', accepted: `a decision that is ${from.join(' or ')}` };
}

function relatedOf({ id, number, title, status }: Situation['decision']): RelatedDecision {
  return { id, number, title, status };
}

function wordFor(status: AdrStatus, policy: DecisionPolicy): string | null {
  return policy.statusWords.find((entry) => entry.status === status)?.word ?? null;
}

function isMove(action: DecisionAction): action is Move {
  return MOVES.some((move) => move === action);
}
