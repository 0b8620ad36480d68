import type { AdrOddity, Span } from '../adr.js';
import { dayMonthOrder, findDate, findMonth, type DatePattern } from './calendar.js';
import { entryOf } from './front-matter.js';
import { plainText } from './inline.js';
import { linesOf, sliceOf, trimmedSpan } from './lines.js';
import { lineLabelled, type MetadataLine } from './metadata.js';
import type { Outline } from './outline.js';
import { isPlaceholder } from './placeholder.js';
import { isSpanishHeading } from './section-kinds.js';

export interface DateReading {
  /** YYYY-MM-DD; YYYY-MM where the text names no day. */
  readonly date: string | null;
  /** Where it stands, or where a placeholder waits for it; none where no place of a date is there. */
  readonly place: DatePlace | null;
  readonly oddities: readonly AdrOddity[];
}

export interface DatePlace {
  readonly kind: 'front-matter' | 'metadata' | 'section';
  /** The date alone; the whole value where no date can be read from it. */
  readonly value: Span;
  readonly pattern: DatePattern | null;
}

export const DATE_LABELS = [
  'date',
  'fecha',
  'decision date',
  'date of decision',
  'decided on',
  'date decided',
  'decided',
  'fecha de decisión',
  'fecha de la decisión',
] as const;
const LATER_LABELS = [
  'last modified',
  'last-modified',
  'last_modified',
  'last updated',
  'last-updated',
  'last_updated',
  'last update',
  'date updated',
  'date modified',
  'updated',
  'modified',
  'última modificación',
  'ultima modificacion',
  'última actualización',
  'ultima actualizacion',
  'actualizado',
  'modificado',
] as const;
const FIRST_LABELS = [
  'introduced',
  'created',
  'created on',
  'date created',
  'creado',
  'fecha de creación',
] as const;

/**
 * The date of a record: what says "date", then what says "last modified", then what says "introduced", then what the
 * file's name starts with.
 */
export function readDate(
  outline: Outline,
  metadata: readonly MetadataLine[],
  fileDate: string | null,
): DateReading {
  const candidates = candidatesOf(outline, metadata);
  const order = memo(() => orderOf(outline, candidates));
  const unread: AdrOddity[] = [];
  for (const { kind, value } of candidates) {
    const source = sliceOf(outline.text, value);
    const words = plainText(source);
    if (words === '' || isPlaceholder(words)) continue;
    const found = findDate(words, order());
    const month = found === null ? findMonth(words) : null;
    if (month !== null) {
      unread.push({ code: 'date-without-day', values: { date: month } });
      return { date: month, place: { kind, value, pattern: null }, oddities: unread };
    }
    if (found === null) {
      unread.push({ code: 'unreadable-date', values: { date: words.slice(0, 80) } });
      continue;
    }
    const written = words.slice(found.span.start, found.span.end);
    const at = source.indexOf(written);
    const span = at === -1 ? value : { start: value.start + at, end: value.start + at + written.length };
    if (found.ambiguous) unread.push({ code: 'ambiguous-date', values: { date: written } });
    if (found.swapped) unread.push({ code: 'day-and-month-swapped', values: { date: written } });
    return { date: found.iso, place: { kind, value: span, pattern: found.pattern }, oddities: unread };
  }
  const [open] = candidates;
  const place = open ? { kind: open.kind, value: open.value, pattern: null } : null;
  if (fileDate === null) return { date: null, place, oddities: unread };
  return {
    date: fileDate,
    place,
    oddities: [...unread, { code: 'date-from-file-name', values: { date: fileDate } }],
  };
}

interface Candidate {
  readonly kind: DatePlace['kind'];
  readonly value: Span;
}

function candidatesOf(
  { text, frontMatter, sections }: Outline,
  metadata: readonly MetadataLine[],
): Candidate[] {
  const inSection = sections
    .filter(({ title, level }) => level <= 2 && /^(?:date|fecha)\s*:?$/i.test(title))
    .flatMap(({ body }) =>
      linesOf(text, body)
        .slice(0, 1)
        .map((line) => trimmedSpan(text, line)),
    );
  return [DATE_LABELS, LATER_LABELS, FIRST_LABELS].flatMap((labels) => {
    const entry = entryOf(frontMatter, ...labels);
    const line = lineLabelled(metadata, labels);
    return [
      ...(entry ? [{ kind: 'front-matter' as const, value: entry.value }] : []),
      ...(line ? [{ kind: 'metadata' as const, value: line.value }] : []),
      ...(labels === DATE_LABELS ? inSection.map((value) => ({ kind: 'section' as const, value })) : []),
    ];
  });
}

/** Another date of the text, or a Spanish text, tells which of day and month comes first. */
function orderOf({ text, sections }: Outline, candidates: readonly Candidate[]): 'day' | 'month' | null {
  const said =
    dayMonthOrder(candidates.map(({ value }) => sliceOf(text, value)).join('\n')) ?? dayMonthOrder(text);
  if (said !== null) return said;
  return sections.some(({ title }) => isSpanishHeading(title)) ? 'day' : null;
}

function memo<T>(compute: () => T): () => T {
  let result: { readonly value: T } | null = null;
  return () => (result ??= { value: compute() }).value;
}
