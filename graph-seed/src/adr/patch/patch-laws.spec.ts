import fc from 'fast-check';
import type { AdrContent, AdrSectionKind } from '../adr.js';
import { contentOfAdr } from '../read/content-of.js';
import { readAdr } from '../read/read-adr.js';
import type { AdrChange } from './adr-change.js';
import { patchAdr } from './patch-adr.js';

const word = fc.constantFrom(
  'orders',
  'cache',
  'queue',
  'slow',
  'p95 < 200 ms',
  '`code`',
  '**bold**',
  'ñandú',
  'a_b',
  '50 %',
);
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((list) => list.join(' '));
const plain = fc
  .array(fc.constantFrom('Redis', 'Nothing', 'In-process', 'S3', 'events', 'polling', 'C#'), {
    minLength: 1,
    maxLength: 3,
  })
  .map((list) => list.join(' '));
const twoLines = fc.tuple(words, words).map(([one, two]) => `${one}\n${two}`);
const item = fc.oneof(words, twoLines);
const paragraphs = fc.array(words, { minLength: 1, maxLength: 3 }).map((list) => list.join('\n\n'));
const bearing = fc.constantFrom('good' as const, 'bad' as const, 'neutral' as const);
const line = fc.record({ bearing, text: item });
const option = fc.record({
  title: plain,
  description: fc.oneof(fc.constant(''), words),
  arguments: fc.array(line, { maxLength: 3 }),
});
const distinct = <T extends { readonly title: string }>(options: readonly T[]) =>
  options.filter(
    ({ title }, index) =>
      options.every(
        (other, at) => at >= index || !` ${other.title} `.toLowerCase().includes(` ${title} `.toLowerCase()),
      ) &&
      options.every(
        (other, at) => at >= index || !` ${title} `.toLowerCase().includes(` ${other.title} `.toLowerCase()),
      ),
  );

interface Record {
  readonly text: string;
  readonly content: AdrContent;
}

/** Records as people write them: dialect, bullets, blank lines, line ends and byte order mark vary. */
const record: fc.Arbitrary<Record> = fc
  .record({
    title: plain,
    dialect: fc.constantFrom('nygard' as const, 'madr2' as const, 'madr4' as const),
    bullet: fc.constantFrom('* ', '- ', '*   '),
    gap: fc.constantFrom('\n', '\n\n'),
    context: paragraphs,
    drivers: fc.array(item, { maxLength: 3 }),
    options: fc.array(option, { maxLength: 3 }).map(distinct),
    reason: words,
    consequences: fc.array(line, { maxLength: 4 }),
    windows: fc.boolean(),
    mark: fc.boolean(),
    lastLineEnd: fc.boolean(),
  })
  .map((parts) => {
    const indent = ' '.repeat(parts.bullet.length);
    const listed = (texts: readonly string[]) =>
      texts.map((text) => parts.bullet + text.replaceAll('\n', `\n${indent}`)).join('\n');
    const said = (lines: readonly { bearing: string; text: string }[]) =>
      listed(
        lines.map(
          ({ bearing: way, text }) => `${way.charAt(0).toUpperCase()}${way.slice(1)}, because ${text}`,
        ),
      );
    const section = (heading: string, body: string) =>
      body === '' ? '' : `${heading}${parts.gap}${body}\n\n`;
    const head = {
      nygard: `# 3. ${parts.title}\n\nDate: 2024-05-03\n\n## Status\n\nAccepted\n\n`,
      madr2: `# ${parts.title}\n\n${parts.bullet}Status: accepted\n${parts.bullet}Date: 2024-05-03\n\n`,
      madr4: `---\nstatus: accepted\ndate: 2024-05-03\n---\n# ${parts.title}\n\n`,
    }[parts.dialect];
    const details = parts.options
      .map((each) =>
        `### ${each.title}\n\n${[each.description, said(each.arguments)].filter((part) => part !== '').join('\n\n')}`.trimEnd(),
      )
      .join('\n\n');
    const [first] = parts.options;
    const chosen =
      first === undefined ? 'So be it.' : `Chosen option: "${first.title}", because ${parts.reason}.`;
    const body = [
      section('## Context and Problem Statement', parts.context),
      section('## Decision Drivers', listed(parts.drivers)),
      section('## Considered Options', listed(parts.options.map(({ title }) => title))),
      section('## Decision Outcome', chosen),
      section('### Consequences', said(parts.consequences)),
      section('## Pros and Cons of the Options', details),
    ].join('');
    const text = `${parts.mark ? '\uFEFF' : ''}${head}${body.trimEnd()}${parts.lastLineEnd ? '\n' : ''}`;
    const written = parts.windows ? text.replaceAll('\n', '\r\n') : text;
    return { text: written, content: contentOfAdr(written, 'x.md') };
  });

const patched = (text: string, change: AdrChange) => patchAdr(text, readAdr(text, 'x.md'), change);
const kinds: readonly Exclude<AdrSectionKind, 'other'>[] = [
  'summary',
  'context',
  'outcome',
  'confirmation',
  'revisit',
  'more-information',
  'changelog',
];
const RUNS = { numRuns: 60 };

describe('the laws of patches', () => {
  it('a change to the present value returns the text itself', () => {
    fc.assert(
      fc.property(record, ({ text, content }) => {
        const { title, drivers, options, chosen, reason, outcome, consequences } = content;
        const changes: readonly AdrChange[] = [
          { set: 'title', title },
          { set: 'drivers', drivers },
          { set: 'options', options, chosen },
          { set: 'outcome', chosen, reason, more: outcome },
          { set: 'consequences', consequences },
          { set: 'status', status: 'accepted', word: null },
          { set: 'date', date: '2024-05-03' },
          { set: 'section', kind: 'context', markdown: content.context },
        ];
        for (const change of changes) expect(patched(text, change)).toBe(text);
      }),
      RUNS,
    );
  });

  it('a section reads back, is put in or replaced without touching another byte, and goes back', () => {
    fc.assert(
      fc.property(record, fc.constantFrom(...kinds), paragraphs, ({ text }, kind, markdown) => {
        const before = readAdr(text, 'x.md').sections.find((section) => section.kind === kind);
        const next = patched(text, { set: 'section', kind, markdown });
        const after = readAdr(next, 'x.md').sections.find((section) => section.kind === kind);
        expect(next.slice(after?.body.start, after?.body.end).replaceAll('\r\n', '\n')).toBe(markdown);
        const old = before === undefined ? '' : text.slice(before.body.start, before.body.end);
        if (before !== undefined) {
          expect(
            next.startsWith(text.slice(0, before.body.start)) && next.endsWith(text.slice(before.body.end)),
          ).toBe(true);
        }
        expect(patched(next, { set: 'section', kind, markdown: old })).toBe(text);
      }),
      RUNS,
    );
  });

  it('drivers read back and go back', () => {
    fc.assert(
      fc.property(record, fc.array(item, { maxLength: 4 }), ({ text, content }, drivers) => {
        const next = patched(text, { set: 'drivers', drivers });
        expect(contentOfAdr(next, 'x.md')).toEqual({ ...content, drivers });
        // A list that went takes its bullet along.
        if (drivers.length > 0)
          expect(patched(next, { set: 'drivers', drivers: content.drivers })).toBe(text);
      }),
      RUNS,
    );
  });

  it('consequences read back and go back', () => {
    fc.assert(
      fc.property(record, fc.array(line, { maxLength: 4 }), ({ text, content }, consequences) => {
        const next = patched(text, { set: 'consequences', consequences });
        const read = contentOfAdr(next, 'x.md');
        const sorted = (list: AdrContent['consequences']) =>
          list.map((each) => `${each.bearing} ${each.text}`).toSorted();
        expect(sorted(read.consequences)).toEqual(sorted(consequences));
        expect({ ...read, consequences: [] }).toEqual({ ...content, consequences: [] });
        if (content.consequences.length > 0 && consequences.length > 0) {
          expect(patched(next, { set: 'consequences', consequences: content.consequences })).toBe(text);
        }
      }),
      RUNS,
    );
  });

  it('options with their arguments read back', () => {
    fc.assert(
      fc.property(
        record,
        fc.array(option, { minLength: 1, maxLength: 3 }).map(distinct),
        ({ text, content }, options) => {
          const next = patched(text, { set: 'options', options, chosen: 0 });
          const read = contentOfAdr(next, 'x.md');
          expect(read.options).toEqual(options);
          expect(read.chosen).toBe(0);
          expect([read.title, read.context, read.drivers, read.consequences]).toEqual([
            content.title,
            content.context,
            content.drivers,
            content.consequences,
          ]);
        },
      ),
      RUNS,
    );
  });

  it('title, status and date read back and go back', () => {
    fc.assert(
      fc.property(
        record,
        plain,
        fc.constantFrom('proposed' as const, 'rejected' as const, 'deprecated' as const),
        ({ text, content }, title, status) => {
          const renamed = patched(text, { set: 'title', title });
          expect(readAdr(renamed, 'x.md').title).toBe(title);
          expect(patched(renamed, { set: 'title', title: content.title })).toBe(text);
          const moved = patched(text, { set: 'status', status, word: null });
          expect(readAdr(moved, 'x.md').status).toBe(status);
          expect(patched(moved, { set: 'status', status: 'accepted', word: null })).toBe(text);
          const dated = patched(text, { set: 'date', date: '2031-12-24' });
          expect(readAdr(dated, 'x.md').date).toBe('2031-12-24');
          expect(patched(dated, { set: 'date', date: '2024-05-03' })).toBe(text);
        },
      ),
      RUNS,
    );
  });
});
