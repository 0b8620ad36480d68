import { TOP_LEVEL, type CoverSkill } from './cover-problem.js';

/** A way between levels that a bundle gives, at a price: 0 where the bundle is taken, a share of its minutes where that is open. */
export interface PricedEdge {
  readonly bundle: number;
  readonly from: number;
  readonly to: number;
  readonly minutes: number;
}

/** One stretch of a path: by a bundle (its number), by an option of the skill alone (`single`, its place in the list), or by practice. */
export type PathEdge =
  | { readonly kind: 'bundle'; readonly bundle: number; readonly from: number; readonly to: number }
  | { readonly kind: 'single'; readonly single: number; readonly from: number; readonly to: number }
  | { readonly kind: 'practice'; readonly from: number; readonly to: number };

const best = new Float64Array(TOP_LEVEL + 1);
/** What led to each level: −1 practice, 0…n−1 priced edge, n… single; and from which level. */
const by = new Int32Array(TOP_LEVEL + 1);
const before = new Int8Array(TOP_LEVEL + 1);

/** The least minutes from one level of a skill to another or higher: shortest path over at most six levels. */
export function leastMinutes(
  skill: CoverSkill,
  from: number,
  to: number,
  edges: readonly PricedEdge[],
): number {
  return from >= to ? 0 : (best[search(skill, from, to, edges)] as number);
}

/** The path of `leastMinutes`. Of equals, bundles before options of the skill alone before practice, each in their order. */
export function leastPath(
  skill: CoverSkill,
  from: number,
  to: number,
  edges: readonly PricedEdge[],
): PathEdge[] {
  if (from >= to) return [];
  const path: PathEdge[] = [];
  for (let level = search(skill, from, to, edges); level > from; level = before[level] as number) {
    const own = { from: before[level] as number, to: level };
    const way = by[level] as number;
    if (way < 0) path.unshift({ kind: 'practice', ...own });
    else if (way < edges.length)
      path.unshift({ kind: 'bundle', bundle: (edges[way] as PricedEdge).bundle, ...own });
    else path.unshift({ kind: 'single', single: way - edges.length, ...own });
  }
  return path;
}

/** Fills the tables; gives the level at or above `to` that is reached with the least minutes. */
function search(skill: CoverSkill, from: number, to: number, edges: readonly PricedEdge[]): number {
  best.fill(Infinity);
  best[from] = 0;
  const reach = (level: number, minutes: number, way: number, at: number): void => {
    if (minutes >= (best[level] as number)) return;
    best[level] = minutes;
    by[level] = way;
    before[level] = at;
  };
  for (let level = from; level < to; level += 1) {
    const here = best[level] as number;
    if (here === Infinity) continue;
    for (let at = 0; at < edges.length; at += 1) {
      const edge = edges[at] as PricedEdge;
      if (edge.from <= level && level < edge.to) reach(edge.to, here + edge.minutes, at, level);
    }
    for (let at = 0; at < skill.singles.length; at += 1) {
      const single = skill.singles[at] as CoverSkill['singles'][number];
      if (single.from <= level && level < single.to)
        reach(single.to, here + single.minutes, edges.length + at, level);
    }
    reach(level + 1, here + (skill.own[level] as number), -1, level);
  }
  let end = to;
  for (let level = to + 1; level <= TOP_LEVEL; level += 1)
    if ((best[level] as number) < (best[end] as number)) end = level;
  return end;
}
