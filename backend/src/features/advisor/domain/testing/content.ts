import { compileContent, formatProblem, readContent } from '@architrave/graph-seed';
import { compileKnowledge, type AdvisorKnowledge } from '../advisor-knowledge.js';

let known: AdvisorKnowledge | undefined;

/** The knowledge of the content as it lies in the repository: compiled here, so that no test sees an older build. */
export function contentKnowledge(): AdvisorKnowledge {
  if (known === undefined) {
    const { graph, problems } = compileContent(readContent());
    if (problems.length > 0)
      throw new Error(['the content has problems:', ...problems.map(formatProblem)].join('\n'));
    known = compileKnowledge(graph, `${graph.contentHash}-0`);
  }
  return known;
}
