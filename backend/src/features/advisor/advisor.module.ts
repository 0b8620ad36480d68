import { Module } from '@nestjs/common';
import type { CompiledGraph } from '@architrave/graph-seed/model';
import { COMPILED_GRAPH, GRAPH_STORE, type GraphStore } from '../knowledge/index.js';
import { AdviseOnRequirements } from './advise-on-requirements.use-case.js';
import { AdvisorKnowledgeCache } from './advisor-knowledge-cache.js';
import { DescribeRequirements } from './describe-requirements.use-case.js';
import { AdvisorResolver } from './graphql/advisor.resolver.js';

/** Requirements in, ranked architectures out. */
@Module({
  providers: [
    {
      provide: AdvisorKnowledgeCache,
      inject: [GRAPH_STORE, COMPILED_GRAPH],
      useFactory: (store: GraphStore, content: CompiledGraph) => new AdvisorKnowledgeCache(store, content),
    },
    {
      provide: AdviseOnRequirements,
      inject: [AdvisorKnowledgeCache],
      useFactory: (knowledge: AdvisorKnowledgeCache) => new AdviseOnRequirements(knowledge),
    },
    {
      provide: DescribeRequirements,
      inject: [COMPILED_GRAPH],
      useFactory: (content: CompiledGraph) => new DescribeRequirements(content.defaults),
    },
    AdvisorResolver,
  ],
  exports: [AdviseOnRequirements],
})
export class AdvisorModule {}
