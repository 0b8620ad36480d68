export { toYaml } from '../compile/to-yaml.js';
export { documentOf, type NodeDocument } from '../compile/to-yaml-document.js';
export { contentFileOf } from '../compile/read-nodes.js';
export { readCsv, type CsvRow } from './read-csv.js';
export { isNestedTooDeep, readDocument, type ReadDocument } from './read-document.js';
export {
  documentIn,
  planEdit,
  type EditedNode,
  type EditPlan,
  type EditProblem,
  type WantedDocuments,
} from './plan-edit.js';
export {
  fileOfNode,
  generatedSkills,
  wholeGraphOf,
  type GraphFacts,
  type WholeGraph,
} from './written-graph.js';
