import type { Span } from '../adr.js';
import { entryOf } from './front-matter.js';
import { plainText, singleSpaced } from './inline.js';
import { sliceOf } from './lines.js';
import type { Outline } from './outline.js';
import { holdsPlaceholder } from './placeholder.js';

export interface TitleReading {
  /** Plain words without number. */
  readonly title: string;
  /** The number in the heading; none where it has none. */
  readonly number: number | null;
  /** Where the words stand, number and comments left out; none where the text has no title. */
  readonly value: Span | null;
  readonly inFrontMatter: boolean;
}

/**
 * The title in the heading, or in the front matter of a text whose heading is missing or a template's placeholder.
 * `fileNumber` tells a bare number from a word.
 */
export function readTitle(outline: Outline, fileNumber: number | null): TitleReading {
  const { text, title, frontMatter } = outline;
  const found = title === null ? null : titleIn(text, title.source, fileNumber);
  const open = found === null || found.title === '' || holdsPlaceholder(found.title);
  if (found !== null && !open) return { ...found, inFrontMatter: false };
  const entry = entryOf(frontMatter, 'title', 'título', 'titulo');
  if (entry === null || entry.text === '' || holdsPlaceholder(entry.text)) {
    return { title: '', number: found?.number ?? null, value: found?.value ?? null, inFrontMatter: false };
  }
  const mark = numberMark(entry.text, fileNumber);
  const words = plainText(entry.text.slice(mark?.length ?? 0));
  return { title: words, number: mark?.number ?? null, value: entry.value, inFrontMatter: true };
}

export interface NumberMark {
  readonly length: number;
  /** `null` for a template's mark that nobody filled in. */
  readonly number: number | null;
}

/** Length of the number mark at the start of a heading (`12. `, `ADR-0012 - `), and the number. */
export function numberMark(source: string, fileNumber: number | null): NumberMark | null {
  const head = source.slice(0, 60);
  const marked = ADR_MARK.exec(head) ?? BARE_MARK.exec(head);
  if (marked !== null) return { length: marked[0].length, number: Number(marked[1]) };
  const open = OPEN_NUMBER.exec(head);
  if (open !== null) return { length: open[0].length, number: null };
  const spaced = SPACED_NUMBER.exec(head);
  if (spaced === null) return null;
  const digits = spaced[1] ?? '';
  // "12 Factor" may be words; "0012 Use X" and the file's own number are none.
  const isMark = (digits.length > 1 && digits.startsWith('0')) || Number(digits) === fileNumber;
  return isMark ? { length: spaced[0].length, number: Number(digits) } : null;
}

const ADR_MARK =
  /^[[(]?(?:(?:adr|madr|ad|decision|decisión|decision record|architecture decision record|architectural decision record)[ #_-]*(?:n[oº°]\.? ?)?#?)(\d{1,6})[\])]?(?:\s*[:.)–—-]+\s*|\s+)(?=\S)/iu;
const BARE_MARK = /^[[(#]?(\d{1,6})[\])]?(?:\s*[.:)]+\s+|\s+[-–—]+\s+|\s*[:)–—]\s*)(?=\S)/u;
/** A template's number that nobody filled in. */
const OPEN_NUMBER = /^(?:n{1,4}|x{2,4}|0+(?:n{1,3}|x{1,3})|number|<number>|\{number\})\.\s+(?=\S)/i;
const SPACED_NUMBER = /^(\d{1,6})(?:\s+|-)(?=\S)/;

interface FoundTitle {
  readonly title: string;
  readonly number: number | null;
  readonly value: Span;
}

function titleIn(text: string, source: Span, fileNumber: number | null): FoundTitle {
  const written = sliceOf(text, source);
  const lead = /^(?:\s|<!--[\s\S]*?-->)*/.exec(written)?.[0].length ?? 0;
  const mark = numberMark(written.slice(lead), fileNumber);
  const start = source.start + lead + (mark?.length ?? 0);
  const value = withoutComment(text, { start, end: source.end });
  const words = plainText(sliceOf(text, value));
  if (mark !== null) return { title: words, number: mark.number, value };
  // A number inside emphasis: its marks go on behind it, so only the words can be parted.
  const inner = /^[*_`]/.test(written.slice(lead)) ? numberMark(words, fileNumber) : null;
  return { title: singleSpaced(words.slice(inner?.length ?? 0)), number: inner?.number ?? null, value };
}

function withoutComment(text: string, span: Span): Span {
  let words = sliceOf(text, span).trimEnd();
  while (words.endsWith('-->') && words.includes('<!--'))
    words = words.slice(0, words.lastIndexOf('<!--')).trimEnd();
  return { start: span.start, end: span.start + words.length };
}
