import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CompiledGraph } from '@architrave/graph-seed/model';
import { compileKnowledge, type AdvisorKnowledge } from '../features/advisor/domain/advisor-knowledge.js';

/** The knowledge of the compiled content, without a server or database. */
export function loadKnowledge(): AdvisorKnowledge {
  const path = createRequire(import.meta.url).resolve('@architrave/graph-seed/graph.json');
  const graph = JSON.parse(readFileSync(path, 'utf8')) as CompiledGraph;
  return compileKnowledge(graph, `${graph.contentHash}-0`);
}
