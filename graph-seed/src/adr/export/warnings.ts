import type { AdrHeader } from '../adr.js';
import { readAdr, refusalOf } from '../read/read-adr.js';
import { misreadingsOf } from '../check/misreadings.js';
import type { ExportWarning, MarkdownProfile } from './adr-to-export.js';
import type { Placed } from './file-names.js';
import type { LinkTargets } from './link-targets.js';
import { PROFILES } from './profiles.js';
import { textLinks } from './text-links.js';

export function numberWarnings({ record, number }: Placed, path: string): readonly ExportWarning[] {
  if (number === record.number) return [];
  if (number === null)
    return [{ path, tool: null, code: 'number-not-kept', values: { number: String(record.number) } }];
  const code =
    record.number === null && record.header.status === 'proposed' ? 'provisional-number' : 'number-given';
  return [{ path, tool: null, code, values: { number: String(number) } }];
}

/** Links to what is not in the export: records that the header names, and files that the text does. */
export function linkWarnings(placed: Placed, targets: LinkTargets, path: string): readonly ExportWarning[] {
  const { record } = placed;
  const dead = record.header.links
    .filter((link) => targets.byLink(link, placed) === null)
    .map(({ file, number, title }) => file || (number === null ? title : String(number)));
  const files = placed.links
    .map(({ address }) => address)
    .filter(
      (address) =>
        !/^(?:[a-z][a-z0-9+.-]*:|#|\/\/)/i.test(address) && targets.byAddress(address, placed) === null,
    )
    .filter((address) => !dead.includes(address));
  const of = (code: 'dead-link' | 'file-not-exported') => (target: string) => ({
    path,
    tool: null,
    code,
    values: { target },
  });
  return [...new Set(dead)].map(of('dead-link')).concat([...new Set(files)].map(of('file-not-exported')));
}

/** What the profile's tools make of the written text. */
export function textWarnings(
  { name, record, reading }: Placed,
  header: AdrHeader,
  text: string,
  path: string,
  profile: MarkdownProfile,
  siblings: ReadonlySet<string>,
): readonly ExportWarning[] {
  if (refusalOf(text) !== null) return [{ path, tool: null, code: 'not-converted', values: {} }];
  const said = {
    number: header.number,
    title: record.title,
    status: header.status,
    date: header.date,
  };
  const misread = PROFILES[profile].tools.flatMap((tool) =>
    misreadingsOf(tool, name, text, said).map((misreading) => ({ path, tool, ...misreading })),
  );
  const noDate: ExportWarning[] =
    header.date === '' ? [{ path, tool: null, code: 'no-date', values: {} }] : [];
  const { status, rawStatus } = readAdr(text, name);
  const rewritten: ExportWarning[] =
    rawStatus !== null &&
    reading.rawStatus !== null &&
    reading.status === status &&
    isOther(rawStatus, reading.rawStatus)
      ? [{ path, tool: null, code: 'status-rewritten', values: { written: reading.rawStatus, status } }]
      : [];
  return [
    ...misread,
    ...rewritten,
    ...noDate,
    ...tagWarnings(header, path, profile),
    ...proseLinks(header, text, path, profile, siblings),
  ];
}

/** Other words, capitals and the record that supersedes this one aside. */
function isOther(one: string, other: string): boolean {
  const words = (status: string) =>
    status
      .toLowerCase()
      .replace(/[.\s]+$/, '')
      .replace(/^(supers?c?eded) by .*$/, 'superseded');
  return words(one) !== words(other);
}

function tagWarnings({ tags }: AdrHeader, path: string, profile: MarkdownProfile): readonly ExportWarning[] {
  if (profile !== 'log4brains') return [];
  return tags
    .filter((tag) => tag !== tag.toLowerCase() || /[\s,;]/.test(tag))
    .map((tag) => ({ path, tool: 'log4brains', code: 'tag-changed', values: { tag } }));
}

function proseLinks(
  header: AdrHeader,
  text: string,
  path: string,
  profile: MarkdownProfile,
  siblings: ReadonlySet<string>,
): readonly ExportWarning[] {
  if (profile !== 'madr3' && profile !== 'madr4') return [];
  const typed = new Set(header.links.map(({ file }) => file));
  const others = textLinks(text)
    .map(({ address }) => address)
    .filter((address) => siblings.has(address) && !typed.has(address));
  return [...new Set(others)].map((target) => ({
    path,
    tool: 'structurizr-madr',
    code: 'links-in-prose',
    values: { target },
  }));
}
