import type { z } from 'zod';
import type { ContentProblem } from '../compile/content-problem.js';
import type { Problem } from '../model/problem.js';
import { acceptedValue, schemaAt } from './accepted-value.js';

const MAX_GIVEN = 60;

/** What is wrong with the form of a document, every problem, with what its field accepts. */
export function formProblems(error: z.ZodError, document: unknown, schema: z.ZodType): Problem[] {
  return error.issues.flatMap((issue) => problemsOf(issue, document, schema, []));
}

function problemsOf(
  issue: z.core.$ZodIssue,
  document: unknown,
  schema: z.ZodType,
  prefix: readonly PropertyKey[],
): Problem[] {
  const path = [...prefix, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0 && isObject(valueAt(document, path))) {
    // The branch that came furthest says best what is wrong; of equals, the one with the fewest complaints.
    const depth = (branch: readonly z.core.$ZodIssue[]): number =>
      Math.max(...branch.map((inner) => inner.path.length), 0);
    const closest = [...issue.errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? [];
    return closest.flatMap((inner) => problemsOf(inner, document, schema, path));
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key].map(String).join('.'),
      code: 'unknown-key',
      accepted: acceptedAt(schema, path, document),
    }));
  }
  const value = valueAt(document, path);
  const accepted = issue.code === 'custom' ? issue.message : acceptedAt(schema, path, document);
  return [
    {
      path: path.map(String).join('.'),
      code: value === undefined ? 'missing' : codeOf(issue),
      accepted,
      ...(value === undefined ? {} : { given: shorten(value) }),
    },
  ];
}

function codeOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'too_small':
    case 'too_big':
      return 'out-of-range';
    case 'invalid_value':
      return 'unknown-choice';
    case 'invalid_key':
      return 'unknown-key';
    case 'invalid_format':
      return 'wrong-form';
    case 'custom':
      return 'rule';
    default:
      return 'wrong-type';
  }
}

function acceptedAt(schema: z.ZodType, path: readonly PropertyKey[], document: unknown): string {
  const found = schemaAt(schema, path, document);
  return found === undefined ? 'nothing' : acceptedValue(found);
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (isObject(inner) ? (inner as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  );
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function shorten(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > MAX_GIVEN ? `${text.slice(0, MAX_GIVEN - 1)}…` : text;
}

/** Words of the checks' messages → the code of the problem; the messages themselves say what would do. */
const CODES: readonly (readonly [RegExp, string])[] = [
  [/^forbidden pair/, 'forbidden-pair'],
  [/^already written|^written twice|already means|used twice/, 'duplicate'],
  [/^prerequisite cycle|its own node$/, 'cycle'],
  [/^orphan/, 'orphan'],
  [/needs evidence$|^a trade-off gains/, 'missing-evidence'],
  [/ needs a (weight|level) /, 'out-of-range'],
  [/ carries no /, 'unknown-key'],
  [/^dangling|doesn't exist$|^no |no path or node/, 'unknown-id'],
];

/** A problem that a check of the graph found, in the form that the API gives; `path` is the field alone. */
export function ruleProblem({ field, message }: ContentProblem): Problem {
  const code = CODES.find(([words]) => words.test(message))?.[1] ?? 'rule';
  return { path: field, code, accepted: message };
}
