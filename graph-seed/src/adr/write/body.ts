import { readBlocks, spanOf, type Block, type Heading } from '../read/markdown.js';
import { sectionKindOf } from '../read/section-kinds.js';
import { sliceOf, withoutBlankLines } from '../read/lines.js';
import { plainText } from '../read/inline.js';

/**
 * Markdown as the body of a section of a level, so that it stays in there: its headings go below the section's, one
 * named like a section of a record becomes a bold line, and a fence, comment or tag that it leaves open is closed.
 * Line ends become `\n`, blank lines around it go; everything else is as it was.
 */
export function bodyOf(markdown: string, level: number): string {
  return withHeadingsBelow(closed(trimmedBody(markdown)), level, isSectionName);
}

/** With `\n` for line ends and no blank lines around. */
export function trimmedBody(markdown: string): string {
  const text = markdown.replace(/\r\n?/g, '\n');
  return sliceOf(text, withoutBlankLines(text, { start: 0, end: text.length })).trimEnd();
}

/** Kinds that are looked for wherever they stand; what a text says of its references or history may keep its name. */
function isSectionName(heading: string): boolean {
  const kind = sectionKindOf(heading);
  return kind !== 'other' && kind !== 'references' && kind !== 'changelog' && kind !== 'more-information';
}

function withHeadingsBelow(text: string, level: number, isTaken: (heading: string) => boolean): string {
  if (!/^ {0,3}(?:#|=+\s*$|-+\s*$)/m.test(text)) return text;
  const headings = readBlocks(text, 0).filter((block): block is Heading => block.type === 'heading');
  const highest = Math.min(...headings.map(({ depth }) => depth));
  const shift = Math.max(0, level + 1 - highest);
  let written = text;
  for (const heading of headings.toReversed()) {
    const span = spanOf(heading);
    const source = sliceOf(text, span);
    const setext = !/^#{1,6}(?:\s|$)/.test(source);
    const words = headingWords(source, setext);
    const depth = heading.depth + shift;
    const taken = isTaken(plainText(words));
    if (!taken && depth === heading.depth) continue;
    const line = taken ? `**${plainText(words)}**` : `${'#'.repeat(Math.min(depth, 6))} ${words}`.trimEnd();
    const after = taken && !/^\s*(?:\n\s*\n|$)/.test(text.slice(span.end)) ? '\n' : '';
    written = written.slice(0, span.start) + line + after + written.slice(span.end);
  }
  return written;
}

function headingWords(source: string, setext: boolean): string {
  if (!setext) return source.replace(/^#{1,6}[ \t]*/, '');
  return source.replace(/\n[ \t]*(?:=+|-+)[ \t]*$/, '').replace(/\s*\n\s*/g, ' ');
}

const SENTINEL = '# end-of-body';

/** With an end to what it leaves open: a fence, a comment, a tag such as `<script>` would take in all that follows. */
export function closed(text: string): string {
  if (text === '' || endsClosed(text)) return text;
  const last = readBlocks(text, 0).at(-1);
  for (const closer of [
    ...fenceOf(text, last),
    '-->',
    '?>',
    ']]>',
    '</script>',
    '</style>',
    '</pre>',
    '</textarea>',
    '>',
  ]) {
    const whole = `${text}\n${closer}`;
    if (endsClosed(whole)) return whole;
  }
  // Nothing known is left open: as code it can't do harm.
  return text.replace(/^/gm, '    ');
}

function endsClosed(text: string): boolean {
  if (!/^[ \t]{0,3}(?:`{3}|~{3}|<)/m.test(text)) return true;
  const whole = `${text}\n\n${SENTINEL}`;
  const last = readBlocks(whole, 0).at(-1);
  return last?.type === 'heading' && sliceOf(whole, spanOf(last)) === SENTINEL;
}

function fenceOf(text: string, block: Block | undefined): readonly string[] {
  if (block?.type !== 'code') return [];
  const opening = /^\s*(`{3,}|~{3,})/.exec(sliceOf(text, spanOf(block)))?.[1];
  return opening === undefined ? [] : [opening];
}
