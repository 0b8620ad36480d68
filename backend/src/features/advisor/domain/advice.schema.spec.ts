import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Requirements } from '@architrave/graph-seed/model';
import { adviceSchema, printAdviceSchema } from './advice.schema.js';
import { advise } from './advise.js';
import { shopKnowledge } from './testing/shop.js';

describe('the schema of an advice', () => {
  it('is kept in docs as the code has it (node backend/dist/cli/print-advice-schema.js writes it)', () => {
    const kept = readFileSync(
      join(import.meta.dirname, '..', '..', '..', '..', '..', 'docs', 'advice.schema.json'),
      'utf8',
    );
    // Compared as data: line breaks are the formatter's.
    expect(JSON.parse(kept)).toEqual(JSON.parse(printAdviceSchema()));
  });

  it.each<readonly [string, Requirements]>([
    ['nothing stated', {}],
    [
      'much stated',
      {
        workload: { requestsPerSecond: 400 },
        quality: { latencyP99Ms: 300, availabilityPercent: 99.5, consistency: 'strong' },
        constraints: { cloud: 'aws', monthlyBudgetUsd: 900 },
        capabilities: ['reporting', 'transactions'],
        team: { skills: { sql: 2 }, hourlyRateUsd: 50 },
      },
    ],
    [
      'nothing feasible',
      { quality: { latencyP99Ms: 5 }, constraints: { cloud: 'aws', monthlyBudgetUsd: 20 } },
    ],
  ])('fits an advice with %s', (_name, requirements) => {
    const advice = advise(requirements, shopKnowledge());
    expect(adviceSchema.safeParse(JSON.parse(JSON.stringify(advice))).error).toBeUndefined();
  });

  it('admits nothing that it does not name', () => {
    expect(adviceSchema.safeParse({ ...advise({}, shopKnowledge()), more: 1 }).success).toBe(false);
  });
});
