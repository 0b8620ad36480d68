import { overlaps, type Rect } from '../../../lib/geometry';
import { drawArchitecture } from '../model/drawing';
import { aComponent } from '../testing';
import { ASYNCHRONOUS_LANE, PART, placeDrawing, SUPPORTING_LANE, toLayoutGraph } from './to-layout-graph';

const drawing = drawArchitecture({
  components: [
    aComponent('load-balancer', { order: 20 }),
    aComponent('compute', { order: 50 }),
    aComponent('message-queue', { order: 58, place: 'asynchronous' }),
    aComponent('background-worker', { order: 60, place: 'asynchronous' }),
    aComponent('relational-store', { order: 80 }),
    aComponent('observability', { order: 98, place: 'supporting' }),
    aComponent('ci-cd', { order: 99, place: 'supporting' }),
  ],
});

/** A layout that puts every box in one row, as an engine might. */
function inARow() {
  const graph = toLayoutGraph(drawing);
  const rects = new Map<string, Rect>(
    graph.nodes.map(({ id, width, height }, index) => [id, { x: index * 240, y: 0, width, height }]),
  );
  const routes = new Map(
    graph.edges.map(({ id }) => [
      id,
      [
        { x: 0, y: 0 },
        { x: 10, y: 0 },
      ],
    ]),
  );
  return { rects, routes, width: 240 * graph.nodes.length, height: PART.height };
}

describe('the layout of the drawn architecture', () => {
  it('asks the engine for the path and the asynchronous parts, without the calls between the two', () => {
    const { nodes, edges } = toLayoutGraph(drawing);
    expect(nodes.map(({ id }) => id)).not.toContain('observability');
    expect(edges.map(({ id }) => id)).toContain('message-queue > background-worker');
    expect(edges.map(({ id }) => id)).not.toContain('compute > message-queue');
  });

  it('puts the asynchronous lane below the path and the supporting band below both', () => {
    const { places } = placeDrawing(drawing, inARow());
    const bottomOfPath = (places.get('compute')?.y ?? 0) + PART.height;
    const lane = places.get(ASYNCHRONOUS_LANE);
    const band = places.get(SUPPORTING_LANE);
    expect(lane?.y).toBeGreaterThan(bottomOfPath);
    expect(band?.y).toBeGreaterThan((lane?.y ?? 0) + (lane?.height ?? 0));
  });

  it('places every part, none over another', () => {
    const { places } = placeDrawing(drawing, inARow());
    const parts = drawing.parts.map(({ id }) => places.get(id));
    expect(parts).not.toContain(undefined);
    const pairs = parts.flatMap((a, i) => parts.slice(i + 1).map((b) => [a, b] as const));
    expect(pairs.filter(([a, b]) => a !== undefined && b !== undefined && overlaps(a, b))).toEqual([]);
  });

  it('moves the routes of the lane with its parts', () => {
    const { places, routes } = placeDrawing(drawing, inARow());
    const lane = places.get(ASYNCHRONOUS_LANE);
    expect(routes.get('message-queue > background-worker')?.every(({ y }) => y > (lane?.y ?? 0))).toBe(true);
    expect(routes.get('load-balancer > compute')?.[0]).toEqual({ x: 0, y: 0 });
  });
});
