import fc from 'fast-check';
import { compileLearning, type LearningKnowledge } from './learning-knowledge.js';
import { makePlan } from './make-plan.js';
import type { Known, Plan, PlanTarget } from './plan.js';
import { heldLevels } from './prerequisites.js';
import { randomLearningGraph } from './testing/learning-graph.js';

const GRAPHS = Array.from({ length: 12 }, (_, seed) =>
  compileLearning(randomLearningGraph(seed + 1, { skills: 24, resources: 14, certifications: 4 })),
);
const slugOf = (index: number): string => `skill-${String(index).padStart(4, '0')}`;

const target = fc.oneof(
  fc.constantFrom('first', 'second').map((level): PlanTarget => ({ kind: 'level', level })),
  fc
    .integer({ min: 0, max: 3 })
    .map((exam): PlanTarget => ({ kind: 'certification', certification: `exam-0${exam}` })),
  fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 4 }))
    .map(([index, level]): PlanTarget => ({ kind: 'skill', skill: slugOf(index), level })),
);
const known = fc.dictionary(fc.integer({ min: 0, max: 23 }).map(slugOf), fc.integer({ min: 0, max: 5 }), {
  maxKeys: 4,
});
/** By number, so that a counterexample can be read. */
const graph = fc.integer({ min: 0, max: GRAPHS.length - 1 });
const OPTIONS = { hoursPerWeek: 5, from: '2026-12-01' };
const RUNS = { seed: 20_261_124, numRuns: 150 };

const knowledgeOf = (number: number): LearningKnowledge => GRAPHS[number] as LearningKnowledge;
const planOf = (number: number, claims: Known, targets: readonly PlanTarget[]): Plan =>
  makePlan(claims, targets, OPTIONS, knowledgeOf(number));

describe('laws of plans', () => {
  it('who knows more never has more hours to learn', () => {
    fc.assert(
      fc.property(
        graph,
        known,
        known,
        fc.array(target, { minLength: 1, maxLength: 2 }),
        (k, less, more, targets) => {
          const joined = { ...more };
          for (const [skill, level] of Object.entries(less))
            joined[skill] = Math.max(level, joined[skill] ?? 0);
          const [before, after] = [planOf(k, less, targets), planOf(k, joined, targets)];
          expect([before.gap, after.gap]).toEqual([0, 0]);
          expect(after.totalHours).toBeLessThanOrEqual(before.totalHours + 0.011);
        },
      ),
      RUNS,
    );
  });

  it('a plan for several targets is never longer than the plans for each of them', () => {
    fc.assert(
      fc.property(graph, known, target, target, (k, claims, one, other) => {
        const joint = planOf(k, claims, [one, other]).totalHours;
        const [first, second] = [planOf(k, claims, [one]).totalHours, planOf(k, claims, [other]).totalHours];
        expect(joint).toBeLessThanOrEqual(first + second + 0.021);
        expect(joint).toBeGreaterThanOrEqual(Math.max(first, second) - 0.021);
      }),
      RUNS,
    );
  });

  it('every step comes after what it needs, has a reason from a target to its skill, and adds up', () => {
    fc.assert(
      fc.property(graph, known, fc.array(target, { minLength: 1, maxLength: 3 }), (k, claims, targets) => {
        const plan = planOf(k, claims, targets);
        const { skills } = knowledgeOf(k);
        const held = heldLevels(claims, skills);
        const holds = (one: { skill: string; level: number }): boolean =>
          (held.get(one.skill) ?? 0) >= one.level;
        let week = 1;
        for (const { skill, fromLevel, toLevel, because, ...step } of plan.steps) {
          expect(held.get(skill) ?? 0).toBe(fromLevel);
          if (fromLevel === 0) {
            expect(skills.get(skill)?.requires.every(holds)).toBe(true);
            expect(skills.get(skill)?.oneOf.every(({ options }) => options.some(holds))).toBe(true);
          }
          held.set(skill, toLevel);
          expect(because.at(-1)).toBe(`skill:${skill}`);
          expect(step.week).toBeGreaterThanOrEqual(week);
          expect(step.endWeek).toBe(step.week + step.weeks - 1);
          week = step.week;
        }
        const hours = plan.steps.reduce((sum, step) => sum + step.hours, 0);
        expect(plan.totalHours).toBeCloseTo(hours, 6);
        expect(plan.weeksP50 * OPTIONS.hoursPerWeek).toBeGreaterThanOrEqual(plan.totalHours - 1e-6);
        expect((plan.weeksP50 - 1) * OPTIONS.hoursPerWeek).toBeLessThan(Math.max(1e-6, plan.totalHours));
        expect(plan.weeksP80).toBeGreaterThanOrEqual(plan.weeksP50);
        expect(plan.hoursP80).toBeGreaterThanOrEqual(plan.totalHours);
        expect(plan.steps.at(-1)?.endWeek ?? 0).toBe(plan.weeksP50);
        expect(planOf(k, claims, targets)).toEqual(plan);
      }),
      RUNS,
    );
  });

  it('reaches every level that is asked for, and each exam after what it takes', () => {
    fc.assert(
      fc.property(graph, known, fc.array(target, { minLength: 1, maxLength: 2 }), (k, claims, targets) => {
        const plan = planOf(k, claims, targets);
        expect(plan.unreachable).toEqual([]);
        const levelAt = (skill: string, week: number): number =>
          plan.steps
            .filter((step) => step.skill === skill && step.endWeek <= week)
            .reduce(
              (level, step) => Math.max(level, step.toLevel),
              heldLevels(claims, knowledgeOf(k).skills).get(skill) ?? 0,
            );
        for (const one of targets) {
          if (one.kind === 'skill')
            expect(levelAt(one.skill, plan.weeksP50)).toBeGreaterThanOrEqual(one.level);
          if (one.kind !== 'certification') continue;
          const exam = plan.exams.find(({ certification }) => certification === one.certification);
          expect(exam).toBeDefined();
          for (const { skill, toLevel } of knowledgeOf(k).certifications.get(one.certification)?.teaches ??
            [])
            expect(levelAt(skill, exam?.week ?? 0)).toBeGreaterThanOrEqual(toLevel);
        }
      }),
      RUNS,
    );
  });
});
