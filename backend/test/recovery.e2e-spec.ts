import request from 'supertest';
import { describeIf, neo4jForTests, postgresForTests } from '../src/testing/services.js';
import { emptyNeo4j } from '../src/testing/empty-neo4j.js';
import { aPostgresDatabase } from '../src/testing/postgres-database.js';
import { startApp, type RunningApp } from './support/running-app.js';
import { startTcpProxy, type TcpProxy } from './support/tcp-proxy.js';

/** Milliseconds within which a server that is back must be used again: the breaker's pause, and a busy machine. */
const RECOVERY = 20_000;

async function eventually(isSo: () => Promise<boolean>): Promise<boolean> {
  for (const end = Date.now() + RECOVERY; Date.now() < end;) {
    if (await isSo()) return true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return false;
}

const codeOf = async (app: RunningApp, query: string): Promise<string> => {
  const { body } = await app.ask(query);
  return body.errors?.[0]?.extensions?.code ?? 'OK';
};
const storesOf = async (app: RunningApp): Promise<unknown> =>
  (await request(app.url).get('/health')).body.stores;

const postgres = postgresForTests();
describeIf(postgres !== null, 'POSTGRES_TEST_URL is not set')('with PostgreSQL away for a while', () => {
  let app: RunningApp;
  let proxy: TcpProxy;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const database = await aPostgresDatabase(postgres ?? '');
    drop = database.drop;
    const url = new URL(database.url);
    proxy = await startTcpProxy(url.hostname, Number(url.port));
    url.port = String(proxy.port);
    url.hostname = '127.0.0.1';
    app = await startApp({ DATABASE_URL: url.href });
  });
  afterAll(async () => {
    await app.close();
    await proxy.close();
    await drop();
  });

  it('says so, serves what it can, and recovers by itself', async () => {
    expect(await codeOf(app, 'mutation { addPerson(name: "Ana") { __typename } }')).toBe('OK');
    // The graph was read by then: it is in memory.
    expect(await codeOf(app, '{ graphInfo { version } }')).toBe('OK');
    await proxy.cut();
    expect(await codeOf(app, '{ scenarios { totalCount } }')).toBe('DATABASE_UNAVAILABLE');
    expect(await codeOf(app, 'mutation { addPerson(name: "Ben") { __typename } }')).toBe(
      'DATABASE_UNAVAILABLE',
    );
    expect(await codeOf(app, '{ search(text: "cache") { rank } }')).toBe('OK');
    expect(await storesOf(app)).toEqual({ database: 'down', graph: 'up' });
    await proxy.join();
    expect(await eventually(async () => (await codeOf(app, '{ scenarios { totalCount } }')) === 'OK')).toBe(
      true,
    );
    expect((await app.ask('{ people { totalCount } }')).body.data.people.totalCount).toBe(2);
  });
});

const neo4j = neo4jForTests();
describeIf(neo4j !== null, 'NEO4J_TEST_URI is not set')('with Neo4j away for a while', () => {
  let app: RunningApp;
  let proxy: TcpProxy;
  beforeAll(async () => {
    if (neo4j === null) return;
    await emptyNeo4j(neo4j);
    const url = new URL(neo4j.uri);
    proxy = await startTcpProxy(url.hostname, Number(url.port || 7687));
    const { credentials } = neo4j;
    app = await startApp({
      NEO4J_URI: `bolt://127.0.0.1:${proxy.port}`,
      NEO4J_DATABASE: neo4j.database,
      ...(credentials === null ? {} : { NEO4J_USER: credentials.user, NEO4J_PASSWORD: credentials.password }),
    });
  }, 120_000);
  afterAll(async () => {
    await app.close();
    await proxy.close();
  });

  it('says so without keeping people waiting, serves what it can, and recovers by itself', async () => {
    expect(await codeOf(app, '{ node(id: "pattern:cqrs") { id } }')).toBe('OK');
    await proxy.cut();
    for (let failures = 0; failures < 3; failures += 1) {
      expect(await codeOf(app, '{ node(id: "pattern:cqrs") { id } }')).toBe('GRAPH_UNAVAILABLE');
    }
    const start = performance.now();
    expect(await codeOf(app, '{ node(id: "pattern:cqrs") { id } }')).toBe('GRAPH_UNAVAILABLE');
    expect(performance.now() - start).toBeLessThan(1_000);
    expect(await codeOf(app, '{ scenarios { totalCount } me { name } }')).toBe('OK');
    expect(await storesOf(app)).toEqual({ database: 'up', graph: 'down' });
    await proxy.join();
    expect(
      await eventually(async () => (await codeOf(app, '{ node(id: "pattern:cqrs") { id } }')) === 'OK'),
    ).toBe(true);
  }, 120_000);
});
