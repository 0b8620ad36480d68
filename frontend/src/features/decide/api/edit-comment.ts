import { graphql } from '../../../generated/graphql';
import { request } from '../../../lib/graphql-client';
import { refusedBy, type Refused } from './outcome';

const EDIT_COMMENT = graphql(`
  mutation EditComment($id: ID!, $text: String!) {
    editDecisionComment(id: $id, text: $text) {
      __typename
      ...InvalidDecisionParts
      ...RefusedActionParts
    }
  }
`);

/** Changes the text of a comment of one’s own. */
export async function editComment(options: {
  readonly id: string;
  readonly text: string;
}): Promise<{ readonly kind: 'done' } | Refused> {
  const { editDecisionComment: payload } = await request(EDIT_COMMENT, { ...options });
  return payload.__typename === 'DecisionComment' ? { kind: 'done' } : refusedBy(payload);
}
