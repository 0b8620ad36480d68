import { inflateRawSync } from 'node:zlib';
import request from 'supertest';
import { emptyNeo4j } from '../src/testing/empty-neo4j.js';
import { describeIf, neo4jForTests } from '../src/testing/services.js';
import { startApp, type RunningApp } from './support/running-app.js';

/** The files of an archive, read by its central directory. */
function unzip(archive: Buffer): Map<string, string> {
  const end = archive.lastIndexOf(Buffer.from('504b0506', 'hex'));
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  const files = new Map<string, string>();
  for (let index = 0; index < count; index += 1) {
    const [packed, nameLength] = [archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28)];
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    files.set(name, inflateRawSync(archive.subarray(start, start + packed)).toString('utf8'));
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return files;
}

const DOCUMENT = 'id revision graphVersion document yaml path isGenerated change';
const EDIT = 'id action message personName isAuthenticated undoes graphVersion nodeCount nodeIds';
const SAVE = `mutation ($input: SaveNodeInput!) { saveNode(input: $input) { __typename
  ... on SavedNode { saved { ${DOCUMENT} } edit { ${EDIT} } }
  ... on InvalidNode { problems { path code accepted } }
  ... on StaleNode { problems { path code accepted given } expectedRevision current { revision document } }
  ... on StaleGraph { expectedVersion currentVersion }
  ... on UnknownNode { nodeId } ... on NotCurator { personName } ... on UnknownPerson { claimed } } }`;

/** What every store has to do for somebody who edits. */
function curation(open: () => Promise<RunningApp>): void {
  let app: RunningApp;
  beforeAll(async () => {
    app = await open();
    // The content is loaded at first use.
    await app.ask('{ graphInfo { version } }');
  }, 180_000);
  afterAll(() => app.close());

  const documentOf = async (id: string) =>
    (await app.ask(`query ($id: String!) { nodeDocument(id: $id) { ${DOCUMENT} } }`, { id })).body.data
      .nodeDocument;
  const save = async (input: object, headers = {}) => {
    const { body } = await app.ask(SAVE, { input }, headers);
    expect(body.errors).toBeUndefined();
    return body.data.saveNode;
  };
  const binary = (path: string) =>
    request(app.url)
      .get(path)
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      });

  it('gives a node as its content file, by id or alias', async () => {
    const node = await documentOf('pattern:cqrs');
    expect(node).toMatchObject({
      id: 'pattern:cqrs',
      path: 'content/pattern/cqrs.yaml',
      isGenerated: false,
      change: 'NONE',
      document: { category: 'data' },
    });
    expect(node.revision).toMatch(/^[0-9a-f]{12}$/);
    expect(node.yaml).toContain('\ncategory: data\n');
    expect(await documentOf('pattern:none')).toBeNull();
  });

  it('saves an edit, shows it to readers, in the history and as files, and takes it back', async () => {
    const before = await documentOf('pattern:saga');
    const summary = { en: 'Ours: "quoted", ñ.', es: 'Nuestro: «ñ».' };
    const document = { ...before.document, summary };
    const saved = await save({
      id: before.id,
      expectedRevision: before.revision,
      document,
      message: 'Clearer',
    });
    expect(saved).toMatchObject({
      __typename: 'SavedNode',
      saved: { change: 'CHANGED', document },
      edit: {
        action: 'EDIT',
        message: 'Clearer',
        personName: 'Local',
        isAuthenticated: false,
        nodeIds: ['pattern:saga'],
      },
    });
    const read = await app.ask(
      '{ node(id: "pattern:saga") { summary { en } } search(text: "saga") { node { id summary { es } } } }',
    );
    expect(read.body.data.node.summary.en).toBe(summary.en);
    expect(read.body.data.search).toContainEqual({
      node: { id: 'pattern:saga', summary: { es: summary.es } },
    });

    const history = await app.ask(
      `{ nodeHistory(id: "pattern:saga") { totalCount edges { node { edit { ${EDIT} } change { before after revisionBefore revisionAfter fields { path before after } } } } }
         changedNodes { id change path name { en } } changedFiles { path text } }`,
    );
    const { nodeHistory, changedNodes, changedFiles } = history.body.data;
    expect(nodeHistory.totalCount).toBe(1);
    expect(nodeHistory.edges[0].node.change).toMatchObject({
      before: before.document,
      after: document,
      revisionBefore: before.revision,
      revisionAfter: saved.saved.revision,
      fields: [
        { path: 'summary.en', before: before.document.summary.en, after: summary.en },
        { path: 'summary.es', before: before.document.summary.es, after: summary.es },
      ],
    });
    expect(changedNodes).toEqual([
      { id: 'pattern:saga', change: 'CHANGED', path: before.path, name: { en: before.document.name.en } },
    ]);
    expect(changedFiles).toEqual([{ path: before.path, text: saved.saved.yaml }]);
    const zip = await binary('/api/graph/changes');
    expect(zip.headers['content-type']).toBe('application/zip');
    expect(unzip(zip.body as Buffer)).toEqual(new Map([[before.path, saved.saved.yaml]]));

    const UNDO = `mutation ($id: ID!) { undoEdit(editId: $id, message: "Not so") { __typename ... on UndoneEdit { undone edit { ${EDIT} } }
      ... on UnknownEdit { editId } ... on ChangedSince { problems { path code } } } }`;
    const undone = await app.ask(UNDO, { id: saved.edit.id });
    expect(undone.body.data.undoEdit).toMatchObject({
      undone: saved.edit.id,
      edit: { action: 'UNDO', undoes: saved.edit.id },
    });
    expect(await documentOf('pattern:saga')).toMatchObject({ revision: before.revision, change: 'NONE' });
    expect((await app.ask('{ changedNodes { id } }')).body.data.changedNodes).toEqual([]);
    expect((await app.ask(UNDO, { id: 'none' })).body.data.undoEdit.__typename).toBe('UnknownEdit');
    // What was taken back already was changed since.
    expect((await app.ask(UNDO, { id: saved.edit.id })).body.data.undoEdit.__typename).toBe('ChangedSince');
  });

  it('refuses a stale save, with both revisions and the node as it is', async () => {
    const seen = await documentOf('pattern:cqrs');
    const first = await save({
      id: seen.id,
      expectedRevision: seen.revision,
      document: { ...seen.document, summary: { en: 'First.', es: 'Primero.' } },
    });
    const late = await save({
      id: seen.id,
      expectedRevision: seen.revision,
      document: { ...seen.document, summary: { en: 'Second.', es: 'Segundo.' } },
    });
    expect(late).toEqual({
      __typename: 'StaleNode',
      problems: [
        { path: 'expectedRevision', code: 'stale', accepted: first.saved.revision, given: seen.revision },
      ],
      expectedRevision: seen.revision,
      current: { revision: first.saved.revision, document: first.saved.document },
    });
    expect(await save({ id: 'pattern:none', expectedRevision: 'x', document: {} })).toMatchObject({
      __typename: 'UnknownNode',
    });
    expect(await save({ id: seen.id, document: seen.document })).toMatchObject({
      __typename: 'StaleNode',
      expectedRevision: null,
    });
    const strict = {
      id: seen.id,
      expectedRevision: first.saved.revision,
      document: seen.document,
      expectedGraphVersion: seen.graphVersion,
    };
    expect(await save(strict)).toMatchObject({
      __typename: 'StaleGraph',
      expectedVersion: seen.graphVersion,
    });
  });

  it('reports every problem of a node at once, and saves nothing', async () => {
    const document = {
      name: { en: 'X' },
      summary: { en: 'X.', es: 'X.' },
      category: 'nope',
      edges: { NEEDS_SKILL: [{ to: 'skill:none', level: 9 }] },
    };
    expect(await save({ id: 'pattern:broken', document })).toEqual({
      __typename: 'InvalidNode',
      problems: [
        { path: 'name.es', code: 'missing', accepted: 'a text of at least 1 character' },
        { path: 'edges.NEEDS_SKILL.0.level', code: 'out-of-range', accepted: 'whole number 1…5' },
        { path: 'category', code: 'unknown-choice', accepted: expect.stringContaining('one of: style') },
      ],
    });
    const rules = {
      ...document,
      name: { en: 'X', es: 'X' },
      category: 'data',
      edges: { FULFILS: ['role:none'] },
    };
    const { body } = await app.ask(
      'query ($d: JSON!) { checkNode(id: "pattern:broken", document: $d) { yaml problems { path code } } }',
      { d: rules },
    );
    expect(body.data.checkNode.yaml).toContain('FULFILS: [role:none]');
    expect(body.data.checkNode.problems).toEqual(
      expect.arrayContaining([
        { path: 'edges.FULFILS.0', code: 'unknown-id' },
        { path: 'edges.FULFILS.0', code: 'forbidden-pair' },
      ]),
    );
    expect(await documentOf('pattern:broken')).toBeNull();
  });

  it('creates a node with its skill, removes both, and keeps the history', async () => {
    const document = {
      name: { en: 'Tidal cache', es: 'Caché de marea' },
      summary: { en: 'S.', es: 'S.' },
      category: 'data',
      edges: { NEEDS_ROLE: ['role:cache'] },
    };
    const made = await save({ id: 'pattern:tidal-cache', document });
    expect(made).toMatchObject({ __typename: 'SavedNode', saved: { change: 'ADDED' } });
    expect(await documentOf('skill:tidal-cache')).toMatchObject({ isGenerated: true, change: 'ADDED' });
    const REMOVE = `mutation ($id: String!, $revision: String!) { removeNode(id: $id, expectedRevision: $revision) { __typename
      ... on RemovedNode { removedId edit { nodeIds } } ... on InvalidNode { problems { path code } } ... on StaleNode { expectedRevision } } }`;
    const remove = async (id: string, revision: string) =>
      (await app.ask(REMOVE, { id, revision })).body.data.removeNode;
    expect(await remove('pattern:tidal-cache', 'old')).toMatchObject({ __typename: 'StaleNode' });
    expect(await remove('pattern:tidal-cache', made.saved.revision)).toEqual({
      __typename: 'RemovedNode',
      removedId: 'pattern:tidal-cache',
      edit: { nodeIds: ['pattern:tidal-cache'] },
    });
    expect(await documentOf('skill:tidal-cache')).toBeNull();
    const role = await documentOf('role:cache');
    const needed = await remove('role:cache', role.revision);
    expect(needed.__typename).toBe('InvalidNode');
    expect(needed.problems.every(({ path }: { path: string }) => path.includes('#'))).toBe(true);
    const history = await app.ask(
      '{ nodeHistory(id: "pattern:tidal-cache") { edges { node { change { after } } } } }',
    );
    expect(
      history.body.data.nodeHistory.edges.map(
        ({ node }: { node: { change: { after: unknown } } }) => node.change.after === null,
      ),
    ).toEqual([true, false]);
  });

  it.each([
    ['json', 'application/json', /^\{"format":"architrave-graph"/],
    ['graphml', 'application/graphml+xml', /^<\?xml version="1.0"/],
    ['cypher', 'application/x-cypher-query', /^\/\/ Architrave knowledge graph/],
    ['csv&part=nodes', 'text/csv', /^\ufeffid,name_en/],
    ['csv&part=edges', 'text/csv', /^\ufefffrom,type,to/],
  ])('exports the whole graph as %s', async (format, mediaType, beginning) => {
    const { body: info } = await app.ask('{ graphInfo { version nodeCount } }');
    const answer = await binary(`/api/graph/export?format=${format}`);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toContain(mediaType);
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="[\w.-]+"$/);
    expect(answer.headers['x-graph-version']).toBe(info.data.graphInfo.version);
    const text = (answer.body as Buffer).toString('utf8');
    expect(text).toMatch(beginning);
    expect(text).toContain('pattern:cqrs');
    if (format === 'json') expect(JSON.parse(text).nodes).toHaveLength(info.data.graphInfo.nodeCount);
  });

  it('previews an import of its own export as nothing, and applies a changed one in one edit', async () => {
    const files = unzip((await binary('/api/graph/export?format=csv')).body as Buffer);
    expect([...files.keys()]).toEqual(['nodes.csv', 'edges.csv']);
    const preview = (nodes: string, edges: string) =>
      request(app.url)
        .post('/api/graph/import/preview')
        .attach('nodes', Buffer.from(nodes), 'nodes.csv')
        .attach('edges', Buffer.from(edges), 'edges.csv');
    const same = await preview(files.get('nodes.csv') ?? '', files.get('edges.csv') ?? '');
    expect(same.status).toBe(200);
    expect(same.body).toMatchObject({
      nodes: [],
      problems: [],
      counts: { nodes: { added: 0, changed: 0, removed: 0 } },
    });

    const nodes =
      'id,summary_en,name_en,name_es,summary_es,data\npattern:bulkhead,"Mine, now.",,,,\nprinciple:imported,S.,I,I,S.,\n';
    const edges =
      'from,type,to,weight\nprinciple:imported,GOVERNS,pattern:bulkhead,\nprinciple:imported,AFFECTS,quality:latency,-2\n';
    const shown = await preview(nodes, edges);
    expect(shown.body).toMatchObject({
      problems: [],
      counts: { nodes: { added: 1, changed: 1, removed: 0 }, edges: { added: 2 } },
      nodes: [
        { id: 'pattern:bulkhead', change: 'changed', fields: [{ path: 'summary.en', after: 'Mine, now.' }] },
        { id: 'principle:imported', change: 'added' },
      ],
    });
    const apply = (fields: Record<string, string>) =>
      request(app.url)
        .post('/api/graph/import/apply')
        .field({
          expectedVersion: shown.body.graphVersion,
          digest: shown.body.digest,
          message: 'List',
          ...fields,
        })
        .attach('nodes', Buffer.from(nodes), 'nodes.csv')
        .attach('edges', Buffer.from(edges), 'edges.csv');
    expect((await apply({ digest: 'x' })).body.error.code).toBe('OTHER_IMPORT');
    const applied = await apply({});
    expect(applied.body).toMatchObject({
      editId: expect.any(String),
      counts: { nodes: { added: 1, changed: 1 } },
    });
    expect(await documentOf('principle:imported')).toMatchObject({
      document: {
        edges: { AFFECTS: [{ to: 'quality:latency', weight: -2 }], GOVERNS: ['pattern:bulkhead'] },
      },
    });
    const stale = await apply({});
    expect([stale.status, stale.body.error]).toEqual([
      409,
      {
        code: 'STALE_GRAPH',
        message: expect.any(String),
        expectedVersion: shown.body.graphVersion,
        currentVersion: applied.body.graphVersion,
      },
    ]);
    const history = await app.ask(`{ graphHistory(first: 1) { edges { node { ${EDIT} } } } }`);
    expect(history.body.data.graphHistory.edges[0].node).toMatchObject({
      action: 'IMPORT',
      message: 'List',
      nodeCount: 2,
    });
  });

  it('refuses files that are no import, with every problem, and says what it takes', async () => {
    const upload = (name: string, text: string | Buffer) =>
      request(app.url).post('/api/graph/import/preview').attach(name, Buffer.from(text), 'file');
    const bad = await upload('nodes', 'id,colour,data\npattern:cqrs,red,{\npattern:cqrs,red,{}\n');
    expect(bad.body.problems).toEqual([
      {
        path: 'nodes.csv line 1',
        code: 'unknown-key',
        accepted: expect.stringContaining('name_en'),
        given: 'colour',
      },
      { path: 'nodes.csv line 2 data', code: 'wrong-type', accepted: 'a JSON object', given: '{' },
    ]);
    expect((await upload('graph', '{"format":"other"}')).body.problems[0]).toMatchObject({
      path: 'format',
      code: 'wrong-form',
    });
    expect(
      (await upload('graph', `${'['.repeat(50_000)}${']'.repeat(50_000)}`)).body.problems[0],
    ).toMatchObject({ code: 'too-deep' });
    expect((await upload('nodes', Buffer.from([0xff, 0xfe, 0x00]))).status).toBe(400);
    expect((await request(app.url).post('/api/graph/import/preview').field('x', 'y')).body.error.code).toBe(
      'BAD_REQUEST',
    );
    expect((await upload('other', 'x')).status).toBe(400);
    const large = await upload('graph', Buffer.alloc(32_000_001, 32));
    expect([large.status, large.body.error.code]).toEqual([413, 'FILE_TOO_LARGE']);
    expect((await request(app.url).get('/api/graph/export?format=dot')).body.error).toEqual({
      code: 'BAD_REQUEST',
      message: 'format: one of json, csv, graphml, cypher',
    });
  }, 60_000);

  it('stands behind the same checks as the rest', async () => {
    for (const path of ['/api/graph/export?format=json', '/api/graph/changes']) {
      expect((await request(app.url).get(path).set('Host', 'evil.example')).status).toBe(403);
      expect((await request(app.url).get(path).set('Sec-Fetch-Site', 'cross-site')).status).toBe(403);
    }
    const post = await request(app.url)
      .post('/api/graph/import/apply')
      .set('Origin', 'https://evil.example')
      .field('x', 'y');
    expect(post.status).toBe(403);
    expect((await request(app.url).get('/api/nothing')).status).toBe(404);
  });

  it('lets only curators edit once some are named', async () => {
    const person = async (name: string): Promise<string> =>
      (
        await app.ask('mutation ($name: String!) { addPerson(name: $name) { ... on Person { id } } }', {
          name,
        })
      ).body.data.addPerson.id;
    const [ana, ben] = [await person('Ana'), await person('Ben')];
    const NAME = `mutation ($ids: [ID!]!) { setCurators(personIds: $ids) { __typename ... on Curation { mayEdit curatorIds }
      ... on InvalidCurators { problems { path code } } ... on NotCurator { personName } } }`;
    const nameThem = async (ids: string[], who: string) =>
      (await app.ask(NAME, { ids }, { 'x-architrave-person': who })).body.data.setCurators;
    expect(await nameThem([ben], ana)).toMatchObject({
      __typename: 'InvalidCurators',
      problems: [{ path: 'personIds', code: 'missing' }],
    });
    expect(await nameThem([ana, 'nobody'], ana)).toMatchObject({
      problems: [{ path: 'personIds.1', code: 'unknown-id' }],
    });
    expect(await nameThem([ana], ana)).toEqual({ __typename: 'Curation', mayEdit: true, curatorIds: [ana] });
    const curationOf = async (who: string) =>
      (await app.ask('{ curation { mayEdit } }', {}, { 'x-architrave-person': who })).body.data.curation
        .mayEdit;
    expect([await curationOf(ana), await curationOf(ben), await curationOf('nobody')]).toEqual([
      true,
      false,
      false,
    ]);
    const node = await documentOf('principle:imported');
    const input = {
      id: node.id,
      expectedRevision: node.revision,
      document: { ...node.document, name: { en: 'A', es: 'A' } },
    };
    expect(await save(input, { 'x-architrave-person': ben })).toEqual({
      __typename: 'NotCurator',
      personName: 'Ben',
    });
    expect(await save(input, { 'x-architrave-person': 'nobody' })).toEqual({
      __typename: 'UnknownPerson',
      claimed: 'nobody',
    });
    const refused = await request(app.url)
      .post('/api/graph/import/apply')
      .set('x-architrave-person', ben)
      .attach('nodes', Buffer.from('id\n'), 'n');
    expect([refused.status, refused.body.error.code]).toEqual([403, 'NOT_CURATOR']);
    expect(await nameThem([], ben)).toMatchObject({ __typename: 'NotCurator' });
    expect(await save(input, { 'x-architrave-person': ana })).toMatchObject({
      __typename: 'SavedNode',
      edit: { personName: 'Ana' },
    });
    expect(await nameThem([], ana)).toMatchObject({ curatorIds: [] });
  });

  it('logs no error on the way', () =>
    expect(app.logged.filter((line) => !line.includes('"status":4'))).toEqual([]));
}

describe('curation on the embedded graph', () => curation(() => startApp()));

const neo4j = neo4jForTests();
describeIf(neo4j !== null, 'NEO4J_TEST_URI is not set')('curation on Neo4j', () =>
  curation(async () => {
    if (neo4j === null) throw new Error('There is no Neo4j to test with');
    await emptyNeo4j(neo4j);
    const { credentials } = neo4j;
    return startApp({
      NEO4J_URI: neo4j.uri,
      NEO4J_DATABASE: neo4j.database,
      ...(credentials === null ? {} : { NEO4J_USER: credentials.user, NEO4J_PASSWORD: credentials.password }),
    });
  }),
);
