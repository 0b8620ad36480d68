import type { ExtraProps } from 'react-markdown';

import type { Origin } from '../model/details';
import type { OriginFinder } from '../model/provenance';

type Element = NonNullable<ExtraProps['node']>;
type ElementContent = Element['children'][number];
interface Tree {
  children: { readonly type: string }[];
}

/** A mark that stands in a text in the place of a link to a node. */
export type Mark =
  | { readonly kind: 'origin'; readonly index: number }
  | { readonly kind: 'decision'; readonly reference: string };

const ORIGIN = 'mark-origin ';
const DECISION = 'mark-decision ';

/** The mark that the id of a link stands for; nothing for a node's. */
export function readMark(id: string): Mark | undefined {
  if (id.startsWith(ORIGIN)) return { kind: 'origin', index: Number(id.slice(ORIGIN.length)) };
  if (id.startsWith(DECISION)) return { kind: 'decision', reference: id.slice(DECISION.length) };
  return undefined;
}

/** A rehype plugin that makes links to Markdown files of the same folder lead to the decisions of those files. */
export function markDecisions() {
  return () =>
    (tree: Tree): Tree => ({ ...tree, children: tree.children.map((child) => led(child as ElementContent)) });
}

function led(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  const children = node.children.map(led);
  const reference = node.tagName === 'a' ? fileOf(node.properties['href']) : undefined;
  return reference === undefined
    ? { ...node, children }
    : { ...node, children, properties: { dataNode: `${DECISION}${reference}` } };
}

/** `./0007-use-x.md#why` → `7`, `use-x.md` → `use-x.md`; nothing for addresses and other files. */
function fileOf(href: unknown): string | undefined {
  if (typeof href !== 'string' || /^[a-z][a-z\d+.-]*:|^\/\//i.test(href)) return undefined;
  const [path = ''] = href.split(/[?#]/);
  const name = path.split('/').at(-1) ?? '';
  if (!/\.(md|markdown)$/i.test(name)) return undefined;
  // A numbered file is found by its number, whatever it is called by now; a date is no number.
  const number = /^0*(\d{1,5})[-_]/.exec(name)?.[1];
  return number ?? decodeURIComponent(name);
}

/** Options of markOrigins. */
export interface MarkOriginsOptions {
  /** The Markdown that is drawn. */
  readonly text: string;
  readonly origins: OriginFinder;
  /** Filled with the origins that were found, in the order of their marks. */
  readonly found: Origin[];
}

/** A rehype plugin that puts a mark before every paragraph and item whose origin is known. */
export function markOrigins({ text, origins, found }: MarkOriginsOptions) {
  return () =>
    (tree: Tree): Tree => {
      found.length = 0;
      const children = tree.children.map((child) =>
        marked(child as ElementContent, { text, origins, found }),
      );
      return { ...tree, children };
    };
}

function marked(node: ElementContent, options: MarkOriginsOptions): ElementContent {
  if (node.type !== 'element') return node;
  const { text, origins, found } = options;
  const isBlock = node.tagName === 'p' || node.tagName === 'li';
  const [start, end] = [node.position?.start.offset, node.position?.end.offset];
  const origin =
    isBlock && start !== undefined && end !== undefined ? origins.of(text.slice(start, end)) : undefined;
  if (origin === undefined) {
    return { ...node, children: node.children.map((child) => marked(child, options)) };
  }
  const mark: Element = {
    type: 'element',
    tagName: 'a',
    properties: { dataNode: `${ORIGIN}${found.length}` },
    children: [],
  };
  found.push(origin);
  return { ...node, children: [mark, ...node.children] };
}
