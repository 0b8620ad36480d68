import type { AdrLink, AdrRelation, Span } from '../adr.js';
import { entryOf } from './front-matter.js';
import { linksIn, plainText } from './inline.js';
import { linesOf, sliceOf, trimmedSpan } from './lines.js';
import { spanOf, type Block } from './markdown.js';
import type { Outline } from './outline.js';
import { isStatusSection, type StatusPlace } from './status.js';

/** Where a link stands, for a patch that takes it out. */
export interface LinkReading extends AdrLink {
  /** The whole item, paragraph or line. */
  readonly whole: Span;
  readonly place: 'status' | 'section' | 'front-matter';
}

/** Links to other records, with how they bear: from status places, sections of links, and keys of the front matter. */
export function readLinks(outline: Outline, places: readonly StatusPlace[]): readonly LinkReading[] {
  const { text, sections } = outline;
  const inStatus = places
    .filter(({ kind, raw }) => kind !== 'section' && kind !== 'tag' && raw !== null)
    .flatMap(({ value }) => linksOfLine(text, value, value, 'status', true));
  const inSections = sections.flatMap((section) => {
    const { kind, blocks } = section;
    if (isStatusSection(section)) return linksOfBlocks(text, blocks, 'status', true);
    if (kind === 'links') return linksOfBlocks(text, blocks, 'section', false);
    const loose = kind === 'more-information' || kind === 'references';
    return loose ? linksOfBlocks(text, blocks, 'section', false) : [];
  });
  return [...inStatus, ...inSections, ...linksOfKeys(outline)];
}

/** What words before a link say; `null` for words that say no known relation. */
export function relationOf(
  label: string,
): { readonly relation: AdrRelation; readonly inverse: boolean } | null {
  const words = label.toLowerCase().replace(/\s+/g, ' ').trim();
  const inverse = /\b(?:by|por|from|desde)(?:\s+(?:the|la|el))?$/.test(words);
  const part = /\b(?:partially|partly|in part|parcialmente|en parte)\b/.test(words);
  for (const [pattern, relation] of RELATIONS) {
    if (pattern.test(words))
      return { relation: part && relation === 'supersedes' ? 'supersedes-in-part' : relation, inverse };
  }
  return null;
}

const RELATIONS: readonly (readonly [RegExp, AdrRelation])[] = [
  [
    /\b(?:supers?c?ee?d\w*|supercs?ed\w*|replac(?:es?|ed|ing)|obsoletes?|sustitu\w+|reemplaz\w+|remplaz\w+)\b/,
    'supersedes',
  ],
  [/\b(?:amend\w*|modif(?:y|ies|ied|icad[oa]|ica)|enmend\w+|enmiend\w+)\b/, 'amends'],
  [
    /\b(?:depends? (?:up)?on|requires?|required by|needs?|depende de|requiere|requerid[oa] por)\b/,
    'depends-on',
  ],
  [/\b(?:conflicts?(?: with)?|contradict\w*|en conflicto con|contradice)\b/, 'conflicts-with'],
  [
    /\b(?:relat\w+|clarif\w+|links? to|linked from|refine[sd]?\b.*|extend\w*|complement\w*|see(?: also)?|references?|follows?|relacionad[oa]\w*|aclar\w+|enlaza\w*|véase|ver)\b/,
    'relates-to',
  ],
];

function linksOfBlocks(
  text: string,
  blocks: readonly Block[],
  place: LinkReading['place'],
  onlyTyped: boolean,
): LinkReading[] {
  return blocks.flatMap((block) => {
    if (block.type === 'list') {
      return block.children.flatMap((item) => {
        const first = item.children[0];
        return first?.type === 'paragraph'
          ? linksOfLine(text, spanOf(first), spanOf(item), place, onlyTyped)
          : [];
      });
    }
    if (block.type === 'blockquote') return linksOfBlocks(text, block.children, place, onlyTyped);
    if (block.type !== 'paragraph') return [];
    return linesOf(text, spanOf(block)).flatMap((line) => {
      const own = trimmedSpan(text, line);
      // Prose may mention a record in passing: a paragraph's line counts when it starts with a relation.
      return linksOfLine(text, own, own, place, true);
    });
  });
}

const LONGEST_LINE = 2000;
const NUMBERED = /\b(?:ADR|MADR|Decision|Decisión)[ -]?#?(\d{1,6})\b/giu;

function linksOfLine(
  text: string,
  line: Span,
  whole: Span,
  place: LinkReading['place'],
  onlyTyped: boolean,
): LinkReading[] {
  const source = sliceOf(text, { start: line.start, end: Math.min(line.end, line.start + LONGEST_LINE) });
  const links = linksIn(source, line.start);
  const records = links.filter(({ url, image, text: words }) => !image && pointsToRecord(url, words));
  const linked = records.map(({ url, span }) => ({ target: url, span }));
  const free = [...source.matchAll(NUMBERED)]
    .map((match) => ({
      target: match[0],
      span: { start: line.start + match.index, end: line.start + match.index + match[0].length },
    }))
    .filter(({ span }) => !links.some((link) => span.start >= link.span.start && span.end <= link.span.end));
  const targets = [...linked, ...free].toSorted((one, other) => one.span.start - other.span.start);
  let said: { label: string; relation: AdrRelation; inverse: boolean } | null = null;
  let from = line.start;
  return targets.flatMap(({ target, span }) => {
    const label = labelBefore(text.slice(from, span.start));
    const relation = relationOf(label);
    if (relation !== null) said = { label, ...relation };
    else if (!/^(?:and|y|e|&|or|o)?$/i.test(label)) said = null;
    from = span.end;
    const known = said ?? (onlyTyped ? null : { label, relation: 'relates-to' as const, inverse: false });
    return known === null ? [] : [{ ...known, target, span, whole, place }];
  });
}

/** The words right before a link: what stands after the last full stop, comma or bracket. */
function labelBefore(source: string): string {
  const words = plainText(source.replace(/[[(]$/, ''));
  const clause = words.split(/[.;,:()](?=\s|$)/).map((part) => part.trim());
  return (clause.findLast((part) => part !== '') ?? '').replace(/^[-–—*+]\s*/, '');
}

/** A file of Markdown beside this one, or an address of one whose name or text bears a record's number. */
function pointsToRecord(url: string, words: string): boolean {
  const path = url.split(/[#?]/)[0] ?? '';
  const file = path.split('/').at(-1) ?? '';
  if (/^[a-z][a-z0-9+.-]*:/i.test(url))
    return /^(?:adr-?)?\d{3,}.*\.md$/i.test(file) || /^ADR[ -]?\d+/i.test(words);
  if (/\.(?:md|markdown)$/i.test(file))
    return !/^(?:readme|index|.*template.*)\.(?:md|markdown)$/i.test(file);
  return /^(?:adr-?)?\d{3,}-/i.test(file);
}

const KEYS: readonly (readonly [string, AdrRelation, boolean])[] = [
  ['supersedes', 'supersedes', false],
  ['replaces', 'supersedes', false],
  ['superseded-by', 'supersedes', true],
  ['superseded_by', 'supersedes', true],
  ['superseded by', 'supersedes', true],
  ['replaced-by', 'supersedes', true],
  ['amends', 'amends', false],
  ['amended-by', 'amends', true],
  ['depends-on', 'depends-on', false],
  ['conflicts-with', 'conflicts-with', false],
  ['relates-to', 'relates-to', false],
  ['related', 'relates-to', false],
  ['sustituye', 'supersedes', false],
  ['sustituida-por', 'supersedes', true],
];

function linksOfKeys({ text, frontMatter }: Outline): LinkReading[] {
  return KEYS.flatMap(([key, relation, inverse]) => {
    const entry = entryOf(frontMatter, key);
    if (entry === null) return [];
    const items = entry.items.length > 0 ? entry.items : [{ text: entry.text, span: entry.value }];
    return items
      .filter((item) => item.text !== '' && item.text !== '[]')
      .map((item) => {
        const target = linksIn(item.text, 0)[0]?.url ?? item.text;
        return {
          relation,
          inverse,
          label: sliceOf(text, entry.lines).split(':')[0] ?? key,
          target,
          span: item.span,
          whole: entry.lines,
          place: 'front-matter' as const,
        };
      });
  });
}
