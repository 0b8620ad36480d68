import type { ActionState, DecisionSummary, Status } from '../api/fragments';
import { STATUSES } from './status';

/** A column of the board. */
export interface Column {
  readonly status: Status;
  readonly decisions: readonly DecisionSummary[];
  /** How many there are, those not loaded included. */
  readonly total: number;
}

/** The columns of the board. One for files that say no status only where there are such. */
export function toColumns(
  decisions: readonly DecisionSummary[],
  counts: readonly { readonly status: Status; readonly count: number }[],
): readonly Column[] {
  return STATUSES.map((status) => ({
    status,
    decisions: decisions.filter((decision) => decision.status === status),
    total: counts.find((count) => count.status === status)?.count ?? 0,
  })).filter(({ status, total }) => status !== 'UNKNOWN' || total > 0);
}

/** An action that leads to another status. */
export const MOVES = ['ACCEPT', 'REJECT', 'WITHDRAW', 'REOPEN', 'DEPRECATE'] as const;
export type Move = (typeof MOVES)[number];

/** Whether an action leads to another status. */
export function isMove(action: string): action is Move {
  return MOVES.some((move) => move === action);
}

/** The status that a decision itself takes by an action; nothing where it keeps its own. */
export function targetOf(state: Pick<ActionState, 'effects'>, id: string): Status | undefined {
  const own = state.effects.find(({ kind, decision }) => kind === 'status' && decision?.id === id);
  return own?.to ?? undefined;
}

/** The move that brings a decision to a status: an open one before a refused one; nothing where none leads there. */
export function moveTo(actions: readonly ActionState[], id: string, status: Status): ActionState | undefined {
  const leading = actions.filter((state) => isMove(state.action) && targetOf(state, id) === status);
  return leading.find(({ refusal }) => refusal == null) ?? leading[0];
}
