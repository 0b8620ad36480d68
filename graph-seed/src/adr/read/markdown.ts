import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Span } from '../adr.js';

/** A node right under the root: heading, paragraph, list, table, code, html … */
export type Block = ReturnType<typeof fromMarkdown>['children'][number];
export type Heading = Extract<Block, { type: 'heading' }>;
export type List = Extract<Block, { type: 'list' }>;
export type ListItem = List['children'][number];
export type Table = Extract<Block, { type: 'table' }>;

/**
 * Longest text that is read, in UTF-16 units and in lines: far above any record, below what would keep a server busy (the
 * parser takes some 50 µs for a line of its own).
 */
export const MAX_ADR_LENGTH = 1024 * 1024;
export const MAX_ADR_LINES = 20_000;

export function isTooLong(text: string): boolean {
  if (text.length > MAX_ADR_LENGTH) return true;
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1 && lines <= MAX_ADR_LINES; at = text.indexOf('\n', at + 1))
    lines += 1;
  return lines > MAX_ADR_LINES;
}

/**
 * The blocks of a text, with offsets into it. What lies before `from` (front matter) is passed over. Inline Markdown is
 * left unread: it is two thirds of the parser's time and wanted in a few places only, see `inline.ts`.
 */
export function readBlocks(text: string, from: number): readonly Block[] {
  return fromMarkdown(blanked(text, from), BLOCKS_ONLY).children;
}

export function spanOf(node: { readonly position?: Block['position'] }): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/**
 * Whether lists and quotes nest so deep that parsing would take longer than any honest text needs: the parser's time
 * for a line grows with the square of its depth.
 */
export function isTooNested(text: string): boolean {
  let budget = NESTING_BUDGET;
  const open: number[] = [];
  for (const line of text.matchAll(CONTAINERS)) {
    const indent = line[1]?.length ?? 0;
    while (open.length > 0 && (open.at(-1) ?? 0) >= indent) open.pop();
    open.push(indent);
    const markers = (line[0].match(/>|[-*+]|\d[.)]/g) ?? []).length;
    budget -= (open.length + markers) ** 2;
    if (budget < 0) return true;
  }
  return false;
}

const NESTING_BUDGET = 2_000_000;
const CONTAINERS = /^([ \t]*)(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*)+/gm;

const TABLES_OF_GFM: Options = {
  extensions: [{ flow: gfm().flow ?? {} }],
  mdastExtensions: gfmFromMarkdown().filter((extension) => 'table' in (extension.enter ?? {})),
};

const BLOCKS_ONLY: Options = {
  ...TABLES_OF_GFM,
  extensions: [
    ...(TABLES_OF_GFM.extensions ?? []),
    {
      disable: {
        null: [
          'attention',
          'autolink',
          'characterEscape',
          'characterReference',
          'codeText',
          'hardBreakEscape',
          'htmlText',
          'labelEnd',
          'labelStartImage',
          'labelStartLink',
        ],
      },
    },
  ],
};

function blanked(text: string, from: number): string {
  if (from > 0) return `${' '.repeat(from - 1)}\n${text.slice(from)}`;
  return text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
}
