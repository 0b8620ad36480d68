import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildClientSchema,
  getIntrospectionQuery,
  lexicographicSortSchema,
  printSchema,
  type IntrospectionQuery,
} from 'graphql';
import request from 'supertest';
import { wholeQuery } from '../src/testing/whole-query.js';
import { GRAPHQL_LIMITS } from '../src/platform/graphql/limits.js';
import { startApp, type RunningApp } from './support/running-app.js';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

async function codeOf(query: string, variables = {}): Promise<string> {
  const { body } = await app.ask(query, variables);
  return body.errors?.[0]?.extensions?.code ?? 'OK';
}

describe('the limits', () => {
  it('admit the largest question there is: a whole advice, with everything in it', async () => {
    const { body } = await app.ask(await wholeQuery('advise', '(requirements: {})'));
    expect(body.errors).toBeUndefined();
    expect(body.data.advise.__typename).toBe('Advice');
  });

  it('admit a whole node with its text, its offers and its edges, and the introspection query', async () => {
    expect((await app.ask(await wholeQuery('node', '(id: "pattern:cqrs")'))).body.errors).toBeUndefined();
    expect((await app.ask(getIntrospectionQuery())).body.errors).toBeUndefined();
  });

  it('refuse too many aliases', async () => {
    const aliases = (count: number): string =>
      `{ ${Array.from({ length: count }, (_, index) => `a${index}: graphInfo { version }`).join(' ')} }`;
    expect(await codeOf(aliases(GRAPHQL_LIMITS.aliases))).toBe('OK');
    expect(await codeOf(aliases(GRAPHQL_LIMITS.aliases + 1))).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('refuse too many words and too many directives', async () => {
    expect(await codeOf(`{ graphInfo { ${'version '.repeat(GRAPHQL_LIMITS.tokens)} } }`)).not.toBe('OK');
    expect(
      await codeOf(
        `{ graphInfo { version ${'@include(if: true) '.repeat(GRAPHQL_LIMITS.directives + 1)} } }`,
      ),
    ).not.toBe('OK');
  });

  it('refuse too many advices at once', async () => {
    expect(
      await codeOf(
        '{ a: advise(requirements: {}) { __typename } b: advise(requirements: {}) { __typename } c: advise(requirements: {}) { __typename } }',
      ),
    ).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('refuse a page, a depth, a limit or a text beyond the range, with every problem', async () => {
    const { body } = await app.ask(
      '{ neighbourhood(ids: ["pattern:cqrs"], depth: 9, limit: 9999) { edges { id } } }',
    );
    expect(body.errors[0].extensions).toEqual({
      code: 'BAD_USER_INPUT',
      problems: [
        { path: 'depth', code: 'out-of-range', accepted: '0…4', given: '9' },
        { path: 'limit', code: 'out-of-range', accepted: '1…400', given: '9999' },
      ],
    });
    expect(await codeOf('{ nodes(kind: "pattern", first: 101) { totalCount } }')).toBe('BAD_USER_INPUT');
    expect(await codeOf('{ scenarios(first: 0) { totalCount } }')).toBe('BAD_USER_INPUT');
    expect(await codeOf('{ nodes(kind: "patern") { totalCount } }')).toBe('BAD_USER_INPUT');
    expect(await codeOf(`{ search(text: "${'x'.repeat(201)}") { rank } }`)).toBe('BAD_USER_INPUT');
    expect(await codeOf('{ paths(from: "a", to: "b", maxLength: 99) { edges { id } } }')).toBe(
      'BAD_USER_INPUT',
    );
  });

  it('refuse a body that is too large, several questions at once, and a form', async () => {
    const large = await request(app.url)
      .post('/graphql')
      .send({ query: '{ me { id } }', variables: { x: 'x'.repeat(GRAPHQL_LIMITS.bodyBytes) } });
    expect(large.status).toBe(413);
    const batch = await request(app.url)
      .post('/graphql')
      .send([{ query: '{ me { id } }' }, { query: '{ me { id } }' }]);
    expect(batch.status).toBe(400);
    const form = await request(app.url).post('/graphql').type('form').send({ query: '{ me { id } }' });
    expect(form.status).toBe(400);
    const plain = await request(app.url)
      .post('/graphql')
      .type('text/plain')
      .send('{"query":"{ me { id } }"}');
    expect(plain.status).toBe(400);
  });

  it('let no change happen by GET', async () => {
    const answer = await request(app.url)
      .get('/graphql')
      .query({ query: 'mutation { addPerson(name: "Eve") { __typename } }' })
      .set('apollo-require-preflight', '1');
    expect(answer.status).toBe(405);
  });
});

describe('the schema', () => {
  it('is the committed one', async () => {
    const { body } = await app.ask(getIntrospectionQuery());
    const served = printSchema(lexicographicSortSchema(buildClientSchema(body.data as IntrospectionQuery)));
    const committed = readFileSync(join(import.meta.dirname, '..', 'schema.graphql'), 'utf8');
    expect(`${served}\n`).toBe(committed.replace(/^(#.*\n|\n)+/, ''));
  });

  it('describes every query and mutation', async () => {
    const { body } = await app.ask(
      '{ __schema { queryType { fields { name description } } mutationType { fields { name description } } } }',
    );
    const { queryType, mutationType } = body.data.__schema;
    const bare = [...queryType.fields, ...mutationType.fields].filter(({ description }) => !description);
    expect(bare).toEqual([]);
  });
});

describe('the knowledge graph', () => {
  it('is searched, read and walked', async () => {
    const { body } = await app.ask(`{
      search(text: "cache-aside", kinds: ["pattern"]) { rank node { id name { text(language: es) } } }
      node(id: "pattern:cache-aside") { id kind category edges(types: [NEEDS_SKILL]) { type direction meaning { en } links { target { id } edge { level } } } }
      missing: node(id: "pattern:none") { id }
      neighbourhood(ids: ["pattern:cache-aside"], limit: 5) { nodes { distance degree node { id } } edges { id } leftOut { type count } }
      paths(from: "pattern:cache-aside", to: "quality:latency") { nodes { id } edges { type } }
      nodesById(ids: ["role:cache", "role:none"]) { id }
    }`);
    expect(body.errors).toBeUndefined();
    const { search, node, missing, neighbourhood, paths, nodesById } = body.data;
    expect(search[0]).toMatchObject({ rank: 0, node: { id: 'pattern:cache-aside' } });
    expect(node).toMatchObject({
      category: 'data',
      edges: [{ type: 'NEEDS_SKILL', direction: 'OUTGOING', meaning: { en: 'needs the skill' } }],
    });
    expect(missing).toBeNull();
    expect(neighbourhood.nodes).toHaveLength(5);
    expect(neighbourhood.leftOut.length).toBeGreaterThan(0);
    expect(paths[0].nodes.length).toBe(paths[0].edges.length + 1);
    expect(nodesById).toEqual([{ id: 'role:cache' }, null]);
  });

  it('pages through a kind to its end', async () => {
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const { body } = await app.ask(
        'query ($after: String) { nodes(kind: "quality", first: 7, after: $after) { totalCount edges { node { id } } pageInfo { endCursor hasNextPage } } }',
        { after },
      );
      const page = body.data.nodes;
      ids.push(...page.edges.map((edge: { node: { id: string } }) => edge.node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      if (after === null) expect(ids).toHaveLength(page.totalCount);
    } while (after !== null);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  it('describes itself', async () => {
    const { body } = await app.ask(
      '{ graphInfo { version nodeCount kinds { kind family count } } edgeTypes { type inverse isSymmetric fromKinds } requirementsForm { path type unit accepted default { value } } }',
    );
    expect(body.errors).toBeUndefined();
    expect(body.data.graphInfo.version).toMatch(/^[0-9a-f]+-0$/);
    expect(body.data.edgeTypes).toContainEqual({
      type: 'FULFILS',
      inverse: 'FULFILLED_BY',
      isSymmetric: false,
      fromKinds: ['technology'],
    });
    const latency = body.data.requirementsForm.find(
      (field: { path: string }) => field.path === 'quality.latencyP99Ms',
    );
    expect(latency).toMatchObject({ type: 'number', unit: 'ms', accepted: '1…600,000 ms' });
  });
});

describe('advise', () => {
  const ADVISE = `query ($r: RequirementsInput!) { advise(requirements: $r) {
    ... on Advice { graphVersion ledger { path value origin } }
    ... on InvalidRequirements { problems { path code accepted given } }
  } }`;

  it('takes {} and says what was assumed', async () => {
    const { body } = await app.ask(ADVISE, { r: {} });
    expect(body.errors).toBeUndefined();
    expect(body.data.advise.ledger.length).toBeGreaterThan(0);
    expect(body.data.advise.ledger.every(({ origin }: { origin: string }) => origin !== 'stated')).toBe(true);
  });

  it('keeps what was stated', async () => {
    const { body } = await app.ask(ADVISE, {
      r: { workload: { readShare: 0.7 }, constraints: { cloud: 'aws' } },
    });
    expect(body.data.advise.ledger).toEqual(
      expect.arrayContaining([
        { path: 'workload.readShare', value: 0.7, origin: 'stated' },
        { path: 'constraints.cloud', value: 'aws', origin: 'stated' },
      ]),
    );
  });

  it('reports every problem of the requirements at once, beside the field', async () => {
    const { body } = await app.ask(ADVISE, {
      r: {
        constraints: { monthlyBudgetUsd: -1, cloud: 'moon' },
        quality: { availabilityPercent: 101 },
        capabilities: ['time-travel'],
        team: { size: 1.5 },
      },
    });
    const { problems } = body.data.advise;
    expect(
      problems.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`).sort(),
    ).toEqual([
      'capabilities.0 unknown-id',
      'constraints.cloud unknown-choice',
      'constraints.monthlyBudgetUsd out-of-range',
      'quality.availabilityPercent out-of-range',
      'team.size wrong-type',
    ]);
    expect(problems.every(({ accepted }: { accepted: string }) => accepted !== '')).toBe(true);
  });

  it('refuses an unknown field as GraphQL does', async () => {
    expect(await codeOf(ADVISE, { r: { workload: { users: 3 } } })).toBe('BAD_USER_INPUT');
  });
});

describe('scenarios', () => {
  const SAVE = `mutation ($input: SaveScenarioInput!) { saveScenario(input: $input) {
    __typename
    ... on Scenario { id name version requirements personId outcome { isFeasible recommendations { style } } }
    ... on InvalidScenario { problems { path code } }
    ... on StaleScenario { problems { path code accepted } current { name version } }
    ... on UnknownScenario { scenarioId problems { code } }
    ... on UnknownPerson { claimed }
  } }`;
  const save = async (input: object, headers = {}) =>
    (await app.ask(SAVE, { input }, headers)).body.data.saveScenario;
  const requirements = { workload: { concurrentUsers: 100 }, priorities: [{ id: 'cost', value: 3 }] };

  it('are saved, read by id, changed, listed, renamed and deleted', async () => {
    const saved = await save({ name: ' Hotel ', requirements });
    expect(saved).toMatchObject({
      __typename: 'Scenario',
      name: 'Hotel',
      version: 1,
      personId: 'local-person',
    });
    expect(saved.requirements).toEqual({ workload: { concurrentUsers: 100 }, priorities: { cost: 3 } });
    const changed = await save({ id: saved.id, expectedVersion: 1, name: 'Hotel 2', requirements: {} });
    expect(changed).toMatchObject({ id: saved.id, version: 2, name: 'Hotel 2', requirements: {} });
    const renamed = await app.ask(
      'mutation ($id: ID!) { renameScenario(id: $id, expectedVersion: 2, name: "Hotel 3") { ... on Scenario { version name } } }',
      { id: saved.id },
    );
    expect(renamed.body.data.renameScenario).toEqual({ version: 3, name: 'Hotel 3' });
    const listed = await app.ask(
      'query ($id: ID!) { scenario(id: $id) { name updatedAt } scenarios { totalCount edges { node { id } } } }',
      { id: saved.id },
    );
    expect(listed.body.data).toMatchObject({
      scenario: { name: 'Hotel 3' },
      scenarios: { totalCount: 1, edges: [{ node: { id: saved.id } }] },
    });
    const DELETE =
      'mutation ($id: ID!, $v: Int!) { deleteScenario(id: $id, expectedVersion: $v) { __typename ... on DeletedScenario { deleted { name } } } }';
    expect((await app.ask(DELETE, { id: saved.id, v: 2 })).body.data.deleteScenario.__typename).toBe(
      'StaleScenario',
    );
    expect((await app.ask(DELETE, { id: saved.id, v: 3 })).body.data.deleteScenario).toEqual({
      __typename: 'DeletedScenario',
      deleted: { name: 'Hotel 3' },
    });
    expect((await app.ask(DELETE, { id: saved.id, v: 3 })).body.data.deleteScenario.__typename).toBe(
      'UnknownScenario',
    );
  });

  it('are not overwritten by who had not seen the last saving', async () => {
    const { id } = await save({ name: 'Shop', requirements: {} });
    await save({ id, expectedVersion: 1, name: 'Shop A', requirements: {} });
    expect(await save({ id, expectedVersion: 1, name: 'Shop B', requirements: {} })).toEqual({
      __typename: 'StaleScenario',
      problems: [{ path: 'expectedVersion', code: 'stale', accepted: '2' }],
      current: { name: 'Shop A', version: 2 },
    });
  });

  it('report every problem of name and requirements at once', async () => {
    const invalid = await save({ id: 'x', name: ' ', requirements: { quality: { availabilityPercent: 7 } } });
    expect(invalid.problems.map(({ path }: { path: string }) => path).sort()).toEqual([
      'expectedVersion',
      'name',
      'requirements.quality.availabilityPercent',
    ]);
    expect(await save({ id: 'none', expectedVersion: 1, name: 'X', requirements: {} })).toMatchObject({
      __typename: 'UnknownScenario',
      scenarioId: 'none',
    });
  });

  it('are saved by the person that header or cookie names, and by nobody unknown', async () => {
    const added = await app.ask(
      'mutation { addPerson(name: "Ana") { __typename ... on Person { id name } } }',
    );
    const { id } = added.body.data.addPerson;
    expect((await save({ name: 'Of Ana', requirements: {} }, { 'x-architrave-person': id })).personId).toBe(
      id,
    );
    expect(
      (await save({ name: 'Of Ana too', requirements: {} }, { cookie: `architrave_person=${id}` })).personId,
    ).toBe(id);
    expect(await save({ name: 'Of nobody', requirements: {} }, { 'x-architrave-person': 'eve' })).toEqual({
      __typename: 'UnknownPerson',
      claimed: 'eve',
    });
    const me = await app.ask('{ me { name } people { totalCount } }', {}, { 'x-architrave-person': id });
    expect(me.body.data).toEqual({ me: { name: 'Ana' }, people: { totalCount: 2 } });
    expect((await app.ask('{ me { name } }', {}, { 'x-architrave-person': 'eve' })).body.data.me).toBeNull();
    const again = await app.ask(
      'mutation { addPerson(name: "Ana") { ... on InvalidPerson { problems { path code } } } }',
    );
    expect(again.body.data.addPerson.problems).toEqual([{ path: 'name', code: 'name-taken' }]);
  });

  it('refuse a cursor of another list', async () => {
    expect(await codeOf('{ scenarios(after: "nonsense") { totalCount } }')).toBe('INVALID_CURSOR');
  });
});
