import type { NodeId } from '@architrave/graph-seed/model';
import type { Actor } from '../people/index.js';
import { revisionOf } from './domain/revision.js';
import type { EditGraph, EditResult } from './edit-graph.js';
import type { GraphReader } from './graph-reader.js';
import { refusalOf, type NodeRefusal } from './save-node.use-case.js';

export interface RemoveNodeCommand {
  readonly id: string;
  readonly expectedRevision: string;
  readonly message: string | null;
}

/** Removes a node with its edges, both ways, if it still is what the caller saw and nothing else depends on it. */
export class RemoveNode {
  constructor(
    private readonly editor: EditGraph,
    private readonly reader: GraphReader,
  ) {}

  execute(
    { id, expectedRevision, message }: RemoveNodeCommand,
    actor: Actor,
  ): Promise<EditResult<NodeRefusal>> {
    return this.editor.execute<NodeRefusal>(
      {
        action: 'edit',
        message,
        undoes: null,
        expectedGraphVersion: null,
        askedAbout: id,
        decide: (graph) => {
          const current = this.reader.documentOf(graph, id as NodeId);
          const refusal = refusalOf(current === null ? null : revisionOf(current), expectedRevision);
          return refusal === null ? { ok: true, wanted: new Map([[id, null]]) } : { ok: false, refusal };
        },
      },
      actor,
    );
  }
}
