/** Something to do, with what must be done before. Numbers are places in the list, which is itself in a possible order. */
export interface Doable {
  readonly minutes: number;
  readonly after: readonly number[];
  /** What is better done before, where both are done at all. */
  readonly betterAfter: readonly number[];
}

/**
 * An order in which everything comes after what it needs and usable outcomes come early: always next the outcome with the least
 * minutes left to it, ties in the order of `outcomes`; what leads to it in the given order; at last what leads to none.
 * A recommendation that would close a circle is dropped.
 */
export function orderByOutcomes(all: readonly Doable[], outcomes: readonly number[]): number[] {
  const before = withRecommendations(all);
  const done = new Uint8Array(all.length);
  const order: number[] = [];
  const leading = outcomes.map((outcome) => ({ outcome, needed: everythingLeadingTo(outcome, before) }));
  const open = new Set(leading);
  while (open.size > 0) {
    let next: (typeof leading)[number] | null = null;
    let least = Infinity;
    for (const one of open) {
      const left = one.needed.reduce(
        (sum, at) => (done[at] === 1 ? sum : sum + (all[at] as Doable).minutes),
        0,
      );
      if (left < least) [next, least] = [one, left];
    }
    if (next === null) break;
    open.delete(next);
    for (const at of next.needed)
      if (done[at] === 0) {
        done[at] = 1;
        order.push(at);
      }
  }
  for (let at = 0; at < all.length; at += 1)
    for (const one of done[at] === 1 ? [] : everythingLeadingTo(at, before))
      if (done[one] === 0) {
        done[one] = 1;
        order.push(one);
      }
  return order;
}

function withRecommendations(all: readonly Doable[]): number[][] {
  const before = all.map(({ after }) => [...after]);
  all.forEach(({ betterAfter }, at) => {
    for (const earlier of betterAfter)
      if (!(before[at] as number[]).includes(earlier) && !everythingLeadingTo(earlier, before).includes(at))
        (before[at] as number[]).push(earlier);
  });
  return before;
}

/** What has to be done for one of them, itself last, in an order that works; of what is free to order, the earlier in the list first. */
function everythingLeadingTo(goal: number, before: readonly (readonly number[])[]): number[] {
  const found = new Set<number>();
  const visit = (at: number): void => {
    if (found.has(at)) return;
    for (const earlier of [...(before[at] as readonly number[])].sort((a, b) => a - b)) visit(earlier);
    found.add(at);
  };
  visit(goal);
  return [...found];
}
