import type { LearningKnowledge, SkillLevel } from '../learning-knowledge.js';
import { orderByOutcomes } from '../order-plan.js';
import type { Assignment, BusFactor, TeamMember, TeamPlan } from '../plan.js';
import { heldLevels } from '../prerequisites.js';
import { MissingLevels } from './missing-levels.js';
import { packSkills, type PackOptions, type Packing, type PackProblem, type StepSet } from './pack-skills.js';

export interface TeamOptions extends PackOptions {
  /** How many people have to hold each needed skill; default 1. */
  readonly peoplePerSkill?: number;
}

/** Somebody who may learn, with what is missing for each need. */
export interface Learner {
  /** Hours a week. */
  readonly hoursPerWeek: number;
  readonly missing: MissingLevels;
}

type Skills = LearningKnowledge['skills'];

/**
 * Who learns what so that enough people hold every needed skill, in the earliest week, and then with the fewest hours. Who learns a skill learns
 * what comes before it too: knowledge of a colleague is no prerequisite. Hours are the skills' own: which courses save hours depends on
 * who takes them and is seen in each person's plan. Pure, deterministic, exact but for a stated gap.
 */
export function planTeam(
  needs: readonly SkillLevel[],
  members: readonly TeamMember[],
  knowledge: LearningKnowledge,
  options: TeamOptions = {},
): TeamPlan {
  const { skills } = knowledge;
  const wanted = highestNeeds(needs.filter(({ skill }) => skills.has(skill)));
  const learners = members.map(({ known, hoursPerWeek }) => ({
    hoursPerWeek,
    missing: new MissingLevels(skills, heldLevels(known, skills)),
  }));
  const posed = poseTeam(wanted, learners, options.peoplePerSkill ?? 1);
  const { packing, people } = pack(posed, options);
  const assignments = members.flatMap(({ id, hoursPerWeek }, at) =>
    assignmentsOf(
      id,
      hoursPerWeek,
      wanted.filter((_, need) => packing?.learners[need]?.some((person) => people[person] === at)),
      (learners[at] as Learner).missing,
      skills,
    ),
  );
  // Who learns something on the way to something else holds it as well.
  const levelAfter = ({ id }: TeamMember, at: number, skill: string): number =>
    assignments.find((one) => one.person === id && one.skill === skill)?.toLevel ??
    (learners[at] as Learner).missing.heldLevel(skill);
  const busFactors = wanted.map(({ skill, level }, at): BusFactor => ({
    skill,
    level,
    before: posed.holders[at]?.length ?? 0,
    after: members.filter((member, person) => levelAfter(member, person, skill) >= level).length,
  }));
  return {
    assignments,
    earliestWeek: packing?.weeks ?? null,
    totalHours: round2(assignments.reduce((sum, { hours }) => sum + hours, 0)),
    busFactors,
    understaffed: busFactors
      .filter(({ after }) => after < (options.peoplePerSkill ?? 1))
      .map(({ skill }) => skill),
    gapWeeks: packing?.gapWeeks ?? 0,
    gapHours: round2((packing?.gapMinutes ?? 0) / 60),
  };
}

/** The week in which a team owns what is needed, as `planTeam` finds it, and nothing else; null where nobody has hours to learn. */
export function earliestWeek(needs: readonly SkillLevel[], learners: readonly Learner[]): number | null {
  const { packing } = pack(poseTeam(highestNeeds(needs), learners, 1), { fewestMinutes: false });
  return packing?.weeks ?? null;
}

/** One need a skill, the highest level, by skill. */
function highestNeeds(needs: readonly SkillLevel[]): SkillLevel[] {
  const levels = new Map<string, number>();
  for (const { skill, level } of needs) levels.set(skill, Math.max(level, levels.get(skill) ?? 0));
  return [...levels].map(([skill, level]) => ({ skill, level })).sort((a, b) => (a.skill < b.skill ? -1 : 1));
}

interface PosedTeam {
  readonly problem: PackProblem;
  /** Place in the team of each person of the problem. */
  readonly people: readonly number[];
  /** By need: places in the team of those who hold it. */
  readonly holders: readonly (readonly number[])[];
}

function poseTeam(
  needs: readonly SkillLevel[],
  learners: readonly Learner[],
  peoplePerSkill: number,
): PosedTeam {
  const minutes: number[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (skill: string, level: number, missing: MissingLevels): number => {
    const key = `${skill} ${level}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    minutes.push(missing.minutesOf(skill, level));
    numbers.set(key, minutes.length - 1);
    return minutes.length - 1;
  };
  const stepsOf = (need: SkillLevel, missing: MissingLevels): StepSet => {
    const steps: number[] = [];
    for (const [skill, level] of missing.forOne(need))
      for (let at = missing.heldLevel(skill) + 1; at <= level; at += 1)
        steps.push(numberOf(skill, at, missing));
    return steps.sort((a, b) => a - b);
  };
  // People who know the same are asked once.
  const byMissing = new Map<MissingLevels, readonly StepSet[]>();
  const lacks = learners.map(({ missing }) => {
    const known = byMissing.get(missing) ?? needs.map((need) => stepsOf(need, missing));
    byMissing.set(missing, known);
    return known;
  });
  const holders = needs.map((_, need) => lacks.flatMap((own, at) => (own[need]?.length === 0 ? [at] : [])));
  const able = learners.flatMap(({ hoursPerWeek }, at) => (hoursPerWeek > 0 ? [at] : []));
  const copies = needs.map((_, need) => {
    const holding = holders[need] as readonly number[];
    const others = able.filter((at) => !holding.includes(at)).length;
    return Math.min(others, Math.max(0, peoplePerSkill - holding.length));
  });
  const asked = copies.reduce((sum, count) => sum + count, 0);
  const kinds = new Map<string, number>();
  const names = new Map<readonly StepSet[], string>();
  const people = able.filter((at) => {
    const kind = kindOf(lacks[at] as readonly StepSet[], learners[at] as Learner, names);
    const count = (kinds.get(kind) ?? 0) + 1;
    kinds.set(kind, count);
    // More people who are alike than things to learn have nothing to do.
    return count <= asked;
  });
  return {
    holders,
    people,
    problem: {
      minutes,
      copies,
      people: people.map((at) => ({
        minutesPerWeek: (learners[at] as Learner).hoursPerWeek * 60,
        lacks: lacks[at] as readonly StepSet[],
        kind: kindOf(lacks[at] as readonly StepSet[], learners[at] as Learner, names),
      })),
    },
  };
}

function kindOf(
  lacks: readonly StepSet[],
  { hoursPerWeek }: Learner,
  names: Map<readonly StepSet[], string>,
): string {
  const name = names.get(lacks) ?? JSON.stringify(lacks);
  names.set(lacks, name);
  return `${hoursPerWeek} ${name}`;
}

/** The packing; null where something is to be learnt and nobody has hours for it. */
function pack(
  { problem, people, holders }: PosedTeam,
  options: PackOptions,
): { packing: Packing | null; people: readonly number[] } {
  const isOpen = holders.some((own) => own.length === 0);
  return { people, packing: isOpen && people.length === 0 ? null : packSkills(problem, options) };
}

/** What one person learns, each skill after what it needs, what is soonest usable first; week by week. */
function assignmentsOf(
  person: string,
  hoursPerWeek: number,
  needs: readonly SkillLevel[],
  missing: MissingLevels,
  skills: Skills,
): Assignment[] {
  const levels = missing.for(needs);
  const slugs = inOrder([...levels.keys()].sort(), skills);
  const place = new Map(slugs.map((slug, at) => [slug, at]));
  const minutesOf = (slug: string): number =>
    Math.round(missing.hoursOf(new Map([[slug, levels.get(slug) as number]])) * 60);
  const order = orderByOutcomes(
    slugs.map((slug) => ({
      minutes: minutesOf(slug),
      after: missing.heldLevel(slug) > 0 ? [] : before(slug, skills).flatMap((one) => place.get(one) ?? []),
      betterAfter: (skills.get(slug)?.recommends ?? []).flatMap((one) => place.get(one.skill) ?? []),
    })),
    needs.flatMap(({ skill }) => place.get(skill) ?? []),
  );
  const isNeeded = new Set(needs.map(({ skill }) => skill));
  let spent = 0;
  return order.map((at): Assignment => {
    const skill = slugs[at] as string;
    const hours = round2(minutesOf(skill) / 60);
    const week = Math.floor(spent / hoursPerWeek + 1e-9) + 1;
    spent = round2(spent + hours);
    const endWeek = Math.max(week, Math.ceil(spent / hoursPerWeek - 1e-9));
    return {
      person,
      skill,
      fromLevel: missing.heldLevel(skill),
      toLevel: levels.get(skill) as number,
      hours,
      week,
      weeks: endWeek - week + 1,
      isNeeded: isNeeded.has(skill),
    };
  });
}

function before(slug: string, skills: Skills): string[] {
  const skill = skills.get(slug);
  return [...(skill?.requires ?? []), ...(skill?.oneOf ?? []).flatMap(({ options }) => options)].map(
    (one) => one.skill,
  );
}

/** The skills, each after those of them that come before it. */
function inOrder(slugs: readonly string[], skills: Skills): string[] {
  const among = new Set(slugs);
  const found = new Set<string>();
  const visit = (slug: string): void => {
    if (found.has(slug)) return;
    for (const one of before(slug, skills)) if (among.has(one)) visit(one);
    found.add(slug);
  };
  slugs.forEach(visit);
  return [...found];
}

function round2(value: number): number {
  return Math.round(value * 100) / 100;
}
