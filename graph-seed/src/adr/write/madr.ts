import type { AdrHeader } from '../adr.js';
import { yamlLine, yamlList, yamlNames } from './front-matter.js';
import { identifierOf, linkTo } from './links.js';
import { escapedWords } from './plain-words.js';
import { statusWordOf, supersedersOf } from './status-words.js';

/**
 * Front matter of MADR 3 and 4, from the first byte on. Status and date are unquoted, since Structurizr reads their
 * lines without YAML; people and tags are quoted where YAML would read something else than the names.
 */
export function madrFrontMatter(
  header: AdrHeader,
  template: 'madr3' | 'madr4',
  more: readonly string[] = [],
): string {
  const lines = [
    `status: ${madrStatus(header, template)}`,
    ...(header.date === '' ? [] : [`date: ${header.date}`]),
    ...namesLine(template === 'madr4' ? 'decision-makers' : 'deciders', header.deciders),
    ...namesLine('consulted', header.consulted),
    ...namesLine('informed', header.informed),
    ...(header.tags.length === 0 ? [] : [yamlList('tags', header.tags)]),
    ...(header.nodes.length === 0 ? [] : [yamlList('nodes', header.nodes)]),
    ...more,
  ];
  return ['---', ...lines, '---'].join('\n');
}

/** `superseded by ADR-0012`; MADR 3 has it as a link. One that has no number is named in the list of links alone. */
function madrStatus(header: AdrHeader, template: 'madr3' | 'madr4'): string {
  const by = supersedersOf(header)
    .filter(({ number }) => number !== null)
    .map((link) => (template === 'madr3' ? linkTo(link, 'identifier') : identifierOf(link.number ?? 0)));
  return by.length === 0 ? statusWordOf(header) : `superseded by ${by.join(' and ')}`;
}

/** Names are Markdown to whoever reads them back, here as in the other dialects. */
function namesLine(key: string, words: readonly string[]): readonly string[] {
  const names = words.map((name) => escapedWords(name)).filter((name) => name !== '');
  if (names.length === 0) return [];
  return [
    names.length === 1 && !/[,;\n(]/.test(names[0] ?? '')
      ? yamlLine(key, names[0] ?? '')
      : yamlNames(key, names),
  ];
}
