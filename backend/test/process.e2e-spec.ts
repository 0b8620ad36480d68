import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { runServer, startServer, type ServerProcess } from './support/server-process.js';

let folder: string;
let servers: ServerProcess[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'architrave-process-'));
  servers = [];
});
afterEach(async () => {
  await Promise.all(servers.map((server) => server.stop('SIGKILL')));
  rmSync(folder, { recursive: true, force: true });
});

async function start(settings: Readonly<Record<string, string>> = {}): Promise<ServerProcess> {
  const server = await startServer({ ARCHITRAVE_DATA: folder, PORT: '0', ...settings });
  servers.push(server);
  return server;
}

/** Bytes of a file; 0 when it isn't there. */
const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

const addPerson = (url: string, name: string) =>
  request(url).post('/graphql').send({
    query: 'mutation ($name: String!) { addPerson(name: $name) { ... on Person { id } } }',
    variables: { name },
  });

async function namesAt(url: string): Promise<string[]> {
  const { body } = await request(url)
    .post('/graphql')
    .send({ query: '{ people(first: 100) { edges { node { name } } } }' });
  return body.data.people.edges.map((edge: { node: { name: string } }) => edge.node.name);
}

describe('the server process', () => {
  it('refuses a second one on its data folder, names folder and process, and exits 1', async () => {
    const first = await start();
    const second = await runServer({ ARCHITRAVE_DATA: folder, PORT: '0' });
    expect(second.code).toBe(1);
    expect(second.stderr).toContain(folder);
    expect(second.stderr).toContain(`process ${first.child.pid} `);
    expect(await namesAt(first.url)).toEqual(['Local']);
  });

  it('says plainly that a port is in use, exits 1, and leaves no lock behind', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    try {
      const ended = await runServer({ ARCHITRAVE_DATA: folder, PORT: String(port) });
      expect(ended.code).toBe(1);
      expect(ended.stderr).toContain(
        `Port ${port} on 127.0.0.1 is in use by another program. Set PORT to a free one`,
      );
      expect(ended.stderr).not.toContain('    at ');
    } finally {
      other.close();
    }
    await start();
  });

  it('lists everything that is wrong with its settings and exits 1', async () => {
    const ended = await runServer({ ARCHITRAVE_DATA: folder, PORT: 'x', HOST: '0.0.0.0', LOG_LEVEL: 'loud' });
    expect(ended.code).toBe(1);
    expect(ended.stderr).toMatch(/^The settings are wrong:\n/);
    for (const variable of ['PORT', 'HOST', 'LOG_LEVEL']) expect(ended.stderr).toContain(`\n  ${variable}: `);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'ends in order at %s and gives the data folder back',
    async (signal) => {
      const server = await start();
      await addPerson(server.url, 'Ana');
      await server.stop(signal);
      // Closed in order: what was written is in the file itself.
      expect(sizeOf(join(folder, 'architrave.db-wal'))).toBe(0);
      const next = await start();
      expect(await namesAt(next.url)).toEqual(['Local', 'Ana']);
    },
  );

  it('loses no acknowledged write when it is killed in the middle of writing', async () => {
    const acknowledged: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      const server = await start();
      const writing = (async () => {
        for (let count = 0; ; count += 1) {
          const name = `Person ${round}-${count}`;
          const { body } = await addPerson(server.url, name);
          if (body.data?.addPerson?.id !== undefined) acknowledged.push(name);
        }
      })().catch(() => undefined); // the connection breaks when the server is killed
      const enough = acknowledged.length + 10 + round * 7;
      while (acknowledged.length < enough) await new Promise((resolve) => setTimeout(resolve, 3));
      await server.stop('SIGKILL');
      await writing;
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(30);
    const survivor = await start();
    const names = new Set<string>();
    let after: string | null = null;
    do {
      const { body }: request.Response = await request(survivor.url).post('/graphql').send({
        query:
          'query ($after: String) { people(first: 100, after: $after) { edges { node { name } } pageInfo { endCursor hasNextPage } } }',
        variables: { after },
      });
      for (const { node } of body.data.people.edges as { node: { name: string } }[]) names.add(node.name);
      after = body.data.people.pageInfo.hasNextPage ? (body.data.people.pageInfo.endCursor as string) : null;
    } while (after !== null);
    expect(acknowledged.filter((name) => !names.has(name))).toEqual([]);
  });
});
