import { generatedSkills, wholeGraphOf } from '@architrave/graph-seed/edit';
import type { CompiledGraph } from '@architrave/graph-seed/model';
import { EmbeddedGraphStore } from '../../knowledge/adapters/embedded-graph.store.js';
import type { GraphHistory, GraphStore } from '../../knowledge/index.js';
import type { Actor } from '../../people/index.js';
import { InMemoryChangeLog } from '../../../testing/in-memory-change-log.js';
import { EditGraph } from '../edit-graph.js';
import type { ExportedGraph } from '../domain/export/exported-graph.js';
import { GraphReader, type CurrentGraph } from '../graph-reader.js';

export const ANA: Actor = {
  workspaceId: 'local',
  personId: 'ana',
  personName: 'Ana',
  isAuthenticated: false,
};

/** What use cases of editing take, over a graph in memory. */
export interface CurationUnderTest {
  readonly store: GraphStore;
  readonly log: InMemoryChangeLog;
  readonly reader: GraphReader;
  readonly editor: EditGraph;
  readonly history: Pick<GraphHistory, 'findById'>;
}

/** Opens a graph for editing; edits are `edit-1`, `edit-2` … */
export function openCuration(content: CompiledGraph, log = new InMemoryChangeLog()): CurationUnderTest {
  const store = new EmbeddedGraphStore(content, log);
  const reader = new GraphReader(store, content);
  let edits = 0;
  const editor = new EditGraph(
    reader,
    store,
    () => `edit-${(edits += 1)}`,
    () => new Date(Date.UTC(2027, 0, 1, 0, 0, edits)),
  );
  const history = { findById: async (id: string) => log.edits.find((edit) => edit.id === id) ?? null };
  return { store, log, reader, editor, history };
}

/** A compiled graph as it is edited. */
export function currentOf(content: CompiledGraph): CurrentGraph {
  return {
    version: `${content.contentHash}-0`,
    ...wholeGraphOf(content.nodes, content.edges),
    generated: generatedSkills(content.nodes),
  };
}

/** A compiled graph as it is exported. */
export function exportedOf(content: CompiledGraph): ExportedGraph {
  return { ...currentOf(content), facts: content };
}
