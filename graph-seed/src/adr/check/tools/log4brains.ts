import type { AdrStatus } from '../../adr.js';
import { plainText } from '../../read/inline.js';
import { readBlocks, spanOf, type Block } from '../../read/markdown.js';
import { dayAt } from './lines.js';
import type { ToolModel } from './tool.js';

/**
 * log4brains knows no front matter and reads the first bulleted list above the first section, items of one line. A
 * record without a status is an accepted one, one with an unknown word a draft.
 */
export const LOG4BRAINS: ToolModel = {
  lists: (name) => /\.md$/i.test(name) && !/^(?:template|readme|index|backlog)\.md$/i.test(name),
  key: null,
  view: (_, text) => {
    const blocks = readBlocks(text, 0);
    const title = blocks.find((block) => block.type === 'heading' && block.depth === 1);
    const values = headerValues(text, blocks);
    const date = values('date');
    return {
      title: title === undefined ? '' : headingWords(text, title),
      status: statusOf(values('status')),
      date: date === null ? null : /^\d{4}-\d\d-\d\d$/.test(date) ? dayAt(date) : europeanDay(date),
    };
  },
};

const STATUSES: Readonly<Record<string, AdrStatus>> = {
  draft: 'proposed',
  proposed: 'proposed',
  accepted: 'accepted',
  rejected: 'rejected',
  deprecated: 'deprecated',
  superseded: 'superseded',
};

function statusOf(words: string | null): AdrStatus {
  const name = (words ?? '').toLowerCase();
  if (name === '') return 'accepted';
  return name.startsWith('superseded by') ? 'superseded' : (STATUSES[name] ?? 'proposed');
}

function headerValues(text: string, blocks: readonly Block[]): (label: string) => string | null {
  const end = blocks.findIndex((block, index) => index > 0 && block.type === 'heading' && block.depth === 2);
  const list = (end === -1 ? blocks : blocks.slice(0, end)).find(
    (block) => block.type === 'list' && block.ordered !== true,
  );
  if (list?.type !== 'list' || list.spread === true || list.children.some((item) => item.spread))
    return () => null;
  const items = list.children.map((item) =>
    text.slice(spanOf(item.children[0] ?? item).start, spanOf(item).end),
  );
  return (label) => {
    const pattern = new RegExp(`^\\s*${label}\\s*:\\s*(.*)$`, 'i');
    for (const item of items) {
      const value = item.includes('\n') ? null : pattern.exec(plainText(item));
      if (value !== null) return (value[1] ?? '').trim();
    }
    return null;
  };
}

function headingWords(text: string, block: Block): string {
  return text.slice(spanOf(block).start, spanOf(block).end).replace(/^#+\s*|\n[=-]+\s*$/g, '');
}

function europeanDay(date: string): string | null {
  const match = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(date);
  return match === null ? null : `${match[3]}-${match[2]}-${match[1]}`;
}
