import { createWriteStream } from 'node:fs';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { parseEnv } from '../config/env.js';
import { EXPORT_FORMATS, type ExportFormat } from '../features/curation/domain/export/exported-graph.js';
import { EXPORT_FILES, type ExportFile } from '../features/curation/domain/export/file-formats.js';
import { GraphReader } from '../features/curation/graph-reader.js';
import { EmbeddedGraphStore } from '../features/knowledge/adapters/embedded-graph.store.js';
import { Neo4jGraphStore } from '../features/knowledge/adapters/neo4j-graph.store.js';
import { PrismaChangeLog } from '../features/knowledge/adapters/prisma-change-log.js';
import { readCompiledGraph } from '../features/knowledge/adapters/read-compiled-graph.js';
import { Neo4jConnection } from '../platform/neo4j/neo4j-connection.js';
import { Database } from '../platform/prisma/database.js';

/*
 * Command line: writes the whole graph, people's edits included, to standard output or a file. The settings say where
 * the graph is, as they do for the server, which may be running.
 * `graph:export -- --format json|graphml|cypher|csv [--part nodes|edges] [--output FILE]`
 * Exit 0 when written, 1 when the graph can't be read or the file not written, 2 when the arguments or settings are wrong.
 */
const USAGE = `usage: graph:export -- --format ${EXPORT_FORMATS.join('|')} [--part nodes|edges] [--output FILE]
csv needs a part: it is two files`;

interface Command {
  readonly file: ExportFile;
  /** `null`: standard output. */
  readonly output: string | null;
}

/** The command that the arguments give; `null` where they give none. */
function readArguments(args: readonly string[]): Command | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { format: { type: 'string' }, part: { type: 'string' }, output: { type: 'string' } },
    });
    if (!EXPORT_FORMATS.some((known) => known === values.format)) return null;
    const files = EXPORT_FILES[values.format as ExportFormat];
    const [file, ...others] =
      values.part === undefined ? files : files.filter(({ name }) => name === `${values.part}.csv`);
    if (file === undefined || others.length > 0) return null;
    // npm runs scripts in the repository's folder and says here where the user stands.
    const here = process.env['INIT_CWD'] ?? process.cwd();
    return { file, output: values.output === undefined ? null : resolve(here, values.output) };
  } catch {
    return null; // an option that there isn't
  }
}

async function writeExport({ file, output }: Command): Promise<number> {
  const env = parseEnv(process.env, join(import.meta.dirname, '..', '..', '..'));
  if (!env.ok) {
    process.stderr.write(
      `${env.problems.map(({ variable, message }) => `${variable}: ${message}`).join('\n')}\n`,
    );
    return 2;
  }
  const content = readCompiledGraph();
  const neo4j = env.config.neo4j === null ? null : new Neo4jConnection(env.config.neo4j);
  const database = new Database(env.config.database);
  try {
    const store =
      neo4j === null
        ? new EmbeddedGraphStore(content, new PrismaChangeLog(database))
        : new Neo4jGraphStore(neo4j, content);
    const reader = new GraphReader(store, content);
    const graph = { ...(await reader.current()), facts: reader.facts };
    const text = Readable.from(file.text(graph));
    if (output === null) await pipeline(text, process.stdout, { end: false });
    else await pipeline(text, createWriteStream(output));
    process.stderr.write(`${graph.nodes.size} nodes of graph ${graph.version}\n`);
    return 0;
  } catch (error) {
    process.stderr.write(`The graph could not be exported: ${(error as Error).message}\n`);
    return 1;
  } finally {
    await neo4j?.close();
    await database.close();
  }
}

const command = readArguments(process.argv.slice(2));
if (command === null) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
} else process.exitCode = await writeExport(command);
