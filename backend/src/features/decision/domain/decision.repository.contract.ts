import { randomUUID } from 'node:crypto';
import { InvalidCursorError } from '../../../shared/page.js';
import type { Actor } from '../../people/index.js';
import type { Decision, DecisionRelation } from './decision.js';
import {
  ConcurrentChangeError,
  type DecisionQuery,
  type DecisionRepository,
} from './decision.repository.port.js';
import { NO_DETAILS } from './details.js';
import { DEFAULT_POLICY } from './policy.js';
import { searchWordsOf } from './search-words.js';

/** How the suite gets at an adapter, and at what the adapter leaves behind. */
export interface DecisionRepositoryUnderTest {
  readonly repository: DecisionRepository;
  /** Two people of one workspace, and one of another. */
  readonly ana: Actor;
  readonly ben: Actor;
  readonly stranger: Actor;
  /** Actions of the audit entries of a decision, oldest first. */
  auditOf(decisionId: string): Promise<readonly string[]>;
}

let count = 0;

/** A proposed decision of somebody's, made a second after the one before. */
export function aDecision(actor: Actor, parts: Partial<Decision> = {}): Decision {
  count += 1;
  const at = new Date(Date.UTC(2026, 0, 1, 0, 0, count));
  const id = parts.id ?? randomUUID();
  const author = { id: actor.personId, name: actor.personName };
  const title = parts.title ?? `Decision ${count}`;
  return {
    id,
    workspaceId: actor.workspaceId,
    version: 1,
    number: null,
    file: `${id}.md`,
    title,
    status: 'proposed',
    statusWord: 'Proposed',
    date: '2026-01-02',
    dialect: 'nygard',
    language: 'en',
    tags: [],
    deciders: [],
    consulted: [],
    informed: [],
    confidence: null,
    reversibility: null,
    reviewBy: null,
    graphVersion: null,
    scenarioId: null,
    author,
    editor: author,
    createdAt: at,
    updatedAt: at,
    acceptedAt: null,
    acceptedVersion: null,
    isSelfAccepted: false,
    currentId: null,
    text: `# ${title}\n`,
    details: NO_DETAILS,
    aliases: [],
    ...parts,
  };
}

const QUERY: DecisionQuery = {
  text: '',
  statuses: [],
  tags: [],
  nodes: [],
  deciders: [],
  authorId: null,
  dueBy: null,
  sort: 'relevance',
};

/** What every store of decisions promises. */
export function decisionRepositoryContract(open: () => DecisionRepositoryUnderTest): void {
  const later = new Date(Date.UTC(2027, 0, 1));
  const insert = (decision: Decision, actor: Actor): Promise<void> =>
    open().repository.write(actor.workspaceId, (unit) =>
      unit.insert({ decision, words: searchWordsOf(decision), action: 'create', message: null, actor }),
    );
  const update = (before: Decision, after: Decision, actor: Actor): Promise<boolean> =>
    open().repository.write(actor.workspaceId, (unit) =>
      unit.update(before, {
        decision: after,
        words: searchWordsOf(after),
        action: 'edit',
        message: 'Why',
        actor,
      }),
    );

  it('gives back what was written, whole, to people of the workspace alone', async () => {
    const { repository, ana, stranger } = open();
    const decision = aDecision(ana, {
      number: 4_711,
      tags: ['cache', 'data'],
      deciders: ['Ana', 'Ben'],
      consulted: ['Carla'],
      informed: ['Everybody'],
      confidence: 'high',
      reversibility: 'one-way',
      reviewBy: '2027-02-03',
      graphVersion: 'abc-1',
      scenarioId: 'scenario-1',
      aliases: [
        { kind: 'file', alias: 'old-name.md' },
        { kind: 'number', alias: '4712' },
      ],
      details: {
        ...NO_DETAILS,
        confidence: 'high',
        nodes: [
          { id: 'technology:redis', role: 'chosen' },
          { id: 'technology:valkey', role: 'considered' },
        ],
        basis: {
          scenarioId: 'scenario-1',
          graphVersion: 'abc-1',
          requirements: { a: 1 },
          rank: 2,
          thresholds: [],
          prices: [],
        },
      },
      text: '\ufeff# Título\r\n\r\nText with ünïcode, 漢字 and \ufffd.\r\n',
    });
    await insert(decision, ana);
    const ours = repository.read(ana.workspaceId);
    for (const reference of [decision.id, '4711', '4712', 'old-name.md'])
      expect(await ours.find(reference)).toEqual(decision);
    expect(await ours.findMany([decision.id, 'none'])).toEqual([decision, null]);
    const [summary] = await ours.summaries([decision.id]);
    const { text: _text, details: _details, aliases: _aliases, ...facts } = decision;
    expect(summary).toEqual(facts);
    const theirs = repository.read(stranger.workspaceId);
    expect(await theirs.find(decision.id)).toBeNull();
    expect(await theirs.find('4711')).toBeNull();
    expect((await theirs.list(QUERY, { first: 10 })).items.map(({ id }) => id)).not.toContain(decision.id);
    expect(await theirs.version(decision.id, 1)).toBeNull();
  });

  it('finds none by a number or name that two have', async () => {
    const { repository, ana } = open();
    const alias = { kind: 'number', alias: '815' } as const;
    await insert(aDecision(ana, { aliases: [alias] }), ana);
    expect(await repository.read(ana.workspaceId).find('815')).not.toBeNull();
    await insert(aDecision(ana, { aliases: [alias] }), ana);
    expect(await repository.read(ana.workspaceId).find('815')).toBeNull();
  });

  it('keeps every version whole, newest first, page by page', async () => {
    const { repository, ana, ben } = open();
    const first = aDecision(ana, { title: 'One' });
    await insert(first, ana);
    const editor = { id: ben.personId, name: ben.personName };
    const second = { ...first, version: 2, title: 'Two', text: '# Two\n', updatedAt: later, editor };
    expect(await update(first, second, ben)).toBe(true);
    const third = { ...second, version: 3, text: '# Two\n\nMore.\n', tags: ['x'] };
    expect(await update(second, third, ana)).toBe(true);
    const reader = repository.read(ana.workspaceId);
    const page = await reader.versions(first.id, { first: 2 });
    expect(page.items.map(({ version, action, author }) => [version, action, author.name])).toEqual([
      [3, 'edit', ana.personName],
      [2, 'edit', ben.personName],
    ]);
    const rest = await reader.versions(first.id, { first: 2, after: page.cursors.at(-1) ?? null });
    expect(rest.items.map(({ version }) => version)).toEqual([1]);
    expect([page.totalCount, page.hasNextPage, rest.hasNextPage]).toEqual([3, true, false]);
    expect(await reader.version(first.id, 2)).toMatchObject({
      text: '# Two\n',
      message: 'Why',
      title: 'Two',
    });
    expect(await reader.find(first.id)).toEqual(third);
    await expect(reader.versions(first.id, { first: 2, after: 'x' })).rejects.toBeInstanceOf(
      InvalidCursorError,
    );
  });

  it('refuses a stale update and writes nothing of it', async () => {
    const { repository, ana } = open();
    const first = aDecision(ana);
    await insert(first, ana);
    await update(first, { ...first, version: 2, tags: ['kept'] }, ana);
    expect(await update(first, { ...first, version: 2, tags: ['lost'], title: 'Lost' }, ana)).toBe(false);
    const now = await repository.read(ana.workspaceId).find(first.id);
    expect([now?.title, now?.tags, now?.version]).toEqual([first.title, ['kept'], 2]);
  });

  it('writes all of a unit or nothing', async () => {
    const { repository, ana } = open();
    const decision = aDecision(ana);
    await expect(
      repository.write(ana.workspaceId, async (unit) => {
        await unit.insert({
          decision,
          words: { title: [], all: [] },
          action: 'create',
          message: null,
          actor: ana,
        });
        await unit.takeNumber();
        throw new Error('in the middle');
      }),
    ).rejects.toThrow('in the middle');
    const reader = repository.read(ana.workspaceId);
    const before = await reader.lastNumber();
    expect(await reader.find(decision.id)).toBeNull();
    expect(await repository.write(ana.workspaceId, (unit) => unit.takeNumber())).toBe(before + 1);
  });

  it('runs a unit again that met a concurrent change', async () => {
    const { repository, ana } = open();
    let tries = 0;
    const result = await repository.write(ana.workspaceId, async () => {
      tries += 1;
      if (tries < 3) throw new ConcurrentChangeError('x');
      return tries;
    });
    expect(result).toBe(3);
  });

  it('gives 20 units at once 20 consecutive numbers', async () => {
    const { repository, ana } = open();
    const before = await repository.read(ana.workspaceId).lastNumber();
    const numbers = await Promise.all(
      Array.from({ length: 20 }, () => repository.write(ana.workspaceId, (unit) => unit.takeNumber())),
    );
    expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => before + 1 + n));
    await repository.write(ana.workspaceId, (unit) => unit.raiseNumber(before + 100));
    await repository.write(ana.workspaceId, (unit) => unit.raiseNumber(3));
    expect(await repository.read(ana.workspaceId).lastNumber()).toBe(before + 100);
  });

  it('searches titles and texts, accents aside, in both languages, by the beginning of the last word', async () => {
    const { repository, stranger } = open();
    const make = (title: string, text: string, parts: Partial<Decision> = {}): Decision =>
      aDecision(stranger, { title, text: `# ${title}\n\n${text}\n`, ...parts });
    const current = make('Usar Kafka para eventos', 'Decisión sobre mensajería asíncrona.', {
      status: 'accepted',
    });
    const old = make('Usar RabbitMQ para eventos', 'Mensajería asíncrona.', {
      status: 'superseded',
      currentId: current.id,
    });
    const text = make('Otra cosa', 'Los eventos llegan por kafka.', { status: 'accepted' });
    const odd = make('100% sure_thing', 'nothing');
    for (const one of [old, text, current, odd]) await insert(one, stranger);
    const reader = repository.read(stranger.workspaceId);
    const find = async (words: string): Promise<readonly string[]> =>
      (await reader.list({ ...QUERY, text: words }, { first: 10 })).items.map(({ title }) => title);
    expect(await find('mensajeria asin')).toEqual([current.title, old.title]);
    // What was superseded behind everything that holds; title before text.
    expect(await find('EVENTOS')).toEqual([current.title, text.title, old.title]);
    expect(await find('kafka')).toEqual([current.title, text.title]);
    expect(await find('kaf')).toEqual([current.title, text.title]);
    expect(await find('kaf eventos')).toEqual([]);
    expect(await find('100%')).toEqual([odd.title]);
    expect(await find('%')).toEqual([]);
    expect(await find("'; DROP TABLE x")).toEqual([]);
  });

  it('never lists a superseded decision before the one that holds, though only its own title has the words', async () => {
    const { repository, stranger } = open();
    const current = aDecision(stranger, {
      title: 'Use Zookeeper no more',
      text: 'Instead of Quorumx.',
      status: 'accepted',
    });
    const old = aDecision(stranger, { title: 'Use Quorumx', status: 'superseded', currentId: current.id });
    await insert(old, stranger);
    await insert(current, stranger);
    const { items } = await repository
      .read(stranger.workspaceId)
      .list({ ...QUERY, text: 'quorumx' }, { first: 10 });
    expect(items.map(({ id }) => id)).toEqual([current.id, old.id]);
  });

  it('finds an edited text by its new words alone', async () => {
    const { repository, ana } = open();
    const first = aDecision(ana, { title: 'Oldwordx', text: 'commonwordx' });
    await insert(first, ana);
    await update(first, { ...first, version: 2, title: 'Newwordx' }, ana);
    const reader = repository.read(ana.workspaceId);
    const totals = await Promise.all(
      ['oldwordx', 'newwordx', 'commonwordx'].map(
        async (text) => (await reader.list({ ...QUERY, text }, { first: 1 })).totalCount,
      ),
    );
    expect(totals).toEqual([0, 1, 1]);
  });

  it('filters by everything at once, counts by status, and pages in a stable order', async () => {
    const { repository, stranger } = open();
    const base = { tags: ['filter-x'], updatedAt: later, createdAt: later };
    const node = { id: 'technology:filter', role: 'chosen' } as const;
    const details = { ...NO_DETAILS, nodes: [node] };
    const made = [
      aDecision(stranger, {
        ...base,
        id: 'f-1',
        status: 'accepted',
        number: 901,
        details,
        deciders: ['Dana'],
      }),
      aDecision(stranger, { ...base, id: 'f-2', status: 'accepted', number: 900, reviewBy: '2026-05-01' }),
      aDecision(stranger, { ...base, id: 'f-3', details, reviewBy: '2026-07-01' }),
    ];
    for (const one of made) await insert(one, stranger);
    const reader = repository.read(stranger.workspaceId);
    const ids = async (query: Partial<DecisionQuery>): Promise<readonly string[]> =>
      (await reader.list({ ...QUERY, tags: ['filter-x'], ...query }, { first: 10 })).items.map(
        ({ id }) => id,
      );
    expect(await ids({})).toEqual(['f-1', 'f-2', 'f-3']);
    expect(await ids({ sort: 'number' })).toEqual(['f-2', 'f-1', 'f-3']);
    expect(await ids({ sort: 'review-by' })).toEqual(['f-2', 'f-3', 'f-1']);
    expect(await ids({ statuses: ['accepted'] })).toEqual(['f-1', 'f-2']);
    expect(await ids({ nodes: [node.id] })).toEqual(['f-1', 'f-3']);
    expect(await ids({ deciders: ['Dana', 'Nobody'] })).toEqual(['f-1']);
    expect(await ids({ dueBy: '2026-06-01' })).toEqual(['f-2']);
    expect(await ids({ authorId: 'nobody' })).toEqual([]);
    expect(await ids({ text: 'decision', nodes: [node.id], statuses: ['proposed'] })).toEqual(['f-3']);
    const first = await reader.list({ ...QUERY, tags: ['filter-x'] }, { first: 2 });
    expect(first.counts).toEqual([
      { status: 'accepted', count: 2 },
      { status: 'proposed', count: 1 },
    ]);
    expect([first.totalCount, first.hasNextPage]).toEqual([3, true]);
    const rest = await reader.list(
      { ...QUERY, tags: ['filter-x'] },
      { first: 2, after: first.cursors.at(-1) ?? null },
    );
    expect([rest.items.map(({ id }) => id), rest.hasNextPage]).toEqual([['f-3'], false]);
    await expect(reader.list(QUERY, { first: 2, after: 'nonsense' })).rejects.toBeInstanceOf(
      InvalidCursorError,
    );
    expect(await reader.aboutNodes([node.id], 5)).toMatchObject([
      { nodeId: node.id, role: 'chosen', decision: { id: 'f-1' } },
      { nodeId: node.id, decision: { id: 'f-3' } },
    ]);
    const facets = await reader.facets(50);
    expect(facets.tags).toContainEqual({ value: 'filter-x', count: 3 });
    expect(facets.deciders).toContainEqual({ value: 'Dana', count: 1 });
    expect(facets.nodes).toContainEqual({ value: node.id, count: 2 });
  });

  it('keeps relations with who says them, and lets them take effect once', async () => {
    const { repository, ana } = open();
    const [older, newer] = [aDecision(ana), aDecision(ana)];
    await insert(older, ana);
    await insert(newer, ana);
    const relation: DecisionRelation = {
      saidById: newer.id,
      fromId: newer.id,
      toId: older.id,
      relation: 'supersedes',
      isInText: true,
      createdAt: later,
      effectiveAt: null,
    };
    const reader = repository.read(ana.workspaceId);
    await repository.write(ana.workspaceId, (unit) => unit.setRelations(newer.id, [relation]));
    expect(await reader.relations([older.id])).toEqual([relation]);
    const at = new Date(Date.UTC(2027, 1, 1));
    await repository.write(ana.workspaceId, async (unit) => {
      await unit.takeEffect(newer.id, at);
      await unit.takeEffect(newer.id, later);
      await unit.setCurrent(older.id, newer.id);
    });
    expect(await reader.relations([newer.id, older.id])).toEqual([{ ...relation, effectiveAt: at }]);
    expect((await reader.find(older.id))?.currentId).toBe(newer.id);
    await repository.write(ana.workspaceId, (unit) => unit.setRelations(newer.id, []));
    expect(await reader.relations([older.id])).toEqual([]);
  });

  it('finds what links may mean by path, name, number and alias', async () => {
    const { repository, ana } = open();
    const one = aDecision(ana, { file: 'doc/adr/0077-Use-X.md', number: 77 });
    const two = aDecision(ana, {
      aliases: [
        { kind: 'file', alias: 'draft-9.md' },
        { kind: 'number', alias: '78' },
      ],
    });
    await insert(one, ana);
    await insert(two, ana);
    const targets = await repository
      .read(ana.workspaceId)
      .linkTargets({ paths: ['draft-9.md'], names: ['0077-use-x'], numbers: [77, 78] });
    expect(targets.files).toContainEqual({ file: one.file, id: one.id });
    expect(targets.files).toContainEqual({ file: 'draft-9.md', id: two.id });
    expect(targets.numbers).toContainEqual({ number: 77, id: one.id, isAlias: false });
    expect(targets.numbers).toContainEqual({ number: 78, id: two.id, isAlias: true });
  });

  it('keeps comments and reviews, and knows what somebody was asked for', async () => {
    const { repository, ana, ben } = open();
    const decision = aDecision(ana);
    await insert(decision, ana);
    const author = { id: ana.personId, name: ana.personName };
    const comment = {
      id: randomUUID(),
      decisionId: decision.id,
      anchor: { kind: 'section', value: 'Context' } as const,
      version: 1,
      text: 'Why?',
      author,
      createdAt: later,
      editedAt: null,
      resolvedAt: null,
      resolvedBy: null,
    };
    const review = {
      id: randomUUID(),
      decisionId: decision.id,
      reviewer: { id: ben.personId, name: ben.personName },
      requestedBy: author,
      requestedAt: later,
      state: 'asked' as const,
      comment: null,
      answeredAt: null,
      version: null,
    };
    await repository.write(ana.workspaceId, async (unit) => {
      await unit.saveComment(comment);
      await unit.saveReview(review);
    });
    const reader = repository.read(ana.workspaceId);
    expect(await reader.comments([decision.id])).toEqual([comment]);
    expect(await reader.reviews([decision.id])).toEqual([review]);
    expect(await reader.reviewsAskedOf(ben.personId)).toContainEqual(review);
    const resolved = { ...comment, text: 'Because.', resolvedAt: later, resolvedBy: author };
    await repository.write(ana.workspaceId, async (unit) => {
      await unit.saveComment(resolved);
      await unit.saveReview({ ...review, state: 'approved', answeredAt: later, version: 1 });
    });
    expect(await reader.comment(comment.id)).toEqual(resolved);
    expect(await reader.reviewsAskedOf(ben.personId)).toEqual([]);
    await repository.write(ana.workspaceId, (unit) => unit.deleteComment(comment.id));
    expect(await reader.comments([decision.id])).toEqual([]);
  });

  it('keeps the policy by version, and one of two first writers wins', async () => {
    const { repository, stranger } = open();
    const reader = repository.read(stranger.workspaceId);
    expect(await reader.policy()).toEqual(DEFAULT_POLICY);
    const save = (approvals: number) =>
      repository.write(stranger.workspaceId, async (unit) => {
        const { version } = await unit.policy();
        return version === 0 && (await unit.savePolicy({ ...DEFAULT_POLICY, approvals, version: 1 }, 0));
      });
    const saved = await Promise.all([save(2), save(3)]);
    expect(saved.filter((isSaved) => isSaved)).toHaveLength(1);
    const policy = await reader.policy();
    expect([2, 3]).toContain(policy.approvals);
    const again = { ...policy, mode: 'bounded-edits' as const, version: 2 };
    expect(await repository.write(stranger.workspaceId, (unit) => unit.savePolicy(again, 1))).toBe(true);
    expect(await repository.write(stranger.workspaceId, (unit) => unit.savePolicy(again, 1))).toBe(false);
    expect(await reader.policy()).toEqual(again);
  });

  it('keeps imported files byte for byte, and deletes what belongs to a decision with it', async () => {
    const { repository, ana, auditOf } = open();
    const decision = aDecision(ana);
    await insert(decision, ana);
    const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, 0x23, 0x20, 0xff, 0x0d, 0x0a]);
    const file = {
      path: `folder/${decision.id}.md`,
      type: 'decision' as const,
      hash: 'abc',
      bytes,
      importedAt: later,
      decisionId: decision.id,
    };
    const reader = repository.read(ana.workspaceId);
    await repository.write(ana.workspaceId, (unit) => unit.saveFile(file));
    const [kept] = await reader.importedFiles([file.path, 'none.md']);
    expect({ ...kept, bytes: [...(kept?.bytes ?? [])] }).toEqual({ ...file, bytes: [...bytes] });
    await repository.write(ana.workspaceId, async (unit) => {
      await unit.delete(decision);
      await unit.audit({
        actor: ana,
        action: 'delete',
        subject: 'decision',
        subjectId: decision.id,
        at: later,
      });
    });
    expect(await reader.find(decision.id)).toBeNull();
    expect(await reader.importedFiles([file.path])).toEqual([]);
    expect(await reader.version(decision.id, 1)).toBeNull();
    expect(await auditOf(decision.id)).toEqual(['delete']);
  });

  it('keeps what a decision rests on beside it', async () => {
    const { repository, ana } = open();
    const decision = aDecision(ana, {
      status: 'accepted',
      details: { ...NO_DETAILS, nodes: [{ id: 'technology:redis', role: 'chosen' }] },
    });
    await insert(decision, ana);
    const baseline = {
      nodes: { 'technology:redis': { name: 'Redis', parts: { name: 'a' } } },
      prices: { x: { y: 1.5 } },
    };
    await repository.write(ana.workspaceId, (unit) => unit.setBaseline(decision.id, baseline));
    const reader = repository.read(ana.workspaceId);
    expect((await reader.baselines([decision.id])).get(decision.id)).toEqual(baseline);
    expect(await reader.flagCandidates(1_000)).toContain(decision.id);
    expect(await reader.find(decision.id)).toEqual(decision);
  });
}
