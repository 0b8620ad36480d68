import fc from 'fast-check';
import {
  acceptedText,
  fieldOf,
  parseRequirements,
  REQUIREMENT_PATHS,
  type FieldDefinition,
} from './requirements.schema.js';

/** Requirements that state one field. */
const stating = (path: string, value: unknown): unknown =>
  path.split('.').reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
const problemsOf = (input: unknown) => {
  const result = parseRequirements(input);
  return result.ok ? [] : result.problems;
};
const numbers = REQUIREMENT_PATHS.flatMap((path) => {
  const field: FieldDefinition = fieldOf(path);
  return field.type === 'number' ? [[path, field] as const] : [];
});
const choices = REQUIREMENT_PATHS.flatMap((path) => {
  const field: FieldDefinition = fieldOf(path);
  return field.type === 'choice' ? [[path, field] as const] : [];
});
const idLists = REQUIREMENT_PATHS.flatMap((path) => {
  const field: FieldDefinition = fieldOf(path);
  return field.type === 'ids' ? [[path, field] as const] : [];
});
const scoreMaps = REQUIREMENT_PATHS.flatMap((path) => {
  const field: FieldDefinition = fieldOf(path);
  return field.type === 'scores' ? [[path, field] as const] : [];
});
const ids = (length: number): string[] => Array.from({ length }, (_, index) => `id-${index}`);
const scores = (length: number, value: number): Record<string, number> =>
  Object.fromEntries(ids(length).map((id) => [id, value]));

describe('requirements', () => {
  it('may state nothing', () => {
    expect(parseRequirements({})).toEqual({ ok: true, requirements: {} });
    expect(parseRequirements({ workload: {}, team: {} })).toEqual({
      ok: true,
      requirements: { workload: {}, team: {} },
    });
  });

  it.each(REQUIREMENT_PATHS)('take a right value of %s as it is', (path) => {
    const input = stating(path, rightValue(fieldOf(path)));
    expect(parseRequirements(input)).toEqual({ ok: true, requirements: input });
  });

  it('report every problem at once, each with its path and what is accepted', () => {
    expect(
      problemsOf({
        workload: { concurrentUsers: -1, users: 5 },
        quality: { availabilityPercent: 101, consistency: 'maybe' },
        constraints: { monthlyBudgetUsd: -20, cloud: 'ibm', managedOnly: 'yes' },
        team: { size: 2.5, skills: { java: 6 } },
        capabilities: 'payments',
        colour: 'red',
      }),
    ).toEqual([
      {
        path: 'workload.concurrentUsers',
        code: 'out-of-range',
        accepted: '0…100,000,000 users',
        given: '-1',
      },
      { path: 'workload.users', code: 'unknown-key', accepted: acceptedText('workload') },
      { path: 'quality.availabilityPercent', code: 'out-of-range', accepted: '90…99.9999 %', given: '101' },
      {
        path: 'quality.consistency',
        code: 'unknown-choice',
        given: 'maybe',
        accepted: 'one of: strong, read-your-writes, eventual',
      },
      {
        path: 'constraints.monthlyBudgetUsd',
        code: 'out-of-range',
        accepted: '0…100,000,000 USD/month',
        given: '-20',
      },
      {
        path: 'constraints.cloud',
        code: 'unknown-choice',
        accepted: 'one of: aws, azure, gcp, on-premises, any',
        given: 'ibm',
      },
      { path: 'constraints.managedOnly', code: 'wrong-type', accepted: 'true or false', given: 'yes' },
      { path: 'team.size', code: 'wrong-type', accepted: 'whole number 1…100,000 people', given: '2.5' },
      { path: 'team.skills.java', code: 'out-of-range', accepted: acceptedText('team.skills'), given: '6' },
      {
        path: 'capabilities',
        code: 'wrong-type',
        accepted: 'a list of at most 50 ids of capability',
        given: 'payments',
      },
      {
        path: 'colour',
        code: 'unknown-key',
        accepted: 'the keys: workload, quality, constraints, team, delivery, capabilities, priorities',
      },
    ]);
  });

  it.each([[null], [undefined], ['text'], [5], [[]], [true]])('refuse %j in place of an object', (input) => {
    expect(problemsOf(input)).toMatchObject([{ path: '', code: 'wrong-type' }]);
  });

  it.each([[null], ['text'], [5], [[]]])('refuse a group that is %j', (value) => {
    expect(problemsOf({ workload: value })).toMatchObject([
      { path: 'workload', code: 'wrong-type', accepted: expect.stringContaining('concurrentUsers') },
    ]);
  });

  it('shorten what was given, and survive what cannot be printed', () => {
    const [long] = problemsOf({ constraints: { cloud: 'x'.repeat(500) } });
    expect(long?.given).toBe(`${'x'.repeat(57)}…`);
    let nested: unknown = [];
    for (let depth = 0; depth < 100_000; depth += 1) nested = [nested];
    expect(problemsOf({ workload: { dataGb: nested } })).toMatchObject([
      { path: 'workload.dataGb', given: '[…]' },
    ]);
  });

  it('leave the prototype alone', () => {
    const input: unknown = JSON.parse('{"__proto__": {"workload": {}}, "constructor": 1}');
    expect(problemsOf(input).map((problem) => problem.code)).toContain('unknown-key');
    expect(({} as Record<string, unknown>)['workload']).toBeUndefined();
  });
});

describe('a number of the requirements', () => {
  it.each(numbers)(
    '%s takes both ends of its range and nothing beyond',
    (path, { minimum, maximum, integer }) => {
      const step = integer ? 1 : 1e-6;
      for (const value of [minimum, maximum]) expect(problemsOf(stating(path, value))).toEqual([]);
      for (const value of [minimum - step, maximum + Math.max(step, maximum * 1e-9)]) {
        expect(problemsOf(stating(path, value))).toMatchObject([
          { path, code: 'out-of-range', accepted: acceptedText(path), given: String(value) },
        ]);
      }
    },
  );

  it.each(numbers)('%s refuses what is no number', (path) => {
    for (const value of ['5', true, null, Number.NaN, Number.POSITIVE_INFINITY, {}, [5]]) {
      expect(problemsOf(stating(path, value))).toMatchObject([
        { path, code: 'wrong-type', accepted: acceptedText(path) },
      ]);
    }
  });

  it('takes any value within its range', () => {
    fc.assert(
      fc.property(anyNumber(), fc.double({ min: 0, max: 1, noNaN: true }), ([path, field], share) => {
        const spread = field.minimum + share * (field.maximum - field.minimum);
        const value = field.integer ? Math.round(spread) : Math.min(field.maximum, spread);
        expect(parseRequirements(stating(path, value))).toEqual({
          ok: true,
          requirements: stating(path, value),
        });
      }),
      { numRuns: 500 },
    );
  });

  it('names its path for any value outside its range', () => {
    fc.assert(
      fc.property(
        anyNumber(),
        fc.double({ min: 0.001, max: 1e9, noNaN: true }),
        fc.boolean(),
        ([path, field], by, below) => {
          const beyond = field.integer ? Math.ceil(by) : by;
          const problems = problemsOf(stating(path, below ? field.minimum - beyond : field.maximum + beyond));
          expect(problems.length).toBeGreaterThan(0);
          for (const problem of problems)
            expect(problem).toMatchObject({ path, accepted: acceptedText(path) });
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a choice of the requirements', () => {
  it.each(choices)('%s takes each of its options and no other word', (path, { options }) => {
    for (const option of options) expect(problemsOf(stating(path, option))).toEqual([]);
    for (const other of ['', 'other', options[0]?.toUpperCase()]) {
      expect(problemsOf(stating(path, other))).toMatchObject([
        { path, code: 'unknown-choice', given: other },
      ]);
    }
  });

  it('names its path whatever else is given', () => {
    fc.assert(
      fc.property(fc.constantFrom(...choices), fc.anything(), ([path, { options }], value) => {
        fc.pre(value !== undefined && !options.includes(value as string));
        expect(problemsOf(stating(path, value)).map((problem) => problem.path)).toContain(path);
      }),
    );
  });
});

describe('a list of the requirements', () => {
  it('of compliance takes each standard, and none', () => {
    expect(
      problemsOf({ constraints: { compliance: ['pci-dss', 'gdpr', 'hipaa', 'soc2', 'iso27001'] } }),
    ).toEqual([]);
    expect(problemsOf({ constraints: { compliance: [] } })).toEqual([]);
    expect(problemsOf({ constraints: { compliance: ['gdpr', 'iso9001'] } })).toMatchObject([
      {
        path: 'constraints.compliance.1',
        code: 'unknown-choice',
        accepted: 'a list of: pci-dss, gdpr, hipaa, soc2, iso27001',
      },
    ]);
  });

  it.each(idLists)('%s takes as many ids as it says and not one more', (path, { maximumItems }) => {
    expect(problemsOf(stating(path, ids(maximumItems)))).toEqual([]);
    expect(problemsOf(stating(path, ids(maximumItems + 1)))).toMatchObject([
      { path, code: 'too-many', accepted: acceptedText(path) },
    ]);
    expect(problemsOf(stating(path, ['']))).toMatchObject([{ path: `${path}.0`, code: 'out-of-range' }]);
    expect(problemsOf(stating(path, ['x'.repeat(121)]))).toMatchObject([
      { path: `${path}.0`, code: 'out-of-range' },
    ]);
    expect(problemsOf(stating(path, [5]))).toMatchObject([{ path: `${path}.0`, code: 'wrong-type' }]);
  });
});

describe('a map of scores', () => {
  it.each(scoreMaps)('%s takes both ends of its range and nothing beyond', (path, { minimum, maximum }) => {
    for (const value of [minimum, maximum]) expect(problemsOf(stating(path, { java: value }))).toEqual([]);
    for (const value of [minimum - 0.5, maximum + 0.5]) {
      expect(problemsOf(stating(path, { java: value }))).toMatchObject([
        { path: `${path}.java`, code: 'out-of-range', accepted: acceptedText(path), given: String(value) },
      ]);
    }
    expect(problemsOf(stating(path, { java: 'good' }))).toMatchObject([
      { path: `${path}.java`, code: 'wrong-type' },
    ]);
    expect(problemsOf(stating(path, ['java']))).toMatchObject([{ path, code: 'wrong-type' }]);
  });

  it.each(scoreMaps)(
    '%s takes as many entries as it says and not one more',
    (path, { maximumItems, maximum }) => {
      expect(problemsOf(stating(path, scores(maximumItems, maximum)))).toEqual([]);
      expect(problemsOf(stating(path, scores(maximumItems + 1, maximum)))).toMatchObject([
        { path, code: 'too-many' },
      ]);
    },
  );
});

describe('what a field accepts, in words', () => {
  it.each([
    ['workload.thinkTimeSeconds', '0.1…86,400 s'],
    ['workload.readShare', '0…1 share'],
    ['workload.horizonMonths', 'whole number 0…120 months'],
    ['quality.availabilityPercent', '90…99.9999 %'],
    ['constraints.region', 'one of: us-east, us-west, eu-west, eu-central, latam, asia'],
    ['constraints.openSourceOnly', 'true or false'],
    ['constraints.mustUse', 'a list of at most 20 ids of technology or pattern'],
    ['team.skills', 'an object of at most 200 skill ids, each with a number 1…5'],
    ['priorities', 'an object of at most 40 quality ids, each with a number 0…5'],
    ['delivery', 'an object with the keys: weeksToFirstRelease, situation, domainComplexity'],
    ['nowhere', 'the keys: workload, quality, constraints, team, delivery, capabilities, priorities'],
    ['constructor', 'the keys: workload, quality, constraints, team, delivery, capabilities, priorities'],
  ])('of %s is "%s"', (path, text) => {
    expect(acceptedText(path)).toBe(text);
  });

  it.each(numbers)('of %s names both ends and the unit', (path, { minimum, maximum, unit }) => {
    const text = acceptedText(path);
    for (const end of [minimum, maximum])
      expect(text).toContain(end.toLocaleString('en-US', { maximumFractionDigits: 6 }));
    expect(text.endsWith(unit)).toBe(true);
  });
});

function anyNumber() {
  return fc.constantFrom(...numbers);
}

function rightValue(field: FieldDefinition): unknown {
  switch (field.type) {
    case 'number':
      return field.integer ? field.minimum + 1 : (field.minimum + field.maximum) / 2;
    case 'choice':
      return field.options.at(-1);
    case 'boolean':
      return true;
    case 'choices':
      return field.options;
    case 'ids':
      return ['some-id', `${field.kinds[0]}:other-id`];
    case 'scores':
      return { 'some-id': field.maximum, 'other-id': field.minimum };
  }
}
