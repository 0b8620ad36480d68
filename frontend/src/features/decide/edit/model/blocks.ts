/** A block of Markdown: a paragraph, an item of a list, a table, a fence. */
export type Block = string;

const ITEM = /^ {0,3}(?:[-*+]|\d{1,9}[.)])\s+\S/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/** A text cut at blank lines and before the items of its lists; fences stay whole. Joined in order they hold every word. */
export function blocksOf(markdown: string): readonly Block[] {
  const blocks: string[][] = [[]];
  let fence: string | undefined;
  for (const line of markdown.replace(/\r\n?/g, '\n').split('\n')) {
    const mark = FENCE.exec(line)?.[1];
    const isInside = fence !== undefined;
    if (fence === undefined) fence = mark;
    else if (mark !== undefined && mark.startsWith(fence)) fence = undefined;
    if (!isInside && line.trim() === '') blocks.push([]);
    else if (!isInside && ITEM.test(line)) blocks.push([line]);
    else blocks.at(-1)?.push(line);
  }
  return blocks.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
}

/** A block without list marker, task box and line breaks: what stays the same however it is laid out. */
export function plainBlock(block: Block): string {
  return block
    .replace(/^\s*(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?/, '')
    .replace(/\s+/g, ' ')
    .trim();
}
