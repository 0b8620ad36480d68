import type { AdrDialect, AdrHeaderLink } from '../adr.js';
import { lineEndOf, sliceOf } from '../read/lines.js';
import type { LinkReading } from '../read/links.js';
import { spanOf } from '../read/markdown.js';
import type { OutlineSection } from '../read/outline.js';
import type { ParsedAdr } from '../read/read-adr.js';
import { isStatusSection } from '../read/status.js';
import type { AdrChange } from './adr-change.js';
import { AdrPatchError } from './adr-patch-error.js';
import { withEdits } from './edits.js';
import { adrId, linkText, relationLabel } from './link-text.js';
import { bulletOf } from './patch-arguments.js';
import { inserted, withBody } from './patch-section.js';
import type { NamedSection } from './section-place.js';

type LinkRemoval = Extract<AdrChange, { readonly remove: 'link' }>;

/**
 * The text with a link to another record where the dialect has it: a paragraph of the status section for adr-tools, an
 * item under "Links" for MADR 2 and log4brains, under "More Information" since MADR 3. A link that is there already
 * changes nothing.
 */
export function withLink(parsed: ParsedAdr, dialect: AdrDialect, link: AdrHeaderLink): string {
  const { outline } = parsed;
  if (parsed.links.some((present) => isSameLink(present, link))) return outline.text;
  const words = `${relationLabel(link)} ${linkText(dialect, link)}`;
  const status = outline.sections.find(isStatusSection);
  if (status !== undefined && (dialect === 'nygard' || dialect === 'other')) {
    return withAppended(parsed, dialect, status, words);
  }
  const kind = kindOfLinks(parsed, dialect);
  const section = outline.sections.find((candidate) => candidate.kind === kind);
  const item = `${bulletOf(outline, dialect)} ${words}`;
  if (section === undefined) return inserted(outline, dialect, kind, item);
  const last = section.blocks.at(-1);
  if (last?.type !== 'list') return withAppended(parsed, dialect, section, item);
  const previous = last.children.at(-1);
  const marker = previous === undefined ? '' : sliceOf(outline.text, spanOf(previous)).slice(0, 1);
  const like = /[-*+]/.test(marker) ? `${marker} ${words}` : item;
  const at = outline.text.slice(0, spanOf(last).end).trimEnd().length;
  return withEdits(outline.text, [{ start: at, end: at, text: `${lineEndOf(outline.text)}${like}` }]);
}

/** The text without a link; one that the record's status consists of can't go without another status. */
export function withoutLink(parsed: ParsedAdr, dialect: AdrDialect, removal: LinkRemoval): string {
  const { outline, links, status } = parsed;
  const { text } = outline;
  const found = links.find(
    ({ relation, inverse, target }) =>
      relation === removal.relation && inverse === removal.inverse && target === removal.target,
  );
  if (found === undefined) return text;
  const counts = status.places.find(({ raw }) => raw !== null);
  if (counts !== undefined && counts.value.start <= found.span.start && found.span.end <= counts.value.end) {
    throw new AdrPatchError('link-is-status');
  }
  const beside = links.filter((other) => other !== found && other.whole.start === found.whole.start);
  if (beside.length > 0) return withoutOne(text, found);
  if (found.place === 'front-matter') return withEdits(text, [{ ...found.whole, text: '' }]);
  const section = outline.sections.find(
    ({ body }) => body.start <= found.whole.start && found.whole.end <= body.end,
  );
  if (section !== undefined && sliceOf(text, section.body).trim() === sliceOf(text, found.whole).trim()) {
    return withBody(outline, dialect, section, '');
  }
  return withEdits(text, [
    { start: text.slice(0, found.whole.start).trimEnd().length, end: found.whole.end, text: '' },
  ]);
}

function kindOfLinks({ outline }: ParsedAdr, dialect: AdrDialect): NamedSection {
  if (outline.sections.some(({ kind }) => kind === 'links')) return 'links';
  return dialect === 'madr3' || dialect === 'madr4' ? 'more-information' : 'links';
}

function withAppended(
  { outline }: ParsedAdr,
  dialect: AdrDialect,
  section: OutlineSection,
  block: string,
): string {
  const { text } = outline;
  const body = sliceOf(text, section.body);
  if (body === '') return withBody(outline, dialect, section, block);
  const end = lineEndOf(text);
  return withEdits(text, [{ start: section.body.end, end: section.body.end, text: `${end}${end}${block}` }]);
}

/** One link of several in a line: the comma or the "and" before it goes along. */
function withoutOne(text: string, { span, whole }: LinkReading): string {
  const before = /(?:\s*,\s*|\s+(?:and|y|e|&)\s+)(?:and\s+|y\s+)?$/.exec(text.slice(whole.start, span.start));
  if (before !== null)
    return withEdits(text, [{ start: span.start - before[0].length, end: span.end, text: '' }]);
  const after = /^(?:\s*,\s*|\s+(?:and|y|e|&)\s+)/.exec(text.slice(span.end, whole.end));
  return withEdits(text, [{ start: span.start, end: span.end + (after?.[0].length ?? 0), text: '' }]);
}

function isSameLink(present: LinkReading, link: AdrHeaderLink): boolean {
  if (present.relation !== link.relation || present.inverse !== link.inverse) return false;
  return present.target === link.file || (link.number !== null && present.target === adrId(link.number));
}
