import { spanOf } from '../read/markdown.js';
import type { ParsedAdr } from '../read/read-adr.js';
import { LAYOUTS } from '../write/layout.js';
import type { MarkdownProfile } from './adr-to-export.js';
import { headerLines } from './consumed.js';
import { restOf } from './spans.js';

/** What stands between title and first section besides the header. */
export function underTitle(parsed: ParsedAdr): string {
  const { outline } = parsed;
  const taken = headerLines(parsed).map(({ whole }) => whole);
  return outline.preamble
    .map((block) => restOf(outline.text, spanOf(block), taken))
    .filter((part) => part !== '')
    .join('\n\n');
}

/**
 * The new header with what stood under the old one. A list goes on the header's list, or it would part it: log4brains
 * reads no list with blank lines. One that has some itself gets the other marker, which starts a new list.
 */
export function withUnderTitle(
  head: readonly string[],
  under: string,
  target: MarkdownProfile,
): readonly string[] {
  const last = head.at(-1) ?? '';
  const before = head.slice(0, -1);
  // Nygard's header ends with the section of the status.
  if (target === 'nygard') return [...before, under, last];
  const isListed = (target === 'madr2' || target === 'log4brains') && /^[-*+][ \t]/.test(under);
  if (!isListed) return [...head, under];
  const { marker } = LAYOUTS[target];
  const end = /\n\s*\n/.exec(under)?.index ?? under.length;
  const items = under.slice(0, end);
  const isTight = items.split('\n').every((line) => /^(?:[-*+][ \t]|[ \t])/.test(line));
  return isTight
    ? [...before, `${last}\n${withMarker(items, marker)}`, apart(under.slice(end).trimStart(), marker)]
    : [...head, apart(under, marker)];
}

function apart(list: string, marker: string): string {
  return /^[-*+][ \t]/.test(list) ? withMarker(list, marker === '-' ? '*' : '-') : list;
}

function withMarker(list: string, marker: string): string {
  return list.replace(/^[-*+](?=[ \t])/gm, marker);
}
