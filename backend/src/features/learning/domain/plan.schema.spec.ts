import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileLearning } from './learning-knowledge.js';
import { planReportSchema, printPlanSchema } from './plan.schema.js';
import { planReport } from './plan-report.js';
import { randomLearningGraph } from './testing/learning-graph.js';

describe('the schema of a plan', () => {
  it('is kept in docs as the code has it (node backend/dist/cli/print-plan-schema.js writes it)', () => {
    const kept = readFileSync(
      join(import.meta.dirname, '..', '..', '..', '..', '..', 'docs', 'plan.schema.json'),
      'utf8',
    );
    expect(JSON.parse(kept)).toEqual(JSON.parse(printPlanSchema()));
  });

  it('fits plans with and without a team, and admits nothing that it does not name', () => {
    const knowledge = compileLearning(
      randomLearningGraph(3, { skills: 30, resources: 20, certifications: 4 }),
    );
    for (const team of [null, [{ id: 'ana', known: {}, hoursPerWeek: 3 }]]) {
      const report = planReport(
        {
          known: { 'skill-0002': 2 },
          targets: [
            { kind: 'level', level: 'first' },
            { kind: 'certification', certification: 'exam-01' },
          ],
          options: { hoursPerWeek: 4, from: '2026-12-01', progress: { plannedHours: 1, actualHours: 2 } },
          team,
          peoplePerSkill: 1,
          assumedKnown: {},
        },
        knowledge,
        'abc-0',
      );
      const plain: unknown = JSON.parse(JSON.stringify(report));
      expect(planReportSchema.safeParse(plain).error).toBeUndefined();
      expect(planReportSchema.safeParse({ ...(plain as object), more: 1 }).success).toBe(false);
      expect(report.team === null).toBe(team === null);
    }
  });
});
