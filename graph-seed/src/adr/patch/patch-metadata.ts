import type { AdrDialect, Span } from '../adr.js';
import { entryOf, type FrontMatterEntry } from '../read/front-matter.js';
import { afterLine, contentEnd, lineEnd, lineEndOf, lineStart, sliceOf } from '../read/lines.js';
import type { MetadataLine } from '../read/metadata.js';
import { bulletOf } from './patch-arguments.js';
import { withEdits } from './edits.js';
import type { ParsedAdr } from '../read/read-adr.js';

/** A field that stands in the front matter or under the title: how each dialect calls it, and what it comes after. */
export interface MetadataField {
  readonly key: string;
  readonly label: string;
  /** Keys and labels that it stands behind, in lower case. */
  readonly after: readonly string[];
}

export const STATUS_FIELD: MetadataField = { key: 'status', label: 'Status', after: [] };
export const DATE_FIELD: MetadataField = { key: 'date', label: 'Date', after: ['status'] };
export const TAGS_FIELD: MetadataField = {
  key: 'tags',
  label: 'Tags',
  after: ['informed', 'consulted', 'deciders', 'decision-makers', 'date', 'status'],
};

/** The text with a field that it doesn't have: a key where there is front matter, else an item or a line. */
export function withNewField(
  parsed: ParsedAdr,
  dialect: AdrDialect,
  field: MetadataField,
  value: string,
): string {
  if (parsed.outline.frontMatter !== null) return withKey(parsed, field, value);
  const items = parsed.metadata.some(({ form }) => form === 'item');
  if (items || (dialect !== 'nygard' && dialect !== 'other')) return withItem(parsed, dialect, field, value);
  return withLine(parsed, field, value);
}

/** The text without a line of a field, if putting the field in again gives the same text; else with the value gone. */
export function withoutField(
  parsed: ParsedAdr,
  found: {
    readonly entry: FrontMatterEntry | null;
    readonly line: MetadataLine | null;
    readonly value: Span;
  },
  again: (without: string) => string,
): string {
  const { text } = parsed.outline;
  const whole = found.entry?.lines ?? (found.line === null ? null : wholeLines(text, found.line));
  for (const span of whole === null ? [] : [whole, withGapBefore(text, whole), withGapAfter(text, whole)]) {
    const without = withEdits(text, [{ ...span, text: '' }]);
    if (again(without) === text) return without;
  }
  let { start } = found.value;
  while (start > 0 && /[ \t]/.test(text[start - 1] ?? '')) start -= 1;
  return withEdits(text, [{ start, end: found.value.end, text: '' }]);
}

/** The text with another value in a field, parted from its label by a space. */
export function withValue(text: string, value: Span, written: string): string {
  const space = value.start === value.end && !/\s/.test(text[value.start - 1] ?? ' ') ? ' ' : '';
  return withEdits(text, [{ ...value, text: space + written }]);
}

function withKey(parsed: ParsedAdr, field: MetadataField, value: string): string {
  const { text, frontMatter } = parsed.outline;
  if (frontMatter === null) return text;
  const before = entryOf(frontMatter, ...field.after);
  const at = before?.lines.end ?? (field.after.length === 0 ? frontMatter.body.start : frontMatter.body.end);
  return withEdits(text, [{ start: at, end: at, text: `${field.key}: ${value}${lineEndOf(text)}` }]);
}

function withItem(parsed: ParsedAdr, dialect: AdrDialect, field: MetadataField, value: string): string {
  const { outline, metadata } = parsed;
  const { text } = outline;
  const end = lineEndOf(text);
  const items = metadata.filter(({ form }) => form === 'item');
  const before = items.findLast(({ label }) => field.after.includes(label));
  const [first] = items;
  if (first === undefined) {
    return withEdits(text, [
      blockUnderTitle(parsed, `${bulletOf(outline, dialect)} ${field.label}: ${value}`),
    ]);
  }
  const like = before ?? first;
  const marker = text.slice(
    like.whole.start,
    like.whole.start + (/^(?:[-*+]|\d+[.)])\s+/.exec(sliceOf(text, like.whole))?.[0].length ?? 0),
  );
  const item = `${marker}${labelLike(text, like, field.label)} ${value}`;
  const indent = text.slice(lineStart(text, like.whole.start), like.whole.start);
  if (before !== undefined) {
    const at = lineEnd(text, before.whole.end);
    return withEdits(text, [{ start: at, end: at, text: `${end}${indent}${item}` }]);
  }
  return withEdits(text, [
    { start: first.whole.start, end: first.whole.start, text: `${item}${end}${indent}` },
  ]);
}

/** `Date: …` as a paragraph of its own, behind the lines that it belongs behind, as adr-tools writes it. */
function withLine(parsed: ParsedAdr, field: MetadataField, value: string): string {
  const { text } = parsed.outline;
  const end = lineEndOf(text);
  const before = parsed.metadata.findLast(
    ({ form, label }) => form === 'line' && field.after.includes(label),
  );
  if (before === undefined) return withEdits(text, [blockUnderTitle(parsed, `${field.label}: ${value}`)]);
  const at = lineEnd(text, before.whole.end);
  return withEdits(text, [{ start: at, end: at, text: `${end}${end}${field.label}: ${value}` }]);
}

function blockUnderTitle({ outline }: ParsedAdr, block: string) {
  const { text, title, frontMatter } = outline;
  const end = lineEndOf(text);
  if (title !== null)
    return { start: title.heading.end, end: title.heading.end, text: `${end}${end}${block}` };
  const at = frontMatter?.span.end ?? (text.startsWith('\uFEFF') ? 1 : 0);
  return { start: at, end: at, text: `${block}${end}${end}` };
}

/** The label in the marks that a neighbour's has: `**Status:**`. */
function labelLike(text: string, neighbour: MetadataLine, label: string): string {
  const source = text.slice(neighbour.whole.start, neighbour.value.start);
  const marks = /(?:^|\s)([*_]{1,3})\p{L}/u.exec(source)?.[1] ?? '';
  const closesBefore = new RegExp(`${marks.replace(/[*]/g, '\\*')}\\s*:`).test(source);
  if (marks === '') return `${label}:`;
  return closesBefore ? `${marks}${label}${marks}:` : `${marks}${label}:${marks}`;
}

function wholeLines(text: string, line: MetadataLine): Span {
  return { start: lineStart(text, line.whole.start), end: afterLine(text, line.whole.end) };
}

/** The line with the gap before it rather than the line end behind it. */
function withGapBefore(text: string, whole: Span): Span {
  return {
    start: contentEnd(text, whole.start),
    end: lineEnd(text, text.slice(0, whole.end).trimEnd().length),
  };
}

function withGapAfter(text: string, whole: Span): Span {
  let { end } = whole;
  while (end < text.length && /\s/.test(text[end] ?? '')) end += 1;
  return { start: whole.start, end: lineStart(text, end) };
}
