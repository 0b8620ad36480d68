import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { startApp, type RunningApp } from './support/running-app.js';

const ROUTES = [
  '/',
  '/explore/pattern:cqrs',
  '/assets/app-1a2b.js',
  '/favicon.svg',
  '/health',
  '/health/ready',
  '/graphql',
  '/nothing.txt',
];
const VERSION = { query: '{ graphInfo { version } }' };

let app: RunningApp;
let webRoot: string;

beforeAll(async () => {
  // A dot in the path: files of such a folder must be served all the same.
  webRoot = join(mkdtempSync(join(tmpdir(), 'architrave-web-')), '.hidden', 'dist');
  mkdirSync(join(webRoot, 'assets'), { recursive: true });
  writeFileSync(join(webRoot, 'index.html'), '<!doctype html><title>Architrave</title>');
  writeFileSync(join(webRoot, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(webRoot, 'assets', 'app-1a2b.js'), 'export {};');
  app = await startApp({ ARCHITRAVE_WEB_ROOT: webRoot, ARCHITRAVE_ALLOWED_ORIGINS: 'http://localhost:5173' });
});
afterAll(async () => {
  await app.close();
  rmSync(join(webRoot, '..', '..'), { recursive: true, force: true });
});

/** Sends bytes as they are and gives the first line of the answer. */
function raw(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(app.url).port), '127.0.0.1', () => socket.write(bytes));
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk.toString();
      if (text.includes('\r\n')) {
        socket.destroy();
        resolve(text.split('\r\n')[0] ?? '');
      }
    });
    socket.on('error', reject);
  });
}

describe('the Host check', () => {
  it.each(ROUTES)('refuses a foreign Host on %s before anything else', async (path) => {
    for (const host of [
      'evil.example',
      '127.0.0.1.nip.io',
      'localhost.',
      '127.0.0.1@evil.example',
      'localhost.evil.example:4180',
    ]) {
      const answer = await request(app.url).get(path).set('Host', host);
      expect([host, answer.status, answer.body]).toEqual([
        host,
        403,
        { error: { code: 'FOREIGN_HOST', message: expect.any(String) } },
      ]);
    }
    const posted = await request(app.url).post(path).set('Host', 'evil.example').send(VERSION);
    expect(posted.status).toBe(403);
  });

  it('admits the loopback names with any port', async () => {
    for (const host of ['127.0.0.1:4180', 'localhost:1', '[::1]:4180', 'LOCALHOST']) {
      expect((await request(app.url).get('/health').set('Host', host)).status).toBe(200);
    }
  });

  it('refuses two Hosts, none, and a target that names another server', async () => {
    expect(await raw('GET /health HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n')).toMatch(
      / 40[03] /,
    );
    expect(await raw('GET /health HTTP/1.0\r\n\r\n')).toContain(' 403 ');
    expect(await raw('GET http://evil.example/health HTTP/1.1\r\nHost: localhost\r\n\r\n')).toContain(
      ' 403 ',
    );
    expect(await raw('OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n')).toContain(' 403 ');
  });
});

describe('the origin check', () => {
  const post = (headers: Record<string, string>) =>
    request(app.url).post('/graphql').set(headers).send(VERSION);

  it('refuses what a page of another origin makes a browser send', async () => {
    const foreign: Record<string, string>[] = [
      { Origin: 'https://evil.example' },
      { Origin: 'null' },
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site' },
      { Origin: app.url, 'Sec-Fetch-Site': 'cross-site' },
      { Origin: 'http://localhost:9' },
    ];
    for (const headers of foreign) {
      expect([headers, (await post(headers)).status]).toEqual([headers, 403]);
    }
    expect(
      (await request(app.url).get('/graphql?query={graphInfo{version}}').set('Sec-Fetch-Site', 'cross-site'))
        .status,
    ).toBe(403);
  });

  it('serves its own pages, programs, and origins that are allowed', async () => {
    const own: Record<string, string>[] = [
      {},
      { Origin: app.url },
      { Origin: app.url, 'Sec-Fetch-Site': 'same-origin' },
      { Origin: 'http://localhost:5173', 'Sec-Fetch-Site': 'same-site' },
    ];
    for (const headers of own) {
      expect([headers, (await post(headers)).status]).toEqual([headers, 200]);
    }
  });

  it('lets a link from elsewhere lead to a page', async () => {
    expect((await request(app.url).get('/explore').set('Sec-Fetch-Site', 'cross-site')).status).toBe(200);
  });

  it('gives no other origin leave to read answers', async () => {
    const answer = await request(app.url).get('/health').set('Origin', 'http://localhost:5173');
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('the web app', () => {
  it('is the page under every path of the app, never cached without asking', async () => {
    for (const path of ['/', '/index.html', '/explore/pattern:cqrs', '/es/advise']) {
      const answer = await request(app.url).get(path);
      expect([path, answer.status, answer.text]).toEqual([
        path,
        200,
        '<!doctype html><title>Architrave</title>',
      ]);
      expect(answer.headers['cache-control']).toBe('no-cache');
    }
  });

  it('serves hashed files for ever and does not put the page in the place of a missing one', async () => {
    const found = await request(app.url).get('/assets/app-1a2b.js');
    expect(found.status).toBe(200);
    expect(found.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const missing = await request(app.url).get('/assets/app-old.js');
    expect(missing.status).toBe(404);
    expect(missing.headers['cache-control']).toBeUndefined();
  });

  it('serves no file outside its folder', async () => {
    for (const path of [
      '/../package.json',
      '/..%2f..%2fpackage.json',
      '/%2e%2e/%2e%2e/package.json',
      '/assets/..%2f..%2f..%2fsecret',
    ]) {
      expect(await raw(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`)).toMatch(/ (200|40[034]) /);
      const answer = await request(app.url).get(path);
      expect(answer.text).not.toContain('workspaces');
    }
  });

  it('allows scripts and workers from its own origin only, and inline styles', async () => {
    const policy = (await request(app.url).get('/')).headers['content-security-policy'] ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("worker-src 'self'");
    expect(policy).toContain("style-src 'self' 'unsafe-inline'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-eval');
  });
});

describe('every answer', () => {
  it('names its request, by the id of the caller where it is well formed', async () => {
    const own = await request(app.url).get('/health').set('x-request-id', 'trace-12345');
    expect(own.headers['x-request-id']).toBe('trace-12345');
    const bad = await request(app.url).get('/health').set('x-request-id', 'no good');
    expect(bad.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('says nothing of what the server is made of', async () => {
    const { headers } = await request(app.url).get('/health');
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['server']).toBeUndefined();
  });
});

describe('health', () => {
  it('tells of each store', async () => {
    const report = { status: 'up', stores: { database: 'up', graph: 'up' } };
    expect((await request(app.url).get('/health')).body).toEqual(report);
    expect((await request(app.url).get('/health/ready')).body).toEqual(report);
  });
});

describe('with PostgreSQL down', () => {
  let degraded: RunningApp;
  beforeAll(async () => {
    degraded = await startApp({ DATABASE_URL: 'postgresql://nobody@127.0.0.1:9/none' });
  });
  afterAll(() => degraded.close());

  it('lives, is not ready, and says which store is missing', async () => {
    const live = await request(degraded.url).get('/health');
    expect([live.status, live.body.status, live.body.stores.database]).toEqual([200, 'degraded', 'down']);
    expect((await request(degraded.url).get('/health/ready')).status).toBe(503);
  });

  it('answers with a code and without the address of the database', async () => {
    const { body } = await degraded.ask('{ scenarios { totalCount } }');
    expect(body.errors).toEqual([expect.objectContaining({ extensions: { code: 'DATABASE_UNAVAILABLE' } })]);
    expect(JSON.stringify(body)).not.toContain('127.0.0.1');
  });
});

describe('with Neo4j down', () => {
  let degraded: RunningApp;
  beforeAll(async () => {
    degraded = await startApp({ NEO4J_URI: 'bolt://127.0.0.1:9' });
  });
  afterAll(() => degraded.close());

  it('serves people and scenarios, and says that the graph is down', async () => {
    const { body } = await degraded.ask('{ me { name } scenarios { totalCount } }');
    expect(body).toEqual({ data: { me: { name: 'Local' }, scenarios: { totalCount: 0 } } });
    const { body: failed } = await degraded.ask('{ graphInfo { version } }');
    expect(failed.errors[0].extensions).toEqual({ code: 'GRAPH_UNAVAILABLE' });
    expect((await request(degraded.url).get('/health')).body.stores).toEqual({
      database: 'up',
      graph: 'down',
    });
  });
});
