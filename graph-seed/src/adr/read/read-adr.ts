import type { AdrOddity, AdrReading } from '../adr.js';
import { readConsequences, readDrivers, type SectionLine } from './consequences.js';
import { readDate, type DateReading } from './date.js';
import { dialectOf } from './dialect.js';
import { readFileName, type FileNameFacts } from './file-name.js';
import { fileTypeOf } from './file-type.js';
import { readLinks, type LinkReading } from './links.js';
import { isTooLong, isTooNested } from './markdown.js';
import { metadataLines, type MetadataLine } from './metadata.js';
import { matchingOption, readOptions, type OptionReading } from './options.js';
import { readOutcome, type OutcomeReading } from './outcome.js';
import { readOutline, type Outline } from './outline.js';
import { readPeople, readTags, type NameList, type PeopleRole } from './people.js';
import { isPlaceholder } from './placeholder.js';
import { sliceOf } from './lines.js';
import { readStatus, type StatusReading } from './status.js';
import { readTitle, type TitleReading } from './title.js';

/**
 * What a record's text says, in whichever of the dialects it is written, and what a reader should know about it. Never
 * throws on what a text holds: a text that is too long or nests too deep for parsing reads as `other` with an oddity
 * (`too-long`, `too-nested`). `fileName`, with or without folders, gives number and date where the text has none.
 */
export function readAdr(text: string, fileName: string): AdrReading {
  const refusal = refusalOf(text);
  if (refusal !== null) return emptyReading(refusal);
  return readingOf(parseAdr(text, fileName));
}

/** Everything that was found in a text, with the places that patches need. */
export interface ParsedAdr {
  readonly outline: Outline;
  readonly file: FileNameFacts;
  readonly metadata: readonly MetadataLine[];
  readonly title: TitleReading;
  readonly status: StatusReading;
  readonly date: DateReading;
  readonly people: Readonly<Record<PeopleRole, NameList | null>>;
  readonly tags: NameList | null;
  readonly drivers: readonly SectionLine[];
  readonly options: readonly OptionReading[];
  readonly outcome: OutcomeReading | null;
  readonly chosen: number | null;
  readonly consequences: readonly SectionLine[];
  readonly links: readonly LinkReading[];
}

/** Why a text is not parsed; `null` for one that is. */
export function refusalOf(text: string): AdrOddity | null {
  if (isTooLong(text)) return { code: 'too-long', values: { length: String(text.length) } };
  return isTooNested(text) ? { code: 'too-nested', values: {} } : null;
}

/** The parts of a text that `refusalOf` lets pass. */
export function parseAdr(text: string, fileName: string): ParsedAdr {
  const outline = readOutline(text);
  const file = readFileName(fileName);
  const metadata = metadataLines(text, outline.preamble);
  const status = readStatus(outline, metadata);
  const options = readOptions(outline);
  const outcome = readOutcome(outline);
  return {
    outline,
    file,
    metadata,
    title: readTitle(outline, file.number),
    status,
    date: readDate(outline, metadata, file.date),
    people: {
      deciders: readPeople(outline, metadata, 'deciders'),
      consulted: readPeople(outline, metadata, 'consulted'),
      informed: readPeople(outline, metadata, 'informed'),
    },
    tags: readTags(outline, metadata),
    drivers: readDrivers(outline),
    options,
    outcome,
    chosen: outcome === null ? null : matchingOption(outcome.option, options),
    consequences: readConsequences(outline),
    links: readLinks(outline, status.places),
  };
}

export function readingOf(parsed: ParsedAdr): AdrReading {
  const { outline, file, metadata, title, status, date, people, outcome } = parsed;
  const numbered = title.number !== null;
  const compactDate = /^\d{8}(?:\D|$)/.test(file.stem);
  const type = fileTypeOf({ outline, file, status });
  return {
    type,
    ...dialectOf({ outline, metadata, compactDate, numbered }),
    number: title.number ?? file.number,
    title: title.title,
    rawStatus: status.rawStatus,
    status: status.status,
    date: date.date,
    deciders: people.deciders?.names ?? [],
    consulted: people.consulted?.names ?? [],
    informed: people.informed?.names ?? [],
    tags: parsed.tags?.names ?? [],
    sections: outline.sections.map(({ kind, heading, level, span, body }) => ({
      kind,
      heading,
      level,
      span,
      body,
    })),
    drivers: parsed.drivers.map(({ text, span }) => ({ text, span })),
    options: parsed.options.map((option) => ({
      title: option.title,
      item: option.item,
      section: option.section,
      description: option.description,
      arguments: option.arguments.map(({ text, span, bearing }) => ({ text, span, bearing })),
    })),
    chosen: parsed.chosen,
    outcome: outcome === null ? null : { option: outcome.option, reason: outcome.reason },
    consequences: parsed.consequences.map(({ text, span, bearing }) => ({ text, span, bearing })),
    links: parsed.links.map(({ relation, inverse, label, target, span }) => ({
      relation,
      inverse,
      label,
      target,
      span,
    })),
    oddities: odditiesOf(parsed),
  };
}

function odditiesOf(parsed: ParsedAdr): AdrOddity[] {
  const { outline, file, title, status, date, outcome, chosen } = parsed;
  const found: AdrOddity[] = [];
  if (outline.frontMatter?.broken) found.push({ code: 'broken-front-matter', values: {} });
  if (title.title === '') found.push({ code: 'no-heading', values: {} });
  if (title.number !== null && file.number !== null && title.number !== file.number) {
    found.push({
      code: 'number-differs',
      values: { heading: String(title.number), file: String(file.number) },
    });
  }
  found.push(...status.oddities, ...date.oddities);
  if (outcome !== null && chosen === null)
    found.push({ code: 'chosen-not-listed', values: { option: outcome.option } });
  const left = outline.sections.find(({ body }) => isPlaceholder(sliceOf(outline.text, body)));
  if (left) found.push({ code: 'placeholder-left', values: { section: left.heading } });
  return found;
}

function emptyReading(oddity: AdrOddity): AdrReading {
  return {
    type: 'other',
    dialect: 'other',
    confidence: 0,
    number: null,
    title: '',
    rawStatus: null,
    status: 'unknown',
    date: null,
    deciders: [],
    consulted: [],
    informed: [],
    tags: [],
    sections: [],
    drivers: [],
    options: [],
    chosen: null,
    outcome: null,
    consequences: [],
    links: [],
    oddities: [oddity],
  };
}
