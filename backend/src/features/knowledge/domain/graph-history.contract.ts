import type { EditedNode } from '@architrave/graph-seed/edit';
import type { CompiledGraph } from '@architrave/graph-seed/model';
import { aGraph, aNode } from '../../../testing/graph.builders.js';
import { InvalidCursorError } from '../../../shared/page.js';
import type { GraphEdit } from './graph-edit.js';
import type { GraphHistory } from './graph-history.port.js';
import type { GraphStore } from './graph-store.port.js';

/** How the suite gets a store with the history of its edits; empty each time. */
export interface GraphHistoryUnderTest {
  open(content: CompiledGraph): Promise<{ readonly store: GraphStore; readonly history: GraphHistory }>;
  close(): Promise<void>;
}

/** Milliseconds that opening a store on a busy machine may take. */
const PATIENCE = 120_000;
const content = aGraph([aNode('topic', 'one')]);
const author = { workspaceId: 'local', personId: 'ana', personName: 'Ana', isAuthenticated: false };

function anEdit(id: string, nodes: readonly EditedNode[], parts: Partial<GraphEdit> = {}): GraphEdit {
  const at = new Date(Date.UTC(2027, 0, 2, 3, 4, 5, 678));
  return { id, at, action: 'edit', message: null, author, undoes: null, nodes, ...parts };
}
const named = (slug: string): EditedNode => ({
  nodeId: `topic:${slug}`,
  before: null,
  after: { name: { en: `${slug} ñ "quoted"`, es: slug } },
});

/** What every history promises. */
export function graphHistoryContract(adapter: GraphHistoryUnderTest): void {
  let store: GraphStore;
  let history: GraphHistory;
  beforeEach(async () => {
    ({ store, history } = await adapter.open(content));
  }, PATIENCE);
  afterAll(() => adapter.close(), PATIENCE);

  const put = async (edit: GraphEdit, slugs: readonly string[]): Promise<string> => {
    const changes = slugs.map((slug) => ({ op: 'put-node', node: aNode('topic', slug) }) as const);
    const result = await store.commit(changes, await store.version(), edit);
    if (!result.ok) throw new Error(result.code);
    return result.version;
  };

  it('keeps an edit with its changes: who, when, why, and what it made of each node', async () => {
    const edit = anEdit('e1', [named('two'), named('three')], { action: 'import', message: 'From «a» file' });
    const graphVersion = await put(edit, ['two', 'three']);
    expect(await history.findById('e1')).toEqual({ ...edit, graphVersion });
    const { nodes: _, ...rest } = edit;
    expect(await history.list({ first: 5 })).toEqual({
      items: [{ ...rest, graphVersion, nodeCount: 2, nodeIds: ['topic:two', 'topic:three'] }],
      cursors: ['2'],
      totalCount: 1,
      hasNextPage: false,
    });
    expect(await history.findById('none')).toBeNull();
  });

  it('lists the edits of a node newest first, page by page, without those of others', async () => {
    const removal: EditedNode = { nodeId: 'topic:two', before: named('two').after, after: null };
    await put(anEdit('e1', [named('two')]), ['two']);
    await put(anEdit('e2', [named('three')]), ['three']);
    await put(anEdit('e3', [removal, named('four')], { action: 'undo', undoes: 'e1' }), ['four']);
    const first = await history.listOfNode('topic:two', { first: 1 });
    expect(first).toMatchObject({ totalCount: 2, hasNextPage: true, cursors: ['3'] });
    expect(first.items[0]).toMatchObject({ edit: { id: 'e3', undoes: 'e1', author }, change: removal });
    const second = await history.listOfNode('topic:two', { first: 1, after: first.cursors[0] });
    expect(second.items.map(({ edit, change }) => [edit.id, change])).toEqual([['e1', named('two')]]);
    expect(second.hasNextPage).toBe(false);
    expect((await history.list({ first: 9 })).items.map(({ id }) => id)).toEqual(['e3', 'e2', 'e1']);
    expect((await history.listOfNode('topic:none', { first: 9 })).totalCount).toBe(0);
  });

  it('keeps nothing of a commit that is refused', async () => {
    const version = await store.version();
    await put(anEdit('e1', [named('two')]), ['two']);
    const late = await store.commit(
      [{ op: 'put-node', node: aNode('topic', 'late') }],
      version,
      anEdit('e2', [named('late')]),
    );
    expect(late).toMatchObject({ ok: false, code: 'VERSION_CONFLICT' });
    const broken = await store.commit(
      [
        { op: 'put-node', node: aNode('topic', 'late') },
        { op: 'remove-node', id: 'topic:none' },
      ],
      await store.version(),
      anEdit('e3', [named('late')]),
    );
    expect(broken).toEqual({ ok: false, code: 'UNKNOWN_REFERENCE', index: 1 });
    expect((await history.list({ first: 9 })).items.map(({ id }) => id)).toEqual(['e1']);
    expect((await history.listOfNode('topic:late', { first: 9 })).totalCount).toBe(0);
  });

  it('refuses a cursor of another list', async () => {
    await expect(history.list({ first: 1, after: 'nonsense' })).rejects.toBeInstanceOf(InvalidCursorError);
    await expect(history.listOfNode('topic:one', { first: 1, after: '99999999999' })).rejects.toBeInstanceOf(
      InvalidCursorError,
    );
  });

  it('takes an edit of very many nodes, and lists the first of them', async () => {
    const slugs = Array.from({ length: 2_000 }, (_, index) => `many-${index}`);
    await put(anEdit('big', slugs.map(named), { action: 'import' }), slugs);
    const [listed] = (await history.list({ first: 1 })).items;
    expect(listed).toMatchObject({ id: 'big', nodeCount: 2_000 });
    expect(listed?.nodeIds).toEqual(slugs.slice(0, 100).map((slug) => `topic:${slug}`));
    expect((await history.findById('big'))?.nodes).toHaveLength(2_000);
  });
}
