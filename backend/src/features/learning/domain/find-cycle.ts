/**
 * The first cycle that following `next` from the ids closes, as its path with the first id again at the end; null where there is none.
 * Depth first; each id is left once.
 */
export function findCycle(
  ids: readonly string[],
  next: (id: string) => readonly string[],
): readonly string[] | null {
  const done = new Set<string>();
  const path: string[] = [];
  const onPath = new Map<string, number>();
  const visit = (id: string): readonly string[] | null => {
    const start = onPath.get(id);
    if (start !== undefined) return [...path.slice(start), id];
    if (done.has(id)) return null;
    onPath.set(id, path.length);
    path.push(id);
    for (const other of next(id)) {
      const cycle = visit(other);
      if (cycle !== null) return cycle;
    }
    path.pop();
    onPath.delete(id);
    done.add(id);
    return null;
  };
  for (const id of ids) {
    const cycle = visit(id);
    if (cycle !== null) return cycle;
  }
  return null;
}
