import { kindOf, slugOf } from '@architrave/graph-seed/model';
import { exportedEdges, exportedNodes, type ExportedGraph } from './exported-graph.js';
import { EDGE_COLUMNS, NODE_COLUMNS, type Column, type ColumnType } from './table-columns.js';
import { wellFormed } from './well-formed.js';

/** Types of GraphML attributes; lists and JSON are texts to it. */
const TYPES: Readonly<Record<ColumnType, string>> = {
  string: 'string',
  list: 'string',
  json: 'string',
  int: 'int',
  double: 'double',
  boolean: 'boolean',
};

const HEADER = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
`;

/** The graph as GraphML 1.0, an element at a time: every attribute is a typed key, `n_…` of nodes, `e_…` of edges. */
export function* graphml(graph: ExportedGraph): Generator<string> {
  yield HEADER;
  yield `  <desc>Architrave knowledge graph ${escapeXml(graph.version)}</desc>\n`;
  for (const name of ['kind', 'slug']) yield keyText('node', name, 'string');
  for (const { name, type } of NODE_COLUMNS) yield keyText('node', name, type);
  yield keyText('edge', 'type', 'string');
  for (const { name, type } of EDGE_COLUMNS) yield keyText('edge', name, type);
  yield '  <graph id="architrave" edgedefault="directed">\n';
  for (const node of exportedNodes(graph)) {
    const own = [dataText('n_kind', kindOf(node.id)), dataText('n_slug', slugOf(node.id))];
    yield `    <node id="${escapeXml(node.id)}">${own.join('')}${columnsText('n_', NODE_COLUMNS, node)}</node>\n`;
  }
  for (const edge of exportedEdges(graph)) {
    const ends = `source="${escapeXml(edge.from)}" target="${escapeXml(edge.to)}"`;
    yield `    <edge ${ends}>${dataText('e_type', edge.type)}${columnsText('e_', EDGE_COLUMNS, edge)}</edge>\n`;
  }
  yield '  </graph>\n</graphml>\n';
}

function keyText(owner: 'node' | 'edge', name: string, type: ColumnType): string {
  return `  <key id="${owner.charAt(0)}_${name}" for="${owner}" attr.name="${name}" attr.type="${TYPES[type]}"/>\n`;
}

function columnsText<Row>(prefix: string, columns: readonly Column<Row>[], row: Row): string {
  return columns
    .map((column) => {
      const value = column.valueOf(row);
      return value === null ? '' : dataText(`${prefix}${column.name}`, String(value));
    })
    .join('');
}

function dataText(key: string, value: string): string {
  return `<data key="${key}">${escapeXml(value)}</data>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A parser would read a bare one as a line feed.
  '\r': '&#13;',
};

/** A text in XML 1.0. Characters that XML can't hold at all become the replacement character. */
export function escapeXml(text: string): string {
  return wellFormed(text)
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (letter) => (isInXml(letter) ? letter : '\ufffd'))
    .replace(/[&<>"\r]/g, (letter) => ENTITIES[letter] ?? letter);
}

/** Whether XML 1.0 holds a control character: tab and line ends, and those from DEL on. */
function isInXml(letter: string): boolean {
  return '\t\n\r'.includes(letter) || (letter >= '\u007f' && letter <= '\u009f');
}
