import { bitsIn, maskOf, words } from './bit-sets.js';
import type { FrontLearning } from './front-problem.js';

/**
 * Compares what partial choices ask to be learnt. Weeks are those of the best way to share the skills out among people, which no sum tells; what
 * is compared is whether any way that serves one choice can be turned into one that serves the other.
 */
export class LearningOrder {
  readonly words: number;
  readonly fixed: Uint32Array;

  constructor(private readonly learning: FrontLearning) {
    this.words = words(learning.hours.length);
    this.fixed = maskOf(this.words, learning.fixed);
  }

  /** The steps of an option's groups. */
  stepsOf(groups: readonly number[]): Uint32Array {
    return maskOf(
      this.words,
      groups.map((group) => this.learning.ofGroup[group] as number),
    );
  }

  /** Weeks that no completion of these steps goes below. */
  leastWeeks(steps: Uint32Array): number {
    let hours = 0;
    let chain = 0;
    for (const step of bitsIn(steps)) {
      hours += this.learning.hours[step] as number;
      chain = Math.max(chain, this.learning.chainHours[step] as number);
    }
    return this.learning.leastWeeks(hours, chain);
  }

  /** The weeks of a whole choice. */
  weeks(steps: Uint32Array): number {
    return this.learning.weeks([...bitsIn(steps)]);
  }

  /**
   * Whether the steps of `a` are learnt no later than those of `b` whatever follows, where only steps of `open` can follow. Take any plan of b and what
   * follows; what a has and b lacks takes the place of what b has and a lacks: each skill of a with all that comes before it (at most so long) into
   * the time of a skill of b (at least its own steps). Steps that b has and that may still be asked for stay where they are. Where all of a's
   * fit in, nobody learns longer than before.
   */
  isNoLater(a: Uint32Array, b: Uint32Array, open: Uint32Array): boolean {
    const more: number[] = [];
    let lastSkill = -1;
    for (let word = 0; word < a.length; word += 1) {
      for (let left = ((a[word] as number) & ~(b[word] as number)) >>> 0; left !== 0; left &= left - 1) {
        const step = word * 32 + (31 - Math.clz32(left & -left));
        const skill = this.learning.skills[step] as number;
        // The highest step of a skill takes in the lower ones.
        if (skill === lastSkill) more.pop();
        more.push(this.learning.chainHours[step] as number);
        lastSkill = skill;
      }
    }
    if (more.length === 0) return true;
    const room: number[] = [];
    lastSkill = -1;
    for (let word = 0; word < b.length; word += 1) {
      for (
        let left = ((b[word] as number) & ~(a[word] as number) & ~(open[word] as number)) >>> 0;
        left !== 0;
        left &= left - 1
      ) {
        const step = word * 32 + (31 - Math.clz32(left & -left));
        const skill = this.learning.skills[step] as number;
        const hours = this.learning.hours[step] as number;
        if (skill === lastSkill) room[room.length - 1] = (room[room.length - 1] as number) + hours;
        else room.push(hours);
        lastSkill = skill;
      }
    }
    return fit(more, room);
  }
}

/** Whether all amounts find room, the largest first, each in the first that has enough left. */
function fit(amounts: number[], room: number[]): boolean {
  if (room.length === 0) return false;
  amounts.sort((a, b) => b - a);
  room.sort((a, b) => b - a);
  for (const amount of amounts) {
    const at = room.findIndex((left) => left >= amount - 1e-9);
    if (at < 0) return false;
    room[at] = (room[at] as number) - amount;
  }
  return true;
}
