import { groupBy } from '../../../lib/group-by';
import type { LayoutEdge, LayoutGraph, LayoutOptions } from '../../../lib/layout/layout';
import type { Picture, PictureGroup } from '../model/picture';
import { layoutFrame, rootSize } from './sizes';

/** How Explore's drawings are laid out. */
export const EXPLORE_LAYOUT: LayoutOptions = {
  direction: 'right',
  gap: 20,
  layerGap: 72,
  routing: 'polyline',
};

/** The id of the middle card among the boxes of a layout. */
export const ROOT_BOX = 'root';

/** Frames of one node that together stand taller than this, in canvas units, stand in several columns. */
const COLUMN_HEIGHT = 860;

/** More than this taller than the other side, and a side gives frames away. */
const LOPSIDED = 1.2;

/**
 * The boxes to lay out: the middle card and the frames. Frames of what the focus points to go to the right,
 * of what points to it to the left, moved over where one side would be much taller. Frames of other nodes
 * continue outwards from the frame that their owner stands in. A long column of frames is broken into several.
 */
export function toLayoutGraph(picture: Picture, groups: readonly PictureGroup[]): LayoutGraph {
  const sideOf = sidesOf(picture, groups);
  const boxes = [
    { id: ROOT_BOX, ...rootSize(picture.root) },
    ...groups.map((group) => ({ id: group.key, ...layoutFrame(group).size })),
  ];
  const behind = columnsOf(groups, sideOf);
  const edges = groups.map((group): LayoutEdge => {
    const owner = picture.nodes.get(group.owner)?.group ?? ROOT_BOX;
    const inner = behind.get(group.key) ?? owner;
    const outwards = sideOf.get(group.key) === 'right';
    return { id: `to ${group.key}`, from: outwards ? inner : group.key, to: outwards ? group.key : inner };
  });
  return { nodes: boxes, edges };
}

/**
 * For each frame that starts or continues a further column, the frame of the column before that it stands behind.
 * Columns are of about one height, and frames keep their order down the columns.
 */
function columnsOf(
  groups: readonly PictureGroup[],
  sideOf: ReadonlyMap<string, Side>,
): ReadonlyMap<string, string> {
  const behind = new Map<string, string>();
  for (const frames of groupBy(groups, (group) => `${sideOf.get(group.key)} ${group.owner}`).values()) {
    const heightOf = (group: PictureGroup): number => layoutFrame(group).size.height + EXPLORE_LAYOUT.gap;
    const total = frames.reduce((sum, group) => sum + heightOf(group), 0);
    const count = Math.ceil(total / COLUMN_HEIGHT);
    let height = 0;
    const columns: PictureGroup[][] = [];
    for (const group of frames) {
      const column = Math.min(count - 1, Math.floor((count * (height + heightOf(group) / 2)) / total));
      (columns[column] ??= []).push(group);
      height += heightOf(group);
    }
    for (const [index, column] of columns.entries()) {
      const before = columns[index - 1] ?? [];
      for (const [row, group] of column.entries()) {
        const inner = before[Math.min(row, before.length - 1)];
        if (inner !== undefined) behind.set(group.key, inner.key);
      }
    }
  }
  return behind;
}

type Side = 'left' | 'right';

function sidesOf(picture: Picture, groups: readonly PictureGroup[]): ReadonlyMap<string, Side> {
  const sides = new Map<string, Side>();
  const own = groups.filter((group) => group.owner === picture.root.id);
  const heights = new Map(own.map((group) => [group.key, heightOf(picture, groups, group)]));
  for (const group of own) sides.set(group.key, group.direction === 'out' ? 'right' : 'left');
  balance(sides, heights);
  for (const group of groups) {
    if (sides.has(group.key)) continue;
    const ownerFrame = picture.nodes.get(group.owner)?.group;
    sides.set(group.key, (ownerFrame === undefined ? undefined : sides.get(ownerFrame)) ?? 'right');
  }
  return sides;
}

/** The height that a frame needs, with all that continues outwards from its members. */
function heightOf(picture: Picture, groups: readonly PictureGroup[], group: PictureGroup): number {
  const beyond = groups
    .filter((other) => picture.nodes.get(other.owner)?.group === group.key)
    .reduce((sum, other) => sum + heightOf(picture, groups, other), 0);
  return Math.max(layoutFrame(group).size.height, beyond);
}

/** Moves the frames that fit the gap best from the taller to the lower side until neither is much taller. */
function balance(sides: Map<string, Side>, heights: ReadonlyMap<string, number>): void {
  const total = (side: Side): number =>
    [...heights].reduce((sum, [key, height]) => sum + (sides.get(key) === side ? height : 0), 0);
  for (let moves = 0; moves < heights.size; moves += 1) {
    const [left, right] = [total('left'), total('right')];
    const tall: Side = left > right ? 'left' : 'right';
    const gap = Math.abs(left - right);
    if (Math.max(left, right) <= LOPSIDED * Math.min(left, right)) return;
    let best: string | undefined;
    let bestOff = gap;
    for (const [key, height] of heights) {
      if (sides.get(key) !== tall || height >= gap) continue;
      const off = Math.abs(gap - 2 * height);
      if (off < bestOff) [best, bestOff] = [key, off];
    }
    if (best === undefined) return;
    sides.set(best, tall === 'left' ? 'right' : 'left');
  }
}
