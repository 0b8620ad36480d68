import type { AdrHeader, AdrHeaderLink, AdrSectionKind } from '../adr.js';
import { sliceOf } from '../read/lines.js';
import { parseAdr, type ParsedAdr } from '../read/read-adr.js';
import { isStatusSection } from '../read/status.js';
import { closed, trimmedBody } from '../write/body.js';
import { headerList, headerParagraphs } from '../write/header-list.js';
import { LAYOUTS } from '../write/layout.js';
import { linkLine } from '../write/links.js';
import { listOf } from '../write/list.js';
import { madrFrontMatter } from '../write/madr.js';
import { escapedTitle, readsAsNumber } from '../write/plain-words.js';
import { isSuperseder, supersedersOf } from '../write/status-words.js';
import type { AdrLanguage } from '../write/template.js';
import { ADR_WORDS } from '../write/words.js';
import { nygardStatus } from '../write/write-adr.js';
import type { MarkdownProfile } from './adr-to-export.js';
import { pureLinks, statusSpans } from './consumed.js';
import { dateNote } from './written-date.js';
import { keptEntries } from './kept-entries.js';
import { sectionParts, type Part } from './section-parts.js';
import { restOf } from './spans.js';
import { underTitle, withUnderTitle } from './under-title.js';

export interface Restructuring {
  /** As written, its links already those of the target. */
  readonly text: string;
  /** As the target has it: number, links and files of the export. */
  readonly header: AdrHeader;
  readonly title: string;
  readonly language: AdrLanguage;
  /** Whether a link's target, a file or `ADR-0012`, is a record that is exported with it. */
  readonly isSibling: (target: string) => boolean;
  /** Sentences on what the target has no place for. */
  readonly notes: readonly string[];
}

/**
 * A record's text as another dialect: header and headings are the target's, the sections' own Markdown is as it was
 * written, in its order. What the old header had beside status, date, people and tags stays under the title, in the
 * front matter or at the end; nothing is dropped.
 */
export function restructured(record: Restructuring, target: MarkdownProfile): string {
  const parsed = parseAdr(record.text.replace(/\r\n?/g, '\n').replace(/^\uFEFF/, ''), '');
  const moved = pureLinks(parsed).filter(({ target: file }) => record.isSibling(file));
  const parts = sectionParts(parsed, target, moved);
  addLinks(parts, record, linksToAdd(record, parsed, target), target);
  addStatusProse(parts, parsed, record.language);
  const kept = keptEntries(parsed);
  const inFront = (target === 'madr3' || target === 'madr4') && kept.isYaml;
  addNotes(parts, record, [...record.notes, ...dateNote(parsed, record.language)], inFront ? [] : kept.lines);
  const head = headOf(record, titleSource(parsed, record), target, inFront ? kept.lines : []);
  const sections = ordered(parts, target).map(({ level, heading, body }) =>
    joined([`${'#'.repeat(Math.min(level, 6))} ${heading}`.trimEnd(), body]),
  );
  return `${joined([...withUnderTitle(head, underTitle(parsed), target), ...sections])}\n`;
}

function joined(pieces: readonly string[]): string {
  return pieces.filter((piece) => piece !== '').join('\n\n');
}

function headOf(
  record: Restructuring,
  title: string,
  target: MarkdownProfile,
  kept: readonly string[],
): readonly string[] {
  const { header, language } = record;
  switch (target) {
    case 'madr3':
    case 'madr4':
      return [`${madrFrontMatter(header, target, kept)}\n# ${title}`];
    case 'madr2':
    case 'log4brains':
      return [`# ${title}`, headerList(header, LAYOUTS[target].marker, LAYOUTS[target].linkForm)];
    case 'nygard':
      return [
        header.number === null ? `# ${title}` : `# ${header.number}. ${title}`,
        headerParagraphs(header, ADR_WORDS[language]),
        `## Status\n\n${nygardStatus(header)}`,
      ];
  }
}

/** The author's own marks in the title stay. */
function titleSource({ outline, title }: ParsedAdr, { title: words, header }: Restructuring): string {
  const own =
    title.value === null || title.inFrontMatter
      ? ''
      : sliceOf(outline.text, title.value).replace(/\s*\n\s*/g, ' ');
  const keeps = title.title === words && own !== '' && !/#$/.test(own) && !readsAsNumber(own, header.number);
  return keeps ? own : escapedTitle(words, header.number);
}

/** Links that the new header has no place for, at the head of the section where the dialect has them. */
function addLinks(
  parts: Part[],
  { language }: Restructuring,
  links: readonly AdrHeaderLink[],
  target: MarkdownProfile,
): void {
  const { linkForm, marker } = LAYOUTS[target];
  const inMore = target === 'madr3' || target === 'madr4';
  const words = ADR_WORDS[inMore ? language : 'en'];
  const lines = links.map((link) => linkLine(link, linkForm, words));
  if (lines.length === 0) return;
  const kind = inMore ? 'more-information' : 'links';
  const list = listOf(lines, marker);
  const present = parts.findIndex((part) => part.kind === kind && part.level === 2);
  const own = parts[present];
  if (own !== undefined) parts[present] = { ...own, body: joined([list, own.body]) };
  else parts.push({ kind, level: 2, heading: inMore ? 'More Information' : 'Links', body: list });
}

/** A link to what is not exported stays where a section has it, in its own words. */
function linksToAdd(
  { header, isSibling }: Restructuring,
  parsed: ParsedAdr,
  target: MarkdownProfile,
): readonly AdrHeaderLink[] {
  const staying = new Set(
    parsed.links
      .filter(({ place, target: file }) => place === 'section' && !isSibling(file))
      .map(({ target: file }) => file),
  );
  return looseLinks(header, target).filter(({ file }) => !staying.has(file));
}

function looseLinks(header: AdrHeader, target: MarkdownProfile): readonly AdrHeaderLink[] {
  switch (target) {
    case 'nygard':
      return header.status === 'superseded' ? [] : header.links.filter(isSuperseder);
    case 'madr2':
    case 'log4brains': {
      const [inStatus] = supersedersOf(header);
      return header.links.filter((link) => link !== inStatus);
    }
    case 'madr3':
    case 'madr4':
      return header.links;
  }
}

/** What a status section said besides the status. */
function addStatusProse(parts: Part[], parsed: ParsedAdr, language: AdrLanguage): void {
  const { text, sections } = parsed.outline;
  const taken = statusSpans(parsed);
  const heading = language === 'es' ? 'Notas sobre el estado' : 'Notes on the status';
  for (const section of sections.filter(isStatusSection)) {
    const whole = { start: section.body.start, end: section.span.end };
    const body = closed(trimmedBody(restOf(text, whole, taken)));
    if (/[\p{L}\p{N}]/u.test(body)) parts.push({ kind: 'other', level: 2, heading, body });
  }
}

function addNotes(
  parts: Part[],
  { language }: Restructuring,
  notes: readonly string[],
  yaml: readonly string[],
): void {
  const code = yaml.length === 0 ? '' : ['```yaml', ...yaml, '```'].join('\n');
  const body = joined([...notes, code]);
  const heading = language === 'es' ? 'Notas' : 'Notes';
  if (body !== '') parts.push({ kind: 'other', level: 2, heading, body });
}

const NO_CONTEXT: Part = { kind: 'context', level: 2, heading: 'Context', body: '' };

/** Structurizr ends the status at `## Context`, and reads links from `## Links` to the end. */
function ordered(parts: readonly Part[], target: MarkdownProfile): readonly Part[] {
  if (target === 'nygard') {
    const [context, rest] = takenOut(parts, 'context');
    return [...(context.length > 0 ? context : [NO_CONTEXT]), ...rest];
  }
  if (target === 'madr3' || target === 'madr4') return parts;
  const [links, rest] = takenOut(parts, 'links');
  return [...rest, ...links];
}

/** The first section of a kind with those below it, and all others. */
function takenOut(parts: readonly Part[], kind: AdrSectionKind): readonly [readonly Part[], readonly Part[]] {
  const start = parts.findIndex((part) => part.kind === kind && part.level === 2);
  if (start === -1) return [[], parts];
  const after = parts.findIndex((part, index) => index > start && part.level <= 2);
  const end = after === -1 ? parts.length : after;
  return [parts.slice(start, end), [...parts.slice(0, start), ...parts.slice(end)]];
}
