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
      { numRuns: 100 },
    );
  });
});

const ENGLISH = { language: 'en', size: 'full' } as const;

describe('writeAdr', () => {
  it('writes MADR 4 with front matter at the first byte and the title right below it', () => {
    const header = aHeader({ informed: ['Operations'], links: [aLink()] });
    expect(writeAdr(aContent(), header, 'madr4', ENGLISH)).toBe(
      [
        '---',
        'status: accepted',
        'date: 2026-05-04',
        'decision-makers: Ana Ruiz, Ben Ode',
        'informed: Operations',
        'tags: [data]',
        'nodes: [technology:postgresql]',
        '---',
        '# Keep bookings in PostgreSQL',
        '',
        '## Context and Problem Statement',
        '',
        'The hotel takes bookings in two zones. A zone that fails must not lose any.',
        '',
        '## Decision Drivers',
        '',
        '* No booking is lost',
        '* The team runs one database',
        '',
        '## Considered Options',
        '',
        '* PostgreSQL',
        '* Event store',
        '',
        '## Decision Outcome',
        '',
        'Chosen option: "PostgreSQL", because a booking is one transaction and the team knows it.',
        '',
        '### Consequences',
        '',
        '* Good, because reports read the same tables',
        '* Bad, because writes stop for up to a minute when a zone fails',
        '',
        '### Confirmation',
        '',
        'A failover drill each quarter.',
        '',
        '## Pros and Cons of the Options',
        '',
        '### PostgreSQL',
        '',
        'One primary, one standby in the other zone.',
        '',
        '* Good, because a booking is one transaction',
        '* Bad, because a failover takes up to a minute',
        '',
        '### Event store',
        '',
        '* Neutral, because it is new to the team',
        '',
        '## Revisit when',
        '',
        '* Bookings exceed 500 a second',
        '',
        '## More Information',
        '',
        '* Supersedes [ADR-0003](0003-keep-bookings-in-files.md)',
        '',
        'Measured on the load of August.',
        '',
      ].join('\n'),
    );
  });

  it('keeps the headings that tools look for in English when the record is Spanish', () => {
    const content = aContent({
      title: 'Guardar las reservas en PostgreSQL',
      context: 'El hotel recibe reservas en dos zonas.',
      drivers: [],
      options: [],
      chosen: null,
      reason: '',
      outcome: 'Guardamos las reservas en PostgreSQL.',
      consequences: [{ bearing: 'bad', text: 'las escrituras se detienen un minuto' }],
      confirmation: '',
      revisitWhen: ['Hay más de 500 reservas por segundo'],
      moreInformation: '',
    });
    const header = aHeader({ tags: [], deciders: ['Ana Núñez'] });
    expect(writeAdr(content, header, 'nygard', { language: 'es', size: 'full' })).toBe(
      [
        '# 12. Guardar las reservas en PostgreSQL',
        '',
        'Date: 2026-05-04',
        '',
        'Decisores: Ana Núñez',
        '',
        '## Status',
        '',
        'Accepted',
        '',
        '## Context',
        '',
        'El hotel recibe reservas en dos zonas.',
        '',
        '## Decision',
        '',
        'Guardamos las reservas en PostgreSQL.',
        '',
        '## Consequences',
        '',
        '* Malo, porque las escrituras se detienen un minuto',
        '',
        '## Revisar cuando',
        '',
        '* Hay más de 500 reservas por segundo',
        '',
        '## Referencias',
        '',
        '* technology:postgresql',
        '',
      ].join('\n'),
    );
  });

  it('writes log4brains with hyphens, tags without blanks, and links at the end', () => {
    const header = aHeader({ tags: ['data', 'two words'], links: [aLink()] });
    const text = writeAdr(aContent(), header, 'log4brains', ENGLISH);
    expect(text).toContain(
      '\n\n- Status: accepted\n- Deciders: Ana Ruiz, Ben Ode\n- Date: 2026-05-04\n- Tags: data, two-words\n\n',
    );
    expect(text).toContain('### Positive Consequences\n\n- reports read the same tables\n');
    expect(text).toMatch(
      /## Links\n\n- Supersedes \[0003-keep-bookings-in-files\]\(0003-keep-bookings-in-files\.md\)\n$/,
    );
  });

  it.each([
    ['madr4', 'status: superseded by ADR-0013\n'],
    ['madr3', 'status: superseded by [ADR-0013](0013-next.md)\n'],
    ['madr2', '* Status: superseded by [ADR-0013](0013-next.md)\n'],
    ['log4brains', '- Status: superseded by [0013-next](0013-next.md)\n'],
    ['nygard', '## Status\n\nSuperseded by [13. The next one](0013-next.md)\n'],
  ] as const)('names the record that supersedes this one in the status, for %s', (template, status) => {
    const link = aLink({ inverse: true, number: 13, title: 'The next one', file: '0013-next.md' });
    const header = aHeader({ status: 'superseded', links: [link] });
    expect(writeAdr(aContent(), header, template, ENGLISH)).toContain(status);
  });

  it('takes the word of a workspace only where it says the status', () => {
    const written = (statusWord: string) => writeAdr(aContent(), aHeader({ statusWord }), 'madr4', ENGLISH);
    expect(written('Approved')).toContain('status: Approved\n');
    expect(written('Shiny')).toContain('status: accepted\n');
    expect(written('rejected')).toContain('status: accepted\n');
  });

  it('makes the sentence of a Y-statement out of situation, choice and price', () => {
    const statement = (language: 'en' | 'es') =>
      writeAdr(aContent(), aHeader({ nodes: [] }), 'madr4', { language, size: 'y-statement' });
    expect(statement('en')).toMatch(
      /\n## Summary\n\nGiven that the hotel takes bookings in two zones, we chose PostgreSQL because a booking is one transaction and the team knows it, accepting that writes stop for up to a minute when a zone fails\.\n\n## Decision Outcome\n\n### Consequences\n\n\* Good, because reports read the same tables\n$/,
    );
    const spanish = aContent({
      context: 'El hotel recibe reservas. Muchas.',
      summary: '',
      reason: 'ya se conoce',
    });
    expect(writeAdr(spanish, aHeader(), 'nygard', { language: 'es', size: 'y-statement' })).toContain(
      '## Resumen\n\nDado que el hotel recibe reservas, elegimos PostgreSQL porque ya se conoce, aceptando que writes stop',
    );
  });

  it('keeps a summary that somebody wrote, with the first bad consequence below it', () => {
    const content = aContent({ summary: 'Bookings go into PostgreSQL.' });
    const text = writeAdr(content, aHeader(), 'madr4', { language: 'en', size: 'y-statement' });
    expect(text).toContain('## Summary\n\nBookings go into PostgreSQL.\n');
    expect(text).toMatch(/### Consequences\n\n\* Bad, because writes stop[^\n]*\n$/);
  });

  it('leaves drivers, arguments and what follows out of the minimal size', () => {
    const text = writeAdr(aContent(), aHeader(), 'madr4', { language: 'en', size: 'minimal' });
    expect(text.match(/^##+ .*$/gm)).toEqual([
      '## Context and Problem Statement',
      '## Considered Options',
      '## Decision Outcome',
      '### Consequences',
    ]);
  });

  it('gives a record with nothing but a title the headings to fill in, and no filler', () => {
    const header = aHeader({ number: null, status: 'proposed', deciders: [], tags: [], nodes: [] });
    const text = writeAdr(NO_CONTENT, header, 'nygard', { language: 'es', size: 'minimal' });
    expect(text).toBe(
      [
        '# Where to keep bookings',
        '',
        'Date: 2026-05-04',
        '',
        '## Status',
        '',
        'Proposed',
        '',
        '## Context',
        '',
        '<!-- ¿Cuál es la situación y qué pregunta plantea? Hechos, no la respuesta. -->',
        '',
        '## Decision',
        '',
        '<!-- Qué se hace, y por qué esta opción y no la siguiente mejor. -->',
        '',
        '## Consequences',
        '',
        '<!-- Qué será más fácil y qué será más difícil: al menos una línea de cada. -->',
        '',
        '## Opciones consideradas',
        '',
        '<!-- Opciones que de verdad podrían elegirse; también no hacer nada, si cabe. -->',
        '',
      ].join('\n'),
    );
    expect(readAdr(text, 'x.md')).toMatchObject({
      type: 'decision',
      title: NO_CONTENT.title,
      status: 'proposed',
    });
  });

  it.each([
    ['```\ncode', '```\ncode\n```'],
    ['~~~~js\ncode', '~~~~js\ncode\n~~~~'],
    ['<!-- left open', '<!-- left open\n-->'],
    ['<script>\nx', '<script>\nx\n</script>'],
    ['# Above all\n\ntext', '### Above all\n\ntext'],
    ['Underlined\n===', '### Underlined'],
    ['## Status\nRejected', '**Status**\n\nRejected'],
  ])('keeps %j inside its section', (context, body) => {
    const text = writeAdr(aContent({ context }), aHeader(), 'madr4', ENGLISH);
    expect(text).toContain(`## Context and Problem Statement\n\n${body}\n\n## Decision Drivers`);
    const reading = readAdr(text, '0012-x.md');
    expect(reading.status).toBe('accepted');
    expect(reading.drivers).toHaveLength(2);
  });

  it('keeps what an item leaves open inside the item', () => {
    const text = writeAdr(aContent({ drivers: ['```\nx', 'b'] }), aHeader(), 'madr4', ENGLISH);
    expect(readAdr(text, '0012-x.md').drivers.map((driver) => driver.text)).toEqual(['```\nx\n```', 'b']);
  });

  it('links the graph nodes of a list where it knows their address', () => {
    const options = { ...ENGLISH, nodeAddress: (node: string) => `https://a.example/n/${node}` };
    expect(writeAdr(aContent(), aHeader(), 'nygard', options)).toMatch(
      /## References\n\n\* \[technology:postgresql\]\(https:\/\/a\.example\/n\/technology:postgresql\)\n$/,
    );
  });

  it('writes JSON-ADR with what its schema has no place for as sections', () => {
    const header = aHeader({
      links: [aLink(), aLink({ relation: 'relates-to', number: null, title: 'A draft', file: '' })],
    });
    expect(JSON.parse(writeAdr(aContent(), header, 'jsonadr', ENGLISH))).toEqual({
      version: '1.0.0',
      adr: {
        number: 12,
        title: 'Keep bookings in PostgreSQL',
        status: 'accepted',
        date: '2026-05-04',
        deciders: ['Ana Ruiz', 'Ben Ode'],
        tags: ['data'],
        context: 'The hotel takes bookings in two zones. A zone that fails must not lose any.',
        decision_drivers: ['No booking is lost', 'The team runs one database'],
        considered_options: [
          {
            name: 'PostgreSQL',
            description: 'One primary, one standby in the other zone.',
            pros: ['a booking is one transaction'],
            cons: ['a failover takes up to a minute'],
          },
          { name: 'Event store', description: '* Neutral, because it is new to the team' },
        ],
        decision: 'Chosen option: "PostgreSQL", because a booking is one transaction and the team knows it.',
        consequences: {
          positive: ['reports read the same tables'],
          negative: ['writes stop for up to a minute when a zone fails'],
        },
        confirmation: 'A failover drill each quarter.',
        links: [{ type: 'supersedes', target: 3, description: 'Keep bookings in files' }],
        custom_sections: {
          'Revisit when': '* Bookings exceed 500 a second',
          'More Information': 'Measured on the load of August.',
          Links: '* Relates to A draft',
          References: '* technology:postgresql',
        },
      },
    });
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
