import { exportedEdges, exportedNodes, type ExportedGraph } from './exported-graph.js';

/** What says that a JSON file is such an export. */
export const JSON_FORMAT = 'architrave-graph';
export const JSON_FORMAT_VERSION = 1;

/** The graph as JSON, a line a node or edge: nodes in the form of their content files, edges in a list of their own. */
export function* json(graph: ExportedGraph): Generator<string> {
  const head = { format: JSON_FORMAT, formatVersion: JSON_FORMAT_VERSION, graphVersion: graph.version };
  yield `${JSON.stringify(head).slice(0, -1)},\n"nodes":[\n`;
  let separator = '';
  for (const { id, data, ...common } of exportedNodes(graph)) {
    const { aliases, synonyms, correction, body, ...texts } = common;
    const document = {
      ...texts,
      ...(aliases.length === 0 ? {} : { aliases }),
      ...(Object.keys(synonyms).length === 0 ? {} : { synonyms }),
      ...(correction === null ? {} : { correction }),
      ...data,
      ...(body === null ? {} : { body }),
    };
    yield `${separator}${JSON.stringify({ id, ...document })}`;
    separator = ',\n';
  }
  yield '\n],\n"edges":[\n';
  separator = '';
  for (const edge of exportedEdges(graph)) {
    yield `${separator}${JSON.stringify(edge)}`;
    separator = ',\n';
  }
  yield '\n]}\n';
}
