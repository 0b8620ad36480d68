import type { Problem } from '@architrave/graph-seed/model';
import type { Decision, DecisionVersion } from './decision.js';
import type { ActionRefusal } from './status-machine.js';

/** Why a decision wasn't changed. Nothing was written then. */
export type DecisionRefusal =
  | { readonly ok: false; readonly code: 'INVALID_DECISION'; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly code: 'UNKNOWN_DECISION'; readonly reference: string }
  /** `base`: the version that the caller saw, so that its change can be merged with the current text. */
  | {
      readonly ok: false;
      readonly code: 'STALE_DECISION';
      readonly current: Decision;
      readonly base: DecisionVersion | null;
    }
  | {
      readonly ok: false;
      readonly code: 'REFUSED_ACTION';
      readonly decision: Decision;
      readonly refusal: ActionRefusal;
    };

export type DecisionWriteResult = { readonly ok: true; readonly decision: Decision } | DecisionRefusal;
