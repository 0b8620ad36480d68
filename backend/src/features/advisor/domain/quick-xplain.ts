/**
 * QuickXplain (Junker, AAAI 2004): one minimal set of constraints that can't hold together, preferring to blame later ones.
 * `isConsistent` says whether a set can hold; it must be monotone (a subset of a consistent set is consistent).
 * Null when all hold together.
 */
export function minimalConflict<T>(
  constraints: readonly T[],
  isConsistent: (subset: readonly T[]) => boolean,
): T[] | null {
  if (isConsistent(constraints)) return null;
  if (!isConsistent([])) return [];
  const explain = (background: readonly T[], added: boolean, candidates: readonly T[]): T[] => {
    if (added && !isConsistent(background)) return [];
    if (candidates.length === 1) return [...candidates];
    const half = Math.floor(candidates.length / 2);
    const [left, right] = [candidates.slice(0, half), candidates.slice(half)];
    const fromRight = explain([...background, ...left], left.length > 0, right);
    const fromLeft = explain([...background, ...fromRight], fromRight.length > 0, left);
    return [...fromLeft, ...fromRight];
  };
  return explain([], false, constraints);
}

/** Several minimal conflicts by Reiter's hitting-set tree (1987), breadth first; each set once, at most `limit`. */
export function minimalConflicts<T>(
  constraints: readonly T[],
  isConsistent: (subset: readonly T[]) => boolean,
  limit: number,
): T[][] {
  const known = new Map<string, T[]>();
  const keyOf = (set: readonly T[]): string =>
    set
      .map((item) => constraints.indexOf(item))
      .sort((a, b) => a - b)
      .join(',');
  const seen = new Set<string>();
  const queue: (readonly T[])[] = [constraints];
  while (queue.length > 0 && known.size < limit) {
    const left = queue.shift() as readonly T[];
    if (seen.has(keyOf(left))) continue;
    seen.add(keyOf(left));
    const conflict = minimalConflict(left, isConsistent);
    if (conflict === null) continue;
    if (!known.has(keyOf(conflict))) known.set(keyOf(conflict), conflict);
    for (const item of conflict) queue.push(left.filter((other) => other !== item));
  }
  return [...known.values()];
}
