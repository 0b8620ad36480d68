import type { CompiledGraph, GraphEdge, GraphNode } from '@architrave/graph-seed/model';
import { aGraph, aNode } from '../../testing/graph.builders.js';
import { InMemoryChangeLog } from '../../testing/in-memory-change-log.js';
import { DescribeNode, type DescribedNode } from './describe-node.use-case.js';
import { ImportGraph } from './import-graph.use-case.js';
import { ListContentChanges } from './list-content-changes.use-case.js';
import { RemoveNode } from './remove-node.use-case.js';
import { SaveNode } from './save-node.use-case.js';
import { ANA, openCuration } from './testing/curation-graph.js';
import { UndoEdit } from './undo-edit.use-case.js';

const source = aNode('source', 'handbook', {
  data: { publisher: 'P', licence: 'L', date: '2026' } as GraphNode['data'],
});
const [saga, outbox] = [
  aNode('practice', 'saga'),
  aNode('practice', 'outbox', { aliases: ['transactional outbox'] }),
];
const evidence = (from: GraphNode): GraphEdge => ({ type: 'EVIDENCED_BY', from: from.id, to: source.id });
const uses: GraphEdge = { type: 'USES', from: saga.id, to: outbox.id };

/** Content as the compiler gives it: with the skills of what can be learned. */
function content(nodes: readonly GraphNode[], edges: readonly GraphEdge[], hash = 'abc'): CompiledGraph {
  const note = {
    en: 'Estimate by kind of subject: an introduction for level 1 and 2, then twice the practice for each level.',
    es: 'Estimación por tipo de materia: una introducción para los niveles 1 y 2 y el doble de práctica en cada nivel.',
  };
  const practices = nodes.filter(({ kind }) => kind === 'practice');
  const skills = practices.map((node) =>
    aNode('skill', node.slug, {
      name: node.name,
      summary: node.summary,
      aliases: node.aliases,
      data: {
        hoursPerLevel: [4, 12, 30, 60, 120],
        hoursBasis: 'assumed',
        hoursNote: note,
      } as GraphNode['data'],
    }),
  );
  const links = practices.map(({ id, slug }): GraphEdge => ({
    type: 'NEEDS_SKILL',
    from: id,
    to: `skill:${slug}`,
    level: 2,
  }));
  return aGraph([...nodes, ...skills], [...edges, ...links], hash);
}
const CONTENT = content([source, saga, outbox], [evidence(saga), evidence(outbox), uses]);

function open(graph = CONTENT, log = new InMemoryChangeLog()) {
  const curation = openCuration(graph, log);
  const { reader, editor, store, history } = curation;
  return {
    ...curation,
    describe: new DescribeNode(reader, store),
    save: new SaveNode(editor, reader),
    remove: new RemoveNode(editor, reader),
    undo: new UndoEdit(editor, reader, history),
    changes: new ListContentChanges(reader),
    importGraph: new ImportGraph(editor, reader),
  };
}

const described = async ({ describe }: { describe: DescribeNode }, id: string): Promise<DescribedNode> => {
  const found = await describe.execute(id);
  if (found === null) throw new Error(`No ${id}`);
  return found;
};
const command = (
  { id, revision, document }: DescribedNode,
  parts: object,
  message: string | null = null,
) => ({
  id,
  expectedRevision: revision,
  expectedGraphVersion: null,
  document: { ...document, ...parts },
  message,
});
const text = (words: string) => ({ en: `${words}.`, es: `${words} es.` });

describe('saving a node', () => {
  it('changes it in one commit with who, when, why, before and after', async () => {
    const graph = open();
    const before = await described(graph, 'practice:saga');
    const result = await graph.save.execute(command(before, { summary: text('New') }, ' Clearer. '), ANA);
    expect(result).toMatchObject({
      ok: true,
      graphVersion: 'abc-2',
      edit: { id: 'edit-1', nodeIds: ['practice:saga'] },
    });
    expect(graph.log.edits).toEqual([
      {
        id: 'edit-1',
        at: expect.any(Date),
        action: 'edit',
        message: 'Clearer.',
        author: ANA,
        undoes: null,
        graphVersion: 'abc-2',
        nodes: [
          {
            nodeId: 'practice:saga',
            before: before.document,
            after: { ...before.document, summary: text('New') },
          },
        ],
      },
    ]);
    const after = await described(graph, 'practice:saga');
    expect(after).toMatchObject({ change: 'changed', graphVersion: 'abc-2' });
    expect(after.revision).not.toBe(before.revision);
    expect(await graph.store.getNodes(['skill:saga'])).toMatchObject([{ summary: text('New') }]);
  });

  it('writes nothing where nothing differs', async () => {
    const graph = open();
    const result = await graph.save.execute(command(await described(graph, 'practice:saga'), {}), ANA);
    expect(result).toEqual({ ok: true, graphVersion: 'abc-0', edit: null });
  });

  it('refuses who had not seen the last saving, and tells both revisions', async () => {
    const graph = open();
    const seen = await described(graph, 'practice:saga');
    await graph.save.execute(command(seen, { summary: text('First') }), ANA);
    const current = await described(graph, 'practice:saga');
    expect(await graph.save.execute(command(seen, { summary: text('Second') }), ANA)).toEqual({
      ok: false,
      code: 'REFUSED',
      refusal: { code: 'STALE_NODE', expectedRevision: seen.revision, currentRevision: current.revision },
    });
    expect((await described(graph, 'practice:saga')).document['summary']).toEqual(text('First'));
  });

  it('refuses a new node that is there and an old one that is not', async () => {
    const graph = open();
    const seen = await described(graph, 'practice:saga');
    const create = { ...command(seen, {}), expectedRevision: null };
    expect(await graph.save.execute(create, ANA)).toMatchObject({
      refusal: { code: 'STALE_NODE', expectedRevision: '' },
    });
    expect(await graph.save.execute({ ...command(seen, {}), id: 'practice:none' }, ANA)).toMatchObject({
      refusal: { code: 'UNKNOWN_NODE' },
    });
  });

  it('lets several save different nodes at once, and one of several win the same', async () => {
    const graph = open();
    const [one, other] = [await described(graph, 'practice:saga'), await described(graph, 'practice:outbox')];
    const both = await Promise.all([
      graph.save.execute(command(one, { summary: text('A') }), ANA),
      graph.save.execute(command(other, { summary: text('B') }), ANA),
    ]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    const again = await described(graph, 'practice:saga');
    const same = await Promise.all(
      ['C', 'D', 'E'].map((words) => graph.save.execute(command(again, { summary: text(words) }), ANA)),
    );
    expect(same.filter(({ ok }) => ok)).toHaveLength(1);
    expect(graph.log.edits).toHaveLength(3);
  });

  it('holds who asks for it to the whole graph that they saw', async () => {
    const graph = open();
    const [one, other] = [await described(graph, 'practice:saga'), await described(graph, 'practice:outbox')];
    await graph.save.execute(command(one, { summary: text('A') }), ANA);
    const strict = { ...command(other, { summary: text('B') }), expectedGraphVersion: other.graphVersion };
    expect(await graph.save.execute(strict, ANA)).toEqual({
      ok: false,
      code: 'STALE_GRAPH',
      expectedVersion: 'abc-0',
      currentVersion: 'abc-2',
    });
  });

  it('reports every problem at once, and a reason that is too long', async () => {
    const graph = open();
    const seen = await described(graph, 'practice:saga');
    const wrong = command(seen, { name: { en: '', es: 7 }, edges: { USES: ['role:none'] } });
    const result = await graph.save.execute(wrong, ANA);
    expect(
      result.ok || result.code !== 'INVALID' ? [] : result.problems.map(({ path, code }) => [path, code]),
    ).toEqual([
      ['name.en', 'out-of-range'],
      ['name.es', 'wrong-type'],
    ]);
    expect(await graph.save.execute(command(seen, {}, 'x'.repeat(501)), ANA)).toMatchObject({
      problems: [{ path: 'message', code: 'out-of-range' }],
    });
    expect(
      await graph.describe.check('practice:saga', {
        ...seen.document,
        edges: { USES: ['role:none'], EVIDENCED_BY: ['source:handbook'] },
      }),
    ).toEqual({
      problems: [{ path: 'edges.USES.0', code: 'unknown-id', accepted: "dangling: role:none doesn't exist" }],
      yaml: expect.stringContaining('USES: [role:none]'),
    });
  });
});

describe('an edit', () => {
  it('outlives a content upgrade', async () => {
    const log = new InMemoryChangeLog();
    const graph = open(CONTENT, log);
    await graph.save.execute(
      command(await described(graph, 'practice:saga'), { summary: text('Ours') }),
      ANA,
    );
    const upgraded = content(
      [source, { ...saga, summary: text('Theirs') }, outbox],
      [evidence(saga), evidence(outbox)],
      'def',
    );
    const later = open(upgraded, log);
    expect(await described(later, 'practice:saga')).toMatchObject({
      document: { summary: text('Ours') },
      graphVersion: 'def-2',
      change: 'changed',
    });
  });

  it('is exported as the files that bring the content there', async () => {
    const graph = open();
    const seen = await described(graph, 'practice:saga');
    await graph.save.execute(
      command(seen, { summary: text('New'), edges: { EVIDENCED_BY: ['source:handbook'] } }),
      ANA,
    );
    const sidecar = {
      name: text('Sidecar'),
      summary: text('S'),
      edges: { EVIDENCED_BY: ['source:handbook'] },
    };
    await graph.save.execute(
      {
        id: 'practice:sidecar',
        expectedRevision: null,
        expectedGraphVersion: null,
        document: sidecar,
        message: null,
      },
      ANA,
    );
    const outboxSeen = await described(graph, 'practice:outbox');
    await graph.remove.execute(
      { id: outboxSeen.id, expectedRevision: outboxSeen.revision, message: null },
      ANA,
    );
    expect((await graph.changes.list()).map(({ id, change }) => `${change} ${id}`)).toEqual([
      'removed practice:outbox',
      'changed practice:saga',
      'added practice:sidecar',
    ]);
    expect(await graph.changes.files(null)).toEqual([
      { path: 'content/practice/outbox.yaml', text: null },
      {
        path: 'content/practice/saga.yaml',
        text: `name: { en: saga, es: saga }
summary: { en: New., es: New es. }
edges: { EVIDENCED_BY: [source:handbook] }
`,
      },
      expect.objectContaining({ path: 'content/practice/sidecar.yaml' }),
    ]);
    expect(await graph.changes.files(['practice:saga'])).toHaveLength(1);
  });
});

describe('taking an edit back', () => {
  it('restores what it changed, in all its nodes, and keeps what came later', async () => {
    const graph = open();
    const seen = await described(graph, 'practice:outbox');
    const sagaSeen = await described(graph, 'practice:saga');
    const removed = await graph.remove.execute(
      { id: seen.id, expectedRevision: seen.revision, message: 'Not used' },
      ANA,
    );
    expect(removed).toMatchObject({ ok: true, edit: { nodeIds: ['practice:outbox', 'practice:saga'] } });
    const lighter = await described(graph, 'practice:saga');
    expect(lighter.document['edges']).toEqual({ EVIDENCED_BY: ['source:handbook'] });
    await graph.save.execute(command(lighter, { summary: text('Later') }), ANA);
    const undone = await graph.undo.execute({ editId: 'edit-1', message: null }, ANA);
    expect(undone).toMatchObject({ ok: true, edit: { action: 'undo', undoes: 'edit-1' } });
    expect((await described(graph, 'practice:outbox')).document).toEqual(seen.document);
    expect((await described(graph, 'practice:saga')).document).toEqual({
      ...sagaSeen.document,
      summary: text('Later'),
    });
    expect(await graph.store.getNodes(['skill:outbox', 'skill:transactional outbox'])).toMatchObject([
      { slug: 'outbox' },
      { slug: 'outbox' },
    ]);
    const redone = await graph.undo.execute({ editId: 'edit-3', message: null }, ANA);
    expect(redone.ok).toBe(true);
    expect(await graph.describe.execute('practice:outbox')).toBeNull();
  });

  it('is refused where the same was changed since, with each field', async () => {
    const graph = open();
    await graph.save.execute(command(await described(graph, 'practice:saga'), { summary: text('One') }), ANA);
    await graph.save.execute(
      command(await described(graph, 'practice:saga'), { summary: { en: 'Two.', es: 'One es.' } }),
      ANA,
    );
    expect(await graph.undo.execute({ editId: 'edit-1', message: null }, ANA)).toMatchObject({
      code: 'REFUSED',
      refusal: {
        code: 'CHANGED_SINCE',
        problems: [{ path: 'practice:saga#summary.en', code: 'changed-since' }],
      },
    });
    expect(await graph.undo.execute({ editId: 'none', message: null }, ANA)).toMatchObject({
      refusal: { code: 'UNKNOWN_EDIT' },
    });
  });
});

describe('importing', () => {
  const file = (nodes: object[] | null, edges: object[] | null = null) => ({
    nodes:
      nodes?.map(({ id, ...fields }: { id?: string }, index) => ({
        id: id ?? '',
        place: `nodes.${index}`,
        fields,
      })) ?? null,
    edges: edges?.map((edge, index) => ({ place: `edges.${index}`, edge: edge as GraphEdge })) ?? null,
  });

  it('shows what it would add, change and remove, field by field, and then does just that in one edit', async () => {
    const graph = open();
    const imported = file(
      [
        { id: 'practice:saga', summary: { es: 'Nuevo.' } },
        { id: 'practice:new', name: text('N'), summary: text('S') },
      ],
      [{ type: 'USES', from: 'practice:new', to: 'practice:saga', note: text('Why') }],
    );
    const preview = await graph.importGraph.preview(imported, { remove: false });
    expect(preview).toMatchObject({
      graphVersion: 'abc-0',
      problems: [],
      counts: {
        nodes: { added: 1, changed: 1, removed: 0, unchanged: 0 },
        edges: { added: 1, changed: 0, removed: 0 },
      },
      nodes: [
        { id: 'practice:new', change: 'added' },
        {
          id: 'practice:saga',
          change: 'changed',
          fields: [{ path: ['summary', 'es'], before: 'Sobre saga.', after: 'Nuevo.' }],
        },
      ],
    });
    expect(graph.log.edits).toEqual([]);
    const { digest, graphVersion } = preview;
    const apply = (parts: object) =>
      graph.importGraph.apply(
        {
          imported,
          options: { remove: false },
          expectedVersion: graphVersion,
          digest,
          message: 'Team list',
          ...parts,
        },
        ANA,
      );
    expect(await apply({ digest: 'other' })).toMatchObject({ refusal: { code: 'OTHER_IMPORT' } });
    expect(await apply({ options: { remove: true } })).toMatchObject({ refusal: { code: 'OTHER_IMPORT' } });
    expect(await apply({})).toMatchObject({
      ok: true,
      edit: { action: 'import', nodeCount: 2 },
      counts: preview.counts,
    });
    expect(await apply({})).toMatchObject({ code: 'STALE_GRAPH', expectedVersion: 'abc-0' });
    expect((await graph.importGraph.preview(imported, { remove: false })).counts.nodes).toEqual({
      added: 0,
      changed: 0,
      removed: 0,
      unchanged: 2,
    });
  });

  it('removes only when asked: fields said to be empty, edges and nodes that are not named', async () => {
    const graph = open();
    const corrected = await described(graph, 'practice:saga');
    await graph.save.execute(command(corrected, { correction: text('C') }), ANA);
    const nodes = [{ id: 'practice:saga', correction: null }, { id: 'source:handbook' }];
    const edges = [{ type: 'EVIDENCED_BY', from: 'practice:saga', to: 'source:handbook' }];
    const gentle = await graph.importGraph.preview(file(nodes, edges), { remove: false });
    expect(gentle.nodes).toEqual([]);
    const thorough = await graph.importGraph.preview(file(nodes, edges), { remove: true });
    expect(thorough.problems).toEqual([]);
    expect(
      thorough.nodes.map(({ id, change, fields }) => [
        id,
        change,
        fields.map(({ path }) => path.join('.')).slice(0, 2),
      ]),
    ).toEqual([
      ['practice:outbox', 'removed', ['name', 'summary']],
      ['practice:saga', 'changed', ['correction', 'edges.USES.practice:outbox']],
    ]);
  });

  it('reports what breaks the rules, and edges that leave nothing, with where they stand', async () => {
    const graph = open();
    const preview = await graph.importGraph.preview(
      file(
        [
          { id: 'practice:saga', colour: 'red' },
          { id: 'nonsense', name: text('N') },
        ],
        [
          { type: 'USES', from: 'practice:none', to: 'practice:saga' },
          { type: 'LIKES', from: 'practice:outbox', to: 'practice:saga' },
          { type: 'USES', from: 'practice:outbox', to: 'practice:saga', strength: 3 },
        ],
      ),
      { remove: false },
    );
    expect(preview.problems.map(({ path, code }) => `${path} ${code}`).sort()).toEqual([
      'edges.0 unknown-id',
      'nonsense#id wrong-form',
      'practice:outbox#edges.LIKES unknown-key',
      'practice:outbox#edges.USES.0.strength unknown-key',
      'practice:saga#colour unknown-key',
    ]);
  });
});
