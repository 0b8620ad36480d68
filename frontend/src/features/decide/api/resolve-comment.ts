import { graphql } from '../../../generated/graphql';
import { request } from '../../../lib/graphql-client';
import { refusedBy, type Refused } from './outcome';

const RESOLVE_COMMENT = graphql(`
  mutation ResolveComment($id: ID!, $isResolved: Boolean!) {
    resolveDecisionComment(id: $id, isResolved: $isResolved) {
      __typename
      ...InvalidDecisionParts
      ...RefusedActionParts
    }
  }
`);

/** Marks a comment as settled, or as open again. */
export async function resolveComment(options: {
  readonly id: string;
  readonly isResolved: boolean;
}): Promise<{ readonly kind: 'done' } | Refused> {
  const { resolveDecisionComment: payload } = await request(RESOLVE_COMMENT, { ...options });
  return payload.__typename === 'DecisionComment' ? { kind: 'done' } : refusedBy(payload);
}
