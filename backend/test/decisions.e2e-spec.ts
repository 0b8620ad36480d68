import request from 'supertest';
import { unzipSync, zipSync } from 'fflate';
import { aPostgresDatabase } from '../src/testing/postgres-database.js';
import { describeIf, postgresForTests } from '../src/testing/services.js';
import { startApp, type RunningApp } from './support/running-app.js';

const TEXT = `# Use Redis for sessions

## Status

Proposed

## Context

Sessions must survive a restart.

## Decision

We will keep sessions in Redis.

## Consequences

One more service to run.
`;

const DECISION = `id version number title status statusWord file text currentId isSelfAccepted
  relations { relation effectiveAt from { id } to { id status } } reviews { state version reviewer { name } }`;
const REFUSALS = `... on InvalidDecision { problems { path code accepted } } ... on RefusedAction { refusal { code } }
  ... on StaleDecision { current { version text } base { version text } } ... on UnknownDecision { reference }`;
const PAYLOAD = `__typename ... on Decision { ${DECISION} } ${REFUSALS}`;

const CREATE = `mutation ($decisions: [CreateDecisionInput!]!) { createDecisions(decisions: $decisions) {
  __typename ... on CreatedDecisions { created { ${DECISION} } } ... on InvalidDecision { problems { path code } } } }`;
const SAVE = `mutation ($input: SaveDecisionInput!) { saveDecision(input: $input) { ${PAYLOAD} } }`;
const MOVE = `mutation ($input: MoveDecisionInput!) { moveDecision(input: $input) { ${PAYLOAD} } }`;
const REVIEW = `mutation ($id: ID!, $v: Int!, $people: [ID!]!) {
  requestDecisionReview(id: $id, expectedVersion: $v, personIds: $people) { ${PAYLOAD} } }`;
const ANSWER = `mutation ($id: ID!, $v: Int!, $answer: DecisionReviewAnswer!, $comment: String) {
  answerDecisionReview(id: $id, expectedVersion: $v, answer: $answer, comment: $comment) { ${PAYLOAD} } }`;
const READ = `query ($ref: String!) { decision(ref: $ref) { ${DECISION} details
  comments { id text author { name } resolvedAt } actions { action refusal { code } effects { kind number to decision { id } } } } }`;

interface Decision {
  readonly id: string;
  readonly version: number;
  readonly number: number | null;
  readonly text: string;
  readonly [field: string]: unknown;
}

class Client {
  constructor(
    readonly app: RunningApp,
    readonly person: string | null = null,
  ) {}

  async ask(query: string, variables: object = {}) {
    const headers: Record<string, string> =
      this.person === null ? {} : { 'x-architrave-person': this.person };
    const { body } = await this.app.ask(query, variables, headers);
    expect(body.errors).toBeUndefined();
    return body.data;
  }
  async create(...decisions: object[]): Promise<Decision[]> {
    return (await this.ask(CREATE, { decisions })).createDecisions.created;
  }
  async save(decision: Decision, text: string) {
    return (await this.ask(SAVE, { input: { id: decision.id, expectedVersion: decision.version, text } }))
      .saveDecision;
  }
  async move(decision: Pick<Decision, 'id' | 'version'>, move: string) {
    return (await this.ask(MOVE, { input: { id: decision.id, expectedVersion: decision.version, move } }))
      .moveDecision;
  }
  async read(ref: string) {
    return (await this.ask(READ, { ref })).decision;
  }
  async addPerson(name: string): Promise<Client> {
    const { addPerson } = await this.ask(
      'mutation ($n: String!) { addPerson(name: $n) { ... on Person { id } } }',
      {
        n: name,
      },
    );
    return new Client(this.app, addPerson.id);
  }
}

const SERVERS = [
  { name: 'SQLite', isThere: true, open: async () => ({ settings: {}, drop: async () => undefined }) },
  {
    name: 'PostgreSQL',
    isThere: postgresForTests() !== null,
    open: async () => {
      const { url, drop } = await aPostgresDatabase(postgresForTests() ?? '');
      return { settings: { DATABASE_URL: url }, drop };
    },
  },
];

for (const { name, isThere, open } of SERVERS) {
  describeIf(isThere, 'POSTGRES_TEST_URL is not set')(`decisions on ${name}`, () => {
    let app: RunningApp;
    let ana: Client;
    let drop: () => Promise<void>;
    beforeAll(async () => {
      const opened = await open();
      drop = opened.drop;
      app = await startApp(opened.settings);
      ana = new Client(app);
    }, 60_000);
    afterAll(async () => {
      await app.close();
      await drop();
    });

    it('gives 20 acceptances at once 20 consecutive numbers', async () => {
      const made = await ana.create(
        ...Array.from({ length: 20 }, (_, index) => ({ text: TEXT.replace('Redis', `Store ${index}`) })),
      );
      const results = await Promise.all(made.map((decision) => ana.move(decision, 'ACCEPT')));
      expect(results.map(({ __typename }) => __typename)).toEqual(made.map(() => 'Decision'));
      const numbers = results.map(({ number }) => number as number).sort((a, b) => a - b);
      expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
      for (const { status, isSelfAccepted, text } of results)
        expect([status, isSelfAccepted, /Accepted/i.test(text)]).toEqual(['ACCEPTED', true, true]);
    }, 60_000);

    it('goes the whole way: proposed, sent back, approved, accepted, superseded, found, in order', async () => {
      const ben = await ana.addPerson(`Ben ${name}`);
      const [first] = (await ana.create({ text: TEXT })) as [Decision];
      expect((await ana.move(first, 'ACCEPT')).refusal.code).toBe('approvals-missing');
      await ana.ask(REVIEW, { id: first.id, v: 1, people: [ben.person] });
      const queue = await ben.ask('{ decisionQueue { reviews { decision { id } } } }');
      expect(queue.decisionQueue.reviews).toEqual([{ decision: { id: first.id } }]);
      await ben.ask(ANSWER, { id: first.id, v: 1, answer: 'SEND_BACK', comment: 'How long do they live?' });
      expect((await ana.move(first, 'ACCEPT')).refusal.code).toBe('sent-back');
      const edited = await ana.save(first, TEXT.replace('restart.', 'restart, for 30 days.'));
      expect(edited.version).toBe(2);
      await ana.ask(REVIEW, { id: first.id, v: 2, people: [ben.person] });
      await ben.ask(ANSWER, { id: first.id, v: 2, answer: 'APPROVE' });
      const open = await ana.read(first.id);
      const accept = open.actions.find(({ action }: { action: string }) => action === 'ACCEPT');
      expect([accept.refusal, accept.effects.map(({ kind }: { kind: string }) => kind)]).toEqual([
        null,
        ['status', 'number', 'closes'],
      ]);
      const accepted = await ana.move(edited, 'ACCEPT');
      expect(accepted.status).toBe('ACCEPTED');
      expect(accepted.file).toMatch(/^\d{4}-use-redis-for-sessions\.md$/);
      // Nothing but status and date became different.
      expect(accepted.text).toContain('restart, for 30 days.');
      expect((await ana.save(accepted, `${accepted.text}More.\n`)).refusal.code).toBe(
        'accepted-text-immutable',
      );

      const [second] = (await ana.create({
        text: TEXT.replaceAll('Redis', 'Valkey'),
        relations: [{ relation: 'SUPERSEDES', toId: first.id }],
      })) as [Decision];
      expect((await ana.read(first.id)).status).toBe('ACCEPTED'); // a proposal has no effect
      await ana.ask(REVIEW, { id: second.id, v: second.version, people: [ben.person] });
      await ben.ask(ANSWER, { id: second.id, v: second.version, answer: 'APPROVE' });
      const next = await ana.move(second, 'ACCEPT');
      expect(next.number).toBe((accepted.number as number) + 1);
      const old = await ana.read(first.id);
      expect([old.status, old.currentId, /Superseded/i.test(old.text)]).toEqual([
        'SUPERSEDED',
        second.id,
        true,
      ]);
      expect(old.relations[0]).toMatchObject({ relation: 'SUPERSEDES', from: { id: second.id } });
      expect(old.relations[0].effectiveAt).not.toBeNull();
      const found = await ana.ask(
        '{ decisions(first: 100, filter: { text: "sessions" }) { edges { node { id } } counts { status count } } }',
      );
      expect(found.decisions.counts).toContainEqual({ status: 'SUPERSEDED', count: 1 });
      const ids = found.decisions.edges.map(({ node }: { node: { id: string } }) => node.id);
      expect(ids).toEqual(expect.arrayContaining([first.id, second.id]));
      expect(ids.indexOf(second.id)).toBeLessThan(ids.indexOf(first.id));
      expect((await ana.read(String(next.number))).id).toBe(second.id);
      expect((await ana.read('draft-0')) ?? null).toBeNull();
    }, 60_000);

    it('refuses a stale save with both texts and the one they come from; nothing is lost', async () => {
      const [made] = (await ana.create({ text: TEXT })) as [Decision];
      const mine = TEXT.replace('One more service', 'One more small service');
      const theirs = TEXT.replace('survive a restart', 'survive two restarts');
      expect((await ana.save(made, theirs)).__typename).toBe('Decision');
      const refused = await ana.save(made, mine);
      expect(refused).toEqual({
        __typename: 'StaleDecision',
        current: { version: 2, text: theirs },
        base: { version: 1, text: TEXT },
      });
      const many = await Promise.all(
        Array.from({ length: 8 }, (_, index) => ana.save({ ...made, version: 2 }, `${theirs}${index}\n`)),
      );
      expect(many.filter(({ __typename }) => __typename === 'Decision')).toHaveLength(1);
      const versions = await ana.ask(
        'query ($id: ID!) { decisionVersions(id: $id) { totalCount edges { node { version action author { name } } } } }',
        { id: made.id },
      );
      expect(versions.decisionVersions.totalCount).toBe(3);
      const first = await ana.ask('query ($id: ID!) { decisionVersion(id: $id, version: 1) { text } }', {
        id: made.id,
      });
      expect(first.decisionVersion.text).toBe(TEXT);
    }, 60_000);
  });
}

describe('decisions over HTTP', () => {
  let app: RunningApp;
  let ana: Client;
  beforeAll(async () => {
    app = await startApp();
    ana = new Client(app);
  }, 60_000);
  afterAll(() => app.close());

  const importFiles = (target: RunningApp, files: Record<string, string | Uint8Array>, query = '') =>
    request(target.url)
      .post(`/api/decisions/import${query}`)
      .set('content-type', 'application/zip')
      .send(
        Buffer.from(
          zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]))),
        ),
      );
  const exportFiles = async (target: RunningApp, profile: string): Promise<Buffer> => {
    const { body } = await request(target.url)
      .get('/api/decisions/export')
      .query({ profile })
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      });
    return body as Buffer;
  };

  it('names every problem of an input with its path, and writes nothing', async () => {
    const { createDecisions } = await ana.ask(CREATE, {
      decisions: [
        {
          text: TEXT,
          details: { confidence: 'sure', nodes: [{ id: 'nonsense', role: 'chosen' }], extra: 1 },
        },
        { text: TEXT.replace('Proposed', 'Accepted') },
        { text: ' ', dependsOn: [7] },
      ],
    });
    const paths = createDecisions.problems.map(
      ({ path, code }: { path: string; code: string }) => `${path} ${code}`,
    );
    expect(paths).toEqual(
      expect.arrayContaining([
        'decisions.0.details.confidence invalid-value',
        'decisions.0.details.nodes.0.id invalid-format',
        'decisions.2.text empty',
        'decisions.2.dependsOn out-of-range',
      ]),
    );
    const only = await ana.ask(CREATE, { decisions: [{ text: TEXT.replace('Proposed', 'Accepted') }] });
    expect(only.createDecisions.problems).toEqual([{ path: 'decisions.0.text', code: 'status-by-text' }]);
    const long = await ana.ask(CREATE, { decisions: [{ text: `# X\n${'y'.repeat(200_001)}` }] });
    expect(long.createDecisions.problems).toEqual([{ path: 'decisions.0.text', code: 'too-long' }]);
    expect((await ana.ask('{ decisions { totalCount } }')).decisions.totalCount).toBe(0);
  });

  it('comments, edits its own, settles, and leaves those of others alone', async () => {
    const ben = await ana.addPerson('Ben');
    const [made] = (await ana.create({ text: TEXT })) as [Decision];
    const { addDecisionComment } = await ben.ask(
      `mutation ($id: ID!) { addDecisionComment(decisionId: $id, anchor: { kind: SECTION, value: "Context" }, text: "Why?") {
         ... on DecisionComment { id anchor { kind value } } } }`,
      { id: made.id },
    );
    expect(addDecisionComment.anchor).toEqual({ kind: 'SECTION', value: 'Context' });
    const edit = `mutation ($id: ID!) { editDecisionComment(id: $id, text: "Why so?") { __typename ... on RefusedAction { refusal { code } } } }`;
    expect((await ana.ask(edit, { id: addDecisionComment.id })).editDecisionComment.refusal.code).toBe(
      'not-author',
    );
    expect((await ben.ask(edit, { id: addDecisionComment.id })).editDecisionComment.__typename).toBe(
      'DecisionComment',
    );
    await ana.ask('mutation ($id: ID!) { resolveDecisionComment(id: $id) { __typename } }', {
      id: addDecisionComment.id,
    });
    const [comment] = (await ana.read(made.id)).comments;
    expect([comment.text, comment.author.name, comment.resolvedAt === null]).toEqual([
      'Why so?',
      'Ben',
      false,
    ]);
  });

  it('lets accepted text be changed in bounds when the policy says so, in its own words', async () => {
    const set = `mutation ($v: Int!, $p: DecisionPolicyInput!) { setDecisionPolicy(expectedVersion: $v, policy: $p) {
      __typename ... on DecisionPolicy { version } ... on InvalidDecision { problems { path } } } }`;
    const policy = {
      mode: 'BOUNDED_EDITS',
      editDays: 3,
      editSections: ['consequences'],
      approvals: 0,
      statusWords: [{ word: 'Ratified', status: 'ACCEPTED' }],
    };
    const bad = await ana.ask(set, { v: 0, p: { ...policy, editDays: 0, approvals: 99 } });
    expect(bad.setDecisionPolicy.problems.map(({ path }: { path: string }) => path)).toEqual([
      'editDays',
      'approvals',
    ]);
    expect((await ana.ask(set, { v: 0, p: policy })).setDecisionPolicy).toEqual({
      __typename: 'DecisionPolicy',
      version: 1,
    });
    expect((await ana.ask(set, { v: 0, p: policy })).setDecisionPolicy.__typename).toBe(
      'StaleDecisionPolicy',
    );
    const [made] = (await ana.create({ text: TEXT })) as [Decision];
    const accepted = await ana.move(made, 'ACCEPT');
    expect([accepted.statusWord, accepted.isSelfAccepted]).toEqual(['Ratified', false]);
    const elsewhere = accepted.text.replace('survive', 'outlive');
    expect((await ana.save(accepted, elsewhere)).refusal.code).toBe('section-not-editable');
    const typo = accepted.text.replace('One more service', 'One service more');
    expect((await ana.save(accepted, typo)).version).toBe(accepted.version + 1);
    const status = typo.replace('Ratified', 'Rejected');
    expect((await ana.save({ ...accepted, version: accepted.version + 1 }, status)).refusal.code).toBe(
      'status-by-text',
    );
    await ana.ask(set, { v: 1, p: { ...policy, mode: 'APPEND_ONLY', statusWords: [] } });
  });

  it('imports a folder, shows before what would happen, and gives it back byte for byte', async () => {
    const other = await startApp();
    try {
      const latin = Uint8Array.from([
        ...Buffer.from('# 3. Caf'),
        0xe9,
        ...Buffer.from('\n\n## Status\n\nAccepted\n'),
      ]);
      const files: Record<string, string | Uint8Array> = {
        'adr/README.md': '# Architecture decisions\n\n- [1](0001-a.md)\n',
        'adr/0001-a.md':
          '\ufeff# 1. Use A\r\n\r\n## Status\r\n\r\nSuperseded by [2. Use B](0002-b.md)\r\n\r\n## Context\r\n\r\nx\r\n',
        'adr/0002-b.md':
          '# 2. Use B\n\n## Status\n\nAccepted\n\nSupersedes [1. Use A](0001-a.md)\n\n## Context\n\nx',
        'adr/0003-c.md': latin,
      };
      const preview = await importFiles(other, files, '?preview=true');
      expect(preview.status).toBe(200);
      expect(preview.body.counts).toMatchObject({ new: 3, kept: 1 });
      const client = new Client(other);
      expect((await client.ask('{ decisions { totalCount } }')).decisions.totalCount).toBe(0);
      const { body } = await importFiles(other, files);
      expect(
        body.files.map(({ file, type, status }: Record<string, string>) => [file, type, status]),
      ).toEqual([
        ['adr/0001-a.md', 'decision', 'superseded'],
        ['adr/0002-b.md', 'decision', 'accepted'],
        ['adr/0003-c.md', 'decision', 'accepted'],
        ['adr/README.md', 'index', 'unknown'],
      ]);
      const again = await importFiles(other, files);
      expect(again.body.counts).toMatchObject({ new: 0, unchanged: 4 });
      const first = await client.read('1');
      expect(first.relations).toMatchObject([
        { relation: 'SUPERSEDES', to: { id: first.id, status: 'SUPERSEDED' } },
      ]);
      expect(first.currentId).toBe((await client.read('2')).id);
      const back = unzipSync(await exportFiles(other, 'original'));
      for (const [path, content] of Object.entries(files))
        expect(Buffer.from(back[path] ?? []).equals(Buffer.from(content))).toBe(true);
      expect(Object.keys(back).sort()).toEqual(Object.keys(files).sort());
    } finally {
      await other.close();
    }
  }, 60_000);

  it('exports everything and restores it into an empty workspace with nothing lost', async () => {
    const archive = await exportFiles(app, 'json');
    const other = await startApp();
    try {
      const { body } = await request(other.url)
        .post('/api/decisions/import')
        .set('content-type', 'application/zip')
        .send(archive);
      expect(body.counts.refused + body.counts.conflict).toBe(0);
      const textsOf = (zip: Buffer): object =>
        Object.fromEntries(
          Object.entries(unzipSync(zip)).map(([path, bytes]) => [
            path,
            JSON.parse(Buffer.from(bytes).toString()),
          ]),
        );
      expect(textsOf(await exportFiles(other, 'json'))).toEqual(textsOf(archive));
      const list =
        '{ decisions(first: 100, sort: CREATED) { edges { node { id number title status version openComments } } } }';
      expect(await new Client(other).ask(list)).toEqual(await ana.ask(list));
    } finally {
      await other.close();
    }
  }, 60_000);

  it.each([
    ['a name that leads out of the folder', { '../x.md': '# X\n' }, 422, 'BAD_ZIP'],
    ['a file that is packed a thousand times as small', { 'x.md': 'a'.repeat(5_000_000) }, 422, 'BAD_ZIP'],
  ])('refuses an archive with %s', async (_name, files, status, code) => {
    const { status: answered, body } = await importFiles(app, files);
    expect([answered, body.error.code]).toEqual([status, code]);
  });

  it('refuses what is no archive, too large, or of another type, and stays up', async () => {
    const post = (type: string, body: Buffer) =>
      request(app.url).post('/api/decisions/import').set('content-type', type).send(body);
    expect((await post('application/zip', Buffer.from('nonsense'))).body.error.code).toBe('BAD_ZIP');
    expect((await post('text/plain', Buffer.from('x'))).status).toBe(415);
    expect((await post('application/json', Buffer.from('{"path":"x.md"}'))).status).toBe(400);
    const large = await post('application/zip', Buffer.alloc(33_000_000)).catch((error: Error) => error);
    if (!(large instanceof Error)) expect(large.body.error.code).toBe('FILE_TOO_LARGE');
    const start = performance.now();
    const hostile = {
      'script.md': `# X\n\n<script>alert(1)</script>\n[a](javascript:alert(1))\n`,
      'nested.md': `# N\n\n${Array.from({ length: 600 }, (_, depth) => `${' '.repeat(Math.min(depth, 300))}- x`).join('\n')}\n`,
      'yaml.md': `---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nstatus: *e\n---\n# Y\n`,
    };
    const { status } = await importFiles(app, hostile, '?preview=true');
    expect(status).toBe(200);
    expect(performance.now() - start).toBeLessThan(20_000);
    expect((await ana.ask('{ decisions { totalCount } }')).decisions.totalCount).toBeGreaterThan(0);
  }, 60_000);

  it('drafts from a blank page and from nodes, and what it drafts can be saved as it is', async () => {
    const draft = `query ($input: DraftDecisionsInput!) { draftDecisions(input: $input) { __typename
      ... on DraftedDecisions { drafts { title text details language dependsOn } } ... on InvalidDecision { problems { path code } } } }`;
    const blank = await ana.ask(draft, { input: { title: 'Use something' } });
    const nodes = await ana.ask(draft, {
      input: { nodes: ['technology:redis', 'technology:valkey'], language: 'es' },
    });
    const drafts = [...blank.draftDecisions.drafts, ...nodes.draftDecisions.drafts];
    expect(drafts[0].title).toBe('Use something');
    const created = await ana.create(...drafts.map(({ title: _title, ...rest }: { title: string }) => rest));
    expect(created.map(({ title }) => title)).toEqual(drafts.map(({ title }: { title: string }) => title));
    const wrong = await ana.ask(draft, { input: { nodes: ['technology:nothing-such', 'technology:redis'] } });
    expect(wrong.draftDecisions.problems).toEqual([{ path: 'nodes', code: 'unknown-id' }]);
  }, 60_000);
});
