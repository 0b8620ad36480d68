import fc from 'fast-check';

import {
  boundsOf,
  contains,
  crosses,
  curveBetween,
  nearestInDirection,
  overlaps,
  roundedLine,
  type Rect,
} from './geometry';

const box = (x: number, y: number, width = 10, height = 10): Rect => ({ x, y, width, height });
const aRect = fc.record({
  x: fc.integer({ min: -500, max: 500 }),
  y: fc.integer({ min: -500, max: 500 }),
  width: fc.integer({ min: 1, max: 200 }),
  height: fc.integer({ min: 1, max: 200 }),
});

describe('nearestInDirection', () => {
  const rects = new Map([
    ['middle', box(0, 0)],
    ['right', box(50, 0)],
    ['farRight', box(90, 0)],
    ['lowerRight', box(30, 60)],
    ['above', box(0, -40)],
  ]);

  it('prefers what lies straight ahead to what lies aside', () => {
    expect(nearestInDirection(rects, 'middle', 'right')).toBe('right');
    expect(nearestInDirection(rects, 'middle', 'up')).toBe('above');
    expect(nearestInDirection(rects, 'middle', 'down')).toBe('lowerRight');
  });

  it('stays where it is when nothing lies ahead', () => {
    expect(nearestInDirection(rects, 'farRight', 'right')).toBeUndefined();
    expect(nearestInDirection(rects, 'nobody', 'left')).toBeUndefined();
  });

  it('reaches every box of a grid by walking', () => {
    const grid = new Map(
      [0, 1, 2, 3].flatMap((row) =>
        [0, 1, 2, 3].map((column) => [`${row}${column}`, box(column * 30, row * 30)] as const),
      ),
    );
    const seen = new Set(['00']);
    const queue = ['00'];
    for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
      for (const heading of ['left', 'right', 'up', 'down'] as const) {
        const next = nearestInDirection(grid, at, heading);
        if (next !== undefined && !seen.has(next)) {
          seen.add(next);
          queue.push(next);
        }
      }
    }
    expect(seen.size).toBe(16);
  });
});

describe('rectangles', () => {
  it('do not overlap when they only touch', () => {
    expect(overlaps(box(0, 0), box(10, 0))).toBe(false);
    expect(overlaps(box(0, 0), box(9, 9))).toBe(true);
  });

  it('lie within their common bounds', () => {
    fc.assert(
      fc.property(fc.array(aRect, { minLength: 1 }), (rects) => {
        const bounds = boundsOf(rects);
        expect(bounds !== undefined && rects.every((rect) => contains(bounds, rect))).toBe(true);
      }),
    );
    expect(boundsOf([])).toBeUndefined();
  });
});

describe('crosses', () => {
  it('sees a box that a line passes through and not one beside it', () => {
    expect(crosses({ x: -20, y: 5 }, { x: 40, y: 5 }, box(0, 0))).toBe(true);
    expect(crosses({ x: -20, y: 15 }, { x: 40, y: 15 }, box(0, 0))).toBe(false);
    expect(crosses({ x: -20, y: 5 }, { x: -5, y: 5 }, box(0, 0))).toBe(false);
  });

  it('agrees with a thousand points along the line', () => {
    const aPoint = fc.record({
      x: fc.integer({ min: -300, max: 300 }),
      y: fc.integer({ min: -300, max: 300 }),
    });
    fc.assert(
      fc.property(aPoint, aPoint, aRect, (from, to, rect) => {
        const inside = Array.from({ length: 1001 }, (_, step) => ({
          x: from.x + ((to.x - from.x) * step) / 1000,
          y: from.y + ((to.y - from.y) * step) / 1000,
        })).some(
          ({ x, y }) => x > rect.x && x < rect.x + rect.width && y > rect.y && y < rect.y + rect.height,
        );
        if (inside) expect(crosses(from, to, rect)).toBe(true);
      }),
    );
  });
});

describe('drawn lines', () => {
  it('run from border to border, sideways where the boxes stand side by side', () => {
    expect(curveBetween(box(0, 0), box(100, 0)).path).toBe('M10 5C55 5 55 5 100 5');
  });

  it('run downwards where the boxes stand one below the other', () => {
    expect(curveBetween(box(0, 0), box(0, 100)).path).toBe('M5 10C5 55 5 55 5 100');
  });

  it('round the corners of a route by no more than half of its shortest leg', () => {
    const { path, label } = roundedLine(
      [
        { x: 0, y: 0 },
        { x: 10, y: 0 },
        { x: 10, y: 100 },
      ],
      8,
    );
    expect(path).toBe('M0 0L5 0Q10 0 10 5L10 100');
    expect(label).toEqual({ x: 10, y: 45 });
  });
});
