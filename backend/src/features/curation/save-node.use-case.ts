import type { NodeId } from '@architrave/graph-seed/model';
import type { Actor } from '../people/index.js';
import { revisionOf } from './domain/revision.js';
import type { EditGraph, EditResult } from './edit-graph.js';
import type { GraphReader } from './graph-reader.js';

export interface SaveNodeCommand {
  readonly id: string;
  /** The revision that the caller saw; `null` for a new node. */
  readonly expectedRevision: string | null;
  readonly expectedGraphVersion: string | null;
  /** In the form of a content file, unchecked. */
  readonly document: unknown;
  readonly message: string | null;
}

/** The node isn't what the caller saw: gone, changed meanwhile, or there although it should be new. */
export type NodeRefusal =
  | { readonly code: 'UNKNOWN_NODE' }
  | { readonly code: 'STALE_NODE'; readonly expectedRevision: string; readonly currentRevision: string };

/** Creates a node or replaces its texts, data and outgoing edges, if it still is what the caller saw. */
export class SaveNode {
  constructor(
    private readonly editor: EditGraph,
    private readonly reader: GraphReader,
  ) {}

  execute(command: SaveNodeCommand, actor: Actor): Promise<EditResult<NodeRefusal>> {
    const { id, expectedRevision, expectedGraphVersion, document, message } = command;
    return this.editor.execute<NodeRefusal>(
      {
        action: 'edit',
        message,
        undoes: null,
        expectedGraphVersion,
        askedAbout: id,
        decide: (graph) => {
          const current = this.reader.documentOf(graph, id as NodeId);
          const refusal = refusalOf(current === null ? null : revisionOf(current), expectedRevision);
          return refusal === null
            ? { ok: true, wanted: new Map([[id, document ?? {}]]) }
            : { ok: false, refusal };
        },
      },
      actor,
    );
  }
}

/** Why a node at a revision may not be changed by who expects another; `null`: it may. */
export function refusalOf(current: string | null, expected: string | null): NodeRefusal | null {
  if (current === expected) return null;
  if (current === null) return { code: 'UNKNOWN_NODE' };
  return { code: 'STALE_NODE', expectedRevision: expected ?? '', currentRevision: current };
}
