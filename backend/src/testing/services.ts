import type { Neo4jConfig } from '../config/env.js';

/** The Neo4j that tests may write to and empty; `null` when there is none. */
export function neo4jForTests(): Neo4jConfig | null {
  const uri = process.env['NEO4J_TEST_URI'];
  if (uri === undefined || uri === '') return null;
  const [user, password] = [process.env['NEO4J_TEST_USER'] ?? '', process.env['NEO4J_TEST_PASSWORD'] ?? ''];
  return {
    uri,
    database: process.env['NEO4J_TEST_DATABASE'] ?? 'neo4j',
    credentials: user === '' ? null : { user, password },
  };
}

/** The PostgreSQL that tests may make databases on; `null` when there is none. */
export function postgresForTests(): string | null {
  const url = process.env['POSTGRES_TEST_URL'];
  return url === undefined || url === '' ? null : url;
}

/** `describe`, or `describe.skip` with the reason in the title, so that what wasn't run is counted. */
export function describeIf(isThere: boolean, missing: string): jest.Describe {
  if (isThere) return describe;
  const skip = ((name: string, suite: () => void) =>
    describe.skip(`${name} (${missing})`, suite)) as jest.Describe;
  return skip;
}
