import type { AdrOddity, AdrStatus, Span } from '../adr.js';
import { entryOf } from './front-matter.js';
import { linksIn, plainText } from './inline.js';
import { linesOf, sliceOf, trimmedSpan } from './lines.js';
import { spanOf, type Block } from './markdown.js';
import { labelledLine, lineLabelled, type MetadataLine } from './metadata.js';
import type { Outline, OutlineSection } from './outline.js';
import { isPlaceholder } from './placeholder.js';
import { isPartlySuperseded, statusOfWords, strongerStatus, type KnownStatus } from './status-words.js';

/** A place of a status (research on formats §2.8), whether it holds one or not. */
export interface StatusPlace {
  readonly kind: 'front-matter' | 'item' | 'line' | 'row' | 'section' | 'heading' | 'tag';
  /** What stands there, Markdown included: of a section the line that counts, or where one would go. */
  readonly value: Span;
  /** Its words; `null` where nothing or a template's placeholder stands. */
  readonly raw: string | null;
  readonly status: KnownStatus | null;
  readonly section: OutlineSection | null;
}

export interface StatusReading {
  readonly rawStatus: string | null;
  readonly status: AdrStatus;
  /** In the order in which they count. */
  readonly places: readonly StatusPlace[];
  readonly oddities: readonly AdrOddity[];
}

export const STATUS_LABELS = [
  'status',
  'adr status',
  'decision status',
  'state',
  'estado',
  'estatus',
] as const;

export function readStatus(outline: Outline, metadata: readonly MetadataLine[]): StatusReading {
  const places = placesOf(outline, metadata);
  const held = places.filter((place) => place.raw !== null);
  const first = held[0] ?? null;
  return {
    rawStatus: first?.raw ?? null,
    status: first?.status ?? 'unknown',
    places,
    oddities: oddities(first, held, places.length > held.length),
  };
}

/** A section of the record itself; one inside another section speaks of something else. */
export function isStatusSection({ kind, level, within }: OutlineSection): boolean {
  return kind === 'status' && (within.length === 0 || level <= 2);
}

/** The lines of a status section that may hold a status, marker and label left out, with their words. */
export function statusLines(text: string, section: OutlineSection): readonly StatusLine[] {
  return section.blocks
    .flatMap((block) => contentLines(text, block))
    .flatMap((line) => statusLine(text, line));
}

export interface StatusLine {
  readonly value: Span;
  readonly words: string;
}

function oddities(first: StatusPlace | null, held: readonly StatusPlace[], untouched: boolean): AdrOddity[] {
  const found: AdrOddity[] = [];
  const raw = first?.raw ?? '';
  if (first === null) found.push({ code: untouched ? 'status-placeholder' : 'no-status', values: {} });
  else if (first.status === null) found.push({ code: 'unknown-status-word', values: { word: raw } });
  if (isPartlySuperseded(raw)) found.push({ code: 'superseded-in-part', values: { word: raw } });
  const other = held.find((place) => place.status !== first?.status && !isProse(place));
  if (other) found.push({ code: 'status-in-two-places', values: { first: raw, second: other.raw ?? '' } });
  return found;
}

/** A long text that says no status, under a heading such as "Status": it contradicts nothing. */
function isProse({ status, raw }: StatusPlace): boolean {
  return status === null && (raw ?? '').split(' ').length > 6;
}

function placesOf(outline: Outline, metadata: readonly MetadataLine[]): StatusPlace[] {
  const { text, frontMatter, sections } = outline;
  const entry = entryOf(frontMatter, ...STATUS_LABELS);
  const labelled = (forms: readonly MetadataLine['form'][]) =>
    lineLabelled(metadata, STATUS_LABELS, ({ form }) => forms.includes(form));
  const row = labelled(['row']);
  const line = labelled(['item', 'line']);
  return [
    ...(entry ? [place('front-matter', entry.value, entry.items[0]?.text ?? entry.text)] : []),
    ...(line ? [place(line.form, line.value, sliceOf(text, line.value))] : []),
    ...sections.filter(isStatusSection).flatMap((section) => placesOfSection(text, section)),
    ...(row ? [place('row', row.value, sliceOf(text, row.value))] : []),
    ...placesOfTags(outline),
  ];
}

function place(
  kind: StatusPlace['kind'],
  value: Span,
  source: string,
  section: OutlineSection | null = null,
): StatusPlace {
  const words = wordsOf(source);
  if (words === '' || isPlaceholder(words)) return { kind, value, raw: null, status: null, section };
  return { kind, value, raw: words, status: statusOf(source, words, 'anywhere'), section };
}

/** A section counts by the line that holds now: of "Accepted" and "Superseded by 12" the second. */
function placesOfSection(text: string, section: OutlineSection): StatusPlace[] {
  const named = /^[^:]*:\s*(.+)$/.exec(sliceOf(text, section.source));
  if (named?.[1]) {
    const value = trimmedSpan(text, { start: section.source.end - named[1].length, end: section.source.end });
    return [place('heading', value, sliceOf(text, value), section)];
  }
  const lines = statusLines(text, section).filter(({ words }) => !isPlaceholder(words));
  const [first] = lines;
  const empty = { start: section.body.start, end: section.body.end };
  if (first === undefined) return [{ kind: 'section', value: empty, raw: null, status: null, section }];
  let best: { line: StatusLine; status: KnownStatus } | null = null;
  lines.forEach((line, index) => {
    const status = statusOf(sliceOf(text, line.value), line.words, index === 0 ? 'anywhere' : 'whole');
    if (status !== null && (best === null || strongerStatus(best.status, status) !== best.status))
      best = { line, status };
  });
  const counts: { line: StatusLine; status: KnownStatus | null } = best ?? { line: first, status: null };
  return [
    { kind: 'section', value: counts.line.value, raw: counts.line.words, status: counts.status, section },
  ];
}

function placesOfTags({ frontMatter }: Outline): StatusPlace[] {
  const tags = entryOf(frontMatter, 'tags');
  if (tags === null) return [];
  const items = tags.items.length > 0 ? tags.items : [{ text: tags.text, span: tags.value }];
  const found = items.find(({ text }) => statusOfWords(text, 'whole') !== null);
  return found ? [place('tag', found.span, found.text)] : [];
}

function statusLine(text: string, line: Span): StatusLine[] {
  const labelled = labelledLine(text, line);
  if (
    labelled !== null &&
    (/^(?:date|fecha|deciders?|last|updated)\b/.test(labelled.label) ||
      labelled.value.end === labelled.value.start)
  )
    return [];
  const own = labelled !== null && (STATUS_LABELS as readonly string[]).includes(labelled.label);
  const value = own ? labelled.value : withoutBreak(text, line);
  const words = wordsOf(sliceOf(text, value));
  return words === '' ? [] : [{ value, words }];
}

function contentLines(text: string, block: Block): Span[] {
  if (block.type === 'paragraph') return linesOf(text, spanOf(block)).map((line) => trimmedSpan(text, line));
  if (block.type === 'list') {
    return block.children.flatMap((item) => item.children.flatMap((child) => contentLines(text, child)));
  }
  if (block.type === 'blockquote') {
    return block.children
      .flatMap((child) => contentLines(text, child))
      .map((line) => withoutQuoteMark(text, line));
  }
  return [];
}

function withoutQuoteMark(text: string, line: Span): Span {
  const mark = /^(?:>[ \t]?)+/.exec(sliceOf(text, line).slice(0, 20));
  return { start: line.start + (mark?.[0].length ?? 0), end: line.end };
}

function withoutBreak(text: string, line: Span): Span {
  return text[line.end - 1] === '\\' ? trimmedSpan(text, { start: line.start, end: line.end - 1 }) : line;
}

function wordsOf(source: string): string {
  // What is struck through held once.
  const words = plainText(source.replace(/~~[^~]+~~/g, ' '))
    .replace(/\\$/, '')
    .trim();
  return words === '' ? badgeWords(source) : words;
}

function statusOf(source: string, words: string, reach: 'whole' | 'anywhere'): KnownStatus | null {
  return statusOfWords(words, reach) ?? statusOfWords(badgeWords(source), 'whole');
}

/** The message of a badge such as `![status](https://img.shields.io/badge/status-accepted-green)`. */
function badgeWords(source: string): string {
  const url = linksIn(source, 0).find(({ image }) => image)?.url ?? '';
  const message = /\/badge\/(?:[^/?]*?-)?([^-/?]+)-[^-/?]+(?:\?|$)/.exec(url)?.[1] ?? '';
  return message.replace(/%20|_/g, ' ');
}
