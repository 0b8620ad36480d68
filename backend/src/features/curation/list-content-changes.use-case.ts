import { fileOfNode, toYaml } from '@architrave/graph-seed/edit';
import type { LocalizedText, NodeId } from '@architrave/graph-seed/model';
import { changedNodes, type ChangedNode } from './domain/content-change.js';
import type { CurrentGraph, GraphReader } from './graph-reader.js';

export interface ListedChange extends ChangedNode {
  readonly name: LocalizedText;
  readonly path: string;
}

/** A content file as it has to become; `text` is `null` for a file that goes. */
export interface ContentFile {
  readonly path: string;
  readonly text: string | null;
}

/** What of the graph differs from the content that came with the program, and the files that would bring it there. */
export class ListContentChanges {
  private known: { readonly version: string; readonly nodes: readonly ChangedNode[] } | null = null;

  constructor(private readonly reader: GraphReader) {}

  async list(): Promise<readonly ListedChange[]> {
    const graph = await this.reader.current();
    return this.changed(graph).map(({ id, change }) => {
      const node = graph.nodes.get(id) ?? this.reader.content.nodes.get(id);
      return { id, change, path: fileOfNode(id), name: node?.name ?? { en: id, es: id } };
    });
  }

  /** The files of the changed nodes, by path. `ids`: only those; `null`: all. */
  async files(ids: readonly string[] | null): Promise<readonly ContentFile[]> {
    const graph = await this.reader.current();
    return this.changed(graph)
      .filter(({ id }) => ids === null || ids.includes(id))
      .map(({ id, change }) => ({
        path: fileOfNode(id),
        text: change === 'removed' ? null : this.yamlOf(graph, id),
      }))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  private yamlOf(graph: CurrentGraph, id: NodeId): string | null {
    const document = this.reader.documentOf(graph, id);
    return document === null ? null : toYaml(document);
  }

  private changed(graph: CurrentGraph): readonly ChangedNode[] {
    if (this.known?.version !== graph.version) {
      const nodes = changedNodes(this.reader.content, graph, this.reader.facts);
      this.known = { version: graph.version, nodes };
    }
    return this.known.nodes;
  }
}
