import { parseDocument } from 'yaml';
import { readBlocks, spanOf } from '../../read/markdown.js';
import { dayAt } from './lines.js';
import { meaningOf } from './status-meaning.js';
import type { ToolModel } from './tool.js';

/** The ADR plugin: front matter from the first byte on; failing that the first list of the page, as it is written. */
export const BACKSTAGE: ToolModel = {
  lists: (name) => /^\d{4}-.+\.md$/.test(name),
  key: null,
  view: (name, text) => {
    const matter = /^---\r?\n((?:.*\r?\n)*?)---(?:\r?\n|$)/.exec(text);
    const keys = matter === null ? {} : keysOf(matter[1] ?? '');
    const body = text.slice(matter?.[0].length ?? 0);
    if (keys === null || body.trim() === '') return 'skips';
    const blocks = readBlocks(body, 0);
    const heading = blocks.find((block) => block.type === 'heading' && block.depth === 1);
    const list = blocks.find((block) => block.type === 'list');
    const items = list?.type === 'list' ? list.children.map((item) => sourceOf(body, item.children)) : [];
    const inList = (label: RegExp) =>
      items
        .find((item) => label.test(item))
        ?.replace(label, '')
        .trim();
    const status = keys.status ?? inList(/^status:/i);
    const date = keys.date ?? inList(/^date:/i);
    return {
      title: heading?.type === 'heading' ? sourceOf(body, heading.children) : name.replace(/\.md$/, ''),
      status: status === undefined ? 'none' : meaningOf(status),
      date: date === undefined || !/^\d{4}-\d\d-\d\d$/.test(date) ? null : dayAt(date),
    };
  },
};

interface Keys {
  readonly status?: string;
  readonly date?: string;
}

/** Status and date of front matter; `null` where the YAML has errors. */
function keysOf(yaml: string): Keys | null {
  const document = parseDocument(yaml, { schema: 'core', logLevel: 'silent' });
  if (document.errors.length > 0) return null;
  const of = (key: string): string | undefined => {
    const value: unknown = document.get(key);
    if (value === undefined || value === null || value === '') return undefined;
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '[object Object]';
  };
  const status = of('status');
  const date = of('date');
  return { ...(status === undefined ? {} : { status }), ...(date === undefined ? {} : { date }) };
}

function sourceOf(text: string, children: readonly Parameters<typeof spanOf>[0][]): string {
  const [first] = children;
  const last = children.at(-1);
  return first === undefined || last === undefined ? '' : text.slice(spanOf(first).start, spanOf(last).end);
}
