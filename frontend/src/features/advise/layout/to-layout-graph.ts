import { boundsOf, type Point, type Rect, type Size } from '../../../lib/geometry';
import type {
  LayoutEdge,
  LayoutGraph,
  LayoutNode,
  LayoutOptions,
  LayoutResult,
} from '../../../lib/layout/layout';
import { CLIENT, type ArchitectureDrawing, type DrawnCall, type DrawnPart } from '../model/drawing';

/** The frame around the asynchronous parts, and the one around the supporting parts. */
export const ASYNCHRONOUS_LANE = 'lane asynchronous';
export const SUPPORTING_LANE = 'lane supporting';

/** Sizes of the drawing's boxes, in canvas units. */
export const PART: Size = { width: 188, height: 80 };
const CLIENT_BOX: Size = { width: 84, height: 64 };
const LANE = { top: 32, side: 14, above: 30 } as const;
const BAND_GAP = 12;

/** Which way requests run, and how far apart things stand. */
export function layoutOptions(direction: LayoutOptions['direction']): LayoutOptions {
  return { direction, gap: 18, layerGap: 48, routing: 'orthogonal' };
}

/**
 * What ELK lays out: the client with the request path, and apart from it the asynchronous parts. Calls from one to
 * the other are left out, so that the lane can be put below the path; `placeDrawing` does that.
 */
export function toLayoutGraph(drawing: ArchitectureDrawing): LayoutGraph {
  const laneOf = lanesOf(drawing);
  const nodes: LayoutNode[] = [
    { id: CLIENT, ...CLIENT_BOX },
    ...drawing.parts.filter(({ lane }) => lane !== 'supporting').map(({ id }) => ({ id, ...PART })),
  ];
  return {
    nodes,
    edges: drawing.calls
      .filter((call) => laneOf(call.from) === laneOf(call.to))
      .map((call): LayoutEdge => ({ id: callId(call), from: call.from, to: call.to })),
  };
}

/** The id of a call's line. */
export function callId(call: DrawnCall): string {
  return `${call.from} > ${call.to}`;
}

/** Where everything stands, frames included, and the routes of the calls that a layout found. */
export interface PlacedDrawing {
  readonly places: ReadonlyMap<string, Rect>;
  readonly routes: ReadonlyMap<string, readonly Point[]>;
}

/**
 * The layout's answer as one picture: the request path above, the asynchronous lane below the part that hands over
 * to it, the supporting parts in a band at the bottom.
 */
export function placeDrawing(drawing: ArchitectureDrawing, result: LayoutResult): PlacedDrawing {
  const laneOf = lanesOf(drawing);
  const places = new Map<string, Rect>();
  for (const [id, rect] of result.rects) if (laneOf(id) === 'path') places.set(id, rect);
  const routes = new Map(
    drawing.calls.flatMap((call): [string, readonly Point[]][] => {
      const route = result.routes.get(callId(call));
      return route !== undefined && laneOf(call.to) === 'path' ? [[callId(call), route]] : [];
    }),
  );
  placeAsynchronous(drawing, result, places, routes);
  placeSupporting(
    drawing.parts.filter(({ lane }) => lane === 'supporting'),
    places,
  );
  return { places, routes };
}

function placeAsynchronous(
  drawing: ArchitectureDrawing,
  { rects, routes }: LayoutResult,
  places: Map<string, Rect>,
  placedRoutes: Map<string, readonly Point[]>,
): void {
  const ids = drawing.parts.filter(({ lane }) => lane === 'asynchronous').map(({ id }) => id);
  const bounds = boundsOf(ids.flatMap((id) => rects.get(id) ?? []));
  const above = boundsOf(places.values());
  if (bounds === undefined || above === undefined) return;
  const first = drawing.calls.find((call) => call.asynchronous && places.has(call.from));
  const giver = first === undefined ? undefined : places.get(first.from);
  const wide = bounds.width + 2 * LANE.side;
  // Below the part that hands over, moved left where the lane would stick out further than the path is wide.
  const x = Math.max(above.x, Math.min((giver?.x ?? above.x) - LANE.side, above.x + above.width - wide));
  const y = above.y + above.height + LANE.above;
  places.set(ASYNCHRONOUS_LANE, { x, y, width: wide, height: bounds.height + LANE.top + LANE.side });
  const by: Point = { x: x + LANE.side - bounds.x, y: y + LANE.top - bounds.y };
  for (const id of ids) {
    const rect = rects.get(id);
    if (rect !== undefined) places.set(id, { ...rect, x: rect.x + by.x, y: rect.y + by.y });
  }
  for (const call of drawing.calls) {
    const route = routes.get(callId(call));
    if (route === undefined || !ids.includes(call.to)) continue;
    placedRoutes.set(
      callId(call),
      route.map((point) => ({ x: point.x + by.x, y: point.y + by.y })),
    );
  }
}

function placeSupporting(parts: readonly DrawnPart[], places: Map<string, Rect>): void {
  const above = boundsOf(places.values());
  if (parts.length === 0 || above === undefined) return;
  const room = Math.max(above.width - 2 * LANE.side, PART.width);
  const columns = Math.max(
    1,
    Math.min(parts.length, Math.floor((room + BAND_GAP) / (PART.width + BAND_GAP))),
  );
  const rows = Math.ceil(parts.length / columns);
  const y = above.y + above.height + LANE.above;
  places.set(SUPPORTING_LANE, {
    x: above.x,
    y,
    width: 2 * LANE.side + columns * (PART.width + BAND_GAP) - BAND_GAP,
    height: LANE.top + rows * (PART.height + BAND_GAP) - BAND_GAP + LANE.side,
  });
  for (const [index, part] of parts.entries()) {
    places.set(part.id, {
      x: above.x + LANE.side + (index % columns) * (PART.width + BAND_GAP),
      y: y + LANE.top + Math.floor(index / columns) * (PART.height + BAND_GAP),
      ...PART,
    });
  }
}

function lanesOf(drawing: ArchitectureDrawing): (id: string) => DrawnPart['lane'] {
  const lanes = new Map(drawing.parts.map(({ id, lane }) => [id, lane]));
  return (id) => lanes.get(id) ?? 'path';
}
