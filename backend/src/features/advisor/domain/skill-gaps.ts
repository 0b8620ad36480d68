import { nodeId, type NodeId } from '@architrave/graph-seed/model';
import {
  earliestWeek,
  heldLevels,
  MissingLevels,
  type Known,
  type Learner,
  type SkillLevel,
  type TeamMember,
} from '../../learning/index.js';
import type { AdvisorKnowledge, KnownTechnology } from './advisor-knowledge.js';
import { numberOf, type Situation } from './situation.js';

/** One level of one skill that the team lacks: the unit that designs share. */
export interface SkillStep {
  readonly skill: string;
  /** The level that the step reaches, 1…5. */
  readonly level: number;
  readonly hours: number;
}

export interface SkillGap {
  readonly skill: string;
  readonly from: number;
  readonly to: number;
  readonly hours: number;
}

/** Ten years: what a team without learning hours shows. */
export const NEVER_WEEKS = 520;

/** What the team of a situation has to learn, and how long that takes: people who are alike and learn side by side. */
export class TeamLearning {
  readonly missing: MissingLevels;
  private readonly people: number;
  private readonly hoursPerWeek: number;

  constructor(
    private readonly knowledge: AdvisorKnowledge,
    situation: Situation,
  ) {
    const { skills } = knowledge.learning;
    this.missing = new MissingLevels(skills, heldLevels(knownOf(situation, knowledge), skills));
    this.people = peopleOf(situation);
    this.hoursPerWeek = numberOf(situation, 'team.learningHoursPerWeek', 0);
  }

  /** The steps that running a technology in a role asks of the team, prerequisites included. */
  stepsFor(technology: KnownTechnology, role: string): SkillStep[] {
    const needsOf = (id: NodeId): readonly SkillLevel[] => this.knowledge.learning.needs.get(id) ?? [];
    return this.stepsTo([
      ...needsOf(nodeId('technology', technology.slug)),
      ...needsOf(nodeId('role', role)),
    ]);
  }

  /** The steps that lead to needs, prerequisites included. */
  stepsTo(needs: Iterable<SkillLevel>): SkillStep[] {
    const steps: SkillStep[] = [];
    for (const [skill, top] of this.missing.for(needs))
      for (let level = this.missing.heldLevel(skill) + 1; level <= top; level += 1)
        steps.push({ skill, level, hours: this.missing.minutesOf(skill, level) / 60 });
    return steps;
  }

  /** Hours until one person holds a skill at a level: its missing levels and those of everything that comes before. */
  chainHours(need: SkillLevel): number {
    return this.missing.hoursOf(this.missing.forOne(need));
  }

  /** Weeks that no team plan for so many hours in all, of which one person learns at least so many, goes below. */
  leastWeeks(hours: number, chainHours: number): number {
    if (hours <= 0 && chainHours <= 0) return 0;
    if (this.hoursPerWeek <= 0) return NEVER_WEEKS;
    return Math.ceil(Math.max(hours / this.people, chainHours) / this.hoursPerWeek - 1e-9);
  }

  /**
   * Weeks until the team can run what takes these steps: the earliest week of its team plan with one person a skill. One step less never makes
   * it longer. NEVER_WEEKS where nobody has hours to learn.
   */
  weeks(steps: Iterable<SkillLevel>): number {
    const needs = this.lastOf(steps);
    const learner: Learner = { hoursPerWeek: this.hoursPerWeek, missing: this.missing };
    // More people than there is to learn have nothing to do.
    const learners = Array.from({ length: Math.min(this.people, Math.max(1, needs.length)) }, () => learner);
    return earliestWeek(needs, learners) ?? NEVER_WEEKS;
  }

  /** The skills at the end of chains: who learns these learns the others on the way. */
  private lastOf(steps: Iterable<SkillLevel>): SkillLevel[] {
    const levels = new Map<string, number>();
    for (const { skill, level } of steps) levels.set(skill, Math.max(level, levels.get(skill) ?? 0));
    const needs = [...levels].map(([skill, level]) => ({ skill, level }));
    return needs.filter(
      ({ skill, level }) =>
        !needs.some(
          (other) => other.skill !== skill && (this.missing.forOne(other).get(skill) ?? 0) >= level,
        ),
    );
  }
}

/** The people of a situation's team, for a plan: all alike. More than so many are not listed. */
export function teamOf(situation: Situation, knowledge: AdvisorKnowledge, most = MOST_LISTED): TeamMember[] {
  const known = knownOf(situation, knowledge);
  return Array.from({ length: Math.min(most, peopleOf(situation)) }, (_, index) => ({
    id: `person-${index + 1}`,
    known,
    hoursPerWeek: numberOf(situation, 'team.learningHoursPerWeek', 0),
  }));
}
const MOST_LISTED = 100;

/** What the team is taken to know: its claims, and the general skills of the trade that it says nothing about. */
function knownOf({ skills }: Situation, knowledge: AdvisorKnowledge): Known {
  return { ...assumedKnown(skills, knowledge), ...skills };
}

/**
 * General skills of the trade, as far as the claims leave them possible: nothing is assumed that needs more of a skill than is claimed of it.
 * Skills of products are never assumed.
 */
export function assumedKnown(
  claims: Known,
  { tradeSkills, learning: { skills } }: Pick<AdvisorKnowledge, 'tradeSkills' | 'learning'>,
): Known {
  const isPossible = (skill: string): boolean =>
    [...heldLevels({ [skill]: 1 }, skills)].every(
      ([before, level]) => before === skill || Math.floor(claims[before] ?? level) >= level,
    );
  return Object.fromEntries(
    [...tradeSkills].filter(([skill]) => claims[skill] === undefined && isPossible(skill)),
  );
}

function peopleOf(situation: Situation): number {
  return Math.max(1, Math.floor(numberOf(situation, 'team.size', 1)));
}

/** The gaps that steps add up to, by skill. */
export function gapsOf(steps: Iterable<SkillStep>): SkillGap[] {
  const gaps = new Map<string, SkillGap>();
  for (const step of steps) {
    const gap = gaps.get(step.skill);
    gaps.set(step.skill, {
      skill: step.skill,
      from: Math.min(gap?.from ?? 5, step.level - 1),
      to: Math.max(gap?.to ?? 0, step.level),
      hours: (gap?.hours ?? 0) + step.hours,
    });
  }
  return [...gaps.values()].sort((a, b) => (a.skill < b.skill ? -1 : 1));
}
