import { graphql } from '../../../generated/graphql';
import { request } from '../../../lib/graphql-client';
import type { NodeDocument } from '../model/node-document';
import type { GraphProblem } from '../model/problems';
import type { Edit, LoadedDocument } from './fragments';
import { reasonOf, refusedBy, type Refused } from './refused';

const SAVE_NODE = graphql(`
  mutation SaveNode($input: SaveNodeInput!) {
    saveNode(input: $input) {
      __typename
      ... on SavedNode {
        saved {
          ...DocumentParts
        }
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

/** What saveNode saves. `expectedRevision`: the revision that was edited; absent for a new node. */
export interface SaveNodeOptions {
  readonly id: string;
  readonly document: NodeDocument;
  readonly expectedRevision?: string;
  readonly message: string;
}

/** What became of a change of a node. */
export type SaveNodeResult =
  | { readonly kind: 'saved'; readonly saved: LoadedDocument; readonly edit: Edit | undefined }
  | { readonly kind: 'problems'; readonly problems: readonly GraphProblem[] }
  | { readonly kind: 'stale'; readonly current: LoadedDocument }
  | Refused;

/** Saves a node's document. */
export async function saveNode({
  id,
  document,
  expectedRevision,
  message,
}: SaveNodeOptions): Promise<SaveNodeResult> {
  const input = { id, document, expectedRevision, message: reasonOf(message) };
  const { saveNode: payload } = await request(SAVE_NODE, { input });
  switch (payload.__typename) {
    case 'SavedNode':
      return { kind: 'saved', saved: payload.saved, edit: payload.edit ?? undefined };
    case 'InvalidNode':
      return { kind: 'problems', problems: payload.problems };
    case 'StaleNode':
      return { kind: 'stale', current: payload.current };
    default:
      return refusedBy(payload);
  }
}
