import { nodeId } from '@architrave/graph-seed/model';
import type { CoverAction } from './cover/cover-problem.js';
import type { LearningKnowledge, SkillLevel, TeachingOption } from './learning-knowledge.js';
import type { PlanChoice, SkillNeed } from './plan.js';
import type { PosedCover } from './pose-cover.js';
import { everythingBefore } from './prerequisites.js';

/** An action with what it is for and what must come before it. */
export interface ExplainedAction {
  /** Null: practice. */
  readonly option: TeachingOption | null;
  readonly minutes: number;
  /** Only what something asks for; the minutes add up to those of the action. */
  readonly gains: readonly {
    readonly skill: string;
    readonly from: number;
    readonly to: number;
    readonly minutes: number;
    readonly because: readonly string[];
  }[];
  /** Places of actions that must, and that better, come before. */
  readonly after: readonly number[];
  readonly betterAfter: readonly number[];
  /** The skills behind them, without its own. */
  readonly afterSkills: readonly string[];
  readonly recommendedAfterSkills: readonly string[];
}

export interface Explained {
  readonly actions: readonly ExplainedAction[];
  readonly choices: readonly PlanChoice[];
}

export interface ExplainInput {
  readonly actions: readonly CoverAction[];
  readonly posed: PosedCover;
  readonly held: ReadonlyMap<string, number>;
  readonly needs: readonly SkillNeed[];
  readonly knowledge: LearningKnowledge;
}

interface Demand {
  readonly level: number;
  readonly because: readonly string[];
}

/** Finds for each action of a cover the shortest chain that asks for it, and what has to come before it. */
export function explainActions(input: ExplainInput): Explained {
  return new Explainer(input).run();
}

class Explainer {
  private readonly actions: readonly {
    readonly option: TeachingOption | null;
    readonly minutes: number;
    readonly gains: readonly { readonly skill: string; readonly from: number; readonly to: number }[];
  }[];
  private readonly demands = new Map<string, Demand[]>();
  private readonly choices: PlanChoice[] = [];

  constructor(private readonly input: ExplainInput) {
    const { posed } = input;
    this.actions = input.actions.map(({ option, minutes, gains }) => ({
      option: posed.options[option] ?? null,
      minutes,
      gains: gains.map(({ skill, from, to }) => ({ skill: posed.slugs[skill] as string, from, to })),
    }));
  }

  run(): Explained {
    this.collectDemands();
    return { actions: this.actions.map((action, at) => this.explained(action, at)), choices: this.choices };
  }

  private heldLevel(skill: string): number {
    return this.input.held.get(skill) ?? 0;
  }

  /** The place of the first action that brings a skill to a level; −1 where it is held or never reached. */
  private reaching({ skill, level }: SkillLevel): number {
    if (this.heldLevel(skill) >= level) return -1;
    return this.actions.findIndex(({ gains }) =>
      gains.some((gain) => gain.skill === skill && gain.to >= level),
    );
  }

  /** Of alternatives the one that the plan reaches first; null where one is held. */
  private chosenOf(options: readonly SkillLevel[]): SkillLevel | null {
    if (options.some(({ skill, level }) => this.heldLevel(skill) >= level)) return null;
    return (
      options
        .map((option) => ({ option, at: this.reaching(option) }))
        .filter(({ at }) => at >= 0)
        .reduce<{ option: SkillLevel; at: number } | null>(
          (a, b) => (a === null || b.at < a.at ? b : a),
          null,
        )?.option ?? null
    );
  }

  /** Breadth first from the targets, so that the first chain to ask for a level is a shortest one. */
  private collectDemands(): void {
    const queue: (Demand & { readonly skill: string })[] = this.input.needs.map((need) => ({ ...need }));
    const begun = new Set<string>();
    const used = new Set<number>();
    for (let at = 0; at < queue.length; at += 1) {
      const { skill, level, because } = queue[at] as (typeof queue)[number];
      if (level <= this.heldLevel(skill)) continue;
      const known = this.demands.get(skill) ?? [];
      if (known.some((demand) => demand.level >= level)) continue;
      this.demands.set(skill, [...known, { level, because }]);
      queue.push(...this.before(skill, because, begun));
      this.actions.forEach(({ option, gains }, place) => {
        const gain = gains.find((one) => one.skill === skill);
        if (option === null || gain === undefined || gain.from >= level || used.has(place)) return;
        used.add(place);
        for (const taught of option.teaches) {
          if (taught.skill === skill) continue;
          const chain = [...because, option.id, nodeId('skill', taught.skill)];
          queue.push({ skill: taught.skill, level: taught.fromLevel, because: chain });
          queue.push(...this.before(taught.skill, chain, begun));
        }
      });
    }
  }

  /** What must be held before a skill is begun, once a skill; alternatives that were decided on are noted. */
  private before(
    skill: string,
    because: readonly string[],
    begun: Set<string>,
  ): (Demand & { skill: string })[] {
    if (begun.has(skill) || this.heldLevel(skill) > 0) return [];
    begun.add(skill);
    const known = this.input.knowledge.skills.get(skill);
    const chosen = (known?.oneOf ?? []).flatMap(({ group, options }) => {
      const one = this.chosenOf(options);
      if (one === null) return [];
      const others = options.filter((option) => option.skill !== one.skill).map((option) => option.skill);
      this.choices.push({ skill, group, chosen: one.skill, others });
      return [one];
    });
    return [...(known?.requires ?? []), ...chosen].map((one) => ({
      ...one,
      because: [...because, nodeId('skill', one.skill)],
    }));
  }

  private explained(action: (typeof this.actions)[number], at: number): ExplainedAction {
    const asked = this.inOrder(action.gains).flatMap((gain) => {
      const because = this.reasonFor(gain.skill, gain.from);
      return because === null ? [] : [{ ...gain, because }];
    });
    const weights = asked.map(({ skill, from, to }) =>
      (this.input.knowledge.skills.get(skill)?.hoursPerLevel ?? [])
        .slice(from, to)
        .reduce((a, b) => a + b, 0),
    );
    const minutes = inShares(action.minutes, weights);
    const after = this.placesBefore(action, at, (skill) => this.mustBeHeld(skill));
    const betterAfter = this.placesBefore(
      action,
      at,
      (skill) => this.input.knowledge.skills.get(skill)?.recommends ?? [],
    );
    const own = new Set(action.gains.map(({ skill }) => skill));
    return {
      option: action.option,
      minutes: action.minutes,
      gains: asked.map((gain, index) => ({ ...gain, minutes: minutes[index] as number })),
      after: after.places,
      betterAfter: betterAfter.places.filter((place) => !after.places.includes(place)),
      afterSkills: after.skills.filter((skill) => !own.has(skill)),
      recommendedAfterSkills: betterAfter.skills.filter(
        (skill) => !own.has(skill) && !after.skills.includes(skill),
      ),
    };
  }

  /** What is gained together, each skill after those of them that come before it. */
  private inOrder<Gain extends { readonly skill: string }>(gains: readonly Gain[]): Gain[] {
    const found = new Set<Gain>();
    const visit = (gain: Gain): void => {
      if (found.has(gain)) return;
      const before = everythingBefore(this.input.knowledge.skills.get(gain.skill));
      for (const other of gains) if (before.some(({ skill }) => skill === other.skill)) visit(other);
      found.add(gain);
    };
    gains.forEach(visit);
    return [...found];
  }

  private reasonFor(skill: string, from: number): readonly string[] | null {
    return (this.demands.get(skill) ?? []).find(({ level }) => level > from)?.because ?? null;
  }

  private mustBeHeld(skill: string): SkillLevel[] {
    const known = this.input.knowledge.skills.get(skill);
    return [
      ...(known?.requires ?? []),
      ...(known?.oneOf ?? []).flatMap(({ options }) => this.chosenOf(options) ?? []),
    ];
  }

  /** The actions that reach what `askedBefore` lists for each skill that the action begins, and, of what must be held, its from levels. */
  private placesBefore(
    { option, gains }: (typeof this.actions)[number],
    at: number,
    askedBefore: (skill: string) => readonly SkillLevel[],
  ): { places: number[]; skills: string[] } {
    const begins = gains.filter(({ from }) => from === 0).map(({ skill }) => skill);
    const levels = begins.flatMap(askedBefore);
    const places = new Map<number, string>();
    const add = (one: SkillLevel): void => {
      const place = this.reaching(one);
      if (place >= 0 && place !== at && !places.has(place)) places.set(place, one.skill);
    };
    levels.forEach(add);
    for (const { skill, from } of gains) if (from > 0) add({ skill, level: from });
    for (const { skill, fromLevel } of option?.teaches ?? [])
      if (fromLevel > 0) add({ skill, level: fromLevel });
    return { places: [...places.keys()].sort((a, b) => a - b), skills: [...new Set(places.values())].sort() };
  }
}

/** Whole minutes in proportion to weights (equal where all are 0), adding up to the total: largest remainders get the last ones. */
function inShares(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => (sum > 0 ? (total * weight) / sum : total / weights.length));
  const shares = exact.map(Math.floor);
  const left = total - shares.reduce((a, b) => a + b, 0);
  const byRemainder = exact
    .map((share, index) => ({ index, rest: share - Math.floor(share) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) shares[index] = (shares[index] as number) + 1;
  return shares;
}
