import { bitsIn, has, maskOf, words } from './bit-sets.js';
import type { FrontLearning } from './front-problem.js';

/** What a partial choice asks to be learnt. */
export interface Learnt {
  readonly steps: Uint32Array;
  readonly hours: number;
  /** Hours of the longest chain of skills that one person has to learn. */
  readonly chainHours: number;
  /** Weeks that no completion goes below. */
  readonly weeks: number;
}

/** What else a comparison needs: the steps that may still follow, and the hours that those add at most. */
export interface Following {
  readonly open: Uint32Array;
  readonly mostHours: number;
}

/** How partial choices are compared: by the bound on their weeks, or by the plans that they allow. */
export type LearningComparison = 'bound' | 'plan';

/** Compares what partial choices ask to be learnt. */
export class LearningOrder {
  readonly words: number;
  readonly fixed: Uint32Array;
  /** By step: it and all that comes before, as a set and in hours. */
  private readonly chains: readonly Uint32Array[];
  private readonly chainHours: readonly number[];

  constructor(
    private readonly learning: FrontLearning,
    private readonly comparison: LearningComparison,
  ) {
    this.words = words(learning.hours.length);
    this.fixed = maskOf(this.words, learning.fixed);
    this.chains = learning.chains.map((steps) => maskOf(this.words, steps));
    this.chainHours = learning.chains.map((steps) =>
      steps.reduce((sum, step) => sum + (learning.hours[step] as number), 0),
    );
  }

  /** The steps of an option's groups. */
  stepsOf(groups: readonly number[]): Uint32Array {
    return maskOf(
      this.words,
      groups.map((group) => this.learning.ofGroup[group] as number),
    );
  }

  /** The steps with what they come to. */
  measured(steps: Uint32Array): Learnt {
    let hours = 0;
    let chainHours = 0;
    for (let word = 0; word < steps.length; word += 1)
      for (let left = (steps[word] as number) >>> 0; left !== 0; left &= left - 1) {
        const step = word * 32 + (31 - Math.clz32(left & -left));
        hours += this.learning.hours[step] as number;
        chainHours = Math.max(chainHours, this.chainHours[step] as number);
      }
    return { steps, hours, chainHours, weeks: this.learning.leastWeeks(hours, chainHours) };
  }

  /** The weeks of a whole choice. */
  weeks(steps: Uint32Array): number {
    return this.learning.weeks([...bitsIn(steps)]);
  }

  /** Whether a is learnt no later than b, by what is compared, whatever follows. */
  isNoLater(a: Learnt, b: Learnt, following: Following): boolean {
    return this.comparison === 'bound'
      ? this.isBoundNoLater(a, b, following)
      : this.isPlanNoLater(a.steps, b.steps, following.open);
  }

  /** Whether the bound of a stays no later: no longer chain that shows, and no more hours that show. */
  private isBoundNoLater(a: Learnt, b: Learnt, { open, mostHours }: Following): boolean {
    if (a.chainHours > b.chainHours && this.learning.leastWeeks(0, a.chainHours) > b.weeks) return false;
    let { hours } = a;
    // What b has and a may still have to learn.
    for (let word = 0; word < open.length; word += 1)
      for (
        let left = ((b.steps[word] as number) & ~(a.steps[word] as number) & (open[word] as number)) >>> 0;
        left !== 0;
        left &= left - 1
      )
        hours += this.learning.hours[word * 32 + (31 - Math.clz32(left & -left))] as number;
    return hours <= b.hours + 1e-9 || this.learning.leastWeeks(a.hours + mostHours, 0) <= b.weeks;
  }

  /**
   * Whether a can be learnt as soon as b whatever follows. Take any plan of b and what follows. What b has and a lacks, and nobody may still
   * ask for, is taken out of it; what a has and b lacks is put in: each skill of a to whoever held a skill of b, in the time that this one's own steps took.
   * What came before b's skill stays learnt there, so that of a's chain only the rest counts. Where all of a's skills fit in, nobody learns
   * longer than before.
   */
  isPlanNoLater(a: Uint32Array, b: Uint32Array, open: Uint32Array): boolean {
    const more = this.lastOf(a, b);
    if (more.length === 0) return true;
    const freed: Uint32Array = new Uint32Array(this.words);
    let isAny = 0;
    for (let word = 0; word < b.length; word += 1) {
      freed[word] = (b[word] as number) & ~(a[word] as number) & ~(open[word] as number);
      isAny |= freed[word] as number;
    }
    return isAny !== 0 && this.fit(more, freed);
  }

  /** The highest step of each skill that a has and b lacks, without those that come before another one. */
  private lastOf(a: Uint32Array, b: Uint32Array): number[] {
    const highest: number[] = [];
    let lastSkill = -1;
    for (let word = 0; word < a.length; word += 1)
      for (let left = ((a[word] as number) & ~(b[word] as number)) >>> 0; left !== 0; left &= left - 1) {
        const step = word * 32 + (31 - Math.clz32(left & -left));
        const skill = this.learning.skills[step] as number;
        if (skill === lastSkill) highest.pop();
        highest.push(step);
        lastSkill = skill;
      }
    return highest.length < 2
      ? highest
      : highest.filter(
          (step) => !highest.some((other) => other !== step && has(this.chains[other] as Uint32Array, step)),
        );
  }

  /** Whether the skills, the longest first, each fit into what is left of the first freed skill that has enough. */
  private fit(more: number[], freed: Uint32Array): boolean {
    const room: number[] = [];
    const tops: number[] = [];
    let lastSkill = -1;
    for (let word = 0; word < freed.length; word += 1)
      for (let left = (freed[word] as number) >>> 0; left !== 0; left &= left - 1) {
        const step = word * 32 + (31 - Math.clz32(left & -left));
        const skill = this.learning.skills[step] as number;
        const hours = this.learning.hours[step] as number;
        if (skill === lastSkill) {
          room[room.length - 1] = (room[room.length - 1] as number) + hours;
          tops[tops.length - 1] = step;
        } else {
          room.push(hours);
          tops.push(step);
        }
        lastSkill = skill;
      }
    more.sort((one, other) => (this.chainHours[other] as number) - (this.chainHours[one] as number));
    for (const step of more) {
      let at = 0;
      for (; at < room.length; at += 1) {
        const hours = this.hoursBeside(step, tops[at] as number, freed);
        if (hours > (room[at] as number) + 1e-9) continue;
        room[at] = (room[at] as number) - hours;
        break;
      }
      if (at === room.length) return false;
    }
    return true;
  }

  /** Hours of a step's chain without what whoever held `held` has learnt for that and keeps. */
  private hoursBeside(step: number, held: number, freed: Uint32Array): number {
    const chain = this.chains[step] as Uint32Array;
    const other = this.chains[held] as Uint32Array;
    let hours = 0;
    for (let word = 0; word < chain.length; word += 1)
      for (
        let left = ((chain[word] as number) & ~((other[word] as number) & ~(freed[word] as number))) >>> 0;
        left !== 0;
        left &= left - 1
      )
        hours += this.learning.hours[word * 32 + (31 - Math.clz32(left & -left))] as number;
    return hours;
  }
}
