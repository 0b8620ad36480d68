import type { Page, PageRequest } from '../../../shared/page.js';
import type { GraphEdit, NodeEdit, RecordedEdit } from './graph-edit.js';

/**
 * The edits of the graph, kept where its changes are: an edit is there if and only if its changes are.
 * Lists come newest first and throw `InvalidCursorError` for a foreign cursor.
 */
export interface GraphHistory {
  list(page: PageRequest): Promise<Page<RecordedEdit>>;
  /** The edits that changed a node, with what they made of it; also of a node that is gone. */
  listOfNode(nodeId: string, page: PageRequest): Promise<Page<NodeEdit>>;
  findById(id: string): Promise<(GraphEdit & Pick<RecordedEdit, 'graphVersion'>) | null>;
}

export const GRAPH_HISTORY = Symbol('GRAPH_HISTORY');
