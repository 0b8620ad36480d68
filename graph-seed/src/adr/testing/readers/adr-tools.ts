import { filesNamed, type ReaderFolder, type ReadLink, type ReadRecord } from './reading.js';

/**
 * Reads a folder as adr-tools does (`adr list`, `adr generate toc`, `adr generate graph`).
 *
 * - Files: a number, `-`, anything, `.md` (also `.md.bak`: the pattern has no end).
 * - Title: the first line from its third character, whatever that line is; a carriage return stays.
 * - Status: the non-blank lines of every section whose heading starts with `## Status`, joined by line feeds.
 * - Links: status lines `<type> [text](<number>…)`; the number is the target file's, without zeros, so neither a
 *   file numbered 0000 nor a path that does not start with a digit is a target. Text after the closing bracket
 *   ends up in the type.
 * - Date: never read.
 *
 * @returns a record a file, in the order of the names; never fails
 */
export function readWithAdrTools(folder: ReaderFolder): readonly ReadRecord[] {
  return filesNamed(folder, /^[0-9]+-[^/]*\.md/).map(([file, text]) => {
    const lines = text.split('\n');
    const status = statusLines(lines);
    return {
      file,
      id: file.replace(/-.*/, '').replace(/^0*/, ''),
      title: [...(lines[0] ?? '')].slice(2).join(''),
      status: status.length === 0 ? null : status.join('\n'),
      defaulted: false,
      date: null,
      links: status.flatMap(linkOf),
    };
  });
}

/** Lines between a `## Status…` heading and the next line that starts with `#`; headings in between continue it. */
function statusLines(lines: readonly string[]): string[] {
  const found: string[] = [];
  let inSection = false;
  for (const line of lines) {
    const opens = line.startsWith('## Status');
    if (opens) inSection = true;
    if (inSection && !/^(#|\s*$)/.test(line)) found.push(line);
    if (line.startsWith('#') && !opens) inSection = false;
  }
  return found;
}

function linkOf(line: string): ReadLink[] {
  const match = /^(.+) \[.*\]\(0*([1-9][0-9]*).*\)/.exec(line);
  if (match?.[1] === undefined || match[2] === undefined) return [];
  return [{ type: match[1] + line.slice(match[0].length), target: match[2] }];
}
