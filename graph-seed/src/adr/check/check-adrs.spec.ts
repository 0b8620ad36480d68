import { checkAdrs } from './check-adrs.js';

const NYGARD = `# 1. Use files

Date: 2026-01-02

## Status

Accepted

## Context

Few bookings.

## Decision

Files.

## Consequences

Cheap.
`;

const MADR = `---
status: accepted
date: 2026-01-02
---
# Use files

## Context and Problem Statement

Few bookings.

## Considered Options

* Files

## Decision Outcome

Chosen option: "Files", because cheap.

### Consequences

* Good, because cheap
`;

function found(files: Readonly<Record<string, string>>): readonly string[] {
  return checkAdrs(Object.entries(files).map(([path, text]) => ({ path, text }))).map(
    ({ path, tool, code, values }) =>
      [path, tool, code, ...Object.values(values)].filter((part) => part !== null).join(' '),
  );
}

describe('checkAdrs', () => {
  it('finds nothing in folders that their tools read rightly', () => {
    expect(found({ 'doc/adr/0001-use-files.md': NYGARD, 'docs/decisions/0001-use-files.md': MADR })).toEqual(
      [],
    );
  });

  it.each([
    [
      'a dead link',
      { '0001-a.md': NYGARD.replace('Few', '[Few](../x/0002-b.md#top)') },
      '0001-a.md dead-link ../x/0002-b.md',
    ],
    ['no status', { '0001-a.md': MADR.replace('status: accepted\n', '') }, '0001-a.md no-status'],
    [
      'a word that is no status',
      { '0001-a.md': NYGARD.replace('Accepted', 'Shiny') },
      '0001-a.md unknown-status-word Shiny',
    ],
    [
      'a superseded record without a link',
      { '0001-a.md': NYGARD.replace('Accepted', 'Superseded') },
      '0001-a.md superseded-without-link',
    ],
    ['no heading', { '0001-a.md': MADR.replace('# Use files', '') }, '0001-a.md no-title'],
    [
      'a status that a tool supplies itself',
      { '0001-a.md': MADR.replace('status: accepted', 'status: "rejected"') },
      '0001-a.md structurizr-madr tool-misreads-status unknown rejected',
    ],
    [
      'a default in place of no status',
      { '0001-a.md': MADR.replace('status: accepted\n', '') },
      '0001-a.md structurizr-madr tool-misreads-status accepted unknown',
    ],
    [
      'a status that a tool cuts short',
      { '0001-a.md': NYGARD.replace('Accepted', 'In review') },
      '0001-a.md structurizr-adrtools tool-misreads-status unknown proposed',
    ],
    [
      'a title that adr-log doesn’t find',
      { '0001-a.md': MADR.replace('---\n#', '---\n\n#') },
      '0001-a.md adr-log tool-misreads-title  Use files',
    ],
    [
      'a date in words',
      { '0001-a.md': MADR.replace('2026-01-02', '2 January 2026') },
      '0001-a.md backstage tool-misreads-date  2026-01-02',
    ],
    [
      'front matter that ends an import',
      { '0001-a.md': MADR.replace('2026-01-02', '2 January 2026') },
      '0001-a.md structurizr-madr tool-stops 0001-a.md',
    ],
    [
      'broken front matter',
      { '0001-a.md': MADR.replace('date:', 'deciders: @ana\ndate:') },
      '0001-a.md backstage tool-skips 0001-a.md',
    ],
    [
      'a name that a tool passes over',
      { 'adr-001-a.md': MADR },
      'adr-001-a.md backstage tool-does-not-list adr-001-a.md',
    ],
    [
      'a README that ends an import',
      { '0001-a.md': NYGARD, 'README.md': '# Decisions\n' },
      'README.md structurizr-adrtools tool-stops README.md',
    ],
  ] as const)('finds %s', (_, files, finding) => {
    expect(found(files)).toContain(finding);
  });

  it('finds two records of a folder with one number, and the tools that take them for one', () => {
    expect(found({ '0001-a.md': NYGARD, '0001-b.md': NYGARD, 'old/0001-c.md': NYGARD })).toEqual([
      '0001-a.md duplicate-number 1 0001-b.md',
      '0001-a.md adr-tools tool-same-id 0001-b.md',
      '0001-a.md structurizr-adrtools tool-same-id 0001-b.md',
      '0001-b.md duplicate-number 1 0001-a.md',
      '0001-b.md adr-tools tool-same-id 0001-a.md',
      '0001-b.md structurizr-adrtools tool-same-id 0001-a.md',
    ]);
  });

  it('finds a pair of which only one says that it is replaced', () => {
    const newer = NYGARD.replace('# 1', '# 2').replace(
      'Accepted',
      'Accepted\n\nSupersedes [1. Use files](0001-a.md)',
    );
    expect(found({ '0001-a.md': NYGARD, '0002-b.md': newer })).toEqual([
      '0001-a.md superseded-but-not-marked 0002-b.md accepted',
      '0002-b.md one-sided-link 0001-a.md supersedes',
    ]);
    const older = NYGARD.replace('Accepted', 'Superseded by [2. Use files](0002-b.md)');
    expect(found({ '0001-a.md': older, '0002-b.md': newer })).toEqual([]);
  });

  it('asks each tool about the dialects that it is for alone', () => {
    const tools = checkAdrs([{ path: 'x.md', text: MADR }]).map(({ tool }) => tool);
    expect(new Set(tools)).toEqual(new Set(['backstage', 'structurizr-madr']));
  });
});
