import type { AdrReading } from '../adr.js';
import { parseAdr, refusalOf, type ParsedAdr } from '../read/read-adr.js';
import type { AdrChange } from './adr-change.js';
import { AdrPatchError } from './adr-patch-error.js';
import { withLinesOfKind } from './patch-arguments.js';
import { withDate } from './patch-date.js';
import { withLink, withoutLink } from './patch-links.js';
import { withPeople, withTags } from './patch-names.js';
import { withOptions } from './patch-options.js';
import { withOutcome } from './patch-outcome.js';
import { withSection } from './patch-section.js';
import { withStatus } from './patch-status.js';
import { withTitle } from './patch-title.js';

/**
 * The text with one thing different, every other byte as it was: line ends, byte order mark, blank lines and list marks
 * stay, elements of a list that don't change stay, and a change to what is already there returns the text itself. What
 * the text has no place for goes where its dialect has it. `reading` is what `readAdr` gives for this text.
 *
 * Setting back what was there returns the first text, but for what the values don't hold: emphasis in a title that was
 * replaced, "since" instead of "because", a date in words or numbers that read otherwise for the new day, a second
 * status line that went. Throws `AdrPatchError` where the text can't hold the value.
 */
export function patchAdr(text: string, reading: AdrReading, change: AdrChange): string {
  if (refusalOf(text) !== null) throw new AdrPatchError('unreadable-text');
  // The number tells "12 Use X" from a title that starts with a number, as the file's name does when reading.
  const fileName = reading.number === null ? '' : `${reading.number}-`;
  return patched(parsedOnce(text, fileName), reading, fileName, change);
}

/** An editor sends its changes one after the other for the same text: the last parse serves them all. */
function parsedOnce(text: string, fileName: string): ParsedAdr {
  if (last?.text !== text || last.fileName !== fileName)
    last = { text, fileName, parsed: parseAdr(text, fileName) };
  return last.parsed;
}

let last: { readonly text: string; readonly fileName: string; readonly parsed: ParsedAdr } | null = null;

function patched(parsed: ParsedAdr, { dialect }: AdrReading, fileName: string, change: AdrChange): string {
  if ('add' in change) return withLink(parsed, dialect, change.link);
  if ('remove' in change) return withoutLink(parsed, dialect, change);
  switch (change.set) {
    case 'title':
      return withTitle(parsed, fileName, change.title);
    case 'status':
      return withStatus(parsed, dialect, change);
    case 'date':
      return withDate(parsed, dialect, change.date);
    case 'people':
      return withPeople(parsed, dialect, change.role, change.names);
    case 'tags':
      return withTags(parsed, dialect, change.tags);
    case 'section':
      if (change.kind === 'other') throw new AdrPatchError('unknown-section');
      return withSection(parsed.outline, dialect, change.kind, change.markdown);
    case 'drivers': {
      const drivers = change.drivers.map((text) => ({ bearing: 'unsaid' as const, text }));
      return withLinesOfKind(parsed, dialect, 'drivers', drivers);
    }
    case 'options':
      return withOptions(parsed, dialect, change);
    case 'outcome':
      return withOutcome(parsed, dialect, change);
    case 'consequences':
      return withLinesOfKind(parsed, dialect, 'consequences', change.consequences);
  }
}
