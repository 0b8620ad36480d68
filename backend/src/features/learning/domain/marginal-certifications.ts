import type { KnownCertification, LearningKnowledge } from './learning-knowledge.js';
import { leastHours } from './make-plan.js';
import type { Known, MarginalCertification, PlanOptions, PlanTarget, SkillNeed } from './plan.js';
import { heldLevels } from './prerequisites.js';
import { resolveTargets } from './resolve-targets.js';

/**
 * What each further certification would take besides the plan, and how much of the targets it proves: the plan for both together minus the plan
 * without, each the fewest hours. Those that prove most for an hour more come first; those that prove nothing and that no target expects
 * are left out. Certifications whose preparation has no hours take those of the skills that they ask for.
 */
export function marginalCertifications(
  known: Known,
  targets: readonly PlanTarget[],
  options: Pick<PlanOptions, 'certificationsHeld' | 'nodeBudget'>,
  knowledge: LearningKnowledge,
): MarginalCertification[] {
  const held = heldLevels(known, knowledge.skills);
  const { needs, exams, expected } = resolveTargets(targets, knowledge, options.certificationsHeld);
  const taken = new Set([
    ...(options.certificationsHeld ?? []),
    ...exams.map(({ certification }) => certification.slug),
  ]);
  const without = leastHours(known, targets, options, knowledge);
  return [...knowledge.certifications.values()]
    .filter(({ slug }) => !taken.has(slug))
    .map((certification) => ({
      certification,
      coverage: coverageOf(certification, needs, held, knowledge),
      expectedBy: expected.get(certification.slug) ?? [],
    }))
    .filter(({ coverage, expectedBy }) => coverage > 0 || expectedBy.length > 0)
    .map(({ certification: { slug }, coverage, expectedBy }): MarginalCertification => {
      const joint = [...targets, { kind: 'certification' as const, certification: slug }];
      const hours = leastHours(known, joint, options, knowledge) - without;
      return {
        certification: slug,
        // Where a budget was hit, the joint plan may look shorter than the one without.
        marginalHours: Math.max(0, Math.round(hours * 100) / 100),
        coverage: Math.round(coverage * 1e4) / 1e4,
        expectedBy,
      };
    })
    .sort(
      (a, b) =>
        worthOf(b) - worthOf(a) ||
        a.marginalHours - b.marginalHours ||
        (a.certification < b.certification ? -1 : 1),
    );
}

/** Share of the targets proven for each hour more; the first hour counts whole, so that what comes for free is ranked by what it proves. */
function worthOf({ coverage, marginalHours }: MarginalCertification): number {
  return coverage / Math.max(1, marginalHours);
}

/** Share of the hours to what the targets ask for that lies at levels which the certification teaches. */
function coverageOf(
  { teaches }: KnownCertification,
  needs: readonly SkillNeed[],
  held: ReadonlyMap<string, number>,
  { skills }: LearningKnowledge,
): number {
  const asked = new Map<string, number>();
  for (const { skill, level } of needs) asked.set(skill, Math.max(level, asked.get(skill) ?? 0));
  let all = 0;
  let proven = 0;
  for (const [skill, level] of asked) {
    const taught = teaches.find((one) => one.skill === skill)?.toLevel ?? 0;
    const hours = skills.get(skill)?.hoursPerLevel ?? [];
    for (let at = (held.get(skill) ?? 0) + 1; at <= level; at += 1) {
      all += hours[at - 1] ?? 0;
      if (at <= taught) proven += hours[at - 1] ?? 0;
    }
  }
  return all === 0 ? 0 : proven / all;
}
