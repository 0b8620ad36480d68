import type { Decision } from './fragments';

/** One thing wrong with what was given: where, what, and what would be accepted. */
export interface DecisionProblem {
  readonly path: string;
  readonly code: string;
  readonly accepted?: string | null;
  readonly given?: string | null;
}

/** Why a change was refused whole. */
export type Refused =
  | { readonly kind: 'problems'; readonly problems: readonly DecisionProblem[] }
  /** Status, policy or role do not allow it; `accepted` says in English what would be. */
  | { readonly kind: 'refused'; readonly code: string; readonly accepted: string }
  | { readonly kind: 'stale' | 'gone' | 'nobody' };

/** What became of a change of a decision. */
export type DecisionOutcome = { readonly kind: 'done'; readonly decision: Decision } | Refused;

type RefusedPayload =
  | { readonly __typename: 'InvalidDecision'; readonly problems: readonly DecisionProblem[] }
  | {
      readonly __typename: 'RefusedAction';
      readonly refusal: { readonly code: string; readonly accepted: string };
    }
  | { readonly __typename: 'StaleDecision' | 'UnknownDecision' | 'UnknownPerson' | 'StaleDecisionPolicy' };

/** What a refusing member of a payload means. */
export function refusedBy(payload: RefusedPayload): Refused {
  switch (payload.__typename) {
    case 'InvalidDecision':
      return { kind: 'problems', problems: payload.problems };
    case 'RefusedAction':
      return { kind: 'refused', ...payload.refusal };
    case 'StaleDecision':
    case 'StaleDecisionPolicy':
      return { kind: 'stale' };
    case 'UnknownDecision':
      return { kind: 'gone' };
    case 'UnknownPerson':
      return { kind: 'nobody' };
  }
}

type Payload = ({ readonly __typename: 'Decision' } & Decision) | RefusedPayload;

/** The decision after a change, or why it was not changed. */
export function outcomeOf(payload: Payload): DecisionOutcome {
  return payload.__typename === 'Decision' ? { kind: 'done', decision: payload } : refusedBy(payload);
}

/** A reason as it is sent: nothing where nobody wrote one. */
export function reasonOf(message: string): string | undefined {
  const reason = message.trim();
  return reason === '' ? undefined : reason;
}
