import { dayAt, linesBetween, restOfLine, textLines } from './lines.js';
import { meaningOf } from './status-meaning.js';
import type { ToolModel, ToolView } from './tool.js';

/** The importer of adr-tools folders takes every Markdown file, and stops at one whose name has no number. */
export const STRUCTURIZR_ADRTOOLS: ToolModel = {
  lists: (name) => name.endsWith('.md'),
  key: (name) => String(Number(name.slice(0, 4))),
  view: (name, text) => {
    const lines = textLines(text);
    const [first = ''] = lines;
    const title = first.slice(first.indexOf('.') + 2);
    const date = restOfLine(lines, 'Date: ');
    if (!/^\d{4}/.test(name) || title.trim() === '' || isNoDay(date)) return 'stops';
    const word = linesBetween(lines, '## Status', '\u0000').find((line) => line.trim() !== '');
    return {
      title,
      // Without a section of a status the tool shows "Proposed".
      status: word === undefined ? 'proposed' : meaningOf(word.replace(/ .*/, '')),
      date: date === null ? null : dayAt(date),
    };
  },
};

/** The importer of MADR folders reads two lines of the front matter, without YAML, and shows "accepted" where there is none. */
export const STRUCTURIZR_MADR: ToolModel = {
  lists: (name) => /^\d{4}-.+\.md$/.test(name),
  key: (name) => name.slice(0, 4),
  view: (_, text) => {
    const lines = textLines(text);
    const matter = lines[0]?.startsWith('---') === true ? linesBetween(lines, '---', '---') : [];
    const body = matter.length === 0 ? lines : lines.slice(matter.length + 2);
    const date = restOfLine(matter, 'date: ');
    if (isNoDay(date)) return 'stops';
    const status = restOfLine(matter, 'status: ');
    return {
      title: restOfLine(body, '# ') ?? 'Title',
      status: status === null ? 'accepted' : /["'{]/.test(status.charAt(0)) ? 'unknown' : meaningOf(status),
      date: date === null ? null : dayAt(date),
    };
  },
};

/** The importer of log4brains folders reads lines with a hyphen and one blank. */
export const STRUCTURIZR_LOG4BRAINS: ToolModel = {
  lists: (name) => /^\d{8}-.+\.md$/.test(name),
  key: null,
  view: (name, text): ToolView | 'stops' => {
    const lines = textLines(text);
    const title = (lines[0] ?? '').slice(2);
    const date = restOfLine(lines, '- Date: ');
    if (title.trim() === '' || isNoDay(date)) return 'stops';
    const status = restOfLine(lines, '- Status: ');
    return {
      title,
      status: status === null ? 'none' : meaningOf(status),
      date: date === null ? name.replace(/^(\d{4})(\d\d)(\d\d).*/, '$1-$2-$3') : dayAt(date),
    };
  },
};

function isNoDay(text: string | null): boolean {
  return text !== null && !/^\s*\d+-\s*\d+-\s*\d+/.test(text);
}
