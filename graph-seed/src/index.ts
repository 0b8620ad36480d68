export { compileContent, type CompileResult } from './compile/compile-content.js';
export type { ContentFiles } from './compile/content-files.js';
export { formatProblem, type ContentProblem } from './compile/content-problem.js';
export { readContent } from './cli/read-content.js';
