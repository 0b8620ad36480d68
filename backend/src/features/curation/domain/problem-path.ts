import type { EditProblem } from '@architrave/graph-seed/edit';
import type { Problem } from '@architrave/graph-seed/model';

/** Where a problem of some node is: `pattern:cqrs#body.what.es`. */
export function problemPath(nodeId: string, field: string): string {
  return `${nodeId}#${field}`;
}

/** Problems with their paths as the caller reads them: fields of the node asked about alone, those of others with its id. */
export function toProblems(problems: readonly EditProblem[], askedAbout: string | null = null): Problem[] {
  return problems.map(({ nodeId, path, ...rest }) => ({
    path: nodeId === askedAbout ? path : problemPath(nodeId, path),
    ...rest,
  }));
}
