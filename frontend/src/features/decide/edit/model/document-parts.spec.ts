import { changedParts } from './changed-parts';
import { documentParts, missingParts } from './document-parts';
import { readText } from './edit-text';

const MADR = `---
status: proposed
---
# Keep bookings

## Context and Problem Statement

Why.

## Considered Options

* PostgreSQL
* MongoDB

## Decision Outcome

Chosen option: "PostgreSQL", because a room is sold once.

## Pros and Cons of the Options

### PostgreSQL

* Good, because constraints hold

## Costs

A table.
`;
const NYGARD = '# 1. X\n\n## Status\n\nAccepted\n\n## Context\n\nWhy.\n\n## Decision\n\nWe do.\n';
const namesOf = (text: string) =>
  documentParts(readText(text, 'x.md').reading).map((part) =>
    part.form === 'known' ? part.part : part.heading,
  );

describe('documentParts', () => {
  it('has every section once, in the order of the text, options with what stands for each', () => {
    expect(namesOf(MADR)).toEqual(['context', 'options', 'outcome', 'Costs']);
    expect(namesOf(NYGARD)).toEqual(['context', 'outcome']);
  });

  it('knows what can be added', () => {
    expect(missingParts(documentParts(readText(MADR, 'x.md').reading))).toEqual([
      'summary',
      'drivers',
      'consequences',
      'confirmation',
      'revisit',
      'more-information',
    ]);
  });
});

describe('changedParts', () => {
  const base = readText(MADR, 'x.md');
  const changed = (from: string, to: string) => [
    ...changedParts(base, readText(MADR.replace(from, to), 'x.md')),
  ];

  it('names what differs from the saved version, and nothing else', () => {
    expect(changed('', '')).toEqual([]);
    expect(changed('Why.', 'Why now.')).toEqual(['context']);
    expect(changed('# Keep bookings', '# Hold bookings')).toEqual(['title']);
    expect(changed('A table.', 'A list.')).toEqual(['other:Costs']);
    expect(changed('constraints hold', 'constraints last')).toContain('options');
  });
});
