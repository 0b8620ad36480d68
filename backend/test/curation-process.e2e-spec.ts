import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { startServer, type ServerProcess } from './support/server-process.js';

let folder: string;
const servers: ServerProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'architrave-curation-'));
});
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop('SIGKILL')));
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<ServerProcess> {
  const server = await startServer({ ARCHITRAVE_DATA: folder, PORT: '0' });
  servers.push(server);
  return server;
}

async function ask(url: string, query: string, variables: object = {}) {
  const { body } = await request(url).post('/graphql').send({ query, variables });
  return body.data;
}

const SAVE = `mutation ($input: SaveNodeInput!) { saveNode(input: $input) { __typename ... on SavedNode { saved { revision graphVersion } edit { id } } } }`;
const READ = `{ nodeDocument(id: "pattern:saga") { revision document graphVersion }
  nodeHistory(id: "pattern:saga", first: 20) { totalCount edges { node { edit { id graphVersion } change { after } } } } }`;

it('loses no acknowledged edit, nor its history, when the server is killed in the middle of saving', async () => {
  const acknowledged: { readonly id: string; readonly text: string }[] = [];
  for (let round = 0; round < 3; round += 1) {
    const server = await start();
    const saving = (async () => {
      for (let count = 0; ; count += 1) {
        const { nodeDocument } = await ask(server.url, READ);
        const text = `Round ${round}, edit ${count}.`;
        const document = { ...nodeDocument.document, summary: { en: text, es: `${text} es` } };
        const input = { id: 'pattern:saga', expectedRevision: nodeDocument.revision, document };
        const { saveNode } = await ask(server.url, SAVE, { input });
        expect(saveNode.__typename).toBe('SavedNode');
        acknowledged.push({ id: saveNode.edit.id, text });
      }
    })();
    let failure: unknown;
    saving.catch((error: unknown) => (failure = error)); // the connection breaks when the server is killed
    const enough = acknowledged.length + 3 + round;
    while (acknowledged.length < enough && failure === undefined)
      await new Promise((resolve) => setTimeout(resolve, 3));
    expect(failure).toBeUndefined();
    await server.stop('SIGKILL');
    await saving.catch(() => undefined);
  }
  const survivor = await start();
  const { nodeDocument, nodeHistory } = await ask(survivor.url, READ);
  interface Entry {
    readonly node: {
      readonly edit: { readonly id: string; readonly graphVersion: string };
      readonly change: { readonly after: { readonly summary: { readonly en: string } } };
    };
  }
  const edits = nodeHistory.edges as Entry[];
  const kept = new Map(edits.map(({ node }) => [node.edit.id, node.change.after.summary.en]));
  expect(acknowledged.length).toBeGreaterThanOrEqual(12);
  expect(acknowledged.filter(({ id, text }) => kept.get(id) !== text)).toEqual([]);
  // The graph is what the last edit of the history made it: changes and history go together.
  expect(nodeDocument.document.summary.en).toBe(edits[0]?.node.change.after.summary.en);
  expect(nodeDocument.graphVersion).toBe(edits[0]?.node.edit.graphVersion);
});
