import { graphql } from '../../../generated/graphql';
import { request } from '../../../lib/graphql-client';
import { refusedBy, type Refused } from './outcome';

const DELETE_DECISION = graphql(`
  mutation DeleteDecision($id: ID!, $version: Int!) {
    deleteDecision(id: $id, expectedVersion: $version) {
      __typename
      ...RefusedActionParts
    }
  }
`);

/** Deletes a decision that was never accepted, with its versions and comments. */
export async function deleteDecision(options: {
  readonly id: string;
  readonly version: number;
}): Promise<{ readonly kind: 'deleted' } | Refused> {
  const { deleteDecision: payload } = await request(DELETE_DECISION, { ...options });
  return payload.__typename === 'DeletedDecision' ? { kind: 'deleted' } : refusedBy(payload);
}
