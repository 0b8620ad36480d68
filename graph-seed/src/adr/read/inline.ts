import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import type { Span } from '../adr.js';

/** A link or an image in a piece of a line. */
export interface InlineLink {
  readonly text: string;
  readonly url: string;
  readonly image: boolean;
  readonly span: Span;
}

/** The words of inline Markdown: marks, comments and tags gone, links as their text, spaces single. */
export function plainText(source: string): string {
  if (source.length > LONGEST_PIECE || !/[*_`<\\&[\]]/.test(source)) return singleSpaced(source);
  return singleSpaced(wordsOf(parsed(source)));
}

/** Its links and images, in order; `offset` is where the piece starts in the text that spans shall point into. */
export function linksIn(source: string, offset: number): readonly InlineLink[] {
  if (source.length > LONGEST_LINKED || !/[[<]/.test(source)) return [];
  const links: InlineLink[] = [];
  collectLinks(parsed(source), offset, links);
  return links;
}

/** Longer pieces are no title, name or link: they stay as they are, since marks in their thousands take long to match. */
const LONGEST_PIECE = 4000;
const LONGEST_LINKED = 20_000;

export function singleSpaced(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

type Node = ReturnType<typeof fromMarkdown> | ReturnType<typeof fromMarkdown>['children'][number];

/** A piece of a line such as `1. July` or `# 5` is text here, whatever it would be as a block. */
const INLINE_ONLY: Options = {
  extensions: [
    {
      disable: {
        null: [
          'blockQuote',
          'codeFenced',
          'codeIndented',
          'definition',
          'headingAtx',
          'htmlFlow',
          'list',
          'setextUnderline',
          'thematicBreak',
        ],
      },
    },
  ],
};

function parsed(source: string): Node {
  return fromMarkdown(source, INLINE_ONLY);
}

function wordsOf(node: Node): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'html') return '';
  if (node.type === 'break') return ' ';
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

function collectLinks(node: Node, offset: number, into: InlineLink[]): void {
  if (node.type === 'link' || node.type === 'image') {
    const { start, end } = node.position ?? { start: { offset: 0 }, end: { offset: 0 } };
    into.push({
      text: singleSpaced(wordsOf(node)),
      url: node.url,
      image: node.type === 'image',
      span: { start: offset + (start.offset ?? 0), end: offset + (end.offset ?? 0) },
    });
  }
  if ('children' in node) for (const child of node.children) collectLinks(child, offset, into);
}
