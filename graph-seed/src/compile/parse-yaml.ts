import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { ContentProblem } from './content-problem.js';

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly ContentProblem[] };

/** Parses one YAML file and checks it against a schema; reports every problem with its field. */
export function parseYaml<T>(file: string, text: string, schema: z.ZodType<T>): Parsed<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  if (document.errors.length > 0) {
    return {
      ok: false,
      problems: document.errors.map((error) => ({
        file,
        field: `line ${lines.linePos(error.pos[0]).line}`,
        message: error.message.split('\n')[0] ?? error.code,
      })),
    };
  }
  return checkValue(file, document.toJS({ maxAliasCount: 0 }) as unknown, schema);
}

/** Checks a parsed value against a schema; reports every problem with its field. */
export function checkValue<T>(file: string, value: unknown, schema: z.ZodType<T>): Parsed<T> {
  const result = schema.safeParse(value);
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, problems: result.error.issues.flatMap((issue) => problemsOf(file, issue)) };
}

function problemsOf(file: string, issue: z.core.$ZodIssue, prefix: readonly PropertyKey[] = []): ContentProblem[] {
  const path = [...prefix, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    // The branch that came furthest says best what is wrong.
    const depth = (branch: readonly z.core.$ZodIssue[]): number =>
      Math.max(...branch.map((inner) => inner.path.length), 0);
    const closest = [...issue.errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? [];
    return closest.flatMap((inner) => problemsOf(file, inner, path));
  }
  return [{ file, field: path.map(String).join('.'), message: issue.message }];
}
