import { readAdr } from '../read/read-adr.js';
import { remarksOn } from './remarks-on.js';

const codes = (text: string): readonly string[] =>
  remarksOn(readAdr(text, '0001-x.md'), text).map(({ code, subject }) =>
    subject === null ? code : `${code}: ${subject}`,
  );

const RECORD = `---
status: proposed
date: 2026-11-24
---
# Queue for the outbox

## Context and Problem Statement

Orders have to leave the shop even while the mail provider is down.

## Considered Options

* A queue
* A table that is polled

## Decision Outcome

Chosen option: "A queue", because it keeps the order of messages.

### Consequences

* Good, because peaks are absorbed
* Bad, because one more service is run

## Pros and Cons of the Options

### A queue

* Good, because it redelivers
* Bad, because it is one more service

### A table that is polled

* Bad, because it loads the database
`;

describe('remarksOn', () => {
  it('has nothing to say about a record with context, options, a reason and a price', () => {
    expect(codes(RECORD)).toEqual([]);
  });

  it('misses a drawback of the chosen option and a bad consequence', () => {
    const praise = RECORD.replaceAll(
      /\* Bad, because (one more service is run|it is one more service)\n/g,
      '',
    );
    expect(codes(praise)).toEqual(['option-without-drawback: A queue', 'no-bad-consequence']);
  });

  it('misses an outcome, and a reason where only the option is named', () => {
    expect(codes(RECORD.replace(/^Chosen option.*$/m, ''))).toContain('nothing-chosen');
    expect(codes(RECORD.replace(', because it keeps the order of messages', ''))).toContain('no-reason');
  });

  it('does not ask a Nygard record for options', () => {
    const nygard =
      '# 1. Use a queue\n\nDate: 2026-11-24\n\n## Status\n\nAccepted\n\n## Context\n\nMail fails.\n\n## Decision\n\nWe use a queue.\n\n## Consequences\n\nOne more service is run.\n';
    expect(codes(nygard)).toEqual([]);
  });

  it('finds a record of two thousand words too long', () => {
    expect(codes(RECORD.replace('Orders', 'word '.repeat(2_000)))).toEqual(['too-long']);
  });
});
