import { fromMarkdown } from 'mdast-util-from-markdown';
import { readFrontMatter } from '../read/front-matter.js';
import { refusalOf } from '../read/read-adr.js';

/** The address of a link, an image or a definition in a text. */
export interface TextLink {
  readonly address: string;
  readonly image: boolean;
  readonly start: number;
  readonly end: number;
}

/** Addresses in the Markdown of a text, in order; code and front matter have none, nor has a text that is not read. */
export function textLinks(text: string): readonly TextLink[] {
  if (refusalOf(text) !== null) return [];
  const from = readFrontMatter(text)?.span.end ?? 0;
  if (!/\]\s*[(:]/.test(text.slice(from))) return [];
  const links: TextLink[] = [];
  collect(fromMarkdown(text.slice(from)), text, from, links);
  return links.toSorted((one, other) => one.start - other.start);
}

/** The text with other addresses for its links; `null` from `next` leaves one as it is. */
export function withAddresses(
  text: string,
  links: readonly TextLink[],
  next: (address: string) => string | null,
): string {
  let written = text;
  for (const { address, start, end } of links.toReversed()) {
    const other = next(address);
    if (other !== null && other !== address) written = written.slice(0, start) + other + written.slice(end);
  }
  return written;
}

type Node = ReturnType<typeof fromMarkdown> | ReturnType<typeof fromMarkdown>['children'][number];

function collect(node: Node, text: string, offset: number, into: TextLink[]): void {
  if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
    const start = offset + (node.position?.start.offset ?? 0);
    const end = offset + (node.position?.end.offset ?? 0);
    const source = text.slice(start, end);
    // Nested brackets may hold an image's address: the link's own is behind the last bracket.
    const mark = node.type === 'definition' ? source.indexOf(']:') : source.lastIndexOf('](');
    const lead = mark === -1 ? null : /^\][(:]\s*<?/.exec(source.slice(mark));
    const at = lead === null ? -1 : mark + lead[0].length;
    const written = at === -1 ? '' : (/^[^\s<>]*?(?=[\s>]|\)?$)/.exec(source.slice(at))?.[0] ?? '');
    if (written !== '') {
      into.push({
        address: written,
        image: node.type === 'image',
        start: start + at,
        end: start + at + written.length,
      });
    }
  }
  if ('children' in node) for (const child of node.children) collect(child, text, offset, into);
}
