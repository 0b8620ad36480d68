import { groupBy } from '../../../lib/group-by';

/** How many items have each key, most first, ties by key. */
export function countBy<T>(
  items: Iterable<T>,
  keyOf: (item: T) => string,
): readonly (readonly [string, number])[] {
  return [...groupBy(items, keyOf)]
    .map(([key, group]) => [key, group.length] as const)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
