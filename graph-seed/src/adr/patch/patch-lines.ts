import type { Span } from '../adr.js';
import { afterLine, lineEndOf, lineStart } from '../read/lines.js';
import type { Edit } from './edits.js';
import { diffLines } from './line-diff.js';

/** An element of a list in the text. */
export interface PlacedLine {
  /** What elements are compared by. */
  readonly key: string;
  /** The whole element, marker included. */
  readonly span: Span;
  /** What a replacement takes the place of. */
  readonly content: Span;
  /** `* `, `1. `; empty for elements without marker. */
  readonly marker: string;
}

/** An element that there shall be. */
export interface WantedLine {
  readonly key: string;
  /** Its Markdown for `content` of the element that it replaces; `null`: for a new element. */
  readonly render: (replaced: number | null) => string;
}

/**
 * The edits that turn the elements into those wanted. Elements that stay keep every byte; a new one looks like its
 * neighbours: their marker, their indentation, and what stands between two of them (`between` where there is one only).
 */
export function lineEdits(
  text: string,
  lines: readonly PlacedLine[],
  wanted: readonly WantedLine[],
  between: string = lineEndOf(text),
): readonly Edit[] {
  const steps = diffLines(
    lines.map(({ key }) => key),
    wanted.map(({ key }) => key),
  );
  const stays = steps.findIndex((step) => step.do === 'keep' || step.do === 'replace');
  const edits: Edit[] = [];
  let last: number | null = null;
  let put = 0;
  steps.forEach((step, index) => {
    if (step.do === 'replace') {
      const { content } = lines[step.old] ?? { content: { start: 0, end: 0 } };
      edits.push({ ...content, text: wanted[step.wanted]?.render(step.old) ?? '' });
    }
    if (step.do === 'drop') edits.push({ ...dropped(text, lines, step.old, index > stays), text: '' });
    if (step.do === 'insert') {
      const element = wanted[step.wanted]?.render(null) ?? '';
      edits.push(insertion(text, lines, { after: last, element, put, between }));
    }
    put = step.do === 'insert' ? put + 1 : 0;
    if (step.do === 'keep' || step.do === 'replace') last = step.old;
  });
  return edits;
}

/** Markdown that goes on under a marker: further lines indented to where the first one starts. */
export function indented(text: string, markdown: string, column: number): string {
  const [first = '', ...more] = markdown.trim().split(/\r\n|\n|\r/);
  return [first, ...more.map((line) => (line.trim() === '' ? '' : ' '.repeat(column) + line))].join(
    lineEndOf(text),
  );
}

/** How far from its line's start the content of an element begins. */
export function columnOf(text: string, line: Pick<PlacedLine, 'span' | 'marker'>): number {
  return line.span.start + line.marker.length - lineStart(text, line.span.start);
}

interface Insertion {
  /** The element that it comes after; `null`: before all. */
  readonly after: number | null;
  readonly element: string;
  /** How many were put in right before it. */
  readonly put: number;
  readonly between: string;
}

function insertion(
  text: string,
  lines: readonly PlacedLine[],
  { after, element, put, between }: Insertion,
): Edit {
  const gap = gapOf(text, lines, between);
  if (after === null) {
    const [first] = lines;
    const at = first?.span.start ?? 0;
    return { start: at, end: at, text: `${markerBefore(first?.marker ?? '')}${element}${gap}` };
  }
  const at = lines[after]?.span.end ?? 0;
  return { start: at, end: at, text: `${gap}${nextMarker(lines, after, put)}${element}` };
}

/** What stands between two elements, as between the first two that nothing else parts. */
function gapOf(text: string, lines: readonly PlacedLine[], between: string): string {
  for (let index = 1; index < Math.min(lines.length, 20); index += 1) {
    const gap = text.slice(lines[index - 1]?.span.end, lines[index]?.span.start);
    if (isSeparator(gap)) return gap;
  }
  const [first] = lines;
  if (first === undefined) return between;
  const indent = text.slice(lineStart(text, first.span.start), first.span.start);
  return between.includes('\n') && /^[ \t]*$/.test(indent) ? between + indent : between;
}

function nextMarker(lines: readonly PlacedLine[], after: number, put: number): string {
  const marker = lines[after]?.marker ?? '';
  const number = /^(\d+)([.)]\s+)$/.exec(marker);
  if (number === null) return marker;
  const counts = lines.length < 2 || lines[0]?.marker !== lines[1]?.marker;
  return `${Number(number[1]) + (counts ? put + 1 : 0)}${number[2] ?? ''}`;
}

/** In front of "2." goes "1.": the list lost its first element before. */
function markerBefore(marker: string): string {
  const number = /^(\d+)([.)]\s+)$/.exec(marker);
  return number === null
    ? marker
    : `${Math.max(Number(number[1]) - 1, Math.min(Number(number[1]), 1))}${number[2] ?? ''}`;
}

/** What goes with an element: what parts it from the one before, or from the one after where it is the first. */
function dropped(text: string, lines: readonly PlacedLine[], index: number, hasBefore: boolean): Span {
  const { start, end } = lines[index]?.span ?? { start: 0, end: 0 };
  const before = lines[index - 1]?.span.end;
  const after = lines[index + 1]?.span.start;
  if (hasBefore && before !== undefined && isSeparator(text.slice(before, start)))
    return { start: before, end };
  if (!hasBefore && after !== undefined && isSeparator(text.slice(end, after))) return { start, end: after };
  const alone = /^[ \t]*$/.test(text.slice(lineStart(text, start), start));
  return alone && lines.length > 1
    ? { start: lineStart(text, start), end: afterLine(text, end) }
    : { start, end };
}

/** White space, or the comma and such that part names of a line. */
function isSeparator(gap: string): boolean {
  return gap.length > 0 && gap.length < 60 && /^\s*[,;]?\s*(?:[-*+]\s+)?$/.test(gap);
}
