import type { LearningKnowledge, OneOf, SkillLevel } from '../learning-knowledge.js';

const NOTHING: ReadonlyMap<string, number> = new Map();

/**
 * What somebody lacks to hold skills at levels: skill → the level to reach, prerequisites included. Of alternatives of which none is held
 * the one with the fewest missing hours by itself, ties by id: each need then asks for the same whatever else is learnt, so that what designs
 * need can be joined (a plan of one person weighs alternatives together).
 */
export class MissingLevels {
  private readonly known = new Map<string, ReadonlyMap<string, number>>();

  constructor(
    private readonly skills: LearningKnowledge['skills'],
    private readonly held: ReadonlyMap<string, number>,
  ) {}

  /** Joined over all needs. */
  for(needs: Iterable<SkillLevel>): Map<string, number> {
    const all = new Map<string, number>();
    for (const need of needs) {
      if (this.heldLevel(need.skill) >= need.level) continue;
      for (const [skill, level] of this.forOne(need)) all.set(skill, Math.max(level, all.get(skill) ?? 0));
    }
    return all;
  }

  forOne({ skill, level }: SkillLevel): ReadonlyMap<string, number> {
    if (this.heldLevel(skill) >= level) return NOTHING;
    const key = `${skill} ${level}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    // A cycle can't be in checked content; should one be there all the same, it is cut where it closes.
    this.known.set(key, new Map());
    const found = this.heldLevel(skill) > 0 ? new Map<string, number>() : this.for(this.before(skill));
    found.set(skill, Math.max(level, found.get(skill) ?? 0));
    this.known.set(key, found);
    return found;
  }

  /** Hours from what is held to the levels, in whole minutes a step. */
  hoursOf(levels: ReadonlyMap<string, number>): number {
    let minutes = 0;
    for (const [skill, level] of levels)
      for (let at = this.heldLevel(skill) + 1; at <= level; at += 1) minutes += this.minutesOf(skill, at);
    return minutes / 60;
  }

  /** Whole minutes from the level below to this one. */
  minutesOf(skill: string, level: number): number {
    return Math.round((this.skills.get(skill)?.hoursPerLevel[level - 1] ?? 0) * 60);
  }

  heldLevel(skill: string): number {
    return this.held.get(skill) ?? 0;
  }

  private before(slug: string): SkillLevel[] {
    const skill = this.skills.get(slug);
    return [
      ...(skill?.requires ?? []),
      ...(skill?.oneOf ?? []).flatMap((group) => this.easiest(group) ?? []),
    ];
  }

  private easiest({ options }: OneOf): SkillLevel | null {
    if (options.some(({ skill, level }) => this.heldLevel(skill) >= level)) return null;
    let best: SkillLevel | null = null;
    let least = Infinity;
    for (const option of options) {
      const hours = this.hoursOf(this.forOne(option));
      if (hours < least) [best, least] = [option, hours];
    }
    return best;
  }
}
