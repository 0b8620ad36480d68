import type { CompiledGraph } from '@architrave/graph-seed/model';
import { InMemoryChangeLog } from '../../../testing/in-memory-change-log.js';
import { graphStoreContract } from '../domain/graph-store.contract.js';
import { EmbeddedGraphStore } from './embedded-graph.store.js';

describe('EmbeddedGraphStore', () => {
  let log = new InMemoryChangeLog();
  graphStoreContract({
    open: async (content: CompiledGraph) => {
      log = new InMemoryChangeLog();
      return new EmbeddedGraphStore(content, log);
    },
    reopen: async (content: CompiledGraph) => new EmbeddedGraphStore(content, log),
    close: async () => undefined,
  });
});
