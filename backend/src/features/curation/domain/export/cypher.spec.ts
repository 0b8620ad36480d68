import neo4j, { type Driver } from 'neo4j-driver';
import { emptyNeo4j } from '../../../../testing/empty-neo4j.js';
import { describeIf, neo4jForTests } from '../../../../testing/services.js';
import { readCompiledGraph } from '../../../knowledge/adapters/read-compiled-graph.js';
import { AWKWARD_TEXTS, awkwardGraph } from '../../testing/awkward-graph.js';
import { exportedOf } from '../../testing/curation-graph.js';
import { cypher } from './cypher.js';

const server = neo4jForTests();
const statementsOf = (script: string): string[] =>
  script.split('\n').filter((line) => line !== '' && !line.startsWith('//'));

describe('the Cypher export', () => {
  it('is a statement a line, each ended by a semicolon', () => {
    const lines = statementsOf([...cypher(exportedOf(awkwardGraph()))].join(''));
    expect(lines).toHaveLength(4);
    expect(lines.every((line) => /^(CREATE CONSTRAINT|UNWIND) .*;$/.test(line))).toBe(true);
  });
});

describeIf(server !== null, 'NEO4J_TEST_URI is not set')('the Cypher export on Neo4j', () => {
  let driver: Driver;
  beforeAll(() => {
    if (server === null) return;
    const { credentials } = server;
    const auth = credentials === null ? undefined : neo4j.auth.basic(credentials.user, credentials.password);
    driver = neo4j.driver(server.uri, auth, { disableLosslessIntegers: true });
  });
  beforeEach(async () => {
    if (server !== null) await emptyNeo4j(server);
  }, 120_000);
  afterAll(() => driver.close());

  const run = async (script: string): Promise<void> => {
    const session = driver.session({ database: server?.database ?? 'neo4j' });
    try {
      for (const statement of statementsOf(script)) await session.run(statement.replace(/;$/, ''));
    } finally {
      await session.close();
    }
  };
  const ask = async (query: string) =>
    (await driver.executeQuery(query, {}, { database: server?.database ?? 'neo4j' })).records.map((record) =>
      record.toObject(),
    );

  it('keeps every text as it was, whatever it holds, and may be run again', async () => {
    const script = [...cypher(exportedOf(awkwardGraph()))].join('');
    await run(script);
    await run(script);
    const nodes = await ask(
      'MATCH (n:Practice) RETURN n.slug AS slug, n.name_en AS en, n.body AS body, n.synonyms_en AS synonyms',
    );
    const expected = AWKWARD_TEXTS.map((text, index) => ({
      slug: `text-${index}`,
      en: text,
      body: JSON.stringify({ what: { en: text, es: `${text} es` } }),
      synonyms: [`synonym ${index} a|b`],
    }));
    const bySlug = (a: { slug?: string }, b: { slug?: string }) => ((a.slug ?? '') < (b.slug ?? '') ? -1 : 1);
    expect(nodes.sort(bySlug)).toEqual(expected.sort(bySlug));
    const edges = await ask('MATCH (:Practice)-[r:EVIDENCED_BY]->(:Source) RETURN r.note_en AS en');
    expect(edges.map(({ en }) => en as string).sort()).toEqual([...AWKWARD_TEXTS].sort());
  }, 120_000);

  it('makes the whole content', async () => {
    const content = readCompiledGraph();
    await run([...cypher(exportedOf(content))].join(''));
    const [counts] = await ask(
      'MATCH (n:Node) WITH count(n) AS nodes MATCH (:Node)-[r]->(:Node) RETURN nodes, count(r) AS edges, sum(r.weight) AS weight, sum(r.level) AS level',
    );
    const sum = (values: (number | undefined)[]): number =>
      values.reduce<number>((all, value) => all + (value ?? 0), 0);
    expect(counts).toEqual({
      nodes: content.nodes.length,
      edges: content.edges.length,
      weight: sum(content.edges.map(({ weight }) => weight)),
      level: sum(content.edges.map(({ level }) => level)),
    });
    const kinds = await ask('MATCH (n:FailureMode) RETURN count(n) AS count');
    expect(kinds).toEqual([{ count: content.nodes.filter(({ kind }) => kind === 'failure-mode').length }]);
  }, 300_000);
});
