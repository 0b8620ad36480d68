/** Minutes that are learnt together, by number: a level of a skill. */
export type StepSet = readonly number[];

export interface PackPerson {
  /** Minutes a week, above 0. */
  readonly minutesPerWeek: number;
  /** By need: what this person lacks for it, prerequisites included. */
  readonly lacks: readonly StepSet[];
  /** People of the same kind lack the same and have the same minutes. */
  readonly kind: string;
}

export interface PackProblem {
  /** Minutes of each step. */
  readonly minutes: readonly number[];
  readonly people: readonly PackPerson[];
  /** How many people have to learn each need. A person who lacks nothing for it counts among those who hold it and is not asked for. */
  readonly copies: readonly number[];
}

export interface Packing {
  /** Weeks until the last one is done; 0 where nothing is to be learnt. */
  readonly weeks: number;
  /** By need: places of the people who learn it. */
  readonly learners: readonly (readonly number[])[];
  readonly minutes: number;
  /** Weeks and minutes by which a better packing could exist; 0 when none does. */
  readonly gapWeeks: number;
  readonly gapMinutes: number;
  readonly nodes: number;
}

export interface PackOptions {
  /** Nodes of each search; default 20,000. */
  readonly nodeBudget?: number;
  /** Whether to also look for the fewest minutes within the earliest week; default true. */
  readonly fewestMinutes?: boolean;
}

const DEFAULT_NODE_BUDGET = 20_000;

/**
 * Who learns what, so that the last one is done in the earliest week and, within that, with the fewest minutes. Each person learns whatever
 * comes before what is theirs; what two of their needs share is learnt once. Exact: weeks are tried from a lower bound on, each by a search that
 * packs the largest needs first (bin packing with shared items); then branch and bound over minutes. There must be as many people as copies.
 */
export function packSkills(problem: PackProblem, options: PackOptions = {}): Packing {
  return new Packer(problem, options.nodeBudget ?? DEFAULT_NODE_BUDGET).run(options.fewestMinutes ?? true);
}

class Packer {
  /** Needs that have to be learnt, the largest first. */
  private readonly order: readonly number[];
  /** By place in the order: minutes that at least this and all later needs add to what the earlier ones ask for. */
  private readonly addedFrom: Float64Array;
  /** Place in the order → whether the need is just like the one before it. */
  private readonly isTwin: readonly boolean[];
  private readonly has: Uint8Array[];
  private readonly loads: Float64Array;
  private readonly learners: number[][];
  private total = 0;
  private nodes = 0;
  private nodesLeft = 0;
  private limits: number[] = [];
  private best: { readonly minutes: number; readonly learners: readonly (readonly number[])[] } | null = null;
  private stopsAtFirst = true;

  constructor(
    private readonly problem: PackProblem,
    private readonly nodeBudget: number,
  ) {
    const { people, copies, minutes } = problem;
    const size = (need: number): number =>
      Math.max(...people.map((person) => this.minutesOf(person.lacks[need] ?? [])));
    this.order = copies
      .flatMap((count, need) => (count > 0 ? [{ need, size: size(need) }] : []))
      .sort((a, b) => b.size - a.size || a.need - b.need)
      .map(({ need }) => need);
    this.has = people.map(() => new Uint8Array(minutes.length));
    this.loads = new Float64Array(people.length);
    this.learners = copies.map(() => []);
    this.addedFrom = this.addedMinutes();
    this.isTwin = this.twins();
  }

  run(fewestMinutes: boolean): Packing {
    if (this.order.length === 0)
      return {
        weeks: 0,
        learners: this.problem.copies.map(() => []),
        minutes: 0,
        gapWeeks: 0,
        gapMinutes: 0,
        nodes: 0,
      };
    const bound = this.leastWeeks();
    let firstUndecided = -1;
    let weeks = bound;
    for (; this.best === null; weeks += 1) {
      const isDecided = this.search(weeks, true);
      if (this.best === null && !isDecided) {
        if (firstUndecided < 0) firstUndecided = weeks;
        // Beyond the budget weeks are no longer tried one by one: whoever is ready first takes the next.
        if (weeks - firstUndecided >= MOST_UNDECIDED) {
          this.best = this.greedy();
        }
      }
    }
    weeks = this.weeksOf(this.best.learners);
    const gapWeeks = firstUndecided < 0 ? 0 : Math.max(0, weeks - firstUndecided);
    let isLeast = this.best.minutes <= (this.addedFrom[0] as number);
    if (fewestMinutes && !isLeast) isLeast = this.search(weeks, false);
    return {
      weeks,
      learners: this.best.learners,
      minutes: this.best.minutes,
      gapWeeks,
      gapMinutes: isLeast || !fewestMinutes ? 0 : this.best.minutes - (this.addedFrom[0] as number),
      nodes: this.nodes,
    };
  }

  /** Searches packings that end within so many weeks; whether all were looked at. */
  private search(weeks: number, stopsAtFirst: boolean): boolean {
    this.limits = this.problem.people.map(({ minutesPerWeek }) => weeks * minutesPerWeek + 1e-6);
    this.nodesLeft = this.nodeBudget;
    this.stopsAtFirst = stopsAtFirst;
    this.place(0, 0, -1);
    return this.nodesLeft >= 0;
  }

  /** Places the copies of the need at `at` from copy `copy` on; true ends the search. */
  private place(at: number, copy: number, previous: number): boolean {
    this.nodes += 1;
    this.nodesLeft -= 1;
    if (this.nodesLeft < 0) return true;
    const need = this.order[at];
    if (need === undefined) return this.keep();
    if (copy === (this.problem.copies[need] as number)) return this.place(at + 1, 0, -1);
    if (copy === 0 && this.isHopeless(at)) return false;
    const first =
      copy === 0 && this.isTwin[at] === true
        ? (this.learners[this.order[at - 1] as number]?.[0] ?? 0)
        : previous + 1;
    for (const person of this.candidates(need, copy === 0 ? first : previous + 1)) {
      const added = this.add(person, need);
      const isEnd = this.place(at, copy + 1, person);
      this.remove(person, need, added);
      if (isEnd) return true;
      // Who has learnt it all already costs nothing, and nobody else could cost less.
      if (added.length === 0 && this.problem.copies[need] === 1) break;
    }
    return false;
  }

  private keep(): boolean {
    if (this.best === null || this.total < this.best.minutes)
      this.best = { minutes: this.total, learners: this.learners.map((own) => [...own]) };
    return this.stopsAtFirst;
  }

  /** Whether what is still to be placed can't fit, or can't better what is known. */
  private isHopeless(at: number): boolean {
    const left = this.addedFrom[at] as number;
    if (!this.stopsAtFirst && this.best !== null && this.total + left >= this.best.minutes) return true;
    let room = 0;
    for (let person = 0; person < this.loads.length; person += 1)
      room += (this.limits[person] as number) - (this.loads[person] as number);
    return room < left;
  }

  /** Who may take a need, the cheapest first, then who has most room; of people who are alike and have nothing yet one. */
  private candidates(need: number, first: number): number[] {
    const { people } = this.problem;
    const seen = new Set<string>();
    const found: { person: number; added: number; room: number }[] = [];
    for (let person = first; person < people.length; person += 1) {
      const { lacks, kind } = people[person] as PackPerson;
      const own = lacks[need] as StepSet;
      if (own.length === 0) continue;
      const load = this.loads[person] as number;
      if (load === 0) {
        if (seen.has(kind)) continue;
        seen.add(kind);
      }
      const added = this.marginal(person, own);
      const room = (this.limits[person] as number) - load - added;
      if (room >= 0) found.push({ person, added, room });
    }
    return found
      .sort((a, b) => a.added - b.added || b.room - a.room || a.person - b.person)
      .map(({ person }) => person);
  }

  private marginal(person: number, steps: StepSet): number {
    const has = this.has[person] as Uint8Array;
    let minutes = 0;
    for (const step of steps) if (has[step] === 0) minutes += this.problem.minutes[step] as number;
    return minutes;
  }

  private add(person: number, need: number): number[] {
    const has = this.has[person] as Uint8Array;
    const added: number[] = [];
    for (const step of (this.problem.people[person] as PackPerson).lacks[need] as StepSet) {
      if (has[step] === 1) continue;
      has[step] = 1;
      added.push(step);
      this.change(person, this.problem.minutes[step] as number);
    }
    this.learners[need]?.push(person);
    return added;
  }

  private remove(person: number, need: number, added: readonly number[]): void {
    const has = this.has[person] as Uint8Array;
    for (const step of added) {
      has[step] = 0;
      this.change(person, -(this.problem.minutes[step] as number));
    }
    this.learners[need]?.pop();
  }

  private change(person: number, minutes: number): void {
    this.loads[person] = (this.loads[person] as number) + minutes;
    this.total += minutes;
  }

  private minutesOf(steps: StepSet): number {
    return steps.reduce((sum, step) => sum + (this.problem.minutes[step] as number), 0);
  }

  /** For each need in order, from the last: the minutes of steps that every learner lacks and no earlier need asks for, as often as they are learnt. */
  private addedMinutes(): Float64Array {
    const { people, copies, minutes } = this.problem;
    const firstAsked = new Map<number, number>();
    const times = new Float64Array(minutes.length);
    const surely: number[][] = this.order.map((need, at) => {
      const learners = people.filter(({ lacks }) => (lacks[need] as StepSet).length > 0);
      for (const { lacks } of learners)
        for (const step of lacks[need] as StepSet) if (!firstAsked.has(step)) firstAsked.set(step, at);
      const [first, ...others] = learners.map(({ lacks }) => new Set(lacks[need]));
      return [...(first ?? [])].filter((step) => others.every((own) => own.has(step)));
    });
    surely.forEach((steps, at) => {
      const count = copies[this.order[at] as number] as number;
      for (const step of steps) times[step] = Math.max(times[step] as number, count);
    });
    const added = new Float64Array(this.order.length + 1);
    const counted = new Set<number>();
    for (let at = this.order.length - 1; at >= 0; at -= 1) {
      added[at] = added[at + 1] as number;
      for (const steps of surely.slice(at))
        for (const step of steps)
          if ((firstAsked.get(step) as number) >= at && !counted.has(step)) {
            counted.add(step);
            added[at] = (added[at] as number) + (times[step] as number) * (minutes[step] as number);
          }
    }
    return added;
  }

  /** Needs that share nothing, take everybody the same minutes as the one before and go to one person: to be placed in the people's order. */
  private twins(): boolean[] {
    const { people, copies } = this.problem;
    const askers = new Map<number, Set<number>>();
    for (const need of this.order)
      for (const { lacks } of people)
        for (const step of lacks[need] as StepSet)
          askers.set(step, (askers.get(step) ?? new Set()).add(need));
    const isAlone = (need: number): boolean =>
      copies[need] === 1 &&
      people.every(({ lacks }) => (lacks[need] as StepSet).every((step) => askers.get(step)?.size === 1));
    return this.order.map((need, at) => {
      const before = this.order[at - 1];
      return (
        before !== undefined &&
        isAlone(need) &&
        isAlone(before) &&
        people.every(
          ({ lacks }) => this.minutesOf(lacks[need] as StepSet) === this.minutesOf(lacks[before] as StepSet),
        )
      );
    });
  }

  /** No packing ends earlier: each need takes its quickest learners so long, and all together at least what everybody has. */
  private leastWeeks(): number {
    const { people, copies } = this.problem;
    let least = 0;
    for (const need of this.order) {
      const weeks = people
        .filter(({ lacks }) => (lacks[need] as StepSet).length > 0)
        .map((person) => this.weeksFor(this.minutesOf(person.lacks[need] as StepSet), person))
        .sort((a, b) => a - b);
      least = Math.max(least, weeks[(copies[need] as number) - 1] ?? 0);
    }
    const perWeek = people.reduce((sum, { minutesPerWeek }) => sum + minutesPerWeek, 0);
    return Math.max(least, Math.ceil((this.addedFrom[0] as number) / perWeek - 1e-9));
  }

  private weeksFor(minutes: number, { minutesPerWeek }: PackPerson): number {
    return Math.ceil(minutes / minutesPerWeek - 1e-9);
  }

  private weeksOf(learners: readonly (readonly number[])[]): number {
    const loads = this.problem.people.map(() => new Set<number>());
    learners.forEach((own, need) => {
      for (const person of own)
        for (const step of this.problem.people[person]?.lacks[need] ?? []) loads[person]?.add(step);
    });
    return Math.max(
      0,
      ...loads.map((steps, person) =>
        this.weeksFor(this.minutesOf([...steps]), this.problem.people[person] as PackPerson),
      ),
    );
  }

  /** The largest need first, each to whoever would be done with it earliest. */
  private greedy(): { minutes: number; learners: number[][] } {
    const { people, copies } = this.problem;
    const undo: { person: number; need: number; added: number[] }[] = [];
    for (const need of this.order) {
      const ranked = people
        .map((person, at) => ({ person, at }))
        .filter(({ person }) => (person.lacks[need] as StepSet).length > 0)
        .map(({ person, at }) => ({
          at,
          end:
            ((this.loads[at] as number) + this.marginal(at, person.lacks[need] as StepSet)) /
            person.minutesPerWeek,
        }))
        .sort((a, b) => a.end - b.end || a.at - b.at);
      for (const { at } of ranked.slice(0, copies[need]))
        undo.push({ person: at, need, added: this.add(at, need) });
    }
    const found = { minutes: this.total, learners: this.learners.map((own) => [...own]) };
    for (const { person, need, added } of undo.reverse()) this.remove(person, need, added);
    return found;
  }
}

/** Weeks that may stay undecided one after the other before the search settles for a greedy packing. */
const MOST_UNDECIDED = 3;
