import { graphql } from '../../../generated/graphql';
import type { CommentAnchorInput } from '../../../generated/graphql/graphql';
import { request } from '../../../lib/graphql-client';
import { refusedBy, type Refused } from './outcome';

const ADD_COMMENT = graphql(`
  mutation AddComment($decisionId: ID!, $anchor: CommentAnchorInput!, $text: String!) {
    addDecisionComment(decisionId: $decisionId, anchor: $anchor, text: $text) {
      __typename
      ...InvalidDecisionParts
      ...RefusedActionParts
    }
  }
`);

/** What addComment takes. */
export interface AddCommentOptions {
  readonly decisionId: string;
  readonly anchor: CommentAnchorInput;
  /** Markdown. */
  readonly text: string;
}

/** Comments on a decision, a section or an option. */
export async function addComment(options: AddCommentOptions): Promise<{ readonly kind: 'done' } | Refused> {
  const { addDecisionComment: payload } = await request(ADD_COMMENT, { ...options });
  return payload.__typename === 'DecisionComment' ? { kind: 'done' } : refusedBy(payload);
}
