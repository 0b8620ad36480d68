import type { CompiledGraph } from '@architrave/graph-seed/model';
import type { GraphStore } from '../knowledge/index.js';
import { compileKnowledge, type AdvisorKnowledge } from './domain/advisor-knowledge.js';

/** What the content holds besides the graph: it comes with the program, whatever store the graph is in. */
export type AdvisorContent = Omit<CompiledGraph, 'contentHash' | 'nodes' | 'edges' | 'aliases'>;

/** The knowledge of one graph version, and the graph that it was compiled from, for threads that compile their own. */
export interface CurrentKnowledge {
  readonly knowledge: AdvisorKnowledge;
  readonly graph: CompiledGraph;
}

/** The part of the graph that the advisor needs, compiled once per graph version and kept until the version changes. */
export class AdvisorKnowledgeCache {
  private known: { readonly version: string; readonly knowledge: Promise<CurrentKnowledge> } | null = null;

  constructor(
    private readonly store: GraphStore,
    private readonly content: AdvisorContent,
  ) {}

  async current(): Promise<CurrentKnowledge> {
    const version = await this.store.version();
    if (this.known?.version !== version) {
      const knowledge = this.compile();
      this.known = { version, knowledge };
      knowledge.catch(() => {
        if (this.known?.knowledge === knowledge) this.known = null; // tried again at the next use
      });
    }
    return this.known.knowledge;
  }

  private async compile(): Promise<CurrentKnowledge> {
    const { version, nodes, edges, aliases } = await this.store.exportAll();
    const graph = { ...this.content, contentHash: version, nodes, edges, aliases };
    return { graph, knowledge: compileKnowledge(graph, version) };
  }
}
