import type { Heading, List, ListItem, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { parseAllDocuments } from 'yaml';
import { filesNamed, type ReaderFolder, type ReadRecord } from './reading.js';

/**
 * Reads a folder as the Backstage ADR plugin does with its own parser.
 *
 * - Files: four digits, `-`, a name, `.md`.
 * - Front matter: only from the first byte; YAML core schema with timestamps. `status` as it is there (a map turns
 *   into `[object Object]`), `date` as the day of its instant in UTC.
 * - Failing that: the first list of the page, wherever it stands; the first item whose source starts with
 *   `status:` (lower-cased) or `date:` (`yyyy-MM-dd` only). Emphasis in front of the word hides it.
 * - Title: source text of the first heading of level one, else the file name. Links are shown, not read.
 * - A file with broken YAML or without content is left out, as the plugin does after logging it.
 *
 * @returns a record a file that parses, in the order of the names; never fails
 */
export function readWithBackstage(folder: ReaderFolder): readonly ReadRecord[] {
  return filesNamed(folder, /^\d{4}-.+\.md$/).flatMap(([file, text]) => {
    const page = splitFrontMatter(text);
    if (page === null || page.body === '') return [];
    const root = fromMarkdown(page.body);
    const date = page.date ?? listValue(root, page.body, /^date:/i);
    return [
      {
        file,
        id: file,
        title: firstTitle(root, page.body) ?? file.replace(/\.md$/, ''),
        status: page.status ?? listValue(root, page.body, /^status:/i)?.toLocaleLowerCase('en-US') ?? null,
        defaulted: false,
        date: date !== undefined && isIsoDay(date) ? date : null,
        links: null,
      },
    ];
  });
}

interface Page {
  readonly body: string;
  readonly status?: string | undefined;
  readonly date?: string | undefined;
}

/** Front matter fields and the page below it; null where the YAML has errors. */
function splitFrontMatter(text: string): Page | null {
  const match = /^---\r?\n((?:.*\r?\n)*?)---\r?\n?([\s\S]*)$/.exec(text);
  if (match?.[1] === undefined || match[2] === undefined) return { body: text };
  const documents = parseAllDocuments(match[1], { schema: 'core', customTags: ['timestamp'] });
  const all = Array.isArray(documents) ? documents : [];
  if (all.some((document) => document.errors.length > 0)) return null;
  const attributes = (all[0]?.toJS() ?? {}) as { status?: unknown; date?: unknown };
  return {
    body: match[2],
    status: attributes.status ? asString(attributes.status) : undefined,
    date: attributes.date ? dayOf(attributes.date) : undefined,
  };
}

function asString(value: unknown): string {
  return String(value);
}

/** The day of a date value, in UTC; a text that is no date gives the word `null`, which then reads as no date. */
function dayOf(value: unknown): string {
  const text = value instanceof Date ? value.toISOString() : asString(value);
  const instant = new Date(text);
  if (Number.isNaN(instant.getTime())) return 'null';
  // Only ISO texts name an instant; the others mean midnight where the reader is, and give the day they write.
  if (/^\d{4}(-\d\d){0,2}(T.*)?$/.test(text)) return instant.toISOString().slice(0, 10);
  const day = new Date(Date.UTC(instant.getFullYear(), instant.getMonth(), instant.getDate()));
  return day.toISOString().slice(0, 10);
}

function isIsoDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function firstTitle(root: Root, source: string): string | undefined {
  const heading = root.children.find((node): node is Heading => node.type === 'heading' && node.depth === 1);
  return heading === undefined ? undefined : sourceOf(heading, source);
}

function listValue(root: Root, source: string, label: RegExp): string | undefined {
  const list = root.children.find((node): node is List => node.type === 'list');
  const texts = list?.children.map((item) => sourceOf(item, source)) ?? [];
  return texts
    .find((text) => label.test(text))
    ?.replace(label, '')
    .trim();
}

/** Markdown between the first and the last child, continuation lines without their indent. */
function sourceOf(node: Heading | ListItem, source: string): string {
  const start = node.children[0]?.position?.start;
  const end = node.children.at(-1)?.position?.end;
  if (start?.offset === undefined || end?.offset === undefined) return '';
  const indent = new RegExp(`\n {0,${start.column - 1}}`, 'g');
  return source.slice(start.offset, end.offset).replace(indent, '\n');
}
