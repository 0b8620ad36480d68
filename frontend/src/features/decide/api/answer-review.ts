import { graphql } from '../../../generated/graphql';
import type { DecisionReviewAnswer } from '../../../generated/graphql/graphql';
import { request } from '../../../lib/graphql-client';
import { outcomeOf, reasonOf, type DecisionOutcome } from './outcome';

const ANSWER_REVIEW = graphql(`
  mutation AnswerReview($id: ID!, $version: Int!, $answer: DecisionReviewAnswer!, $comment: String) {
    answerDecisionReview(id: $id, expectedVersion: $version, answer: $answer, comment: $comment) {
      __typename
      ...DecisionParts
      ...InvalidDecisionParts
      ...RefusedActionParts
    }
  }
`);

/** What answerReview takes. `version`: the one that was read. */
export interface AnswerReviewOptions {
  readonly id: string;
  readonly version: number;
  readonly answer: DecisionReviewAnswer;
  readonly comment: string;
}

/** Approves the version that was read, or sends it back with a comment. */
export async function answerReview({
  id,
  version,
  answer,
  comment,
}: AnswerReviewOptions): Promise<DecisionOutcome> {
  const variables = { id, version, answer, comment: reasonOf(comment) };
  return outcomeOf((await request(ANSWER_REVIEW, variables)).answerDecisionReview);
}
