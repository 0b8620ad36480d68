import { compileContent } from '../compile/compile-content.js';
import { GraphDraft } from '../load/graph-draft.js';
import type { CompiledGraph } from '../model/graph.js';
import type { NodeId } from '../model/node-id.js';
import { contentFiles, texts } from '../testing/content.builders.js';
import { documentIn, planEdit, type EditPlan } from './plan-edit.js';
import { wholeGraphOf, type WholeGraph } from './written-graph.js';

const { graph: content, problems } = compileContent(
  contentFiles({
    'content/quality/latency.yaml': `${texts('Latency')}\nedges: { EVIDENCED_BY: [source:handbook] }`,
    'content/trade-off/fast-but-stale.yaml': `${texts('Fast but stale')}
edges:
  GAINS: [{ to: quality:latency, weight: 2 }]
  COSTS: [{ to: quality:consistency, weight: 1 }]
  EVIDENCED_BY: [source:handbook]`,
    'content/quality/consistency.yaml': `${texts('Consistency')}\nedges: { EVIDENCED_BY: [source:handbook] }`,
    'content/pattern/cache-aside.yaml': `${texts('Cache-aside')}
category: data
edges:
  HAS_TRADE_OFF: [trade-off:fast-but-stale]
  COMPLEMENTS: [{ to: pattern:read-through, note: { en: Both read., es: Los dos leen. } }]`,
    'content/pattern/read-through.yaml': `${texts('Read-through')}\ncategory: data\naliases: [rt]\nedges: { NEEDS_ROLE: [role:cache] }`,
    'content/skill/databases.yaml': `${texts('Databases')}
hoursPerLevel: [1, 2, 3, 4, 5]
hoursBasis: assumed
hoursNote: { en: A guess., es: Una estimación. }
edges: { PREREQUISITE_OF: [skill:cache-aside], EVIDENCED_BY: [source:handbook] }`,
  }),
);
const graph = wholeGraphOf(content.nodes, content.edges);

const documentOf = (id: string, of: WholeGraph = graph) =>
  documentIn(of, id as NodeId, content) as Record<string, unknown>;
const plan = (
  wanted: Record<string, unknown>,
  of: WholeGraph = graph,
  facts: CompiledGraph = content,
): EditPlan => planEdit(of, facts, new Map(Object.entries(wanted)));
const problemsOf = (result: EditPlan): string[] =>
  result.ok ? [] : result.problems.map(({ nodeId, path, code }) => `${nodeId} ${path} ${code}`).sort();

/** The graph after a plan's changes, which the store must accept one after the other. */
function applied(result: EditPlan): WholeGraph {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const draft = new GraphDraft(content);
  for (const change of result.changes) {
    expect([change, draft.accepts(change)]).toEqual([change, true]);
    draft.apply(change);
  }
  return wholeGraphOf([...draft.nodes.values()], [...draft.edges.values()]);
}

it('starts from content without a problem', () => expect(problems).toEqual([]));

describe('planEdit', () => {
  it('changes nothing where the document is the same', () => {
    expect(plan({ 'pattern:cache-aside': documentOf('pattern:cache-aside') })).toEqual({
      ok: true,
      changes: [],
      edited: [],
    });
  });

  it('changes texts, adds and removes edges, and tells before and after', () => {
    const before = documentOf('pattern:cache-aside');
    const after = {
      ...before,
      summary: { en: 'New.', es: 'Nuevo.' },
      edges: { HAS_TRADE_OFF: ['trade-off:fast-but-stale'], NEEDS_ROLE: ['role:cache'] },
    };
    const result = plan({ 'pattern:cache-aside': after });
    expect(result).toMatchObject({ ok: true, edited: [{ nodeId: 'pattern:cache-aside', before, after }] });
    expect(result.ok && result.changes.map(({ op }) => op)).toEqual([
      'put-node',
      'put-node',
      'remove-edge',
      'put-edge',
    ]);
    const next = applied(result);
    expect(documentOf('pattern:cache-aside', next)).toEqual(after);
    // The skill that the compiler makes of it follows.
    expect(next.nodes.get('skill:cache-aside')?.summary).toEqual({ en: 'New.', es: 'Nuevo.' });
  });

  it('creates a node that can be learned with its skill and the link to it', () => {
    const document = {
      name: { en: 'Sharding', es: 'Sharding' },
      summary: { en: 'S.', es: 'S.' },
      category: 'data',
      edges: { NEEDS_ROLE: ['role:cache'] },
    };
    const next = applied(plan({ 'pattern:sharding': document }));
    expect(next.nodes.get('skill:sharding')).toMatchObject({ data: { hoursBasis: 'assumed' } });
    expect(next.edges.get('pattern:sharding')).toEqual([
      { type: 'NEEDS_ROLE', from: 'pattern:sharding', to: 'role:cache' },
      { type: 'NEEDS_SKILL', from: 'pattern:sharding', to: 'skill:sharding', level: 2 },
    ]);
    expect(documentOf('pattern:sharding', next)).toEqual(document);
  });

  it('removes a node with its edges, its skill and the links of others to both', () => {
    const result = plan({
      'pattern:cache-aside': null,
      'trade-off:fast-but-stale': null,
      'skill:databases': null,
      'quality:consistency': null,
      'quality:latency': null,
    });
    const next = applied(result);
    expect([...next.nodes.keys()].filter((id) => /cache-aside|stale/.test(id))).toEqual([]);
    expect(
      [...next.edges.values()].flat().filter(({ from, to }) => !next.nodes.has(from) || !next.nodes.has(to)),
    ).toEqual([]);
  });

  it('tells which other nodes lose a link', () => {
    const result = plan({ 'pattern:read-through': null });
    expect(result.ok && result.edited.map(({ nodeId }) => nodeId).sort()).toEqual([
      'pattern:cache-aside',
      'pattern:read-through',
    ]);
    expect(documentOf('pattern:cache-aside', applied(result))['edges']).toEqual({
      HAS_TRADE_OFF: ['trade-off:fast-but-stale'],
    });
  });

  it('takes back a removal when it gets the documents from before', () => {
    const removal = plan({ 'pattern:read-through': null });
    const removed = applied(removal);
    const wanted = new Map(removal.ok ? removal.edited.map(({ nodeId, before }) => [nodeId, before]) : []);
    const back = planEdit(removed, content, wanted);
    if (!back.ok) throw new Error(JSON.stringify(back.problems));
    const draft = new GraphDraft({
      nodes: [...removed.nodes.values()],
      edges: [...removed.edges.values()].flat(),
      aliases: {},
    });
    for (const change of back.changes) draft.apply(change);
    expect(new Map([...draft.nodes].sort())).toEqual(new Map([...graph.nodes].sort()));
    expect([...draft.edges.values()].map((edge) => JSON.stringify(edge)).sort()).toEqual(
      content.edges.map((edge) => JSON.stringify(edge)).sort(),
    );
  });

  it('reports every problem of form at once, with path and what is accepted', () => {
    const result = plan({
      'pattern:cache-aside': {
        ...documentOf('pattern:cache-aside'),
        name: { en: '' },
        category: 'nonsense',
        colour: 'red',
        edges: { USES: [{ to: 'role:cache', weight: 9 }], LIKES: ['role:cache'] },
      },
      nonsense: {},
    });
    expect(result.ok ? [] : result.problems).toEqual(
      expect.arrayContaining([
        {
          nodeId: 'pattern:cache-aside',
          path: 'name.en',
          code: 'out-of-range',
          accepted: 'a text of at least 1 character',
          given: '',
        },
        {
          nodeId: 'pattern:cache-aside',
          path: 'name.es',
          code: 'missing',
          accepted: 'a text of at least 1 character',
        },
        expect.objectContaining({
          path: 'category',
          code: 'unknown-choice',
          accepted: expect.stringContaining('one of: style'),
          given: 'nonsense',
        }),
        expect.objectContaining({
          path: 'edges.USES.0.weight',
          code: 'out-of-range',
          accepted: 'whole number -3…3',
          given: '9',
        }),
        expect.objectContaining({ path: 'edges.LIKES', code: 'unknown-key' }),
        expect.objectContaining({ path: 'colour', code: 'unknown-key' }),
        expect.objectContaining({ nodeId: 'nonsense', path: 'id', code: 'wrong-form' }),
      ]),
    );
    expect(result.ok ? 0 : result.problems.length).toBe(7);
  });

  it('holds edges to the rules of the compiler', () => {
    const edges = {
      USES: ['role:none', 'pattern:cache-aside'],
      FULFILS: ['role:cache'],
      NEEDS_SKILL: ['skill:databases'],
      EVIDENCED_BY: [{ to: 'source:handbook', weight: 1, source: 'nobody' }],
      NEEDS_ROLE: ['role:cache', 'role:cache'],
    };
    expect(
      problemsOf(plan({ 'pattern:cache-aside': { ...documentOf('pattern:cache-aside'), edges } })),
    ).toEqual(
      [
        'pattern:cache-aside edges.EVIDENCED_BY unknown-id',
        'pattern:cache-aside edges.EVIDENCED_BY.0 unknown-key',
        'pattern:cache-aside edges.FULFILS.0 forbidden-pair',
        'pattern:cache-aside edges.NEEDS_ROLE.1 duplicate',
        'pattern:cache-aside edges.NEEDS_SKILL.0 out-of-range',
        'pattern:cache-aside edges.USES.0 unknown-id',
        'pattern:cache-aside edges.USES.1 cycle',
        'trade-off:fast-but-stale edges orphan',
      ].filter((line) => !line.startsWith('trade-off')),
    );
    const twice = {
      ...documentOf('pattern:read-through'),
      edges: { NEEDS_ROLE: ['role:cache'], COMPLEMENTS: ['pattern:cache-aside'] },
    };
    expect(problemsOf(plan({ 'pattern:read-through': twice }))).toEqual([
      'pattern:read-through edges.COMPLEMENTS.0 duplicate',
    ]);
  });

  it('refuses cycles, orphans, trade-offs without evidence, taken names and names that lead nowhere', () => {
    const skill = documentOf('skill:databases');
    const text = { name: { en: 'N', es: 'N' }, summary: { en: 'S.', es: 'S.' } };
    expect(
      problemsOf(
        plan({
          'skill:cache-aside': {
            ...skill,
            name: text.name,
            aliases: [],
            edges: { PREREQUISITE_OF: ['skill:databases'] },
          },
        }),
      ),
    ).toEqual([expect.stringMatching(/^skill:\S+ edges.PREREQUISITE_OF cycle$/)]);
    expect(problemsOf(plan({ 'topic:alone': text }))).toEqual(['topic:alone edges orphan']);
    expect(
      problemsOf(
        plan({
          'trade-off:fast-but-stale': { ...text, edges: { GAINS: [{ to: 'quality:latency', weight: 1 }] } },
        }),
      ),
    ).toEqual([
      'trade-off:fast-but-stale edges missing-evidence',
      'trade-off:fast-but-stale edges.EVIDENCED_BY missing-evidence',
    ]);
    expect(
      problemsOf(plan({ 'pattern:cache-aside': { ...documentOf('pattern:cache-aside'), aliases: ['RT'] } })),
    ).toEqual(['pattern:cache-aside aliases duplicate']);
    const call = { id: 'x', when: { path: 'workload.none', atLeast: 1 }, because: ['workload.readShare'] };
    expect(
      problemsOf(plan({ 'pattern:cache-aside': { ...documentOf('pattern:cache-aside'), calledBy: [call] } })),
    ).toEqual(['pattern:cache-aside calledBy.x unknown-id']);
  });

  it('refuses a removal that others cannot do without, with their names', () => {
    expect(problemsOf(plan({ 'quality:consistency': null }))).toEqual([
      'trade-off:fast-but-stale edges missing-evidence',
    ]);
    expect(problemsOf(plan({ 'source:handbook': null }))).toEqual(
      expect.arrayContaining([
        'prices machine-hour unknown-id',
        'trade-off:fast-but-stale edges.EVIDENCED_BY missing-evidence',
      ]),
    );
    expect(problemsOf(plan({ 'skill:cache-aside': null }))).toEqual(['skill:cache-aside id rule']);
    expect(problemsOf(plan({ 'topic:none': null }))).toEqual(['topic:none id unknown-id']);
  });

  it('does not hold against an edit what was wrong elsewhere before', () => {
    const broken = wholeGraphOf(
      content.nodes,
      content.edges.filter(({ type }) => type !== 'GAINS'),
    );
    const better = { ...documentOf('pattern:read-through'), summary: { en: 'Better.', es: 'Mejor.' } };
    expect(plan({ 'pattern:read-through': better }, broken).ok).toBe(true);
    expect(
      problemsOf(
        plan({ 'trade-off:fast-but-stale': documentOf('trade-off:fast-but-stale', broken) }, broken),
      ),
    ).toEqual(['trade-off:fast-but-stale edges missing-evidence']);
  });

  it('refuses what is nested too deep before anything unfolds it', () => {
    let deep: unknown = {};
    for (let level = 0; level < 100_000; level += 1) deep = { all: [deep] };
    expect(problemsOf(plan({ 'pattern:deep': deep }))).toEqual(['pattern:deep  too-deep']);
  });
});
