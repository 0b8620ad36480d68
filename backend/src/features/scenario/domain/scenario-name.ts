import type { Problem } from '@architrave/graph-seed/model';
import { MAX_SCENARIO_NAME } from './scenario.js';

/** The name as it will be kept, without outer blanks; or what is wrong with it. */
export function readScenarioName(
  given: string,
): { readonly ok: true; readonly name: string } | { readonly ok: false; readonly problem: Problem } {
  const name = given.trim();
  if (name !== '' && name.length <= MAX_SCENARIO_NAME) return { ok: true, name };
  return {
    ok: false,
    problem: {
      path: 'name',
      code: 'out-of-range',
      accepted: `1…${MAX_SCENARIO_NAME} characters`,
      given: name.slice(0, 60),
    },
  };
}
