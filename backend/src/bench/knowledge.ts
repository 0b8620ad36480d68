import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CompiledGraph, GraphNode, Language } from '@architrave/graph-seed/model';
import { parseEnv } from '../config/env.js';
import { EmbeddedGraphStore } from '../features/knowledge/adapters/embedded-graph.store.js';
import { Neo4jGraphStore } from '../features/knowledge/adapters/neo4j-graph.store.js';
import { readCompiledGraph } from '../features/knowledge/adapters/read-compiled-graph.js';
import type { GraphStore } from '../features/knowledge/domain/graph-store.port.js';
import { Neo4jConnection } from '../platform/neo4j/neo4j-connection.js';
import { InMemoryChangeLog } from '../testing/in-memory-change-log.js';
import { seededRandom } from '../testing/seeded-random.js';

/*
 * Command line: how long the graph takes to answer on the whole content, in the embedded store and, where NEO4J_URI is
 * set (as for the server), in Neo4j: median and 95th percentile of search, neighbourhood and path over seeded questions; and how
 * long the built server takes to listen and to answer first, and the memory it then holds.
 * `node dist/bench/knowledge.js [questions]`. It writes the content to that Neo4j: give it one that holds nothing else.
 */
const questions = Number(process.argv[2] ?? 300);
const SEED = 20_261_124;
const WARM_UP = 20;

interface Timing {
  readonly medianMs: number;
  readonly p95Ms: number;
}

function timingOf(times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN;
  return { medianMs: at(0.5), p95Ms: at(0.95) };
}

async function time(ask: (index: number) => Promise<unknown>): Promise<Timing> {
  for (let index = 0; index < WARM_UP; index += 1) await ask(index);
  const times: number[] = [];
  for (let index = 0; index < questions; index += 1) {
    const start = performance.now();
    await ask(index);
    times.push(performance.now() - start);
  }
  return timingOf(times);
}

function show(name: string, { medianMs, p95Ms }: Timing): void {
  const ms = (value: number): string => `${value.toFixed(2).padStart(9)} ms`;
  console.log(`${name.padEnd(44)} median ${ms(medianMs)}   p95 ${ms(p95Ms)}`);
}

/** Texts as people type them: whole names, their beginnings, names with a letter wrong, words of summaries, whole questions. */
function textsToFind(
  nodes: readonly GraphNode[],
  random: () => number,
): { text: string; language: Language }[] {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  return Array.from({ length: questions }, (_, index) => {
    const language: Language = index % 2 === 0 ? 'en' : 'es';
    const name = pick(nodes).name[language];
    const words = pick(nodes).summary[language].split(' ');
    const cut = 1 + Math.floor(random() * (name.length - 1));
    const text = [
      name,
      name.slice(0, cut),
      name.slice(0, cut) + name.slice(cut + 1),
      words.slice(0, 2).join(' '),
      language === 'en' ? `what does ${name} cost` : `qué cuesta ${name}`,
    ][index % 5];
    return { text: text ?? name, language };
  });
}

async function measure(name: string, store: GraphStore, content: CompiledGraph): Promise<void> {
  const random = seededRandom(SEED);
  const pick = (): string => (content.nodes[Math.floor(random() * content.nodes.length)] as GraphNode).id;
  const texts = textsToFind(content.nodes, random);
  const pairs = Array.from({ length: questions }, () => [pick(), pick()] as const);
  await store.version();
  show(
    `${name}: search, 20 hits`,
    await time((index) => {
      const { text, language } = texts[index % texts.length] as (typeof texts)[number];
      return store.search(text, [], language, 20);
    }),
  );
  const all = { edgeTypes: [], kinds: [] };
  for (const depth of [1, 2]) {
    show(
      `${name}: neighbourhood, depth ${depth}, 100 nodes`,
      await time((index) => store.neighbourhood([pairs[index]?.[0] ?? ''], { depth, limit: 100, ...all })),
    );
  }
  show(
    `${name}: paths of at most 6 edges, 3 of them`,
    await time((index) => {
      const [from, to] = pairs[index] ?? ['', ''];
      return store.shortestPaths(from, to, { maxLength: 6, edgeTypes: [], limit: 3 });
    }),
  );
}

/** The built server on a new data folder, then again on the same: until it listens, until it has answered, and its memory. */
async function measureStart(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'architrave-bench-'));
  try {
    for (const turn of ['on a new data folder', 'again']) {
      const start = performance.now();
      const child = spawn(process.execPath, [join(import.meta.dirname, '..', 'main.js')], {
        env: { PATH: process.env['PATH'], ARCHITRAVE_DATA: folder, PORT: '0' },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const url = await new Promise<string>((resolve) => {
        let said = '';
        child.stdout.on('data', (chunk: Buffer) => {
          said += chunk.toString();
          const address = /Architrave is at (http:\/\/\S+)/.exec(said)?.[1];
          if (address !== undefined) resolve(address);
        });
      });
      const listening = performance.now() - start;
      await fetch(new URL('/graphql', url), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ search(text: "cqrs", first: 5) { rank } }' }),
      }).then((response) => response.text());
      const answered = performance.now() - start;
      console.log(
        `start ${turn}: listens after ${Math.round(listening)} ms, first answer after ${Math.round(answered)} ms${memoryOf(child.pid)}`,
      );
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What Linux says of a process's resident memory; nothing elsewhere. */
function memoryOf(pid: number | undefined): string {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? '' : `, then holds ${Math.round(Number(kilobytes) / 1024)} MB`;
  } catch {
    return '';
  }
}

const content = readCompiledGraph();
console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node.js ${process.version}`);
console.log(
  `content ${content.contentHash}: ${content.nodes.length} nodes, ${content.edges.length} edges; ${questions} questions each after ${WARM_UP} to warm up`,
);
await measureStart();
await measure('embedded', new EmbeddedGraphStore(content, new InMemoryChangeLog()), content);
const env = parseEnv(process.env, join(import.meta.dirname, '..', '..'));
if (!env.ok)
  throw new Error(env.problems.map(({ variable, message }) => `${variable}: ${message}`).join('\n'));
if (env.config.neo4j === null) console.log('Neo4j: not measured, NEO4J_URI is not set');
else {
  const connection = new Neo4jConnection(env.config.neo4j);
  const start = performance.now();
  const store = new Neo4jGraphStore(connection, content);
  await store.version();
  console.log(`Neo4j: content loaded and checked after ${Math.round(performance.now() - start)} ms`);
  await measure('Neo4j', store, content);
  await connection.close();
}
