import type { AdrContentOption, AdrDialect, Span } from '../adr.js';
import { contentEnd, lineEndOf } from '../read/lines.js';
import type { OptionReading } from '../read/options.js';
import { parseAdr, type ParsedAdr } from '../read/read-adr.js';
import type { OutlineSection } from '../read/outline.js';
import type { AdrChange } from './adr-change.js';
import { withEdits, type Edit } from './edits.js';
import { diffLines, type LineStep } from './line-diff.js';
import { escapedMarkdown, inLineEndsOf, isSameMarkdown, withoutOuterBlankLines } from './markdown-text.js';
import { argumentEdits, bulletOf, newList, saysAlready } from './patch-arguments.js';
import { indented, lineEdits } from './patch-lines.js';
import { withChosenTitle } from './patch-outcome.js';
import { inserted, putAfter, withBody } from './patch-section.js';
import { plainText } from '../read/inline.js';

type OptionsChange = Extract<AdrChange, { readonly set: 'options' }>;

/**
 * The text with other options: renamed ones in the list and in their headings, arguments one by one, new ones next to
 * their neighbours. The outcome goes on naming the chosen one.
 */
export function withOptions(parsed: ParsedAdr, dialect: AdrDialect, change: OptionsChange): string {
  const wanted = change.options.filter(({ title }) => title.trim() !== '');
  const steps = diffLines(
    parsed.options.map(({ title }) => title),
    wanted.map(({ title }) => title.replace(/\s+/g, ' ').trim()),
  );
  let text = withListed(parsed, dialect, wanted, steps);
  text = withDetails(text, dialect, wanted);
  const after = parseAdr(text, '');
  if (change.chosen === null) return text;
  // An outcome that quotes a title goes on quoting it; one that paraphrases is left as long as it names the same option.
  const old = parsed.chosen === null ? null : (parsed.options[parsed.chosen]?.title ?? null);
  const quotes = old !== null && parsed.outcome?.option === old;
  return withChosenTitle(after, dialect, change.chosen, quotes);
}

/** Titles, items of the list, and the arguments and descriptions of options that have a place for them. */
function withListed(
  parsed: ParsedAdr,
  dialect: AdrDialect,
  wanted: readonly AdrContentOption[],
  steps: readonly LineStep[],
): string {
  const { outline, options } = parsed;
  const { text } = outline;
  const edits: Edit[] = [];
  for (const step of steps) {
    const old = step.do === 'insert' ? undefined : options[step.old];
    if (old === undefined) continue;
    if (step.do === 'drop') {
      if (old.section !== null) edits.push({ ...withGap(text, old.section), text: '' });
      continue;
    }
    const next = step.do === 'insert' ? undefined : wanted[step.wanted];
    if (next !== undefined) edits.push(...editsOfOption(text, old, next));
  }
  const placed = options.filter(({ item }) => item !== null);
  if (placed.length > 0) {
    const kept = steps.filter((step) => step.do !== 'drop');
    // An option with a heading only stays without an item; a new one gets one where the record has a list.
    const listed = kept.filter((step) => step.do === 'insert' || options[step.old]?.item !== null);
    const items = listed.map((step) => wanted[step.wanted]).filter((option) => option !== undefined);
    edits.push(...itemEdits(text, placed, items, listed, options));
  }
  const changed = withEdits(text, edits);
  const bare = placed.length === 0 && options.length === 0 && wanted.length > 0;
  return bare ? withNewList(changed, dialect, wanted) : changed;
}

function itemEdits(
  text: string,
  placed: readonly OptionReading[],
  items: readonly AdrContentOption[],
  listed: readonly LineStep[],
  options: readonly OptionReading[],
): readonly Edit[] {
  const nowhere: Span = { start: 0, end: 0 };
  // Renamed options keep their item; the edits of their titles are made elsewhere, so both keys are the old one's.
  const keys = new Map(
    listed.map((step, index) => [
      index,
      step.do === 'insert' ? null : (options[step.old]?.item?.start ?? null),
    ]),
  );
  const lines = placed.map((option) => ({
    key: String(option.item?.start),
    span: option.item ?? nowhere,
    content: option.itemTitle ?? nowhere,
    marker: option.marker,
  }));
  const wanted = items.map((option, index) => ({
    key: String(keys.get(index) ?? `new ${index}`),
    render: () => titleText(option.title),
  }));
  if (wanted.length === 0) {
    const [first] = lines;
    const last = lines.at(-1);
    if (first === undefined || last === undefined) return [];
    return [{ start: text.slice(0, first.span.start).trimEnd().length, end: last.span.end, text: '' }];
  }
  return lineEdits(text, lines, wanted);
}

function editsOfOption(text: string, old: OptionReading, next: AdrContentOption): readonly Edit[] {
  const edits: Edit[] = [];
  const title = next.title.replace(/\s+/g, ' ').trim();
  if (title !== old.title) {
    for (const place of [old.itemTitle, old.headingTitle])
      if (place !== null) edits.push({ ...place, text: titleText(title) });
  }
  const says = saysAlready(old.arguments, next.arguments);
  if (!says && old.arguments.length > 0) edits.push(...argumentEdits(text, old.arguments, next.arguments));
  const described = old.descriptionSpan;
  const description = inLineEndsOf(text, withoutOuterBlankLines(next.description));
  if (
    described !== null &&
    described.start < described.end &&
    !isSameMarkdown(old.description, description)
  ) {
    const start = description === '' ? contentEnd(text, described.start) : described.start;
    edits.push({ start, end: described.end, text: description });
  }
  return edits;
}

/** What has no place yet: descriptions and arguments of options that had none. */
function withDetails(text: string, dialect: AdrDialect, wanted: readonly AdrContentOption[]): string {
  let current = text;
  wanted.forEach((option, index) => {
    const parsed = parseAdr(current, '');
    const found = parsed.options[index];
    if (found === undefined) return;
    const lacksArguments = option.arguments.length > 0 && found.arguments.length === 0;
    const description = withoutOuterBlankLines(option.description);
    const lacksDescription = description !== '' && found.description === '';
    if (!lacksArguments && !lacksDescription) return;
    current = withDetail(parsed, dialect, index, {
      title: option.title,
      description: lacksDescription ? description : '',
      arguments: lacksArguments ? option.arguments : [],
    });
  });
  return current;
}

function withDetail(
  parsed: ParsedAdr,
  dialect: AdrDialect,
  index: number,
  missing: AdrContentOption,
): string {
  const { outline, options } = parsed;
  const { text, sections } = outline;
  const end = lineEndOf(text);
  const list = missing.arguments.length === 0 ? '' : newList(outline, dialect, missing.arguments, 'unsaid');
  const parts = [inLineEndsOf(text, missing.description), list].filter((part) => part !== '');
  const own = sections.find(({ span }) => span.start === options[index]?.section?.start);
  if (own !== undefined) {
    const body = text.slice(own.body.start, own.body.end);
    const joined = missing.description === '' ? [body, ...parts] : [...parts, body];
    return withBody(outline, dialect, own, joined.filter((part) => part !== '').join(end + end));
  }
  const detail = (level: number) =>
    [`${'#'.repeat(Math.min(6, level))} ${titleText(missing.title)}`, ...parts].join(end + end);
  const before = options.slice(0, index).findLast(({ section }) => section !== null)?.section ?? null;
  const sibling = sections.find(
    ({ span }) => span.start === (before ?? options.find(({ section }) => section !== null)?.section)?.start,
  );
  const around = sections.findIndex(({ kind }) => kind === 'arguments');
  if (sibling !== undefined && before !== null)
    return putAfter(outline, lastInside(sections, before), detail(sibling.level));
  if (around !== -1) return putAfter(outline, around, detail((sections[around]?.level ?? 2) + 1));
  if (sibling?.parent !== undefined && sibling.parent !== null)
    return putAfter(outline, sibling.parent, detail(sibling.level));
  const base = sections.find(({ kind }) => kind === 'options')?.level ?? 2;
  return inserted(outline, dialect, 'arguments', detail(base + 1));
}

function withNewList(text: string, dialect: AdrDialect, wanted: readonly AdrContentOption[]): string {
  const { outline } = parseAdr(text, '');
  const bullet = bulletOf(outline, dialect);
  const list = wanted
    .map((option) => `${bullet} ${indented(text, titleText(option.title), 2)}`)
    .join(lineEndOf(text));
  const section = outline.sections.find(({ kind }) => kind === 'options');
  if (section === undefined) return inserted(outline, dialect, 'options', list);
  const body = text.slice(section.body.start, section.body.end);
  const gap = body === '' ? '' : lineEndOf(text).repeat(2);
  return withBody(outline, dialect, section, `${body}${gap}${list}`);
}

/** A title as Markdown that reads as these words. */
function titleText(title: string): string {
  const words = title.replace(/\s+/g, ' ').trim();
  return plainText(words) === words && !/^(?:[-+*>#]|\d+[.)])(?:\s|$)/.test(words)
    ? words
    : escapedMarkdown(words);
}

function lastInside(sections: readonly OutlineSection[], span: Span): number {
  return sections.findLastIndex(
    (section) => section.span.start >= span.start && section.span.start < span.end,
  );
}

/** A section's own lines with the gap before them: what comes after keeps its own. */
function withGap(text: string, section: Span): Span {
  const end = text.slice(0, section.end).trimEnd().length;
  return { start: text.slice(0, section.start).trimEnd().length, end };
}
