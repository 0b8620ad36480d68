import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseConfig } from '../config/env.js';
import { toRow, toSearchRow } from '../features/decision/adapters/decision-rows.js';
import { PrismaDecisionRepository } from '../features/decision/adapters/prisma-decision.repository.js';
import type { Decision } from '../features/decision/domain/decision.js';
import type { DecisionQuery, DecisionReader } from '../features/decision/domain/decision.repository.port.js';
import { NO_DETAILS } from '../features/decision/domain/details.js';
import { searchWordsOf } from '../features/decision/domain/search-words.js';
import { Database } from '../platform/prisma/database.js';
import { aPostgresDatabase } from '../testing/postgres-database.js';
import { seededRandom } from '../testing/seeded-random.js';

/*
 * Command line: how long lists of decisions take. Fills a database with generated decisions and prints median and 95th
 * percentile of list, search and filter, for a new SQLite file and, where DATABASE_URL or POSTGRES_TEST_URL names a server,
 * for a new database on it, which is dropped afterwards.
 * `node dist/bench/decisions.js [decisions] [questions]`; 10,000 and 200 when not said.
 */
const decisions = Number(process.argv[2] ?? 10_000);
const questions = Number(process.argv[3] ?? 200);
const SEED = 20_261_124;
const WARM_UP = 10;
const BATCH = 50;
const WORKSPACE = 'local';

/** Words as records have them: few are in nearly every record, many in a few (a Zipf distribution). */
const VOCABULARY = Array.from({ length: 4_000 }, (_, rank) => wordOf(rank));
const STATUSES = [
  'accepted',
  'accepted',
  'accepted',
  'proposed',
  'superseded',
  'deprecated',
  'rejected',
  'unknown',
] as const;
const NODES = Array.from({ length: 300 }, (_, index) => `technology:t-${index}`);

function wordOf(rank: number): string {
  const syllables = ['ca', 'de', 'fi', 'go', 'lu', 'mar', 'ne', 'por', 'qui', 'ser', 'ta', 'ven'];
  let word = '';
  for (let rest = rank + 12; rest > 0; rest = Math.floor(rest / syllables.length))
    word += syllables[rest % syllables.length] ?? '';
  return word;
}

function textMaker(random: () => number): (words: number) => string {
  const total = Math.log(VOCABULARY.length + 1);
  const pick = (): string =>
    VOCABULARY[Math.min(VOCABULARY.length - 1, Math.floor(Math.exp(random() * total)) - 1)] ?? 'x';
  return (words) => Array.from({ length: words }, pick).join(' ');
}

function makeDecisions(): Decision[] {
  const random = seededRandom(SEED);
  const text = textMaker(random);
  const start = Date.UTC(2020, 0, 1);
  const author = { id: 'local-person', name: 'Local' };
  return Array.from({ length: decisions }, (_, index): Decision => {
    const status = STATUSES[Math.floor(random() * STATUSES.length)] ?? 'accepted';
    const title = text(6);
    const at = new Date(start + Math.floor(random() * 200_000_000) * 1_000);
    const nodes = Array.from({ length: 4 }, () => NODES[Math.floor(random() * NODES.length)] ?? '');
    return {
      id: `decision-${index}`,
      workspaceId: WORKSPACE,
      version: 1,
      number: index + 1,
      file: `${String(index + 1).padStart(4, '0')}-x.md`,
      title,
      status,
      statusWord: status,
      date: at.toISOString().slice(0, 10),
      dialect: 'nygard',
      language: 'en',
      tags: [`tag-${Math.floor(random() * 40)}`, `tag-${40 + Math.floor(random() * 40)}`],
      deciders: [`Person ${Math.floor(random() * 60)}`],
      consulted: [],
      informed: [],
      confidence: null,
      reversibility: null,
      reviewBy: index % 4 === 0 ? at.toISOString().slice(0, 10) : null,
      graphVersion: null,
      scenarioId: null,
      author,
      editor: author,
      createdAt: at,
      updatedAt: at,
      acceptedAt: null,
      acceptedVersion: null,
      isSelfAccepted: false,
      currentId: status === 'superseded' ? `decision-${Math.floor(random() * decisions)}` : null,
      text: `# ${title}\n\n## Context\n\n${text(180)}\n\n## Decision\n\n${text(60)}\n\n## Consequences\n\n${text(60)}\n`,
      details: {
        ...NO_DETAILS,
        nodes: [...new Set(nodes)].map((id) => ({ id, role: 'chosen' as const })),
      },
      aliases: [],
    };
  });
}

/** Rows straight into the tables: writing through the repository is measured by the tests of its own. */
async function fill(database: Database, made: readonly Decision[]): Promise<void> {
  const createdAt = new Date();
  await database.run(async (prisma) => {
    await prisma.workspace.create({ data: { id: WORKSPACE, name: 'Local', createdAt } });
  });
  for (let start = 0; start < made.length; start += BATCH) {
    const batch = made.slice(start, start + BATCH);
    await database.transaction(async (transaction) => {
      await transaction.decision.createMany({ data: batch.map(toRow) });
      await transaction.decisionTag.createMany({
        data: batch.flatMap(({ id, tags }) =>
          tags.map((tag, position) => ({ decisionId: id, workspaceId: WORKSPACE, position, tag })),
        ),
      });
      await transaction.decisionPerson.createMany({
        data: batch.flatMap(({ id, deciders }) =>
          deciders.map((name, position) => ({
            decisionId: id,
            workspaceId: WORKSPACE,
            role: 'deciders',
            position,
            name,
          })),
        ),
      });
      await transaction.decisionNode.createMany({
        data: batch.flatMap(({ id, details }) =>
          details.nodes.map((node) => ({
            decisionId: id,
            workspaceId: WORKSPACE,
            nodeId: node.id,
            role: node.role,
          })),
        ),
      });
      await transaction.decisionSearch.createMany({
        data: batch.map((decision) => ({
          decisionId: decision.id,
          workspaceId: WORKSPACE,
          status: decision.status,
          updatedAt: decision.updatedAt,
          ...toSearchRow(searchWordsOf(decision)),
        })),
      });
    });
  }
  // What both databases do by themselves sooner or later: look at what the tables hold.
  await database.run((prisma) => prisma.$executeRawUnsafe('ANALYZE'));
}

const EVERYTHING: DecisionQuery = {
  text: '',
  statuses: [],
  tags: [],
  nodes: [],
  deciders: [],
  authorId: null,
  dueBy: null,
  sort: 'relevance',
};

async function measure(name: string, reader: DecisionReader): Promise<void> {
  const random = seededRandom(SEED + 1);
  const text = textMaker(random);
  const common = VOCABULARY[0] ?? '';
  const ask = (query: Partial<DecisionQuery>, after: string | null = null) =>
    reader.list({ ...EVERYTHING, ...query }, { first: 20, after });
  const page = await ask({});
  const middle = (await reader.list(EVERYTHING, { first: 100 })).cursors.at(-1) ?? null;
  show(`${name}: list, first page`, await time(() => ask({})));
  show(`${name}: list, after the hundredth`, await time(() => ask({}, middle)));
  show(`${name}: list by title`, await time(() => ask({ sort: 'title' })));
  show(`${name}: search, one word`, await time(() => ask({ text: `${text(1)} ` })));
  show(
    `${name}: search, two words, the last begun`,
    await time(() => ask({ text: `${text(1)} ${text(1).slice(0, 4)}` })),
  );
  show(`${name}: search, four words`, await time(() => ask({ text: text(4) })));
  show(`${name}: search, the word that most have`, await time(() => ask({ text: `${common} ` })));
  show(`${name}: search, two letters`, await time(() => ask({ text: common.slice(0, 2) })));
  show(`${name}: filter by status`, await time(() => ask({ statuses: ['accepted'] })));
  const tag = (): string => `tag-${Math.floor(random() * 80)}`;
  show(`${name}: filter by tag`, await time(() => ask({ tags: [tag()] })));
  const node = (): string => NODES[Math.floor(random() * NODES.length)] ?? '';
  show(`${name}: filter by node`, await time(() => ask({ nodes: [node()] })));
  show(
    `${name}: filter by decider, status and due`,
    await time(() =>
      ask({ deciders: ['Person 7'], statuses: ['accepted', 'proposed'], dueBy: '2024-01-01' }),
    ),
  );
  show(
    `${name}: search and filter`,
    await time(() => ask({ text: text(1), tags: [tag()], statuses: ['accepted'] })),
  );
  show(
    `${name}: decisions about 20 nodes`,
    await time(() => reader.aboutNodes(Array.from({ length: 20 }, node), 10)),
  );
  console.log(`${name}: ${page.totalCount} decisions`);
}

/** Milliseconds, sorted, and what of them this process worked on average: on a busy machine that says more. */
interface Times {
  readonly sorted: readonly number[];
  readonly cpuMs: number;
}

async function time(ask: () => Promise<unknown>): Promise<Times> {
  for (let index = 0; index < WARM_UP; index += 1) await ask();
  const times: number[] = [];
  const before = process.cpuUsage();
  for (let index = 0; index < questions; index += 1) {
    const start = performance.now();
    await ask();
    times.push(performance.now() - start);
  }
  const { user, system } = process.cpuUsage(before);
  return { sorted: times.sort((a, b) => a - b), cpuMs: (user + system) / 1_000 / questions };
}

function show(name: string, { sorted, cpuMs }: Times): void {
  const ms = (value: number): string => `${value.toFixed(1).padStart(7)} ms`;
  const at = (share: number): string =>
    ms(sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN);
  console.log(`${name.padEnd(52)} median ${at(0.5)}   p95 ${at(0.95)}   processor ${ms(cpuMs)}`);
}

async function run(name: string, config: DatabaseConfig, made: readonly Decision[]): Promise<void> {
  const database = new Database(config);
  try {
    const start = performance.now();
    await fill(database, made);
    console.log(`${name}: filled in ${((performance.now() - start) / 1_000).toFixed(0)} s`);
    await measure(name, new PrismaDecisionRepository(database).read(WORKSPACE));
  } finally {
    await database.close();
  }
}

const made = makeDecisions();
const size = made.reduce((sum, { text }) => sum + text.length, 0) / made.length;
console.log(
  `${made.length} decisions of ${size.toFixed(0)} characters on average, ${questions} questions each; ${cpus()[0]?.model ?? ''}, ${cpus().length} cores, Node ${process.version}`,
);
const folder = mkdtempSync(join(tmpdir(), 'architrave-bench-'));
try {
  await run('SQLite', { provider: 'sqlite', file: join(folder, 'bench.db') }, made);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const server = process.env['DATABASE_URL'] ?? process.env['POSTGRES_TEST_URL'];
if (server !== undefined && server !== '') {
  const { url, drop } = await aPostgresDatabase(server);
  try {
    await run('PostgreSQL', { provider: 'postgresql', url }, made);
  } finally {
    await drop();
  }
}
