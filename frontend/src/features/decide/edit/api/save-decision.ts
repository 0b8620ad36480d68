import { graphql } from '../../../../generated/graphql';
import type { SaveDecisionMutation } from '../../../../generated/graphql/graphql';
import { request } from '../../../../lib/graphql-client';
import type { Decision } from '../../api/fragments';
import { reasonOf, refusedBy, type Refused } from '../../api/outcome';

const SAVE_DECISION = graphql(`
  mutation SaveDecision($input: SaveDecisionInput!) {
    saveDecision(input: $input) {
      __typename
      ... on Decision {
        ...DecisionParts
      }
      ...InvalidDecisionParts
      ...RefusedActionParts
      ... on StaleDecision {
        current {
          ...DecisionParts
        }
        base {
          version
          text
          details
        }
      }
    }
  }
`);

/** What saveDecision saves; a text or details that are absent stay as they are. */
export interface SaveDecisionOptions {
  readonly id: string;
  /** The version that was edited. */
  readonly expectedVersion: number;
  readonly text?: string;
  readonly details?: unknown;
  readonly message?: string;
}

type StalePayload = Extract<SaveDecisionMutation['saveDecision'], { __typename: 'StaleDecision' }>;

/** What became of a save. `conflict`: somebody saved in between, nothing was changed. */
export type SaveDecisionResult =
  | { readonly kind: 'saved'; readonly decision: Decision }
  | { readonly kind: 'conflict'; readonly current: Decision; readonly base: StalePayload['base'] }
  | Refused;

/** Saves text and details of a decision over the version that was edited. */
export async function saveDecision({
  message = '',
  ...input
}: SaveDecisionOptions): Promise<SaveDecisionResult> {
  const { saveDecision: payload } = await request(SAVE_DECISION, {
    input: { ...input, message: reasonOf(message) },
  });
  if (payload.__typename === 'Decision') return { kind: 'saved', decision: payload };
  if (payload.__typename === 'StaleDecision') {
    return { kind: 'conflict', current: payload.current, base: payload.base };
  }
  return refusedBy(payload);
}
