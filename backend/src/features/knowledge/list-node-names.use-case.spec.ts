import type { CompiledGraph } from '@architrave/graph-seed/model';
import { aGraph, aNode } from '../../testing/graph.builders.js';
import { InMemoryChangeLog } from '../../testing/in-memory-change-log.js';
import { MAX_PAGE_SIZE } from '../../shared/page.js';
import { EmbeddedGraphStore } from './adapters/embedded-graph.store.js';
import type { GraphStore } from './domain/graph-store.port.js';
import { ListNodeNames } from './list-node-names.use-case.js';

const storeOf = (content: CompiledGraph): GraphStore =>
  new EmbeddedGraphStore(content, new InMemoryChangeLog());

describe('names of nodes', () => {
  it('are all of the kinds asked for, over every page, by kind as asked', async () => {
    const patterns = Array.from({ length: MAX_PAGE_SIZE + 5 }, (_, index) =>
      aNode('pattern', `p-${String(index).padStart(3, '0')}`),
    );
    const synonyms = { en: ['store'], es: ['almacén'] };
    const names = new ListNodeNames(storeOf(aGraph([...patterns, aNode('role', 'cache', { synonyms })])));
    const found = await names.execute(['role', 'pattern']);
    expect(found.map(({ id }) => id)).toEqual(['role:cache', ...patterns.map(({ id }) => id)]);
    expect(found[0]).toEqual({ id: 'role:cache', name: { en: 'cache', es: 'cache' }, synonyms });
  });

  it('are none for no kinds, and each once for a kind asked for twice', async () => {
    const names = new ListNodeNames(storeOf(aGraph([aNode('role', 'cache')])));
    expect(await names.execute([])).toEqual([]);
    expect(await names.execute(['role', 'role'])).toHaveLength(1);
  });

  it('are read anew when the graph has changed', async () => {
    let content = aGraph([aNode('role', 'cache')], [], 'first');
    const store = {
      version: () => storeOf(content).version(),
      listNodes: (...request: Parameters<GraphStore['listNodes']>) => storeOf(content).listNodes(...request),
    } as GraphStore;
    const names = new ListNodeNames(store);
    expect(await names.execute(['role'])).toHaveLength(1);
    content = aGraph([aNode('role', 'cache'), aNode('role', 'queue')], [], 'second');
    expect((await names.execute(['role'])).map(({ id }) => id)).toEqual(['role:cache', 'role:queue']);
  });
});
