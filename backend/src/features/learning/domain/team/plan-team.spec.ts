import { seededRandom } from '../../../../testing/seeded-random.js';
import { compileLearning, type LearningKnowledge, type SkillLevel } from '../learning-knowledge.js';
import type { TeamMember, TeamPlan } from '../plan.js';
import { heldLevels } from '../prerequisites.js';
import { randomLearningGraph } from '../testing/learning-graph.js';
import { MissingLevels } from './missing-levels.js';
import { earliestWeek, planTeam } from './plan-team.js';

interface Case {
  readonly knowledge: LearningKnowledge;
  readonly needs: readonly SkillLevel[];
  readonly members: readonly TeamMember[];
  readonly peoplePerSkill: number;
}

function randomCase(seed: number, areAlike: boolean): Case {
  const random = seededRandom(seed);
  const whole = (below: number): number => Math.floor(random() * below);
  const knowledge = compileLearning(
    randomLearningGraph(seed, { skills: 8, resources: 0, certifications: 0 }),
  );
  const slugs = [...knowledge.skills.keys()];
  const some = (count: number): Record<string, number> =>
    Object.fromEntries(
      Array.from({ length: count }, () => [slugs[whole(slugs.length)] as string, 1 + whole(3)]),
    );
  const shared = some(2);
  const hours = 2 + whole(5);
  return {
    knowledge,
    needs: Object.entries(some(2 + whole(3))).map(([skill, level]) => ({ skill, level })),
    members: Array.from({ length: 2 + whole(2) }, (_, index) => ({
      id: `person-${index}`,
      known: areAlike ? shared : some(whole(3)),
      hoursPerWeek: areAlike ? hours : random() < 0.15 ? 0 : 1 + whole(6),
    })),
    peoplePerSkill: areAlike ? 1 : 1 + whole(2),
  };
}

/** Every way to give each need to so many people, tried. */
function bruteForce({ knowledge, needs, members, peoplePerSkill }: Case): {
  weeks: number | null;
  hours: number;
} {
  const missing = members.map(
    ({ known }) => new MissingLevels(knowledge.skills, heldLevels(known, knowledge.skills)),
  );
  const able = members.flatMap(({ hoursPerWeek }, at) => (hoursPerWeek > 0 ? [at] : []));
  let best: { weeks: number; hours: number } | null = null;
  const choose = (at: number, given: readonly (readonly SkillLevel[])[]): void => {
    const need = needs[at];
    if (need === undefined) {
      const hours = given.map((own, person) => {
        const one = missing[person];
        return one === undefined ? 0 : one.hoursOf(one.for(own));
      });
      const weeks = Math.max(
        ...hours.map((own, person) =>
          own === 0 ? 0 : Math.ceil(own / (members[person]?.hoursPerWeek ?? 1) - 1e-9),
        ),
      );
      const total = hours.reduce((a, b) => a + b, 0);
      if (best === null || weeks < best.weeks || (weeks === best.weeks && total < best.hours))
        best = { weeks, hours: total };
      return;
    }
    const lacking = able.filter((person) => (missing[person]?.forOne(need).size ?? 0) > 0);
    const holding = missing.filter((one) => one.forOne(need).size === 0).length;
    const count = Math.min(lacking.length, Math.max(0, peoplePerSkill - holding));
    for (const chosen of subsets(lacking, count))
      choose(
        at + 1,
        given.map((own, person) => (chosen.includes(person) ? [...own, need] : own)),
      );
  };
  const isHopeless =
    able.length === 0 && needs.some((need) => missing.every((one) => one.forOne(need).size > 0));
  if (isHopeless) return { weeks: null, hours: 0 };
  choose(
    0,
    members.map(() => []),
  );
  const found = best as { weeks: number; hours: number } | null;
  return found ?? { weeks: 0, hours: 0 };
}

function subsets(items: readonly number[], count: number): number[][] {
  if (count === 0) return [[]];
  return items.flatMap((first, at) =>
    subsets(items.slice(at + 1), count - 1).map((rest) => [first, ...rest]),
  );
}

/** What is wrong with who learns what; null where each learns what comes before, and the weeks and hours are those that it says. */
function faultOf({ knowledge, needs, members, peoplePerSkill }: Case, plan: TeamPlan): string | null {
  let last = 0;
  const levels = members.map((member) => {
    const held = heldLevels(member.known, knowledge.skills);
    const own = plan.assignments.filter(({ person }) => person === member.id);
    for (const { skill, fromLevel, toLevel } of own) {
      const known = knowledge.skills.get(skill);
      if ((held.get(skill) ?? 0) !== fromLevel) return `${skill} from ${fromLevel}`;
      const holds = (one: SkillLevel): boolean => (held.get(one.skill) ?? 0) >= one.level;
      if (
        fromLevel === 0 &&
        !(known?.requires.every(holds) === true && known.oneOf.every(({ options }) => options.some(holds)))
      )
        return `${skill} before what it needs`;
      held.set(skill, toLevel);
    }
    for (const { week, weeks } of own) last = Math.max(last, week + weeks - 1);
    return held;
  });
  const wrong = levels.find((one) => typeof one === 'string');
  if (typeof wrong === 'string') return wrong;
  if (plan.earliestWeek !== null && last !== plan.earliestWeek) return `ends in week ${last}`;
  for (const { skill, level } of needs) {
    const holders = levels.filter((one) => typeof one !== 'string' && (one.get(skill) ?? 0) >= level).length;
    if (holders < peoplePerSkill && !plan.understaffed.includes(skill))
      return `${skill} is held by ${holders}`;
  }
  return null;
}

describe('planTeam', () => {
  it.each([
    ['people who know different things', false, 500],
    ['people who are alike', true, 300],
  ] as const)('is what trying every assignment finds, for %s', (_name, areAlike, count) => {
    for (let seed = 1; seed <= count; seed += 1) {
      const one = randomCase(seed, areAlike);
      const plan = planTeam(one.needs, one.members, one.knowledge, { peoplePerSkill: one.peoplePerSkill });
      const { weeks, hours } = bruteForce(one);
      expect({
        seed,
        weeks: plan.earliestWeek,
        hours: plan.totalHours,
        gaps: [plan.gapWeeks, plan.gapHours],
        fault: faultOf(one, plan),
      }).toEqual({
        seed,
        weeks,
        hours,
        gaps: [0, 0],
        fault: null,
      });
    }
  });

  it('never ends later with one person more, or with more hours', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const { knowledge, needs, members } = randomCase(seed, false);
      const weeks = planTeam(needs, members, knowledge).earliestWeek ?? Infinity;
      const more = [...members, { id: 'new', known: {}, hoursPerWeek: 1 }];
      expect(planTeam(needs, more, knowledge).earliestWeek ?? Infinity).toBeLessThanOrEqual(weeks);
      const faster = members.map((member) => ({ ...member, hoursPerWeek: member.hoursPerWeek + 1 }));
      expect(planTeam(needs, faster, knowledge).earliestWeek ?? Infinity).toBeLessThanOrEqual(weeks);
    }
  });

  it('says honestly how much earlier or shorter it could be where its budget is hit', () => {
    let gaps = 0;
    for (let seed = 1; seed <= 80; seed += 1) {
      const one = randomCase(seed, false);
      const plan = planTeam(one.needs, one.members, one.knowledge, { nodeBudget: 3 });
      const { weeks, hours } = bruteForce({ ...one, peoplePerSkill: 1 });
      if (weeks === null || plan.earliestWeek === null) continue;
      expect(plan.earliestWeek).toBeGreaterThanOrEqual(weeks);
      expect(plan.earliestWeek - plan.gapWeeks).toBeLessThanOrEqual(weeks);
      if (plan.earliestWeek === weeks) expect(plan.totalHours - plan.gapHours).toBeLessThanOrEqual(hours);
      if (plan.gapWeeks > 0 || plan.gapHours > 0) gaps += 1;
    }
    expect(gaps).toBeGreaterThan(3);
  });

  it('finds the same week where only that is asked for', () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const { knowledge, needs, members } = randomCase(seed, true);
      const learners = members.map(({ known, hoursPerWeek }) => ({
        hoursPerWeek,
        missing: new MissingLevels(knowledge.skills, heldLevels(known, knowledge.skills)),
      }));
      expect(earliestWeek(needs, learners)).toBe(planTeam(needs, members, knowledge).earliestWeek);
    }
  });
});
