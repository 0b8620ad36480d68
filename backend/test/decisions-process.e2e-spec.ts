import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { startServer, type ServerProcess } from './support/server-process.js';

const CLI = join(import.meta.dirname, '..', 'dist', 'cli', 'adr.js');
const RECORD =
  '# 1. Use A\r\n\r\n## Status\r\n\r\nAccepted\r\n\r\n## Context\r\n\r\nBecause.\r\n\r\n## Decision\r\n\r\nWe use A.\r\n';

let folder: string;
let data: string;
const servers: ServerProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'architrave-decisions-'));
  data = join(folder, 'data');
});
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop('SIGKILL')));
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<ServerProcess> {
  const server = await startServer({ ARCHITRAVE_DATA: data, PORT: '0' });
  servers.push(server);
  return server;
}

function adr(...args: string[]): { code: number | null; stdout: string; stderr: string } {
  const env = { PATH: process.env['PATH'], INIT_CWD: folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { env, encoding: 'utf8' });
  return { code: status, stdout, stderr };
}

const records = (name: string): string => join(folder, 'adr', name);

function writeRecords(): void {
  mkdirSync(join(folder, 'adr', 'sub'), { recursive: true });
  writeFileSync(records('README.md'), '# Decisions\n\n* [1](0001-a.md)\n');
  writeFileSync(records('0001-a.md'), RECORD);
  writeFileSync(records('sub/0002-b.md'), RECORD.replaceAll('\r\n', '\n').replace('1. Use A', '2. Use B'));
}

describe('decisions in a process of their own', () => {
  it('loses no acknowledged save when it is killed in the middle of 200, 25 times', async () => {
    const saved = new Map<string, { version: number; text: string }>();
    let acknowledged = 0;
    for (let round = 0; round < 25; round += 1) {
      const { url, stop } = await start();
      const ask = async (query: string, variables: object) =>
        (await request(url).post('/graphql').send({ query, variables })).body.data;
      const { createDecisions } = await ask(
        'mutation ($d: [CreateDecisionInput!]!) { createDecisions(decisions: $d) { ... on CreatedDecisions { created { id } } } }',
        { d: [{ text: `# Round ${round}\n` }] },
      );
      const id = createDecisions.created[0].id as string;
      saved.set(id, { version: 1, text: `# Round ${round}\n` });
      const writing = (async () => {
        for (let count = 1; count <= 200; count += 1) {
          const text = `# Round ${round}\n\nSave ${count}.\n`;
          const input = { id, expectedVersion: count, text };
          const answer = await ask(
            'mutation ($input: SaveDecisionInput!) { saveDecision(input: $input) { ... on Decision { version } } }',
            { input },
          );
          if (answer?.saveDecision?.version === count + 1) {
            saved.set(id, { version: count + 1, text });
            acknowledged += 1;
          }
        }
      })().catch(() => undefined); // the connection breaks when the server is killed
      // At another place in each round, in the middle of the 200.
      const enough = 3 + ((round * 7) % 20);
      while ((saved.get(id)?.version ?? 0) < enough) await new Promise((resolve) => setTimeout(resolve, 2));
      await stop('SIGKILL');
      await writing;
    }
    expect(acknowledged).toBeGreaterThan(200);
    const { url } = await start();
    const lost: string[] = [];
    for (const [id, { version, text }] of saved) {
      const { body } = await request(url)
        .post('/graphql')
        .send({
          query: `query ($id: String!, $i: ID!, $v: Int!) { decision(ref: $id) { version text }
            decisionVersion(id: $i, version: $v) { text } decisionVersions(id: $i) { totalCount } }`,
          variables: { id, i: id, v: version },
        });
      const { decision, decisionVersion, decisionVersions } = body.data;
      const isWhole = decisionVersions.totalCount === decision.version;
      if (decision.version < version || decisionVersion?.text !== text || !isWhole) lost.push(id);
    }
    expect(lost).toEqual([]);
  }, 600_000);

  it('imports a folder, exports it byte for byte, and says the same again', () => {
    writeRecords();
    const first = adr('import', 'adr', '--data', 'data', '--json');
    expect([first.code, first.stderr]).toEqual([0, '']);
    const lines = first.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ file, type, status, outcome }) => [file, type, status, outcome])).toEqual([
      ['0001-a.md', 'decision', 'accepted', 'new'],
      ['README.md', 'index', 'unknown', 'kept'],
      ['sub/0002-b.md', 'decision', 'accepted', 'new'],
    ]);
    for (const key of ['dialect', 'confidence', 'title', 'rawStatus', 'date', 'oddities'])
      expect(lines[0]).toHaveProperty(key);
    expect(adr('export', 'out', '--profile', 'original', '--data', 'data').code).toBe(0);
    for (const name of ['README.md', '0001-a.md', 'sub/0002-b.md'])
      expect(readFileSync(join(folder, 'out', name))).toEqual(readFileSync(records(name)));
    expect(adr('import', 'out', '--data', 'data').stdout).toContain('3 unchanged');
    // Everything in one export, restored into another data folder.
    expect(adr('export', 'json', '--profile', 'json', '--data', 'data').code).toBe(0);
    expect(adr('import', 'json', '--data', 'other').stdout).toContain('2 new, 1 kept');
    expect(adr('export', 'json2', '--profile', 'json', '--data', 'other').code).toBe(0);
    expect(readFileSync(join(folder, 'json2', 'workspace.json'))).toEqual(
      readFileSync(join(folder, 'json', 'workspace.json')),
    );
  }, 180_000);

  it('syncs both ways, merges, and never writes over a change of either side', async () => {
    writeRecords();
    expect(adr('sync', 'adr', '--data', 'data').code).toBe(0);
    const server = await start();
    const blocked = adr('sync', 'adr', '--data', 'data');
    expect([blocked.code, blocked.stderr.includes(`process ${server.child.pid} `)]).toEqual([1, true]);
    const ask = async (query: string, variables: object = {}) =>
      (await request(server.url).post('/graphql').send({ query, variables })).body.data;
    await ask(
      'mutation { setDecisionPolicy(expectedVersion: 0, policy: { mode: BOUNDED_EDITS, editDays: 30 }) { __typename } }',
    );
    const save = async (ref: string, from: string, to: string) => {
      const { decision } = await ask('query ($r: String!) { decision(ref: $r) { id version text } }', {
        r: ref,
      });
      const input = {
        id: decision.id,
        expectedVersion: decision.version,
        text: decision.text.replace(from, to),
      };
      const { saveDecision } = await ask(
        'mutation ($input: SaveDecisionInput!) { saveDecision(input: $input) { __typename } }',
        { input },
      );
      expect(saveDecision.__typename).toBe('Decision');
    };
    await save('1', 'We use A.', 'We use A and only A.');
    await save('2', 'We use A.', 'We use B here.');
    await server.stop('SIGTERM');
    writeFileSync(records('0001-a.md'), RECORD.replace('Because.', 'Because it is there.'));
    const theirs = readFileSync(records('sub/0002-b.md'), 'utf8').replace('We use A.', 'We use B there.');
    writeFileSync(records('sub/0002-b.md'), theirs);
    const result = adr('sync', 'adr', '--data', 'data');
    expect(result.code).toBe(3);
    expect(result.stdout).toContain('conflict (both-changed) sub/0002-b.md');
    expect(result.stdout).toContain('We use B here.\n=======\nWe use B there.');
    expect(readFileSync(records('sub/0002-b.md'), 'utf8')).toBe(theirs);
    expect(readFileSync(records('0001-a.md'), 'utf8')).toBe(
      RECORD.replace('Because.', 'Because it is there.').replace('We use A.', 'We use A and only A.'),
    );
    expect(adr('sync', 'adr', '--data', 'data').code).toBe(3);
    writeFileSync(records('sub/0002-b.md'), theirs.replace('We use B there.', 'We use B here.'));
    expect(adr('sync', 'adr', '--data', 'data').code).toBe(0);
    expect(adr('sync', 'adr', '--data', 'data').stdout.trim()).toBe('3 same');
  }, 180_000);

  it.each([
    [[], 'Usage'],
    [['import', 'nowhere'], 'no such folder'],
    [['export', 'out', '--profile', 'word'], '--profile'],
    [['import', '.', '--nonsense'], 'nonsense'],
  ])(
    'exits 2 for %j and says why on standard error',
    (args, message) => {
      const { code, stdout, stderr } = adr(...args);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain(message);
    },
    60_000,
  );
});
