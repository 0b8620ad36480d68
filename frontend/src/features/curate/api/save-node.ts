import { graphql } from '../../../generated/graphql';
import { request } from '../../../lib/graphql-client';
import type { NodeDocument } from '../model/node-document';
import type { GraphProblem } from '../model/problems';
import type { Edit, LoadedDocument } from './fragments';

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

/** Why a change was refused whole. `notCurator` carries the name of the person who may not. */
export type Refused =
  | { readonly kind: 'gone' | 'nobody' | 'staleGraph' }
  | { readonly kind: 'notCurator'; readonly personName: string };

/** Saves a node's document. */
export async function saveNode({
  id,
  document,
  expectedRevision,
  message,
}: SaveNodeOptions): Promise<SaveNodeResult> {
  const input = {
    id,
    document,
    expectedRevision,
    message: message.trim() === '' ? undefined : message.trim(),
  };
  const { saveNode: payload } = await request(SAVE_NODE, { input });
  switch (payload.__typename) {
    case 'SavedNode':
      return { kind: 'saved', saved: payload.saved, edit: payload.edit ?? undefined };
    case 'InvalidNode':
      return { kind: 'problems', problems: payload.problems };
    case 'StaleNode':
      return { kind: 'stale', current: payload.current };
    case 'UnknownNode':
      return { kind: 'gone' };
    case 'StaleGraph':
      return { kind: 'staleGraph' };
    case 'NotCurator':
      return { kind: 'notCurator', personName: payload.personName };
    case 'UnknownPerson':
      return { kind: 'nobody' };
  }
}
