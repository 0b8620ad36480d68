import type { Span } from '../adr.js';
import { linesOf } from './lines.js';
import { spanOf, type Block, type ListItem, type Table } from './markdown.js';

/** A line such as `* **Status:** accepted`, `Date: 2024-05-01` or `| Status | accepted |` between title and first section. */
export interface MetadataLine {
  /** Lower case, without Markdown marks. */
  readonly label: string;
  /** What comes after the label, without marks that enclose both; may be empty. */
  readonly value: Span;
  /** The line, or the whole item of a list. */
  readonly whole: Span;
  readonly form: 'item' | 'line' | 'row';
  /** Values of a list inside the item. */
  readonly below: readonly Span[];
}

/** The lines of these blocks that have a label, in order. */
export function metadataLines(text: string, blocks: readonly Block[]): readonly MetadataLine[] {
  return blocks.flatMap((block) => linesOfBlock(text, block));
}

/** The first line with one of these labels; earlier labels win over earlier lines. */
export function lineLabelled(
  lines: readonly MetadataLine[],
  labels: readonly string[],
  accept: (line: MetadataLine) => boolean = () => true,
): MetadataLine | null {
  for (const label of labels) {
    const found = lines.find((line) => line.label === label && accept(line));
    if (found) return found;
  }
  return null;
}

/** Label and value of a line, or `null` for a line that has no label. */
export function labelledLine(
  text: string,
  line: Span,
): { readonly label: string; readonly value: Span } | null {
  const source = text.slice(line.start, Math.min(line.end, line.start + LONGEST_LABEL));
  const match = LABELLED.exec(source);
  if (match === null) return null;
  const [, lead = '', opening = '', label = '', closing = '', colon = '', inner = ''] = match;
  // `**Status:** x` closes after the colon, `**Status**: **x**` before it, `**Status: x**` after the value.
  const closesAfterColon = opening !== '' && closing === '' && inner === opening;
  const head = lead.length + opening.length + label.length + closing.length + colon.length;
  let start = line.start + head + (closesAfterColon ? inner.length : 0);
  while (start < line.end && /[ \t]/.test(text[start] ?? '')) start += 1;
  const enclosed = opening !== '' && closing === '' && !closesAfterColon ? opening : '';
  return {
    label: label.toLowerCase().replace(/\s+/g, ' ').trim(),
    value: valueSpan(text, start, line.end, enclosed),
  };
}

const LONGEST_LABEL = 120;
const LABELLED =
  /^([ \t]*(?:>[ \t]?)*)([*_`]{0,3})(\p{L}[\p{L}\p{N} ()/'’._-]{0,40}?)([*_`]{0,3})(\s*[:：])([*_`]{0,3})/u;

function valueSpan(text: string, start: number, end: number, enclosed: string): Span {
  let value = withoutTail(text.slice(start, end));
  if (enclosed !== '' && value.endsWith(enclosed)) value = value.slice(0, -enclosed.length).trimEnd();
  return { start, end: start + value.length };
}

/** Without white space, line breaks and comments at the end. Step by step: one pattern for all would take quadratic time. */
function withoutTail(value: string): string {
  const rest = value.trimEnd();
  if (rest.endsWith('\\')) return withoutTail(rest.slice(0, -1));
  const mark = rest.endsWith('-->')
    ? rest.lastIndexOf('<!--')
    : /<br ?\/?>$/i.test(rest.slice(-6))
      ? rest.lastIndexOf('<')
      : -1;
  return mark === -1 ? rest : withoutTail(rest.slice(0, mark));
}

function linesOfBlock(text: string, block: Block): readonly MetadataLine[] {
  if (block.type === 'paragraph') return linesOfParagraph(text, spanOf(block));
  if (block.type === 'list') return block.children.flatMap((item) => lineOfItem(text, item));
  if (block.type === 'table') return linesOfTable(text, block);
  if (block.type === 'blockquote') return block.children.flatMap((child) => linesOfBlock(text, child));
  return [];
}

function linesOfParagraph(text: string, span: Span): readonly MetadataLine[] {
  return linesOf(text, span).flatMap((line) => {
    const found = labelledLine(text, line);
    return found === null ? [] : [{ ...found, whole: line, form: 'line' as const, below: [] }];
  });
}

function lineOfItem(text: string, item: ListItem): readonly MetadataLine[] {
  const paragraph = item.children[0];
  if (paragraph?.type !== 'paragraph') return [];
  const span = spanOf(paragraph);
  const [first, ...more] = linesOf(text, span);
  const found = first === undefined ? null : labelledLine(text, first);
  // A list without a blank line before it: "Status: x" on a later line of the item is a line of its own.
  const later = more.flatMap((line) => {
    const next = labelledLine(text, line);
    return next === null ? [] : [{ ...next, whole: line, form: 'line' as const, below: [] }];
  });
  if (found === null) return later;
  const below = item.children
    .filter((child) => child.type === 'list')
    .flatMap((list) => list.children.map((child) => spanOf(child.children[0] ?? child)));
  // A value may go on over the item's next lines (a list of names does).
  const value =
    later.length === 0 && more.length > 0 ? { start: found.value.start, end: span.end } : found.value;
  return [{ label: found.label, value, whole: spanOf(item), form: 'item', below }, ...later];
}

/** `| Status | accepted |` as a row or, with labels in the head, as a column. */
function linesOfTable(text: string, table: Table): readonly MetadataLine[] {
  const rows = table.children.map((row) => ({ whole: spanOf(row), cells: row.children.map(contentOf) }));
  const labelOf = (cell: Span | undefined) =>
    cell === undefined
      ? ''
      : text
          .slice(cell.start, cell.end)
          .replace(/[*_`:]/g, '')
          .trim()
          .toLowerCase();
  const [head, first] = rows;
  const asRows = rows.flatMap(({ whole, cells }) => {
    const [label, value] = cells;
    if (value === undefined || cells.length > 3) return [];
    return [{ label: labelOf(label), value, whole, form: 'row' as const, below: [] }];
  });
  const named = KNOWN_LABEL.test(labelOf(head?.cells[1])) && !KNOWN_LABEL.test(labelOf(first?.cells[0]));
  if (head === undefined || first === undefined || rows.length > 2 || !named) return asRows;
  const asColumns = head.cells.flatMap((label, column) => {
    const value = first.cells[column];
    return value
      ? [{ label: labelOf(label), value, whole: first.whole, form: 'row' as const, below: [] }]
      : [];
  });
  return asColumns;
}

const KNOWN_LABEL =
  /^(?:adr )?(?:status|state|estado|date|fecha|deciders?|decision makers?|authors?|owner|tags|etiquetas|decisores|updated|last (?:modified|updated))$/;

function contentOf(cell: Table['children'][number]['children'][number]): Span {
  const first = cell.children[0];
  const last = cell.children.at(-1);
  return first && last
    ? { start: spanOf(first).start, end: spanOf(last).end }
    : { start: spanOf(cell).end, end: spanOf(cell).end };
}
