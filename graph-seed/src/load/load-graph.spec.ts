import type { CompiledGraph, GraphEdge, GraphNode } from '../model/graph.js';
import type { Kind } from '../model/kinds.js';
import { nodeId, type NodeId } from '../model/node-id.js';
import { edgeKey, type ChangeRecord } from './graph-change.js';
import { replayChanges } from './graph-draft.js';
import type { GraphWriter, LoadPlan, StoredGraph } from './graph-writer.port.js';
import { loadGraph } from './load-graph.js';

/** A store in memory that counts its writings. */
class InMemoryGraphWriter implements GraphWriter {
  contentHash: string | null = null;
  readonly nodes = new Map<NodeId, string>();
  readonly edges = new Map<string, string>();
  readonly aliases = new Map<string, NodeId>();
  readonly changes: ChangeRecord[] = [];
  writings = 0;

  async prepare(): Promise<void> {}
  async read(): Promise<StoredGraph> {
    const { contentHash, nodes, edges, aliases, changes } = this;
    return {
      contentHash,
      nodes: new Map(nodes),
      edges: new Map(edges),
      aliases: new Map(aliases),
      changes: [...changes],
    };
  }
  readonly fingerprintOfNode = (node: GraphNode): string => JSON.stringify(node);
  readonly fingerprintOfEdge = (edge: GraphEdge): string => JSON.stringify(edge);
  async write(plan: LoadPlan): Promise<void> {
    this.writings += 1;
    for (const id of plan.removeNodes) this.nodes.delete(id);
    for (const key of plan.removeEdges) this.edges.delete(key);
    for (const node of plan.putNodes) this.nodes.set(node.id, this.fingerprintOfNode(node));
    for (const edge of plan.putEdges) this.edges.set(edgeKey(edge), this.fingerprintOfEdge(edge));
    for (const key of plan.removeAliases) this.aliases.delete(key);
    for (const { key, id } of plan.putAliases) this.aliases.set(key, id);
    this.contentHash = plan.contentHash;
  }
}

function aNode(kind: Kind, slug: string, aliases: string[] = []): GraphNode {
  const text = { en: slug, es: slug };
  return { id: nodeId(kind, slug), kind, slug, name: text, summary: text, aliases, data: {} };
}

function aGraph(contentHash: string, nodes: GraphNode[], edges: GraphEdge[] = []): CompiledGraph {
  const aliases: Record<string, Record<string, NodeId>> = {};
  for (const node of nodes) for (const alias of node.aliases) (aliases[node.kind] ??= {})[alias] = node.id;
  return {
    contentHash,
    nodes,
    edges,
    aliases,
    prices: [],
    regionIndex: [],
    charges: [],
    defaults: {},
    hosts: {},
  };
}

const [a, b, c] = [aNode('topic', 'a', ['first']), aNode('topic', 'b'), aNode('topic', 'c')];
const edge = (from: GraphNode, to: GraphNode): GraphEdge => ({ type: 'PART_OF', from: from.id, to: to.id });
const first = aGraph('one', [a, b], [edge(a, b)]);

describe('loadGraph', () => {
  it('writes everything into an empty store and nothing the second time', async () => {
    const writer = new InMemoryGraphWriter();
    expect(await loadGraph(first, writer)).toEqual({
      contentHash: 'one',
      nodes: { added: 2, changed: 0, removed: 0 },
      edges: { added: 1, changed: 0, removed: 0 },
    });
    const before = await writer.read();
    expect(await loadGraph(first, writer)).toEqual({
      contentHash: 'one',
      nodes: { added: 0, changed: 0, removed: 0 },
      edges: { added: 0, changed: 0, removed: 0 },
    });
    expect(writer.writings).toBe(1);
    expect(await writer.read()).toEqual(before);
  });

  it('makes the store what the next content is: added, changed, removed, aliases too', async () => {
    const writer = new InMemoryGraphWriter();
    await loadGraph(first, writer);
    const changed = { ...a, aliases: ['prime'] };
    const next = aGraph('two', [changed, c], [edge(a, c)]);
    expect(await loadGraph(next, writer)).toEqual({
      contentHash: 'two',
      nodes: { added: 1, changed: 1, removed: 1 },
      edges: { added: 1, changed: 0, removed: 1 },
    });
    expect([...writer.nodes.keys()].sort()).toEqual([a.id, c.id]);
    expect([...writer.edges.keys()]).toEqual([edgeKey(edge(a, c))]);
    expect([...writer.aliases]).toEqual([['topic:prime', a.id]]);
  });

  it('only tells what it would do when it is asked to', async () => {
    const writer = new InMemoryGraphWriter();
    expect((await loadGraph(first, writer, { dryRun: true })).nodes.added).toBe(2);
    expect(writer.writings).toBe(0);
    expect(writer.nodes.size).toBe(0);
  });

  it('keeps what workspaces wrote, whatever the content says', async () => {
    const writer = new InMemoryGraphWriter();
    await loadGraph(first, writer);
    const ours = { ...b, summary: { en: 'ours', es: 'nuestro' } };
    writer.changes.push(
      { change: { op: 'put-node', node: ours } },
      { change: { op: 'remove-node', id: a.id } },
    );
    await loadGraph(aGraph('two', [a, b, c], [edge(a, b), edge(b, c)]), writer);
    expect([...writer.nodes]).toEqual([
      [b.id, JSON.stringify(ours)],
      [c.id, JSON.stringify(c)],
    ]);
    expect([...writer.edges.keys()]).toEqual([edgeKey(edge(b, c))]);
  });

  it('notes the hash of content that differs in nothing that is stored', async () => {
    const writer = new InMemoryGraphWriter();
    await loadGraph(first, writer);
    await loadGraph({ ...first, contentHash: 'same-but-prices' }, writer);
    expect(writer.contentHash).toBe('same-but-prices');
  });
});

describe('replayChanges', () => {
  it('takes the edges of a removed node along and skips what is past', () => {
    const draft = replayChanges(first, [
      { change: { op: 'remove-node', id: b.id } },
      { change: { op: 'remove-node', id: b.id } },
      { change: { op: 'remove-edge', edge: edge(a, b) } },
      { change: { op: 'put-edge', edge: edge(a, c) } },
    ]);
    expect([...draft.nodes.keys()]).toEqual([a.id]);
    expect(draft.edges.size).toBe(0);
  });

  it('brings back the end that an edge of a workspace needs', () => {
    const draft = replayChanges(aGraph('two', [a]), [
      { change: { op: 'put-edge', edge: edge(a, b) }, ends: [a, b] },
    ]);
    expect([...draft.nodes.keys()]).toEqual([a.id, b.id]);
    expect([...draft.edges.keys()]).toEqual([edgeKey(edge(a, b))]);
  });

  it('lets who has an alias first keep it, and frees it with its node', () => {
    const rival = aNode('topic', 'rival', ['first', 'second']);
    const draft = replayChanges(first, [{ change: { op: 'put-node', node: rival } }]);
    expect([...draft.aliases]).toEqual([
      ['topic:first', a.id],
      ['topic:second', rival.id],
    ]);
    draft.apply({ op: 'remove-node', id: rival.id });
    expect([...draft.aliases]).toEqual([['topic:first', a.id]]);
    draft.apply({ op: 'put-node', node: { ...a, aliases: ['Other'] } });
    expect([...draft.aliases]).toEqual([['topic:other', a.id]]);
  });
});
