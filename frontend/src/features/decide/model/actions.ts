import type { ActionState, Decision } from '../api/fragments';

type Situation = Pick<Decision, 'status' | 'actions' | 'reviews' | 'flags'>;

/** Actions that the page offers, in the order of its menu. */
const ORDER = [
  'APPROVE',
  'SEND_BACK',
  'REQUEST_REVIEW',
  'ACCEPT',
  'CONFIRM',
  'REOPEN',
  'REJECT',
  'WITHDRAW',
  'DEPRECATE',
  'DELETE',
] as const satisfies readonly ActionState['action'][];

/** Why an action can never be taken as the decision stands: such are not shown, closed ones of other reasons are. */
const NEVER: readonly string[] = [
  'wrong-status',
  'not-reviewer',
  'own-decision',
  'not-author',
  'was-accepted',
];

/** The actions worth showing, open ones and those that wait for something. */
export function shownActions({ actions }: Pick<Situation, 'actions'>): readonly ActionState[] {
  return ORDER.flatMap((action) => actions.find((state) => state.action === action) ?? []).filter(
    ({ refusal }) => refusal == null || !NEVER.includes(refusal.code),
  );
}

/**
 * The action that comes next for whoever looks: a review that was asked, then acceptance, then asking for a review
 * unless somebody has been asked;
 * of a settled decision the answer to its flags. Nothing where none is open.
 */
export function mainAction({ status, actions, reviews, flags }: Situation): ActionState | undefined {
  const open = (name: ActionState['action']) =>
    actions.find(({ action, refusal }) => action === name && refusal == null);
  switch (status) {
    case 'PROPOSED': {
      const isAsked = reviews.some(({ state }) => state === 'ASKED');
      return (
        (isAsked ? open('APPROVE') : undefined) ??
        open('ACCEPT') ??
        open('APPROVE') ??
        (isAsked ? undefined : open('REQUEST_REVIEW'))
      );
    }
    case 'UNKNOWN':
      return open('ACCEPT');
    case 'REJECTED':
      return open('REOPEN');
    default:
      return flags.length > 0 ? open('CONFIRM') : undefined;
  }
}
