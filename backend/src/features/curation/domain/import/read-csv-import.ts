import { isNestedTooDeep, readCsv, type CsvRow } from '@architrave/graph-seed/edit';
import type { GraphEdge, Problem } from '@architrave/graph-seed/model';
import { unguardFormula } from '../export/csv.js';
import { EDGE_COLUMNS, NODE_COLUMNS, splitList, type ColumnType } from '../export/table-columns.js';
import { listProblems, type ImportedEdge, type ImportedNode, type ReadImport } from './imported-graph.js';

/** Texts in two columns that are one field. */
const LANGUAGE_COLUMN = /^(name|summary|correction|synonyms|note)_(en|es)$/;
const NODE_TYPES: ReadonlyMap<string, ColumnType> = new Map(
  NODE_COLUMNS.map(({ name, type }) => [name, type]),
);
const EDGE_TYPES: ReadonlyMap<string, ColumnType> = new Map(
  EDGE_COLUMNS.map(({ name, type }) => [name, type]),
);

/**
 * Reads `nodes.csv` and `edges.csv` in the form of the export; either may be absent, and columns may be left out: they
 * then change nothing. An empty cell says that there is nothing. Reports every problem of form.
 */
export function readCsvImport(files: {
  readonly nodes: string | null;
  readonly edges: string | null;
}): ReadImport {
  const problems: Problem[] = [];
  const nodes =
    files.nodes === null
      ? null
      : table({ file: 'nodes.csv', text: files.nodes, required: ['id'], types: NODE_TYPES, problems }).map(
          toNode,
        );
  const edges =
    files.edges === null
      ? null
      : table({
          file: 'edges.csv',
          text: files.edges,
          required: ['from', 'type', 'to'],
          types: EDGE_TYPES,
          problems,
        }).map(toEdge);
  const graph = { nodes, edges };
  if (problems.length === 0) problems.push(...listProblems(graph));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, graph };
}

interface Table {
  readonly file: string;
  readonly text: string;
  readonly required: readonly string[];
  readonly types: ReadonlyMap<string, ColumnType>;
  readonly problems: Problem[];
}

interface TableRow {
  readonly place: string;
  /** Column → value; `null` for an empty cell. */
  readonly values: ReadonlyMap<string, unknown>;
}

function table({ file, text, required, types, problems }: Table): TableRow[] {
  const read = readCsv(text);
  if (!read.ok) {
    problems.push({ path: file, code: 'wrong-form', accepted: `CSV with a header row: ${read.message}` });
    return [];
  }
  const accepted = [...required, ...types.keys()].join(', ');
  for (const name of required) {
    if (!read.columns.includes(name))
      problems.push({ path: `${file} line 1`, code: 'missing', accepted: `a column ${name}` });
  }
  for (const name of read.columns) {
    if (!required.includes(name) && !types.has(name))
      problems.push({
        path: `${file} line 1`,
        code: 'unknown-key',
        accepted: `the columns ${accepted}`,
        given: name,
      });
  }
  return read.rows.map((row) => tableRow(row, { file, types, problems }));
}

function tableRow(
  { line, cells }: CsvRow,
  { file, types, problems }: Pick<Table, 'file' | 'types' | 'problems'>,
): TableRow {
  const place = `${file} line ${line}`;
  const values = new Map<string, unknown>();
  for (const [name, cell] of Object.entries(cells)) {
    const value = valueOf(unguardFormula(cell), types.get(name) ?? 'string');
    if (value === undefined) {
      problems.push({
        path: `${place} ${name}`,
        code: 'wrong-type',
        accepted: ACCEPTED[types.get(name) ?? 'string'],
        given: cell.slice(0, 60),
      });
    } else values.set(name, value);
  }
  return { place, values };
}

const ACCEPTED: Readonly<Record<ColumnType, string>> = {
  string: 'a text',
  list: 'texts with | between them',
  json: 'a JSON object',
  int: 'a number',
  double: 'a number',
  boolean: 'true or false',
};

/** A cell as a value; `null`: empty; `undefined`: not of the type. */
function valueOf(cell: string, type: ColumnType): unknown {
  const text = cell.trim();
  if (text === '') return null;
  switch (type) {
    case 'string':
      return cell;
    case 'list':
      return splitList(cell);
    case 'json':
      return objectOf(text);
    case 'boolean':
      return { true: true, false: false }[text.toLowerCase()];
    case 'int':
    case 'double':
      return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
  }
}

function objectOf(text: string): unknown {
  try {
    const value = JSON.parse(text) as unknown;
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject && !isNestedTooDeep(value) ? value : undefined;
  } catch {
    return undefined; // reported with what is accepted
  }
}

/** Columns as fields: those of two languages put together, `data` spread out. */
function fieldsOf(values: ReadonlyMap<string, unknown>): Record<string, unknown> {
  const fields: Record<string, unknown> = { ...(values.get('data') as object | null | undefined) };
  for (const [name, value] of values) {
    const match = LANGUAGE_COLUMN.exec(name);
    if (name === 'data') continue;
    if (match === null) fields[name] = value;
    else {
      const [, field = '', language = ''] = match;
      fields[field] = { ...(fields[field] as object | undefined), [language]: value };
    }
  }
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, isEmptyText(value) ? null : value]),
  );
}

/** Whether both languages of a text are empty cells. */
function isEmptyText(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const parts = Object.entries(value);
  return parts.length > 0 && parts.every(([key, part]) => (key === 'en' || key === 'es') && part === null);
}

function toNode({ place, values }: TableRow): ImportedNode {
  const { id, ...fields } = fieldsOf(values);
  return { id: typeof id === 'string' ? id.trim() : '', place, fields };
}

function toEdge({ place, values }: TableRow): ImportedEdge {
  const present = Object.entries(fieldsOf(values)).filter(([, value]) => value !== null);
  const { from, type, to, ...carried } = Object.fromEntries(present) as Record<string, unknown>;
  const trimmed = [from, type, to].map((end) => (typeof end === 'string' ? end.trim() : ''));
  return {
    place,
    edge: { type: trimmed[1], from: trimmed[0], to: trimmed[2], ...carried } as unknown as GraphEdge,
  };
}
