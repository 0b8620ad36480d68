import { fromMarkdown } from 'mdast-util-from-markdown';
import type { AdrHeaderLink, AdrRelation } from '../adr.js';
import { canonicalStatus } from '../testing/readers/canonical-status.js';
import { READERS, type ReaderName } from '../testing/readers/readers.js';
import type { ReadRecord } from '../testing/readers/reading.js';
import { aLink } from '../write/testing/records.js';
import type { AdrExport, AdrToExport, MarkdownProfile } from './adr-to-export.js';
import { exportAdrs } from './export-adrs.js';
import { PROFILES } from './profiles.js';
import { readArchive } from './archive.js';
import { aRecord, corpusFolders, recordsOf } from './testing/records.js';

type Field = 'title' | 'status' | 'date' | 'links';

interface Row {
  readonly profile: MarkdownProfile;
  readonly reader: ReaderName;
  readonly fields: readonly Field[];
  /** Why a field that the reader has is not asked for, or what is asked of it instead. */
  readonly but?: string;
}

/** Each reader on the profiles that it is for, and the fields that it reads there. */
const TABLE: readonly Row[] = [
  {
    profile: 'nygard',
    reader: 'adr-tools',
    fields: ['title', 'status', 'links'],
    but: 'shows the number as a part of the title; prints any word as a status; reads no date',
  },
  {
    profile: 'nygard',
    reader: 'structurizr-adrtools',
    fields: ['title', 'status', 'date', 'links'],
    but: 'one link a target',
  },
  {
    profile: 'nygard',
    reader: 'backstage',
    fields: ['title'],
    but: 'shows the number as a part of the title; reads no status section without a parser of your own',
  },
  { profile: 'nygard', reader: 'adr-log', fields: ['title'], but: 'an index of titles' },
  {
    profile: 'madr2',
    reader: 'backstage',
    fields: ['title', 'status', 'date'],
    but: 'shows links, reads none',
  },
  {
    profile: 'madr2',
    reader: 'log4brains',
    fields: ['title', 'status', 'date'],
    but: 'links are ADR-0012 here, where log4brains wants file names; unknown is a draft',
  },
  { profile: 'madr2', reader: 'adr-log', fields: ['title'], but: 'an index of titles' },
  {
    profile: 'madr3',
    reader: 'backstage',
    fields: ['title', 'status', 'date'],
    but: 'an unquoted date is midnight in UTC: the day before, shown west of it; quotes would stay in it for Structurizr',
  },
  {
    profile: 'madr3',
    reader: 'structurizr-madr',
    fields: ['title', 'status', 'date', 'links'],
    but: 'takes links in prose too, and calls every one "Links to"',
  },
  { profile: 'madr3', reader: 'adr-log', fields: ['title'], but: 'an index of titles' },
  { profile: 'madr4', reader: 'backstage', fields: ['title', 'status', 'date'], but: 'as for madr3' },
  {
    profile: 'madr4',
    reader: 'structurizr-madr',
    fields: ['title', 'status', 'date', 'links'],
    but: 'as for madr3',
  },
  { profile: 'madr4', reader: 'adr-log', fields: ['title'], but: 'an index of titles' },
  {
    profile: 'log4brains',
    reader: 'log4brains',
    fields: ['title', 'status', 'date', 'links'],
    but: 'unknown is a draft: it has no such status, and a record without one would be accepted',
  },
  {
    profile: 'log4brains',
    reader: 'structurizr-log4brains',
    fields: ['title', 'status', 'date', 'links'],
    but: 'one link a target',
  },
  { profile: 'log4brains', reader: 'adr-log', fields: ['title'], but: 'an index of titles' },
];

/** What a reader says for the status `unknown`. */
const UNKNOWN_READS_AS: Partial<Record<ReaderName, string>> = { log4brains: 'proposed' };

const OLDER = '0003-keep-bookings-in-files.md';
const BUILT: readonly AdrToExport[] = [
  aRecord({
    title: 'Keep bookings in files',
    header: {
      number: 3,
      status: 'superseded',
      date: '2025-01-31',
      links: [aLink({ inverse: true, number: 12, title: 'Keep bookings in PostgreSQL', file: '' })],
    },
    fileName: OLDER,
  }),
  aRecord({
    title: 'Keep bookings in PostgreSQL',
    header: {
      links: [
        aLink({ file: OLDER }),
        aLink({ relation: 'depends-on', number: 13, title: 'Run in two zones', file: '' }),
      ],
    },
  }),
  aRecord({
    title: 'Run in two zones',
    template: 'nygard',
    header: { number: 13, status: 'deprecated', date: '2026-05-05', deciders: [], tags: [] },
    fileName: '0013-run-in-two-zones.md',
  }),
  aRecord({
    title: 'Usar una cola de mensajes: sí',
    template: 'log4brains',
    language: 'es',
    header: {
      number: 14,
      status: 'rejected',
      links: [
        aLink({ relation: 'relates-to', file: '0013-run-in-two-zones.md', number: 13 }),
        aLink({ relation: 'amends', number: 12, title: '', file: '' }),
      ],
    },
    fileName: '20260601-usar-una-cola.md',
  }),
  aRecord({
    title: '12 factors, "quoted" #hard',
    template: 'madr3',
    header: { number: null, status: 'proposed', date: '2026-06-02', deciders: ['@ana', 'Doe, John'] },
  }),
  aRecord({
    title: 'Show prices per night',
    template: 'madr2',
    header: { number: 15, status: 'unknown', date: '2026-06-03' },
  }),
  aRecord({
    title: 'Cache with `Cache-Control`',
    template: 'madr3',
    header: {
      number: 16,
      date: '2026-06-04',
      links: [
        aLink({ relation: 'supersedes-in-part', number: 15, title: '', file: '' }),
        aLink({ relation: 'conflicts-with', number: 14, title: '', file: '' }),
      ],
    },
  }),
];

describe('records written here, exported and read by other tools', () => {
  it.each(TABLE)('$reader reads $profile: $fields', (row) => {
    checkRow(row, BUILT);
  });
});

const corpus = process.env['ADR_CORPUS'];
const folders = corpus === undefined || corpus === '' ? [] : corpusFolders(corpus);

if (folders.length === 0) it.skip('records of public folders: ADR_CORPUS is not set', () => undefined);

for (const [folder, files] of folders) {
  describe(`records of ${folder}, exported and read by other tools`, () => {
    const records = recordsOf(files);

    it.each(TABLE)('$reader reads $profile: $fields', (row) => {
      checkRow(row, records);
    });
  });
}

const exported = new Map<readonly AdrToExport[], Map<MarkdownProfile, AdrExport>>();

function exportOnce(records: readonly AdrToExport[], profile: MarkdownProfile): AdrExport {
  const own = exported.get(records) ?? new Map<MarkdownProfile, AdrExport>();
  exported.set(records, own);
  const done = own.get(profile) ?? exportAdrs(records, profile);
  own.set(profile, done);
  return done;
}

function checkRow({ profile, reader, fields }: Row, records: readonly AdrToExport[]): void {
  const { files } = exportOnce(records, profile);
  const { folder } = PROFILES[profile];
  const pages = new Map(
    files
      .filter(({ path }) => path.startsWith(`${folder}/`))
      .map(({ path, text }) => [path.slice(folder.length + 1), text]),
  );
  const read = new Map(READERS[reader].read(pages).map((record) => [record.file, record]));
  expect(read.size).toBe(records.length);
  const names = new Map(
    (readArchive(files.find(({ path }) => path === 'architrave.json')?.text ?? '') ?? []).map(
      ({ id, path }) => [id, path.slice(folder.length + 1)],
    ),
  );
  const wrong = records.flatMap((record) => {
    const name = names.get(record.id) ?? '';
    const seen = read.get(name);
    if (seen === undefined) return [`${name}: not read`];
    return fields.flatMap((field) => {
      const [expected, actual] = compared(field, record, records, names, seen, read, reader, profile);
      return JSON.stringify(expected) === JSON.stringify(actual)
        ? []
        : [`${name} ${field}: ${JSON.stringify(actual)} for ${JSON.stringify(expected)}`];
    });
  });
  expect(wrong).toEqual([]);
}

function compared(
  field: Field,
  record: AdrToExport,
  records: readonly AdrToExport[],
  names: ReadonlyMap<string, string>,
  seen: ReadRecord,
  read: ReadonlyMap<string, ReadRecord>,
  reader: ReaderName,
  profile: MarkdownProfile,
): readonly [unknown, unknown] {
  switch (field) {
    case 'title':
      return [
        record.title,
        // log4brains shows a rendered page, the others the source.
        reader === 'log4brains' ? seen.title : words(withoutNumber(seen.title ?? '', profile, reader)),
      ];
    case 'status': {
      const expected =
        record.header.status === 'unknown' ? (UNKNOWN_READS_AS[reader] ?? 'unknown') : record.header.status;
      const actual = canonicalStatus(seen.status ?? '');
      return [
        [expected, false],
        [actual, seen.defaulted],
      ];
    }
    case 'date':
      // A record without a day is left to the tool's clock, disk or file name.
      return /^\d{4}-\d\d-\d\d$/.test(record.header.date) ? [record.header.date, seen.date] : [null, null];
    case 'links': {
      const expected = record.header.links.flatMap((link) => {
        const target = targetOf(link, record, records);
        const file = target === undefined ? undefined : names.get(target.id);
        const id = file === undefined ? undefined : read.get(file)?.id;
        return id === undefined || id === seen.id
          ? []
          : [{ id, type: LABELS[link.relation][link.inverse ? 1 : 0] }];
      });
      const first = new Map(expected.toReversed().map(({ id, type }) => [id, type]));
      // A dead link names no record that another tool could show.
      const ids = new Set([...read.values()].map(({ id }) => id));
      const links = (seen.links ?? []).filter(({ target }) => ids.has(target));
      if (reader === 'structurizr-madr') {
        const targets = new Set(links.map(({ target }) => target));
        return [[...first.keys()], [...first.keys()].filter((id) => targets.has(id))];
      }
      const actual = new Map(
        links.toReversed().map(({ target, type }) => [target, type.charAt(0).toUpperCase() + type.slice(1)]),
      );
      const sorted = (map: ReadonlyMap<string, string>) =>
        [...map].toSorted(([one], [other]) => (one < other ? -1 : 1));
      // Which of two links to one record a tool keeps is its own affair.
      const twice = new Set(
        expected.map(({ id }) => id).filter((id, index, ids) => ids.indexOf(id) !== index),
      );
      const comparable = (map: ReadonlyMap<string, string>) =>
        sorted(map).map(([id, type]) => (twice.has(id) ? [id] : [id, type]));
      return [comparable(first), comparable(actual)];
    }
  }
}

/** The words of a link that tools show. */
const LABELS: Readonly<Record<AdrRelation, readonly [string, string]>> = {
  supersedes: ['Supersedes', 'Superseded by'],
  'supersedes-in-part': ['Partially supersedes', 'Partially superseded by'],
  amends: ['Amends', 'Amended by'],
  'depends-on': ['Depends on', 'Required by'],
  'conflicts-with': ['Conflicts with', 'Conflicts with'],
  'relates-to': ['Relates to', 'Relates to'],
};

/** The record that a link of the header means; `undefined` where it is not among the exported ones. */
function targetOf(
  { number, file }: AdrHeaderLink,
  from: AdrToExport,
  records: readonly AdrToExport[],
): AdrToExport | undefined {
  const base =
    decodeURIComponent(file.replace(/[#?].*$/, ''))
      .split('/')
      .at(-1) ?? '';
  const byFile =
    base === '' || /^[a-z]+:/.test(file)
      ? undefined
      : records.find(({ fileName }) => fileName?.split('/').at(-1) === base);
  if (byFile !== undefined) return byFile === from ? undefined : byFile;
  const numbered = number === null ? [] : records.filter((record) => record.number === number);
  return numbered.length === 1 && numbered[0] !== from ? numbered[0] : undefined;
}

/** Two tools leave the number of a Nygard record in its title. */
function withoutNumber(title: string, profile: MarkdownProfile, reader: ReaderName): string {
  const leaves = profile === 'nygard' && (reader === 'adr-tools' || reader === 'backstage');
  return leaves ? title.replace(/^\d+\. /, '') : title;
}

/** Words of a heading's Markdown, as a page shows them. */
function words(source: string): string {
  const paragraph = fromMarkdown(`x ${source}`).children[0];
  return textOf(paragraph ?? { type: 'text', value: '' })
    .slice(2)
    .replace(/\s+/g, ' ')
    .trim();
}

interface Marked {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Marked[];
}

function textOf(node: Marked): string {
  if (node.type === 'html') return '';
  return node.value ?? (node.children ?? []).map(textOf).join('');
}
