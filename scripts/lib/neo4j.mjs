import { join } from 'node:path';
import { startInBackground, temporaryFolder } from './background.mjs';
import { freePort } from './free-port.mjs';
import { findJdk } from './java.mjs';
import { canGetJars, ensureJars } from './neo4j-jars.mjs';
import { inRoot } from './paths.mjs';

const advice =
  'set NEO4J_URI (NEO4J_USER, NEO4J_PASSWORD) to a Neo4j 5 for tests, or install a JDK 17+ and Maven ' +
  '(Debian, Ubuntu: apt-get install openjdk-17-jdk-headless maven; macOS: brew install openjdk maven)';

/**
 * A real Neo4j for the tests: the one that NEO4J_URI names, else Neo4j Community 5.26 from Maven artifacts,
 * thrown away afterwards.
 *
 * @returns {Promise<import('./services.mjs').ServiceResult>}
 */
export async function findOrStartNeo4j() {
  const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE } = process.env;
  if (NEO4J_URI) {
    return {
      from: 'NEO4J_URI',
      env: {
        NEO4J_TEST_URI: NEO4J_URI,
        NEO4J_TEST_USER: NEO4J_USER ?? '',
        NEO4J_TEST_PASSWORD: NEO4J_PASSWORD ?? '',
        NEO4J_TEST_DATABASE: NEO4J_DATABASE ?? 'neo4j',
      },
    };
  }
  const java = await findJdk();
  if (!java) return { missing: `no JDK 17 or later: ${advice}` };
  if (!canGetJars()) return { missing: `no Maven: ${advice}` };
  const jars = await ensureJars(java);
  const port = await freePort();
  const home = temporaryFolder('architrave-neo4j-');
  const stop = await startInBackground({
    name: 'Neo4j',
    command: java,
    args: [
      '-Xms256m',
      '-Xmx1g',
      '-cp',
      join(jars, '*'),
      inRoot('scripts/neo4j/Launcher.java'),
      home.path,
      String(port),
    ],
    ready: /^READY\r?$/m,
    // An orderly shutdown takes ten seconds and saves data that is deleted next.
    stopSignal: 'SIGKILL',
  });
  return {
    from: `${java}, port ${port}`,
    env: {
      NEO4J_TEST_URI: `bolt://127.0.0.1:${port}`,
      NEO4J_TEST_USER: '',
      NEO4J_TEST_PASSWORD: '',
      NEO4J_TEST_DATABASE: 'neo4j',
    },
    stop: async () => {
      await stop();
      home.remove();
    },
  };
}
