import type { EditedNode, NodeDocument } from '@architrave/graph-seed/edit';
import type { NodeId } from '@architrave/graph-seed/model';
import type { Database, Prisma, PrismaTransaction } from '../../../platform/prisma/database.js';
import type { Page, PageRequest } from '../../../shared/page.js';
import type { VersionedEdit } from '../domain/change-log.port.js';
import { LISTED_NODES, type EditAction, type NodeEdit, type RecordedEdit } from '../domain/graph-edit.js';
import type { GraphHistory } from '../domain/graph-history.port.js';
import { editCursorAfter, pageOfEdits } from './edit-pages.js';

/** What a listed edit needs of its nodes. */
const LISTED = {
  nodes: { select: { nodeId: true }, orderBy: { position: 'asc' }, take: LISTED_NODES },
  _count: { select: { nodes: true } },
} as const;

type EditRow = Prisma.GraphEditGetPayload<{ include: typeof LISTED }>;
type EditNodeRow = Prisma.GraphEditNodeGetPayload<object>;

/** The history of the embedded graph, in the database beside the log of its changes. */
export class PrismaGraphHistory implements GraphHistory {
  constructor(private readonly database: Database) {}

  async list(page: PageRequest): Promise<Page<RecordedEdit>> {
    const before = editCursorAfter(page);
    return this.database.run(async (prisma) => {
      const [rows, total] = await Promise.all([
        prisma.graphEdit.findMany({
          where: { lastChange: { lt: before } },
          orderBy: { lastChange: 'desc' },
          take: page.first + 1,
          include: LISTED,
        }),
        prisma.graphEdit.count(),
      ]);
      return pageOfEdits({ found: rows, first: page.first, total, toItem: toRecorded });
    });
  }

  async listOfNode(nodeId: string, page: PageRequest): Promise<Page<NodeEdit>> {
    const before = editCursorAfter(page);
    return this.database.run(async (prisma) => {
      const [rows, total] = await Promise.all([
        prisma.graphEditNode.findMany({
          where: { nodeId, lastChange: { lt: before } },
          orderBy: { lastChange: 'desc' },
          take: page.first + 1,
          include: { edit: { include: LISTED } },
        }),
        prisma.graphEditNode.count({ where: { nodeId } }),
      ]);
      return pageOfEdits({
        found: rows,
        first: page.first,
        total,
        toItem: (row) => ({ edit: toRecorded(row.edit), change: toEditedNode(row) }),
      });
    });
  }

  findById(id: string): Promise<VersionedEdit | null> {
    return this.database.run(async (prisma) => {
      const row = await prisma.graphEdit.findUnique({
        where: { id },
        include: { nodes: { orderBy: { position: 'asc' } } },
      });
      return row === null ? null : { ...toEdit(row), nodes: row.nodes.map(toEditedNode) };
    });
  }
}

/** Notes an edit in the transaction of its changes, of which the last has this number. */
export async function recordEdit(
  transaction: PrismaTransaction,
  { author, nodes, ...edit }: VersionedEdit,
  lastChange: number,
): Promise<void> {
  await transaction.graphEdit.create({ data: { ...edit, ...author, lastChange } });
  await transaction.graphEditNode.createMany({
    data: nodes.map(({ nodeId, before, after }, position) => ({
      editId: edit.id,
      nodeId,
      position,
      lastChange,
      ...(before === null ? {} : { before: before as Prisma.InputJsonObject }),
      ...(after === null ? {} : { after: after as Prisma.InputJsonObject }),
    })),
  });
}

function toEdit(row: Prisma.GraphEditGetPayload<object>): Omit<VersionedEdit, 'nodes'> {
  const {
    id,
    at,
    action,
    message,
    undoes,
    graphVersion,
    workspaceId,
    personId,
    personName,
    isAuthenticated,
  } = row;
  const author = { workspaceId, personId, personName, isAuthenticated };
  return { id, at, action: action as EditAction, message, undoes, graphVersion, author };
}

function toRecorded(row: EditRow): RecordedEdit {
  return { ...toEdit(row), nodeCount: row._count.nodes, nodeIds: row.nodes.map(({ nodeId }) => nodeId) };
}

function toEditedNode({ nodeId, before, after }: EditNodeRow): EditedNode {
  return {
    nodeId: nodeId as NodeId,
    before: before as NodeDocument | null,
    after: after as NodeDocument | null,
  };
}
