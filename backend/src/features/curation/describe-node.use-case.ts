import { fileOfNode, planEdit, readDocument, toYaml, type NodeDocument } from '@architrave/graph-seed/edit';
import type { NodeId, Problem } from '@architrave/graph-seed/model';
import type { GraphStore } from '../knowledge/index.js';
import { contentChangeOf, type ContentChange } from './domain/content-change.js';
import { toProblems } from './domain/problem-path.js';
import { revisionOf } from './domain/revision.js';
import type { GraphReader } from './graph-reader.js';

/** A node as somebody edits it. */
export interface DescribedNode {
  readonly id: NodeId;
  readonly revision: string;
  readonly graphVersion: string;
  readonly document: NodeDocument;
  readonly yaml: string;
  readonly path: string;
  readonly isGenerated: boolean;
  readonly change: ContentChange;
}

/** What would be said against saving a document. */
export interface CheckedDocument {
  readonly problems: readonly Problem[];
  /** The file that it would make; `null` while its form is wrong. */
  readonly yaml: string | null;
}

/** Shows nodes in the form in which they are edited, and checks what would be saved. */
export class DescribeNode {
  constructor(
    private readonly reader: GraphReader,
    private readonly store: GraphStore,
  ) {}

  /** By id or alias; `null` where there is no such node. */
  async execute(idOrAlias: string): Promise<DescribedNode | null> {
    const graph = await this.reader.current();
    const [node] = await this.store.getNodes([idOrAlias]);
    const document = node == null ? null : this.reader.documentOf(graph, node.id);
    if (node == null || document === null) return null;
    return {
      id: node.id,
      revision: revisionOf(document),
      graphVersion: graph.version,
      document,
      yaml: toYaml(document),
      path: fileOfNode(node.id),
      isGenerated: graph.generated.has(node.id),
      change: contentChangeOf(node.id, this.reader.content, graph, this.reader.facts),
    };
  }

  /** Every problem of saving a document under an id, existing or new. Saves nothing. */
  async check(id: string, document: unknown): Promise<CheckedDocument> {
    const graph = await this.reader.current();
    const plan = planEdit(graph, this.reader.facts, new Map([[id, document ?? {}]]));
    const isReadable = readDocument(id, document ?? {}, this.reader.facts.hosts).ok;
    return {
      problems: plan.ok ? [] : toProblems(plan.problems, id),
      yaml: isReadable ? toYaml(document as NodeDocument) : null,
    };
  }
}
