import { EMPTY_CONTENT, type AdrContent, type AdrReading, type Span } from '../adr.js';
import { contentOfParsed } from '../read/content-of.js';
import { sliceOf, trimmedSpan } from '../read/lines.js';
import { spanOf } from '../read/markdown.js';
import type { OutlineSection } from '../read/outline.js';
import { parseAdr, refusalOf, type ParsedAdr } from '../read/read-adr.js';
import { trimmedBody } from '../write/body.js';
import { pureLinks, statusSpans } from './consumed.js';
import { keptEntries } from './kept-entries.js';
import { languageOf } from './language-of.js';
import { restOf } from './spans.js';
import { underTitle } from './under-title.js';
import { dateNote } from './written-date.js';

/**
 * A record's text as content, for another template or a structured format. What has no place among the content's parts
 * (further sections, prose beside a list, lines under the title) stands at the end of `moreInformation`, each under the
 * heading that it had, so that no word is lost; further keys of the front matter as YAML. A chosen option is named as the
 * list of options has it. Comments that a template left are no content.
 */
export function contentOf(reading: AdrReading, text: string): AdrContent {
  const fileName = reading.number === null ? '' : `${reading.number}-`;
  if (refusalOf(text) !== null) return { ...EMPTY_CONTENT, title: reading.title, moreInformation: text };
  const parsed = parseAdr(text, fileName);
  const content = contentOfParsed(parsed);
  const { lines } = keptEntries(parsed);
  const rest = [
    withoutComments(underTitle(parsed)),
    ...parsed.outline.sections.map((section) => leftOf(parsed, section)),
    ...dateNote(parsed, languageOf(reading, text)),
    lines.length === 0 ? '' : ['```yaml', ...lines, '```'].join('\n'),
  ];
  return {
    ...content,
    title: reading.title,
    summary: withoutComments(content.summary),
    context: withoutComments(content.context),
    ...outcomeOf(content, parsed),
    confirmation: withoutComments(content.confirmation),
    moreInformation: [withoutComments(withoutPureLinks(parsed)), ...rest]
      .filter((part) => part !== '')
      .join('\n\n'),
  };
}

/** A chosen option that is not among the options keeps its sentence. */
function outcomeOf(
  { chosen, reason, outcome }: AdrContent,
  { outline, outcome: found }: ParsedAdr,
): Pick<AdrContent, 'reason' | 'outcome'> {
  const rest = withoutComments(outcome);
  if (chosen !== null || found === null) return { reason, outcome: rest };
  const sentence = trimmedBody(sliceOf(outline.text, found.paragraph));
  return { reason: '', outcome: [sentence, rest].filter((part) => part !== '').join('\n\n') };
}

/** What a section says that is in no part of the content, under its heading. */
function leftOf(parsed: ParsedAdr, section: OutlineSection): string {
  const { text, sections } = parsed.outline;
  if (WHOLE.has(section.kind) && sections.find(({ kind }) => kind === section.kind) === section) return '';
  const words = withoutComments(restOf(text, section.body, takenFrom(parsed)));
  if (!/[\p{L}\p{N}]/u.test(words) || isLabel(words)) return '';
  return `${'#'.repeat(Math.max(3, section.level))} ${section.heading}\n\n${words}`;
}

/** Kinds whose first section is a part of the content as it stands. */
const WHOLE: ReadonlySet<string> = new Set(['summary', 'context', 'confirmation', 'more-information']);

function takenFrom(parsed: ParsedAdr): readonly Span[] {
  const { drivers, options, consequences, outcome, outline } = parsed;
  const outcomeSection = outcome?.section ?? outline.sections.find(({ kind }) => kind === 'outcome');
  const revisit = outline.sections.find(({ kind }) => kind === 'revisit');
  return [
    ...statusSpans(parsed),
    ...pureLinks(parsed).map(({ whole }) => whole),
    ...[...drivers, ...consequences].map(({ span }) => span),
    ...options.flatMap(({ item, descriptionSpan, arguments: lines }) => [
      ...(item === null ? [] : [item]),
      ...(descriptionSpan === null ? [] : [descriptionSpan]),
      ...lines.map(({ span }) => span),
    ]),
    ...(outcomeSection === undefined ? [] : [outcomeSection.body]),
    ...(revisit === undefined ? [] : revisit.blocks.filter(({ type }) => type === 'list').map(spanOf)),
  ].map((span) => trimmedSpan(outline.text, span));
}

function withoutPureLinks(parsed: ParsedAdr): string {
  const section = parsed.outline.sections.find(({ kind }) => kind === 'more-information');
  if (section === undefined) return '';
  return restOf(
    parsed.outline.text,
    section.body,
    pureLinks(parsed).map(({ whole }) => whole),
  );
}

/** "**Pros:**" above a list that is in the content with its bearings. */
function isLabel(words: string): boolean {
  return words
    .split('\n')
    .every(
      (line) =>
        /^\s*[*_]{0,3}(?:pros|cons|contras|good|bad|advantages|disadvantages|ventajas|desventajas|inconvenientes)\s*:?[*_]{0,3}\s*:?\s*$/i.test(
          line,
        ) || line.trim() === '',
    );
}

function withoutComments(markdown: string): string {
  const rest = markdown.replace(/<!--[\s\S]*?-->/g, '');
  return rest.trim() === '' ? '' : trimmedBody(markdown);
}
