import type { AdrContentArgument, Bearing } from '../adr.js';
import { bearingPrefix } from '../read/list-lines.js';
import { readBlocks } from '../read/markdown.js';
import { closed, trimmedBody } from './body.js';
import type { AdrWords } from './words.js';

export type ListMarker = '*' | '-';

/** A list of items, Markdown each; an item's further lines are indented to belong to it. Empty items are left out. */
export function listOf(items: readonly string[], marker: ListMarker): string {
  return items
    .map((item) => trimmedBody(item).trimStart())
    .filter((item) => item !== '')
    .map((item) => itemOf(closed(item), marker))
    .join('\n');
}

/** Arguments as items; `said`: the way that the heading above speaks, which an item then needn't repeat. */
export function argumentList(
  lines: readonly AdrContentArgument[],
  words: AdrWords,
  marker: ListMarker,
  said: Bearing = 'unsaid',
): string {
  return listOf(
    lines
      .filter(({ text }) => text.trim() !== '')
      .map(({ bearing, text }) => {
        const own = trimmedBody(text).trimStart();
        // Words such as "Risk:" would speak louder than the heading.
        const needless = bearing === said && bearingPrefix(own) === null;
        return needless ? own : prefixed(words.bearing[bearing], own);
      }),
    marker,
  );
}

/** "Good, because" stands apart from what is no plain text: a fence or a list in the middle of a line is none. */
function prefixed(prefix: string, text: string): string {
  const apart = prefix !== '' && readBlocks(text, 0)[0]?.type !== 'paragraph';
  return apart ? `${prefix.trimEnd()}\n\n${text}` : prefix + text;
}

function itemOf(text: string, marker: ListMarker): string {
  const [first = '', ...more] = text.split('\n');
  // A line of nothing but the marker's own sign would draw a rule across the page.
  const start = new RegExp(`^(?:\\${marker}\\s*){2,}$`).test(first) ? `\\${first}` : first;
  return [`${marker} ${start}`, ...more.map((line) => (line === '' ? '' : `  ${line}`))].join('\n');
}
