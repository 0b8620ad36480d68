/** Something wrong in the content, with the place where it can be mended. */
export interface ContentProblem {
  /** Path of the file below the content root, `content/pattern/cqrs.yaml`. */
  readonly file: string;
  /** Dotted field inside the file; empty for the whole file. */
  readonly field: string;
  readonly message: string;
}

/** `file: field: message`, the form that editors make clickable. */
export function formatProblem(problem: ContentProblem): string {
  return [problem.file, problem.field, problem.message].filter((part) => part !== '').join(': ');
}
