import type { Actor } from '../people/index.js';
import type { TeamMember, TeamPlan } from './domain/plan.js';
import { resolveTargets } from './domain/resolve-targets.js';
import { knownOf, type LearnerProfile } from './domain/stored/learner.js';
import type { LearnerRepository } from './domain/stored/learner.repository.port.js';
import { planTeam } from './domain/team/plan-team.js';
import { InputProblems } from './input-problems.js';
import type { LearningContext, LearningContextCache } from './learning-context.js';
import type { TargetInput } from './plan-input.js';
import type { InvalidInput } from './plan-learning.use-case.js';
import { knownFor } from './plan-reader.js';
import type { ReadTargets, TargetReader } from './target-reader.js';

export interface PlanTeamCommand {
  readonly targets: readonly TargetInput[];
  /** People of the workspace; null: the team that the requirements of a recommendation speak of. */
  readonly members: readonly { readonly personId: string; readonly hoursPerWeek: number | null }[] | null;
  readonly peoplePerSkill: number;
}

/** A member as the plan takes them; `personId` null: somebody of the requirements' team, who has no name. */
export interface PlannedMember {
  readonly id: string;
  readonly personId: string | null;
  readonly name: string | null;
  readonly hoursPerWeek: number;
}

export type PlanTeamResult =
  | {
      readonly ok: true;
      readonly plan: TeamPlan;
      readonly members: readonly PlannedMember[];
      readonly context: LearningContext;
    }
  | InvalidInput;

const MOST_MEMBERS = 50;
const HOURS = { minimum: 0, maximum: 80 };
const PEOPLE = { minimum: 1, maximum: 10 };

/** Who learns what, so that a team owns what the targets ask for in the earliest week. */
export class PlanTeamLearning {
  constructor(
    private readonly learners: LearnerRepository,
    private readonly targets: TargetReader,
    private readonly contexts: LearningContextCache,
  ) {}

  async execute(command: PlanTeamCommand, actor: Actor): Promise<PlanTeamResult> {
    const context = await this.contexts.current();
    const problems = new InputProblems(context.knowledge);
    const { peoplePerSkill } = command;
    problems.isWithin(peoplePerSkill, PEOPLE, 'peoplePerSkill', 'people');
    const profiles = await this.profiles(command, problems, actor);
    const targets = await this.targets.read(command.targets, actor.workspaceId, context);
    if (targets.ok && profiles === null && targets.value.architecture === null)
      problems.add('members', 'missing', 'people of the workspace, or a recommendation among the targets');
    if (!targets.ok || problems.found.length > 0)
      return { ok: false, problems: [...(targets.ok ? [] : targets.problems), ...problems.found] };
    const team = profiles === null ? anonymous(targets.value) : named(profiles, targets.value, context);
    const { needs } = resolveTargets(targets.value.targets, context.knowledge);
    const plan = planTeam(
      needs,
      team.map(({ member }) => member),
      context.knowledge,
      { peoplePerSkill },
    );
    return { ok: true, plan, members: team.map(({ planned }) => planned), context };
  }

  private async profiles(
    { members }: PlanTeamCommand,
    problems: InputProblems,
    { workspaceId }: Actor,
  ): Promise<readonly LearnerProfile[] | null> {
    if (members === null) return null;
    if (members.length < 1 || members.length > MOST_MEMBERS) {
      problems.add('members', 'wrong-count', `1…${MOST_MEMBERS} people`, members.length);
      return [];
    }
    const ids = members.map(({ personId }) => personId);
    const found = await this.learners.list(workspaceId, { ids, limit: MOST_MEMBERS });
    const byId = new Map(found.map((profile) => [profile.personId, profile]));
    return members.flatMap(({ personId, hoursPerWeek }, index) => {
      const path = `members.${index}`;
      if (ids.indexOf(personId) !== index)
        problems.add(`${path}.personId`, 'duplicate', 'each person once', personId);
      if (hoursPerWeek !== null) problems.isWithin(hoursPerWeek, HOURS, `${path}.hoursPerWeek`, 'h/week');
      const profile = byId.get(personId);
      if (profile === undefined) {
        problems.add(`${path}.personId`, 'unknown-id', 'the id of a person of the workspace', personId);
        return [];
      }
      return [{ ...profile, hoursPerWeek: hoursPerWeek ?? profile.hoursPerWeek }];
    });
  }
}

interface Seat {
  readonly member: TeamMember;
  readonly planned: PlannedMember;
}

function named(profiles: readonly LearnerProfile[], targets: ReadTargets, context: LearningContext): Seat[] {
  return profiles.map((profile) => {
    const { personId, name, hoursPerWeek } = profile;
    const { known } = knownFor(knownOf(profile), targets, context);
    return {
      member: { id: personId, known, hoursPerWeek },
      planned: { id: personId, personId, name, hoursPerWeek },
    };
  });
}

function anonymous({ architecture }: ReadTargets): Seat[] {
  return (architecture?.team ?? []).map((member) => ({
    member,
    planned: { id: member.id, personId: null, name: null, hoursPerWeek: member.hoursPerWeek },
  }));
}
