import type { AdrContentArgument, AdrDialect, Bearing } from '../adr.js';
import type { SectionLine } from '../read/consequences.js';
import { lineEndOf, sliceOf } from '../read/lines.js';
import type { ListLine } from '../read/list-lines.js';
import { readOutline, type Outline } from '../read/outline.js';
import { bearingPrefixFor } from './bearing-style.js';
import { withEdits, type Edit } from './edits.js';
import { diffLines } from './line-diff.js';
import { columnOf, indented, lineEdits, type PlacedLine } from './patch-lines.js';
import { inserted, withBody } from './patch-section.js';
import { parseAdr, type ParsedAdr } from '../read/read-adr.js';

/** Whether the lines say just this, in this order. */
export function saysAlready(lines: readonly ListLine[], wanted: readonly AdrContentArgument[]): boolean {
  return lines.length === wanted.length && wanted.every((item, index) => keyOf(item) === keyOf(lines[index]));
}

/**
 * The edits that make lines say what is wanted, list by list: an argument goes where its bearing belongs (under
 * "Positive Consequences", after "Good, because"), next to the one before it where that list takes it.
 */
export function argumentEdits(
  text: string,
  lines: readonly ListLine[],
  wanted: readonly AdrContentArgument[],
): readonly Edit[] {
  const lists = [...new Map(lines.map((line) => [line.list.start, line])).values()];
  const shares = sharesOf(lines, lists, wanted);
  return lists.flatMap((list) => {
    const own = lines.filter((line) => line.list.start === list.list.start);
    const share = shares.get(list.list.start) ?? [];
    return share.length === 0 ? [withoutList(text, own)] : editsOfList(text, own, share);
  });
}

/**
 * The text whose sections of a kind say what is wanted. A section that has nothing left is emptied or goes, one that is
 * empty takes the lines of its bearing, and what no section takes gets one.
 */
export function withLinesOfKind(
  parsed: ParsedAdr,
  dialect: AdrDialect,
  kind: 'drivers' | 'consequences',
  given: readonly AdrContentArgument[],
): string {
  const { outline } = parsed;
  const { text } = outline;
  const lines = parsed[kind];
  const wanted = given.filter((item) => item.text.trim() !== '');
  if (saysAlready(lines, wanted)) return text;
  const stepped =
    withoutEmptied(outline, dialect, lines, wanted) ?? withFilled(outline, dialect, kind, lines, wanted);
  // One section at a time: its patch moves all that comes after it.
  if (stepped !== null && stepped !== text)
    return withLinesOfKind(parseAdr(stepped, ''), dialect, kind, wanted);
  if (lines.length > 0) return withEdits(text, argumentEdits(text, lines, wanted));
  const section = outline.sections.find((candidate) => candidate.kind === kind);
  if (section !== undefined) {
    const body = sliceOf(text, section.body);
    const gap = body === '' ? '' : lineEndOf(text).repeat(2);
    return withBody(
      outline,
      dialect,
      section,
      body + gap + newList(outline, dialect, wanted, section.bearing),
    );
  }
  if (wanted.length === 0) return text;
  const parted = kind === 'consequences' && (dialect === 'madr2' || dialect === 'log4brains');
  return parted
    ? withPartedConsequences(outline, dialect, wanted)
    : inserted(outline, dialect, kind, newList(outline, dialect, wanted, 'unsaid'));
}

/** The first section whose lines all go and that holds nothing else, without them. */
function withoutEmptied(
  outline: Outline,
  dialect: AdrDialect,
  lines: readonly SectionLine[],
  wanted: readonly AdrContentArgument[],
): string | null {
  const lists = [...new Map(lines.map((line) => [line.list.start, line])).values()];
  const shares = sharesOf(lines, lists, wanted);
  const emptied = lists.find(({ section, list }) => {
    const inside = lists.filter((other) => other.section === section);
    const whole = inside.length === 1 && list.start - section.body.start < 4 && list.end >= section.body.end;
    return whole && (shares.get(list.start) ?? []).length === 0;
  });
  return emptied === undefined ? null : withBody(outline, dialect, emptied.section, '');
}

/** The first empty section for a bearing, such as "Negative Consequences", with the lines that speak so. */
function withFilled(
  outline: Outline,
  dialect: AdrDialect,
  kind: string,
  lines: readonly SectionLine[],
  wanted: readonly AdrContentArgument[],
): string | null {
  for (const section of outline.sections) {
    if (section.kind !== kind || section.bearing === 'unsaid' || section.body.start < section.body.end)
      continue;
    const own = wanted.filter(({ bearing }) => bearing === section.bearing);
    const elsewhere = lines.some(({ place }) => place === section.bearing);
    if (own.length === 0 || elsewhere) continue;
    // Where the other sections have paragraphs a list would hide them: see `readConsequences`.
    const paragraphs = lines.length > 0 && lines[0]?.marker === '';
    const markdown = paragraphs
      ? own.map((item) => item.text).join('\n\n')
      : newList(outline, dialect, own, section.bearing);
    return withBody(outline, dialect, section, markdown);
  }
  return null;
}

/** A list with the bullet that the record uses, for arguments in a place that speaks so. */
export function newList(
  outline: Outline,
  dialect: AdrDialect,
  wanted: readonly AdrContentArgument[],
  place: Bearing,
): string {
  const { text } = outline;
  const bullet = bulletOf(outline, dialect);
  const items = wanted.map((item) => {
    const prefix = item.bearing === place ? '' : bearingPrefixFor(text, [], item.bearing);
    return `${bullet} ${indented(text, prefix + item.text.trim(), 2)}`;
  });
  return items.join(lineEndOf(text));
}

/** The bullet of the record's first list, or else of its dialect. */
export function bulletOf({ text, sections, preamble }: Outline, dialect: AdrDialect): string {
  const blocks = [...preamble, ...sections.flatMap((section) => section.blocks)];
  const list = blocks.find((block) => block.type === 'list' && block.ordered !== true);
  const bullet = text[list?.position?.start.offset ?? -1];
  if (bullet === '*' || bullet === '-') return bullet;
  return dialect === 'log4brains' ? '-' : '*';
}

function withPartedConsequences(
  outline: Outline,
  dialect: AdrDialect,
  wanted: readonly AdrContentArgument[],
): string {
  const bad = wanted.filter(({ bearing }) => bearing === 'bad');
  const others = wanted.filter(({ bearing }) => bearing !== 'bad');
  const insert = (current: Outline, items: readonly AdrContentArgument[], place: Bearing, heading: string) =>
    items.length === 0
      ? current.text
      : inserted(current, dialect, 'consequences', newList(current, dialect, items, place), heading);
  // The later section first: the earlier one then goes in before it.
  const withBad = insert(outline, bad, 'bad', 'Negative Consequences');
  return insert(readOutline(withBad), others, 'good', 'Positive Consequences');
}

/** Which list each wanted argument goes to, in order. */
function sharesOf(
  lines: readonly ListLine[],
  lists: readonly ListLine[],
  wanted: readonly AdrContentArgument[],
): ReadonlyMap<number, readonly AdrContentArgument[]> {
  const shares = new Map<number, AdrContentArgument[]>();
  let before: ListLine | null = null;
  for (const step of diffLines(lines.map(keyOf), wanted.map(keyOf))) {
    if (step.do === 'drop') continue;
    const item = wanted[step.wanted];
    if (item === undefined) continue;
    const replaced: ListLine | null = step.do === 'insert' ? null : (lines[step.old] ?? null);
    const near: readonly (ListLine | null)[] = [replaced, before, ...lists];
    const takes = (list: ListLine | null) => list?.place === item.bearing;
    const free = (list: ListLine | null) => list?.place === 'unsaid';
    const kept = step.do === 'keep' ? replaced : null;
    const chosen: ListLine | null = kept ?? near.find(takes) ?? near.find(free) ?? before ?? lists[0] ?? null;
    if (chosen === null) continue;
    shares.set(chosen.list.start, [...(shares.get(chosen.list.start) ?? []), item]);
    before = chosen;
  }
  return shares;
}

function editsOfList(
  text: string,
  own: readonly ListLine[],
  share: readonly AdrContentArgument[],
): readonly Edit[] {
  const placed: PlacedLine[] = own.map((line) => ({
    key: keyOf(line),
    span: line.span,
    content: { start: line.span.start + line.marker.length, end: line.span.end },
    marker: line.marker,
  }));
  const [first] = own;
  const wanted = share.map((item) => ({
    key: keyOf(item),
    render: (replaced: number | null) => {
      const line = own[replaced ?? 0];
      const column = line === undefined ? 0 : columnOf(text, line);
      return indented(text, prefixFor(text, own, item, replaced) + item.text.trim(), column);
    },
  }));
  return lineEdits(text, placed, wanted, lineEndOf(text).repeat(first?.marker === '' ? 2 : 1));
}

function prefixFor(
  text: string,
  own: readonly ListLine[],
  { bearing }: AdrContentArgument,
  replaced: number | null,
): string {
  const line = replaced === null ? undefined : own[replaced];
  if (line?.bearing === bearing) {
    return sliceOf(text, { start: line.span.start + line.marker.length, end: line.content.start });
  }
  return own[0]?.place === bearing ? '' : bearingPrefixFor(text, own, bearing);
}

function withoutList(text: string, own: readonly ListLine[]): Edit {
  const start = own[0]?.span.start ?? 0;
  const end = own.at(-1)?.span.end ?? start;
  return { start: text.slice(0, start).trimEnd().length, end, text: '' };
}

function keyOf(item: AdrContentArgument | undefined): string {
  return item === undefined ? '' : `${item.bearing} ${item.text.trim()}`;
}
