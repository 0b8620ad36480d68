export { COMPILED_GRAPH } from './domain/content-facts.js';
export { GRAPH_STORE, type GraphStore } from './domain/graph-store.port.js';
