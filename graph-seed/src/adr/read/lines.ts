import type { Span } from '../adr.js';

/** Where the line that holds this place starts. */
export function lineStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
}

/** Where the line that holds this place ends, its line end left out. */
export function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
}

/** Where the next line starts, or the text ends. */
export function afterLine(text: string, at: number): number {
  const end = lineEnd(text, at);
  return text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, text.length);
}

/** Where the last line before a place that isn't blank ends, spaces at its end included; 0 where all are blank. */
export function contentEnd(text: string, before: number): number {
  let end = before;
  while (end > 0 && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return end === 0 ? 0 : Math.min(lineEnd(text, end), before);
}

/** The span without the blank lines around it; empty, at its end, where it has nothing else. */
export function withoutBlankLines(text: string, span: Span): Span {
  const first = firstNonBlank(text, span.start, span.end);
  if (first === span.end) return { start: span.end, end: span.end };
  let end = span.end;
  while (/\s/.test(text[end - 1] ?? '')) end -= 1;
  return { start: Math.max(span.start, lineStart(text, first)), end: Math.min(span.end, lineEnd(text, end)) };
}

/** Where a line's lines lie: the spans of the lines of a part, line ends left out. */
export function linesOf(text: string, span: Span): readonly Span[] {
  const lines: Span[] = [];
  for (let start = span.start; start < span.end; start = afterLine(text, start)) {
    lines.push({ start, end: Math.min(lineEnd(text, start), span.end) });
  }
  return lines;
}

export function trimmedSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start] ?? '')) start += 1;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return { start, end };
}

export function sliceOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** What the text's lines end with, by its first line. */
export function lineEndOf(text: string): '\n' | '\r\n' {
  const first = text.indexOf('\n');
  return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n';
}

function firstNonBlank(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && /\s/.test(text[at] ?? '')) at += 1;
  return at;
}
