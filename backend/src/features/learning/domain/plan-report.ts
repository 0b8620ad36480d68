import type { LearningKnowledge } from './learning-knowledge.js';
import { makePlan } from './make-plan.js';
import { marginalCertifications } from './marginal-certifications.js';
import type { PlanReport, PlanRequest } from './plan.js';
import { resolveTargets } from './resolve-targets.js';
import { planTeam } from './team/plan-team.js';

/** The plan of one learner, what further certifications would take, and the plan of the team where there is one. */
export function planReport(
  request: PlanRequest,
  knowledge: LearningKnowledge,
  graphVersion: string,
): PlanReport {
  const { known, targets, options, team, peoplePerSkill, assumedKnown } = request;
  const needs = resolveTargets(targets, knowledge, options.certificationsHeld).needs;
  const teamPlan = team === null ? null : planTeam(needs, team, knowledge, { peoplePerSkill });
  const { assignments = [], earliestWeek = null, ...rest } = teamPlan ?? {};
  return {
    graphVersion,
    assumedKnown,
    ...makePlan(known, targets, options, knowledge),
    certifications: marginalCertifications(known, targets, options, knowledge),
    assignments,
    earliestWeek,
    team: teamPlan === null ? null : (rest as PlanReport['team']),
  };
}
