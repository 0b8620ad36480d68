import { bruteForceCover, faultOf } from '../testing/brute-force-cover.js';
import { randomCover, type RandomCoverOptions } from '../testing/random-cover.js';
import { solveCover } from './solve-cover.js';

describe('solveCover', () => {
  const families: readonly (readonly [string, number, RandomCoverOptions])[] = [
    ['alternatives alone', 300, { skills: 6, bundles: 0, levels: 2 }],
    ['few bundles', 350, { skills: 5, bundles: 3, levels: 3 }],
    ['many bundles', 300, { skills: 5, bundles: 6, levels: 2 }],
    ['bundles that wait for each other', 250, { skills: 3, bundles: 6, levels: 4 }],
  ];

  it.each(families)(
    'finds the least minutes and an order that can be followed, with %s',
    (_name, count, options) => {
      for (let seed = 1; seed <= count; seed += 1) {
        const problem = randomCover(seed, options);
        const { minutes, actions, gap } = solveCover(problem);
        expect({ seed, minutes, gap, fault: faultOf(problem, actions, minutes) }).toEqual({
          seed,
          minutes: bruteForceCover(problem),
          gap: 0,
          fault: null,
        });
      }
    },
  );

  it('says how much less it could be where its budget is hit', () => {
    let gaps = 0;
    for (let seed = 1; seed <= 60; seed += 1) {
      const problem = randomCover(seed, { skills: 5, bundles: 8, levels: 3 });
      const { minutes, actions, gap } = solveCover(problem, 2);
      const least = bruteForceCover(problem);
      expect(faultOf(problem, actions, minutes)).toBeNull();
      expect(minutes).toBeGreaterThanOrEqual(least);
      expect(minutes - gap).toBeLessThanOrEqual(least);
      if (gap > 0) gaps += 1;
    }
    expect(gaps).toBeGreaterThan(5);
  });
});
