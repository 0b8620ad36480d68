import * as highsModule from 'highs';
import type { ChoiceProblem } from '../design-choice.js';

interface Highs {
  solve(
    programme: string,
    options: Record<string, number>,
  ): { readonly Status: string; readonly ObjectiveValue: number };
}
// The package's types describe its CommonJS form; under ES modules the loader is the default export.
const loadHighs = (highsModule as unknown as { default: () => Promise<Highs> }).default;
let highs: Promise<Highs> | undefined;

/** The problem without its latency limit as a mixed-integer programme in CPLEX LP format. */
export function toLinearProgramme(problem: ChoiceProblem): string {
  const x = (role: number, option: number): string => `x_${role}_${option}`;
  const sum = (terms: readonly (readonly [number, string])[]): string =>
    terms
      .filter(([factor]) => factor !== 0)
      .map(([factor, name]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${name}`)
      .join(' ') || '0 x_0_0';
  const over = (
    pick: (option: ChoiceProblem['roles'][number]['options'][number]) => number,
  ): [number, string][] =>
    problem.roles.flatMap((role, r) =>
      role.options.map((option, o): [number, string] => [pick(option), x(r, o)]),
    );
  const groupTerms = (pick: (group: ChoiceProblem['groups'][number]) => number): [number, string][] =>
    problem.groups.map((group, g): [number, string] => [pick(group), `y_${g}`]);
  const rows = [
    ...problem.roles.map((role, r) => `${sum(role.options.map((_, o) => [1, x(r, o)] as const))} = 1`),
    ...(Number.isFinite(problem.budget)
      ? [
          `${sum([...over((option) => option.cost), ...groupTerms((group) => group.cost)])} <= ${problem.budget}`,
        ]
      : []),
    ...(Number.isFinite(problem.maxUnavailability)
      ? [`${sum(over((option) => option.unavailability))} <= ${problem.maxUnavailability}`]
      : []),
    ...problem.conflicts.map(
      ([a, b]) =>
        `${sum([
          [1, x(a.role, a.option)],
          [1, x(b.role, b.option)],
        ])} <= 1`,
    ),
    ...problem.atLeastOne.map(
      (set) => `${sum(set.map((ref) => [1, x(ref.role, ref.option)] as const))} >= 1`,
    ),
    ...problem.differFrom.map(
      ({ alike, inAtLeast }) =>
        `${sum(alike.flatMap((options, r) => [...options].map((o) => [1, x(r, o)] as const)))} <= ${problem.roles.length - inAtLeast}`,
    ),
    ...problem.roles.flatMap((role, r) =>
      role.options.flatMap((option, o) => option.groups.map((group) => `${x(r, o)} - y_${group} <= 0`)),
    ),
  ];
  const binaries = [
    ...problem.roles.flatMap((role, r) => role.options.map((_, o) => x(r, o))),
    ...problem.groups.map((_, g) => `y_${g}`),
  ];
  return [
    'Maximize',
    ` obj: ${sum([...over((option) => option.value), ...groupTerms((group) => group.value)])}`,
    'Subject To',
    ...rows.map((row, index) => ` c${index}: ${row}`),
    'Binary',
    ` ${binaries.join(' ')}`,
    'End',
  ].join('\n');
}

/** HiGHS, loaded and ready on a problem: each call solves it anew. For measurements, which leave out loading and writing the programme. */
export async function highsOn(problem: ChoiceProblem): Promise<() => number | null> {
  highs ??= loadHighs();
  const ready = await highs;
  const programme = toLinearProgramme(problem);
  return () => {
    const answer = ready.solve(programme, { mip_rel_gap: 0, mip_abs_gap: 0 });
    return answer.Status === 'Optimal' ? Math.round(answer.ObjectiveValue) : null;
  };
}

/** The optimum by HiGHS, rounded to the whole number that it must be; null when infeasible. An independent oracle. */
export async function solveWithHighs(problem: ChoiceProblem): Promise<number | null> {
  return (await highsOn(problem))();
}
