import { Composer, type CST, Lexer, Parser, visit } from 'yaml';
import type { z } from 'zod';
import type { ContentProblem } from './content-problem.js';

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly ContentProblem[] };

/** Levels of nesting that content may have; the deepest real file needs about ten. */
const DEEPEST_NESTING = 64;

/**
 * Parses one YAML file and checks it against a schema; reports every problem with its field. Aliases are refused:
 * content has no use for them, and a few lines of them unfold into gigabytes. So is nesting beyond 64 levels, on
 * which what builds the document would run out of stack and take the process along.
 */
export function parseYaml<T>(file: string, text: string, schema: z.ZodType<T>): Parsed<T> {
  const problemAt = (position: number, message: string): ContentProblem => ({
    file,
    field: `line ${text.slice(0, position).split('\n').length}`,
    message,
  });
  const { tokens, tooDeepAt } = tokensOf(text);
  if (tooDeepAt !== undefined) {
    return { ok: false, problems: [problemAt(tooDeepAt, `nested more than ${DEEPEST_NESTING} levels deep`)] };
  }
  const [document, second] = new Composer({ uniqueKeys: true }).compose(tokens, true, text.length);
  if (document === undefined) return { ok: false, problems: [{ file, field: '', message: 'empty' }] };
  const problems = document.errors.map((error) => problemAt(error.pos[0], error.message));
  if (second !== undefined) problems.push(problemAt(second.range[0], 'only one document is allowed'));
  visit(document, {
    Alias: (_key, alias) => {
      problems.push(problemAt(alias.range?.[0] ?? 0, 'an alias (*name) is not allowed'));
    },
  });
  if (problems.length > 0) return { ok: false, problems };
  return checkValue(file, document.toJS() as unknown, schema);
}

/** The tokens of a text, or where it first nests too deep: this step, unlike the one that builds the document, doesn't recurse. */
function tokensOf(text: string): { readonly tokens: readonly CST.Token[]; readonly tooDeepAt?: number } {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    if (parser.stack.length > DEEPEST_NESTING) return { tokens: [], tooDeepAt: parser.offset };
  }
  tokens.push(...parser.end());
  return { tokens };
}

/** Checks a parsed value against a schema; reports every problem with its field. */
export function checkValue<T>(file: string, value: unknown, schema: z.ZodType<T>): Parsed<T> {
  const result = schema.safeParse(value);
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, problems: result.error.issues.flatMap((issue) => problemsOf(file, issue)) };
}

function problemsOf(
  file: string,
  issue: z.core.$ZodIssue,
  prefix: readonly PropertyKey[] = [],
): ContentProblem[] {
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
