import { join } from 'node:path';
import { parseEnv } from './env.js';

const ROOT = join('/', 'somewhere');

describe('parseEnv', () => {
  it('runs locally on loopback with SQLite and the embedded graph when nothing is set', () => {
    const result = parseEnv({}, ROOT);
    expect(result).toMatchObject({
      ok: true,
      config: {
        http: { host: '127.0.0.1', port: 4180 },
        data: { folder: join(ROOT, '.data') },
        database: { provider: 'sqlite', file: join(ROOT, '.data', 'architrave.db') },
        neo4j: null,
      },
    });
  });

  it('counts an empty variable as absent', () => {
    expect(parseEnv({ DATABASE_URL: '', PORT: '' }, ROOT).ok).toBe(true);
  });

  it('lists every problem at once', () => {
    const result = parseEnv(
      {
        PORT: 'many',
        LOG_LEVEL: 'loud',
        DATABASE_URL: 'mysql://x',
        NEO4J_URI: 'http://x',
        NEO4J_USER: 'neo4j',
        HOST: '0.0.0.0',
      },
      ROOT,
    );
    expect(result.ok).toBe(false);
    const variables = result.ok ? [] : result.problems.map((problem) => problem.variable);
    expect(variables.sort()).toEqual([
      'DATABASE_URL',
      'HOST',
      'LOG_LEVEL',
      'NEO4J_PASSWORD',
      'NEO4J_URI',
      'PORT',
    ]);
  });

  it.each(['0.0.0.0', '::', '192.168.1.5', 'example.org'])(
    'refuses to bind %s while nobody signs in',
    (HOST) => {
      expect(parseEnv({ HOST }, ROOT)).toMatchObject({ ok: false, problems: [{ variable: 'HOST' }] });
    },
  );

  it('binds any address when anonymous use is allowed on purpose', () => {
    expect(parseEnv({ HOST: '0.0.0.0', ARCHITRAVE_ALLOW_ANONYMOUS: '1' }, ROOT)).toMatchObject({
      ok: true,
      config: { http: { host: '0.0.0.0' } },
    });
  });

  it.each(['127.0.0.1', '::1', 'localhost', '127.0.0.53'])('binds the loopback address %s', (HOST) => {
    expect(parseEnv({ HOST }, ROOT).ok).toBe(true);
  });

  it('takes both Neo4j credentials or none', () => {
    const uri = { NEO4J_URI: 'bolt://localhost:7687' };
    expect(parseEnv(uri, ROOT)).toMatchObject({
      config: { neo4j: { credentials: null, database: 'neo4j' } },
    });
    expect(parseEnv({ ...uri, NEO4J_USER: 'a', NEO4J_PASSWORD: 'b' }, ROOT)).toMatchObject({
      config: { neo4j: { credentials: { user: 'a', password: 'b' } } },
    });
  });
});
