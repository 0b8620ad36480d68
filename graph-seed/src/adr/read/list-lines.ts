import type { AdrLine, Bearing, Span } from '../adr.js';
import { lineStart, sliceOf, trimmedSpan } from './lines.js';
import { spanOf, type Block, type List, type ListItem } from './markdown.js';
import { bearingOfHeading, isBearingLabel } from './section-kinds.js';
import { plainText } from './inline.js';

/** An item of a list, or a paragraph where a section has no list, with what a patch of it needs. */
export interface ListLine extends AdrLine {
  /** What the text stands in: the item without marker and without "Good, because". */
  readonly content: Span;
  readonly bearing: Bearing;
  /** Whether words or a sign in the item say the bearing; otherwise a heading or label above does, or nothing. */
  readonly ownBearing: boolean;
  /** What makes up the list's look: `* `, `1. `, or nothing for a paragraph. */
  readonly marker: string;
  /** What heading or label above say of every line of its list. */
  readonly place: Bearing;
  /** The list; of a paragraph all the paragraphs around it. */
  readonly list: Span;
}

/** The items of a list, each speaking as the place does unless its own words say otherwise. */
export function linesOfList(text: string, list: List, bearing: Bearing): readonly ListLine[] {
  return list.children
    .map((item) => lineOfItem(text, item, spanOf(list), bearing))
    .filter((line) => line !== null);
}

/** The lines of a section: items of its lists, under labels such as "**Pros**" where there are some. */
export function linesOfBlocks(text: string, blocks: readonly Block[], bearing: Bearing): readonly ListLine[] {
  const lines: ListLine[] = [];
  const markers = new Set(blocks.flatMap((block) => (block.type === 'list' ? [markerOf(text, block)] : [])));
  const signs = markers.has('+') && markers.has('-');
  let says = bearing;
  for (const block of blocks) {
    if (block.type === 'paragraph') {
      const label = labelBearing(sliceOf(text, spanOf(block)));
      if (label !== null) says = label;
    }
    if (block.type !== 'list') continue;
    const own = signs ? (markerOf(text, block) === '+' ? 'good' : 'bad') : says;
    for (const item of block.children) lines.push(...linesOfLabelledItem(text, item, spanOf(block), own));
  }
  return lines;
}

/** Paragraphs as lines, for a section without a list; labels, tables, code and pictures are none. */
export function paragraphLines(
  text: string,
  blocks: readonly Block[],
  bearing: Bearing,
): readonly ListLine[] {
  const [first] = blocks;
  const last = blocks.at(-1);
  const list = first && last ? { start: spanOf(first).start, end: spanOf(last).end } : { start: 0, end: 0 };
  return blocks.flatMap((block) => {
    if (block.type !== 'paragraph') return [];
    const span = spanOf(block);
    if (labelBearing(sliceOf(text, span)) !== null) return [];
    return [{ ...parted(text, span, span, bearing), span, list, marker: '' }];
  });
}

/** The items of a section's lists as they are, without looking for bearings: "Risk: too slow" is a driver's own words. */
export function plainLines(text: string, blocks: readonly Block[]): readonly ListLine[] {
  return blocks.flatMap((block) => {
    if (block.type !== 'list') return [];
    return block.children
      .map((item) => plain(text, lineOfItem(text, item, spanOf(block), 'unsaid')))
      .filter((line) => line !== null);
  });
}

/** The Markdown of a section's items, or of its paragraphs where it has no list. */
export function dedentedLines(text: string, blocks: readonly Block[]): readonly string[] {
  const listed = plainLines(text, blocks);
  return (listed.length > 0 ? listed : plainParagraphs(text, blocks)).map((line) => line.text);
}

/** Paragraphs as they are, in the same way. */
export function plainParagraphs(text: string, blocks: readonly Block[]): readonly ListLine[] {
  return paragraphLines(text, blocks, 'unsaid')
    .map((line) => plain(text, line))
    .filter((line) => line !== null);
}

/** The bearing that a line of nothing but a label gives to the list under it; `null` for any other line. */
export function labelBearing(source: string): Bearing | null {
  if (source.length > 60 || source.includes('\n')) return null;
  const words = plainText(source);
  return isBearingLabel(words) ? bearingOfHeading(words) : null;
}

/** Markdown of a part of an item, its further lines without the item's indentation of `column` spaces. */
export function dedented(text: string, part: Span, column: number): string {
  const [first = '', ...more] = sliceOf(text, part).split(/\r\n|\n|\r/);
  return [first, ...more.map((line) => line.slice(Math.min(column, /^ */.exec(line)?.[0].length ?? 0)))]
    .join('\n')
    .trimEnd();
}

/** "Pros:" with a list of its own, as an item of a list. */
function linesOfLabelledItem(
  text: string,
  item: ListItem,
  list: Span,
  bearing: Bearing,
): readonly ListLine[] {
  const [first, ...more] = item.children;
  const label = first?.type === 'paragraph' ? labelBearing(sliceOf(text, spanOf(first))) : null;
  const inner = more.filter((child) => child.type === 'list');
  if (label !== null && inner.length > 0) return inner.flatMap((own) => linesOfList(text, own, label));
  const line = lineOfItem(text, item, list, bearing);
  return line === null ? [] : [line];
}

function lineOfItem(text: string, item: ListItem, list: Span, bearing: Bearing): ListLine | null {
  const whole = spanOf(item);
  const first = item.children[0];
  if (first === undefined) return null;
  const start = spanOf(first).start;
  const content = trimmedSpan(text, { start, end: whole.end });
  const span = { start: whole.start, end: content.end };
  return { ...parted(text, content, span, bearing), span, list, marker: text.slice(whole.start, start) };
}

/** With the words that looked like a bearing back in the text. */
function plain(text: string, line: ListLine | null): ListLine | null {
  if (line === null || !line.ownBearing) return line;
  const content = { start: line.span.start + line.marker.length, end: line.span.end };
  const words = dedented(text, content, content.start - lineStart(text, content.start));
  return { ...line, text: words, content, bearing: 'unsaid', ownBearing: false };
}

function parted(text: string, content: Span, span: Span, bearing: Bearing) {
  const said = bearingPrefix(
    text.slice(content.start, Math.min(content.end, content.start + LONGEST_PREFIX)),
  );
  const rest = { start: content.start + (said?.length ?? 0), end: span.end };
  return {
    text: dedented(text, rest, content.start - lineStart(text, content.start)),
    content: rest,
    bearing: said?.bearing ?? bearing,
    ownBearing: said !== null,
    place: bearing,
  };
}

const LONGEST_PREFIX = 60;

/** "Good, because", "`+`", "✅" … at the start of an argument: how long it is and what it says. */
export function bearingPrefix(source: string): { readonly bearing: Bearing; readonly length: number } | null {
  for (const [pattern, bearing] of PREFIXES) {
    const match = pattern.exec(source);
    if (match !== null && match[0].length < source.length) return { bearing, length: match[0].length };
  }
  return null;
}

const AFTER_WORD =
  '[*_]{0,3}(?:\\s*,?\\s*\\b(?:because|since|porque|ya que|dado que|puesto que)\\b:?|\\s*[,:]|\\s+[-–—]+(?=\\s))[*_]{0,3}\\s*(?:(?:because|porque)\\b\\s*)?';
const word = (words: string): RegExp => new RegExp(`^[*_]{0,3}(?:${words})${AFTER_WORD}`, 'iu');
const sign = (signs: string): RegExp => new RegExp(`^(?:${signs})(?:\\uFE0F)?[\\s:,]+`, 'u');

const PREFIXES: readonly (readonly [RegExp, Bearing])[] = [
  [word('good|pros?|advantage|benefit|positive|bueno|buena|bien|ventaja|a favor|positivo'), 'good'],
  [
    word(
      'bad|cons?|disadvantage|drawback|negative|risk|malo|mala|mal|desventaja|inconveniente|en contra|negativo|riesgo',
    ),
    'bad',
  ],
  [word('neutral|neutro|neutra'), 'neutral'],
  [sign('`\\+`|\\(\\+\\)|\\\\\\+|\\+(?!/)|✅|✔|👍|➕|🟢'), 'good'],
  [sign('`[-–]`|\\([-–]\\)|\\\\-|❌|✖|👎|➖|⛔|🔴'), 'bad'],
  [sign('`~`|\\(~\\)|~|`\\+/-`|`0`|🟡|➰'), 'neutral'],
];

function markerOf(text: string, list: List): string {
  return text[spanOf(list).start] ?? '';
}
