import fc from 'fast-check';

import { insertedAt, movedItem, placeAfterMove, placeAfterRemoval, withItem, withoutItem } from './list-edit';

describe('lists', () => {
  it('change at one place', () => {
    expect(withItem(['a', 'b'], 1, 'c')).toEqual(['a', 'c']);
    expect(insertedAt(['a', 'b'], 1, 'c')).toEqual(['a', 'c', 'b']);
    expect(withoutItem(['a', 'b'], 0)).toEqual(['b']);
    const list = ['a', 'b'];
    expect(movedItem(list, 0, 2)).toBe(list);
  });

  it('keep the chosen element chosen, wherever elements are moved or taken out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.nat(7), fc.nat(7), fc.nat(7), (size, a, b, c) => {
        const list = Array.from({ length: size }, (_, index) => `item ${index}`);
        const [chosen, from, to] = [a % size, b % size, c % size];
        expect(movedItem(list, from, to)[placeAfterMove(chosen, from, to) ?? -1]).toBe(list[chosen]);
        const place = placeAfterRemoval(chosen, from);
        expect(place === null ? chosen === from : withoutItem(list, from)[place] === list[chosen]).toBe(true);
      }),
    );
  });
});
