export { edgeKey, type ChangeRecord, type EdgeRef, type GraphChange } from './graph-change.js';
export { aliasKey, GraphDraft, replayChanges, type GraphState } from './graph-draft.js';
export type { GraphWriter, LoadPlan, StoredGraph } from './graph-writer.port.js';
export { loadGraph, type ChangeCounts, type LoadOptions, type LoadReport } from './load-graph.js';
