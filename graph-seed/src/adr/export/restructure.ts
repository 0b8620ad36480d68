import type { AdrHeader, AdrSectionKind } from '../adr.js';
import type { FrontMatterEntry } from '../read/front-matter.js';
import { sliceOf } from '../read/lines.js';
import { spanOf } from '../read/markdown.js';
import type { OutlineSection } from '../read/outline.js';
import { ROLE_LABELS, TAG_LABELS } from '../read/people.js';
import { parseAdr, type ParsedAdr } from '../read/read-adr.js';
import { normalizedHeading, sectionKindOf } from '../read/section-kinds.js';
import { DATE_LABELS } from '../read/date.js';
import { STATUS_LABELS } from '../read/status.js';
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
import { headerLines, pureLinks, statusSpans } from './consumed.js';
import { restOf } from './spans.js';

export interface Restructuring {
  /** As written, its links already those of the target. */
  readonly text: string;
  /** As the target has it: number, links and files of the export. */
  readonly header: AdrHeader;
  readonly title: string;
  readonly language: AdrLanguage;
  /** Sentences on what the target has no place for. */
  readonly notes: readonly string[];
}

interface Part {
  readonly kind: AdrSectionKind;
  level: number;
  heading: string;
  body: string;
}

/**
 * A record's text as another dialect: header and headings are the target's, the sections' own Markdown is as it was
 * written, in its order. What the old header had beside status, date, people and tags stays under the title, in the
 * front matter or at the end; nothing is dropped.
 */
export function restructured(record: Restructuring, target: MarkdownProfile): string {
  const parsed = parseAdr(record.text.replace(/\r\n?/g, '\n').replace(/^\uFEFF/, ''), '');
  const parts = partsOf(parsed, target);
  addLinks(parts, record, target);
  addStatusProse(parts, parsed);
  const kept = keptEntries(parsed, target);
  addNotes(parts, record, target === 'madr3' || target === 'madr4' ? [] : kept);
  const under = underTitle(parsed);
  const head = headOf(record, titleSource(parsed, record), target, kept);
  const sections = ordered(parts, target).map(({ level, heading, body }) =>
    [`${'#'.repeat(Math.min(level, 6))} ${heading}`.trimEnd(), body]
      .filter((piece) => piece !== '')
      .join('\n\n'),
  );
  return `${[...withUnderTitle(head, under, target), ...sections].filter((piece) => piece !== '').join('\n\n')}\n`;
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

/**
 * A list under the title goes on the header's list, or it would part it: log4brains reads no list with blank lines. One
 * that has some itself gets the other marker, which starts a new list.
 */
function withUnderTitle(head: readonly string[], under: string, target: MarkdownProfile): readonly string[] {
  const list = target === 'madr2' || target === 'log4brains' ? /^[-*+][ \t]/.test(under) : false;
  // Nygard's header ends with the section of the status.
  if (target === 'nygard') return [...head.slice(0, -1), under, head.at(-1) ?? ''];
  if (!list) return [...head, under];
  const { marker } = LAYOUTS[target];
  const [items = '', ...rest] = /\n\s*\n/.test(under) ? [under] : under.split(/\n(?![-*+][ \t]|[ \t])/);
  if (items === under && /\n\s*\n/.test(under))
    return [...head, withMarker(under, marker === '-' ? '*' : '-')];
  return [...head.slice(0, -1), `${head.at(-1) ?? ''}\n${withMarker(items, marker)}`, rest.join('\n')];
}

function withMarker(list: string, marker: string): string {
  return list.replace(/^[-*+](?=[ \t])/gm, marker);
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

/** Sections under their new headings, first level below the title's. */
function partsOf(parsed: ParsedAdr, target: MarkdownProfile): Part[] {
  const { text, sections } = parsed.outline;
  const taken = [...pureLinks(parsed).map(({ whole }) => whole)];
  const named = new Set<AdrSectionKind>();
  const parts: Part[] = [];
  let shift = 0;
  let above: AdrSectionKind | null = null;
  let raised = false;
  for (const section of sections) {
    if (section.parent === null) {
      shift = 2 - section.level;
      above = section.kind;
      raised = false;
    }
    if (section.kind === 'status') continue;
    const whole = { start: section.body.start, end: section.span.end };
    const body = closed(trimmedBody(restOf(text, whole, taken)));
    if (section.kind === 'links' && body === '') continue;
    const place = LAYOUTS[target].places.find(({ part }) => part === section.kind);
    const first = !named.has(section.kind) && place !== undefined && place.heading !== null;
    named.add(section.kind);
    let level = Math.max(2, section.level + shift);
    // Parts of the outcome are sections of their own in Nygard's format, and the other way round in MADR.
    if (target === 'nygard' && section.parent !== null && above === 'outcome' && section.kind !== 'other') {
      if (section.level + shift === 3) raised = true;
      level = Math.max(2, level - 1);
    } else if (raised && section.parent !== null) level = Math.max(3, level - 1);
    const last = parts.at(-1);
    const belongs =
      place?.level === 3 &&
      section.parent === null &&
      (last?.kind === 'outcome' ||
        (last !== undefined && last.level === 3 && above !== null && isOutcomePart(last.kind)));
    if (belongs && section.kind === 'consequences') level = 3;
    parts.push({
      kind: section.kind,
      level,
      heading: first && isPlainName(section) ? (place.heading ?? section.heading) : section.heading,
      body,
    });
  }
  return parts;
}

function isOutcomePart(kind: AdrSectionKind): boolean {
  return kind === 'consequences' || kind === 'confirmation';
}

/** A heading that says no more than what the section is about may get the target's words. */
function isPlainName({ title, kind }: OutlineSection): boolean {
  return sectionKindOf(normalizedHeading(title)) === kind && !/[:–—]|positiv|negativ/i.test(title);
}

/** Links that neither the header nor the text's own sections have. */
function addLinks(parts: Part[], { header, language }: Restructuring, target: MarkdownProfile): void {
  const { linkForm, marker } = LAYOUTS[target];
  const words = ADR_WORDS[target === 'madr3' || target === 'madr4' ? language : 'en'];
  const inStatus =
    target === 'nygard' ? header.links.length : target === 'madr2' || target === 'log4brains' ? 1 : 0;
  const named = new Set(target === 'nygard' ? [] : supersedersOf(header).slice(0, inStatus));
  const own = header.links.filter((link) =>
    target === 'nygard' ? isSuperseder(link) && header.status !== 'superseded' : !named.has(link),
  );
  if (own.length === 0) return;
  const list = listOf(
    own.map((link) => linkLine(link, linkForm, words)),
    marker,
  );
  const kind = target === 'madr3' || target === 'madr4' ? 'more-information' : 'links';
  const present = parts.find((part) => part.kind === kind && part.level === 2);
  if (present) present.body = [list, present.body].filter((piece) => piece !== '').join('\n\n');
  else
    parts.push({
      kind,
      level: 2,
      heading: kind === 'links' ? (target === 'nygard' ? words.heading.links : 'Links') : 'More Information',
      body: list,
    });
}

/** What a status section said besides the status. */
function addStatusProse(parts: Part[], parsed: ParsedAdr): void {
  const { text, sections } = parsed.outline;
  const taken = statusSpans(parsed);
  for (const section of sections.filter(({ kind }) => kind === 'status')) {
    const body = restOf(text, section.body, taken);
    if (/[\p{L}\p{N}]/u.test(body))
      parts.push({ kind: 'other', level: 2, heading: 'Status notes', body: closed(trimmedBody(body)) });
  }
}

function addNotes(parts: Part[], { notes, language }: Restructuring, kept: readonly string[]): void {
  const body = [...notes, ...(kept.length === 0 ? [] : [['```yaml', ...kept, '```'].join('\n')])].join(
    '\n\n',
  );
  if (body !== '')
    parts.push({ kind: 'other', level: 2, heading: language === 'es' ? 'Notas' : 'Notes', body });
}

/** Structurizr ends the status at `## Context`, and reads links from `## Links` to the end. */
function ordered(parts: readonly Part[], target: MarkdownProfile): readonly Part[] {
  if (target === 'nygard') {
    const [context, rest] = takenOut(parts, 'context');
    return [
      ...(context.length > 0
        ? context
        : [{ kind: 'context' as const, level: 2, heading: 'Context', body: '' }]),
      ...rest,
    ];
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

function underTitle(parsed: ParsedAdr): string {
  const { outline } = parsed;
  const taken = headerLines(parsed).map(({ whole }) => whole);
  return outline.preamble
    .map((block) => restOf(outline.text, spanOf(block), taken))
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Lines of the front matter that the new header doesn't say again. */
function keptEntries({ outline }: ParsedAdr, target: MarkdownProfile): readonly string[] {
  const { frontMatter, text } = outline;
  if (frontMatter === null) return [];
  if (frontMatter.broken)
    return target === 'madr3' || target === 'madr4' ? [] : [sliceOf(text, frontMatter.body).trimEnd()];
  return frontMatter.entries
    .filter((entry) => !isHeaderKey(entry))
    .map(({ lines }) => sliceOf(text, lines).trimEnd());
}

const HEADER_KEYS: ReadonlySet<string> = new Set(
  [
    ...STATUS_LABELS,
    ...DATE_LABELS,
    ...Object.values(ROLE_LABELS).flat(),
    ...TAG_LABELS,
    'title',
    'nodes',
    'supersedes',
    'superseded-by',
  ].flatMap((label) => [label, label.replace(/ /g, '-'), label.replace(/ /g, '_')]),
);

function isHeaderKey({ key }: FrontMatterEntry): boolean {
  return HEADER_KEYS.has(key.toLowerCase());
}
