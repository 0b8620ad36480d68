import type { AdrContent, AdrHeader, Bearing } from '../adr.js';
import { bodyOf } from './body.js';
import { headingOf, type Layout, type Part, type SectionPlace } from './layout.js';
import { linkLine } from './links.js';
import { argumentList, listOf } from './list.js';
import { outcomeText } from './outcome.js';
import { escapedLine, escapedTitle } from './plain-words.js';
import { supersedersOf } from './status-words.js';
import { isBlank } from './size.js';
import type { AdrSize } from './template.js';
import type { AdrWords, GuidedSection } from './words.js';

export interface SectionFacts {
  readonly content: AdrContent;
  readonly header: AdrHeader;
  readonly layout: Layout;
  readonly words: AdrWords;
  /** Lines of the links that the header hasn't written already. */
  readonly links: readonly string[];
  /** Items of the list of graph nodes; empty where the header names them. */
  readonly nodes: readonly string[];
  readonly size: AdrSize;
}

/** The sections of a record, blank lines between them; empty parts are left out. */
export function sectionsOf(facts: SectionFacts): string {
  const { places } = facts.layout;
  const written = places.map((place) => sectionOf(place, facts));
  const whole = isBlank(facts.content) ? [...blankSections(facts), ...written] : written;
  return whole.filter((section) => section !== '').join('\n\n');
}

/** A section without a text of its own stays as the roof of those below it. */
function sectionOf(place: SectionPlace, facts: SectionFacts): string {
  const body = bodyOfPart(place, facts);
  if (body === '' && !hasPartsBelow(place, facts)) return '';
  const heading = `${'#'.repeat(place.level)} ${headingOf(place, facts.words)}`;
  return body === '' ? heading : `${heading}\n\n${body}`;
}

/** Lines of the links, without as many superseding records as the status links to. */
export function linkLines(
  header: AdrHeader,
  layout: Layout,
  words: AdrWords,
  inStatus: number,
): readonly string[] {
  const named = new Set(supersedersOf(header).slice(0, inStatus));
  return header.links
    .filter((link) => !named.has(link))
    .map((link) => linkLine(link, layout.linkForm, words));
}

function bodyOfPart(place: SectionPlace, facts: SectionFacts): string {
  const { content, layout, words, links, nodes } = facts;
  const { marker } = layout;
  const inside = place.level;
  switch (place.part) {
    case 'summary':
      return bodyOf(content.summary, inside);
    case 'context':
      return bodyOf(content.context, inside);
    case 'drivers':
      return listOf(content.drivers, marker);
    case 'options':
      return listOf(
        content.options.map(({ title }) => escapedLine(title)),
        marker,
      );
    case 'outcome':
      return outcomeText(content, words, inside);
    case 'consequences':
      return argumentList(content.consequences, words, marker);
    case 'positive':
      return consequencesThat('good', facts);
    case 'negative':
      return consequencesThat('bad', facts);
    case 'neutral':
      return consequencesThat('neutral', facts);
    case 'unsaid':
      return consequencesThat('unsaid', facts);
    case 'confirmation':
      return bodyOf(content.confirmation, inside);
    case 'arguments':
      return optionSections(facts);
    case 'revisit':
      return listOf(content.revisitWhen, marker);
    case 'more-information': {
      const own = layout.places.some(({ part }) => part === 'links') ? [] : links;
      return [listOf(own, marker), bodyOf(content.moreInformation, inside)]
        .filter((part) => part !== '')
        .join('\n\n');
    }
    case 'links':
      return listOf(links, marker);
    case 'references':
      return listOf(nodes, marker);
  }
}

function consequencesThat(bearing: Bearing, { content, words, layout }: SectionFacts): string {
  const lines = content.consequences.filter((line) => line.bearing === bearing);
  return argumentList(lines, words, layout.marker, bearing);
}

function optionSections({ content, words, layout }: SectionFacts): string {
  return content.options
    .map(({ title, description, arguments: lines }) => {
      const parts = [bodyOf(description, 3), argumentList(lines, words, layout.marker)].filter(
        (part) => part !== '',
      );
      return parts.length === 0 ? '' : [`### ${escapedTitle(title, null)}`, ...parts].join('\n\n');
    })
    .filter((option) => option !== '')
    .join('\n\n');
}

function hasPartsBelow(place: SectionPlace, facts: SectionFacts): boolean {
  const { places } = facts.layout;
  const after = places.slice(places.indexOf(place) + 1);
  const end = after.findIndex(({ level }) => level <= place.level);
  const below = end === -1 ? after : after.slice(0, end);
  return below.some((part) => bodyOfPart(part, facts) !== '');
}

const BLANK_PARTS: Readonly<Record<AdrSize, readonly Part[]>> = {
  'y-statement': ['summary'],
  minimal: ['context', 'options', 'outcome', 'consequences', 'positive', 'negative'],
  full: [
    'context',
    'drivers',
    'options',
    'outcome',
    'consequences',
    'positive',
    'negative',
    'confirmation',
    'arguments',
    'revisit',
  ],
};

/** The headings of a record that nobody has written yet, each with what belongs there. */
function blankSections({ layout, words, size }: SectionFacts): readonly string[] {
  return layout.places
    .filter(({ part }) => BLANK_PARTS[size].includes(part))
    .map(
      (place) =>
        `${'#'.repeat(place.level)} ${headingOf(place, words)}\n\n<!-- ${words.guidance[place.part as GuidedSection]} -->`,
    );
}
