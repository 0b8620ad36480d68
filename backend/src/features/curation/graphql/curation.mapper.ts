import type { EditedNode } from '@architrave/graph-seed/edit';
import { kindOf, slugOf } from '@architrave/graph-seed/model';
import { assertUnreachable } from '../../../shared/assert-unreachable.js';
import type { NodeEdit, RecordedEdit } from '../../knowledge/index.js';
import { toUnknownPerson, UnknownPersonError, type UnknownPersonModel } from '../../people/index.js';
import type { DescribedNode } from '../describe-node.use-case.js';
import { diffDocuments } from '../domain/diff-documents.js';
import { revisionOf } from '../domain/revision.js';
import type { StaleGraph } from '../edit-graph.js';
import type { NotCuratorError } from '../identify-curator.js';
import type { ListedChange } from '../list-content-changes.use-case.js';
import type { NodeRefusal } from '../save-node.use-case.js';
import type { UndoRefusal } from '../undo-edit.use-case.js';
import type {
  ChangedNodeModel,
  ChangedSinceModel,
  GraphEditModel,
  NodeChangeModel,
  NodeDocumentModel,
  NodeHistoryEntryModel,
  NotCuratorModel,
  StaleGraphModel,
  StaleNodeModel,
  UnknownEditModel,
  UnknownNodeModel,
} from './curation.model.js';

const MAX_GIVEN = 60;

export function toNodeDocument({ id, change, ...described }: DescribedNode): NodeDocumentModel {
  return { id, kind: kindOf(id), slug: slugOf(id), ...described, change: change.toUpperCase() };
}

export function toGraphEdit({ author, action, ...edit }: RecordedEdit): GraphEditModel {
  const { personId, personName, isAuthenticated } = author;
  return { ...edit, action: action.toUpperCase(), personId, personName, isAuthenticated };
}

export function toNodeChange({ nodeId, before, after }: EditedNode): NodeChangeModel {
  return {
    nodeId,
    before,
    after,
    revisionBefore: before && revisionOf(before),
    revisionAfter: after && revisionOf(after),
    fields: diffDocuments(before, after).map(({ path, ...sides }) => ({ path: path.join('.'), ...sides })),
  };
}

export function toHistoryEntry({ edit, change }: NodeEdit): NodeHistoryEntryModel {
  return { edit: toGraphEdit(edit), change: toNodeChange(change) };
}

export function toChangedNode({ id, path, change, name }: ListedChange): ChangedNodeModel {
  return { id, kind: kindOf(id), slug: slugOf(id), path, change: change.toUpperCase(), name };
}

export function toStaleGraph({ expectedVersion, currentVersion }: StaleGraph): StaleGraphModel {
  const problem = {
    path: 'expectedGraphVersion',
    code: 'stale',
    accepted: currentVersion,
    given: expectedVersion,
  };
  return { expectedVersion, currentVersion, problems: [problem] };
}

/** Why a node wasn't changed. `current`: the node as it is, which is there where the refusal says that it is stale. */
export function toNodeRefusal(
  refusal: NodeRefusal,
  id: string,
  current: DescribedNode | null,
): StaleNodeModel | UnknownNodeModel {
  if (refusal.code === 'UNKNOWN_NODE' || current === null) {
    const problem = {
      path: 'id',
      code: 'unknown-id',
      accepted: 'the id of a node',
      given: id.slice(0, MAX_GIVEN),
    };
    return { nodeId: id, problems: [problem] };
  }
  const given = refusal.expectedRevision;
  return {
    current: toNodeDocument(current),
    expectedRevision: given === '' ? null : given,
    problems: [
      {
        path: 'expectedRevision',
        code: 'stale',
        accepted: refusal.currentRevision,
        given: given.slice(0, MAX_GIVEN),
      },
    ],
  };
}

export function toUndoRefusal(refusal: UndoRefusal, editId: string): UnknownEditModel | ChangedSinceModel {
  switch (refusal.code) {
    case 'UNKNOWN_EDIT': {
      const given = editId.slice(0, MAX_GIVEN);
      return {
        editId,
        problems: [{ path: 'editId', code: 'unknown-id', accepted: 'the id of an edit', given }],
      };
    }
    case 'CHANGED_SINCE':
      return { changedEditId: editId, problems: refusal.problems };
    default:
      return assertUnreachable(refusal);
  }
}

/** Why somebody may not edit. */
export function toNotAllowed(
  error: UnknownPersonError | NotCuratorError,
): UnknownPersonModel | NotCuratorModel {
  if (error instanceof UnknownPersonError) return toUnknownPerson(error.claimed);
  const { personName } = error;
  const accepted = 'a person who is named a curator of the workspace';
  return { personName, problems: [{ path: '', code: 'not-curator', accepted, given: personName }] };
}
