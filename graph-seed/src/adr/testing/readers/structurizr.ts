import { filesNamed, ReaderFailure, type ReaderFolder, type ReadLink, type ReadRecord } from './reading.js';

/**
 * Reads a folder as Structurizr's importer of adr-tools folders does.
 *
 * - Files: every `.md`. Id: the first four characters as a whole number; a README or a second file with the same
 *   number stops the import.
 * - Title: line 1 from the second character after its first full stop (from its second character without one).
 * - Date: the rest of the first line `Date: …`, read leniently (month 13 is next January); null where the tool
 *   would put today. Another text in its place stops the import.
 * - Status: first word below `## Status`, "Superceded" corrected; "Proposed" where there is none.
 * - Links: lines `<type> [text](file)` between `## Status` and `## Context`, to files of the folder by bare name;
 *   one a target.
 *
 * @throws ReaderFailure where the import would stop
 */
export function readWithStructurizrAdrTools(folder: ReaderFolder): readonly ReadRecord[] {
  const files = filesNamed(folder, /\.md$/).map(([file, text]) => ({
    file,
    id: leadingNumber(file),
    lines: linesOf(text),
  }));
  const idOf = new Map(files.map(({ file, id }) => [file, id]));
  return unique(
    files.map(({ file, id, lines }) => {
      const firstLine = lines[0] ?? '';
      const title = lineFrom(file, firstLine, firstLine.indexOf('.') + 2);
      const section = lines.slice(headingIndex(lines, '## Status') + 1);
      const status = section.find((line) => !isBlank(line));
      const end = headingIndex(section, '## Context');
      return {
        file,
        id,
        title: requireText(file, title),
        status: firstWord(status ?? 'Proposed'),
        defaulted: status === undefined,
        date: dateLine(file, lines, 'Date: '),
        links: linksIn(section.slice(0, end), /(.*) \[.*]\((.*)\)/, id, idOf),
      };
    }),
  );
}

/**
 * Reads a folder as Structurizr's importer of MADR folders does.
 *
 * - Files: four digits, `-`, a name, `.md`. Id: that number; a second file with it stops the import.
 * - Title: first line that starts with `# ` outside the front matter, else the word "Title".
 * - Status, date: front matter lines that start with `status: ` or `date: `, not parsed as YAML (quotes stay);
 *   "accepted" where there is none; a `date` that is no date stops the import; null where the file's time counts.
 * - Links: a line's last Markdown link, where it names a file of the folder; always "Links to", one a target.
 *
 * @throws ReaderFailure where the import would stop
 */
export function readWithStructurizrMadr(folder: ReaderFolder): readonly ReadRecord[] {
  const files = filesNamed(folder, /^\d{4}-.+?.md$/).map(([file, text]) => ({
    file,
    id: leadingNumber(file),
    text: text.replaceAll('\r', ''),
  }));
  const idOf = new Map(files.map(({ file, id }) => [file, id]));
  return unique(
    files.map(({ file, id, text }) => {
      const frontMatter = frontMatterLines(linesOf(text));
      const content = text.replace(/^---\n(?:^.*\n)*?---\n/m, '');
      requireText(file, content);
      const lines = linesOf(content);
      const title = valueOf(lines, '# ') ?? 'Title';
      const status = valueOf(frontMatter, 'status: ');
      return {
        file,
        id,
        title: requireText(file, title),
        status: status ?? 'accepted',
        defaulted: status === undefined,
        date: dateLine(file, frontMatter, 'date: '),
        links: linksIn(lines, /\[.*]\((.*)\)/, id, idOf),
      };
    }),
  );
}

/**
 * Reads a folder as Structurizr's importer of log4brains folders does.
 *
 * - Files: eight digits, `-`, a name, `.md`. Id: their rank by name, from 1.
 * - Title: line 1 from its third character.
 * - Status, date: first line that starts with `- Status: ` or `- Date: ` (hyphen, one blank); `superseded …`
 *   becomes "superseded"; the date failing that from the file name. Status is null where there is none.
 * - Links: on the status line, and after `## Links` lines `- <type> [text](file)`; one a target.
 *
 * @throws ReaderFailure where the import would stop
 */
export function readWithStructurizrLog4brains(folder: ReaderFolder): readonly ReadRecord[] {
  const files = filesNamed(folder, /^\d{8}-.+?.md$/).map(([file, text], index) => ({
    file,
    id: `${index + 1}`,
    lines: linesOf(text),
  }));
  const idOf = new Map(files.map(({ file, id }) => [file, id]));
  return files.map(({ file, id, lines }) => {
    const title = requireText(file, lineFrom(file, lines[0] ?? '', 2));
    const status = valueOf(lines, '- Status: ');
    const statusLines = lines.filter((line) => line.startsWith('- Status: '));
    return {
      file,
      id,
      title,
      status: status?.startsWith('superseded') ? 'superseded' : (status ?? null),
      defaulted: false,
      date: dateLine(file, lines, '- Date: ') ?? fileNameDay(file),
      links: oneATarget([
        ...linksIn(statusLines, /- Status: (.*) \[.*]\((.*)\)/, id, idOf),
        ...linksIn(lines.slice(headingIndex(lines, '## Links')), /- (.*) \[.*]\((.*)\)/, id, idOf),
      ]),
    };
  });
}

function leadingNumber(file: string): string {
  const digits = file.slice(0, 4);
  if (file.length < 4 || !/^[+-]?\d+$/.test(digits))
    throw new ReaderFailure(file, `no number in "${digits}"`);
  return `${Number(digits)}`;
}

/** Lines without carriage returns; blank lines at the end do not count. */
function linesOf(text: string): string[] {
  return text.replaceAll('\r', '').replace(/\n+$/, '').split('\n');
}

function isBlank(line: string): boolean {
  return line.trim() === '';
}

/** Index of the first line that starts with the heading, or the number of lines. */
function headingIndex(lines: readonly string[], heading: string): number {
  const index = lines.findIndex((line) => line.startsWith(heading));
  return index === -1 ? lines.length : index;
}

/** Rest of the first line that starts with the prefix. */
function valueOf(lines: readonly string[], prefix: string): string | undefined {
  return lines.find((line) => line.startsWith(prefix))?.slice(prefix.length);
}

/** The line from that column. */
function lineFrom(file: string, line: string, start: number): string {
  if (start > line.length) throw new ReaderFailure(file, 'its first line is too short for a title');
  return line.slice(start);
}

function requireText(file: string, text: string): string {
  if (isBlank(text)) throw new ReaderFailure(file, 'no title or content');
  return text;
}

function firstWord(line: string): string {
  const word = line.replace(/ .*/, '');
  return word === 'Superceded' ? 'Superseded' : word;
}

/** The lines between a first line that starts with `---` and the next one that does. */
function frontMatterLines(lines: readonly string[]): readonly string[] {
  if (lines[0]?.startsWith('---') !== true) return [];
  const end = lines.findIndex((line, index) => index > 0 && line.startsWith('---'));
  return lines.slice(1, end === -1 ? lines.length : end);
}

function dateLine(file: string, lines: readonly string[], prefix: string): string | null {
  const text = valueOf(lines, prefix);
  if (text === undefined) return null;
  const match = /^[ \t]*(\d+)-[ \t]*(\d+)-[ \t]*(\d+)/.exec(text);
  if (match === null) throw new ReaderFailure(file, `"${text}" is no date`);
  return lenientDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

function fileNameDay(file: string): string {
  return lenientDay(Number(file.slice(0, 4)), Number(file.slice(4, 6)), Number(file.slice(6, 8)));
}

/** Months and days beyond the calendar's run on into the next ones. */
function lenientDay(year: number, month: number, day: number): string {
  const start = new Date(0);
  start.setUTCFullYear(year, month - 1, day);
  return start.toISOString().slice(0, 10);
}

/** Links of the lines that match; the pattern's last group is the file, the one before it, if any, the type. */
function linksIn(
  lines: readonly string[],
  pattern: RegExp,
  ownId: string,
  idOf: ReadonlyMap<string, string>,
): readonly ReadLink[] {
  return oneATarget(
    lines.flatMap((line) => {
      const match = pattern.exec(line);
      const target = idOf.get(match?.at(-1) ?? '');
      if (match === null || target === undefined || target === ownId) return [];
      return [{ type: match.length > 2 ? (match[1] ?? '') : 'Links to', target }];
    }),
  );
}

/** The tool keeps the first link to a target, ordered by target id as text. */
function oneATarget(links: readonly ReadLink[]): readonly ReadLink[] {
  const kept = new Map<string, ReadLink>();
  for (const link of links) if (!kept.has(link.target)) kept.set(link.target, link);
  return [...kept.values()].sort((a, b) => (a.target < b.target ? -1 : 1));
}

function unique(records: readonly ReadRecord[]): readonly ReadRecord[] {
  const seen = new Set<string>();
  for (const { file, id } of records) {
    if (seen.has(id)) throw new ReaderFailure(file, `a decision with the id ${id} already exists`);
    seen.add(id);
  }
  return records;
}
