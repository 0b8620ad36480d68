import type { ChangeRecord, GraphWriter, LoadPlan, StoredGraph } from '@architrave/graph-seed/load';
import {
  EDGE_TYPE_NAMES,
  KIND_NAMES,
  type GraphEdge,
  type GraphNode,
  type NodeId,
} from '@architrave/graph-seed/model';
import type { ManagedTransaction } from 'neo4j-driver';
import { LOADING_TIMEOUT, type Neo4jConnection } from '../../../platform/neo4j/neo4j-connection.js';
import { edgeProperties, nodeProperties } from './neo4j-records.js';
import {
  ALIAS_LABEL,
  CHANGE_LABEL,
  labelOf,
  META_LABEL,
  SCHEMA_STATEMENTS,
  typesPattern,
} from './neo4j-schema.js';

/** Rows that one statement takes. */
const BATCH = 1_000;

const READ_HASH = `OPTIONAL MATCH (m:${META_LABEL} {id: 'graph'}) RETURN m.contentHash AS contentHash`;
const READ_NODES = 'MATCH (n:Node) RETURN n.id AS key, n.fingerprint AS value';
const READ_EDGES =
  "MATCH (a:Node)-[r]->(b:Node) RETURN type(r) + '|' + a.id + '|' + b.id AS key, r.fingerprint AS value";
const READ_ALIASES = `MATCH (a:${ALIAS_LABEL}) RETURN a.key AS key, a.nodeId AS value`;
const READ_CHANGES = `MATCH (c:${CHANGE_LABEL}) RETURN c.record AS record ORDER BY c.number`;

const REMOVE_NODES = 'UNWIND $rows AS id MATCH (n:Node {id: id}) DETACH DELETE n';
const PUT_ALIASES = `UNWIND $rows AS row MERGE (a:${ALIAS_LABEL} {key: row.key}) SET a.nodeId = row.id`;
const REMOVE_ALIASES = `UNWIND $rows AS key MATCH (a:${ALIAS_LABEL} {key: key}) DELETE a`;
const PUT_META = `MERGE (m:${META_LABEL} {id: 'graph'}) ON CREATE SET m.changeNumber = 0 SET m.contentHash = $contentHash`;

/** Loads a graph into Neo4j: one node label per kind, one relationship type per edge type. */
export class Neo4jGraphWriter implements GraphWriter {
  constructor(private readonly connection: Neo4jConnection) {}

  async prepare(): Promise<void> {
    // Schema and data can't change in one transaction.
    for (const statement of SCHEMA_STATEMENTS) {
      await this.connection.write((transaction) => transaction.run(statement), { timeout: LOADING_TIMEOUT });
    }
  }

  read(): Promise<StoredGraph> {
    return this.connection.read(
      async (transaction) => {
        const hash = await transaction.run<{ contentHash: string | null }>(READ_HASH);
        const changes = await transaction.run<{ record: string }>(READ_CHANGES);
        return {
          contentHash: hash.records[0]?.get('contentHash') ?? null,
          nodes: await readMap<NodeId, string>(transaction, READ_NODES),
          edges: await readMap<string, string>(transaction, READ_EDGES),
          aliases: await readMap<string, NodeId>(transaction, READ_ALIASES),
          changes: changes.records.map((record) => JSON.parse(record.get('record')) as ChangeRecord),
        };
      },
      { timeout: LOADING_TIMEOUT },
    );
  }

  // Arrow functions: the loader takes them out of the object.
  readonly fingerprintOfNode = (node: GraphNode): string => String(nodeProperties(node)['fingerprint']);
  readonly fingerprintOfEdge = (edge: GraphEdge): string => String(edgeProperties(edge)['fingerprint']);

  async write(plan: LoadPlan): Promise<void> {
    await this.connection.write((transaction) => applyPlan(transaction, plan), { timeout: LOADING_TIMEOUT });
  }
}

async function applyPlan(transaction: ManagedTransaction, plan: LoadPlan): Promise<void> {
  // First, so that a second loader waits here for this one.
  await transaction.run(PUT_META, { contentHash: plan.contentHash });
  await removeEdges(transaction, plan.removeEdges);
  await runBatches(transaction, REMOVE_NODES, plan.removeNodes);
  await putNodes(transaction, plan.putNodes);
  await putEdges(transaction, plan.putEdges);
  await runBatches(transaction, REMOVE_ALIASES, plan.removeAliases);
  await runBatches(transaction, PUT_ALIASES, plan.putAliases);
}

/** Writes nodes, new or changed. Labels can't be parameters, so there is a statement per kind. */
export async function putNodes(transaction: ManagedTransaction, nodes: readonly GraphNode[]): Promise<void> {
  for (const kind of KIND_NAMES) {
    const rows = nodes.filter((node) => node.kind === kind).map(nodeProperties);
    await runBatches(
      transaction,
      `UNWIND $rows AS row MERGE (n:Node {id: row.id}) SET n = row, n:${labelOf(kind)}`,
      rows,
    );
  }
}

/** Writes edges, new or changed, between nodes that exist. Relationship types can't be parameters: a statement per type. */
export async function putEdges(transaction: ManagedTransaction, edges: readonly GraphEdge[]): Promise<void> {
  for (const type of EDGE_TYPE_NAMES) {
    const rows = edges
      .filter((edge) => edge.type === type)
      .map((edge) => ({ from: edge.from, to: edge.to, properties: edgeProperties(edge) }));
    const statement =
      `UNWIND $rows AS row MATCH (a:Node {id: row.from}) MATCH (b:Node {id: row.to}) ` +
      `MERGE (a)-[r${typesPattern([type])}]->(b) SET r = row.properties`;
    await runBatches(transaction, statement, rows);
  }
}

async function removeEdges(transaction: ManagedTransaction, keys: readonly string[]): Promise<void> {
  for (const type of EDGE_TYPE_NAMES) {
    const rows = keys
      .map((key) => key.split('|'))
      .filter(([keyType]) => keyType === type)
      .map(([, from, to]) => ({ from, to }));
    const statement = `UNWIND $rows AS row MATCH (:Node {id: row.from})-[r${typesPattern([type])}]->(:Node {id: row.to}) DELETE r`;
    await runBatches(transaction, statement, rows);
  }
}

async function runBatches(
  transaction: ManagedTransaction,
  statement: string,
  rows: readonly unknown[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) {
    await transaction.run(statement, { rows: rows.slice(start, start + BATCH) });
  }
}

async function readMap<Key extends string, Value extends string>(
  transaction: ManagedTransaction,
  statement: string,
): Promise<ReadonlyMap<Key, Value>> {
  const { records } = await transaction.run<{ key: Key; value: Value }>(statement);
  return new Map(records.map((record) => [record.get('key'), record.get('value')]));
}
