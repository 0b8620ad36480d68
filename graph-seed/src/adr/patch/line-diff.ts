/** What becomes of a list: each entry keeps, replaces or drops an old element, or puts a new one in. */
export type LineStep =
  | { readonly do: 'keep'; readonly old: number; readonly wanted: number }
  | { readonly do: 'replace'; readonly old: number; readonly wanted: number }
  | { readonly do: 'drop'; readonly old: number }
  | { readonly do: 'insert'; readonly wanted: number };

/**
 * The fewest changes that turn one list of keys into another, in order: what is in both in the same order stays, and
 * between two that stay an old element is replaced by a new one as long as there are both.
 */
export function diffLines(old: readonly string[], wanted: readonly string[]): readonly LineStep[] {
  const steps: LineStep[] = [];
  let [oldAt, wantedAt] = [0, 0];
  const changeUpTo = (oldEnd: number, wantedEnd: number) => {
    while (oldAt < oldEnd && wantedAt < wantedEnd)
      steps.push({ do: 'replace', old: oldAt++, wanted: wantedAt++ });
    while (oldAt < oldEnd) steps.push({ do: 'drop', old: oldAt++ });
    while (wantedAt < wantedEnd) steps.push({ do: 'insert', wanted: wantedAt++ });
  };
  for (const [oldIndex, wantedIndex] of commonPairs(old, wanted)) {
    changeUpTo(oldIndex, wantedIndex);
    steps.push({ do: 'keep', old: oldAt++, wanted: wantedAt++ });
  }
  changeUpTo(old.length, wanted.length);
  return steps;
}

/** Longest lists that are compared in full; of longer ones only what is alike at both ends stays. */
const MOST_COMPARED = 300;

function commonPairs(
  old: readonly string[],
  wanted: readonly string[],
): readonly (readonly [number, number])[] {
  let head = 0;
  while (head < old.length && head < wanted.length && old[head] === wanted[head]) head += 1;
  let tail = 0;
  const most = Math.min(old.length, wanted.length) - head;
  while (tail < most && old.at(-1 - tail) === wanted.at(-1 - tail)) tail += 1;
  const pairs: (readonly [number, number])[] = [];
  for (let index = 0; index < head; index += 1) pairs.push([index, index]);
  const inner = longestCommon(old.slice(head, old.length - tail), wanted.slice(head, wanted.length - tail));
  pairs.push(...inner.map(([one, other]) => [one + head, other + head] as const));
  for (let index = tail; index > 0; index -= 1) pairs.push([old.length - index, wanted.length - index]);
  return pairs;
}

function longestCommon(
  old: readonly string[],
  wanted: readonly string[],
): readonly (readonly [number, number])[] {
  if (old.length > MOST_COMPARED || wanted.length > MOST_COMPARED) return [];
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint16Array(wanted.length + 1));
  const at = (one: number, other: number) => lengths[one]?.[other] ?? 0;
  for (let one = old.length - 1; one >= 0; one -= 1) {
    for (let other = wanted.length - 1; other >= 0; other -= 1) {
      const row = lengths[one];
      if (row === undefined) continue;
      row[other] =
        old[one] === wanted[other]
          ? at(one + 1, other + 1) + 1
          : Math.max(at(one + 1, other), at(one, other + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  let [one, other] = [0, 0];
  while (one < old.length && other < wanted.length) {
    if (old[one] === wanted[other]) pairs.push([one++, other++]);
    else if (at(one + 1, other) >= at(one, other + 1)) one += 1;
    else other += 1;
  }
  return pairs;
}
