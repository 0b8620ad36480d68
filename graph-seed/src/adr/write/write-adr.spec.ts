import fc from 'fast-check';
import type { AdrHeader, AdrReading } from '../adr.js';
import { readAdr } from '../read/read-adr.js';
import { contents, headers } from './testing/arbitrary-records.js';
import { aContent, aHeader, aLink, NO_CONTENT } from './testing/records.js';
import { ADR_LANGUAGES, type MarkdownTemplate } from './template.js';
import { writeAdr } from './write-adr.js';

const MARKDOWN: readonly MarkdownTemplate[] = ['madr4', 'madr3', 'madr2', 'nygard', 'log4brains'];

describe.each(MARKDOWN)('writeAdr for %s', (template) => {
  it.each(ADR_LANGUAGES)('writes what readAdr reads back, in %s', (language) => {
    fc.assert(
      fc.property(contents, headers, (content, header) => {
        const text = writeAdr(content, header, template, { language, size: 'full' });
        const reading = readAdr(text, fileOf(header));
        expect(reading.type).toBe('decision');
        expect(headOf(reading)).toEqual({
          title: content.title,
          status: header.status,
          date: header.date,
          number: header.number,
          deciders: header.deciders,
          consulted: header.consulted,
          informed: header.informed,
          tags: header.tags,
        });
        expect(reading.drivers.map(({ text: line }) => line)).toEqual(content.drivers);
        expect(
          reading.options.map(({ title, arguments: lines }) => ({ title, lines: argumentsOf(lines) })),
        ).toEqual(
          content.options.map(({ title, arguments: lines }) => ({ title, lines: argumentsOf(lines) })),
        );
        expect(reading.options.map(({ description }) => description)).toEqual(
          content.options.map(({ description }) => description),
        );
        expect(reading.chosen).toBe(content.chosen);
        if (content.chosen !== null) expect(reading.outcome?.reason).toBe(content.reason);
        const sorted = template === 'madr2' || template === 'log4brains';
        expect(argumentsOf(reading.consequences)).toEqual(
          sorted
            ? ['good', 'bad', 'neutral', 'unsaid'].flatMap((bearing) =>
                argumentsOf(content.consequences.filter((line) => line.bearing === bearing)),
              )
            : argumentsOf(content.consequences),
        );
        expect(linksRead(reading)).toEqual(linksWritten(header));
      }),
      { numRuns: 300 },
    );
  });
});

function fileOf({ number }: AdrHeader): string {
  return number === null ? 'keep-it.md' : `${String(number).padStart(4, '0')}-keep-it.md`;
}

function headOf({ title, status, date, number, deciders, consulted, informed, tags }: AdrReading) {
  return { title, status, date, number, deciders, consulted, informed, tags };
}

function argumentsOf(
  lines: readonly { readonly bearing: string; readonly text: string }[],
): readonly string[] {
  return lines.map(({ bearing, text }) => `${bearing}: ${text}`);
}

/** Each link once, by the number in its target. */
function linksRead({ links }: AdrReading): readonly string[] {
  const read = links.map(
    ({ relation, inverse, target }) => `${relation} ${inverse} ${Number(/\d+/.exec(target)?.[0])}`,
  );
  return [...new Set(read)].toSorted();
}

function linksWritten({ links }: AdrHeader): readonly string[] {
  return links.map(({ relation, inverse, number }) => `${relation} ${inverse} ${number}`).toSorted();
}
