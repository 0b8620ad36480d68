import {
  canBegin,
  canUse,
  TOP_LEVEL,
  type Bundle,
  type CoverAction,
  type CoverSkill,
} from './cover-problem.js';
import type { PathEdge } from './level-path.js';

/** A solution that can be carried out in its order. */
export interface Settled {
  readonly minutes: number;
  readonly actions: readonly CoverAction[];
}

/** Numbers of taken bundles that wait for what only each other give. */
export interface Waiting {
  readonly waiting: readonly number[];
}

export interface Unordered {
  readonly skills: readonly CoverSkill[];
  /** Levels to reach. */
  readonly levels: ArrayLike<number>;
  readonly bundles: readonly Bundle[];
  /** Numbers of the bundles that are taken. */
  readonly taken: readonly number[];
  /** By skill. */
  readonly paths: readonly (readonly PathEdge[])[];
}

/** The actions in an order in which each can be done; where bundles wait for what only each other give, these. */
export function asOrder({ skills, levels, bundles, taken, paths }: Unordered): Settled | Waiting {
  const reached = Int8Array.from(skills, ({ start }) => start);
  const place = new Uint8Array(skills.length);
  const waiting = new Set(taken);
  const actions: CoverAction[] = [];
  const levelOf = (skill: number): number => reached[skill] as number;
  const open = skills.flatMap((_, skill) =>
    (paths[skill] as readonly PathEdge[]).length > 0 ? [skill] : [],
  );
  for (let isMoving = true; isMoving;) {
    isMoving = false;
    for (const number of waiting) {
      const bundle = bundles[number] as Bundle;
      if (!canUse(bundle, reached, skills)) continue;
      const gains = gainsOf(bundle, reached);
      for (const { skill, to } of gains) reached[skill] = to;
      actions.push({ option: bundle.option, minutes: bundle.minutes, gains });
      waiting.delete(number);
      isMoving = true;
    }
    for (const skill of open) {
      const path = paths[skill] as readonly PathEdge[];
      const known = skills[skill] as CoverSkill;
      for (; (place[skill] as number) < path.length; place[skill] = (place[skill] as number) + 1) {
        const edge = path[place[skill] as number] as PathEdge;
        if (edge.kind === 'bundle' || levelOf(skill) >= edge.to) {
          if (levelOf(skill) < edge.to) break;
          continue;
        }
        if (levelOf(skill) < edge.from || (levelOf(skill) === 0 && !canBegin(known, levelOf))) break;
        const gains = [{ skill, from: levelOf(skill), to: edge.to }];
        if (edge.kind === 'single') {
          const { option, minutes } = known.singles[edge.single] as CoverSkill['singles'][number];
          actions.push({ option, minutes, gains });
        } else {
          const minutes = known.own.slice(edge.from, edge.to).reduce((sum, own) => sum + own, 0);
          actions.push({ option: -1, minutes, gains });
        }
        reached[skill] = edge.to;
        isMoving = true;
      }
    }
  }
  if (waiting.size > 0 || skills.some((_, skill) => levelOf(skill) < (levels[skill] as number)))
    return { waiting: [...waiting] };
  return { minutes: actions.reduce((sum, action) => sum + action.minutes, 0), actions };
}

/** Work of all searches for an order of one solve before they settle for practice alone: a state takes the square of the number of skills. */
export const MOST_WORK = 20_000_000;

export interface StateBudget {
  left: number;
}

interface State {
  readonly levels: Int8Array;
  readonly minutes: number;
  readonly before: State | null;
  readonly action: CoverAction | null;
}

/**
 * The cheapest order in which the bundles, paid already, and practice reach every need: uniform-cost search over the levels reached. Only
 * asked for where bundles wait for each other. Where it would take too long: practice alone, in some order, and not exact.
 */
export function searchOrder(
  skills: readonly CoverSkill[],
  taken: readonly Bundle[],
  budget: StateBudget,
): Settled & { readonly isExact: boolean } {
  const forced = taken.filter(({ isForced }) => isForced);
  const isDone = (levels: Int8Array): boolean =>
    skills.every(({ need }, skill) => (levels[skill] as number) >= need) &&
    forced.every((bundle) => canUse(bundle, levels, skills));
  const start: State = {
    levels: Int8Array.from(skills, (skill) => skill.start),
    minutes: 0,
    before: null,
    action: null,
  };
  const queue = new StateQueue();
  const least = new Map<string, number>([[start.levels.join(), 0]]);
  queue.add(start);
  for (let state = queue.take(); state !== null && budget.left > 0; state = queue.take()) {
    if (state.minutes > (least.get(state.levels.join()) as number)) continue;
    budget.left -= skills.length ** 2;
    if (isDone(state.levels)) {
      return { ...withForced(skills, actionsOf(state), forced), isExact: true };
    }
    for (const { action, minutes } of movesFrom(state.levels, skills, taken)) {
      const levels = Int8Array.from(state.levels);
      for (const { skill, to } of action.gains) levels[skill] = to;
      const next = { levels, minutes: state.minutes + minutes, before: state, action };
      const key = levels.join();
      if ((least.get(key) ?? Infinity) <= next.minutes) continue;
      least.set(key, next.minutes);
      queue.add(next);
    }
  }
  return { ...withForced(skills, byPracticeAlone(skills, forced), forced), isExact: false };
}

/** States by minutes, the least first: a binary heap. */
class StateQueue {
  private readonly heap: State[] = [];

  add(state: State): void {
    const { heap } = this;
    let at = heap.push(state) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if ((heap[above] as State).minutes <= state.minutes) break;
      heap[at] = heap[above] as State;
      at = above;
    }
    heap[at] = state;
  }

  take(): State | null {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined) return null;
    if (heap.length === 0) return first;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= heap.length) break;
      if (below + 1 < heap.length && (heap[below + 1] as State).minutes < (heap[below] as State).minutes)
        below += 1;
      if ((heap[below] as State).minutes >= last.minutes) break;
      heap[at] = heap[below] as State;
      at = below;
    }
    heap[at] = last;
    return first;
  }
}

/** The actions, and after them what has to be worked through although nothing that is asked for waits for it. */
function withForced(
  skills: readonly CoverSkill[],
  actions: readonly CoverAction[],
  forced: readonly Bundle[],
): Settled {
  const levels = Int8Array.from(skills, ({ start }) => start);
  for (const { gains } of actions) for (const { skill, to } of gains) levels[skill] = to;
  const all = [...actions];
  for (const bundle of forced) {
    if (actions.some(({ option }) => option === bundle.option)) continue;
    const gains = gainsOf(bundle, levels);
    for (const { skill, to } of gains) levels[skill] = to;
    all.push({ option: bundle.option, minutes: bundle.minutes, gains });
  }
  return { minutes: all.reduce((sum, action) => sum + action.minutes, 0), actions: all };
}

/** What a bundle lifts where the levels are held. */
function gainsOf({ teaches }: Bundle, levels: ArrayLike<number>): CoverAction['gains'] {
  return teaches.flatMap(({ skill, to }) => {
    const from = levels[skill] as number;
    return from < to ? [{ skill, from, to }] : [];
  });
}

function actionsOf(state: State): CoverAction[] {
  const actions: CoverAction[] = [];
  for (let at: State | null = state; at !== null; at = at.before)
    if (at.action !== null) actions.unshift(at.action);
  return actions;
}

function movesFrom(
  levels: Int8Array,
  skills: readonly CoverSkill[],
  taken: readonly Bundle[],
): { action: CoverAction; minutes: number }[] {
  const levelOf = (skill: number): number => levels[skill] as number;
  const bundles = taken
    .filter((bundle) => canUse(bundle, levels, skills))
    .map((bundle) => ({
      action: { option: bundle.option, minutes: bundle.minutes, gains: gainsOf(bundle, levels) },
      minutes: 0,
    }))
    .filter(({ action }) => action.gains.length > 0);
  // What is paid already is done as soon as it can be: it only lifts levels.
  if (bundles.length > 0) return bundles.slice(0, 1);
  return skills.flatMap((known, skill) => {
    const level = levelOf(skill);
    if (level >= TOP_LEVEL || (level === 0 && !canBegin(known, levelOf))) return [];
    const to = (option: number, minutes: number, level_: number) => ({
      action: { option, minutes, gains: [{ skill, from: level, to: level_ }] },
      minutes,
    });
    return [
      ...known.singles
        .filter((single) => single.from <= level && level < single.to)
        .map((single) => to(single.option, single.minutes, single.to)),
      to(-1, known.own[level] as number, level + 1),
    ];
  });
}

/** Everything that is asked for, by practice; of alternatives the first. */
function byPracticeAlone(skills: readonly CoverSkill[], forced: readonly Bundle[]): CoverAction[] {
  const levels = Int8Array.from(skills, ({ start }) => start);
  const actions: CoverAction[] = [];
  const prepare = (skill: number): void => {
    const { requires, oneOf } = skills[skill] as CoverSkill;
    for (const before of requires) raise(before.skill, before.level);
    for (const options of oneOf) {
      const first = options[0];
      if (first !== undefined && !options.some((one) => (levels[one.skill] as number) >= one.level))
        raise(first.skill, first.level);
    }
  };
  const raise = (skill: number, to: number): void => {
    const from = levels[skill] as number;
    if (from >= to) return;
    if (from === 0) prepare(skill);
    const minutes = (skills[skill] as CoverSkill).own.slice(from, to).reduce((sum, own) => sum + own, 0);
    levels[skill] = to;
    actions.push({ option: -1, minutes, gains: [{ skill, from, to }] });
  };
  skills.forEach(({ need }, skill) => raise(skill, need));
  for (const { teaches } of forced)
    for (const { skill, from } of teaches) {
      if ((levels[skill] as number) === 0) prepare(skill);
      raise(skill, from);
    }
  return actions;
}
