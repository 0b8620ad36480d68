import { Document, isCollection, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { NodeDocument } from './to-yaml-document.js';

/** Columns that a list or map on one line may reach. */
const LINE_WIDTH = 110;
const INDENT = 2;

/**
 * The text of a content file: keys in the document's order, long texts as blocks, what is short on one line. Reading it
 * gives the document again; the same document gives the same text to the byte.
 */
export function toYaml(document: NodeDocument): string {
  const yaml = new Document(document, { aliasDuplicateObjects: false });
  if (isMap(yaml.contents)) {
    for (const pair of yaml.contents.items as Pair<Node, Node | null>[])
      layOut(pair.value, 0, widthOf(pair.key) + 2);
  }
  return yaml.toString({ lineWidth: 0, indent: INDENT, blockQuote: 'literal' });
}

/**
 * Puts a collection on one line where it fits.
 *
 * @param column where its block begins
 * @param lead what stands before it on its line, counted from that column: its key or its dash
 */
function layOut(node: Node | null, column: number, lead: number): void {
  if (!isCollection(node)) return;
  if (node.items.length === 0 || (isFlat(node) && column + lead + flowWidth(node) <= LINE_WIDTH)) {
    putOnOneLine(node);
    return;
  }
  if (isSeq(node)) {
    for (const item of node.items as Node[]) layOut(item, column + INDENT, INDENT);
  } else if (isMap(node)) {
    for (const { key, value } of node.items as Pair<Node, Node | null>[])
      layOut(value, column + INDENT, widthOf(key) + 2);
  }
}

/** `{ a: 1 }` and `[a, b]`: the library pads both or neither, unless each says its own. */
function putOnOneLine(node: Node | null): void {
  if (!isCollection(node)) return;
  node.flow = true;
  const plain = node.toString.bind(node) as (context?: object, ...rest: never[]) => string;
  node.toString = (context?: object, ...rest: never[]): string =>
    plain(context && { ...context, flowCollectionPadding: isMap(node) ? ' ' : '' }, ...rest);
  const inner = isMap(node)
    ? (node.items as Pair<Node, Node | null>[]).map(({ value }) => value)
    : (node.items as Node[]);
  inner.forEach(putOnOneLine);
}

/** Whether nothing in a collection needs lines of its own. */
function isFlat(node: Node | null): boolean {
  if (isScalar(node)) return typeof node.value !== 'string' || !node.value.includes('\n');
  if (isSeq(node)) return (node.items as Node[]).every(isFlat);
  return isMap(node) && (node.items as Pair<Node, Node | null>[]).every(({ value }) => isFlat(value));
}

/** Columns that a collection takes on one line; a text with a character that YAML reads counts as quoted. */
function flowWidth(node: Node | null): number {
  if (isSeq(node)) return (node.items as Node[]).reduce((sum, item) => sum + flowWidth(item) + 2, 2);
  if (isMap(node)) {
    return (node.items as Pair<Node, Node | null>[]).reduce(
      (sum, { key, value }) => sum + widthOf(key) + 2 + flowWidth(value) + 2,
      4,
    );
  }
  return widthOf(node) + (isScalar(node) && /[^\p{L}\p{N} ._/()-]/u.test(String(node.value)) ? 2 : 0);
}

function widthOf(node: Node | null): number {
  return isScalar(node) ? String(node.value).length : 0;
}
