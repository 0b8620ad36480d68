import { lineEndOf } from '../read/lines.js';

/** Markdown with the line ends of a text, unless the text mixes them: then as given. */
export function inLineEndsOf(text: string, markdown: string): string {
  const end = lineEndOf(text);
  const mixed = end === '\r\n' ? /(?<!\r)\n/.test(text) : text.includes('\r\n');
  if (mixed) return markdown;
  return markdown.replace(/\r\n|\r|\n/g, end);
}

/** Without blank lines at both ends; spaces that end the last line stay. */
export function withoutOuterBlankLines(markdown: string): string {
  if (markdown.trim() === '') return '';
  const start = markdown.length - markdown.trimStart().length;
  const lineStart =
    Math.max(markdown.lastIndexOf('\n', start - 1), markdown.lastIndexOf('\r', start - 1)) + 1;
  const end = markdown.trimEnd().length;
  const tail = /^[^\r\n]*/.exec(markdown.slice(end))?.[0] ?? '';
  return markdown.slice(lineStart, end + tail.length);
}

/** Whether two pieces of Markdown say the same but for line ends and blank lines around them. */
export function isSameMarkdown(one: string, other: string): boolean {
  const plain = (markdown: string) => withoutOuterBlankLines(markdown.replace(/\r\n|\r/g, '\n'));
  return plain(one) === plain(other);
}

/** Words as Markdown that reads as those words: every sign that could mean something gets a backslash. */
export function escapedMarkdown(words: string): string {
  return words.replace(/[\\`*_{}[\]<>()#+\-.!~|&:]/g, '\\$&');
}
