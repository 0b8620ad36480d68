export { COMPILED_GRAPH } from './domain/content-facts.js';
export { GRAPH_HISTORY, type GraphHistory } from './domain/graph-history.port.js';
export {
  EDIT_ACTIONS,
  type EditAction,
  type EditAuthor,
  type GraphEdit,
  type NodeEdit,
  type RecordedEdit,
} from './domain/graph-edit.js';
export { GRAPH_STORE, GraphStoreUnavailableError, type GraphStore } from './domain/graph-store.port.js';
