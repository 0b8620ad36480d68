import type { AdrHeader } from '../adr.js';
import { escapedWords } from '../write/plain-words.js';

/**
 * A list of the exported records. It lies above their folder: Structurizr stops at a Markdown file without a number,
 * and adr-log would list it.
 */
export function indexPage(
  folder: string,
  records: readonly { readonly name: string; readonly title: string; readonly header: AdrHeader }[],
): string {
  const base = folder.split('/').at(-1) ?? folder;
  const rows = records.map(({ name, title, header }) => {
    const number = header.number === null ? '' : String(header.number);
    return `| ${number} | [${cell(title)}](${base}/${name}) | ${header.status} | ${header.date} |`;
  });
  return `${['# Decisions', '', '| Number | Title | Status | Date |', '|---|---|---|---|', ...rows].join('\n')}\n`;
}

function cell(title: string): string {
  return escapedWords(title).replace(/(?<!\\)[|[\]]/g, '\\$&');
}
