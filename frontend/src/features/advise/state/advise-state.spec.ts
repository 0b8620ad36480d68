import fc from 'fast-check';

import { FIELD_PATHS, placeOf } from '../model/fields';
import type { FieldValue, Requirements } from '../model/requirements';
import { keyOf, parseState, printState, TABS, type AdviseState } from './advise-state';

const slug = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);
const finite = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .map((value) => (Object.is(value, -0) ? 0 : value));

function valueFor(path: (typeof FIELD_PATHS)[number]): fc.Arbitrary<FieldValue> {
  switch (placeOf(path).type) {
    case 'number':
      return finite;
    case 'boolean':
      return fc.boolean();
    case 'choice':
      return slug;
    case 'choices':
      return fc.uniqueArray(slug, { minLength: 1, maxLength: 5 });
    case 'ids':
      return fc.uniqueArray(
        fc.oneof(
          slug,
          slug.map((id) => `technology:${id}`),
        ),
        { minLength: 1, maxLength: 5 },
      );
    case 'scores':
      return fc.dictionary(slug, finite, { minKeys: 1, maxKeys: 4 });
  }
}

const requirements: fc.Arbitrary<Requirements> = fc
  .record(Object.fromEntries(FIELD_PATHS.map((path) => [path, valueFor(path)])), { requiredKeys: [] })
  .map((given) =>
    Object.fromEntries(FIELD_PATHS.filter((path) => path in given).map((path) => [path, given[path]])),
  );

const state: fc.Arbitrary<AdviseState> = fc
  .record({
    requirements,
    rank: fc.integer({ min: 1, max: 10 }),
    compare: fc.option(fc.integer({ min: 1, max: 10 }), { nil: undefined }),
    tab: fc.constantFrom(...TABS),
    part: fc.option(slug, { nil: undefined }),
    view: fc.constantFrom('drawing' as const, 'table' as const),
    front: fc.boolean(),
    step: fc.constantFrom('form' as const, 'results' as const),
    scenario: fc.option(fc.uuid(), { nil: undefined }),
  })
  .map((given) => (given.compare === given.rank ? { ...given, compare: undefined } : given));

describe('a link to Advise', () => {
  it('restores whatever was shown', () => {
    fc.assert(
      fc.property(state, (given) => {
        expect(parseState(printState(given))).toEqual(given);
      }),
    );
  });

  it('restores it from plain texts as well, as an address has them', () => {
    fc.assert(
      fc.property(state, (given) => {
        const texts = Object.entries(printState(given)).map(([name, value]) => [name, String(value)]);
        expect(parseState(Object.fromEntries(texts))).toEqual(given);
      }),
    );
  });

  it('is empty at the start', () => {
    expect(printState(parseState({}))).toEqual({});
  });

  it('leaves out what does not fit and keeps a number that the API will refuse', () => {
    const parsed = parseState({
      'workload.concurrentUsers': -5,
      'quality.latencyP99Ms': 'soon',
      'constraints.cloud': '<b>',
      capabilities: 'payments,,UPPER,payments',
      priorities: 'cost_3,broken',
      rank: 99,
      tab: 'colour',
      part: '../x',
      scenario: 'a b',
      unknown: 1,
    });
    expect(parsed.requirements).toEqual({
      'workload.concurrentUsers': -5,
      capabilities: ['payments'],
      priorities: { cost: 3 },
    });
    expect(parsed).toMatchObject({ rank: 1, tab: 'why', part: undefined, scenario: undefined });
  });

  it('names the same requirements by the same key, whatever the order of stating them', () => {
    expect(keyOf({ 'constraints.cloud': 'aws', 'workload.dataGb': 1 })).toBe(
      keyOf({ 'workload.dataGb': 1, 'constraints.cloud': 'aws' }),
    );
  });
});
