import { join } from 'node:path';
import { loadGraph } from '@architrave/graph-seed/load';
import { parseEnv } from './config/env.js';
import { Neo4jGraphWriter } from './features/knowledge/adapters/neo4j-graph.writer.js';
import { readCompiledGraph } from './features/knowledge/adapters/read-compiled-graph.js';
import { Neo4jConnection } from './platform/neo4j/neo4j-connection.js';

/**
 * Command line: loads the compiled content into the Neo4j that NEO4J_URI names and prints what changed as JSON.
 * `--dry-run` only tells what would change. Exit 0 when done, 1 when the server can't be used, 2 when the settings are wrong.
 */
const env = parseEnv(process.env, join(import.meta.dirname, '..', '..'));
const problems = env.ok
  ? env.config.neo4j === null
    ? ['NEO4J_URI: is not set, so there is no server to load into']
    : []
  : env.problems.map(({ variable, message }) => `${variable}: ${message}`);

if (!env.ok || env.config.neo4j === null) {
  process.stderr.write(`${problems.join('\n')}\n`);
  process.exitCode = 2;
} else {
  const connection = new Neo4jConnection(env.config.neo4j);
  try {
    const report = await loadGraph(readCompiledGraph(), new Neo4jGraphWriter(connection), {
      dryRun: process.argv.includes('--dry-run'),
    });
    process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  } catch (error) {
    process.stderr.write(
      `The graph could not be loaded: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    process.exitCode = 1;
  } finally {
    await connection.close();
  }
}
