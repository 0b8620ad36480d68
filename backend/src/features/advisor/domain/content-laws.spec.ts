import fc from 'fast-check';
import type { Requirements } from '@architrave/graph-seed/model';
import { advise } from './advise.js';
import { arbitraryRequirements } from './testing/arbitrary-requirements.js';
import { contentKnowledge } from './testing/content.js';
import {
  adviceViolations,
  betterWhenTighter,
  check,
  dearerWithout,
  patternsWithoutCause,
  tightenedTo,
} from './testing/laws.js';
import { bestDesign, isFeasible, isFirst, prepareCase } from './solve-designs.js';

const knowledge = contentKnowledge();
const CAPABILITIES = [
  'transactions',
  'full-text-search',
  'payments',
  'notifications',
  'background-jobs',
  'file-storage',
  'reporting',
  'web-client',
  'realtime-updates',
  'document-question-answering',
];
const requirements = arbitraryRequirements({
  capabilities: CAPABILITIES,
  technologies: ['postgresql', 'aws-lambda', 'redis', 'opensearch', 'rabbitmq', 'amazon-dynamodb'],
  requestsPerSecond: 2000,
  budgetsUsd: [1500, 30_000],
});

describe('the laws of the advisor, on the whole content', () => {
  it('holds every stated requirement in every recommendation, and adds up', () => {
    let feasible = 0;
    check(
      fc.property(requirements, (asked) => {
        if (!isFeasible(prepareCase(asked, knowledge))) return;
        feasible += 1;
        expect(adviceViolations(asked, knowledge)).toEqual([]);
      }),
      12,
    );
    expect(feasible).toBeGreaterThan(3);
  }, 120_000);

  it('gives the same advice for the same requirements, to the byte', () => {
    const asked: Requirements = {
      workload: { concurrentUsers: 2000 },
      constraints: { cloud: 'aws', monthlyBudgetUsd: 5000 },
      capabilities: ['transactions', 'full-text-search'],
    };
    const advice = () => JSON.stringify(advise(structuredClone(asked), knowledge, { sensitivity: false }));
    expect(advice()).toBe(advice());
  }, 60_000);

  it('says of a style that it comes first exactly where the best design is one of it', () => {
    check(
      fc.property(requirements, (asked) => {
        const prepared = prepareCase(asked, knowledge);
        const first = bestDesign(prepared)?.candidate.style.slug ?? '';
        const said = ['', ...prepared.candidates.map(({ style }) => style.slug)].filter((style) =>
          isFirst(prepared, style),
        );
        expect(said).toEqual([first]);
      }),
      25,
    );
  }, 120_000);

  it.each([
    ['constraints.monthlyBudgetUsd', fc.integer({ min: 1000, max: 20_000 })],
    ['quality.latencyP99Ms', fc.integer({ min: 60, max: 600 })],
    ['quality.availabilityPercent', fc.double({ min: 98, max: 99.9, noNaN: true })],
    ['quality.rpoMinutes', fc.integer({ min: 1, max: 240 })],
  ] as const)(
    'never finds a better value for a tighter %s',
    (path, limits) => {
      const [group, field] = path.split('.') as ['constraints' | 'quality', string];
      check(
        fc.property(requirements, limits, tightenedTo, (asked, limit, part) => {
          const stated = { ...asked, [group]: { ...asked[group], [field]: limit } };
          const tighter = path === 'quality.availabilityPercent' ? 100 - (100 - limit) * part : limit * part;
          expect(betterWhenTighter(stated, path, tighter, knowledge)).toEqual([]);
        }),
        5,
      );
    },
    120_000,
  );

  it('never makes the cheapest design of a style dearer, or a feasible style infeasible, by asking for one capability less', () => {
    check(
      fc.property(requirements, fc.constantFrom(...CAPABILITIES), (asked, capability) => {
        const all = { ...asked, capabilities: [...new Set([...(asked.capabilities ?? []), capability])] };
        expect(dearerWithout(all, capability, knowledge)).toEqual([]);
      }),
      6,
    );
  }, 120_000);

  it('lets every pattern vanish with the capability that called it', () => {
    const capabilities = [...knowledge.capabilities.keys()];
    const without = capabilities.flatMap((capability) =>
      patternsWithoutCause({ capabilities }, capability, knowledge),
    );
    expect(without).toEqual([]);
  }, 60_000);
});
