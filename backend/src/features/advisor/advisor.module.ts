import { existsSync } from 'node:fs';
import { Module } from '@nestjs/common';
import type { CompiledGraph } from '@architrave/graph-seed/model';
import { COMPILED_GRAPH, GRAPH_STORE, type GraphStore } from '../knowledge/index.js';
import { InlineAdviceRunner } from './adapters/inline-advice-runner.js';
import { ThreadAdviceRunner } from './adapters/thread-advice-runner.js';
import { AdviseOnRequirements } from './advise-on-requirements.use-case.js';
import { AdvisorKnowledgeCache } from './advisor-knowledge-cache.js';
import { DescribeRequirements } from './describe-requirements.use-case.js';
import { ADVICE_RUNNER, type AdviceRunner } from './domain/advice-runner.port.js';
import { AdvisorResolver } from './graphql/advisor.resolver.js';

/** Requirements in, ranked architectures out. */
@Module({
  providers: [
    {
      provide: AdvisorKnowledgeCache,
      inject: [GRAPH_STORE, COMPILED_GRAPH],
      useFactory: (store: GraphStore, content: CompiledGraph) => new AdvisorKnowledgeCache(store, content),
    },
    { provide: ADVICE_RUNNER, useFactory: createAdviceRunner },
    {
      provide: AdviseOnRequirements,
      inject: [AdvisorKnowledgeCache, ADVICE_RUNNER],
      useFactory: (knowledge: AdvisorKnowledgeCache, runner: AdviceRunner) =>
        new AdviseOnRequirements(knowledge, runner),
    },
    {
      provide: DescribeRequirements,
      inject: [COMPILED_GRAPH],
      useFactory: (content: CompiledGraph) => new DescribeRequirements(content.defaults),
    },
    AdvisorResolver,
  ],
  exports: [AdviseOnRequirements, AdvisorKnowledgeCache],
})
export class AdvisorModule {}

/** Threads where the program is compiled; sources run by a test have no worker beside them. */
function createAdviceRunner(): AdviceRunner {
  const script = new URL('./adapters/advice-worker.js', import.meta.url);
  return existsSync(script) ? new ThreadAdviceRunner(script) : new InlineAdviceRunner();
}
