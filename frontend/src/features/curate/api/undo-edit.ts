import { graphql } from '../../../generated/graphql';
import { request } from '../../../lib/graphql-client';
import type { GraphProblem } from '../model/problems';
import type { Edit } from './fragments';
import { reasonOf, refusedBy, type Refused } from './refused';

const UNDO_EDIT = graphql(`
  mutation UndoEdit($editId: ID!, $message: String) {
    undoEdit(editId: $editId, message: $message) {
      __typename
      ... on UndoneEdit {
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
      ... on ChangedSince {
        changedEditId
        problems {
          path
          code
          accepted
          given
        }
      }
      ... on NotCurator {
        personName
      }
    }
  }
`);

/** What became of an undo. `changedSince`: what the edit had changed was changed again; its problems say where. */
export type UndoEditResult =
  | { readonly kind: 'undone'; readonly edit: Edit | undefined }
  | { readonly kind: 'problems'; readonly problems: readonly GraphProblem[] }
  | { readonly kind: 'changedSince'; readonly problems: readonly GraphProblem[] }
  | Refused;

/** Takes back what an edit changed, in all its nodes, by a new edit. */
export async function undoEdit(editId: string, message: string): Promise<UndoEditResult> {
  const { undoEdit: payload } = await request(UNDO_EDIT, { editId, message: reasonOf(message) });
  switch (payload.__typename) {
    case 'UndoneEdit':
      return { kind: 'undone', edit: payload.edit ?? undefined };
    case 'InvalidNode':
      return { kind: 'problems', problems: payload.problems };
    case 'ChangedSince':
      return { kind: 'changedSince', problems: payload.problems };
    default:
      return refusedBy(payload);
  }
}
