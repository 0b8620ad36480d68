/**
 * What lies nearest to two things, by the sum of its distances; equal ones by id.
 *
 * @param here distances from the one, by id; its own is 0
 * @param there distances from the other
 */
export function nearestInCommon(
  here: ReadonlyMap<string, number>,
  there: ReadonlyMap<string, number>,
  most: number,
): readonly string[] {
  return [...here]
    .flatMap(([id, distance]) => {
      const other = there.get(id);
      return other === undefined || distance === 0 || other === 0 ? [] : [{ id, sum: distance + other }];
    })
    .sort((a, b) => a.sum - b.sum || (a.id < b.id ? -1 : 1))
    .slice(0, most)
    .map(({ id }) => id);
}
