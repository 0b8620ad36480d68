import type { Rect, Size } from '../../../lib/geometry';
import { lineCount } from '../../../lib/text-size';
import type { NodeSummary } from '../model/neighbourhood';
import type { PictureGroup } from '../model/picture';

/** Measures of the drawing, in canvas units. */
export const CARD = { width: 204, line: 17, padding: 17, font: 13, textWidth: 150, mostLines: 4 } as const;
const ROOT = { width: 280, line: 19, padding: 34, font: 15, textWidth: 200, mostLines: 3 } as const;
const FRAME = { header: 36, padding: 8, gap: 6, more: { width: 66, height: 24 }, rows: 7 } as const;

/** The size of a node's card: one to four lines of name, by the longer of both languages, so that it keeps its size. */
export function cardSize(node: NodeSummary): Size {
  const lines = Math.max(
    ...Object.values(node.name).map((name) => lineCount(name, CARD.font, CARD.textWidth, CARD.mostLines)),
  );
  return { width: CARD.width, height: CARD.padding + lines * CARD.line };
}

/** The size of the card in the middle: the name by the same rule, and the kind below. */
export function rootSize(node: NodeSummary): Size {
  const lines = Math.max(
    ...Object.values(node.name).map((name) => lineCount(name, ROOT.font, ROOT.textWidth, ROOT.mostLines)),
  );
  return { width: ROOT.width, height: ROOT.padding + lines * ROOT.line + 6 };
}

/** A frame with the places of its members in it; `more` is the place of "+n more". Relative to the frame's corner. */
export interface FrameLayout {
  readonly size: Size;
  readonly slots: ReadonlyMap<string, Rect>;
  readonly more: Rect | undefined;
}

/** Lays a frame's members out in columns of at most seven, row by row in line, filled column by column. */
export function layoutFrame(group: PictureGroup): FrameLayout {
  const columns = Math.max(1, Math.ceil(group.members.length / FRAME.rows));
  const rows = Math.ceil(group.members.length / columns);
  const slots = new Map<string, Rect>();
  let y: number = FRAME.header;
  for (let row = 0; row < rows; row += 1) {
    const inRow = group.members.filter((_, index) => index % rows === row);
    const height = Math.max(...inRow.map((node) => cardSize(node).height));
    for (const [column, node] of inRow.entries()) {
      slots.set(node.id, {
        x: FRAME.padding + column * (CARD.width + FRAME.gap),
        y,
        width: CARD.width,
        height,
      });
    }
    y += height + FRAME.gap;
  }
  const width = 2 * FRAME.padding + columns * CARD.width + (columns - 1) * FRAME.gap;
  const more =
    group.rest > 0
      ? {
          x: width - FRAME.padding - FRAME.more.width,
          y: (FRAME.header - FRAME.more.height) / 2,
          ...FRAME.more,
        }
      : undefined;
  return { size: { width, height: y - FRAME.gap + FRAME.padding }, slots, more };
}
