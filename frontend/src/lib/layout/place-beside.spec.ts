import fc from 'fast-check';

import { inflate, overlaps, type Rect } from '../geometry';
import { placeBeside } from './place-beside';

const ANCHOR: Rect = { x: 0, y: 0, width: 100, height: 40 };
const aRect = fc.record({
  x: fc.integer({ min: -400, max: 400 }),
  y: fc.integer({ min: -400, max: 400 }),
  width: fc.integer({ min: 20, max: 200 }),
  height: fc.integer({ min: 20, max: 200 }),
});

describe('placeBeside', () => {
  it('goes to the right, level with the anchor, where there is room', () => {
    expect(placeBeside(ANCHOR, { width: 80, height: 40 }, [ANCHOR], { gap: 20 })).toEqual({ x: 140, y: 0 });
  });

  it('goes on away from where the drawing comes from', () => {
    const place = placeBeside(ANCHOR, { width: 80, height: 40 }, [ANCHOR], {
      gap: 20,
      awayFrom: { x: 500, y: 0 },
    });
    expect(place.x).toBeLessThan(0);
  });

  it('goes round a box rather than draw the line through it', () => {
    const wall: Rect = { x: 130, y: -60, width: 60, height: 160 };
    const place = placeBeside(ANCHOR, { width: 80, height: 40 }, [ANCHOR, wall], { gap: 20 });
    expect(place.x).toBeLessThan(190);
  });

  it('never stands on anything, whatever stands there', () => {
    fc.assert(
      fc.property(
        fc.array(aRect, { maxLength: 30 }),
        fc.integer({ min: 20, max: 300 }),
        (standing, height) => {
          const size = { width: 180, height };
          const place = placeBeside(ANCHOR, size, [ANCHOR, ...standing], { gap: 20 });
          const rect = inflate({ ...place, ...size }, 9.99);
          for (const other of [ANCHOR, ...standing]) expect(overlaps(rect, inflate(other, 9.99))).toBe(false);
        },
      ),
    );
  });
});
