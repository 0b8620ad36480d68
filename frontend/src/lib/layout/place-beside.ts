import {
  centreOf,
  contains,
  crosses,
  inflate,
  overlaps,
  type Point,
  type Rect,
  type Size,
} from '../geometry';

/** Options of placeBeside. */
export interface PlaceBesideOptions {
  /** Free room kept around what is placed and what stands, in canvas units. */
  readonly gap: number;
  /** Where the drawing comes from: new things go the other way where there is room. */
  readonly awayFrom?: Point;
}

const STEP = 24;
const REACH = 140;
/** What each box that the line from the anchor would cross costs. */
const CROSSED = 240;
/** What standing above, below or on the side that the drawing comes from costs, in canvas units of distance. */
const WRONG_WAY = 360;

/**
 * A free place for a new box near an anchor, moving nothing that stands: of the places on a grid of 24 units
 * around it the cheapest, by distance, with a surcharge for every box between and for not going on
 * outwards. The same input gives the same place.
 *
 * @returns the top left corner
 */
export function placeBeside(
  anchor: Rect,
  size: Size,
  standing: readonly Rect[],
  { gap, awayFrom }: PlaceBesideOptions,
): Point {
  const middle = centreOf(anchor);
  const side = awayFrom !== undefined && middle.x < awayFrom.x ? -1 : 1;
  const walls = standing.map((rect) => inflate(rect, gap / 2));
  // The frame that the anchor stands in is left anyway.
  const between = standing.filter((rect) => !contains(rect, anchor));
  let best: Point | undefined;
  let bestCost = Infinity;
  // No place of a ring is nearer than its steps, so a ring further out than the best place can't win.
  for (let ring = 0; ring <= REACH && ring * STEP < bestCost; ring += 1) {
    for (const candidate of ringAround(anchor, size, gap, ring)) {
      const centre = centreOf({ ...candidate, ...size });
      const outwards =
        side > 0 ? candidate.x >= anchor.x + anchor.width : candidate.x + size.width <= anchor.x;
      const cost =
        Math.abs(centre.x - middle.x) + 1.2 * Math.abs(centre.y - middle.y) + (outwards ? 0 : WRONG_WAY);
      if (cost >= bestCost) continue;
      const wanted = inflate({ ...candidate, ...size }, gap / 2);
      if (walls.some((wall) => overlaps(wanted, wall))) continue;
      const total = cost + CROSSED * between.filter((rect) => crosses(middle, centre, rect)).length;
      if (total >= bestCost) continue;
      best = candidate;
      bestCost = total;
    }
  }
  if (best !== undefined) return best;
  // 140 rings without room means thousands of boxes: put it below everything.
  const bottom = Math.max(...standing.map((rect) => rect.y + rect.height), anchor.y + anchor.height);
  return { x: anchor.x, y: bottom + gap };
}

/** Places whose box touches the anchor at ring 0 and lies a step further out with each ring. */
function* ringAround(anchor: Rect, size: Size, gap: number, ring: number): Generator<Point> {
  const right = anchor.x + anchor.width + 2 * gap;
  const left = anchor.x - 2 * gap - size.width;
  const level = anchor.y + anchor.height / 2 - size.height / 2;
  const centred = anchor.x + anchor.width / 2 - size.width / 2;
  const below = anchor.y + anchor.height + gap;
  const above = anchor.y - gap - size.height;
  const out = ring * STEP;
  for (let along = -ring; along <= ring; along += 1) {
    const shift = along * STEP;
    yield { x: right + out, y: level + shift };
    yield { x: left - out, y: level + shift };
    yield { x: right + Math.abs(shift), y: level + (along < 0 ? -out : out) };
    yield { x: left - Math.abs(shift), y: level + (along < 0 ? -out : out) };
    yield { x: centred + shift, y: below + out };
    yield { x: centred + shift, y: above - out };
  }
}
