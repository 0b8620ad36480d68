export { COMPILED_GRAPH } from './domain/content-facts.js';
export { GRAPH_HISTORY, type GraphHistory } from './domain/graph-history.port.js';
export type { EditAction, GraphEdit, NodeEdit, RecordedEdit } from './domain/graph-edit.js';
export { GRAPH_STORE, type GraphStore } from './domain/graph-store.port.js';
