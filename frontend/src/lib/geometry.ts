/** A point on the canvas, in canvas units (pixels at zoom 1). */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Width and height, in canvas units. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** An upright rectangle; `x` and `y` are its top left corner. */
export interface Rect extends Point, Size {}

/** The middle of a rectangle. */
export function centreOf(rect: Rect): Point {
  return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
}

/** The rectangle grown by `by` on every side. */
export function inflate(rect: Rect, by: number): Rect {
  return { x: rect.x - by, y: rect.y - by, width: rect.width + 2 * by, height: rect.height + 2 * by };
}

/** Whether two rectangles share more than an edge. */
export function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Whether a rectangle holds all of another. */
export function contains(outer: Rect, inner: Rect): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** Whether the straight line between two points passes through a rectangle. */
export function crosses(from: Point, to: Point, rect: Rect): boolean {
  // Liang and Barsky (1984): the part of the line, 0…1, that lies within each pair of sides.
  let enter = 0;
  let leave = 1;
  const sides = [
    [to.x - from.x, rect.x - from.x, rect.x + rect.width - from.x],
    [to.y - from.y, rect.y - from.y, rect.y + rect.height - from.y],
  ] as const;
  for (const [run, low, high] of sides) {
    if (run === 0) {
      if (low > 0 || high < 0) return false;
      continue;
    }
    enter = Math.max(enter, Math.min(low / run, high / run));
    leave = Math.min(leave, Math.max(low / run, high / run));
  }
  return enter < leave;
}

/** The smallest rectangle around all given; nothing for none. */
export function boundsOf(rects: Iterable<Rect>): Rect | undefined {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const rect of rects) {
    left = Math.min(left, rect.x);
    top = Math.min(top, rect.y);
    right = Math.max(right, rect.x + rect.width);
    bottom = Math.max(bottom, rect.y + rect.height);
  }
  return left === Infinity ? undefined : { x: left, y: top, width: right - left, height: bottom - top };
}

/** A way to go on the canvas. */
export type Heading = 'left' | 'right' | 'up' | 'down';

/**
 * The nearest rectangle in a direction: its middle lies ahead of the start's middle, and being off the
 * straight line costs double. Nothing when none lies ahead.
 */
export function nearestInDirection(
  rects: ReadonlyMap<string, Rect>,
  from: string,
  heading: Heading,
): string | undefined {
  const start = rects.get(from);
  if (start === undefined) return undefined;
  const origin = centreOf(start);
  let best: string | undefined;
  let bestCost = Infinity;
  for (const [id, rect] of rects) {
    if (id === from) continue;
    const { ahead, aside } = relative(origin, centreOf(rect), heading);
    // Half a unit of tolerance: things in one row differ by rounding.
    if (ahead <= 0.5) continue;
    const cost = ahead + 2 * aside;
    if (cost < bestCost) {
      best = id;
      bestCost = cost;
    }
  }
  return best;
}

function relative(
  from: Point,
  to: Point,
  heading: Heading,
): { readonly ahead: number; readonly aside: number } {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  switch (heading) {
    case 'left':
      return { ahead: -dx, aside: Math.abs(dy) };
    case 'right':
      return { ahead: dx, aside: Math.abs(dy) };
    case 'up':
      return { ahead: -dy, aside: Math.abs(dx) };
    case 'down':
      return { ahead: dy, aside: Math.abs(dx) };
  }
}

/** A drawn connection: SVG path data, where its label stands, and its head as SVG path data. */
export interface DrawnPath {
  readonly path: string;
  readonly head: string;
  readonly label: Point;
}

/** Sideways room that a curve needs to leave and arrive sideways. */
const ROOM = 24;

/**
 * A curve between the borders of two rectangles: sideways where there is room between them sideways. Where one
 * stands above the other it goes straight up or down, or around on the side given by `bulge`, past what lies
 * between.
 */
export function curveBetween(from: Rect, to: Rect, bulge?: 'left' | 'right'): DrawnPath {
  const a = centreOf(from);
  const b = centreOf(to);
  const gapX = Math.max(to.x - (from.x + from.width), from.x - (to.x + to.width));
  if (gapX >= ROOM) {
    const side = b.x >= a.x ? 1 : -1;
    const start = { x: a.x + (side * from.width) / 2, y: a.y };
    const end = { x: b.x - (side * to.width) / 2, y: b.y };
    const reach = (side * Math.abs(end.x - start.x)) / 2;
    return bezier(start, { x: start.x + reach, y: start.y }, { x: end.x - reach, y: end.y }, end);
  }
  if (bulge !== undefined) {
    const side = bulge === 'right' ? 1 : -1;
    const start = { x: a.x + (side * from.width) / 2, y: a.y };
    const end = { x: b.x + (side * to.width) / 2, y: b.y };
    const reach = side * Math.min(56, 24 + Math.abs(b.y - a.y) / 10);
    return bezier(start, { x: start.x + reach, y: start.y }, { x: end.x + reach, y: end.y }, end);
  }
  const side = b.y >= a.y ? 1 : -1;
  const start = { x: a.x, y: a.y + (side * from.height) / 2 };
  const end = { x: b.x, y: b.y - (side * to.height) / 2 };
  const reach = side * Math.max(24, Math.abs(end.y - start.y) / 2);
  return bezier(start, { x: start.x, y: start.y + reach }, { x: end.x, y: end.y - reach }, end);
}

/** A line through the given points (two at least) with its corners rounded by `radius`. */
export function roundedLine(points: readonly Point[], radius = 8): DrawnPath {
  const first = points[0] ?? { x: 0, y: 0 };
  const last = points.at(-1) ?? first;
  let path = `M${text(first)}`;
  for (let index = 1; index < points.length - 1; index += 1) {
    const [before, corner, after] = [points[index - 1], points[index], points[index + 1]];
    if (before === undefined || corner === undefined || after === undefined) continue;
    const cut = Math.min(radius, distance(before, corner) / 2, distance(corner, after) / 2);
    path += `L${text(towards(corner, before, cut))}Q${text(corner)} ${text(towards(corner, after, cut))}`;
  }
  path += `L${text(last)}`;
  return { path, head: headAt(last, points.at(-2) ?? first), label: middleOf(points) };
}

function bezier(start: Point, c1: Point, c2: Point, end: Point): DrawnPath {
  return {
    path: `M${text(start)}C${text(c1)} ${text(c2)} ${text(end)}`,
    head: headAt(end, c2),
    label: {
      x: (start.x + 3 * c1.x + 3 * c2.x + end.x) / 8,
      y: (start.y + 3 * c1.y + 3 * c2.y + end.y) / 8,
    },
  };
}

/** An open arrow head, 7 units long, that ends at `tip` and comes from `behind`. */
function headAt(tip: Point, behind: Point): string {
  const length = distance(tip, behind) || 1;
  const [ux, uy] = [(tip.x - behind.x) / length, (tip.y - behind.y) / length];
  const back = { x: tip.x - 7 * ux, y: tip.y - 7 * uy };
  const left = { x: back.x - 4 * uy, y: back.y + 4 * ux };
  const right = { x: back.x + 4 * uy, y: back.y - 4 * ux };
  return `M${text(left)}L${text(tip)}L${text(right)}`;
}

function middleOf(points: readonly Point[]): Point {
  let rest = 0;
  for (let index = 1; index < points.length; index += 1)
    rest += distance(at(points, index - 1), at(points, index));
  rest /= 2;
  for (let index = 1; index < points.length; index += 1) {
    const step = distance(at(points, index - 1), at(points, index));
    if (step >= rest) return towards(at(points, index - 1), at(points, index), rest);
    rest -= step;
  }
  return at(points, points.length - 1);
}

function at(points: readonly Point[], index: number): Point {
  return points[index] ?? { x: 0, y: 0 };
}

function towards(from: Point, to: Point, by: number): Point {
  const length = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) * by) / length, y: from.y + ((to.y - from.y) * by) / length };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function text(point: Point): string {
  return `${round(point.x)} ${round(point.y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
