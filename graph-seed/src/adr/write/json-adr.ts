import type { AdrContent, AdrContentOption, AdrHeader, AdrHeaderLink, AdrRelation } from '../adr.js';
import { trimmedBody } from './body.js';
import { linkLine } from './links.js';
import { argumentList, listOf } from './list.js';
import { outcomeText } from './outcome.js';
import { statusWordOf } from './status-words.js';
import { ADR_WORDS, type AdrWords } from './words.js';

/** A record as an object of JSON-ADR 1.0.0. Texts are Markdown. */
export interface JsonAdrRecord {
  readonly number?: number;
  readonly title: string;
  readonly status: string;
  readonly date: string;
  readonly deciders?: readonly string[];
  readonly consulted?: readonly string[];
  readonly informed?: readonly string[];
  readonly tags?: readonly string[];
  readonly context?: string;
  readonly decision_drivers?: readonly string[];
  readonly considered_options?: readonly JsonAdrOption[];
  readonly decision?: string;
  readonly consequences?: { readonly positive?: readonly string[]; readonly negative?: readonly string[] };
  readonly confirmation?: string;
  readonly links?: readonly {
    readonly type: string;
    readonly target: number;
    readonly description?: string;
  }[];
  readonly custom_sections?: Readonly<Record<string, string>>;
}

export interface JsonAdrOption {
  readonly name: string;
  readonly description?: string;
  readonly pros?: readonly string[];
  readonly cons?: readonly string[];
}

/** The text of a file with one record. */
export function jsonAdr(content: AdrContent, header: AdrHeader, words: AdrWords): string {
  return `${JSON.stringify({ version: '1.0.0', adr: jsonAdrRecord(content, header, words) }, null, 2)}\n`;
}

/**
 * The schema has no place for neutral arguments and consequences, links to records without number, graph nodes and the
 * rest: those become part of a description or sections of their own. Empty parts are left out.
 */
export function jsonAdrRecord(content: AdrContent, header: AdrHeader, words: AdrWords): JsonAdrRecord {
  const good = textsOf(content.consequences, 'good');
  const bad = textsOf(content.consequences, 'bad');
  return {
    ...(header.number === null ? {} : { number: header.number }),
    title: content.title,
    status: statusWordOf(header),
    date: header.date,
    ...filled({
      deciders: header.deciders,
      consulted: header.consulted,
      informed: header.informed,
      tags: header.tags,
      context: trimmedBody(content.context),
      decision_drivers: content.drivers,
      considered_options: content.options.map((option) => optionOf(option, words)),
      decision: outcomeText(content, words, 0),
    }),
    ...(good.length + bad.length === 0 ? {} : { consequences: filled({ positive: good, negative: bad }) }),
    ...filled({
      confirmation: trimmedBody(content.confirmation),
      links: header.links.flatMap((link) =>
        link.number === null ? [] : [{ type: linkType(link), target: link.number, description: link.title }],
      ),
    }),
    ...customSections(content, header, words),
  };
}

function optionOf(option: AdrContentOption, words: AdrWords): JsonAdrOption {
  const others = option.arguments.filter(({ bearing }) => bearing === 'neutral' || bearing === 'unsaid');
  const description = [trimmedBody(option.description), argumentList(others, words, '*')];
  return {
    name: option.title,
    ...filled({
      description: description.filter((part) => part !== '').join('\n\n'),
      pros: textsOf(option.arguments, 'good'),
      cons: textsOf(option.arguments, 'bad'),
    }),
  };
}

function customSections(
  content: AdrContent,
  header: AdrHeader,
  words: AdrWords,
): Pick<JsonAdrRecord, 'custom_sections'> {
  const { heading } = words;
  const others = content.consequences.filter(({ bearing }) => bearing === 'neutral' || bearing === 'unsaid');
  const unnumbered = header.links.filter(({ number }) => number === null);
  const sections: Partial<Record<string, string>> = filled({
    [heading.summary]: trimmedBody(content.summary),
    [words === ADR_WORDS.es ? 'Otras consecuencias' : 'Other Consequences']: argumentList(others, words, '*'),
    [heading.revisit]: listOf(content.revisitWhen, '*'),
    [heading['more-information']]: trimmedBody(content.moreInformation),
    [heading.links]: listOf(
      unnumbered.map((link) => linkLine(link, 'title', words)),
      '*',
    ),
    [heading.references]: listOf(header.nodes, '*'),
  });
  return Object.keys(sections).length === 0 ? {} : { custom_sections: sections as Record<string, string> };
}

function linkType({ relation, inverse }: AdrHeaderLink): string {
  return inverse ? INVERSE[relation] : relation;
}

const INVERSE: Readonly<Record<AdrRelation, string>> = {
  supersedes: 'superseded-by',
  'supersedes-in-part': 'superseded-in-part-by',
  amends: 'amended-by',
  'depends-on': 'required-by',
  'conflicts-with': 'conflicts-with',
  'relates-to': 'relates-to',
};

function textsOf(lines: AdrContent['consequences'], bearing: 'good' | 'bad'): readonly string[] {
  return lines.filter((line) => line.bearing === bearing).map(({ text }) => text);
}

function filled<T extends Readonly<Record<string, string | readonly unknown[]>>>(parts: T): Partial<T> {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value.length > 0)) as Partial<T>;
}
