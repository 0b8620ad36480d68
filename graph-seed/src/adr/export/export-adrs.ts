import type { AdrHeader, AdrHeaderLink } from '../adr.js';
import { readAdr, refusalOf } from '../read/read-adr.js';
import type {
  AdrExport,
  AdrToExport,
  ExportedFile,
  ExportProfile,
  ExportWarning,
  MarkdownProfile,
} from './adr-to-export.js';
import { archived, archiveText, ARCHIVE_NAME } from './archive.js';
import { isDay, namesOf, numbersOf, type Placed } from './file-names.js';
import { indexPage } from './index-page.js';
import { jsonAdrFile } from './json-adr-files.js';
import { languageOf } from './language-of.js';
import { linkTargets, type LinkTargets } from './link-targets.js';
import { notesOf } from './notes.js';
import { ownText } from './own-dialect.js';
import { PROFILES } from './profiles.js';
import { restructured } from './restructure.js';
import { textLinks, withAddresses } from './text-links.js';
import { numberWarnings, textWarnings, linkWarnings } from './warnings.js';

/**
 * Records as files of a dialect, and what its tools will make of them otherwise than the records say.
 *
 * - A record whose text is in the profile's dialect keeps it, but for a status or date that a tool would misread and
 *   for links to files that have another name here. The others keep the Markdown of their sections and get the
 *   dialect's header and headings; what the dialect has no place for stands under the title, in the front matter or in
 *   sections at the end. Nothing is dropped.
 * - Numbers are unique: of two alike the later record gets the next free one, and a note of the old one; drafts get the
 *   next free ones after those (warning `provisional-number`).
 * - `architrave.json` beside the folder has what the dialect can't hold (ids, graph nodes, details), so that a
 *   re-import restores it; `decisions.md` lists the records. The profile `json` is that archive with the texts,
 *   `jsonadr` one file of JSON-ADR 1.0.0.
 * - Not written: `catalog-info.yaml` for Backstage and `.log4brains.yml`, which name a component and a project.
 */
export function exportAdrs(records: readonly AdrToExport[], profile: ExportProfile): AdrExport {
  if (profile === 'json') return archiveExport(records);
  return profile === 'jsonadr' ? jsonAdrExport(records) : markdownExport(records, profile);
}

function archiveExport(records: readonly AdrToExport[]): AdrExport {
  const entries = records.map((record) => archived(record, record.fileName ?? '', true));
  return { files: [{ path: ARCHIVE_NAME, text: archiveText(entries) }], warnings: [] };
}

function jsonAdrExport(records: readonly AdrToExport[]): AdrExport {
  const placed = placedRecords(records, 1, () => false);
  const targets = linkTargets(placed);
  const headed = placed.map((one) => ({ placed: one, header: headerOf(one, targets) }));
  const file = jsonAdrFile(headed);
  return {
    files: [file, sidecar(placed, () => file.path)],
    warnings: placed.flatMap((one) => [
      ...numberWarnings(one, file.path),
      ...linkWarnings(one, targets, file.path),
    ]),
  };
}

function markdownExport(records: readonly AdrToExport[], profile: MarkdownProfile): AdrExport {
  const { folder, firstNumber, own } = PROFILES[profile];
  const placed = placedRecords(records, firstNumber, ({ dialect }) => own.includes(dialect));
  const targets = linkTargets(placed);
  const files: ExportedFile[] = [];
  const warnings: ExportWarning[] = [];
  const listed: { name: string; title: string; header: AdrHeader }[] = [];
  const siblings = new Set(placed.map(({ name }) => name));
  for (const one of placed.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = `${folder}/${one.name}`;
    const header = headerOf(one, targets);
    const text = textOf(one, header, targets, profile, siblings);
    files.push({ path, text });
    listed.push({ name: one.name, title: one.record.title, header });
    warnings.push(
      ...numberWarnings(one, path),
      ...linkWarnings(one, targets, path),
      ...textWarnings(one, header, text, path, profile, siblings),
    );
  }
  const above = folder.replace(/\/[^/]*$/, '');
  return {
    files: [
      ...files,
      { path: `${above}/decisions.md`, text: indexPage(folder, listed) },
      sidecar(placed, ({ name }) => `${folder}/${name}`),
    ],
    warnings,
  };
}

function placedRecords(
  records: readonly AdrToExport[],
  firstNumber: number | null,
  isOwn: (reading: Placed['reading']) => boolean,
): readonly Placed[] {
  const numbers = firstNumber === null ? null : numbersOf(records, firstNumber);
  const known = records.map((record) => {
    const reading = readAdr(record.text, record.fileName ?? '');
    return { record, reading, number: numbers?.get(record) ?? null, keeps: isOwn(reading) };
  });
  const names = namesOf(known);
  return known.map(({ record, reading, number }, index) => {
    const links = textLinks(record.text);
    return { record, reading, number, links, name: names[index] ?? '' };
  });
}

/** The header with numbers, links and files of the export; the status is the dialects' own word. */
function headerOf(placed: Placed, targets: LinkTargets): AdrHeader {
  const { header } = placed.record;
  return {
    ...header,
    number: placed.number,
    statusWord: null,
    date: isDay(header.date) ? header.date : '',
    links: once(
      header.links.map((link) => {
        const target = targets.byLink(link, placed);
        // What relates or conflicts does so both ways: the words are the same from either side.
        const inverse = link.inverse && link.relation !== 'relates-to' && link.relation !== 'conflicts-with';
        if (target === null) return { ...link, inverse };
        return {
          ...link,
          inverse,
          number: target.number,
          title: target.record.title,
          file: target.name,
        };
      }),
    ),
  };
}

function once(links: readonly AdrHeaderLink[]): readonly AdrHeaderLink[] {
  const keyOf = ({ relation, inverse, number, title, file }: AdrHeaderLink) =>
    JSON.stringify([relation, inverse, file || number || title]);
  return [...new Map(links.map((link) => [keyOf(link), link])).values()];
}

function textOf(
  placed: Placed,
  header: AdrHeader,
  targets: LinkTargets,
  profile: MarkdownProfile,
  siblings: ReadonlySet<string>,
): string {
  const { record, reading, name } = placed;
  const text = withAddresses(record.text, placed.links, (address) => {
    const target = targets.byAddress(address, placed);
    return target === null ? null : target.name + (/#.*$/.exec(address)?.[0] ?? '');
  });
  if (refusalOf(text) !== null) return text;
  const { title } = record;
  const renumbered = record.number !== null && placed.number !== null && record.number !== placed.number;
  const own =
    PROFILES[profile].own.includes(reading.dialect) && !renumbered
      ? ownText(text, name, header, title, profile)
      : null;
  if (own !== null) return own;
  const language = languageOf(reading, record.text);
  const isSibling = (target: string): boolean => {
    const number = /^ADR-(\d+)$/.exec(target)?.[1];
    return siblings.has(target) || (number !== undefined && targets.byNumber(Number(number)) !== null);
  };
  const notes = notesOf(record, reading, header, language);
  return restructured({ text, header, title, language, isSibling, notes }, profile);
}

function sidecar(placed: readonly Placed[], pathOf: (one: Placed) => string): ExportedFile {
  return {
    path: ARCHIVE_NAME,
    text: archiveText(placed.map((one) => archived(one.record, pathOf(one), false))),
  };
}
