import { outlineOf, spokePoint } from './radar-shape';

describe('the shape of a radar', () => {
  it('has +3 on the rim, the first spoke upwards', () => {
    expect(spokePoint(0, 4, 3, 100).y).toBeCloseTo(-100);
    expect(spokePoint(1, 4, 3, 100).x).toBeCloseTo(100);
  });

  it('is larger for more', () => {
    const at = (effect: number) => -spokePoint(0, 3, effect, 100).y;
    expect(at(-3)).toBeGreaterThan(0);
    for (let effect = -3; effect < 3; effect += 1) expect(at(effect + 1)).toBeGreaterThan(at(effect));
  });

  it('puts what is not stated where nothing changes', () => {
    expect(outlineOf([undefined, 1, 2], 50)).toBe(outlineOf([0, 1, 2], 50));
  });
});
