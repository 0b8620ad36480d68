import { KIND_NAMES, slugOf, type Problem, type Requirements } from '@architrave/graph-seed/model';
import { z } from 'zod';
import { advise } from './advise.js';
import type { AdvisorKnowledge } from './advisor-knowledge.js';
import type { Recommendation } from './advice.js';
import { checkRequirements } from './check-references.js';

const ids = z.array(z.string().min(1)).default([]);
export const evaluationFileSchema = z.strictObject({
  cases: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        title: z.string().default(''),
        source: z.string().default(''),
        requirements: z.looseObject({}),
        expected: z.strictObject({ anyOf: ids, shouldInclude: ids, mustNotTop: ids }),
      }),
    )
    .min(1),
});
export type EvaluationFile = z.infer<typeof evaluationFileSchema>;

export interface CaseResult {
  readonly id: string;
  /** null: not counted. */
  readonly hit1: boolean | null;
  readonly hit3: boolean | null;
  readonly include: number | null;
  readonly violation: boolean | null;
  readonly styles: readonly string[];
  readonly patterns: readonly number[];
}

export interface EvaluationSummary {
  readonly hit1: number;
  readonly hit3: number;
  readonly include: number;
  readonly violations: number;
  readonly patterns: number;
  readonly n: number;
}

export type CheckedCases =
  | { readonly ok: true; readonly cases: readonly CheckedCase[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };
export interface CheckedCase {
  readonly id: string;
  readonly requirements: Requirements;
  readonly expected: EvaluationFile['cases'][number]['expected'];
}

/** Checks a file of cases whole, requirements and expected ids included, before anything runs. */
export function checkCases(input: unknown, knowledge: AdvisorKnowledge): CheckedCases {
  const parsed = evaluationFileSchema.safeParse(input);
  if (!parsed.success) {
    return {
      ok: false,
      problems: parsed.error.issues.map((issue) => ({
        path: issue.path.map(String).join('.'),
        code: issue.code,
        accepted: issue.message,
      })),
    };
  }
  const problems: Problem[] = [];
  const cases: CheckedCase[] = [];
  parsed.data.cases.forEach((one, index) => {
    const at = `cases.${index}`;
    const checked = checkRequirements(one.requirements, knowledge);
    if (!checked.ok)
      problems.push(
        ...checked.problems.map((problem) => ({ ...problem, path: `${at}.requirements.${problem.path}` })),
      );
    for (const list of ['anyOf', 'shouldInclude', 'mustNotTop'] as const) {
      one.expected[list].forEach((id, i) => {
        if (knowledge.resolve(id, KIND_NAMES) === undefined) {
          problems.push({
            path: `${at}.expected.${list}.${i}`,
            code: 'unknown-id',
            accepted: 'the slug, alias or id of a node',
            given: id,
          });
        }
      });
    }
    if (checked.ok) cases.push({ id: one.id, requirements: checked.requirements, expected: one.expected });
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, cases };
}

/** Runs one case and compares the top three with what is expected. */
export function evaluateCase(
  { id, requirements, expected }: CheckedCase,
  knowledge: AdvisorKnowledge,
): CaseResult {
  const { recommendations } = advise(requirements, knowledge, {
    sensitivity: false,
    explainInfeasible: false,
  });
  const first = recommendations[0];
  const hit = (shown: readonly Recommendation[]): boolean | null =>
    expected.anyOf.length === 0
      ? null
      : shown.some((one) =>
          expected.anyOf.some((wanted) => matches(wanted, architectureIds(one), knowledge)),
        );
  return {
    id,
    hit1: hit(recommendations.slice(0, 1)),
    hit3: hit(recommendations.slice(0, 3)),
    include:
      expected.shouldInclude.length === 0
        ? null
        : first === undefined
          ? 0
          : expected.shouldInclude.filter((wanted) => matches(wanted, allIds(first), knowledge)).length /
            expected.shouldInclude.length,
    violation:
      expected.mustNotTop.length === 0
        ? null
        : first !== undefined &&
          expected.mustNotTop.some((wanted) => matches(wanted, new Set([first.style]), knowledge)),
    styles: recommendations.map(({ style }) => style),
    patterns: recommendations.map(({ patterns }) => patterns.length),
  };
}

/** Shares over the cases that count for each. */
export function summarise(results: readonly CaseResult[]): EvaluationSummary {
  const share = (values: readonly (boolean | number | null)[]): number => {
    const counted = values.filter((value) => value !== null).map(Number);
    return counted.length === 0 ? 0 : counted.reduce((sum, value) => sum + value, 0) / counted.length;
  };
  return {
    hit1: share(results.map(({ hit1 }) => hit1)),
    hit3: share(results.map(({ hit3 }) => hit3)),
    include: share(results.map(({ include }) => include)),
    violations: results.filter(({ violation }) => violation === true).length,
    patterns: share(results.flatMap(({ patterns }) => patterns)),
    n: results.length,
  };
}

/** `id<TAB>hit1<TAB>hit3<TAB>include<TAB>violation<TAB>styles`; what isn't counted is `-`. */
export function formatResult(result: CaseResult): string {
  const mark = (value: boolean | null): string => (value === null ? '-' : value ? '1' : '0');
  return [
    result.id,
    mark(result.hit1),
    mark(result.hit3),
    result.include === null ? '-' : result.include.toFixed(2),
    mark(result.violation),
    result.styles.join(','),
  ].join('\t');
}

export function formatSummary(summary: EvaluationSummary): string {
  const two = (value: number): string => value.toFixed(2);
  return `hit@1=${two(summary.hit1)} hit@3=${two(summary.hit3)} include=${two(summary.include)} violations=${summary.violations} patterns=${summary.patterns.toFixed(1)} n=${summary.n}`;
}

/** Style, sub-architectures and patterns of a recommendation. */
function architectureIds({ style, subArchitectures, patterns }: Recommendation): Set<string> {
  return new Set([style, ...subArchitectures, ...patterns.map(({ id }) => id)]);
}
function allIds(one: Recommendation): Set<string> {
  return new Set([
    ...architectureIds(one),
    ...one.components.flatMap(({ role, technology }) => [role, technology]),
  ]);
}

/** An id matches any kind that has that slug or alias. */
function matches(wanted: string, chosen: ReadonlySet<string>, knowledge: AdvisorKnowledge): boolean {
  const word = wanted.toLowerCase();
  return (
    chosen.has(word.slice(word.indexOf(':') + 1)) ||
    KIND_NAMES.some((kind) => {
      const id = knowledge.resolve(word, [kind]);
      return id !== undefined && chosen.has(slugOf(id));
    })
  );
}
