import fc from 'fast-check';

import { FIELD_PATHS, placeOf } from './fields';
import { lastPosition, positionOfValue, valueAtPosition, type SliderScale } from './slider-scale';

const scales = FIELD_PATHS.flatMap((path) => {
  const { scale } = placeOf(path);
  return scale === undefined ? [] : [[path, scale] as const];
});

describe('the scale of a slider', () => {
  it.each(scales)('of %s never falls as one drags on', (_path, scale) => {
    const values = Array.from({ length: lastPosition(scale) + 1 }, (_, position) =>
      valueAtPosition(scale, position),
    );
    expect(values).toEqual([...values].sort((a, b) => a - b));
  });

  it.each(scales)('of %s stands where its value says', (_path, scale) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: lastPosition(scale) }), (position) => {
        const value = valueAtPosition(scale, position);
        expect(positionOfValue(scale, value)).toBe(position);
      }),
    );
  });

  it('keeps values beyond its ends at its ends', () => {
    const scale: SliderScale = { kind: 'log', from: 10, to: 1000 };
    expect(positionOfValue(scale, 5)).toBe(0);
    expect(positionOfValue(scale, 1e9)).toBe(lastPosition(scale));
  });

  it('has zero as its first position where zero is meant', () => {
    const scale: SliderScale = { kind: 'log', from: 1, to: 1000, zero: true };
    expect(valueAtPosition(scale, 0)).toBe(0);
    expect(valueAtPosition(scale, 1)).toBe(1);
    expect(positionOfValue(scale, 1)).toBe(1);
  });

  it('goes by orders of magnitude through numbers as one would say them', () => {
    const scale: SliderScale = { kind: 'log', from: 1000, to: 20_000 };
    const values = Array.from({ length: lastPosition(scale) + 1 }, (_, position) =>
      valueAtPosition(scale, position),
    );
    expect(values).toEqual([
      1000, 1200, 1500, 2000, 2500, 3000, 4000, 5000, 6000, 8000, 10_000, 12_000, 15_000, 20_000,
    ]);
  });

  it('counts people in whole numbers', () => {
    const scale: SliderScale = { kind: 'log', from: 1, to: 12, whole: true };
    expect(lastPosition(scale)).toBe([1, 2, 3, 4, 5, 6, 8, 10, 12].length - 1);
  });
});
