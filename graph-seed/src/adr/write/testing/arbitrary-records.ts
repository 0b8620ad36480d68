import fc from 'fast-check';
import type {
  AdrContent,
  AdrContentArgument,
  AdrContentOption,
  AdrHeader,
  AdrHeaderLink,
} from '../../adr.js';
import { bearingPrefix, labelBearing } from '../../read/list-lines.js';
import { holdsPlaceholder, isPlaceholder } from '../../read/placeholder.js';
import { normalizedHeading, sectionKindOf } from '../../read/section-kinds.js';

/** Pieces that break careless writers. */
const AWKWARD = [
  '#',
  '# x',
  '##',
  '-',
  '- a',
  '* a',
  '+ a',
  '>',
  '> q',
  '1. a',
  '12) b',
  '12',
  '007',
  'ADR 12:',
  'a | b',
  '|',
  '||',
  '`code`',
  '``',
  '```',
  '~~~',
  '<b>',
  '</b>',
  '<T>',
  '<!--',
  '-->',
  '<script>',
  '&amp;',
  '&',
  '"',
  "'",
  '“',
  '”',
  '«',
  '»',
  ':',
  'a: b',
  '::',
  '[x]',
  '[x](y.md)',
  '![i](j.png)',
  '[r]: u',
  '\\',
  '\\*',
  '*em*',
  '**strong**',
  '_x_',
  'snake_case_name',
  '~~gone~~',
  '---',
  '===',
  '***',
  '...',
  '.',
  ',',
  ';',
  '(',
  ')',
  '{',
  '{{x}}',
  '@',
  '@ana',
  '%',
  '✅',
  'ñandú',
  '日本語',
  '🙂',
  'e\u0301',
  'C #',
  'C#',
  'C++',
  'http://a.example/b_c',
  'Date: 2020-01-01',
  'Status: accepted',
  'ver ADR-0007',
  'a'.repeat(300),
];
const WORDS = [
  'Use',
  'the',
  'database',
  'of',
  'bookings',
  'un',
  'sistema',
  'de',
  'reservas',
  'fast',
  'Kafka',
  'x',
];

const pieces = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 3, arbitrary: fc.constantFrom(...AWKWARD) },
);

/** One line of plain words, trimmed and single-spaced. */
export const plainLine = fc
  .array(pieces, { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(' ').replace(/\s+/g, ' ').trim());

/** A title with a letter in it, that is no template's text. */
export const titles = plainLine.filter((title) => /\p{L}/u.test(title) && !holdsPlaceholder(title));

/** Markdown of one or more lines. */
export const markdown = fc
  .array(
    fc.oneof(
      plainLine,
      fc.constant(''),
      fc.constantFrom(
        '- a\n- b',
        '    indented',
        'Setext\n---',
        '## Status',
        '### Consequences',
        '| a | b |\n|---|---|\n| 1 | 2 |',
      ),
    ),
    {
      maxLength: 6,
    },
  )
  .map((lines) => lines.join('\n'));

/**
 * An item's Markdown. Its own "Good:" or "Risk:" would say a bearing, a line "Pros" would label a list: such a text
 * means what it says, whoever writes it.
 */
export const itemText = fc
  .array(plainLine, { minLength: 1, maxLength: 3 })
  .map((lines) => lines.join('\n'))
  .filter(
    (text) =>
      bearingPrefix(text) === null &&
      labelBearing(text) === null &&
      // What is left open gets an end, which is a line more.
      !/^[\s>*+\d.)-]*(?:`{3}|~{3}|<!--|<script>)/m.test(text) &&
      !/^[-*_\s]+$/.test(text.split('\n')[0] ?? ''),
  );

const argument: fc.Arbitrary<AdrContentArgument> = fc.record({
  bearing: fc.constantFrom('good', 'bad', 'neutral', 'unsaid'),
  text: itemText,
});

/** Headings of sections and labels of lists are no titles of options. */
const optionTitle = titles.filter(
  (title) =>
    sectionKindOf(title) === 'other' && labelBearing(title) === null && normalizedHeading(title).length > 1,
);

const options: fc.Arbitrary<readonly AdrContentOption[]> = fc.uniqueArray(
  fc.record({
    title: optionTitle,
    // A list in a description reads as arguments, a heading ends it.
    description: plainLine.filter((line) => /^\p{L}/u.test(line) && labelBearing(line) === null),
    arguments: fc.array(argument, { maxLength: 3 }),
  }),
  { maxLength: 4, selector: ({ title }) => title.toLowerCase() },
);

export const contents: fc.Arbitrary<AdrContent> = options.chain((considered) =>
  fc.record({
    title: titles,
    summary: markdown,
    context: markdown,
    drivers: fc.array(itemText, { maxLength: 3 }),
    options: fc.constant(considered),
    chosen: considered.length === 0 ? fc.constant(null) : fc.option(fc.nat(considered.length - 1)),
    reason: plainLine
      .map((line) => line.replace(/[.\s]+$/, ''))
      .filter((line) => /^\p{L}/u.test(line) && !/^(?:because|porque|of\b)/.test(line)),
    outcome: markdown.filter((text) => !/chosen|opción/i.test(text)),
    consequences: fc.array(argument, { maxLength: 4 }),
    confirmation: markdown,
    revisitWhen: fc.array(plainLine, { maxLength: 2 }),
    moreInformation: markdown.filter((text) => !/ADR|\.md/.test(text)),
  }),
);

/** A name without the comma that parts names on a line. */
const name = fc
  .array(
    fc.constantFrom(
      'Ana',
      'Ruiz',
      '@bob',
      'Ben_Ode',
      'Núñez',
      'O’Neill',
      'Eve[core]',
      '<x>',
      'A*B',
      '#1',
      'C: D',
      '&',
      '“Q”',
      'Jo (lead)',
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => parts.join(' '))
  .filter((words) => !isPlaceholder(words));

const link: fc.Arbitrary<AdrHeaderLink> = fc
  .record({
    relation: fc.constantFrom(
      'supersedes',
      'supersedes-in-part',
      'amends',
      'depends-on',
      'conflicts-with',
      'relates-to',
    ),
    inverse: fc.boolean(),
    number: fc.integer({ min: 1, max: 9999 }),
    title: titles,
    slug: fc.constantFrom('use-x', 'keep-it-simple', 'un-registro'),
  })
  .map(({ slug, ...rest }) => ({
    ...rest,
    // Both sides of these say the same.
    inverse: rest.inverse && rest.relation !== 'conflicts-with' && rest.relation !== 'relates-to',
    file: `${String(rest.number).padStart(4, '0')}-${slug}.md`,
  }));

export const headers: fc.Arbitrary<AdrHeader> = fc
  .record({
    number: fc.option(fc.integer({ min: 1, max: 9999 })),
    status: fc.constantFrom('proposed', 'accepted', 'rejected', 'deprecated', 'superseded', 'unknown'),
    statusWord: fc.option(fc.constantFrom('Approved', 'on hold', 'Aceptada', 'nonsense', '<b>')),
    date: fc
      .integer({ min: 0, max: 20_000 })
      .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10)),
    deciders: fc.uniqueArray(name, { maxLength: 3 }),
    consulted: fc.uniqueArray(name, { maxLength: 2 }),
    informed: fc.uniqueArray(name, { maxLength: 2 }),
    tags: fc.uniqueArray(fc.constantFrom('data', 'cost-of-running', 'núcleo', 'c++', 'a_b'), {
      maxLength: 3,
    }),
    links: fc.uniqueArray(link, { maxLength: 3, selector: ({ number }) => number }),
    nodes: fc.uniqueArray(fc.constantFrom('pattern:cqrs', 'technology:postgresql'), { maxLength: 2 }),
  })
  // A part is only replaced of what holds.
  .map((header) => ({
    ...header,
    links: header.links.filter(
      (one) => !(one.relation === 'supersedes-in-part' && one.inverse) || header.status === 'accepted',
    ),
  }));
