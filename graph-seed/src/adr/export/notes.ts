import type { AdrHeader, AdrReading } from '../adr.js';
import { identifierOf } from '../write/links.js';
import type { AdrLanguage } from '../write/template.js';
import type { AdrToExport } from './adr-to-export.js';

/** Sentences on what a new header can't say: other numbers, the status in its own words. */
export function notesOf(
  record: AdrToExport,
  reading: AdrReading,
  header: AdrHeader,
  language: AdrLanguage,
): readonly string[] {
  const numbers = [record.number, ...record.aliases].filter(
    (number) => number !== null && number !== header.number,
  );
  const cited = numbers.map((number) => identifierOf(number ?? 0)).join(', ');
  const status = statusNote(record, reading);
  const other = reading.oddities.find(({ code }) => code === 'status-in-two-places')?.values['second'] ?? '';
  const words = NOTES[language];
  return [
    ...(cited === '' ? [] : [`${words.cited} ${cited}.`]),
    ...(status === '' ? [] : [`${words.status}: ${status}`]),
    ...(other === '' ? [] : [`${words.other}: ${other}`]),
  ];
}

const NOTES = {
  en: {
    cited: 'Also cited as',
    status: 'Status as first written',
    other: 'Status in another place',
  },
  es: {
    cited: 'También citada como',
    status: 'Estado tal como se escribió',
    other: 'Estado en otro lugar',
  },
} as const;

/** What the status said beyond the plain word and the superseding record. */
function statusNote({ header }: AdrToExport, { rawStatus }: AdrReading): string {
  const raw = (rawStatus ?? header.statusWord ?? '').trim();
  const plain = raw.toLowerCase().replace(/[.\s]+$/, '');
  if (
    plain === '' ||
    plain === header.status ||
    /^(?:superc?s?eded|superceded|sustituida) (?:by|por) [^,;.]*$/.test(plain)
  )
    return '';
  return raw;
}
