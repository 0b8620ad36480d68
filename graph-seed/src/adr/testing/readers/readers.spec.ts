import { canonicalStatus } from './canonical-status.js';
import { READERS, type ReaderName } from './readers.js';
import { ReaderFailure, type ReadRecord } from './reading.js';

/** What the named reader sees of files given as name and text. */
function see(reader: ReaderName, files: Readonly<Record<string, string>>): readonly ReadRecord[] {
  return READERS[reader].read(new Map(Object.entries(files)));
}

/** The single record of a folder with one file. */
function seeOne(reader: ReaderName, file: string, text: string): ReadRecord {
  const records = see(reader, { [file]: text });
  expect(records).toHaveLength(1);
  return records[0]!;
}

const PAIR = {
  '0001-use-a-queue.md':
    '# 1. Use a queue\n\nDate: 2024-01-02\n\n## Status\n\nSuperseded by [2. Use a log](0002-use-a-log.md)\n\n## Context\n\nx\n',
  '0002-use-a-log.md':
    '# 2. Use a log\n\nDate: 2024-03-04\n\n## Status\n\nAccepted\n\nSupersedes [1. Use a queue](0001-use-a-queue.md)\n\n## Context\n\nx\n',
};

describe('adr-tools', () => {
  it('reads titles with their numbers, the status lines and the links by file number, no date', () => {
    expect(see('adr-tools', PAIR)).toEqual([
      {
        file: '0001-use-a-queue.md',
        id: '1',
        title: '1. Use a queue',
        status: 'Superseded by [2. Use a log](0002-use-a-log.md)',
        defaulted: false,
        date: null,
        links: [{ type: 'Superseded by', target: '2' }],
      },
      {
        file: '0002-use-a-log.md',
        id: '2',
        title: '2. Use a log',
        status: 'Accepted\nSupersedes [1. Use a queue](0001-use-a-queue.md)',
        defaulted: false,
        date: null,
        links: [{ type: 'Supersedes', target: '1' }],
      },
    ]);
  });

  it('takes the first line for the title, whatever it is', () => {
    expect(seeOne('adr-tools', '0001-a.md', '---\nstatus: accepted\n---\n# A\n').title).toBe('-');
    expect(seeOne('adr-tools', '0001-a.md', '\uFEFF# 1. A\n').title).toBe(' 1. A');
    expect(seeOne('adr-tools', '0001-a.md', '# 1. A\r\n\r\n').title).toBe('1. A\r');
  });

  it('lists only files that start with a number and a dash', () => {
    const files = ['README.md', 'adr-001-a.md', '20240101-a.md', '1-b.md', '0003-c.md.bak', '0004-d.txt'];
    const seen = see('adr-tools', Object.fromEntries(files.map((file) => [file, '# x'])));
    expect(seen.map(({ file }) => file)).toEqual(['0003-c.md.bak', '1-b.md', '20240101-a.md']);
  });

  it('finds no link to number 0, through a path, or to a name without a number', () => {
    const text =
      '# 3. C\n\n## Status\n\nAccepted\nAmends [0. Zero](0000-zero.md)\nAmends [1. A](./0001-a.md)\nAmends [X](x.md)\n';
    expect(seeOne('adr-tools', '0003-c.md', text).links).toEqual([]);
  });

  it('lets text behind a link into the link type, and takes the last link of a line', () => {
    const text =
      '# 3. C\n\n## Status\n\nAmends [1. A](0001-a.md).\nSee [1. A](0001-a.md), [2. B](0002-b.md)\n';
    expect(seeOne('adr-tools', '0003-c.md', text).links).toEqual([
      { type: 'Amends.', target: '1' },
      { type: 'See [1. A](0001-a.md),', target: '2' },
    ]);
  });

  it('ends the status at the next heading of any level', () => {
    const text = '# 1. A\n\n## Status\n\nAccepted\n\n### Notes\n\nnot a status\n';
    expect(seeOne('adr-tools', '0001-a.md', text).status).toBe('Accepted');
    expect(seeOne('adr-tools', '0001-a.md', '# 1. A\n\n# Status\n\nAccepted\n').status).toBeNull();
  });
});

describe('Backstage', () => {
  it('reads front matter and the first heading', () => {
    const text = '---\nstatus: "superseded by ADR-0002"\ndate: 2024-01-02\n---\n\n# Use `x` #\n';
    expect(seeOne('backstage', '0001-a.md', text)).toEqual({
      file: '0001-a.md',
      id: '0001-a.md',
      title: 'Use `x`',
      status: 'superseded by ADR-0002',
      defaulted: false,
      date: '2024-01-02',
      links: null,
    });
  });

  it('falls back to the first list, wherever it stands', () => {
    const text = '# A\n\n## Drivers\n\n* Status: Rejected\n* date: 2024-01-02\n\n- status: accepted\n';
    expect(seeOne('backstage', '0001-a.md', text)).toMatchObject({ status: 'rejected', date: '2024-01-02' });
    const behindAnother = '# A\n\n1. Speed\n\n* Status: Rejected\n';
    expect(seeOne('backstage', '0001-a.md', behindAnother).status).toBeNull();
  });

  it('does not see a label in bold, nor a status section', () => {
    expect(seeOne('backstage', '0001-a.md', '# A\n\n* **Status:** Active\n').status).toBeNull();
    expect(
      seeOne('backstage', '0001-a.md', '# 1. A\n\nDate: 2024-01-02\n\n## Status\n\nAccepted\n'),
    ).toMatchObject({
      title: '1. A',
      status: null,
      date: null,
    });
  });

  it('shows a placeholder in braces as an object, and skips a file whose YAML is broken', () => {
    expect(seeOne('backstage', '0001-a.md', '---\nstatus: { accepted }\n---\n# A\n').status).toBe(
      '[object Object]',
    );
    expect(see('backstage', { '0001-a.md': '---\ndecision-makers: @ana\n---\n# A\n' })).toEqual([]);
  });

  it('takes no date but yyyy-MM-dd from a list, any date from front matter', () => {
    expect(seeOne('backstage', '0001-a.md', '# A\n\n* Date: 02/01/2024\n').date).toBeNull();
    expect(seeOne('backstage', '0001-a.md', '# A\n\n* Date: 2024-02-30\n').date).toBeNull();
    expect(seeOne('backstage', '0001-a.md', '---\ndate: January 2, 2024\n---\n# A\n').date).toBe(
      '2024-01-02',
    );
    expect(seeOne('backstage', '0001-a.md', '---\ndate: soon\n---\n# A\n').date).toBeNull();
  });

  it('reads front matter and lists with carriage returns', () => {
    const text = '---\r\nstatus: rejected\r\ndate: 2024-01-02\r\n---\r\n# A\r\n';
    expect(seeOne('backstage', '0001-a.md', text)).toMatchObject({
      title: 'A',
      status: 'rejected',
      date: '2024-01-02',
    });
    expect(seeOne('backstage', '0001-a.md', '# A\r\n\r\n* Status: Rejected\r\n').status).toBe('rejected');
  });

  it('does not see front matter behind a blank line, nor files by other names', () => {
    expect(seeOne('backstage', '0001-a.md', '\n---\nstatus: accepted\n---\n# A\n').status).toBeNull();
    expect(see('backstage', { '20240102-a.md': '# A', 'adr-001-a.md': '# B', 'README.md': '# C' })).toEqual(
      [],
    );
  });

  it('names a file without a first-level heading after itself', () => {
    expect(seeOne('backstage', '0001-a.md', '## Context\n').title).toBe('0001-a');
  });
});

describe('log4brains', () => {
  it('reads the header list and the links', () => {
    const old =
      '# Use *a* queue\n\n- Status: superseded by [20240304-log](20240304-log.md)\n- Date: 2024-01-02\n\n## Context\n\nx\n';
    const next =
      '# Log\n\n- Status: accepted\n- Date: 04/03/2024\n\n## Links <!-- optional -->\n\n- Supersedes [20240102-queue](20240102-queue.md)\n- See [more](https://example.org/)\n';
    const seen = see('log4brains', { '20240102-queue.md': old, '20240304-log.md': next });
    expect(seen).toEqual([
      {
        file: '20240102-queue.md',
        id: '20240102-queue',
        title: 'Use a queue',
        status: 'superseded',
        defaulted: false,
        date: '2024-01-02',
        links: [{ type: 'superseded by', target: '20240304-log' }],
      },
      {
        file: '20240304-log.md',
        id: '20240304-log',
        title: 'Log',
        status: 'accepted',
        defaulted: false,
        date: '2024-03-04',
        links: [{ type: 'Supersedes', target: '20240102-queue' }],
      },
    ]);
  });

  it('shows front matter as a heading and the record as accepted', () => {
    const text = '---\nstatus: rejected\ndate: 2024-01-02\n---\n\n# A\n\n- Status: rejected\n';
    expect(seeOne('log4brains', '0001-a.md', text)).toMatchObject({
      title: 'A',
      status: 'accepted',
      defaulted: true,
      date: null,
    });
    expect(seeOne('log4brains', '0001-a.md', '---\n# a comment\nstatus: x\n---\n\n# A\n').title).toBe(
      'a comment',
    );
  });

  it('takes any word that is none of its own for draft', () => {
    for (const word of ['Active', 'Accepted.', 'approved', '{accepted}'])
      expect(seeOne('log4brains', 'a.md', `# A\n\n- Status: ${word}\n`)).toMatchObject({
        status: 'draft',
        defaulted: false,
      });
    expect(seeOne('log4brains', 'a.md', '# A\n\n* **Status:** Deprecated\n').status).toBe('deprecated');
  });

  it('sees no value in a list with blank lines, nor in an item of two lines', () => {
    expect(seeOne('log4brains', 'a.md', '# A\n\n- Status: rejected\n\n- Date: 2024-01-02\n')).toMatchObject({
      defaulted: true,
      date: null,
    });
    expect(seeOne('log4brains', 'a.md', '# A\n\n- Status: rejected\n  for now\n').defaulted).toBe(true);
  });

  it('looks for the header list only up to the second-level heading', () => {
    expect(seeOne('log4brains', 'a.md', '# A\n\n## Context\n\n- Status: rejected\n').defaulted).toBe(true);
    expect(seeOne('log4brains', 'a.md', '# A\n\n### Context\n\n- Status: rejected\n').status).toBe(
      'rejected',
    );
    expect(seeOne('log4brains', 'a.md', '# A\n\n1. Status: draft\n\n- Status: rejected\n').status).toBe(
      'rejected',
    );
  });

  it('goes on to the next section where the page starts with a second-level heading', () => {
    expect(seeOne('log4brains', 'a.md', '## Context\n\n- Status: rejected\n\n## Next\n')).toMatchObject({
      title: null,
      status: 'rejected',
    });
  });

  it('reads dates strictly and leaves reserved names out', () => {
    expect(seeOne('log4brains', 'a.md', '# A\n\n- Date: 2024-02-30\n').date).toBeNull();
    expect(seeOne('log4brains', 'a.md', '# A\n\n- Date: 2024-2-3\n').date).toBeNull();
    const files = {
      'README.md': '#',
      'index.md': '#',
      'template.md': '#',
      'Backlog.md': '#',
      'adr-template.md': '#',
    };
    expect(see('log4brains', files).map(({ file }) => file)).toEqual(['adr-template.md']);
  });
});

describe('Structurizr, adr-tools folders', () => {
  it('reads title, date, first status word and links to files of the folder', () => {
    expect(see('structurizr-adrtools', PAIR)).toEqual([
      {
        file: '0001-use-a-queue.md',
        id: '1',
        title: 'Use a queue',
        status: 'Superseded',
        defaulted: false,
        date: '2024-01-02',
        links: [{ type: 'Superseded by', target: '2' }],
      },
      {
        file: '0002-use-a-log.md',
        id: '2',
        title: 'Use a log',
        status: 'Accepted',
        defaulted: false,
        date: '2024-03-04',
        links: [{ type: 'Supersedes', target: '1' }],
      },
    ]);
  });

  it.each([
    ['a README', { 'README.md': '# ADRs', '0001-a.md': '# 1. A' }, 'README.md'],
    ['a number used twice', { '0001-a.md': '# 1. A', '0001-b.md': '# 1. B' }, '0001-b.md'],
    ['a date that is none', { '0001-a.md': '# 1. A\n\nDate: soon\n' }, '0001-a.md'],
    ['an empty file', { '0001-a.md': '' }, '0001-a.md'],
    ['a heading without a title', { '0001-a.md': '# 1. \n\ntext\n' }, '0001-a.md'],
  ])('stops at %s', (_what, files, culprit) => {
    expect(() => see('structurizr-adrtools', files)).toThrow(ReaderFailure);
    expect(() => see('structurizr-adrtools', files)).toThrow(culprit);
  });

  it('cuts the title after the first full stop of line 1', () => {
    expect(seeOne('structurizr-adrtools', '0001-a.md', '# Use Node.js here\n').title).toBe('s here');
    expect(seeOne('structurizr-adrtools', '0001-a.md', '# Use Node\n').title).toBe(' Use Node');
  });

  it('runs a month 13 on into the next year, and has no date where today would stand in', () => {
    expect(seeOne('structurizr-adrtools', '0001-a.md', '# 1. A\n\nDate: 2023-13-10\n').date).toBe(
      '2024-01-10',
    );
    expect(seeOne('structurizr-adrtools', '0001-a.md', '# 1. A\n\nDate: 2023-01-10 (late)\n').date).toBe(
      '2023-01-10',
    );
    expect(seeOne('structurizr-adrtools', '0001-a.md', '# 1. A\n\nIntroduced: 2023-01-10\n').date).toBeNull();
  });

  it('corrects "Superceded", keeps a full stop, cuts a second word, and defaults to Proposed', () => {
    const status = (text: string) =>
      seeOne('structurizr-adrtools', '0001-a.md', `# 1. A\n\n## Status\n\n${text}\n`).status;
    expect(status('Superceded by [2. B](0002-b.md)')).toBe('Superseded');
    expect(status('Accepted.')).toBe('Accepted.');
    expect(status('In Review')).toBe('In');
    expect(seeOne('structurizr-adrtools', '0001-a.md', '# 1. A\n\n# Status\n\nAccepted\n')).toMatchObject({
      status: 'Proposed',
      defaulted: true,
    });
  });

  it('follows only bare file names, once a target, above the context', () => {
    const text =
      '# 1. A\n\n## Status\n\nAccepted\nAmends [2. B](./0002-b.md)\nClarifies [2. B](0002-b.md)\nAmends [2. B](0002-b.md)\n\n## Context\n\nSee [3. C](0003-c.md)\n';
    const seen = see('structurizr-adrtools', {
      '0001-a.md': text,
      '0002-b.md': '# 2. B',
      '0003-c.md': '# 3. C',
    });
    expect(seen[0]?.links).toEqual([{ type: 'Clarifies', target: '2' }]);
  });

  it('drops a link of a record to itself', () => {
    const text = '# 1. A\n\n## Status\n\nAmends [1. A](0001-a.md)\n';
    expect(seeOne('structurizr-adrtools', '0001-a.md', text).links).toEqual([]);
  });
});

describe('Structurizr, MADR folders', () => {
  it('reads front matter lines as they are, quotes included', () => {
    const seen = see('structurizr-madr', {
      '0001-a.md':
        '---\nstatus: "superseded by ADR-0002"\ndate: 2024-01-02\n---\n\n# A\n\nSee [b](0002-b.md)\n',
      '0002-b.md':
        '---\nstatus: accepted\ndate: 2024-03-04\n---\n# B\n\n* Supersedes [ADR-0001](0001-a.md)\n',
      'README.md': '# not read',
    });
    expect(seen).toEqual([
      {
        file: '0001-a.md',
        id: '1',
        title: 'A',
        status: '"superseded by ADR-0002"',
        defaulted: false,
        date: '2024-01-02',
        links: [{ type: 'Links to', target: '2' }],
      },
      {
        file: '0002-b.md',
        id: '2',
        title: 'B',
        status: 'accepted',
        defaulted: false,
        date: '2024-03-04',
        links: [{ type: 'Links to', target: '1' }],
      },
    ]);
  });

  it('defaults to accepted, also below a blank first line', () => {
    const expected = { status: 'accepted', defaulted: true, date: null };
    expect(seeOne('structurizr-madr', '0001-a.md', '# A\n\n* Status: rejected\n')).toMatchObject(expected);
    expect(seeOne('structurizr-madr', '0001-a.md', '\n---\nstatus: rejected\n---\n# A\n')).toMatchObject(
      expected,
    );
  });

  it('stops at a quoted date and at a number used twice', () => {
    expect(() => see('structurizr-madr', { '0001-a.md': '---\ndate: "2024-01-02"\n---\n# A\n' })).toThrow(
      ReaderFailure,
    );
    expect(() => see('structurizr-madr', { '2024-01-02-a.md': '# A', '2024-03-04-b.md': '# B' })).toThrow(
      '2024',
    );
  });

  it('sees the last link of a line, and calls a file without a heading "Title"', () => {
    const seen = see('structurizr-madr', {
      '0001-a.md': 'See [b](0002-b.md) and [c](0003-c.md)\n',
      '0002-b.md': '# B',
      '0003-c.md': '# C\n\n([b](0002-b.md))\n',
    });
    expect(seen[0]).toMatchObject({ title: 'Title', links: [{ type: 'Links to', target: '3' }] });
    expect(seen[2]?.links).toEqual([]);
  });
});

describe('Structurizr, log4brains folders', () => {
  it('numbers by name and reads hyphen items and links', () => {
    const seen = see('structurizr-log4brains', {
      '20240304-log.md':
        '# Log\n\n- Status: accepted\n\n## Links\n\n- Supersedes [20240102-queue](20240102-queue.md)\n',
      '20240102-queue.md':
        '# Queue\n\n- Status: superseded by [20240304-log](20240304-log.md)\n- Date: 2024-01-03\n',
      'index.md': 'not read',
    });
    expect(seen).toEqual([
      {
        file: '20240102-queue.md',
        id: '1',
        title: 'Queue',
        status: 'superseded',
        defaulted: false,
        date: '2024-01-03',
        links: [{ type: 'superseded by', target: '2' }],
      },
      {
        file: '20240304-log.md',
        id: '2',
        title: 'Log',
        status: 'accepted',
        defaulted: false,
        date: '2024-03-04',
        links: [{ type: 'Supersedes', target: '1' }],
      },
    ]);
  });

  it('sees neither asterisk items nor names with a dashed date', () => {
    expect(
      seeOne('structurizr-log4brains', '20240102-a.md', '# A\n\n* Status: rejected\n').status,
    ).toBeNull();
    expect(see('structurizr-log4brains', { '2024-01-02-a.md': '# A' })).toEqual([]);
  });

  it('stops at a date that is none', () => {
    expect(() => see('structurizr-log4brains', { '20240102-a.md': '# A\n\n- Date: 02/01/2024\n' })).toThrow(
      ReaderFailure,
    );
  });
});

describe('adr-log', () => {
  it('takes the first line after the front matter, which may be blank', () => {
    expect(seeOne('adr-log', '0001-a.md', '---\nx: 1\n---\n# A\n').title).toBe('A');
    expect(seeOne('adr-log', '0001-a.md', '---\nx: 1\n---\n\n# A\n').title).toBe('');
    expect(seeOne('adr-log', '0001-a.md', '# 12. A\r\n\r\ntext')).toEqual({
      file: '0001-a.md',
      id: 'ADR-0001',
      title: 'A',
      status: null,
      defaulted: false,
      date: null,
      links: null,
    });
  });

  it('counts what leads the name for the number, else front matter, else a counter', () => {
    const seen = see('adr-log', {
      '0009-11ty.md': '# x',
      '2024-01-02-a.md': '# x',
      'a.md': '# x',
      'b.md': '---\nindex: 7\n---\n# x',
      'c.md': '---\ndate: 2024-01-02\n---\n# x',
      'd.md': '# x',
      'index.md': '# left out',
    });
    expect(seen.map(({ id }) => id)).toEqual([
      'ADR-0009-11',
      'ADR-2024-01-02',
      'ADR-1',
      'ADR-7',
      'ADR-2024-01-02',
      'ADR-2',
    ]);
  });

  it('stops at front matter that is no YAML', () => {
    expect(() => see('adr-log', { '0001-a.md': '---\na: @x\n---\n# A\n' })).toThrow();
  });
});

describe('canonicalStatus', () => {
  it.each([
    ['Accepted.', 'accepted'],
    ['"accepted"', 'accepted'],
    ['{Active}', 'accepted'],
    ['Accepted\nSuperseded by [2. B](0002-b.md)', 'superseded'],
    ['Superceded by 2', 'superseded'],
    ['Accepted\nSupersedes [1. A](0001-a.md)', 'accepted'],
    ['In', 'unknown'],
    ['[object Object]', 'unknown'],
  ])('%j means %s', (raw, meaning) => {
    expect(canonicalStatus(raw)).toBe(meaning);
  });
});
