import { nodeId, type Problem } from '@architrave/graph-seed/model';
import type { Known } from '../domain/plan.js';
import type { InvalidInput, PlanResult } from '../plan-learning.use-case.js';
import { toLearningNode, type LearningNodeModel } from './learning-node.model.js';
import type { PlanModel, SkillLevelModel } from './plan.model.js';

type ToNode = (id: string) => LearningNodeModel;

/** The plan as the API answers it, or why there is none. */
export function toPlanPayload(
  result: PlanResult | InvalidInput,
): PlanModel | { readonly problems: readonly Problem[] } {
  return result.ok ? toPlan(result) : { problems: result.problems };
}

export function toPlan({ plan, assumedKnown, certifications, context }: PlanResult): PlanModel {
  const node: ToNode = (id) => toLearningNode(id, context);
  const skill: ToNode = (slug) => node(nodeId('skill', slug));
  const certification: ToNode = (slug) => node(nodeId('certification', slug));
  const { steps, exams, choices, impliedKnown, unreachable, ...rest } = plan;
  return {
    ...rest,
    graphVersion: context.graphVersion,
    steps: steps.map(({ means, ...step }) => ({
      ...step,
      id: `${step.skill}:${step.fromLevel}:${step.toLevel}`,
      skill: skill(step.skill),
      basis: means.basis,
      means: means.option === null ? null : node(means.option),
      because: step.because.map(node),
      resources: step.resources.map(node),
      after: step.after.map(skill),
      recommendedAfter: step.recommendedAfter.map(skill),
    })),
    exams: exams.map((exam) => ({
      ...exam,
      certification: certification(exam.certification),
      because: exam.because.map(node),
    })),
    choices: choices.map((choice) => ({
      group: choice.group,
      skill: skill(choice.skill),
      chosen: skill(choice.chosen),
      others: choice.others.map(skill),
    })),
    impliedKnown: toLevels(impliedKnown, skill),
    assumedKnown: toLevels(assumedKnown, skill),
    unreachable: unreachable.map(({ target, reason, path }) => ({
      target: node(target),
      reason,
      path: path.map(node),
    })),
    marginal: () =>
      certifications().map((one) => ({
        ...one,
        certification: certification(one.certification),
        expectedBy: one.expectedBy.map(node),
      })),
  };
}

function toLevels(known: Known, skill: ToNode): SkillLevelModel[] {
  return Object.entries(known).map(([slug, level]) => ({ skill: skill(slug), level }));
}
