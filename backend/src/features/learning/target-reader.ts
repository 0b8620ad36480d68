import { nodeId, type NodeId } from '@architrave/graph-seed/model';
import { architectureCase } from '../advisor/index.js';
import type { ArchitectureCase } from './domain/check-plan-input.js';
import type { Checked, PlanTarget, SkillNeed } from './domain/plan.js';
import type { PlanSources } from './domain/stored/plan-sources.port.js';
import { SAVED_PLAN_LIMITS, type StoredTarget } from './domain/stored/saved-plan.js';
import { InputProblems } from './input-problems.js';
import type { LearningContext } from './learning-context.js';
import type { TargetInput } from './plan-input.js';

/** Targets as they are kept, and what they are today. */
export interface ReadTargets {
  readonly stored: readonly StoredTarget[];
  readonly targets: readonly PlanTarget[];
  /** Of the first target that is a recommendation: the team that its requirements speak of. */
  readonly architecture: ArchitectureCase | null;
  /** Whether a target is an architecture, whose people are taken to know the general skills of the trade. */
  readonly isArchitecture: boolean;
}

const FORMS = ['careerLevel', 'certification', 'skill', 'recommendation', 'decisionId'] as const;
const LEVELS = { minimum: 1, maximum: 5 };
const RANKS = { minimum: 1, maximum: 10 };
/** Recommendations whose needs are remembered: solving one takes tens of milliseconds. */
const REMEMBERED = 50;

/** Finds out what targets ask for. Scenarios and decisions are those of the workspace. */
export class TargetReader {
  private readonly cases = new Map<string, Checked<ArchitectureCase>>();

  constructor(private readonly sources: PlanSources) {}

  /** Checks targets as a caller names them. Every problem at once; paths begin with `targets`. */
  async read(
    inputs: readonly TargetInput[],
    workspaceId: string,
    context: LearningContext,
  ): Promise<Checked<ReadTargets>> {
    const problems = new InputProblems(context.knowledge);
    if (inputs.length < 1 || inputs.length > SAVED_PLAN_LIMITS.targets) {
      problems.add('targets', 'wrong-count', `1…${SAVED_PLAN_LIMITS.targets} targets`, inputs.length);
      return { ok: false, problems: problems.found };
    }
    const stored = inputs.map((input, index) => checkForm(input, `targets.${index}`, problems));
    const followed = await this.follow(stored, workspaceId, context, problems);
    return problems.found.length > 0
      ? { ok: false, problems: problems.found }
      : { ok: true, value: followed };
  }

  /** What stored targets ask for today; what is no longer there is left out and told in `problems`. */
  async readStored(
    stored: readonly StoredTarget[],
    workspaceId: string,
    context: LearningContext,
  ): Promise<ReadTargets & { readonly problems: InputProblems['found'] }> {
    const problems = new InputProblems(context.knowledge);
    const present = stored.map((target, index) => stillThere(target, `targets.${index}`, problems));
    return {
      ...(await this.follow(present, workspaceId, context, problems)),
      problems: problems.found,
    };
  }

  private async follow(
    stored: readonly (StoredTarget | null)[],
    workspaceId: string,
    context: LearningContext,
    problems: InputProblems,
  ): Promise<ReadTargets> {
    const kept: StoredTarget[] = [];
    const targets: PlanTarget[] = [];
    let architecture: ArchitectureCase | null = null;
    for (const [index, target] of stored.entries()) {
      if (target === null) continue;
      const path = `targets.${index}`;
      if (target.kind === 'recommendation') {
        const found = await this.recommendation(target, { path, workspaceId, context, problems });
        if (found === null) continue;
        architecture ??= found.architecture;
        kept.push(found.target);
        targets.push({ kind: 'architecture', needs: found.architecture.needs });
      } else if (target.kind === 'decision') {
        const found = await this.sources.decision(workspaceId, target.decisionId);
        if (found === null) {
          const accepted = 'the id of a decision of the workspace';
          problems.add(`${path}.decisionId`, 'unknown-id', accepted, target.decisionId);
          continue;
        }
        kept.push({ ...target, title: found.title });
        targets.push({ kind: 'architecture', needs: needsOfNodes(found.chosen, context) });
      } else {
        kept.push(target);
        targets.push(target);
      }
    }
    const isArchitecture = targets.some(({ kind }) => kind === 'architecture');
    return { stored: kept, targets, architecture, isArchitecture };
  }

  private async recommendation(
    target: Extract<StoredTarget, { kind: 'recommendation' }>,
    {
      path,
      workspaceId,
      context,
      problems,
    }: {
      readonly path: string;
      readonly workspaceId: string;
      readonly context: LearningContext;
      readonly problems: InputProblems;
    },
  ): Promise<{ readonly target: StoredTarget; readonly architecture: ArchitectureCase } | null> {
    const { scenarioId, rank } = target;
    const scenario = scenarioId === null ? null : await this.sources.scenario(workspaceId, scenarioId);
    if (scenarioId !== null && scenario === null) {
      const accepted = 'the id of a scenario of the workspace';
      problems.add(`${path}.recommendation.scenarioId`, 'unknown-id', accepted, scenarioId);
      return null;
    }
    const found = this.caseOf(scenario?.requirements ?? target.requirements, rank, context);
    if (!found.ok) {
      problems.addAll(`${path}.recommendation`, found.problems);
      return null;
    }
    return { target: { ...target, title: scenario?.name ?? target.title }, architecture: found.value };
  }

  private caseOf(requirements: unknown, rank: number, context: LearningContext): Checked<ArchitectureCase> {
    const key = `${context.graphVersion} ${rank} ${JSON.stringify(requirements)}`;
    const known = this.cases.get(key);
    if (known !== undefined) return known;
    const found = architectureCase(requirements, rank, context.advisor);
    const [oldest] = this.cases.keys();
    if (this.cases.size >= REMEMBERED && oldest !== undefined) this.cases.delete(oldest);
    this.cases.set(key, found);
    return found;
  }
}

/** The target that an input names, ids resolved; null, with problems, where it names none. */
function checkForm(input: TargetInput, path: string, problems: InputProblems): StoredTarget | null {
  const { careerLevel, certification, skill, recommendation, decisionId } = input;
  if (FORMS.filter((form) => input[form] != null).length !== 1) {
    problems.add(path, 'wrong-count', `exactly one of: ${FORMS.join(', ')}`);
    return null;
  }
  if (careerLevel != null) {
    const level = problems.slug(careerLevel, 'level', `${path}.careerLevel`);
    return level === null ? null : { kind: 'level', level };
  }
  if (certification != null) {
    const slug = problems.slug(certification, 'certification', `${path}.certification`);
    return slug === null ? null : { kind: 'certification', certification: slug };
  }
  if (skill != null) {
    const slug = problems.slug(skill.skill, 'skill', `${path}.skill.skill`);
    const isLevel = problems.isWithin(skill.level, LEVELS, `${path}.skill.level`);
    return slug === null || !isLevel ? null : { kind: 'skill', skill: slug, level: skill.level };
  }
  if (recommendation != null) {
    const { scenarioId = null, requirements = null, rank } = recommendation;
    const isRank = problems.isWithin(rank, RANKS, `${path}.recommendation.rank`);
    if ((scenarioId === null) === (requirements === null)) {
      problems.add(`${path}.recommendation`, 'wrong-count', 'exactly one of: scenarioId, requirements');
      return null;
    }
    return isRank ? { kind: 'recommendation', scenarioId, requirements, rank, title: '' } : null;
  }
  return { kind: 'decision', decisionId: decisionId as string, title: '' };
}

/** A stored target whose node is still in the graph, under the name that it has now. */
function stillThere(target: StoredTarget, path: string, problems: InputProblems): StoredTarget | null {
  switch (target.kind) {
    case 'level': {
      const level = problems.slug(target.level, 'level', `${path}.careerLevel`);
      return level === null ? null : { ...target, level };
    }
    case 'certification': {
      const certification = problems.slug(target.certification, 'certification', `${path}.certification`);
      return certification === null ? null : { ...target, certification };
    }
    case 'skill': {
      const skill = problems.slug(target.skill, 'skill', `${path}.skill.skill`);
      return skill === null ? null : { ...target, skill };
    }
    default:
      return target;
  }
}

/** The skills that nodes of a decision need, each with its chain. */
function needsOfNodes(ids: readonly string[], { knowledge }: LearningContext): SkillNeed[] {
  return ids.flatMap((id) =>
    (knowledge.needs.get(id as NodeId) ?? []).map(({ skill, level }) => ({
      skill,
      level,
      because: [id, nodeId('skill', skill)],
    })),
  );
}

/** The node that a stored target names; null for recommendations and decisions. */
export function nodeOfTarget(target: StoredTarget): NodeId | null {
  switch (target.kind) {
    case 'level':
      return nodeId('level', target.level);
    case 'certification':
      return nodeId('certification', target.certification);
    case 'skill':
      return nodeId('skill', target.skill);
    default:
      return null;
  }
}
