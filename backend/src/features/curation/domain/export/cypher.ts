import { kindOf, slugOf, type GraphEdge, type Kind } from '@architrave/graph-seed/model';
import {
  exportedEdges,
  exportedNodes,
  kindsIn,
  type ExportedGraph,
  type ExportedNode,
} from './exported-graph.js';
import { wellFormed } from './well-formed.js';

/** Rows that one statement takes. */
const BATCH = 100;

/**
 * The graph as a Cypher script for Neo4j 5, a statement a line. It may be run again: nodes are merged by id, edges by
 * their ends and type. Every value is a literal with everything escaped; labels and relationship types come from the
 * model's closed lists.
 */
export function* cypher(graph: ExportedGraph): Generator<string> {
  yield `// Architrave knowledge graph ${graph.version}\n`;
  yield 'CREATE CONSTRAINT node_id IF NOT EXISTS FOR (n:Node) REQUIRE n.id IS UNIQUE;\n';
  for (const kind of kindsIn(graph)) {
    const put = `MERGE (n:Node {id: row.id}) SET n += row, n:${labelOf(kind)}`;
    yield* statements(nodesOf(graph, kind), nodeProperties, put);
  }
  const types = [...new Set([...exportedEdges(graph)].map(({ type }) => type))].sort();
  for (const type of types) {
    const put = `MATCH (a:Node {id: row.from}), (b:Node {id: row.to}) MERGE (a)-[r:${type}]->(b) SET r += row.carried`;
    yield* statements(edgesOf(graph, type), edgeRow, put);
  }
}

function* nodesOf(graph: ExportedGraph, kind: Kind): Generator<ExportedNode> {
  const ofKind = new Map([...graph.nodes].filter(([, node]) => node.kind === kind));
  yield* exportedNodes({ ...graph, nodes: ofKind });
}

function* edgesOf(graph: ExportedGraph, type: string): Generator<GraphEdge> {
  for (const edge of exportedEdges(graph)) if (edge.type === type) yield edge;
}

function* statements<Row>(rows: Iterable<Row>, toMap: (row: Row) => object, put: string): Generator<string> {
  let batch: string[] = [];
  const statement = (): string => `UNWIND [${batch.join(', ')}] AS row ${put};\n`;
  for (const row of rows) {
    batch.push(literal(toMap(row)));
    if (batch.length < BATCH) continue;
    yield statement();
    batch = [];
  }
  if (batch.length > 0) yield statement();
}

function nodeProperties(node: ExportedNode): object {
  const { id, name, summary, aliases, synonyms, correction, body, data } = node;
  return {
    id,
    kind: kindOf(id),
    slug: slugOf(id),
    name_en: name.en,
    name_es: name.es,
    summary_en: summary.en,
    summary_es: summary.es,
    aliases,
    synonyms_en: synonyms.en,
    synonyms_es: synonyms.es,
    correction_en: correction?.en,
    correction_es: correction?.es,
    // Neo4j keeps no maps in properties.
    body: body === null ? undefined : JSON.stringify(body),
    data: Object.keys(data).length === 0 ? undefined : JSON.stringify(data),
  };
}

function edgeRow({ type: _, from, to, note, ...carried }: GraphEdge): object {
  return { from, to, carried: { ...carried, note_en: note?.en, note_es: note?.es } };
}

/** A value as a Cypher literal; absent entries of a map are left out. */
function literal(value: unknown): string {
  if (typeof value === 'string') return `'${escapeCypher(value)}'`;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
    return `{${entries.map(([key, inner]) => `\`${key}\`: ${literal(inner)}`).join(', ')}}`;
  }
  return String(value);
}

/**
 * A text between single quotes in Cypher. What ends a line or could be unseen is written as its code unit. Cypher reads
 * `\u` escapes before anything else, so a backslash that belongs to the text is written as two.
 */
function escapeCypher(text: string): string {
  return wellFormed(text)
    .replaceAll('\\', '\\\\')
    .replaceAll("'", "\\'")
    .replace(
      /[\p{Cc}\u2028\u2029\ufeff]/gu,
      (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
}

function labelOf(kind: Kind): string {
  return kind.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
}
