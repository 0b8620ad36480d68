import type { AdrDialect } from '../adr.js';
import { sliceOf } from '../read/lines.js';
import { writeDate } from '../read/calendar.js';
import { parseAdr, type ParsedAdr } from '../read/read-adr.js';
import { withEdits } from './edits.js';
import { DATE_FIELD, withNewField, withoutField, withValue } from './patch-metadata.js';

/**
 * The text with another date, written as the one that stands there wherever that reads as the same day again, else
 * YYYY-MM-DD. `null` takes the date out; a date that only the file's name says can't be taken out.
 */
export function withDate(parsed: ParsedAdr, dialect: AdrDialect, date: string | null): string {
  const { outline, date: found } = parsed;
  const { text } = outline;
  if (date === null) return found.place === null ? text : withoutDate(parsed, dialect);
  if (found.place === null) return withNewField(parsed, dialect, DATE_FIELD, date);
  if (found.place.pattern === null) return withValue(text, found.place.value, date);
  if (found.date === date) return text;
  const alike = withEdits(text, [{ ...found.place.value, text: writeDate(date, found.place.pattern) }]);
  if (parseAdr(alike, '').date.date === date) return alike;
  return withEdits(text, [{ ...found.place.value, text: date }]);
}

function withoutDate(parsed: ParsedAdr, dialect: AdrDialect): string {
  const { date: found, metadata, outline } = parsed;
  if (found.place === null) return outline.text;
  const { start } = found.place.value;
  const inside = ({ value }: { readonly value: { readonly start: number; readonly end: number } }) =>
    value.start <= start && start <= value.end;
  const entry = outline.frontMatter?.entries.find(inside) ?? null;
  const line = entry === null ? (metadata.find(inside) ?? null) : null;
  const value = entry?.value ?? line?.value ?? found.place.value;
  const present = sliceOf(outline.text, value);
  return withoutField(parsed, { entry, line, value }, (without) => {
    const rest = parseAdr(without, '');
    return rest.date.place === null ? withNewField(rest, dialect, DATE_FIELD, present) : '';
  });
}
