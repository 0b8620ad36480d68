import { slugOf, type GraphNode, type NodeId } from '@architrave/graph-seed/model';
import type { Actor } from '../people/index.js';
import { makePlan } from './domain/make-plan.js';
import { heldLevels } from './domain/prerequisites.js';
import { resolveTargets } from './domain/resolve-targets.js';
import { knownOf, profileOf, type LearnerProfile } from './domain/stored/learner.js';
import type { LearnerRepository } from './domain/stored/learner.repository.port.js';
import type { LearningContext, LearningContextCache } from './learning-context.js';
import { SEARCH_BUDGETS } from './search-budgets.js';

/** What a career level expects of a skill, and where the person stands. */
export interface LevelExpectation {
  readonly skill: string;
  readonly level: number;
  readonly held: number;
  /** The skill's own hours from what is held to what is expected, without what comes before it. */
  readonly gapHours: number;
  /** Node ids from the level to the skill. */
  readonly because: readonly string[];
}

export interface CareerLevel {
  readonly node: GraphNode<'level'>;
  /** By gap, most hours first, then by skill. */
  readonly expects: readonly LevelExpectation[];
  readonly responsibilities: readonly NodeId[];
  readonly certifications: readonly { readonly id: NodeId; readonly isHeld: boolean }[];
  /** Hours of the plan that leads there from where the person stands, prerequisites included, and its weeks. */
  readonly hours: number;
  readonly weeksP50: number;
  readonly weeksP80: number;
  /** Share of the expected skills' own hours that is held, 0…1. */
  readonly share: number;
}

export interface CareerMap {
  readonly context: LearningContext;
  readonly levels: readonly CareerLevel[];
  readonly edges: readonly { readonly from: NodeId; readonly to: NodeId }[];
}

/** Maps that are remembered: a dozen plans take some hundred milliseconds, and pages ask again. */
const REMEMBERED = 50;

/** The career levels, what each expects, and how far away it is for the person. */
export class MapCareers {
  private readonly maps = new Map<string, CareerMap>();

  constructor(
    private readonly learners: LearnerRepository,
    private readonly contexts: LearningContextCache,
  ) {}

  async execute(actor: Actor): Promise<CareerMap> {
    const [context, profile] = await Promise.all([
      this.contexts.current(),
      this.learners.find(actor.workspaceId, actor.personId),
    ]);
    return this.remembered(profileOf(profile, actor), context);
  }

  private remembered(profile: LearnerProfile, context: LearningContext): CareerMap {
    const { certifications, hoursPerWeek } = profile;
    const key = JSON.stringify([knownOf(profile), certifications, hoursPerWeek]);
    const known = this.maps.get(key);
    const map = known?.context === context ? known : careerMap(profile, context);
    this.maps.delete(key); // and back in as the one used last
    this.maps.set(key, map);
    const [oldest] = this.maps.keys();
    if (this.maps.size > REMEMBERED && oldest !== undefined) this.maps.delete(oldest);
    return map;
  }
}

function careerMap(profile: LearnerProfile, context: LearningContext): CareerMap {
  const levels = [...context.nodes.values()].filter((node) => node.kind === 'level') as GraphNode<'level'>[];
  return {
    context,
    levels: levels
      .sort((a, b) => a.data.order - b.data.order || (a.slug < b.slug ? -1 : 1))
      .map((node) => careerLevel(node, profile, context)),
    edges: levels.flatMap(({ id }) =>
      (context.out.get(id) ?? [])
        .filter(({ type }) => type === 'NEXT_LEVEL')
        .map(({ from, to }) => ({ from, to })),
    ),
  };
}

function careerLevel(
  node: GraphNode<'level'>,
  profile: LearnerProfile,
  { knowledge }: LearningContext,
): CareerLevel {
  const known = knownOf(profile);
  const held = heldLevels(known, knowledge.skills);
  const certificationsHeld = profile.certifications.map(({ certification }) => certification);
  const targets = [{ kind: 'level', level: node.slug }] as const;
  const { needs, expected } = resolveTargets(targets, knowledge, certificationsHeld);
  const highest = new Map<string, (typeof needs)[number]>();
  for (const need of needs)
    if (need.level > (highest.get(need.skill)?.level ?? 0)) highest.set(need.skill, need);
  const hoursOf = (skill: string, from: number, to: number): number =>
    (knowledge.skills.get(skill)?.hoursPerLevel ?? []).slice(from, to).reduce((a, b) => a + b, 0);
  const expects = [...highest.values()]
    .map(({ skill, level, because }) => ({
      skill,
      level,
      held: held.get(skill) ?? 0,
      gapHours: hoursOf(skill, held.get(skill) ?? 0, level),
      because,
    }))
    .sort((a, b) => b.gapHours - a.gapHours || (a.skill < b.skill ? -1 : 1));
  const all = expects.reduce((sum, { skill, level }) => sum + hoursOf(skill, 0, level), 0);
  const gap = expects.reduce((sum, { gapHours }) => sum + gapHours, 0);
  const { totalHours, weeksP50, weeksP80 } = makePlan(
    known,
    targets,
    { hoursPerWeek: profile.hoursPerWeek, certificationsHeld, nodeBudget: SEARCH_BUDGETS.compared },
    knowledge,
  );
  return {
    node,
    expects,
    responsibilities: responsibilitiesOf(node.id, knowledge.expects),
    certifications: [...expected.keys()].map((slug) => ({
      id: `certification:${slug}` as NodeId,
      isHeld: certificationsHeld.includes(slug),
    })),
    hours: totalHours,
    weeksP50,
    weeksP80,
    share: all === 0 ? 0 : Math.round((1 - gap / all) * 1e4) / 1e4,
  };
}

/** Responsibilities that a level expects, and those that they expect in turn. */
function responsibilitiesOf(
  level: NodeId,
  expects: LearningContext['knowledge']['expects'],
): readonly NodeId[] {
  const found = new Set<NodeId>();
  const visit = (id: NodeId): void => {
    for (const { to } of expects.get(id) ?? [])
      if (to.startsWith('responsibility:') && !found.has(to)) {
        found.add(to);
        visit(to);
      }
  };
  visit(level);
  return [...found].sort((a, b) => (slugOf(a) < slugOf(b) ? -1 : 1));
}
