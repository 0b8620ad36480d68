import { readAdr } from '../read/read-adr.js';
import { aLink } from '../write/testing/records.js';
import type { AdrToExport, ExportProfile, MarkdownProfile } from './adr-to-export.js';
import { readArchive } from './archive.js';
import { contentOf } from './content-of.js';
import { exportAdrs } from './export-adrs.js';
import { PROFILES } from './profiles.js';
import { aRecord, corpusFolders, recordsOf } from './testing/records.js';

const MARKDOWN = Object.keys(PROFILES) as readonly MarkdownProfile[];

/** Text of each record's file, by file name. */
function pagesOf(records: readonly AdrToExport[], profile: MarkdownProfile): ReadonlyMap<string, string> {
  const folder = `${PROFILES[profile].folder}/`;
  return new Map(
    exportAdrs(records, profile)
      .files.filter(({ path }) => path.startsWith(folder))
      .map(({ path, text }) => [path.slice(folder.length), text]),
  );
}

function codesOf(records: readonly AdrToExport[], profile: ExportProfile): readonly string[] {
  return exportAdrs(records, profile).warnings.map(({ path, tool, code }) =>
    [path.replace(/^.*\//, ''), tool, code].filter((part) => part !== null).join(' '),
  );
}

const NYGARD = `# 7. Use *two* zones

Date: 2026-02-03

## Status

Accepted

## Context

One zone failed in [January](../notes/january.md). See [the files](./0003-keep-bookings-in-files.md#context).

## Decision

We will use two zones.

Every zone can serve all guests.

## Consequences

Twice the machines.

## Open points

1. Who pays?
`;

const FILES = `# 3. Keep bookings in files

Date: 2025-01-31

## Status

Accepted

## Context

Few bookings.

## Decision

Files.

## Consequences

Cheap.
`;

const FOLDER = [
  { path: 'doc/adr/0003-keep-bookings-in-files.md', text: FILES },
  { path: 'doc/adr/0007-use-two-zones.md', text: NYGARD },
];

describe('a record in the profile’s own dialect', () => {
  it('keeps its bytes but for a link that its tools can’t follow', () => {
    const pages = pagesOf(recordsOf(FOLDER), 'nygard');
    expect(pages.get('0003-keep-bookings-in-files.md')).toBe(FILES);
    expect(pages.get('0007-use-two-zones.md')).toBe(NYGARD.replace('./0003-', '0003-'));
  });

  it.each(MARKDOWN)('keeps a text of writeAdr, for %s', (profile) => {
    const record = aRecord({ template: profile });
    expect([...pagesOf([record], profile).values()]).toEqual([record.text]);
  });

  it('gets a status that its tools know in place of one that they show otherwise', () => {
    const records = recordsOf([
      { path: '0003-x.md', text: FILES.replace('Accepted', 'Implemented since March') },
    ]);
    expect(pagesOf(records, 'nygard').get('0003-x.md')).toBe(
      FILES.replace('Accepted', 'Implemented since March'),
    );
    const review = recordsOf([{ path: '0003-x.md', text: FILES.replace('Accepted', 'In review') }]);
    expect(pagesOf(review, 'nygard').get('0003-x.md')).toBe(FILES.replace('Accepted', 'Proposed'));
  });

  it('says in its status section what it supersedes when only its other lists do', () => {
    const text = `${NYGARD}\n## Links\n\n* Amends [ADR-0003](0003-keep-bookings-in-files.md)\n`;
    const pages = pagesOf(
      recordsOf([FOLDER[0] ?? { path: '', text: '' }, { path: 'doc/adr/0007-use-two-zones.md', text }]),
      'nygard',
    );
    expect(pages.get('0007-use-two-zones.md')).toContain(
      '## Status\n\nAccepted\n\nAmends [3. Keep bookings in files](0003-keep-bookings-in-files.md)\n\n## Context',
    );
  });
});

describe('a record of another dialect', () => {
  it('keeps the Markdown of its sections under the headings of MADR', () => {
    const pages = pagesOf(recordsOf(FOLDER), 'madr4');
    expect(pages.get('0007-use-two-zones.md')).toBe(
      [
        '---',
        'status: accepted',
        'date: 2026-02-03',
        '---',
        '# Use *two* zones',
        '',
        '## Context and Problem Statement',
        '',
        'One zone failed in [January](../notes/january.md). See [the files](0003-keep-bookings-in-files.md#context).',
        '',
        '## Decision Outcome',
        '',
        'We will use two zones.',
        '',
        'Every zone can serve all guests.',
        '',
        '### Consequences',
        '',
        'Twice the machines.',
        '',
        '## Open points',
        '',
        '1. Who pays?',
        '',
      ].join('\n'),
    );
  });

  it('becomes a Nygard record whose parts of the outcome are sections of their own', () => {
    const text = [
      '---',
      'parent: Decisions',
      'status: accepted',
      'date: 2026-02-03',
      'deciders: Ana',
      '---',
      '',
      '# Use two zones',
      '',
      'Technical Story: HOTEL-7',
      '',
      '## Decision Drivers',
      '',
      '* Uptime',
      '',
      '## Context and Problem Statement',
      '',
      'One zone failed.',
      '',
      '## Decision Outcome',
      '',
      'Chosen option: "Two zones", because one fails.',
      '',
      '### Positive Consequences',
      '',
      '* Uptime',
      '',
      '### Validation',
      '',
      'A drill.',
      '',
      '## More Information',
      '',
      'Measured.',
      '',
    ].join('\n');
    const [page] = pagesOf(recordsOf([{ path: '0007-use-two-zones.md', text }]), 'nygard').values();
    expect(page).toBe(
      [
        '# 7. Use two zones',
        '',
        'Date: 2026-02-03',
        '',
        'Deciders: Ana',
        '',
        'Technical Story: HOTEL-7',
        '',
        '## Status',
        '',
        'Accepted',
        '',
        '## Context',
        '',
        'One zone failed.',
        '',
        '## Decision Drivers',
        '',
        '* Uptime',
        '',
        '## Decision',
        '',
        'Chosen option: "Two zones", because one fails.',
        '',
        '## Positive Consequences',
        '',
        '* Uptime',
        '',
        '## Validation',
        '',
        'A drill.',
        '',
        '## More Information',
        '',
        'Measured.',
        '',
        '## Notes',
        '',
        '```yaml',
        'parent: Decisions',
        '```',
        '',
      ].join('\n'),
    );
  });

  it('writes an unknown status out, since tools take none for an accepted one', () => {
    const records = recordsOf([{ path: '0003-x.md', text: FILES.replace('Accepted\n', '') }]);
    const [page = ''] = pagesOf(records, 'madr4').values();
    expect(page).toContain('status: unknown\n');
    expect(readAdr(page, '0003-x.md').status).toBe('unknown');
  });

  it('notes a status that said more than the dialect’s word', () => {
    const records = recordsOf([
      { path: '0003-x.md', text: FILES.replace('Accepted', 'Accepted on trial until March') },
    ]);
    const [page = ''] = pagesOf(records, 'madr4').values();
    expect(page).toContain('status: accepted\n');
    expect(page).toContain('## Notes\n\nStatus as first written: Accepted on trial until March\n');
  });
});

describe('numbers and names', () => {
  const drafts = [
    aRecord({ title: 'A later draft', header: { number: null, status: 'proposed', date: '2026-06-02' } }),
    aRecord({ title: 'An earlier draft', header: { number: null, status: 'proposed', date: '2026-06-01' } }),
    aRecord({ title: 'Accepted long ago', header: { number: 12 } }),
  ];

  it('gives drafts the next free numbers by date, and says so', () => {
    expect([...pagesOf(drafts, 'nygard').keys()]).toEqual([
      '0012-accepted-long-ago.md',
      '0013-an-earlier-draft.md',
      '0014-a-later-draft.md',
    ]);
    expect(codesOf(drafts, 'nygard')).toEqual([
      '0013-an-earlier-draft.md provisional-number',
      '0014-a-later-draft.md provisional-number',
    ]);
  });

  it('gives the later of two records with one number another, and notes the old one', () => {
    const twins = [
      aRecord({ title: 'The second', header: { number: 4, date: '2026-03-02' } }),
      aRecord({ title: 'The first', header: { number: 4, date: '2026-03-01' } }),
    ];
    const pages = pagesOf(twins, 'madr4');
    expect([...pages.keys()]).toEqual(['0004-the-first.md', '0005-the-second.md']);
    expect(pages.get('0005-the-second.md')).toContain('## Notes\n\nAlso cited as ADR-0004.\n');
    expect(codesOf(twins, 'madr4')).toEqual(['0005-the-second.md number-given']);
  });

  it('moves links with the files that they point to', () => {
    const text = FILES.replace('Few bookings.', 'Few bookings, see [zones](0007-use-two-zones.md "two").');
    const records = recordsOf([
      { path: '0003-keep.md', text },
      { path: '0007-use-two-zones.md', text: NYGARD },
    ]);
    const pages = pagesOf(records, 'log4brains');
    expect(pages.get('20250131-keep-bookings-in-files.md')).toContain(
      '[zones](20260203-use-two-zones.md "two")',
    );
  });

  it('names files of log4brains by day, a second one of the same name with a count', () => {
    const same = [1, 2].map((number) => aRecord({ title: 'Año nuevo: ¡sí!', header: { number } }));
    expect([...pagesOf(same, 'log4brains').keys()]).toEqual([
      '20260504-ano-nuevo-si-2.md',
      '20260504-ano-nuevo-si.md',
    ]);
    expect(codesOf(same, 'log4brains')).toEqual([
      '20260504-ano-nuevo-si-2.md number-not-kept',
      '20260504-ano-nuevo-si.md number-not-kept',
    ]);
  });
});

describe('what goes with the records', () => {
  const record = aRecord({ header: { links: [aLink({ number: 99, file: '' })] } });

  it.each(['nygard', 'madr2', 'madr3', 'madr4', 'log4brains', 'jsonadr', 'json'] as const)(
    'has what the dialect can’t hold in an archive that reads back, for %s',
    (profile) => {
      const { files } = exportAdrs([record], profile);
      const archive = readArchive(files.find(({ path }) => path === 'architrave.json')?.text ?? '');
      expect(archive).toMatchObject([
        { id: record.id, number: 12, header: record.header, details: { confidence: 'high' } },
      ]);
      expect(archive?.[0]?.text).toBe(profile === 'json' ? record.text : undefined);
    },
  );

  it('refuses what is no archive', () => {
    expect(readArchive('{')).toBeNull();
    expect(readArchive('{"format":"architrave/decisions","version":1,"records":[{}]}')).toBeNull();
  });

  it('lists the records above their folder, where no tool takes the list for a record', () => {
    const { files } = exportAdrs([aRecord({ title: 'A [b] | c' })], 'nygard');
    expect(files.find(({ path }) => path === 'doc/decisions.md')?.text).toContain(
      '| 12 | [A \\[b\\] \\| c](adr/0012-a-b-c.md) | accepted | 2026-05-04 |\n',
    );
  });

  it('writes one file of JSON-ADR with a number for each record', () => {
    const { files } = exportAdrs(
      [record, aRecord({ title: 'Draft', header: { number: null, status: 'proposed' } })],
      'jsonadr',
    );
    const json = JSON.parse(files.find(({ path }) => path === 'adrs.json')?.text ?? '{}') as {
      adrs: { number: number; title: string }[];
    };
    expect(json.adrs.map(({ number, title }) => `${number} ${title}`)).toEqual([
      '12 Keep bookings in PostgreSQL',
      '13 Draft',
    ]);
  });

  it.each([
    [
      'a link to a record that is not exported',
      { header: { links: [aLink({ number: 99, file: '' })] } },
      'madr4',
      'dead-link',
    ],
    ['a record without a date', { header: { date: '' } }, 'madr3', 'no-date'],
    [
      'a tag that log4brains writes otherwise',
      { header: { tags: ['Data'] } },
      'log4brains',
      'log4brains tag-changed',
    ],
    [
      'a status that log4brains has no word for',
      { header: { status: 'unknown' as const } },
      'log4brains',
      'log4brains tool-misreads-status',
    ],
  ] as const)('warns of %s', (_, facts, profile, code) => {
    const codes = codesOf([aRecord({ ...facts, template: profile })], profile).map((line) =>
      line.replace(/^\S+ /, ''),
    );
    expect(codes).toContain(code);
  });

  it('leaves a text alone that is too long to be read', () => {
    const text = `${FILES}${'x\n'.repeat(30_000)}`;
    const long = { ...aRecord({ fileName: '0012-x.md' }), text };
    const { files, warnings } = exportAdrs([long], 'madr4');
    expect(files[0]?.text).toBe(text);
    expect(warnings.map(({ code }) => code)).toEqual(['not-converted']);
  });

  it('says once what relates two records, from whichever side it comes', () => {
    const both = [false, true].map((inverse) =>
      aLink({ relation: 'relates-to', inverse, number: 13, file: '' }),
    );
    const records = [
      aRecord({ header: { links: both }, template: 'madr4' }),
      aRecord({ title: 'Other', header: { number: 13 }, template: 'nygard' }),
    ];
    const [page = ''] = pagesOf(records, 'nygard').values();
    expect(page.match(/Relates to/g)).toHaveLength(1);
    expect(page).toContain('## Status\n\nAccepted\n\nRelates to [13. Other](0013-other.md)\n\n## Context');
  });

  it('warns of files that are not part of the export, and of links that a tool takes for typed ones', () => {
    const folder = FOLDER.map(({ path, text }) => ({ path, text: text.replace('#context', '') }));
    expect(codesOf(recordsOf(folder), 'madr4')).toEqual([
      '0007-use-two-zones.md file-not-exported',
      '0007-use-two-zones.md structurizr-madr links-in-prose',
    ]);
  });
});

describe('contentOf', () => {
  it('keeps what has no part of its own at the end', () => {
    const { context, outcome, moreInformation } = contentOf(readAdr(NYGARD, '0007-x.md'), NYGARD);
    expect(context).toMatch(/^One zone failed/);
    expect(outcome).toBe('We will use two zones.\n\nEvery zone can serve all guests.');
    expect(moreInformation).toBe('### Open points\n\n1. Who pays?');
  });

  it('takes comments of a template for no content', () => {
    const text = FILES.replace('Few bookings.', '<!-- What is the situation? -->');
    expect(contentOf(readAdr(text, '0003-x.md'), text).context).toBe('');
  });
});

const corpus = process.env['ADR_CORPUS'];
const folders = corpus === undefined || corpus === '' ? [] : corpusFolders(corpus);

if (folders.length === 0) it.skip('loses no word of public folders: ADR_CORPUS is not set', () => undefined);

for (const [folder, files] of folders) {
  describe(`records of ${folder}`, () => {
    const records = recordsOf(files);

    it.each(MARKDOWN)('lose no word on the way to %s', (profile) => {
      const { files: written } = exportAdrs(records, profile);
      const archive = readArchive(written.at(-1)?.text ?? '') ?? [];
      const pages = new Map(written.map(({ path, text }) => [path, text]));
      const lost = records.flatMap((record) => {
        const path = archive.find(({ id }) => id === record.id)?.path ?? '';
        const missing = missingWords(record.text, pages.get(path) ?? '');
        return missing.length === 0 ? [] : [`${path}: ${missing.join(' ')}`];
      });
      expect(lost).toEqual([]);
    });

    it('lose no word on the way into content', () => {
      const lost = records.flatMap((record) => {
        const reading = readAdr(record.text, record.fileName ?? '');
        const content = contentOf(reading, record.text);
        const written = [...textsIn(content), ...textsIn(record.header), reading.rawStatus ?? ''].join(' ');
        const missing = missingWords(withoutNames(record.text), written);
        return missing.length === 0 ? [] : [`${record.fileName}: ${missing.join(' ')}`];
      });
      expect(lost).toEqual([]);
    });
  });
}

/** Words of a record that its new text has less often; those of the dialects' own headings and of its header aside. */
function missingWords(from: string, to: string): readonly string[] {
  const there = counted(to);
  return [...counted(withoutHeader(from))]
    .filter(([word, count]) => count > (there.get(word) ?? 0) && !OF_DIALECTS.has(word))
    .map(([word]) => word);
}

function counted(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const body = text
    .replace(/\]\([^)\s]*/g, '](')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/&#x20;/g, ' ');
  for (const [written] of body.toLowerCase().matchAll(/[\p{L}\p{N}]{2,}/gu)) {
    const word = written.replace(/^0+(?=\d)/, '');
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** Without the lines that are written anew: the title's number, status, date and the names of their labels. */
function withoutHeader(text: string): string {
  return text
    .replace(/superseded by \[[^\]]*\](?:\([^)]*\))?/gi, '')
    .replace(/^# (?:ADR[ -]?)?\d+[.:)]? /im, '# ')
    .replace(/^(\W*)(?:status|date|decision date|deciders|tags|title)\b(?=\W)/gim, '$1')
    .replace(/^[-*\s]*(?:\*\*)?:(?:\*\*)?\s*["']?[\w ,/-]*\d{4}["']?\s*$/gm, '');
}

/** Every text in a value, at any depth. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Without headings, bearings, and the chosen option, which content names as its list has it. */
function withoutNames(text: string): string {
  return text
    .replace(/^#{1,6} .*$/gm, '')
    .replace(/chosen (?:option|protocol)s?:.*?because|(?:good|bad|neutral),? because/gi, '');
}

const OF_DIALECTS: ReadonlySet<string> = new Set([
  ...[
    'proposed',
    'accepted',
    'rejected',
    'deprecated',
    'superseded',
    'approved',
    'pending',
    'review',
    'in',
    'under',
  ],
  ...[
    'status',
    'context',
    'and',
    'problem',
    'statement',
    'decision',
    'outcome',
    'consequences',
    'considered',
    'options',
  ],
  ...['drivers', 'pros', 'cons', 'of', 'the', 'links', 'more', 'information', 'by', 'adr'],
]);
