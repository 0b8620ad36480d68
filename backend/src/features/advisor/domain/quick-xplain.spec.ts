import fc from 'fast-check';
import { minimalConflict, minimalConflicts } from './quick-xplain.js';

/** Consistency of a set given the conflicts that it must not contain. */
const avoiding =
  (conflicts: readonly (readonly number[])[]) =>
  (subset: readonly number[]): boolean =>
    !conflicts.some((conflict) => conflict.every((item) => subset.includes(item)));

const conflictsOf = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 4,
});
const all = [0, 1, 2, 3, 4, 5, 6, 7];

describe('minimalConflict', () => {
  it('finds a set that can’t hold, of which every proper subset can', () => {
    fc.assert(
      fc.property(conflictsOf, (conflicts) => {
        const isConsistent = avoiding(conflicts);
        const found = minimalConflict(all, isConsistent);
        if (found === null) throw new Error('there is a conflict');
        expect(isConsistent(found)).toBe(false);
        for (const item of found) expect(isConsistent(found.filter((other) => other !== item))).toBe(true);
      }),
    );
  });

  it('finds none where all hold together', () => {
    expect(minimalConflict(all, () => true)).toBeNull();
  });
});

describe('minimalConflicts', () => {
  it('finds every minimal conflict, each once', () => {
    fc.assert(
      fc.property(conflictsOf, (conflicts) => {
        const found = minimalConflicts(all, avoiding(conflicts), 100).map((set) => [...set].sort().join());
        const minimal = conflicts
          .filter(
            (set) =>
              !conflicts.some(
                (other) => other.length < set.length && other.every((item) => set.includes(item)),
              ),
          )
          .map((set) => [...set].sort().join());
        expect([...found].sort()).toEqual([...new Set(minimal)].sort());
      }),
    );
  });
});
