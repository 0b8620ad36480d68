import { NO_DETAILS } from './details';
import { readText } from './edit-text';
import { keptProvenance, originFinder } from './provenance';

const TEXT = `# Keep bookings

## Context and Problem Statement

A room is sold once.

- PostgreSQL keeps
  constraints.

## Decision Drivers

* Consistency
* Cost

## Considered Options

* PostgreSQL
* MongoDB

## Decision Outcome

Chosen option: "PostgreSQL", because a room is sold once.

### Consequences

* Bad, because one writer takes every booking.
`;
const GRAPH = { from: 'graph', nodes: ['technology:postgresql'], graphVersion: 'v' } as const;
const entry = (section: string, line: string) => ({ section, line, origin: GRAPH });
const PROVENANCE = [
  entry('context', 'A room is sold once.'),
  entry('context', 'PostgreSQL keeps constraints.'),
  entry('drivers', 'Cost'),
  entry('outcome', 'a room is sold once'),
  entry('consequences', 'one writer takes every booking.'),
];

const kept = (text: string) =>
  keptProvenance(PROVENANCE, readText(TEXT, 'x.md').content, readText(text, 'x.md').content);

describe('keptProvenance', () => {
  it('is the same list where nothing was changed', () => {
    expect(kept(TEXT)).toBe(PROVENANCE);
    expect(kept(TEXT.replace('Keep bookings', 'Hold bookings').replace('* Consistency\n', ''))).toBe(
      PROVENANCE,
    );
  });

  it('loses the origin of a changed line alone', () => {
    const text = TEXT.replace('* Cost', '* Cost a month');
    expect(kept(text).map(({ line }) => line)).toEqual(
      PROVENANCE.map(({ line }) => line).filter((line) => line !== 'Cost'),
    );
  });

  it('leaves entries alone that it never found', () => {
    const odd = entry('links', 'somewhere');
    const { content } = readText(TEXT, 'x.md');
    expect(keptProvenance([odd], content, readText('# Y\n', 'x.md').content)).toEqual([odd]);
  });

  it('names the origin of a line however it is laid out', () => {
    const originOf = originFinder(PROVENANCE);
    expect(originOf('context', '- PostgreSQL keeps\n  constraints.')).toBe(GRAPH);
    expect(originOf('drivers', 'Consistency')).toBeUndefined();
    expect(NO_DETAILS.provenance).toEqual([]);
  });
});
