import type { GraphEdge } from '@architrave/graph-seed/model';
import type { ExportedNode } from './exported-graph.js';

/** What a column holds: decides its type in GraphML, and how its text is read back. */
export type ColumnType = 'string' | 'list' | 'json' | 'int' | 'double' | 'boolean';

export interface Column<Row> {
  readonly name: string;
  readonly type: ColumnType;
  /** `null`: nothing. */
  readonly valueOf: (row: Row) => string | number | boolean | null;
}

/** Between the items of a list in one cell; written `\|` inside an item. */
const SEPARATOR = '|';

export function joinList(items: readonly string[]): string {
  return items
    .map((item) => item.replaceAll('\\', '\\\\').replaceAll(SEPARATOR, `\\${SEPARATOR}`))
    .join(SEPARATOR);
}

/** The items that `joinList` joined; blanks around an item don't count. */
export function splitList(text: string): string[] {
  const items: string[] = [''];
  for (let index = 0; index < text.length; index += 1) {
    const letter = text[index] ?? '';
    if (letter === SEPARATOR) {
      items.push('');
      continue;
    }
    if (letter === '\\' && index + 1 < text.length) index += 1;
    items[items.length - 1] += letter === '\\' ? (text[index] ?? '') : letter;
  }
  return items.map((item) => item.trim()).filter((item) => item !== '');
}

const text = <Row>(name: string, valueOf: (row: Row) => string | null | undefined): Column<Row> => ({
  name,
  type: 'string',
  valueOf: (row) => valueOf(row) ?? null,
});
const list = <Row>(name: string, valueOf: (row: Row) => readonly string[] | undefined): Column<Row> => ({
  name,
  type: 'list',
  valueOf: (row) => joinList(valueOf(row) ?? []) || null,
});
const json = <Row>(name: string, valueOf: (row: Row) => object | null): Column<Row> => ({
  name,
  type: 'json',
  valueOf: (row) => {
    const value = valueOf(row);
    return value === null || Object.keys(value).length === 0 ? null : JSON.stringify(value);
  },
});

/** The columns of a node besides its id. */
export const NODE_COLUMNS: readonly Column<ExportedNode>[] = [
  text('name_en', ({ name }) => name.en),
  text('name_es', ({ name }) => name.es),
  text('summary_en', ({ summary }) => summary.en),
  text('summary_es', ({ summary }) => summary.es),
  list('aliases', ({ aliases }) => aliases),
  list('synonyms_en', ({ synonyms }) => synonyms.en),
  list('synonyms_es', ({ synonyms }) => synonyms.es),
  text('correction_en', ({ correction }) => correction?.en),
  text('correction_es', ({ correction }) => correction?.es),
  json('body', ({ body }) => body),
  json('data', ({ data }) => data),
];

/** The columns of an edge besides its ends and type. */
export const EDGE_COLUMNS: readonly Column<GraphEdge>[] = [
  { name: 'weight', type: 'int', valueOf: ({ weight }) => weight ?? null },
  { name: 'level', type: 'int', valueOf: ({ level }) => level ?? null },
  { name: 'fromLevel', type: 'int', valueOf: ({ fromLevel }) => fromLevel ?? null },
  { name: 'required', type: 'boolean', valueOf: ({ required }) => required ?? null },
  text('group', ({ group }) => group),
  text('note_en', ({ note }) => note?.en),
  text('note_es', ({ note }) => note?.es),
  text('source', ({ source }) => source),
  text('place', ({ place }) => place),
];
