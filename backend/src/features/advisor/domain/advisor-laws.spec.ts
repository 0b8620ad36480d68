import fc from 'fast-check';
import { advise } from './advise.js';
import { SolveCache } from './solve-cache.js';
import { bestDesign, isFeasible, isFirst, prepareCase, technologyKey } from './solve-designs.js';
import { arbitraryRequirements } from './testing/arbitrary-requirements.js';
import {
  adviceViolations,
  betterWhenTighter,
  check,
  dearerWithout,
  patternsWithoutCause,
  tightenedTo,
} from './testing/laws.js';
import { shopKnowledge } from './testing/shop.js';

const knowledge = shopKnowledge();
const CAPABILITIES = ['transactions', 'full-text-search', 'background-jobs', 'reporting'];
const requirements = arbitraryRequirements({
  capabilities: CAPABILITIES,
  technologies: ['functions', 'servers', 'sql', 'own-sql', 'broker', 'index'],
  requestsPerSecond: 1500,
  budgetsUsd: [150, 3000],
});

describe('the laws of the advisor, on the small shop', () => {
  it('holds every stated requirement in every recommendation, and adds up', () => {
    let feasible = 0;
    check(
      fc.property(requirements, (asked) => {
        expect(adviceViolations(asked, knowledge)).toEqual([]);
        if (isFeasible(prepareCase(asked, knowledge))) feasible += 1;
      }),
      60,
    );
    // Neither trivially feasible nor trivially not.
    expect(feasible).toBeGreaterThan(20);
    expect(feasible).toBeLessThan(50);
  }, 60_000);

  it('gives the same advice for the same requirements, to the byte', () => {
    check(
      fc.property(requirements, (asked) => {
        expect(JSON.stringify(advise(asked, shopKnowledge()))).toBe(
          JSON.stringify(advise(structuredClone(asked), knowledge)),
        );
      }),
      8,
    );
  }, 60_000);

  it('answers the same whether work is shared with other cases or not', () => {
    // One cache for all: whatever a result depends on and its key leaves out would show.
    const cache = new SolveCache();
    check(
      fc.property(requirements, (asked) => {
        const [shared, alone] = [
          bestDesign(prepareCase(asked, knowledge, { cache })),
          bestDesign(prepareCase(asked, knowledge)),
        ];
        expect([shared?.value, shared && technologyKey(shared), shared?.solution.cost]).toEqual([
          alone?.value,
          alone && technologyKey(alone),
          alone?.solution.cost,
        ]);
      }),
      150,
    );
  }, 60_000);

  it('says of a style that it comes first exactly where the best design is one of it', () => {
    let won = 0;
    check(
      fc.property(requirements, (asked) => {
        const prepared = prepareCase(asked, knowledge);
        const first = bestDesign(prepared)?.candidate.style.slug ?? '';
        const said = ['', ...prepared.candidates.map(({ style }) => style.slug)].filter((style) =>
          isFirst(prepareCase(asked, knowledge), style),
        );
        expect(said).toEqual([first]);
        if (first !== '') won += 1;
      }),
      150,
    );
    expect(won).toBeGreaterThan(40);
  }, 60_000);

  it('never finds a better value for a smaller budget', () => {
    check(
      fc.property(requirements, fc.integer({ min: 60, max: 2000 }), tightenedTo, (asked, budget, part) => {
        const stated = { ...asked, constraints: { ...asked.constraints, monthlyBudgetUsd: budget } };
        expect(
          betterWhenTighter(stated, 'constraints.monthlyBudgetUsd', Math.floor(budget * part), knowledge),
        ).toEqual([]);
      }),
      100,
    );
  }, 60_000);

  it('never finds a better value for a tighter limit on latency', () => {
    check(
      fc.property(requirements, fc.integer({ min: 30, max: 400 }), tightenedTo, (asked, limit, part) => {
        const stated = { ...asked, quality: { ...asked.quality, latencyP99Ms: limit } };
        expect(betterWhenTighter(stated, 'quality.latencyP99Ms', limit * part, knowledge)).toEqual([]);
      }),
      100,
    );
  }, 60_000);

  it('never finds a better value for a higher availability', () => {
    check(
      fc.property(
        requirements,
        fc.double({ min: 98, max: 99.97, noNaN: true }),
        tightenedTo,
        (asked, target, part) => {
          const stated = { ...asked, quality: { ...asked.quality, availabilityPercent: target } };
          expect(
            betterWhenTighter(stated, 'quality.availabilityPercent', 100 - (100 - target) * part, knowledge),
          ).toEqual([]);
        },
      ),
      100,
    );
  }, 60_000);

  it('never finds a better value where less may be lost or recovery must be faster', () => {
    const path = fc.constantFrom('quality.rpoMinutes' as const, 'quality.rtoMinutes' as const);
    check(
      fc.property(
        requirements,
        path,
        fc.integer({ min: 1, max: 300 }),
        tightenedTo,
        (asked, tightened, minutes, part) => {
          const stated = {
            ...asked,
            quality: { ...asked.quality, [tightened.slice('quality.'.length)]: minutes },
          };
          expect(betterWhenTighter(stated, tightened, minutes * part, knowledge)).toEqual([]);
        },
      ),
      100,
    );
  }, 60_000);

  it('never makes the cheapest design of a style dearer, or a feasible style infeasible, by asking for one capability less', () => {
    check(
      fc.property(requirements, fc.constantFrom(...CAPABILITIES), (asked, capability) => {
        const all = { ...asked, capabilities: [...new Set([...(asked.capabilities ?? []), capability])] };
        expect(dearerWithout(all, capability, knowledge)).toEqual([]);
      }),
      100,
    );
  }, 60_000);

  it('lets a pattern vanish with its cause', () => {
    check(
      fc.property(requirements, fc.constantFrom(...CAPABILITIES), (asked, capability) => {
        expect(patternsWithoutCause(asked, capability, knowledge)).toEqual([]);
      }),
      100,
    );
    const named = (capabilities: readonly string[]): string[] =>
      advise({ team: { size: 60 }, capabilities }, knowledge, {
        sensitivity: false,
      }).recommendations[0]?.patterns.map(({ id }) => id) ?? [];
    expect(named(['transactions'])).toContain('saga');
    expect(named([])).not.toContain('saga');
  }, 60_000);
});
