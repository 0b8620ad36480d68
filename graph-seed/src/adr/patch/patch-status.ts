import type { AdrDialect, AdrStatus, Span } from '../adr.js';
import { entryOf } from '../read/front-matter.js';
import { lineEndOf, sliceOf } from '../read/lines.js';
import { parseAdr, type ParsedAdr } from '../read/read-adr.js';
import { statusLines, STATUS_LABELS, type StatusPlace } from '../read/status.js';
import { statusOfWords } from '../read/status-words.js';
import type { AdrChange, AdrLinkTarget } from './adr-change.js';
import { AdrPatchError } from './adr-patch-error.js';
import { withEdits, type Edit } from './edits.js';
import { adrId, linkText } from './link-text.js';
import { STATUS_FIELD, withNewField, withoutField, withValue } from './patch-metadata.js';
import { filledSection, inserted, withBody } from './patch-section.js';
import { yamlValue } from './yaml-value.js';

type StatusChange = Extract<AdrChange, { readonly set: 'status' }>;

/**
 * The text with another status in the place where its dialect has it. In a section of its own the line that holds now
 * is replaced, every other line stays, as adr-tools has it; lines that said "superseded" go when the record no longer is.
 */
export function withStatus(parsed: ParsedAdr, dialect: AdrDialect, change: StatusChange): string {
  const { status, outline } = parsed;
  if (isSaid(parsed, change)) return outline.text;
  const place =
    status.places.find(({ raw }) => raw !== null) ?? status.places.find(({ kind }) => kind !== 'tag') ?? null;
  if (change.status === 'unknown' && change.word === null)
    return place === null ? outline.text : without(parsed, dialect, place);
  const next = place === null ? inNewPlace(parsed, dialect, change) : inPlace(parsed, dialect, place, change);
  if (parseAdr(next, '').status.status !== change.status && isPlain(change))
    throw new AdrPatchError('value-not-kept');
  return next;
}

/** A word of the workspace's own may read as no status; the dialects' words must read as theirs. */
function isPlain(change: StatusChange): boolean {
  return change.word === null || statusOfWords(change.word, 'whole') === change.status;
}

function isSaid({ status, links }: ParsedAdr, change: StatusChange): boolean {
  if (status.status !== change.status) return false;
  if (change.word !== null && change.word !== status.rawStatus) return false;
  const targets = links
    .filter(({ relation, inverse }) => relation === 'supersedes' && inverse)
    .map(({ target }) => target);
  return (change.supersededBy ?? []).every(({ file, number }) =>
    targets.some((target) => target === file || (number !== null && target === adrId(number))),
  );
}

function inPlace(parsed: ParsedAdr, dialect: AdrDialect, place: StatusPlace, change: StatusChange): string {
  const { text } = parsed.outline;
  const capital = place.raw === null ? place.kind === 'section' : /^\P{L}*\p{Lu}/u.test(place.raw);
  if (place.kind === 'section' && place.section !== null) {
    const lines = statusParagraphs(text, dialect, change, capital);
    if (place.value.start === place.value.end) return filledSection(parsed.outline, place.section, lines);
    return withEdits(text, sectionEdits(text, place, change, lines));
  }
  const inFrontMatter = place.kind === 'front-matter' || place.kind === 'tag';
  const words = inFrontMatter
    ? yamlValue(wordsInKey(dialect, change, capital))
    : wordsInLine(dialect, change, capital);
  return withValue(text, place.value, words);
}

function sectionEdits(
  text: string,
  place: StatusPlace,
  change: StatusChange,
  written: string,
): readonly Edit[] {
  const lines = place.section === null ? [] : statusLines(text, place.section);
  const edits: Edit[] = [];
  let said = false;
  for (const { value, words } of lines) {
    if (value.start === place.value.start) continue;
    const other = statusOfWords(words, 'whole');
    if (other === change.status && change.supersededBy === undefined) said = true;
    else if (other === 'superseded') edits.push({ ...wholeLine(text, value), text: '' });
  }
  if (said) return [...edits, { ...wholeLine(text, place.value), text: '' }];
  return [...edits, { ...place.value, text: written }];
}

/** The line with the gap before it, or after it where nothing stands before it in the section. */
function wholeLine(text: string, value: Span): Span {
  const before = text
    .slice(0, value.start)
    .replace(/(?:[-*+]|\d+[.)])[ \t]+$/, '')
    .trimEnd();
  return { start: before.length, end: value.end };
}

function inNewPlace(parsed: ParsedAdr, dialect: AdrDialect, change: StatusChange): string {
  const { outline, metadata } = parsed;
  if (outline.frontMatter !== null)
    return withNewField(parsed, dialect, STATUS_FIELD, yamlValue(wordsInKey(dialect, change, false)));
  const listed = metadata.some(({ form }) => form === 'item');
  if (!listed && (dialect === 'nygard' || (dialect === 'other' && outline.sections.length > 0))) {
    return inserted(outline, dialect, 'status', statusParagraphs(outline.text, dialect, change, true));
  }
  return withNewField(parsed, dialect, STATUS_FIELD, wordsInLine(dialect, change, false));
}

function without(parsed: ParsedAdr, dialect: AdrDialect, place: StatusPlace): string {
  const { outline, metadata, status } = parsed;
  if (place.section !== null && place.kind === 'section') {
    const lines = statusLines(outline.text, place.section);
    if (lines.length <= 1) return withBody(outline, dialect, place.section, '');
    return withEdits(outline.text, [{ ...wholeLine(outline.text, place.value), text: '' }]);
  }
  const entry = place.kind === 'front-matter' ? entryOf(outline.frontMatter, ...STATUS_LABELS) : null;
  const line = metadata.find(({ value }) => value.start === place.value.start) ?? null;
  const written = sliceOf(outline.text, place.value).replace(/^"(.*)"$/, '$1');
  const back: StatusChange = { set: 'status', status: status.status, word: written };
  const again = (text: string) => {
    const found = parseAdr(text, '');
    return found.status.places.length > 0 || status.status === 'unknown'
      ? ''
      : inNewPlace(found, dialect, back);
  };
  return withoutField(parsed, { entry, line: line?.form === 'row' ? null : line, value: place.value }, again);
}

/** In a section: the status, or a line for each record that supersedes this one. */
function statusParagraphs(text: string, dialect: AdrDialect, change: StatusChange, capital: boolean): string {
  const word = wordOf(change, capital);
  const targets = targetsOf(change);
  if (targets.length === 0) return word;
  return targets
    .map((target) => `${byWord(word)} ${linkText(dialect, target)}`)
    .join(lineEndOf(text).repeat(2));
}

function wordsInLine(dialect: AdrDialect, change: StatusChange, capital: boolean): string {
  const targets = targetsOf(change);
  const word = wordOf(change, capital);
  return targets.length === 0
    ? word
    : `${byWord(word)} ${targets.map((target) => linkText(dialect, target)).join(', ')}`;
}

/** MADR 4 names the other record by its identifier alone; before that it was a link. */
function wordsInKey(dialect: AdrDialect, change: StatusChange, capital: boolean): string {
  const targets = targetsOf(change);
  const word = wordOf(change, capital);
  if (targets.length === 0) return word;
  const named = targets.map((target) =>
    dialect === 'madr4' && target.number !== null ? adrId(target.number) : linkText(dialect, target),
  );
  return `${byWord(word)} ${named.join(', ')}`;
}

function targetsOf({ status, supersededBy }: StatusChange): readonly AdrLinkTarget[] {
  return status === 'superseded' ? (supersededBy ?? []) : [];
}

function wordOf({ word, status }: StatusChange, capital: boolean): string {
  if (word !== null) return word.replace(/\s+/g, ' ').trim();
  const plain: AdrStatus = status;
  return capital ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain;
}

function byWord(word: string): string {
  if (/\b(?:by|por)$/i.test(word)) return word;
  return /(?:sustituid|reemplazad|remplazad|superad)[oa]$/i.test(word) ? `${word} por` : `${word} by`;
}
