import {
  checkCases,
  evaluateCase,
  formatResult,
  formatSummary,
  summarise,
  type CaseResult,
  type EvaluationFile,
} from './evaluate-cases.js';
import { aPlainNode, knowledgeOf } from './testing/knowledge.js';
import { SHOP } from './testing/shop.js';

const knowledge = knowledgeOf({
  ...SHOP,
  parts: [...SHOP.parts, aPlainNode('practice', 'agile', ['agility']), aPlainNode('topic', 'unrelated')],
});
type Expected = Partial<EvaluationFile['cases'][number]['expected']>;
const aCase = (expected: Expected, requirements: object = {}, id = 'one') => ({ id, requirements, expected });

function resultOf(expected: Expected, requirements: object = {}): CaseResult {
  const checked = checkCases({ cases: [aCase(expected, requirements)] }, knowledge);
  if (!checked.ok || checked.cases[0] === undefined) throw new Error(JSON.stringify(checked));
  return evaluateCase(checked.cases[0], knowledge);
}
const problemsOf = (input: unknown) => {
  const checked = checkCases(input, knowledge);
  return checked.ok ? [] : checked.problems;
};

describe('checkCases', () => {
  it('lists every unknown id and every bad requirement of every case before anything runs', () => {
    const found = problemsOf({
      cases: [
        aCase({ anyOf: ['monolith', 'monolit'], shouldInclude: ['sql'], mustNotTop: ['nothing'] }),
        aCase(
          { shouldInclude: ['cach'] },
          { workload: { concurrentUsers: -1 }, capabilities: ['transactions', 'flying'], colour: 'red' },
          'two',
        ),
      ],
    });
    expect(found.map(({ path, code }) => `${path} ${code}`).sort()).toEqual([
      'cases.0.expected.anyOf.1 unknown-id',
      'cases.0.expected.mustNotTop.0 unknown-id',
      'cases.1.expected.shouldInclude.0 unknown-id',
      'cases.1.requirements.capabilities.1 unknown-id',
      'cases.1.requirements.colour unknown-key',
      'cases.1.requirements.workload.concurrentUsers out-of-range',
    ]);
  });

  it('accepts slugs of any kind, aliases and full ids', () => {
    expect(
      problemsOf({
        cases: [aCase({ anyOf: ['agility', 'practice:agile', 'AGILE', 'cache', 'technology:sql'] })],
      }),
    ).toEqual([]);
  });

  it.each([[[]], [{}], [{ cases: [] }], [{ cases: [{ id: 'x' }] }], [{ cases: [aCase({})], more: 1 }]])(
    'refuses what is not a file of cases: %j',
    (input) => {
      expect(problemsOf(input)).not.toEqual([]);
    },
  );
});

describe('evaluateCase', () => {
  // The shop ranks monolith before microservices for its default team of six.
  it('counts a hit where one of the ids is the style, a sub-architecture or a pattern of the top one or three', () => {
    expect(resultOf({ anyOf: ['monolith'] })).toMatchObject({ hit1: true, hit3: true });
    expect(resultOf({ anyOf: ['microservices', 'saga'] })).toMatchObject({ hit1: false, hit3: true });
    expect(resultOf({ anyOf: ['warehouse-first'] })).toMatchObject({ hit1: false, hit3: false });
    expect(resultOf({ anyOf: ['warehouse-first'] }, { capabilities: ['reporting'] })).toMatchObject({
      hit3: true,
    });
    expect(
      resultOf({ anyOf: ['pattern:standby'] }, { quality: { availabilityPercent: 99.9 } }),
    ).toMatchObject({ hit1: true });
  });

  it('does not count technologies or roles as a hit, but as included', () => {
    expect(
      resultOf({
        anyOf: ['relational-store', 'technology:sql'],
        shouldInclude: ['relational-store', 'technology:sql', 'cache', 'monolith'],
      }),
    ).toMatchObject({ hit1: false, include: 0.75 });
  });

  it('counts a violation where the first style is one that must not be', () => {
    expect(resultOf({ mustNotTop: ['monolith'] }).violation).toBe(true);
    expect(resultOf({ mustNotTop: ['microservices'] }).violation).toBe(false);
  });

  it('does not count empty lists', () => {
    expect(resultOf({})).toMatchObject({ hit1: null, hit3: null, include: null, violation: null });
  });

  it('takes an infeasible case for a miss that includes nothing and violates nothing', () => {
    expect(
      resultOf(
        { anyOf: ['monolith'], shouldInclude: ['cache'], mustNotTop: ['monolith'] },
        { constraints: { monthlyBudgetUsd: 1 } },
      ),
    ).toEqual({
      id: 'one',
      hit1: false,
      hit3: false,
      include: 0,
      violation: false,
      styles: [],
      patterns: [],
    });
  });
});

describe('what is printed', () => {
  const results: readonly CaseResult[] = [
    {
      id: 'a',
      hit1: true,
      hit3: true,
      include: 0.5,
      violation: false,
      styles: ['monolith', 'microservices', 'monolith'],
      patterns: [3, 4, 2],
    },
    {
      id: 'b',
      hit1: false,
      hit3: true,
      include: null,
      violation: true,
      styles: ['serverless-architecture'],
      patterns: [6],
    },
    { id: 'c', hit1: null, hit3: null, include: 1 / 3, violation: null, styles: [], patterns: [] },
    { id: 'd', hit1: false, hit3: false, include: null, violation: null, styles: [], patterns: [] },
  ];

  it('is a line a case, tabs between, a dash for what is not counted', () => {
    expect(results.map(formatResult)).toEqual([
      'a\t1\t1\t0.50\t0\tmonolith,microservices,monolith',
      'b\t0\t1\t-\t1\tserverless-architecture',
      'c\t-\t-\t0.33\t-\t',
      'd\t0\t0\t-\t-\t',
    ]);
  });

  it('ends with shares over what counts and the mean number of patterns over all recommendations', () => {
    expect(formatSummary(summarise(results))).toBe(
      'hit@1=0.33 hit@3=0.67 include=0.42 violations=1 patterns=3.8 n=4',
    );
    expect(formatSummary(summarise([]))).toBe(
      'hit@1=0.00 hit@3=0.00 include=0.00 violations=0 patterns=0.0 n=0',
    );
  });
});
