import { isDeepStrictEqual } from 'node:util';
import type { EditedNode, NodeDocument } from '@architrave/graph-seed/edit';
import type { NodeId, Problem } from '@architrave/graph-seed/model';
import { diffDocuments, takeBack } from './diff-documents.js';
import { problemPath } from './problem-path.js';

export type UndoneDocuments =
  | { readonly ok: true; readonly wanted: ReadonlyMap<NodeId, NodeDocument | null> }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * What the nodes of an edit shall be for it to be taken back: as before it, but for fields that the edit didn't touch,
 * which keep what later edits made of them. A field that was changed again since is a problem: taking the edit back
 * would lose that later change.
 *
 * @param current the documents of the nodes as they are now; `null` for those that are gone
 */
export function undoEdit(
  nodes: readonly EditedNode[],
  current: (id: NodeId) => NodeDocument | null,
): UndoneDocuments {
  const wanted = new Map<NodeId, NodeDocument | null>();
  const problems: Problem[] = [];
  for (const { nodeId, before, after } of nodes) {
    const now = current(nodeId);
    if (isDeepStrictEqual(now, after)) {
      wanted.set(nodeId, before);
      continue;
    }
    if (now === null || before === null || after === null) {
      problems.push(changedSince(nodeId, []));
      continue;
    }
    const result = takeBack(now, diffDocuments(before, after));
    if (result.ok) wanted.set(nodeId, result.document);
    else problems.push(...result.changed.map(({ path }) => changedSince(nodeId, path)));
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, wanted };
}

function changedSince(nodeId: string, path: readonly string[]): Problem {
  const accepted = 'a field that nobody has changed since; take back the later edit first';
  return { path: problemPath(nodeId, path.join('.')), code: 'changed-since', accepted };
}
