import {
  documentIn,
  generatedSkills,
  wholeGraphOf,
  type GraphFacts,
  type NodeDocument,
  type WholeGraph,
} from '@architrave/graph-seed/edit';
import type { CompiledGraph, NodeId } from '@architrave/graph-seed/model';
import type { GraphStore } from '../knowledge/index.js';

/** The graph at one version, ready for editing. */
export interface CurrentGraph extends WholeGraph {
  readonly version: string;
  /** Skills that the compiler made of what can be learned. */
  readonly generated: ReadonlySet<NodeId>;
}

/** Reads the whole graph for editing, once per version. */
export class GraphReader {
  private known: CurrentGraph | null = null;
  private knownContent: WholeGraph | null = null;

  constructor(
    private readonly store: GraphStore,
    private readonly contentGraph: CompiledGraph,
  ) {}

  /** What the content holds besides the graph; it comes with the program, whatever store the graph is in. */
  get facts(): GraphFacts {
    return this.contentGraph;
  }

  /** The graph as it came with the program. */
  get content(): WholeGraph {
    this.knownContent ??= wholeGraphOf(this.contentGraph.nodes, this.contentGraph.edges);
    return this.knownContent;
  }

  async current(): Promise<CurrentGraph> {
    if (this.known !== null && this.known.version === (await this.store.version())) return this.known;
    const { version, nodes, edges } = await this.store.exportAll();
    this.known = { version, ...wholeGraphOf(nodes, edges), generated: generatedSkills(nodes) };
    return this.known;
  }

  /** A node as its content file would hold it; `null` where there is none. */
  documentOf(graph: WholeGraph, id: NodeId): NodeDocument | null {
    return documentIn(graph, id, this.facts);
  }
}
