import type { GraphEdge, GraphNode, NodeId } from '@architrave/graph-seed/model';
import type { AdvisorKnowledge, AdvisorKnowledgeCache } from '../advisor/index.js';
import type { LearningKnowledge } from './domain/learning-knowledge.js';

/** What one version of the graph says about learning, in the form that look-ups need. */
export interface LearningContext {
  readonly graphVersion: string;
  readonly knowledge: LearningKnowledge;
  /** What recommendations are made of. */
  readonly advisor: AdvisorKnowledge;
  readonly nodes: ReadonlyMap<string, GraphNode>;
  /** Edges by the node that they go out from. */
  readonly out: ReadonlyMap<NodeId, readonly GraphEdge[]>;
}

/** The context of the current graph version, made once per version. */
export class LearningContextCache {
  private known: { readonly version: string; readonly context: LearningContext } | null = null;

  constructor(private readonly cache: Pick<AdvisorKnowledgeCache, 'current'>) {}

  async current(): Promise<LearningContext> {
    const { knowledge, graph } = await this.cache.current();
    const version = knowledge.graphVersion;
    if (this.known?.version === version) return this.known.context;
    const out = new Map<NodeId, GraphEdge[]>();
    for (const edge of graph.edges) {
      const edges = out.get(edge.from);
      if (edges === undefined) out.set(edge.from, [edge]);
      else edges.push(edge);
    }
    const context = {
      graphVersion: version,
      knowledge: knowledge.learning,
      advisor: knowledge,
      nodes: new Map<string, GraphNode>(graph.nodes.map((node) => [node.id, node])),
      out,
    };
    this.known = { version, context };
    return context;
  }
}
