export { checkAdrs } from './check-adrs.js';
export type { FileToCheck, Finding } from './finding.js';
export { ADR_TOOLS, type AdrTool } from './tools/tool.js';
