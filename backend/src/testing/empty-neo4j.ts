import neo4j from 'neo4j-driver';
import type { Neo4jConfig } from '../config/env.js';

/** Deletes everything in the test server's database, constraints and indexes excepted. */
export async function emptyNeo4j({ uri, database, credentials }: Neo4jConfig): Promise<void> {
  const driver = neo4j.driver(
    uri,
    credentials === null ? undefined : neo4j.auth.basic(credentials.user, credentials.password),
  );
  const session = driver.session({ database });
  try {
    await session.run('MATCH (n) CALL { WITH n DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS');
  } finally {
    await session.close();
    await driver.close();
  }
}
