import {
  asOrder,
  MOST_WORK,
  searchOrder,
  type Settled,
  type StateBudget,
  type Waiting,
} from './order-actions.js';
import type { Bundle, CoverProblem, CoverSkill, CoverSolution, LevelRef } from './cover-problem.js';
import { leastMinutes, leastPath, type PathEdge, type PricedEdge } from './level-path.js';

export const DEFAULT_NODE_BUDGET = 2_000;
/** Steps of the ascent that spreads the minutes of bundles over their skills, once at the root and at each node. */
const ROOT_ASCENT = 60;
const NODE_ASCENT = 4;

/** Lists of alternatives that are weighed before one is branched on. */
const MOST_LISTS_WEIGHED = 8;

const OPEN = 0;
const TAKEN = 1;
const LEFT = 2;

/**
 * The least minutes that bring every skill to the level asked for, and how: which options to take, which of alternatives, in an order that
 * respects what must come before. Exact unless the node budget is hit; the gap then says by how much less it could be.
 *
 * Branch and bound over bundles (taken, left) and alternatives. What is asked for is closed over prerequisites; options of one skill alone
 * are a shortest path over its levels. Bound: the minutes of each open bundle are spread over its skills, so that every skill is a shortest path
 * of its own; whoever takes the bundle pays no less than the shares that are used (Lagrangian decomposition, the spread improved by subgradient
 * steps). A node whose bound uses no open bundle is solved by it, once an order is found.
 */
export function solveCover(problem: CoverProblem, nodeBudget = DEFAULT_NODE_BUDGET): CoverSolution {
  return new CoverSearch(problem, nodeBudget).run();
}

interface Node {
  /** By number; from levels may be raised where bundles would wait for each other. */
  readonly bundles: readonly Bundle[];
  /** Per bundle: OPEN, TAKEN or LEFT. */
  readonly states: Int8Array;
  /** `skill/group` → the alternative decided on. */
  readonly decided: ReadonlyMap<string, LevelRef>;
  readonly shares: Shares;
}

/** Minutes per bundle and skill that it teaches. */
type Shares = readonly Float64Array[];

interface Bound {
  readonly minutes: number;
  readonly levels: Int8Array;
  /** Lists of alternatives that are not decided on; of which nothing is held or asked for yet. */
  readonly lists: readonly Alternatives[];
  readonly open: readonly Alternatives[];
  /** Per bundle: in how many of its skills the cheapest way uses it. */
  readonly used: Int16Array;
}

interface Alternatives {
  readonly key: string;
  readonly options: readonly LevelRef[];
}

class CoverSearch {
  private readonly skills: readonly CoverSkill[];
  private readonly bundles: readonly Bundle[];
  /** Skill → the bundles that teach it, with their place in the bundle's list. */
  private readonly teachers: readonly { readonly bundle: number; readonly at: number }[][];
  private nodes = 0;
  private best: Settled | null = null;
  /** The least bound among nodes that were left unsearched. */
  private leftOpen = Infinity;
  private readonly statesLeft: StateBudget = { left: MOST_WORK };

  constructor(
    problem: CoverProblem,
    private readonly nodeBudget: number,
  ) {
    this.skills = withoutImpliedAlternatives(problem.skills);
    this.bundles = usefulBundles({
      skills: this.skills,
      bundles: problem.bundles.map((bundle) => withWhatComesBefore(bundle, problem.skills)),
    });
    this.teachers = problem.skills.map(() => []);
    this.bundles.forEach((bundle, number) =>
      bundle.teaches.forEach(({ skill }, at) => this.teachers[skill]?.push({ bundle: number, at })),
    );
  }

  run(): CoverSolution {
    const states = Int8Array.from(this.bundles, ({ isForced }) => (isForced ? TAKEN : OPEN));
    const shares = this.bundles.map(({ minutes, teaches }) =>
      new Float64Array(teaches.length).fill(minutes / teaches.length),
    );
    this.search({ bundles: this.bundles, states, decided: new Map(), shares }, ROOT_ASCENT);
    // Leaving every open bundle is always possible, so something is found even where the budget is one node.
    const found = this.best;
    if (found === null) throw new Error('a cover without open bundles always exists');
    const least = Math.min(found.minutes, Math.ceil(this.leftOpen - 1e-6));
    return {
      minutes: found.minutes,
      actions: found.actions,
      nodes: this.nodes,
      gap: found.minutes - least,
    };
  }

  private search(node: Node, ascent: number): void {
    this.nodes += 1;
    const { bound, shares } = this.ascend(node, ascent);
    if (this.isPruned(bound.minutes)) return;
    if (this.nodes > this.nodeBudget) {
      // A way down without branching: every open bundle left, alternatives in their order.
      this.leftOpen = Math.min(this.leftOpen, bound.minutes);
      if (this.best === null) this.settleGreedily(node);
      return;
    }
    const children = this.branch({ ...node, shares }, bound);
    if (children.length === 0) this.settle(node, bound);
    else for (const child of children) this.search(child, NODE_ASCENT);
  }

  private isPruned(minutes: number): boolean {
    return this.best !== null && Math.ceil(minutes - 1e-6) >= this.best.minutes;
  }

  /** What is left to decide at a node; nothing where its bound is its solution. */
  private branch(node: Node, bound: Bound): Node[] {
    if (bound.open.length > 0) return this.alternatives(node, bound);
    let choice = -1;
    let most = 0;
    this.bundles.forEach(({ minutes }, number) => {
      if (node.states[number] !== OPEN || bound.used[number] === 0) return;
      if (minutes > most) [choice, most] = [number, minutes];
    });
    if (choice < 0) {
      const order = this.orderOf(node, bound);
      if ('actions' in order) return [];
      const first = this.whoGoesFirst(node, bound, order.waiting);
      if (first.length > 0) return first;
      choice = node.states.indexOf(OPEN);
      if (choice < 0) return [];
    }
    const withState = (state: number): Node => {
      const states = Int8Array.from(node.states);
      states[choice] = state;
      return { ...node, states };
    };
    // First what the bound leans to, so that good solutions are found early.
    const used = bound.used[choice] as number;
    const whole = (this.bundles[choice] as Bundle).teaches.filter(
      ({ skill, from, to }) => (bound.levels[skill] as number) > from && this.startOf(skill) < to,
    ).length;
    return used * 2 >= whole ? [withState(TAKEN), withState(LEFT)] : [withState(LEFT), withState(TAKEN)];
  }

  /** The children of the list that costs most whatever is chosen of it, the cheapest alternative first. */
  private alternatives(node: Node, bound: Bound): Node[] {
    let best: {
      readonly least: number;
      readonly children: readonly { minutes: number; child: Node }[];
    } | null = null;
    for (const { key, options } of bound.open.slice(0, MOST_LISTS_WEIGHED)) {
      const children = options.map((option) => {
        const child = { ...node, decided: new Map([...node.decided, [key, option]]) };
        return { minutes: this.bound(child).minutes, child };
      });
      const least = Math.min(...children.map(({ minutes }) => minutes));
      if (best === null || least > best.least) best = { least, children };
    }
    return [...(best?.children ?? [])].sort((a, b) => a.minutes - b.minutes).map(({ child }) => child);
  }

  /**
   * Where bundles wait for each other, one of them goes first in any order, and what must be held before it comes from none of them: a child for
   * each, with their from levels raised to that. Where that raises nothing, alternatives that hold by chance are decided on; else nothing.
   */
  private whoGoesFirst(node: Node, { lists }: Bound, waiting: readonly number[]): Node[] {
    const children = waiting.map((first): Node | null => {
      const before = this.whatComesBefore(node.bundles[first] as Bundle, node.decided);
      let isRaised = false;
      const bundles = node.bundles.map((bundle, number) => {
        if (!waiting.includes(number)) return bundle;
        const teaches = bundle.teaches.map((taught) => {
          const from = Math.max(taught.from, before.get(taught.skill) ?? 0);
          isRaised ||= from > taught.from;
          return from > taught.from ? { ...taught, from } : taught;
        });
        return { ...bundle, teaches };
      });
      return isRaised ? { ...node, bundles } : null;
    });
    if (!children.includes(null)) return children as Node[];
    const [list] = lists;
    return (list?.options ?? []).map((option) => ({
      ...node,
      decided: new Map([...node.decided, [(list as Alternatives).key, option]]),
    }));
  }

  /** Skill → the level that must be held before a bundle can be used, all that comes before included. */
  private whatComesBefore(bundle: Bundle, decided: Node['decided']): Map<number, number> {
    const before = new Map<number, number>();
    const asks = (skill: number): LevelRef[] => {
      const { requires, oneOf } = this.skills[skill] as CoverSkill;
      return [...requires, ...oneOf.flatMap((_, group) => decided.get(`${skill}/${group}`) ?? [])];
    };
    const hold = ({ skill, level }: LevelRef): void => {
      if (this.startOf(skill) >= level || (before.get(skill) ?? 0) >= level) return;
      before.set(skill, level);
      if (this.startOf(skill) === 0) asks(skill).forEach(hold);
    };
    for (const { skill, from } of bundle.teaches) {
      hold({ skill, level: from });
      if (this.startOf(skill) > 0 || from > 0) continue;
      for (const need of asks(skill))
        if (!bundle.teaches.some((taught) => taught.skill === need.skill && taught.to >= need.level))
          hold(need);
    }
    return before;
  }

  private settle(node: Node, bound: Bound): void {
    const order = this.orderOf(node, bound);
    if ('actions' in order) {
      this.keep(order);
      return;
    }
    // Bundles that still wait for each other: what is cheapest to pay so that one of them can begin.
    const found = searchOrder(this.skills, this.taken(node), this.statesLeft);
    this.keep(found);
    if (!found.isExact) this.leftOpen = Math.min(this.leftOpen, bound.minutes);
  }

  private settleGreedily(node: Node): void {
    const states = Int8Array.from(node.states, (state) => (state === OPEN ? LEFT : state));
    let decided = node.decided;
    for (;;) {
      const bound = this.bound({ ...node, states, decided });
      const [first] = bound.open;
      if (first === undefined) {
        this.settle({ ...node, states, decided }, bound);
        return;
      }
      decided = new Map([...decided, [first.key, first.options[0] as LevelRef]]);
    }
  }

  private keep(solution: Settled): void {
    if (this.best === null || solution.minutes < this.best.minutes) this.best = solution;
  }

  private taken({ states }: Node): Bundle[] {
    return this.bundles.filter((_, number) => states[number] === TAKEN);
  }

  /** The cheapest ways of a node whose open bundles are all left, as actions in order; or the bundles that wait for each other. */
  private orderOf(node: Node, { levels }: Bound): Settled | Waiting {
    const paths: (readonly PathEdge[])[] = this.skills.map((skill, index) =>
      leastPath(skill, skill.start, levels[index] as number, this.edgesOf(index, node, 'taken')),
    );
    return asOrder({
      skills: this.skills,
      levels,
      bundles: node.bundles,
      taken: node.states.reduce<number[]>((all, state, at) => (state === TAKEN ? [...all, at] : all), []),
      paths,
    });
  }

  private startOf(skill: number): number {
    return (this.skills[skill] as CoverSkill).start;
  }

  private edgesOf(skill: number, { bundles, states, shares }: Node, which: 'all' | 'taken'): PricedEdge[] {
    const edges: PricedEdge[] = [];
    for (const { bundle, at } of this.teachers[skill] ?? []) {
      const state = states[bundle] as number;
      if (state === LEFT || (which === 'taken' && state !== TAKEN)) continue;
      const { from, to } = (bundles[bundle] as Bundle).teaches[at] as Bundle['teaches'][number];
      const minutes = state === TAKEN ? 0 : ((shares[bundle] as Float64Array)[at] as number);
      edges.push({ bundle, from, to, minutes });
    }
    return edges;
  }

  /** The bound with the best spread that some subgradient steps find. */
  private ascend(node: Node, steps: number): { bound: Bound; shares: Shares } {
    let shares = node.shares;
    let bound = this.bound({ ...node, shares });
    let best = { bound, shares };
    let size = 0.5;
    for (let step = 0; step < steps; step += 1) {
      if (this.isPruned(best.bound.minutes)) break;
      const moved = this.moved(node, shares, bound, size);
      if (moved === null) break;
      shares = moved;
      bound = this.bound({ ...node, shares });
      if (bound.minutes > best.bound.minutes) best = { bound, shares };
      else size *= 0.85;
    }
    return best;
  }

  /** Moves minutes of half-used bundles from skills that don't use them at their share to those that do; null where none is half used. */
  private moved(node: Node, shares: Shares, bound: Bound, size: number): Shares | null {
    let isMoved = false;
    const next = shares.map((own, number) => {
      const used = bound.used[number] as number;
      const { teaches, minutes } = this.bundles[number] as Bundle;
      if (node.states[number] !== OPEN || used === 0 || used === teaches.length) return own;
      const uses = teaches.map(({ skill }) => this.usedBy(skill, number, node, shares, bound));
      const givers = own.reduce(
        (sum, share, at) => (uses[at] === true ? sum : sum + Math.min(share, size * minutes)),
        0,
      );
      if (givers <= 1e-9) return own;
      isMoved = true;
      return own.map((share, at) =>
        uses[at] === true ? share + givers / used : share - Math.min(share, size * minutes),
      );
    });
    return isMoved ? next : null;
  }

  private usedBy(skill: number, bundle: number, node: Node, shares: Shares, { levels }: Bound): boolean {
    return leastPath(
      this.skills[skill] as CoverSkill,
      this.startOf(skill),
      levels[skill] as number,
      this.edgesOf(skill, { ...node, shares }, 'all'),
    ).some((edge) => edge.kind === 'bundle' && edge.bundle === bundle);
  }

  private bound(node: Node): Bound {
    const { levels, lists, open } = this.asked(node);
    const used = new Int16Array(this.bundles.length);
    let minutes = 0;
    this.bundles.forEach((bundle, number) => {
      if (node.states[number] === TAKEN) minutes += bundle.minutes;
    });
    for (let index = 0; index < this.skills.length; index += 1) {
      const skill = this.skills[index] as CoverSkill;
      const level = levels[index] as number;
      if (level <= skill.start) continue;
      const edges = this.edgesOf(index, node, 'all');
      minutes += leastMinutes(skill, skill.start, level, edges);
      if (edges.length === 0) continue;
      for (const edge of leastPath(skill, skill.start, level, edges))
        if (edge.kind === 'bundle' && node.states[edge.bundle] === OPEN)
          used[edge.bundle] = (used[edge.bundle] as number) + 1;
    }
    return { minutes, levels, lists, open, used };
  }

  /** The levels that a node asks of every skill, closed over prerequisites and what taken bundles start from. */
  private asked({ bundles, states, decided }: Node): Pick<Bound, 'levels' | 'lists' | 'open'> {
    const levels = Int8Array.from(this.skills, ({ start }) => start);
    const begun = new Uint8Array(this.skills.length);
    const queue: number[] = [];
    const raise = ({ skill, level }: LevelRef): void => {
      if ((levels[skill] as number) >= level) return;
      levels[skill] = level;
      begin(skill);
    };
    const begin = (skill: number): void => {
      if (begun[skill] === 1 || this.startOf(skill) > 0) return;
      begun[skill] = 1;
      queue.push(skill);
    };
    this.skills.forEach(({ need }, skill) => raise({ skill, level: need }));
    bundles.forEach(({ teaches }, number) => {
      if (states[number] !== TAKEN) return;
      for (const { skill, from } of teaches) {
        raise({ skill, level: from });
        begin(skill);
      }
    });
    const lists: Alternatives[] = [];
    for (let at = 0; at < queue.length; at += 1) {
      const index = queue[at] as number;
      const { requires, oneOf } = this.skills[index] as CoverSkill;
      requires.forEach(raise);
      oneOf.forEach((options, group) => {
        const key = `${index}/${group}`;
        const option = decided.get(key);
        if (option === undefined) lists.push({ key, options });
        else raise(option);
      });
    }
    const open = lists.filter(
      ({ options }) => !options.some(({ skill, level }) => (levels[skill] as number) >= level),
    );
    return { levels, lists, open };
  }
}

/** The skills without alternatives that ask for another alternative of the same list anyway: that one alone costs no more. */
function withoutImpliedAlternatives(skills: readonly CoverSkill[]): CoverSkill[] {
  const known = new Map<string, ReadonlyMap<number, number>>();
  const asks = (ref: LevelRef): ReadonlyMap<number, number> => {
    const key = `${ref.skill} ${ref.level}`;
    const found = known.get(key) ?? before(ref);
    known.set(key, found);
    return found;
  };
  const before = (ref: LevelRef): Map<number, number> => {
    const levels = new Map<number, number>();
    const hold = ({ skill, level }: LevelRef): void => {
      const { start, requires } = skills[skill] as CoverSkill;
      if (start >= level || (levels.get(skill) ?? 0) >= level) return;
      levels.set(skill, level);
      if (start === 0) requires.forEach(hold);
    };
    hold(ref);
    return levels;
  };
  return skills.map((skill) => ({
    ...skill,
    oneOf: skill.oneOf.map((options) =>
      options.filter(
        (option, at) =>
          !options.some(
            (other, place) =>
              place !== at &&
              (asks(option).get(other.skill) ?? 0) >= other.level &&
              // Of two that ask for each other, which are the same, the first stays.
              (place < at || (asks(other).get(option.skill) ?? 0) < option.level),
          ),
      ),
    ),
  }));
}

/**
 * The bundle with from levels raised to what must be held before it in any case: what comes before skills that it begins, and before those, can't
 * be had from the bundle itself. A course that teaches A and C, where C needs B and B needs A, starts after A.
 */
function withWhatComesBefore(bundle: Bundle, skills: readonly CoverSkill[]): Bundle {
  const before = new Map<number, number>();
  const hold = ({ skill, level }: LevelRef): void => {
    const { start, requires } = skills[skill] as CoverSkill;
    if (start >= level || (before.get(skill) ?? 0) >= level) return;
    before.set(skill, level);
    requires.forEach(hold);
  };
  for (const { skill, from } of bundle.teaches) {
    hold({ skill, level: from });
    const { start, requires } = skills[skill] as CoverSkill;
    if (start > 0 || from > 0) continue;
    for (const need of requires)
      if (!bundle.teaches.some((taught) => taught.skill === need.skill && taught.to >= need.level))
        hold(need);
  }
  return {
    ...bundle,
    teaches: bundle.teaches.map((taught) => ({
      ...taught,
      from: Math.max(taught.from, before.get(taught.skill) ?? 0),
    })),
  };
}

/**
 * The bundles that can save minutes: those that teach at most one skill of the plan at less than its own hours are no bundles to be
 * weighed at all. What could be asked for at most grows with every bundle kept, so this is repeated until nothing changes.
 */
function usefulBundles({ skills, bundles }: CoverProblem): Bundle[] {
  const kept = new Set<Bundle>(bundles.filter(({ isForced }) => isForced));
  for (let before = -1; before !== kept.size;) {
    before = kept.size;
    const levels = mostAsked(skills, [...kept]);
    for (const bundle of bundles) {
      const saved = bundle.teaches.reduce((sum, { skill: index, from, to }) => {
        const skill = skills[index] as CoverSkill;
        return (
          sum + leastMinutes(skill, Math.max(skill.start, from), Math.min(to, levels[index] as number), [])
        );
      }, 0);
      if (saved > bundle.minutes) kept.add(bundle);
    }
  }
  return bundles.filter((bundle) => kept.has(bundle));
}

/** The highest level of each skill that any choice of alternatives and of the bundles asks for. */
function mostAsked(skills: readonly CoverSkill[], bundles: readonly Bundle[]): Int8Array {
  const levels = Int8Array.from(skills, ({ start }) => start);
  const begun = new Uint8Array(skills.length);
  const queue: number[] = [];
  const begin = (skill: number): void => {
    if (begun[skill] === 1 || (skills[skill] as CoverSkill).start > 0) return;
    begun[skill] = 1;
    queue.push(skill);
  };
  const raise = ({ skill, level }: LevelRef): void => {
    if ((levels[skill] as number) >= level) return;
    levels[skill] = level;
    begin(skill);
  };
  skills.forEach(({ need }, skill) => raise({ skill, level: need }));
  for (const { teaches } of bundles)
    for (const { skill, from } of teaches) {
      raise({ skill, level: from });
      begin(skill);
    }
  for (let at = 0; at < queue.length; at += 1) {
    const { requires, oneOf } = skills[queue[at] as number] as CoverSkill;
    requires.forEach(raise);
    oneOf.flat().forEach(raise);
  }
  return levels;
}
