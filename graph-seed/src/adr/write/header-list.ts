import type { AdrHeader } from '../adr.js';
import { linkTo, type LinkForm } from './links.js';
import type { ListMarker } from './list.js';
import { escapedLine, escapedWords } from './plain-words.js';
import { supersedersOf } from './status-words.js';
import type { AdrWords } from './words.js';

/**
 * The list under the title of MADR 2 and log4brains. Its labels are English in every language: tools look for them.
 * log4brains takes any word but the five statuses for a draft, so a workspace's own word is not written.
 */
export function headerList(header: AdrHeader, marker: ListMarker, form: LinkForm): string {
  const [superseder] = supersedersOf(header);
  const status = superseder === undefined ? header.status : `superseded by ${linkTo(superseder, form)}`;
  const lines = [
    `Status: ${status}`,
    ...named('Deciders', header.deciders),
    ...(header.date === '' ? [] : [`Date: ${header.date}`]),
    ...named('Consulted', header.consulted),
    ...named('Informed', header.informed),
    ...named('Tags', tagNames(header.tags)),
  ];
  return lines.map((line) => `${marker} ${line}`).join('\n');
}

/**
 * The lines under the title of a Nygard record, a paragraph each. `Date` is English in every language: Structurizr
 * looks for it. The other labels are read by nobody but this product, in both languages.
 */
export function headerParagraphs(header: AdrHeader, { label }: AdrWords): string {
  return [
    ...(header.date === '' ? [] : [`Date: ${header.date}`]),
    ...named(label.deciders, header.deciders),
    ...named(label.consulted, header.consulted),
    ...named(label.informed, header.informed),
    ...named(label.tags, tagNames(header.tags)),
  ].join('\n\n');
}

function named(label: string, names: readonly string[]): readonly string[] {
  const written = names.map((name) => escapedWords(name)).filter((name) => name !== '');
  return written.length === 0 ? [] : [`${label}: ${written.join(', ')}`];
}

/** A blank parts the tags of a line. */
function tagNames(tags: readonly string[]): readonly string[] {
  return tags.map((tag) => escapedLine(tag.trim().replace(/[\s,;]+/g, '-')));
}
