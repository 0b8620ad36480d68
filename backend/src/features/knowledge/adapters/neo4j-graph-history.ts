import type { EditedNode, NodeDocument } from '@architrave/graph-seed/edit';
import type { NodeId } from '@architrave/graph-seed/model';
import neo4j, { type ManagedTransaction } from 'neo4j-driver';
import type { Neo4jConnection } from '../../../platform/neo4j/neo4j-connection.js';
import { isUnavailable } from '../../../platform/neo4j/neo4j-errors.js';
import type { Page, PageRequest } from '../../../shared/page.js';
import type { VersionedEdit } from '../domain/change-log.port.js';
import { LISTED_NODES, type NodeEdit, type RecordedEdit } from '../domain/graph-edit.js';
import type { GraphHistory } from '../domain/graph-history.port.js';
import { GraphStoreUnavailableError } from '../domain/graph-store.port.js';
import { editCursorAfter, pageOfEdits } from './edit-pages.js';
import { EDIT_LABEL, EDITED_NODE_LABEL } from './neo4j-schema.js';

const NODE_IDS = `COLLECT { MATCH (n:${EDITED_NODE_LABEL} {editId: e.id}) RETURN n.nodeId ORDER BY n.position LIMIT ${LISTED_NODES} }`;
const LISTED = 'e.lastChange AS lastChange, e.json AS json, e.nodeCount AS nodeCount';

const LIST = `
MATCH (e:${EDIT_LABEL}) WHERE e.lastChange < $before
WITH e ORDER BY e.lastChange DESC LIMIT $limit
RETURN ${LISTED}, ${NODE_IDS} AS nodeIds`;
const COUNT = `MATCH (e:${EDIT_LABEL}) RETURN count(e) AS total`;

const LIST_OF_NODE = `
MATCH (c:${EDITED_NODE_LABEL} {nodeId: $nodeId}) WHERE c.lastChange < $before
WITH c ORDER BY c.lastChange DESC LIMIT $limit
MATCH (e:${EDIT_LABEL} {id: c.editId})
RETURN ${LISTED}, ${NODE_IDS} AS nodeIds, c.nodeId AS nodeId, c.before AS before, c.after AS after
ORDER BY lastChange DESC`;
const COUNT_OF_NODE = `MATCH (c:${EDITED_NODE_LABEL} {nodeId: $nodeId}) RETURN count(c) AS total`;

const FIND = `MATCH (e:${EDIT_LABEL} {id: $id}) RETURN e.json AS json`;
const FIND_NODES = `
MATCH (c:${EDITED_NODE_LABEL} {editId: $id})
RETURN c.nodeId AS nodeId, c.before AS before, c.after AS after ORDER BY c.position`;

const CREATE = `CREATE (:${EDIT_LABEL} {id: $id, lastChange: $lastChange, nodeCount: $nodeCount, json: $json})`;
const CREATE_NODES = `
UNWIND $rows AS row
CREATE (c:${EDITED_NODE_LABEL}) SET c = row, c.editId = $id, c.lastChange = $lastChange`;

interface ListedRecord {
  readonly lastChange: number;
  readonly json: string;
  readonly nodeCount: number;
  readonly nodeIds: readonly string[];
}
interface NodeRecord {
  readonly nodeId: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** The history of the graph on Neo4j, on the server beside the graph. */
export class Neo4jGraphHistory implements GraphHistory {
  constructor(private readonly connection: Neo4jConnection) {}

  async list(page: PageRequest): Promise<Page<RecordedEdit>> {
    const before = editCursorAfter(page);
    return this.read(async (transaction) => {
      const parameters = { before: neo4j.int(before), limit: neo4j.int(page.first + 1) };
      const { records } = await transaction.run<ListedRecord>(LIST, parameters);
      const counted = await transaction.run<{ total: number }>(COUNT);
      return pageOfEdits({
        found: records.map((record) => record.toObject()),
        first: page.first,
        total: counted.records[0]?.get('total') ?? 0,
        toItem: toRecorded,
      });
    });
  }

  async listOfNode(nodeId: string, page: PageRequest): Promise<Page<NodeEdit>> {
    const before = editCursorAfter(page);
    return this.read(async (transaction) => {
      const parameters = { nodeId, before: neo4j.int(before), limit: neo4j.int(page.first + 1) };
      const { records } = await transaction.run<ListedRecord & NodeRecord>(LIST_OF_NODE, parameters);
      const counted = await transaction.run<{ total: number }>(COUNT_OF_NODE, { nodeId });
      return pageOfEdits({
        found: records.map((record) => record.toObject()),
        first: page.first,
        total: counted.records[0]?.get('total') ?? 0,
        toItem: (row) => ({ edit: toRecorded(row), change: toEditedNode(row) }),
      });
    });
  }

  findById(id: string): Promise<VersionedEdit | null> {
    return this.read(async (transaction) => {
      const { records } = await transaction.run<{ json: string }>(FIND, { id });
      const json = records[0]?.get('json');
      if (json === undefined) return null;
      const nodes = await transaction.run<NodeRecord>(FIND_NODES, { id });
      return { ...toEdit(json), nodes: nodes.records.map((record) => toEditedNode(record.toObject())) };
    });
  }

  private async read<Result>(work: (transaction: ManagedTransaction) => Promise<Result>): Promise<Result> {
    try {
      return await this.connection.read(work);
    } catch (error) {
      throw isUnavailable(error) ? new GraphStoreUnavailableError({ cause: error }) : error;
    }
  }
}

/** Notes an edit in the transaction of its changes, of which the last has this number. */
export async function recordEdit(
  transaction: ManagedTransaction,
  { nodes, ...edit }: VersionedEdit,
  lastChange: number,
): Promise<void> {
  const numbered = { id: edit.id, lastChange: neo4j.int(lastChange) };
  await transaction.run(CREATE, {
    ...numbered,
    nodeCount: neo4j.int(nodes.length),
    json: JSON.stringify(edit),
  });
  await transaction.run(CREATE_NODES, {
    ...numbered,
    rows: nodes.map(({ nodeId, before, after }, position) => ({
      nodeId,
      position: neo4j.int(position),
      before: before && JSON.stringify(before),
      after: after && JSON.stringify(after),
    })),
  });
}

function toEdit(json: string): Omit<VersionedEdit, 'nodes'> {
  const edit = JSON.parse(json) as Omit<VersionedEdit, 'nodes'>;
  return { ...edit, at: new Date(edit.at) };
}

function toRecorded({ json, nodeCount, nodeIds }: ListedRecord): RecordedEdit {
  return { ...toEdit(json), nodeCount, nodeIds };
}

function toEditedNode({ nodeId, before, after }: NodeRecord): EditedNode {
  const parse = (json: string | null): NodeDocument | null =>
    json === null ? null : (JSON.parse(json) as NodeDocument);
  return { nodeId: nodeId as NodeId, before: parse(before), after: parse(after) };
}
