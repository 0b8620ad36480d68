import fc from 'fast-check';
import { smallestFlip, weighOptions, WEIGHTS, type WeighedMatrix } from './weigh-options.js';

const matrix: WeighedMatrix = {
  options: ['queue', 'log'],
  criteria: [
    { id: 'simplicity', weight: 3 },
    { id: 'replay', weight: 2 },
  ],
  scores: [
    { option: 'queue', criterion: 'simplicity', score: 4 },
    { option: 'log', criterion: 'simplicity', score: 2 },
    { option: 'log', criterion: 'replay', score: 2 },
  ],
};

const anyMatrix = fc
  .record({
    options: fc.integer({ min: 2, max: 5 }),
    weights: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 5 }),
    scores: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 25, maxLength: 25 }),
  })
  .map(({ options, weights, scores }): WeighedMatrix => {
    const names = Array.from({ length: options }, (_, index) => `option ${index}`);
    const criteria = weights.map((weight, index) => ({ id: `criterion-${index}`, weight }));
    return {
      options: names,
      criteria,
      scores: names.flatMap((option, row) =>
        criteria.map(({ id }, column) => ({ option, criterion: id, score: scores[row * 5 + column] ?? 0 })),
      ),
    };
  });

const withWeight = (given: WeighedMatrix, criterion: string, weight: number): WeighedMatrix => ({
  ...given,
  criteria: given.criteria.map((one) => (one.id === criterion ? { ...one, weight } : one)),
});

describe('weighOptions', () => {
  it('adds weight times score, best first', () => {
    expect(weighOptions(matrix)).toEqual([
      { option: 'queue', parts: [12, 0], total: 12 },
      { option: 'log', parts: [6, 4], total: 10 },
    ]);
  });

  it('keeps the order of equal options', () => {
    expect(weighOptions({ ...matrix, scores: [] }).map(({ option }) => option)).toEqual(['queue', 'log']);
  });
});

describe('smallestFlip', () => {
  it('says at which weight the next option draws level', () => {
    expect(smallestFlip(matrix)).toEqual({ criterion: 'simplicity', from: 3, to: 2, winner: 'log' });
  });

  it('is null where one option is at least as good in everything', () => {
    expect(
      smallestFlip({ ...matrix, scores: [{ option: 'queue', criterion: 'replay', score: 4 }] }),
    ).toBeNull();
  });

  it('is what a scan of all weights in small steps finds', () => {
    const step = 0.05;
    fc.assert(
      fc.property(anyMatrix, (given) => {
        const leader = weighOptions(given)[0]?.option ?? '';
        const changes = given.criteria.flatMap(({ id, weight }) =>
          Array.from({ length: Math.round((WEIGHTS[1] - WEIGHTS[0]) / step) + 1 }, (_, index) => index * step)
            .filter((to) => {
              const totals = weighOptions(withWeight(given, id, to));
              const own = totals.find(({ option }) => option === leader)?.total ?? 0;
              return (totals[0]?.total ?? 0) > own + 1e-9;
            })
            .map((to) => Math.abs(to - weight)),
        );
        const scanned = Math.min(...changes);
        const flip = smallestFlip(given);
        if (flip === null) expect(scanned).toBe(Infinity);
        else {
          const exact = Math.abs(flip.to - flip.from);
          // Beyond the even point the winner leads; the scan meets it within a step, unless that lies past the range.
          expect(scanned).toBeGreaterThanOrEqual(exact - 1e-9);
          if (scanned !== Infinity) expect(scanned).toBeLessThanOrEqual(exact + step + 1e-9);
        }
      }),
      { numRuns: 200 },
    );
  });
});
