import { graphql } from '../../../generated/graphql';
import { request } from '../../../lib/graphql-client';
import { outcomeOf, reasonOf, type DecisionOutcome } from './outcome';

const CONFIRM_DECISION = graphql(`
  mutation ConfirmDecision($id: ID!, $version: Int!, $reviewBy: String, $message: String) {
    confirmDecision(id: $id, expectedVersion: $version, reviewBy: $reviewBy, message: $message) {
      __typename
      ...DecisionParts
      ...InvalidDecisionParts
      ...RefusedActionParts
    }
  }
`);

/** What confirmDecision takes. `reviewBy`: the next day of review, YYYY-MM-DD; empty for none. */
export interface ConfirmDecisionOptions {
  readonly id: string;
  readonly version: number;
  readonly reviewBy: string;
  readonly message: string;
}

/** Says that a decision was looked at again and still holds; its flags start anew. */
export async function confirmDecision({
  id,
  version,
  reviewBy,
  message,
}: ConfirmDecisionOptions): Promise<DecisionOutcome> {
  const variables = { id, version, reviewBy: reasonOf(reviewBy), message: reasonOf(message) };
  return outcomeOf((await request(CONFIRM_DECISION, variables)).confirmDecision);
}
