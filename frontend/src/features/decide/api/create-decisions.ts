import { graphql } from '../../../generated/graphql';
import type { CreateDecisionInput } from '../../../generated/graphql/graphql';
import { request } from '../../../lib/graphql-client';
import { refusedBy, type Refused } from './outcome';

const CREATE_DECISIONS = graphql(`
  mutation CreateDecisions($decisions: [CreateDecisionInput!]!) {
    createDecisions(decisions: $decisions) {
      __typename
      ... on CreatedDecisions {
        created {
          id
          title
        }
      }
      ...InvalidDecisionParts
    }
  }
`);

/** A decision to be made: its text, what stands beside it, and the places of those in the same list that it depends on. */
export type NewDecision = CreateDecisionInput;

/** What became of new decisions. */
export type CreateDecisionsResult =
  | {
      readonly kind: 'created';
      readonly created: readonly { readonly id: string; readonly title: string }[];
    }
  | Refused;

/** Makes proposed decisions, all or none. */
export async function createDecisions(decisions: readonly NewDecision[]): Promise<CreateDecisionsResult> {
  const { createDecisions: payload } = await request(CREATE_DECISIONS, { decisions: [...decisions] });
  return payload.__typename === 'CreatedDecisions'
    ? { kind: 'created', created: payload.created }
    : refusedBy(payload);
}
