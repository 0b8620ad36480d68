import type { GraphNode } from '@architrave/graph-seed/model';
import type { Actor } from '../people/index.js';
import { leastHours } from './domain/make-plan.js';
import { marginalCertifications } from './domain/marginal-certifications.js';
import type { MarginalCertification } from './domain/plan.js';
import { heldLevels } from './domain/prerequisites.js';
import { resolveTargets } from './domain/resolve-targets.js';
import { knownOf, profileOf } from './domain/stored/learner.js';
import type { LearnerRepository } from './domain/stored/learner.repository.port.js';
import { InputProblems } from './input-problems.js';
import type { LearningContext, LearningContextCache } from './learning-context.js';
import type { TargetInput } from './plan-input.js';
import type { InvalidInput } from './plan-learning.use-case.js';
import { knownFor } from './plan-reader.js';
import { SEARCH_BUDGETS } from './search-budgets.js';
import type { TargetReader } from './target-reader.js';

/** A certification beside others. */
export interface ComparedCertification {
  readonly node: GraphNode<'certification'>;
  readonly isHeld: boolean;
  /** Hours from where the person stands to the exam, prerequisites included. */
  readonly hoursAlone: number;
  /** Hours besides the plan for the targets; null without targets, and for one that is held or a target itself. */
  readonly marginalHours: number | null;
  /** Share of the targets' hours at levels that it teaches, 0…1; null as above. */
  readonly coverage: number | null;
}

/** A row of the matrix. */
export interface ComparedSkill {
  readonly skill: string;
  /** What the targets ask for; 0: they don't. */
  readonly needed: number;
  readonly held: number;
  /** The level that each certification teaches, in their order; 0: it doesn't. */
  readonly taught: readonly number[];
}

export type CompareCertificationsResult =
  | {
      readonly ok: true;
      readonly certifications: readonly ComparedCertification[];
      readonly skills: readonly ComparedSkill[];
      readonly context: LearningContext;
    }
  | InvalidInput;

const MOST_CERTIFICATIONS = 12;

/** Certifications side by side: what each teaches against what targets ask for, and what it takes. */
export class CompareCertifications {
  constructor(
    private readonly learners: LearnerRepository,
    private readonly targets: TargetReader,
    private readonly contexts: LearningContextCache,
  ) {}

  async execute(
    command: { readonly certifications: readonly string[]; readonly targets: readonly TargetInput[] },
    actor: Actor,
  ): Promise<CompareCertificationsResult> {
    const context = await this.contexts.current();
    const { knowledge } = context;
    const problems = new InputProblems(knowledge);
    const { length } = command.certifications;
    if (length < 1 || length > MOST_CERTIFICATIONS)
      problems.add('certifications', 'wrong-count', `1…${MOST_CERTIFICATIONS} certifications`, length);
    const slugs = command.certifications
      .slice(0, MOST_CERTIFICATIONS)
      .flatMap((text, index) => problems.slug(text, 'certification', `certifications.${index}`) ?? []);
    const targets =
      command.targets.length === 0
        ? null
        : await this.targets.read(command.targets, actor.workspaceId, context);
    if (targets?.ok === false || problems.found.length > 0)
      return {
        ok: false,
        problems: [...(targets?.ok === false ? targets.problems : []), ...problems.found],
      };
    const profile = profileOf(await this.learners.find(actor.workspaceId, actor.personId), actor);
    const certificationsHeld = profile.certifications.map(({ certification }) => certification);
    const asked = targets?.value.targets ?? [];
    const isArchitecture = targets?.value.isArchitecture ?? false;
    const { known } = knownFor(knownOf(profile), { isArchitecture }, context);
    const marginal = new Map<string, MarginalCertification>(
      (asked.length === 0
        ? []
        : marginalCertifications(
            known,
            asked,
            { certificationsHeld, nodeBudget: SEARCH_BUDGETS.marginal },
            knowledge,
          )
      ).map((one) => [one.certification, one]),
    );
    const unique = [...new Set(slugs)];
    return {
      ok: true,
      context,
      certifications: unique.flatMap((slug): ComparedCertification[] => {
        const node = context.nodes.get(`certification:${slug}`);
        if (node === undefined) return [];
        const target = [{ kind: 'certification', certification: slug }] as const;
        return [
          {
            node: node as GraphNode<'certification'>,
            isHeld: certificationsHeld.includes(slug),
            hoursAlone: round2(
              leastHours(
                known,
                target,
                { certificationsHeld, nodeBudget: SEARCH_BUDGETS.compared },
                knowledge,
              ),
            ),
            marginalHours: marginal.get(slug)?.marginalHours ?? null,
            coverage: marginal.get(slug)?.coverage ?? null,
          },
        ];
      }),
      skills: matrix(unique, resolveTargets(asked, knowledge, certificationsHeld).needs, known, context),
    };
  }
}

/** Skills that targets ask for or certifications teach: those asked for first, by slug. */
function matrix(
  certifications: readonly string[],
  needs: readonly { readonly skill: string; readonly level: number }[],
  known: Readonly<Record<string, number>>,
  { knowledge }: LearningContext,
): ComparedSkill[] {
  const needed = new Map<string, number>();
  for (const { skill, level } of needs) needed.set(skill, Math.max(level, needed.get(skill) ?? 0));
  const taught = certifications.map(
    (slug) =>
      new Map(
        (knowledge.certifications.get(slug)?.teaches ?? []).map(({ skill, toLevel }) => [skill, toLevel]),
      ),
  );
  const held = heldLevels(known, knowledge.skills);
  return [...new Set([...needed.keys(), ...taught.flatMap((levels) => [...levels.keys()])])]
    .map((skill) => ({
      skill,
      needed: needed.get(skill) ?? 0,
      held: held.get(skill) ?? 0,
      taught: taught.map((levels) => levels.get(skill) ?? 0),
    }))
    .sort((a, b) => Number(b.needed > 0) - Number(a.needed > 0) || (a.skill < b.skill ? -1 : 1));
}

function round2(value: number): number {
  return Math.round(value * 100) / 100;
}
