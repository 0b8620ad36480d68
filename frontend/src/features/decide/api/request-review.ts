import { graphql } from '../../../generated/graphql';
import { request } from '../../../lib/graphql-client';
import { outcomeOf, type DecisionOutcome } from './outcome';

const REQUEST_REVIEW = graphql(`
  mutation RequestReview($id: ID!, $version: Int!, $personIds: [ID!]!) {
    requestDecisionReview(id: $id, expectedVersion: $version, personIds: $personIds) {
      __typename
      ...DecisionParts
      ...InvalidDecisionParts
      ...RefusedActionParts
    }
  }
`);

/** What requestReview takes. `version`: the one that the person saw. */
export interface RequestReviewOptions {
  readonly id: string;
  readonly version: number;
  readonly personIds: readonly string[];
}

/** Asks people for a review of a proposal. */
export async function requestReview({
  id,
  version,
  personIds,
}: RequestReviewOptions): Promise<DecisionOutcome> {
  const answer = await request(REQUEST_REVIEW, { id, version, personIds: [...personIds] });
  return outcomeOf(answer.requestDecisionReview);
}
