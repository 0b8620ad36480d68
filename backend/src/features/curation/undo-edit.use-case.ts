import type { Problem } from '@architrave/graph-seed/model';
import type { GraphHistory } from '../knowledge/index.js';
import type { Actor } from '../people/index.js';
import { undoEdit } from './domain/undo-edit.js';
import type { EditGraph, EditResult } from './edit-graph.js';
import type { GraphReader } from './graph-reader.js';

export interface UndoEditCommand {
  readonly editId: string;
  readonly message: string | null;
}

export type UndoRefusal =
  | { readonly code: 'UNKNOWN_EDIT' }
  /** Fields that were changed again since. */
  | { readonly code: 'CHANGED_SINCE'; readonly problems: readonly Problem[] };

/** Takes an edit back in all its nodes, as a new edit; what others changed since stays. */
export class UndoEdit {
  constructor(
    private readonly editor: EditGraph,
    private readonly reader: GraphReader,
    private readonly history: Pick<GraphHistory, 'findById'>,
  ) {}

  async execute({ editId, message }: UndoEditCommand, actor: Actor): Promise<EditResult<UndoRefusal>> {
    const undone = await this.history.findById(editId);
    if (undone === null) return { ok: false, code: 'REFUSED', refusal: { code: 'UNKNOWN_EDIT' } };
    return this.editor.execute<UndoRefusal>(
      {
        action: 'undo',
        message,
        undoes: editId,
        expectedGraphVersion: null,
        askedAbout: null,
        decide: (graph) => {
          const result = undoEdit(undone.nodes, (id) => this.reader.documentOf(graph, id));
          return result.ok
            ? { ok: true, wanted: result.wanted }
            : { ok: false, refusal: { code: 'CHANGED_SINCE', problems: result.problems } };
        },
      },
      actor,
    );
  }
}
