import type { AdrContent, AdrHeader } from '../adr.js';
import { headerList, headerParagraphs } from './header-list.js';
import { jsonAdr } from './json-adr.js';
import { LAYOUTS } from './layout.js';
import { linkLine, linkTo } from './links.js';
import { madrFrontMatter } from './madr.js';
import { escapedTitle, escapedWords } from './plain-words.js';
import { linkLines, sectionsOf } from './sections.js';
import { contentOfSize } from './size.js';
import { capitalized, isSuperseder, statusWordOf, supersedersOf } from './status-words.js';
import type { AdrTemplate, MarkdownTemplate, WriteOptions } from './template.js';
import { ADR_WORDS } from './words.js';

/**
 * A record as text of a template, ready to be read by the tools of its dialect and by `readAdr`, which finds the same
 * title, status, date, people, tags, drivers, options with arguments, choice, consequences and links in it.
 *
 * - Headings and labels that a dialect or a tool knows by name are English in both languages: those of MADR, `Status`,
 *   `Context`, `Decision`, `Consequences`, `Links`, the labels of a header list, `Date:`. All other headings and words
 *   are in the record's language.
 * - Empty parts have no heading. A record with nothing but a title gets the headings of its size, each with a comment
 *   that says what belongs there.
 * - Markdown stays in its section (see `bodyOf`); titles and names are plain words and are escaped where they must be.
 * - A Nygard record without number starts `# Title`: adr-tools shows that as it is, Structurizr with a blank in front.
 *   Once it has a number, the heading is `# 12. Title`.
 * - A status `unknown` is written as that word: tools take a record without status for an accepted one.
 * - What comes back differently: a list in an option's description reads as arguments; MADR 2 and log4brains sort
 *   consequences by bearing; tags of a line have hyphens for blanks; only MADR 3 and 4 can hold a name with a comma.
 * - `jsonadr` is JSON-ADR 1.0.0; the schema wants a number, so a draft without one doesn't validate yet.
 */
export function writeAdr(
  content: AdrContent,
  header: AdrHeader,
  template: AdrTemplate,
  options: WriteOptions,
): string {
  const words = ADR_WORDS[options.language];
  const sized = contentOfSize(content, options.size, words);
  return template === 'jsonadr'
    ? jsonAdr(sized, header, words)
    : markdownAdr(sized, header, template, options);
}

function markdownAdr(
  content: AdrContent,
  header: AdrHeader,
  template: MarkdownTemplate,
  options: WriteOptions,
): string {
  const words = ADR_WORDS[options.language];
  const layout = LAYOUTS[template];
  const nodes = header.nodes.map((node) => nodeItem(node, options.nodeAddress));
  const sections = (links: readonly string[], nodeItems: readonly string[]) =>
    sectionsOf({ content, header, layout, words, links, nodes: nodeItems, size: options.size });
  // The links' words are read by log4brains and Structurizr in these dialects, by people alone in the others.
  const english = ADR_WORDS.en;
  switch (template) {
    case 'madr3':
    case 'madr4':
      // No blank line before the title: adr-log takes the first line after the front matter.
      return text([
        `${madrFrontMatter(header, template)}\n${titleLine(content.title, header.number)}`,
        sections(linkLines(header, layout, words, 0), []),
      ]);
    case 'madr2':
    case 'log4brains':
      return text([
        titleLine(content.title, header.number),
        headerList(header, layout.marker, layout.linkForm),
        sections(linkLines(header, layout, english, 1), nodes),
      ]);
    case 'nygard':
      return text([
        nygardTitle(content.title, header.number),
        headerParagraphs(header, words),
        `## Status\n\n${nygardStatus(header)}`,
        sections(
          looseSuperseders(header).map((link) => linkLine(link, layout.linkForm, english)),
          nodes,
        ),
      ]);
  }
}

/** One word, or the records that took its place; then a paragraph for each other link, which is what adr-tools reads. */
export function nygardStatus(header: AdrHeader): string {
  const superseders = supersedersOf(header).map((link) => `Superseded by ${linkTo(link, 'title')}`);
  const status = superseders.length > 0 ? superseders : [escapedWords(capitalized(statusWordOf(header)))];
  const others = header.links
    .filter((link) => !isSuperseder(link))
    .map((link) => linkLine(link, 'title', ADR_WORDS.en));
  return [...status, ...others].join('\n\n');
}

/** "Superseded by" in the status section would be the status: of a record with another one these links stand apart. */
function looseSuperseders(header: AdrHeader): AdrHeader['links'] {
  return header.status === 'superseded' ? [] : header.links.filter(isSuperseder);
}

export function titleLine(title: string, number: number | null): string {
  return `# ${escapedTitle(title, number)}`.trimEnd();
}

export function nygardTitle(title: string, number: number | null): string {
  return number === null ? titleLine(title, null) : `# ${number}. ${escapedTitle(title, null)}`.trimEnd();
}

function nodeItem(node: string, address: WriteOptions['nodeAddress']): string {
  return address === undefined ? node : `[${node}](${address(node)})`;
}

function text(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
