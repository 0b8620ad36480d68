import { parse } from 'yaml';
import { filesNamed, type ReaderFolder, type ReadRecord } from './reading.js';

/**
 * Reads a folder as adr-log does when it writes `index.md`.
 *
 * - Files: every `.md` that is no dot file, except `index.md` itself; README and templates are entries too.
 * - Id: `ADR-` and the digits, dashes and underscores that lead the file name (up to the last digit, so
 *   `0009-11ty.md` is `ADR-0009-11`); failing that front matter `index`, then `date`, then a counter from 1.
 * - Title: the first line after the front matter from its third character, without a leading `N. `. A blank line
 *   between front matter and heading gives an empty title.
 * - Status, date and links: never read.
 *
 * @returns a record a file, in the order of the names
 * @throws the YAML parser's error where front matter is no YAML, as the tool does
 */
export function readWithAdrLog(folder: ReaderFolder): readonly ReadRecord[] {
  let counter = 1;
  return filesNamed(folder, /^[^.].*\.md$/)
    .filter(([file]) => file !== 'index.md')
    .map(([file, text]) => {
      const { data, content } = splitFrontMatter(text);
      const index =
        /^[-\d_\\/]*\d/m.exec(file)?.[0] ?? textOf(data.index) ?? textOf(data.date) ?? `${counter++}`;
      const firstLine = content.split(newlineOf(content))[0] ?? '';
      return {
        file,
        id: `ADR-${index.trim()}`,
        title: firstLine.slice(2).replace(/^\d+\. /, ''),
        status: null,
        defaulted: false,
        date: null,
        links: null,
      };
    });
}

function textOf(value: unknown): string | null {
  if (!value) return null;
  return value instanceof Date ? value.toISOString().slice(0, 10) : `${value as string}`;
}

function newlineOf(content: string): string {
  return ['\r\n', '\n', '\r'].find((newline) => content.includes(newline)) ?? '\n';
}

/** Front matter runs from a leading `---` to the next line that starts with `---`, or to the end. */
function splitFrontMatter(text: string): { data: Readonly<Record<string, unknown>>; content: string } {
  // The delimiter check looks one character too far: a first key that starts with `-` is no front matter.
  if (!text.startsWith('---') || text.charAt(4) === '-') return { data: {}, content: text };
  const end = text.indexOf('\n---', 4);
  const yaml = text.slice(text.indexOf('\n'), end === -1 ? text.length : end);
  const data = parse(yaml, { schema: 'core', customTags: ['timestamp'] }) as unknown;
  const content = end === -1 ? '' : text.slice(end + '\n---'.length).replace(/^\r?\n/, '');
  return {
    data: typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {},
    content,
  };
}
