/** The four figures that designs of the front are compared by, the smaller the better each. */
export const FIGURES = ['monthlyUsd', 'latencyP99Ms', 'operationsHoursPerMonth', 'weeksToReady'] as const;
export type FigureName = (typeof FIGURES)[number];

/** A role of a design with the offer that fills it. */
export interface FrontierComponent {
  readonly role: string;
  readonly technology: string;
  readonly offer: string;
  readonly units: number;
}

/** A design that no other feasible one is at least as good as in all four figures. */
export interface FrontierDesign {
  readonly style: string;
  readonly cloud: string;
  readonly components: readonly FrontierComponent[];
  readonly totals: Readonly<Record<FigureName, number>>;
}

/** The Pareto front of a case. */
export interface Frontier {
  /** Designs on it, shown or not. */
  readonly count: number;
  readonly isComplete: boolean;
  readonly designs: readonly FrontierDesign[];
}

/** What fills a role in a design and not in the one it is compared with. */
export interface Difference {
  readonly role: string;
  /** Slug of the technology; `null` where the design does without the role. */
  readonly technology: string | null;
}

/** The roles that a design fills with another offer, or does without, beside another design; ordered by role. */
export function differences(
  design: readonly FrontierComponent[],
  beside: readonly Pick<FrontierComponent, 'role' | 'technology' | 'offer'>[],
): readonly Difference[] {
  const own = new Map(design.map((component) => [component.role, component]));
  const other = new Map(beside.map((component) => [component.role, component]));
  return [...new Set([...own.keys(), ...other.keys()])].sort().flatMap((role): Difference[] => {
    const [mine, theirs] = [own.get(role), other.get(role)];
    if (mine?.technology === theirs?.technology && mine?.offer === theirs?.offer) return [];
    return [{ role, technology: mine?.technology ?? null }];
  });
}

/** Whether a design has the least of a figure. */
export function isLeast(frontier: Frontier, design: FrontierDesign, figure: FigureName): boolean {
  return frontier.designs.every(({ totals }) => design.totals[figure] <= totals[figure]);
}

/** Sorted by a figure, the cost breaking ties; `descending` turns it round. */
export function sortedBy(
  designs: readonly FrontierDesign[],
  figure: FigureName,
  descending: boolean,
): readonly FrontierDesign[] {
  const sign = descending ? -1 : 1;
  return [...designs].sort(
    (a, b) => sign * (a.totals[figure] - b.totals[figure]) || a.totals.monthlyUsd - b.totals.monthlyUsd,
  );
}

/** Round numbers that span some values, about as many as asked for: marks of an axis. */
export function ticksOf(values: readonly number[], count: number): readonly number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (!Number.isFinite(least)) return [];
  const span = most - least || Math.abs(most) || 1;
  const rough = span / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? power * 10;
  const first = Math.floor(least / step);
  const last = Math.max(Math.ceil(most / step), first + 1);
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}
