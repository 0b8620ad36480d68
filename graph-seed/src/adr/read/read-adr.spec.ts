import { contentOfAdr } from './content-of.js';
import { readAdr } from './read-adr.js';

const NYGARD = `# 12. Keep orders in PostgreSQL

Date: 2024-05-03

## Status

Accepted

Superceded by [31. Keep orders in CockroachDB](0031-keep-orders-in-cockroachdb.md)

Amends [4. One store](0004-one-store.md)

## Context

Orders need transactions.

## Decision

We will keep orders in PostgreSQL.

## Consequences

One more server to patch.
`;

const MADR2 = `# Cache the catalogue

* Status: accepted <!-- optional -->
* Deciders: Ana, Luis (operations, on call)
* Date: 2023-01-31

Technical Story: SHOP-12

## Context and Problem Statement

The catalogue is slow.

## Decision Drivers <!-- optional -->

* p95 below 200 ms
* no new vendor
  in this quarter

## Considered Options

* Redis
* In-process cache
* Nothing

## Decision Outcome

Chosen option: "Redis", because it is shared
by all instances.

### Positive Consequences

* Fewer reads

### Negative Consequences

* One more thing that can fail

## Pros and Cons of the Options

### Redis

Runs next to the shop.

* Good, because it is shared
* Bad, because it needs memory

### In-process cache

* Neutral, because nobody knows it

## Links

* Supersedes [ADR-0003](0003-no-cache.md)
* [Redis](https://redis.io)
`;

const MADR4 = `---
status: "superseded by ADR-0123"
date: 2025-02-03
decision-makers: ["Ana Gil", '@luis']
consulted: Eva
tags: [data, orders]
---
# Use events

## Context and Problem Statement

Why.

## Considered Options

1. Events
2. Polling

## Decision Outcome

Chosen option: "Events".

### Consequences

* Good, because services part
* Bad, because of ordering
* Neutral, because it is known

### Confirmation

A contract test.
`;

const LOG4BRAINS = `# Publish with Actions

- Status: superseded by [20240101-use-drone](20240101-use-drone.md)
- Deciders: Ana
- Date: 04/03/2023
- Tags: CI deploy

## Context and Problem Statement

How.

## Decision Outcome

Chosen option: "Actions", because of the price.

## Links

- Refined by [20230601-runners](20230601-runners.md)
`;

const SPANISH = `# ADR 7: Usar colas

Fecha: 05/03/2024

## Estado

Sustituida por [9. Usar flujos](0009-usar-flujos.md)

## Contexto

Los pedidos llegan a ráfagas.

## Opciones consideradas

* Colas
* Llamadas directas

## Decisión

Opción elegida: «Colas», porque absorben las ráfagas.

## Consecuencias

* Bueno, porque nadie espera
* Malo, porque hay duplicados
`;

/** Time that this process computed, whatever else the machine does. */
function secondsSince(start: NodeJS.CpuUsage): number {
  return process.cpuUsage(start).user / 1e6;
}

describe('readAdr', () => {
  it('reads a record of adr-tools', () => {
    const reading = readAdr(NYGARD, 'doc/adr/0012-keep-orders-in-postgresql.md');
    expect(reading).toMatchObject({
      type: 'decision',
      dialect: 'nygard',
      confidence: 1,
      number: 12,
      title: 'Keep orders in PostgreSQL',
      rawStatus: 'Superceded by 31. Keep orders in CockroachDB',
      status: 'superseded',
      date: '2024-05-03',
      oddities: [],
    });
    expect(reading.sections.map(({ kind }) => kind)).toEqual([
      'status',
      'context',
      'outcome',
      'consequences',
    ]);
    expect(
      reading.links.map(({ relation, inverse, label, target }) => [relation, inverse, label, target]),
    ).toEqual([
      ['supersedes', true, 'Superceded by', '0031-keep-orders-in-cockroachdb.md'],
      ['amends', false, 'Amends', '0004-one-store.md'],
    ]);
    expect(reading.consequences.map(({ bearing, text }) => [bearing, text])).toEqual([
      ['unsaid', 'One more server to patch.'],
    ]);
  });

  it('reads a record of MADR 2 with its options, arguments and parted consequences', () => {
    const reading = readAdr(MADR2, '0005-cache-the-catalogue.md');
    expect(reading).toMatchObject({
      dialect: 'madr2',
      number: 5,
      rawStatus: 'accepted',
      status: 'accepted',
      date: '2023-01-31',
      deciders: ['Ana', 'Luis (operations, on call)'],
      chosen: 0,
      outcome: { option: 'Redis', reason: 'it is shared\nby all instances' },
      oddities: [],
    });
    expect(reading.drivers.map(({ text }) => text)).toEqual([
      'p95 below 200 ms',
      'no new vendor\nin this quarter',
    ]);
    expect(reading.options.map(({ title, description }) => [title, description])).toEqual([
      ['Redis', 'Runs next to the shop.'],
      ['In-process cache', ''],
      ['Nothing', ''],
    ]);
    expect(reading.options[0]?.arguments.map(({ bearing, text }) => [bearing, text])).toEqual([
      ['good', 'it is shared'],
      ['bad', 'it needs memory'],
    ]);
    expect(reading.consequences.map(({ bearing, text }) => [bearing, text])).toEqual([
      ['good', 'Fewer reads'],
      ['bad', 'One more thing that can fail'],
    ]);
    expect(reading.links.map(({ relation, target }) => [relation, target])).toEqual([
      ['supersedes', '0003-no-cache.md'],
    ]);
  });

  it('reads a record of MADR 4 with its front matter', () => {
    expect(readAdr(MADR4, '0008-use-events.md')).toMatchObject({
      dialect: 'madr4',
      rawStatus: 'superseded by ADR-0123',
      status: 'superseded',
      date: '2025-02-03',
      deciders: ['Ana Gil', '@luis'],
      consulted: ['Eva'],
      tags: ['data', 'orders'],
      chosen: 0,
      outcome: { option: 'Events', reason: '' },
      links: [{ relation: 'supersedes', inverse: true, target: 'ADR-0123' }],
      consequences: [
        { bearing: 'good', text: 'services part' },
        { bearing: 'bad' },
        { bearing: 'neutral', text: 'it is known' },
      ],
    });
  });

  it('tells MADR 3 from 4 by its key for deciders', () => {
    const three = MADR4.replace('decision-makers', 'deciders').replace('### Confirmation', '### Validation');
    expect(readAdr(three, '0008-use-events.md').dialect).toBe('madr3');
  });

  it('reads a record of log4brains', () => {
    const reading = readAdr(LOG4BRAINS, '20230304-publish-with-actions.md');
    expect(reading).toMatchObject({
      dialect: 'log4brains',
      number: null,
      rawStatus: 'superseded by 20240101-use-drone',
      status: 'superseded',
      tags: ['CI', 'deploy'],
    });
    expect(reading.links.map(({ relation, inverse, label }) => [relation, inverse, label])).toEqual([
      ['supersedes', true, 'superseded by'],
      ['relates-to', true, 'Refined by'],
    ]);
  });

  it('reads a Spanish record, day before month', () => {
    expect(readAdr(SPANISH, '0007-usar-colas.md')).toMatchObject({
      number: 7,
      title: 'Usar colas',
      rawStatus: 'Sustituida por 9. Usar flujos',
      status: 'superseded',
      date: '2024-03-05',
      chosen: 0,
      outcome: { option: 'Colas', reason: 'absorben las ráfagas' },
      consequences: [
        { bearing: 'good', text: 'nadie espera' },
        { bearing: 'bad', text: 'hay duplicados' },
      ],
      links: [{ relation: 'supersedes', inverse: true, label: 'Sustituida por' }],
    });
  });

  it.each([NYGARD, MADR2, MADR4, LOG4BRAINS, SPANISH])(
    'reads the same with a byte order mark and with CRLF',
    (text) => {
      const plain = readAdr(text, '0001-x.md');
      const other = readAdr(`\uFEFF${text.replaceAll('\n', '\r\n')}`, '0001-x.md');
      const values = ({
        title,
        rawStatus,
        status,
        date,
        deciders,
        tags,
        dialect,
        chosen,
        outcome,
      }: typeof plain) => ({ title, rawStatus, status, date, deciders, tags, dialect, chosen, outcome });
      expect(values(other)).toEqual(values(plain));
      expect(contentOfAdr(`\uFEFF${text.replaceAll('\n', '\r\n')}`, 'x.md')).toEqual(
        contentOfAdr(text, 'x.md'),
      );
    },
  );

  it('points at what it read', () => {
    const reading = readAdr(MADR2, 'x.md');
    const slices = reading.options.map(({ item }) => MADR2.slice(item?.start, item?.end));
    expect(slices).toEqual(['* Redis', '* In-process cache', '* Nothing']);
    const drivers = reading.sections.find(({ kind }) => kind === 'drivers');
    expect(drivers?.heading).toBe('Decision Drivers');
    expect(MADR2.slice(drivers?.body.start, drivers?.body.end)).toBe(
      '* p95 below 200 ms\n* no new vendor\n  in this quarter',
    );
  });

  it.each([
    ['a million nested lists', `${'- '.repeat(1_000_000)}x`],
    [
      'lists that nest deeper line by line',
      Array.from({ length: 3000 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
    ],
    ['quotes in quotes', `${'> '.repeat(100_000)}x`],
    ['a text of many lines', '# a\n'.repeat(100_000)],
    ['a text of 50 MB', 'x'.repeat(50 * 1024 * 1024)],
  ])('refuses %s quickly and says so', (_, text) => {
    const start = process.cpuUsage();
    const reading = readAdr(text, 'x.md');
    expect(secondsSince(start)).toBeLessThan(3);
    expect(['too-long', 'too-nested']).toContain(reading.oddities[0]?.code);
  });

  it.each([
    [
      'YAML aliases that explode',
      `---\na: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
        .split('')
        .map((key, at) => `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[at]}`).join(',')}]`)
        .join('\n')}\nstatus: accepted\n---\n# X\n`,
    ],
    ['brackets in YAML without end', `---\nstatus: accepted\nx: ${'['.repeat(20_000)}\n---\n# X\n`],
  ])('reads a record with %s', (_, text) => {
    expect(readAdr(text, 'x.md')).toMatchObject({ title: 'X', status: 'accepted' });
  });

  it.each([
    ['white space', `# X\n\n* Status: ${' '.repeat(100_000)}x\n`],
    ['signs in a heading', `# X\n\n## ${'!'.repeat(100_000)}a\n`],
    ['brackets', `# ${'['.repeat(2000)}\n\n## Status\n\n${'['.repeat(2000)}\n`],
  ])('takes no quadratic time for a long line of %s', (_, text) => {
    const start = process.cpuUsage();
    readAdr(text, 'x.md');
    expect(secondsSince(start)).toBeLessThan(3);
  });
});
