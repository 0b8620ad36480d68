import { DATE_LABELS } from '../read/date.js';
import { entryOf } from '../read/front-matter.js';
import { sliceOf } from '../read/lines.js';
import { lineLabelled } from '../read/metadata.js';
import type { ParsedAdr } from '../read/read-adr.js';
import type { AdrLanguage } from '../write/template.js';

/** A sentence with what the line of the date says beyond a day; none where it says no more. */
export function dateNote(parsed: ParsedAdr, language: AdrLanguage): readonly string[] {
  const written = writtenDate(parsed);
  if (written === null) return [];
  return [`${language === 'es' ? 'Fecha tal como se escribió' : 'Date as first written'}: ${written}`];
}

/** What the line of the date says where it is more than a day: "2024-05-22 (back dated)", "2022-09"; else `null`. */
function writtenDate({ outline, metadata, date }: ParsedAdr): string | null {
  const entry = entryOf(outline.frontMatter, ...DATE_LABELS);
  const line = lineLabelled(metadata, DATE_LABELS);
  const value = entry?.value ?? line?.value;
  if (value === undefined) return null;
  const written = sliceOf(outline.text, value).trim();
  if (written === '') return null;
  const { place } = date;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(date.date ?? '') && place !== null;
  const isWhole = isDay && place.value.start >= value.start && place.value.end <= value.end;
  if (!isWhole) return written;
  const rest =
    outline.text.slice(value.start, place.value.start) + outline.text.slice(place.value.end, value.end);
  return /[\p{L}\p{N}]/u.test(rest) ? written : null;
}
