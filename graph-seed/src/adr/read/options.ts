import type { AdrOption, Span } from '../adr.js';
import { plainText, singleSpaced } from './inline.js';
import { linesOf, sliceOf, withoutBlankLines } from './lines.js';
import { labelBearing, linesOfBlocks, type ListLine } from './list-lines.js';
import { spanOf, type Block, type ListItem } from './markdown.js';
import type { Outline, OutlineSection } from './outline.js';
import { bearingOfHeading, isBearingLabel, normalizedHeading } from './section-kinds.js';

/** An option with what a patch of it needs. */
export interface OptionReading extends AdrOption {
  readonly arguments: readonly ListLine[];
  /** The title in the item of the list, and in the heading. */
  readonly itemTitle: Span | null;
  readonly headingTitle: Span | null;
  /** Where the description stands; empty, under the heading, where there is none. */
  readonly descriptionSpan: Span | null;
  readonly marker: string;
}

/** The options of a record: items of its lists of options, and headings of their own with arguments, brought together. */
export function readOptions(outline: Outline): readonly OptionReading[] {
  const listed = outline.sections
    .filter(({ kind }) => kind === 'options')
    .flatMap((section) => listedOptions(outline.text, section));
  const detailed = detailedOptions(outline);
  if (listed.length * detailed.length > MOST_PAIRS) return listed;
  return joined(listed, detailed);
}

/** The words by which two writings of an option's title are compared. */
export function optionKey(title: string): string {
  return normalizedHeading(title)
    .replace(/^(?:option|alternative|opción|alternativa)\s*(?:\d+|[a-z])?\s*[:.)–-]\s*/u, '')
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();
}

/**
 * Index of the option that a title names: the same words, the same but for marks, capitals and "Option 1:", or one
 * inside the other where that fits a single option best. `null` where none fits.
 */
export function matchingOption(title: string, options: readonly Pick<AdrOption, 'title'>[]): number | null {
  const wanted = singleSpaced(title).toLowerCase();
  if (wanted === '' || options.length > MOST_OPTIONS) return null;
  const exact = options.findIndex((option) => option.title.toLowerCase() === wanted);
  if (exact !== -1) return exact;
  const key = optionKey(title);
  const keys = options.map((option) => optionKey(option.title));
  const same = keys.indexOf(key);
  if (same !== -1 && key !== '') return same;
  const inside = keys.map((other, index) => ({
    index,
    length: overlap(key, other, wanted, options[index]?.title ?? ''),
  }));
  const best = inside.toSorted((one, other) => other.length - one.length)[0];
  return best && best.length > 0 ? best.index : withAllWords(key, keys);
}

/** Index of the only title that has all the words: "AWS S3" names "AWS Simple Storage Service (S3)". */
function withAllWords(key: string, keys: readonly string[]): number | null {
  const words = key.split(' ').filter((word) => word !== '');
  const having = keys.flatMap((other, index) => {
    const own = new Set(other.split(' '));
    return words.length > 0 && words.every((word) => own.has(word)) ? [index] : [];
  });
  return having.length === 1 ? (having[0] ?? null) : null;
}

const MOST_OPTIONS = 200;
const MOST_PAIRS = 20_000;

function overlap(key: string, other: string, wanted: string, title: string): number {
  // "Option 2" names "Option 2: Keep it".
  if (/^\S+ (?:\d+|[a-z])$/.test(wanted) && title.toLowerCase().startsWith(`${wanted}:`))
    return wanted.length + 1;
  if (key.length < 2 || other.length < 2) return 0;
  return ` ${key} `.includes(` ${other} `)
    ? other.length
    : ` ${other} `.includes(` ${key} `)
      ? key.length
      : 0;
}

function listedOptions(text: string, section: OutlineSection): OptionReading[] {
  return section.blocks.flatMap((block) => {
    if (block.type !== 'list') return [];
    return block.children.map((item) => listedOption(text, item)).filter((option) => option !== null);
  });
}

function listedOption(text: string, item: ListItem): OptionReading | null {
  const first = item.children[0];
  if (first?.type !== 'paragraph') return null;
  const title = withoutComment(text, spanOf(first));
  const words = plainText(sliceOf(text, title));
  if (words === '' || labelBearing(sliceOf(text, title)) !== null) return null;
  const whole = spanOf(item);
  const end = spanOf(item.children.at(-1) ?? first).end;
  return {
    title: words,
    item: { start: whole.start, end },
    section: null,
    description: '',
    arguments: item.children
      .slice(1)
      .flatMap((child) => (child.type === 'list' ? linesOfBlocks(text, [child], 'unsaid') : [])),
    itemTitle: title,
    headingTitle: null,
    descriptionSpan: null,
    marker: text.slice(whole.start, spanOf(first).start),
  };
}

function detailedOptions(outline: Outline): OptionReading[] {
  const { sections } = outline;
  return sections.flatMap((section, index) => {
    const around = section.parent === null ? null : sections[section.parent];
    const amongOptions = around?.kind === 'options' || around?.kind === 'arguments';
    const named = /^(?:option|alternative|opción|alternativa)\s+(?:\d+|[a-z])\s*[:.)–-]/iu.test(
      section.title,
    );
    if (section.kind !== 'other' || !(amongOptions || (named && section.within.length === 0))) return [];
    return GENERIC.test(normalizedHeading(section.title)) || section.title === ''
      ? []
      : [detailedOption(outline, index)];
  });
}

/** Headings among the options that speak of all of them. */
const GENERIC =
  /^(?:(?:option )?comparisons?(?: matrix| table| chart)?|(?:decision|evaluation|scoring) matrix|overview|summary|evaluation|criteria|side-by-side(?: comparison)?|scores?|ratings?|notes?|conclusion|comparación|comparativa|resumen|matriz de decisión|tabla comparativa|(?:pros|ventajas).*|cons|desventajas|must haves?|nice to haves?|assumptions|open questions|methodology|details)$/;

function detailedOption(outline: Outline, index: number): OptionReading {
  const { text, sections } = outline;
  const section = sections[index];
  if (section === undefined) throw new Error(`no section ${index}`);
  const inside: OutlineSection[] = [];
  for (let at = index + 1; at < sections.length; at += 1) {
    const next = sections[at];
    if (next === undefined || next.level <= section.level) break;
    inside.push(next);
  }
  const own = linesOfBlocks(text, section.blocks, 'unsaid');
  const labelled = inside.filter(
    ({ title }) => isBearingLabel(title) || /\bpros\b.*\bcons\b|\bventajas\b/i.test(title),
  );
  const description = descriptionOf(text, section);
  return {
    title: section.title,
    item: null,
    section: { start: section.span.start, end: inside.at(-1)?.span.end ?? section.span.end },
    description: sliceOf(text, description).replace(/\r\n/g, '\n'),
    arguments: [
      ...own,
      ...labelled.flatMap((part) =>
        linesOfBlocks(
          text,
          part.blocks,
          isBearingLabel(part.title) ? bearingOfHeading(part.title) : 'unsaid',
        ),
      ),
    ],
    itemTitle: null,
    headingTitle: section.source,
    descriptionSpan: description,
    marker: '',
  };
}

/** What stands between the heading and the first list or label. */
function descriptionOf(text: string, section: OutlineSection): Span {
  const first = section.blocks.find((block) => block.type === 'list' || isLabel(text, block));
  const end = first ? spanOf(first).start : section.body.end;
  const description = withoutBlankLines(text, {
    start: section.body.start,
    end: Math.max(section.body.start, end),
  });
  return description.start === description.end
    ? { start: section.body.start, end: section.body.start }
    : description;
}

function isLabel(text: string, block: Block): boolean {
  return block.type === 'paragraph' && labelBearing(sliceOf(text, spanOf(block))) !== null;
}

function joined(listed: readonly OptionReading[], detailed: readonly OptionReading[]): OptionReading[] {
  const options = [...listed];
  const taken = new Set<number>();
  for (const detail of detailed) {
    const at = matchingOption(detail.title, listed);
    const item = at === null || taken.has(at) ? undefined : options[at];
    if (at === null || item === undefined) {
      options.push(detail);
      continue;
    }
    taken.add(at);
    const { section, description, headingTitle, descriptionSpan } = detail;
    options[at] = {
      ...item,
      section,
      description,
      headingTitle,
      descriptionSpan,
      arguments: [...item.arguments, ...detail.arguments],
    };
  }
  return options;
}

/** A title ends before a comment and, over several lines, with its first paragraph. */
function withoutComment(text: string, span: Span): Span {
  const lines = linesOf(text, span);
  const comment = sliceOf(text, span).indexOf('<!--');
  const end = comment === -1 ? (lines.at(-1)?.end ?? span.end) : span.start + comment;
  return { start: span.start, end: span.start + text.slice(span.start, end).trimEnd().length };
}
