import type { Advice } from '../domain/advice.js';
import type { AdviceModel } from './advice.model.js';
import type { RequirementsInput, ScoreInput } from './requirements.input.js';

/** An advice as the API answers it: the same, but that the nearest miss names its recommendation. */
export function toAdvice(advice: Advice): AdviceModel {
  const { infeasible } = advice;
  if (infeasible === null) return { ...advice, infeasible };
  const miss = infeasible.nearestMiss;
  return {
    ...advice,
    infeasible: {
      ...infeasible,
      nearestMiss: miss === null ? null : { recommendation: miss, violated: miss.violated },
    },
  };
}

/**
 * The input in the form of a requirements file: lists of entries become maps, absent and `null` fields are left out.
 * The result is unchecked; the requirements schema reads it. An id given twice keeps its last value.
 */
export function toRequirementsFile(input: RequirementsInput): Readonly<Record<string, unknown>> {
  const { team, priorities, ...rest } = input;
  return withoutAbsent({
    ...rest,
    workload: group(rest.workload),
    quality: group(rest.quality),
    constraints: group(rest.constraints),
    delivery: group(rest.delivery),
    team: team == null ? undefined : withoutAbsent({ ...team, skills: toMap(team.skills) }),
    priorities: toMap(priorities),
  });
}

function group(fields: object | null | undefined): Readonly<Record<string, unknown>> | undefined {
  return fields == null ? undefined : withoutAbsent({ ...fields });
}

function toMap(
  scores: readonly ScoreInput[] | null | undefined,
): Readonly<Record<string, number>> | undefined {
  return scores == null ? undefined : Object.fromEntries(scores.map(({ id, value }) => [id, value]));
}

function withoutAbsent(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value != null));
}
