import type { Problem } from '@architrave/graph-seed/model';
import { GraphQLError } from 'graphql';

/** An argument that a well-behaved caller never sends: an unknown kind, a page over the limit. Refused with every problem. */
export function badInput(problems: readonly Problem[]): GraphQLError {
  const first = problems[0];
  const message = first === undefined ? 'Bad input' : `${first.path}: accepted is ${first.accepted}`;
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', problems } });
}

/** Checks whole numbers against ranges (both ends included) and refuses with every one that lies outside. */
export function checkRanges(
  ranges: Readonly<Record<string, readonly [value: number, minimum: number, maximum: number]>>,
): void {
  const problems = Object.entries(ranges)
    .filter(([, [value, minimum, maximum]]) => value < minimum || value > maximum)
    .map(([path, [value, minimum, maximum]]) => ({
      path,
      code: 'out-of-range',
      accepted: `${minimum}…${maximum}`,
      given: String(value),
    }));
  if (problems.length > 0) throw badInput(problems);
}
