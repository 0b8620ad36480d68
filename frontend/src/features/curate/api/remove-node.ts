import { graphql } from '../../../generated/graphql';
import { request } from '../../../lib/graphql-client';
import type { GraphProblem } from '../model/problems';
import type { Edit, LoadedDocument } from './fragments';
import { reasonOf, refusedBy, type Refused } from './refused';

const REMOVE_NODE = graphql(`
  mutation RemoveNode($id: String!, $expectedRevision: String!, $message: String) {
    removeNode(id: $id, expectedRevision: $expectedRevision, message: $message) {
      __typename
      ... on RemovedNode {
        edit {
          ...EditParts
        }
      }
      ... on InvalidNode {
        problems {
          path
          code
          accepted
          given
        }
      }
      ... on StaleNode {
        current {
          ...DocumentParts
        }
      }
      ... on NotCurator {
        personName
      }
    }
  }
`);

/** What removeNode takes away, and why. */
export interface RemoveNodeOptions {
  readonly id: string;
  readonly expectedRevision: string;
  readonly message: string;
}

/** What became of a removal. */
export type RemoveNodeResult =
  | { readonly kind: 'removed'; readonly edit: Edit }
  | { readonly kind: 'problems'; readonly problems: readonly GraphProblem[] }
  | { readonly kind: 'stale'; readonly current: LoadedDocument }
  | Refused;

/** Removes a node and its links, both ways. */
export async function removeNode(options: RemoveNodeOptions): Promise<RemoveNodeResult> {
  const { removeNode: payload } = await request(REMOVE_NODE, {
    ...options,
    message: reasonOf(options.message),
  });
  switch (payload.__typename) {
    case 'RemovedNode':
      return { kind: 'removed', edit: payload.edit };
    case 'InvalidNode':
      return { kind: 'problems', problems: payload.problems };
    case 'StaleNode':
      return { kind: 'stale', current: payload.current };
    default:
      return refusedBy(payload);
  }
}
