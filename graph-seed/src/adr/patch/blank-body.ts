/**
 * A section that lost its body must get it back at the same place, whatever blank lines were around it. With n line ends
 * between its heading and what follows, a body goes after the first number of them and before the second; every pair
 * stands for one n, so emptying and filling undo each other.
 */
const BETWEEN: readonly (readonly [number, number])[] = [
  [0, 0],
  [1, 1],
  [2, 2],
  [1, 2],
  [2, 1],
  [2, 3],
  [1, 3],
  [3, 2],
  [3, 3],
  [1, 4],
];
const AT_END: readonly (readonly [number, number])[] = [
  [2, 0],
  [2, 1],
  [2, 2],
  [1, 1],
  [1, 0],
  [2, 3],
  [1, 2],
];

/** How many line ends stand before and after a body that is put among `count` of them. */
export function gapsAround(count: number, atEnd: boolean): readonly [number, number] {
  const table = atEnd ? AT_END : BETWEEN;
  return table[count] ?? [RARE, count - RARE];
}

/** How many line ends to leave when a body with so many before and after it goes. */
export function countWithout(before: number, after: number, atEnd: boolean): number {
  const table = atEnd ? AT_END : BETWEEN;
  const known = table.findIndex(([one, other]) => one === before && other === after);
  if (known !== -1) return known;
  // Of a pair that no table has all line ends stay; only one that starts with RARE comes back at the same place.
  return before + after;
}

/** So many line ends before a body stand in no pair of the tables. */
const RARE = 4;
