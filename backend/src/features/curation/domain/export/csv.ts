import { exportedEdges, exportedNodes, type ExportedGraph } from './exported-graph.js';
import { EDGE_COLUMNS, NODE_COLUMNS } from './table-columns.js';

/** `nodes.csv`, a row at a time: RFC 4180, lines end in CR LF, UTF-8 with the mark that spreadsheets look for. */
export function* nodesCsv(graph: ExportedGraph): Generator<string> {
  yield `\ufeff${rowText(['id', ...NODE_COLUMNS.map(({ name }) => name)])}`;
  for (const node of exportedNodes(graph))
    yield rowText([node.id, ...NODE_COLUMNS.map((column) => column.valueOf(node))]);
}

/** `edges.csv`, a row at a time. */
export function* edgesCsv(graph: ExportedGraph): Generator<string> {
  yield `\ufeff${rowText(['from', 'type', 'to', ...EDGE_COLUMNS.map(({ name }) => name)])}`;
  for (const edge of exportedEdges(graph)) {
    yield rowText([edge.from, edge.type, edge.to, ...EDGE_COLUMNS.map((column) => column.valueOf(edge))]);
  }
}

function rowText(cells: readonly (string | number | boolean | null)[]): string {
  return `${cells.map(cellText).join(',')}\r\n`;
}

function cellText(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const guarded = guardFormula(value);
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** Texts that a spreadsheet would compute, however many apostrophes already stand before. */
const FORMULA = /^'*[=+\-@\t\r\n]/;

/** A text that no spreadsheet takes for a formula: an apostrophe goes before one that it would. */
export function guardFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text that `guardFormula` guarded. */
export function unguardFormula(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}
