import { graphql } from '../../../generated/graphql';
import { request } from '../../../lib/graphql-client';
import { refusedBy, type Refused } from './outcome';

const DELETE_COMMENT = graphql(`
  mutation DeleteComment($id: ID!) {
    deleteDecisionComment(id: $id) {
      __typename
      ...RefusedActionParts
    }
  }
`);

/** Deletes a comment of one’s own. */
export async function deleteComment(id: string): Promise<{ readonly kind: 'done' } | Refused> {
  const { deleteDecisionComment: payload } = await request(DELETE_COMMENT, { id });
  return payload.__typename === 'DeletedDecisionComment' ? { kind: 'done' } : refusedBy(payload);
}
