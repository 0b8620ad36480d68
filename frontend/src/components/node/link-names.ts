import type { ExtraProps } from 'react-markdown';

import type { NameMatcher, Stretch } from './name-matcher';

type Element = NonNullable<ExtraProps['node']>;
type ElementContent = Element['children'][number];
type Text = Extract<ElementContent, { readonly type: 'text' }>;
/** The whole text, as far as the plugin looks at it. */
interface Tree {
  children: { readonly type: string }[];
}

/** Options of linkNames. */
export interface LinkNamesOptions {
  readonly matcher: NameMatcher;
  /** A node that is not linked: the one whose text this is. */
  readonly without: string | undefined;
  /** Neighbours of that node: their names are meant even where they are ordinary words. */
  readonly related: ReadonlySet<string>;
}

/** Names within these are left alone: links are links already, code is no prose. */
const LEFT_ALONE: ReadonlySet<string> = new Set(['a', 'pre', 'h1', 'h2', 'h3', 'h4']);

/**
 * A rehype plugin that makes links of the names of nodes, each node once a text, and of full ids written as code.
 * A link is an `a` with the node's id in `data-node`.
 */
export function linkNames({ matcher, without, related }: LinkNamesOptions) {
  return () =>
    (tree: Tree): Tree => {
      const seen = new Set(without === undefined ? [] : [without]);
      const find: Find = (text) => matcher.split(text, seen, related);
      const children = tree.children.flatMap((child) => linked(child as ElementContent, find, matcher.idOf));
      return { ...tree, children };
    };
}

type Find = (text: string) => readonly Stretch[];

function linked(node: ElementContent, find: Find, idOf: NameMatcher['idOf']): ElementContent[] {
  if (node.type === 'text') return linkedText(node, find);
  if (node.type !== 'element' || LEFT_ALONE.has(node.tagName)) return [node];
  if (node.tagName === 'code') {
    const [child] = node.children;
    const id = child?.type === 'text' ? idOf(child.value) : undefined;
    return [id === undefined ? node : linkTo(id, [])];
  }
  return [{ ...node, children: node.children.flatMap((child) => linked(child, find, idOf)) }];
}

function linkedText(node: Text, find: Find): ElementContent[] {
  return find(node.value).map((stretch) =>
    typeof stretch === 'string'
      ? { type: 'text', value: stretch }
      : linkTo(stretch.id, [{ type: 'text', value: stretch.text }]),
  );
}

function linkTo(id: string, children: Text[]): Element {
  return { type: 'element', tagName: 'a', properties: { dataNode: id }, children };
}
