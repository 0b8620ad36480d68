import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORPUS_LABELS, type CorpusLabel } from '../corpus-labels.js';
import { canonicalStatus } from './canonical-status.js';
import { READERS, type ReaderName } from './readers.js';
import type { ReaderFolder, ReadRecord } from './reading.js';

const corpus = process.env['ADR_CORPUS'];
const hasCorpus = corpus !== undefined && corpus !== '';

const FAC = 'GSA-TTS__FAC';
const GRANTS = 'HHS__simpler-grants-gov';
const MADR = 'adr__madr';
const GET_GOV = 'cisagov__manage.get.gov';

/** How many files the tool lists, and on how many it shows the label's title, status and date. */
interface Figures {
  readonly files: number;
  readonly title: number;
  /** Statuses read from the file that mean what the label says. */
  readonly status: number;
  /** Statuses read from the file that mean something else; each is a named exception. */
  readonly misread: number;
  /** The tool's own default shown where it found no status. */
  readonly defaulted: number;
  /** Of those, the ones that contradict the label. */
  readonly wrongDefault: number;
  readonly date: number;
}

const nothing: Figures = {
  files: 0,
  title: 0,
  status: 0,
  misread: 0,
  defaulted: 0,
  wrongDefault: 0,
  date: 0,
};

/** Figures, or the file at which the tool stops. */
const EXPECTED: readonly (readonly [ReaderName, string, Partial<Figures> | string])[] = [
  ['adr-tools', FAC, { files: 44, title: 44, status: 44 }],
  ['adr-tools', GRANTS, { files: 56, title: 49 }],
  ['adr-tools', MADR, { files: 19, title: 0 }],
  ['adr-tools', GET_GOV, { files: 32, title: 32, status: 31 }],
  ['backstage', FAC, { files: 44, title: 44 }],
  ['backstage', GRANTS, { files: 56, title: 55, status: 1, date: 1 }],
  ['backstage', MADR, { files: 19, title: 19, status: 1 }],
  ['backstage', GET_GOV, { files: 32, title: 32 }],
  ['log4brains', FAC, { files: 45, title: 44, defaulted: 45, wrongDefault: 5 }],
  [
    'log4brains',
    GRANTS,
    { files: 59, title: 58, status: 19, misread: 30, defaulted: 10, wrongDefault: 4, date: 1 },
  ],
  ['log4brains', MADR, { files: 20, title: 19, defaulted: 20, wrongDefault: 20 }],
  ['log4brains', GET_GOV, { files: 32, title: 32, defaulted: 32, wrongDefault: 6 }],
  ['structurizr-adrtools', FAC, 'adr-template.md'],
  ['structurizr-adrtools', GRANTS, 'README.md'],
  ['structurizr-adrtools', MADR, 'adr-template.md'],
  [
    'structurizr-adrtools',
    GET_GOV,
    { files: 32, title: 32, status: 28, misread: 3, defaulted: 1, wrongDefault: 1, date: 30 },
  ],
  ['structurizr-madr', FAC, { files: 44, title: 44, defaulted: 44, wrongDefault: 5 }],
  ['structurizr-madr', GRANTS, '2023-06-29-ci-cd-task-runner.md'],
  ['structurizr-madr', MADR, { files: 19, title: 19, status: 1, defaulted: 18, wrongDefault: 18 }],
  ['structurizr-madr', GET_GOV, { files: 32, title: 32, defaulted: 32, wrongDefault: 6 }],
  ['structurizr-log4brains', FAC, {}],
  ['structurizr-log4brains', GRANTS, {}],
  ['structurizr-log4brains', MADR, {}],
  ['structurizr-log4brains', GET_GOV, {}],
  ['adr-log', FAC, { files: 45, title: 44 }],
  ['adr-log', GRANTS, { files: 60, title: 53 }],
  ['adr-log', MADR, { files: 20, title: 19 }],
  ['adr-log', GET_GOV, { files: 32, title: 32 }],
];

interface Misreading {
  readonly readers: readonly ReaderName[];
  readonly why: string;
  /** `<folder>/<file>` to what the tool shows instead of the label's value. */
  readonly seen: Readonly<Record<string, string | null>>;
}

const grantsFiles = (names: readonly string[], seen: string): Record<string, string> =>
  Object.fromEntries(names.map((name) => [`${GRANTS}/${name}.md`, seen]));

const GRANTS_WITH_FRONT_MATTER = [
  '2024-12-06-team-health-survey-tool',
  '2025-01-02-repo-organization',
  '2025-04-18-internal-knowledge-management',
  '2025-08-28-co-planning-tool',
  '2025-10-27-common-grants-in-sgg',
  '2026-01-content-management-system',
];

const TITLES: readonly Misreading[] = [
  {
    readers: ['adr-tools'],
    why: 'line 1 opens the front matter',
    seen: {
      ...grantsFiles(GRANTS_WITH_FRONT_MATTER, '-'),
      ...Object.fromEntries(
        CORPUS_LABELS.filter(({ file }) => file.startsWith(`${MADR}/0`)).map(({ file }) => [file, '-']),
      ),
    },
  },
  {
    readers: ['adr-tools', 'adr-log'],
    why: 'line 1 is a second-level heading',
    seen: { [`${GRANTS}/2023-07-20-fe-server-rendering.md`]: ' Context and Problem Statement' },
  },
  {
    readers: ['backstage'],
    why: 'without a first-level heading the file name stands in',
    seen: { [`${GRANTS}/2023-07-20-fe-server-rendering.md`]: '2023-07-20-fe-server-rendering' },
  },
  {
    readers: ['adr-log'],
    why: 'a blank line follows the front matter',
    seen: grantsFiles(GRANTS_WITH_FRONT_MATTER, ''),
  },
  {
    readers: ['log4brains', 'adr-log'],
    why: 'a placeholder is shown as it is',
    seen: { [`${FAC}/adr-template.md`]: '<number>. <title>' },
  },
  {
    readers: ['log4brains'],
    why: 'a comment of the front matter is a heading in Markdown',
    seen: { [`${MADR}/adr-template.md`]: 'Configuration for the Jekyll template "Just the Docs"' },
  },
  {
    readers: ['adr-log'],
    why: 'the line after the front matter is a comment',
    seen: {
      [`${MADR}/adr-template.md`]:
        '-- we need to disable MD025, because we use the different heading "ADR Template" in the homepage (see above) than it is foreseen in the template -->',
    },
  },
];

const STATUSES: readonly Misreading[] = [
  {
    readers: ['log4brains'],
    why: 'the record says Active, which is no word of the tool: draft',
    seen: grantsFiles(
      [
        '2023-06-26-recording-architecture-decisions',
        '2023-06-29-ci-cd-task-runner',
        '2023-06-30-api-language',
        '2023-07-03-design-prototyping-tool',
        '2023-07-05-db-choices',
        '2023-07-07-api-framework',
        '2023-07-10-front-end-language',
        '2023-07-11-design-diagramming-tool',
        '2023-07-14-front-end-framework',
        '2023-07-18-frontend-testing',
        '2023-09-07-data-replication-tool',
        '2023-09-22-hhs-comms-site',
        '2023-10-16-email-marketing',
        '2023-11-22-uptime-monitoring',
        '2023-12-15-deliverable-reporting-strategy',
        '2023-12-18-measurement-dashboard-architecture',
        '2024-03-04-logging-monitoring',
        '2024-03-19-dashboard-storage',
        '2024-04-10-dashboard-tool',
        '2024-10-02-search-engine',
        '2024-10-18-document-storage',
        '2024-12-17-adding-slack-users',
        '2025-02-25-community-forum',
        '2025-05-09-revisiting-soap-proxy',
        '2025-09-04-api-key-management',
        '2025-12-24-sgm-data-flow',
        '2026-02-03-workflow_management',
        'use-condens.io-+-public-wiki-for-design-research-repository',
      ],
      'draft',
    ),
  },
  {
    readers: ['log4brains'],
    why: 'a full stop or braces make the word another one: draft',
    seen: grantsFiles(['2023-08-21-branch-conv-release-workflow', '2023-12-20-contact-us-email'], 'draft'),
  },
  {
    readers: ['structurizr-adrtools'],
    why: 'only the first word is read',
    seen: {
      [`${GET_GOV}/0024-production-release-cadence.md`]: 'In',
      [`${GET_GOV}/0025-caching.md`]: 'In',
      [`${GET_GOV}/0032-reintroduce-epp-connection-pool.md`]: 'Under',
    },
  },
];

const DATES: readonly Misreading[] = [
  {
    readers: ['structurizr-adrtools'],
    why: 'a month beyond 12 runs on into the next year',
    seen: {
      [`${GET_GOV}/0023-use-geventconnpool.md`]: '2024-01-10',
      [`${GET_GOV}/0025-caching.md`]: '2025-02-02',
    },
  },
];

function folderOf(name: string): ReaderFolder {
  const path = join(corpus ?? '', name);
  const files = readdirSync(path).filter((file) => file.endsWith('.md'));
  return new Map(files.map((file) => [file, readFileSync(join(path, file), 'utf8')]));
}

const alreadyRead = new Map<string, readonly ReadRecord[]>();

/** What the reader sees of a folder of the corpus; read once. */
function recordsOf(reader: ReaderName, folder: string): readonly ReadRecord[] {
  const key = `${reader} ${folder}`;
  const records = alreadyRead.get(key) ?? READERS[reader].read(folderOf(folder));
  alreadyRead.set(key, records);
  return records;
}

const labels = new Map(CORPUS_LABELS.map((label) => [label.file, label]));

function labelOf(folder: string, record: ReadRecord): CorpusLabel {
  const label = labels.get(`${folder}/${record.file}`);
  if (label === undefined) throw new Error(`${folder}/${record.file} has no label`);
  return label;
}

/** Tools that show a heading's source keep its number and its code marks. */
function plain(title: string | null): string | null {
  return title === null
    ? null
    : title
        .replace(/^(?:\d+|n)\. /, '')
        .replaceAll('`', '')
        .trimEnd();
}

function rightTitle(record: ReadRecord, label: CorpusLabel): boolean {
  return record.title !== null && plain(record.title) === label.title;
}

function rightStatus(record: ReadRecord, label: CorpusLabel): boolean {
  return record.status !== null && canonicalStatus(record.status) === label.status;
}

function figures(folder: string, records: readonly ReadRecord[]): Figures {
  const count = (test: (record: ReadRecord, label: CorpusLabel) => boolean) =>
    records.filter((record) => test(record, labelOf(folder, record))).length;
  return {
    files: records.length,
    title: count(rightTitle),
    status: count((record, label) => !record.defaulted && rightStatus(record, label)),
    misread: count(
      (record, label) => !record.defaulted && record.status !== null && !rightStatus(record, label),
    ),
    defaulted: count((record) => record.defaulted),
    wrongDefault: count((record, label) => record.defaulted && !rightStatus(record, label)),
    date: count((record, label) => record.date !== null && record.date === label.date),
  };
}

/** `<folder>/<file>` to the value shown, of every record whose value is not the label's. */
function misreadings(
  reader: ReaderName,
  value: (record: ReadRecord) => string | null,
  wrong: (record: ReadRecord, label: CorpusLabel) => boolean,
): Record<string, string | null> {
  const entries = EXPECTED.filter(
    ([name, , result]) => name === reader && typeof result !== 'string',
  ).flatMap(([, folder]) =>
    recordsOf(reader, folder)
      .filter((record) => wrong(record, labelOf(folder, record)))
      .map((record) => [`${folder}/${record.file}`, value(record)] as const),
  );
  return Object.fromEntries(entries);
}

function named(exceptions: readonly Misreading[], reader: ReaderName): Record<string, string | null> {
  const own = exceptions.filter(({ readers }) => readers.includes(reader)).map(({ seen }) => seen);
  return Object.assign({}, ...own) as Record<string, string | null>;
}

const suite = hasCorpus
  ? 'the readers on the corpus'
  : 'the readers on the corpus (ADR_CORPUS names no folder of decision records)';

(hasCorpus ? describe : describe.skip)(suite, () => {
  it.each(EXPECTED)('%s on %s', (reader, folder, expected) => {
    const read = () => recordsOf(reader, folder);
    if (typeof expected === 'string') expect(read).toThrow(expected);
    else expect(figures(folder, read())).toEqual({ ...nothing, ...expected });
  });

  const names = Object.keys(READERS) as ReaderName[];

  it.each(names)('%s shows the labelled title, save the named exceptions', (reader) => {
    const wrong = misreadings(
      reader,
      ({ title }) => title,
      (record, label) => plain(record.title) !== label.title,
    );
    expect(wrong).toEqual(named(TITLES, reader));
  });

  it.each(names)('%s reads a status that means the labelled one, save the named exceptions', (reader) => {
    const wrong = misreadings(
      reader,
      ({ status }) => status,
      (record, label) => !record.defaulted && record.status !== null && !rightStatus(record, label),
    );
    expect(wrong).toEqual(named(STATUSES, reader));
  });

  it.each(names)('%s reads the labelled date, save the named exceptions', (reader) => {
    const wrong = misreadings(
      reader,
      ({ date }) => date,
      (record, label) => record.date !== null && record.date !== label.date,
    );
    expect(wrong).toEqual(named(DATES, reader));
  });

  it('follows the one superseded record whose link log4brains takes from its status', () => {
    const records = recordsOf('log4brains', GRANTS).filter(({ links }) => links?.length !== 0);
    expect(records.map(({ file, links }) => [file, links])).toEqual([
      [
        '2025-03-24-migrate-existing-api-consumers.md',
        [{ type: 'superseded by', target: 'Revisiting SOAP Proxy' }],
      ],
    ]);
  });

  it('has a label for every Markdown file and a file for every label', () => {
    const folders = [FAC, GRANTS, MADR, GET_GOV];
    const files = folders.flatMap((folder) =>
      [...folderOf(folder).keys()].map((file) => `${folder}/${file}`),
    );
    expect(CORPUS_LABELS.map(({ file }) => file).sort()).toEqual(files.sort());
    expect(readdirSync(corpus ?? '').sort()).toEqual(folders.sort());
  });
});
