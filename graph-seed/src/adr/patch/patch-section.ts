import type { AdrDialect } from '../adr.js';
import { contentEnd, lineEndOf, sliceOf } from '../read/lines.js';
import { readOutline, type Outline, type OutlineSection } from '../read/outline.js';
import { AdrPatchError } from './adr-patch-error.js';
import { countWithout, gapsAround } from './blank-body.js';
import { withEdits } from './edits.js';
import { inLineEndsOf, isSameMarkdown, withoutOuterBlankLines } from './markdown-text.js';
import { headingFor, placeFor, type NamedSection } from './section-place.js';

/** The text with another body in the first section of a kind: put in where none is there, taken out for empty Markdown. */
export function withSection(
  outline: Outline,
  dialect: AdrDialect,
  kind: NamedSection,
  markdown: string,
): string {
  const section = outline.sections.find((candidate) => candidate.kind === kind);
  if (section !== undefined) return withBody(outline, dialect, section, markdown);
  const wanted = inLineEndsOf(outline.text, withoutOuterBlankLines(markdown));
  return wanted === '' ? outline.text : inserted(outline, dialect, kind, wanted);
}

/** The text with another body in this section; empty Markdown takes the section out where it can be put back alike. */
export function withBody(
  outline: Outline,
  dialect: AdrDialect,
  section: OutlineSection,
  markdown: string,
): string {
  const { text } = outline;
  const wanted = inLineEndsOf(text, withoutOuterBlankLines(markdown));
  const body = sliceOf(text, section.body);
  if (isSameMarkdown(body, wanted)) return text;
  if (wanted === '') return removed(outline, dialect, section) ?? emptied(text, section);
  const next =
    body === '' ? filled(text, section, wanted) : withEdits(text, [{ ...section.body, text: wanted }]);
  return checked(outline, next, section);
}

/** The text with Markdown in a section, before what stands there. */
export function filledSection(outline: Outline, section: OutlineSection, markdown: string): string {
  const { text } = outline;
  const wanted = inLineEndsOf(text, markdown);
  if (section.body.start === section.body.end)
    return checked(outline, filled(text, section, wanted), section);
  const end = lineEndOf(text);
  return withEdits(text, [
    { start: section.body.start, end: section.body.start, text: `${wanted}${end}${end}` },
  ]);
}

/** The text with a section that it doesn't have. */
export function inserted(
  outline: Outline,
  dialect: AdrDialect,
  kind: NamedSection,
  markdown: string,
  heading?: string,
): string {
  const { text } = outline;
  const place = placeFor(outline, dialect, kind);
  const end = lineEndOf(text);
  const signs = '#'.repeat(place.level);
  const written = `${signs} ${heading ?? headingFor(outline, dialect, kind)}${end}${end}${markdown}`;
  return checked(outline, putAfter(outline, place.after, written), null);
}

/** The text with a block of Markdown after a section's own content, or after all that comes before the first section. */
export function putAfter(outline: Outline, after: number | null, block: string): string {
  const { text } = outline;
  const at = after === null ? endOfPreamble(outline) : endOfContent(text, outline.sections[after]);
  const end = lineEndOf(text);
  const bare = text.slice(0, at).replace('\uFEFF', '').trim() === '';
  if (bare)
    return withEdits(text, [
      { start: at, end: at, text: text.slice(at).trim() === '' ? block : `${block}${end}${end}` },
    ]);
  return withEdits(text, [{ start: at, end: at, text: `${end}${end}${block}` }]);
}

/** Where a section's content ends: its body, or its heading where it has none. */
export function endOfContent(text: string, section: OutlineSection | undefined): number {
  if (section === undefined) return contentEnd(text, text.length);
  return section.body.end;
}

function endOfPreamble({ text, sections }: Outline): number {
  const until = sections[0]?.span.start ?? text.length;
  const content = contentEnd(text, until);
  // The byte order mark is white space to JavaScript, and stays first.
  return content === 0 && text.startsWith('\uFEFF') ? 1 : content;
}

/** The text without the section, if putting it in again gives the same text; otherwise `null`. */
function removed(outline: Outline, dialect: AdrDialect, section: OutlineSection): string | null {
  const { text, sections } = outline;
  if (section.kind === 'other') return null;
  const index = sections.indexOf(section);
  const next = sections[index + 1];
  if (next !== undefined && next.level > section.level) return null;
  const before = contentEnd(text, section.span.start);
  // At the very start the gap that follows was put in with the section.
  const bare = text.slice(0, before).replace('\uFEFF', '') === '' && next !== undefined;
  const without = bare
    ? text.slice(0, section.span.start) + text.slice(next.span.start)
    : text.slice(0, before) + text.slice(section.body.end);
  const again = withSection(readOutline(without), dialect, section.kind, sliceOf(text, section.body));
  return again === text ? without : null;
}

function emptied(text: string, section: OutlineSection): string {
  const from = text.slice(section.span.start, section.body.start).trimEnd().length + section.span.start;
  const to = endOfGap(text, section.body.end);
  const before = lineEndsIn(text.slice(from, section.body.start));
  const after = lineEndsIn(text.slice(section.body.end, to));
  if (before === null || after === null) return withEdits(text, [{ ...section.body, text: '' }]);
  const count = countWithout(before, after, to === text.length);
  return withEdits(text, [{ start: from, end: to, text: lineEndOf(text).repeat(count) }]);
}

function filled(text: string, section: OutlineSection, body: string): string {
  const from = section.body.start;
  const to = endOfGap(text, from);
  const end = lineEndOf(text);
  const count = lineEndsIn(text.slice(from, to));
  const [before, after] = gapsAround(count ?? 2, to === text.length);
  const around = count === null ? text.slice(from, to) : end.repeat(after);
  return withEdits(text, [{ start: from, end: to, text: `${end.repeat(before)}${body}${around}` }]);
}

/** Where the white space ends that starts here. */
function endOfGap(text: string, from: number): number {
  let to = from;
  while (to < text.length && /\s/.test(text[to] ?? '')) to += 1;
  return to;
}

/** How many line ends, or `null` where other white space is among them. */
function lineEndsIn(gap: string): number | null {
  return /^(?:\r\n|\n)*$/.test(gap) ? (gap.match(/\n/g) ?? []).length : null;
}

/** Refuses a text in which another section than the changed one is lost or differs. */
function checked(before: Outline, text: string, changed: OutlineSection | null): string {
  const after = readOutline(text);
  const words = (outline: Outline, section: OutlineSection) =>
    `${section.heading}\n${sliceOf(outline.text, section.body)}`;
  const kept = after.sections.map((section) => words(after, section));
  let at = 0;
  for (const section of before.sections) {
    if (section === changed) continue;
    const wanted = words(before, section);
    while (at < kept.length && kept[at] !== wanted) at += 1;
    if (at === kept.length) throw new AdrPatchError('breaks-structure');
    at += 1;
  }
  return text;
}
