import { boundsOf, inflate, overlaps, type Point, type Rect, type Size } from '../../../lib/geometry';
import { layerGraph } from './layer-graph';

/** A box to place, and what it is called by edges. */
export interface SketchBox extends Size {
  readonly id: string;
}

/** A connection to draw, with the size of its label where it has one. */
export interface SketchLine {
  readonly from: string;
  readonly to: string;
  readonly label?: Size;
  /** Whether its head is where it begins: it stands in the way of the reading and points against it. */
  readonly backwards?: boolean;
}

/** Where everything of a sketch stands. */
export interface SketchLayout {
  /** The part of the plane that holds it all. */
  readonly view: Rect;
  readonly rects: ReadonlyMap<string, Rect>;
  /** Aligned with the lines; nothing for a line from a box to itself or to no box. */
  readonly lines: readonly (PlacedLine | undefined)[];
}

/** A placed line. */
export interface PlacedLine {
  /** SVG path data, from the box where it begins to the one where it ends. */
  readonly path: string;
  /** SVG path data of the open head. */
  readonly head: string;
  readonly label: Rect | undefined;
}

/** Which way a sketch reads. */
export type SketchDirection = 'right' | 'down';

const MARGIN = 2;
/** Between boxes of a layer, and least room between lines that end at one side of a box. */
const GAP = 20;
const PORT = 30;
/** Between layers without labels, and room around a label in the way of its line. */
const LAYER_GAP = 44;
const LABEL_ROOM = 30;

/**
 * Lays a small graph out in layers, in one go and without a worker: for the drawings of texts, of a dozen boxes at
 * most. Boxes grow where many lines end at them; labels stand on their lines, clear of each other where there is room.
 */
export function layoutSketch(
  boxes: readonly SketchBox[],
  lines: readonly SketchLine[],
  direction: SketchDirection,
): SketchLayout {
  const ids = new Set(boxes.map((box) => box.id));
  const known = lines.map(({ from, to }) => (ids.has(from) && ids.has(to) ? { from, to } : undefined));
  const { layers, routes, reversed } = layerGraph(
    boxes.map((box) => box.id),
    known.map((ends) => ends ?? { from: '', to: '' }),
  );
  const axes = axesOf(direction);
  const size = sizesOf(boxes, routes, axes);
  const across = placeAcross(layers, routes, size);
  const along = placeAlong(layers, routes, lines, size, axes);

  const rects = new Map<string, Rect>();
  for (const [index, layer] of layers.entries()) {
    const { start, depth } = along[index] ?? { start: 0, depth: 0 };
    for (const id of layer) {
      const box = size.get(id);
      if (box === undefined || !ids.has(id)) continue;
      rects.set(id, axes.rect(start + (depth - box.along) / 2, (across.get(id) ?? 0) - box.across / 2, box));
    }
  }
  const ports = portsOf(routes, across, size);
  const taken: Rect[] = [...rects.values()];
  const corners: Rect[] = [];
  const placed = routes.map((route, index): PlacedLine | undefined => {
    if (route.length < 2 || known[index] === undefined) return undefined;
    const points = route.flatMap((id, at): Point[] => {
      const layer = layers.findIndex((slots) => slots.includes(id));
      const { start, depth } = along[layer] ?? { start: 0, depth: 0 };
      const box = size.get(id);
      if (box === undefined) {
        const bend = across.get(id) ?? 0;
        return [axes.point(start, bend), axes.point(start + depth, bend)];
      }
      const port = ports.get(`${index} ${id}`) ?? across.get(id) ?? 0;
      return [axes.point(start + (depth + (at === 0 ? box.along : -box.along)) / 2, port)];
    });
    corners.push(...points.map((point) => ({ ...point, width: 0, height: 0 })));
    const isReversed = (reversed[index] === true) !== (lines[index]?.backwards === true);
    return drawLine(points, { reversed: isReversed, label: lines[index]?.label, taken, axes });
  });
  // The labels were added to what is taken.
  const view = boundsOf([...taken, ...corners]) ?? { x: 0, y: 0, width: 0, height: 0 };
  return { view: inflate(view, MARGIN), rects, lines: placed };
}

interface Axes {
  readonly isRight: boolean;
  readonly along: (size: Size) => number;
  readonly across: (size: Size) => number;
  readonly point: (along: number, across: number) => Point;
  readonly rect: (along: number, across: number, size: BoxSize) => Rect;
}

interface BoxSize {
  readonly along: number;
  readonly across: number;
}

function axesOf(direction: SketchDirection): Axes {
  return direction === 'right'
    ? {
        isRight: true,
        along: (size) => size.width,
        across: (size) => size.height,
        point: (along, across) => ({ x: along, y: across }),
        rect: (along, across, size) => ({ x: along, y: across, width: size.along, height: size.across }),
      }
    : {
        isRight: false,
        along: (size) => size.height,
        across: (size) => size.width,
        point: (along, across) => ({ x: across, y: along }),
        rect: (along, across, size) => ({ x: across, y: along, width: size.across, height: size.along }),
      };
}

type Routes = readonly (readonly string[])[];

/** Sizes of boxes by id, grown across so that their lines find room. */
function sizesOf(boxes: readonly SketchBox[], routes: Routes, axes: Axes): ReadonlyMap<string, BoxSize> {
  return new Map(
    boxes.map((box) => {
      const leaving = routes.filter((route) => route[0] === box.id && route.length > 1).length;
      const arriving = routes.filter((route) => route.at(-1) === box.id && route.length > 1).length;
      const needed = Math.max(leaving, arriving) > 1 ? Math.max(leaving, arriving) * PORT : 0;
      return [box.id, { along: axes.along(box), across: Math.max(axes.across(box), needed) }];
    }),
  );
}

/** Rounds in which slots move towards the middle of what they are joined to. */
const ROUNDS = 12;

function placeAcross(
  layers: Routes,
  routes: Routes,
  size: ReadonlyMap<string, BoxSize>,
): ReadonlyMap<string, number> {
  const widthOf = (id: string): number => size.get(id)?.across ?? PORT / 2;
  const at = new Map<string, number>();
  for (const layer of layers) {
    const total = layer.reduce((sum, id) => sum + widthOf(id) + GAP, -GAP);
    let edge = -total / 2;
    for (const id of layer) {
      at.set(id, edge + widthOf(id) / 2);
      edge += widthOf(id) + GAP;
    }
  }
  const joined = new Map<string, string[]>();
  for (const route of routes) {
    for (let index = 1; index < route.length; index += 1) {
      const [a, b] = [route[index - 1] ?? '', route[index] ?? ''];
      joined.set(a, [...(joined.get(a) ?? []), b]);
      joined.set(b, [...(joined.get(b) ?? []), a]);
    }
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const layer of round % 2 === 0 ? layers : [...layers].reverse()) {
      const wanted = layer.map((id) => {
        const others = joined.get(id) ?? [];
        if (others.length === 0) return at.get(id) ?? 0;
        return others.reduce((sum, other) => sum + (at.get(other) ?? 0), 0) / others.length;
      });
      const apart = layer.slice(1).map((id, index) => (widthOf(layer[index] ?? '') + widthOf(id)) / 2 + GAP);
      for (const [index, place] of keepApart(wanted, apart).entries()) at.set(layer[index] ?? '', place);
    }
  }
  return at;
}

/**
 * The places nearest to those wanted, by squares, that keep their order and distances: isotonic regression by
 * pooling adjacent violators.
 */
function keepApart(wanted: readonly number[], apart: readonly number[]): number[] {
  const offsets = [0];
  for (const [index, distance] of apart.entries()) offsets.push((offsets[index] ?? 0) + distance);
  const pools: { sum: number; count: number }[] = [];
  for (const [index, place] of wanted.entries()) {
    let pool = { sum: place - (offsets[index] ?? 0), count: 1 };
    for (let last = pools.at(-1); last !== undefined && last.sum / last.count > pool.sum / pool.count;) {
      pools.pop();
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count };
      last = pools.at(-1);
    }
    pools.push(pool);
  }
  return pools
    .flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count))
    .map((place, index) => place + (offsets[index] ?? 0));
}

interface Depth {
  readonly start: number;
  readonly depth: number;
}

/** Start and depth of each layer; what lies between is as wide as its labels need. */
function placeAlong(
  layers: Routes,
  routes: Routes,
  lines: readonly SketchLine[],
  size: ReadonlyMap<string, BoxSize>,
  axes: Axes,
): readonly Depth[] {
  const gaps = layers.map(() => LAYER_GAP);
  for (const [index, route] of routes.entries()) {
    const label = lines[index]?.label;
    const middle = labelled(route);
    const layer = layers.findIndex((slots) => slots.includes(route[middle] ?? ''));
    if (label === undefined || layer < 0) continue;
    // Labels of lines between the same two boxes stand one behind the other where they read down.
    const beside = routes.filter((other) => other[0] === route[0] && other.at(-1) === route.at(-1)).length;
    const times = !axes.isRight ? beside : 1;
    gaps[layer] = Math.max(gaps[layer] ?? 0, axes.along(label) * times + LABEL_ROOM);
  }
  let start = 0;
  return layers.map((layer, index) => {
    const depth = Math.max(0, ...layer.map((id) => size.get(id)?.along ?? 0));
    const placed = { start, depth };
    start += depth + (gaps[index] ?? LAYER_GAP);
    return placed;
  });
}

/** The slot of a route after which its label stands: in the middle. */
function labelled(route: readonly string[]): number {
  return Math.max(0, Math.floor((route.length - 2) / 2));
}

/** Where each line ends at each box, across: spread over the side in the order of the other ends. */
function portsOf(
  routes: Routes,
  across: ReadonlyMap<string, number>,
  size: ReadonlyMap<string, BoxSize>,
): ReadonlyMap<string, number> {
  const ports = new Map<string, number>();
  for (const [id, box] of size) {
    for (const leaving of [true, false]) {
      const ends = routes
        .map((route, index) => ({ route, index }))
        .filter(({ route }) => route.length > 1 && (leaving ? route[0] : route.at(-1)) === id)
        .map(({ route, index }) => ({
          index,
          other: across.get((leaving ? route[1] : route.at(-2)) ?? '') ?? 0,
        }))
        .sort((a, b) => a.other - b.other || a.index - b.index);
      const middle = across.get(id) ?? 0;
      for (const [at, { index }] of ends.entries()) {
        const share = (at + 1) / (ends.length + 1) - 0.5;
        ports.set(`${index} ${id}`, middle + share * box.across);
      }
    }
  }
  return ports;
}

interface LineOptions {
  readonly reversed: boolean;
  readonly label: Size | undefined;
  /** What labels keep clear of; a placed label is added. */
  readonly taken: Rect[];
  readonly axes: Axes;
}

function drawLine(points: readonly Point[], { reversed, label, taken, axes }: LineOptions): PlacedLine {
  const way = reversed ? [...points].reverse() : points;
  let path = `M${text(way[0])}`;
  for (let index = 1; index < way.length; index += 1) {
    const [a, b] = [at(way, index - 1), at(way, index)];
    const [c1, c2] = controls(a, b, axes);
    path += `C${text(c1)} ${text(c2)} ${text(b)}`;
  }
  const tip = at(way, way.length - 1);
  const [, behind] = controls(at(way, way.length - 2), tip, axes);
  return { path, head: headAt(tip, behind), label: label && placeLabel(way, label, { taken, axes }) };
}

/** Control points that make a line leave and arrive along the axis. */
function controls(a: Point, b: Point, axes: Axes): readonly [Point, Point] {
  return axes.isRight
    ? [
        { x: (a.x + b.x) / 2, y: a.y },
        { x: (a.x + b.x) / 2, y: b.y },
      ]
    : [
        { x: a.x, y: (a.y + b.y) / 2 },
        { x: b.x, y: (a.y + b.y) / 2 },
      ];
}

/** Parts of the way at which a label may stand, the best first. */
const ALONG = [0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78];

function placeLabel(
  way: readonly Point[],
  size: Size,
  { taken, axes }: Pick<LineOptions, 'taken' | 'axes'>,
): Rect {
  // The middle one of the stretches between layers; odd stretches run through a layer.
  const stretches = way.length - 1;
  const middle = Math.floor((Math.ceil(stretches / 2) - 1) / 2) * 2;
  const [a, b] = [at(way, middle), at(way, middle + 1)];
  const [c1, c2] = controls(a, b, axes);
  let best: Rect | undefined;
  let fewest = Infinity;
  for (const t of ALONG) {
    const centre = bezierAt([a, c1, c2, b], t);
    const rect = { x: centre.x - size.width / 2, y: centre.y - size.height / 2, ...size };
    const hits = taken.filter((other) => overlaps(rect, other)).length;
    if (hits < fewest) [best, fewest] = [rect, hits];
  }
  const label = best ?? { ...a, ...size };
  taken.push(label);
  return label;
}

function bezierAt([p, q, r, s]: readonly [Point, Point, Point, Point], t: number): Point {
  const u = 1 - t;
  const mix = (a: number, b: number, c: number, d: number): number =>
    u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
  return { x: mix(p.x, q.x, r.x, s.x), y: mix(p.y, q.y, r.y, s.y) };
}

function headAt(tip: Point, behind: Point): string {
  const length = Math.hypot(tip.x - behind.x, tip.y - behind.y) || 1;
  const [ux, uy] = [(tip.x - behind.x) / length, (tip.y - behind.y) / length];
  const back = { x: tip.x - 7 * ux, y: tip.y - 7 * uy };
  return `M${text({ x: back.x - 4 * uy, y: back.y + 4 * ux })}L${text(tip)}L${text({ x: back.x + 4 * uy, y: back.y - 4 * ux })}`;
}

function at(points: readonly Point[], index: number): Point {
  return points[index] ?? { x: 0, y: 0 };
}

function text(point: Point | undefined): string {
  const { x, y } = point ?? { x: 0, y: 0 };
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}
