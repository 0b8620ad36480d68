import type { Span } from '../adr.js';
import { DATE_LABELS } from '../read/date.js';
import { lineLabelled, type MetadataLine } from '../read/metadata.js';
import { sliceOf } from '../read/lines.js';
import { relationOf, type LinkReading } from '../read/links.js';
import { ROLE_LABELS, TAG_LABELS } from '../read/people.js';
import type { ParsedAdr } from '../read/read-adr.js';
import { isStatusSection, STATUS_LABELS, statusLines } from '../read/status.js';
import { statusOfWords } from '../read/status-words.js';

/** Labels of each thing that a header says. */
export const HEADER_LABELS: readonly (readonly string[])[] = [
  STATUS_LABELS,
  DATE_LABELS,
  ...Object.values(ROLE_LABELS),
  TAG_LABELS,
];

/** Lines under the title that a new header says again; of two for one thing, the one that counts. */
export function headerLines({ metadata }: ParsedAdr): readonly MetadataLine[] {
  return HEADER_LABELS.flatMap((labels) => {
    const line = lineLabelled(metadata, labels, ({ form }) => form !== 'row');
    return line === null ? [] : [line];
  });
}

/** Lines of a status section that say nothing but a status or a link to another record. */
export function statusSpans({ outline, links, status }: ParsedAdr): readonly Span[] {
  const { text, sections } = outline;
  const lines = sections
    .filter(isStatusSection)
    .flatMap((section) => statusLines(text, section))
    .filter(({ words }) => statusOfWords(words, 'whole') !== null && words.split(' ').length <= 2)
    .map(({ value }) => value);
  const places = status.places
    .filter(({ kind, raw }) => kind === 'section' && raw !== null && raw === status.rawStatus)
    .map(({ value }) => value);
  return [...lines, ...places, ...links.filter((link) => link.place === 'status').map(({ whole }) => whole)];
}

/** Items of sections that are nothing but "Supersedes [ADR-0003](0003-x.md)", to a record beside this one. */
export function pureLinks({ outline, links }: ParsedAdr): readonly LinkReading[] {
  return links.filter(({ place, whole, label, target }) => {
    if (place !== 'section' || relationOf(label) === null || /^[a-z][a-z0-9+.-]*:/i.test(target))
      return false;
    const source = sliceOf(outline.text, whole).replace(/^\s*[-*+]\s+/, '');
    const rest = source.slice(label.length).trim();
    return source.startsWith(label) && /^(?:\[(?:[^\][\\]|\\.)*\]\([^()\s]+\)|ADR-\d+)\.?$/.test(rest);
  });
}
