import type { Heading, List, ListItem, Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { filesNamed, type ReaderFolder, type ReadLink, type ReadRecord } from './reading.js';

/**
 * Reads a folder as log4brains does, which renders the Markdown (without raw HTML) and looks at the page.
 *
 * - Files: every `.md` except template, readme, index and backlog. Id: the name without `.md`.
 * - Title: text of the first heading of level one. Front matter is no front matter: its first `---` is a rule and
 *   the second underlines a heading of level two; a `# comment` in it is the title.
 * - Status, date: items `key: value` of the first bulleted list among the page's first element and what follows up
 *   to the next second-level heading. An item of more than one line, or in a list with blank lines, does not match.
 * - Status: draft, proposed, rejected, accepted, deprecated, superseded, or anything that starts with
 *   `superseded by`; none is accepted, any other is draft.
 * - Date: `YYYY-MM-DD` or `DD/MM/YYYY`; null where the tool falls back to the repository's history.
 * - Links: the superseder in the status, and the items `<relation> [text](file.md)` of the list under `## Links`
 *   whose file is in the folder. Targets are ids.
 *
 * @returns a record a file, in the order of the names; never fails
 */
export function readWithLog4brains(folder: ReaderFolder): readonly ReadRecord[] {
  return filesNamed(folder, /\.md$/i)
    .filter(([file]) => !RESERVED.has(file.toLowerCase()))
    .map(([file, text]) => {
      const page = elementsOf(text);
      const status = headerValue(page, 'status');
      const date = headerValue(page, 'date');
      return {
        file,
        id: file.replace(/\.md$/i, ''),
        title: firstTitle(page),
        status: canonical(status),
        defaulted: status === undefined || status === '',
        date: date === undefined ? null : isoDay(date),
        links: [...superseder(status), ...sectionLinks(page, folder)],
      };
    });
}

const RESERVED = new Set(['template.md', 'readme.md', 'index.md', 'backlog.md']);
const STATUSES = new Set(['draft', 'proposed', 'rejected', 'accepted', 'deprecated', 'superseded']);

/** The page's elements; link definitions leave no element behind. */
function elementsOf(text: string): readonly RootContent[] {
  const root = fromMarkdown(text, { extensions: [{ disable: { null: ['htmlFlow', 'htmlText'] } }] });
  return root.children.filter((node) => node.type !== 'definition');
}

/** The first heading of level one in reading order, also inside a quote or a list. */
function firstTitle(nodes: readonly Nodes[]): string | null {
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth === 1) return htmlText(node);
    const nested = 'children' in node ? firstTitle(node.children) : null;
    if (nested !== null) return nested;
  }
  return null;
}

/** Value of `key:` in the header list; undefined without list or item. */
function headerValue(page: readonly RootContent[], key: string): string | undefined {
  const nextHeading = page.findIndex((node, index) => index > 0 && isHeading(node, 2));
  const header = nextHeading === -1 ? page : page.slice(0, nextHeading);
  const pattern = new RegExp(`^\\s*${key}\\s*:\\s*(.*)$`, 'i');
  for (const item of itemTexts(header)) {
    const value = pattern.exec(item)?.[1];
    if (value !== undefined) return value.trim();
  }
  return undefined;
}

function isHeading(node: RootContent, depth: number): node is Heading {
  return node.type === 'heading' && node.depth === depth;
}

function bulletedList(nodes: readonly RootContent[]): List | undefined {
  return nodes.find((node): node is List => node.type === 'list' && node.ordered !== true);
}

/** Texts of the first bulleted list's items, as the rendered page has them. */
function itemTexts(nodes: readonly RootContent[], links: 'text' | 'markdown' = 'text'): readonly string[] {
  const list = bulletedList(nodes);
  if (list === undefined) return [];
  const loose = list.spread === true || list.children.some((item) => item.spread === true);
  return list.children.map((item) => itemText(item, loose, links));
}

/** Blocks stand on lines of their own, save the single paragraph of an item in a list without blank lines. */
function itemText(item: ListItem, loose: boolean, links: 'text' | 'markdown'): string {
  const blocks = item.children.map((child) => htmlText(child, links));
  if (loose) return `\n${blocks.join('\n')}\n`;
  return item.children.every((child) => child.type === 'paragraph')
    ? blocks.join('\n')
    : `${blocks.join('\n')}\n`;
}

function htmlText(node: Nodes, links: 'text' | 'markdown' = 'text'): string {
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  const text = node.children.map((child) => htmlText(child, links)).join('');
  return node.type === 'link' && links === 'markdown' ? `[${text}](${node.url})` : text;
}

function canonical(status: string | undefined): string {
  if (status === undefined || status === '') return 'accepted';
  const name = status.toLowerCase();
  if (name.startsWith('superseded by')) return 'superseded';
  return STATUSES.has(name) ? name : 'draft';
}

function isoDay(text: string): string | null {
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  const european = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text);
  const day =
    iso !== null
      ? `${iso[1]}-${iso[2]}-${iso[3]}`
      : european !== null
        ? `${european[3]}-${european[2]}-${european[1]}`
        : null;
  if (day === null) return null;
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || !date.toISOString().startsWith(day) ? null : day;
}

function superseder(status: string | undefined): ReadLink[] {
  if (status === undefined || canonical(status) !== 'superseded') return [];
  const slug = status.replace(/superseded\s*by\s*:?/i, '').trim();
  return slug === '' ? [] : [{ type: 'superseded by', target: slug }];
}

function sectionLinks(page: readonly RootContent[], folder: ReaderFolder): ReadLink[] {
  const start = page.findIndex(
    (node) =>
      isHeading(node, 2) &&
      htmlText(node)
        .toLowerCase()
        .replace(/<!--.*-->/, '')
        .trim() === 'links',
  );
  if (start === -1) return [];
  const rest = page.slice(start + 1);
  const end = rest.findIndex((node) => isHeading(node, 2));
  return itemTexts(end === -1 ? rest : rest.slice(0, end), 'markdown').flatMap((item) => {
    const match = /^\s*(.*?) \[[^\]]*\]\((?:\.\/)?([^)]*\.md)\)/i.exec(item);
    const file = match?.[2];
    if (match?.[1] === undefined || file === undefined || !folder.has(file)) return [];
    return [{ type: match[1], target: file.replace(/\.md$/i, '') }];
  });
}
