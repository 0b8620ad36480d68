import type { Span } from '../adr.js';

/** What is left of a part of a text when others are taken out of it; list marks and blank lines that lose their text go too. */
export function restOf(text: string, part: Span, taken: readonly Span[]): string {
  const inside = taken
    .map(({ start, end }) => ({ start: Math.max(start, part.start), end: Math.min(end, part.end) }))
    .filter(({ start, end }) => start < end)
    .toSorted((one, other) => one.start - other.start);
  let rest = '';
  let from = part.start;
  for (const { start, end } of inside) {
    if (start > from) rest += text.slice(from, start);
    from = Math.max(from, end);
  }
  rest += text.slice(from, part.end);
  const lines = rest
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .filter((line) => !/^\s*(?:[-*+]|\d+[.)])\s*$/.test(line));
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^(?:[ \t]*\n)+|\s+$/g, '');
}
