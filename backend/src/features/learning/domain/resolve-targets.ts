import { nodeId, slugOf, type NodeId } from '@architrave/graph-seed/model';
import { findCycle } from './find-cycle.js';
import type { KnownCertification, LearningKnowledge } from './learning-knowledge.js';
import type { PlanTarget, SkillNeed, Unreachable } from './plan.js';
import { everythingBefore } from './prerequisites.js';

/** What a level expects of a skill where the content names none: works alone. */
const EXPECTED_LEVEL = 3;

/** An exam to take, after those that must come before it. */
export interface ExamNeed {
  readonly certification: KnownCertification;
  readonly because: readonly string[];
  /** Slugs of exams that come before it in this plan. */
  readonly after: readonly string[];
}

export interface ResolvedTargets {
  /** By skill, the highest level first asked for; every chain that asks for it. */
  readonly needs: readonly SkillNeed[];
  /** In an order in which they can be taken. */
  readonly exams: readonly ExamNeed[];
  readonly unreachable: readonly Unreachable[];
  /** Certification → the targets that expect it. */
  readonly expected: ReadonlyMap<string, readonly string[]>;
}

/** The skills and exams that targets ask for, and what can't be reached, with the reason. Pure; ids must exist. */
export function resolveTargets(
  targets: readonly PlanTarget[],
  knowledge: LearningKnowledge,
  certificationsHeld: readonly string[] = [],
): ResolvedTargets {
  const asked = targets.flatMap((target) => (target.kind === 'certification' ? [target.certification] : []));
  const collected = new Collector(knowledge, new Set(certificationsHeld), new Set(asked));
  for (const target of targets) collected.add(target);
  return collected.result();
}

class Collector {
  private readonly needs: SkillNeed[] = [];
  private readonly exams = new Map<string, ExamNeed>();
  private readonly unreachable: Unreachable[] = [];
  private readonly expected = new Map<string, string[]>();

  constructor(
    private readonly knowledge: LearningKnowledge,
    private readonly held: ReadonlySet<string>,
    private readonly asked: ReadonlySet<string>,
  ) {}

  add(target: PlanTarget): void {
    switch (target.kind) {
      case 'skill':
        this.need({ skill: target.skill, level: target.level, because: [nodeId('skill', target.skill)] });
        return;
      case 'architecture':
        for (const need of target.needs) this.need(need);
        return;
      case 'certification':
        this.exam(target.certification, []);
        return;
      case 'level':
        this.expectations(nodeId('level', target.level));
        return;
    }
  }

  result(): ResolvedTargets {
    const { needs, exams, unreachable, expected } = this;
    return { needs, exams: [...exams.values()], unreachable, expected };
  }

  private need(need: SkillNeed): void {
    const { skills } = this.knowledge;
    const target = need.because[0] ?? nodeId('skill', need.skill);
    const known = skills.get(need.skill);
    if (known === undefined) {
      this.unreachable.push({ target, reason: 'unknown-skill', path: need.because });
      return;
    }
    if (known.hoursPerLevel.slice(0, need.level).every((hours) => !(hours > 0))) {
      this.unreachable.push({ target, reason: 'no-hours', path: need.because });
      return;
    }
    const cycle = findCycle([need.skill], (slug) =>
      everythingBefore(skills.get(slug)).map(({ skill }) => skill),
    );
    if (cycle !== null) {
      this.unreachable.push({ target, reason: 'cycle', path: cycle.map((slug) => nodeId('skill', slug)) });
      return;
    }
    this.needs.push(need);
  }

  private expectations(level: NodeId): void {
    let found = 0;
    const visit = (id: NodeId, chain: readonly NodeId[]): void => {
      for (const { to, level: asked } of this.knowledge.expects.get(id) ?? []) {
        if (chain.includes(to)) continue;
        if (to.startsWith('skill:')) {
          found += 1;
          this.need({ skill: slugOf(to), level: asked ?? EXPECTED_LEVEL, because: [...chain, to] });
        } else if (to.startsWith('responsibility:')) visit(to, [...chain, to]);
        else if (to.startsWith('certification:'))
          this.expected.set(slugOf(to), [...(this.expected.get(slugOf(to)) ?? []), level]);
      }
    };
    visit(level, [level]);
    if (found === 0) this.unreachable.push({ target: level, reason: 'nothing-expected', path: [level] });
  }

  private exam(slug: string, chain: readonly string[]): void {
    const certification = this.knowledge.certifications.get(slug);
    const id = nodeId('certification', slug);
    if (certification === undefined || this.held.has(slug) || this.exams.has(slug)) return;
    if (chain.includes(id)) {
      this.unreachable.push({
        target: chain[0] ?? id,
        reason: 'cycle',
        path: [...chain.slice(chain.indexOf(id)), id],
      });
      return;
    }
    const because = [...chain, id];
    const before = [
      ...certification.requires,
      ...certification.oneOf.flatMap(({ options }) => this.easiest(options) ?? []),
    ];
    for (const earlier of before) this.exam(earlier, because);
    const { teaches, requiresSkills } = certification;
    if (teaches.length === 0 && requiresSkills.length === 0)
      this.unreachable.push({ target: id, reason: 'nothing-expected', path: because });
    for (const { skill, toLevel } of teaches)
      this.need({ skill, level: toLevel, because: [...because, nodeId('skill', skill)] });
    for (const { skill, level } of requiresSkills)
      this.need({ skill, level, because: [...because, nodeId('skill', skill)] });
    this.exams.set(slug, { certification, because, after: before });
  }

  /** Of certifications of which any one is needed: one that is held or a target already, else the shortest preparation, ties by id. */
  private easiest(options: readonly string[]): string | null {
    if (options.some((slug) => this.held.has(slug))) return null;
    const hoursOf = (slug: string): number =>
      this.knowledge.certifications.get(slug)?.preparation?.hours ?? Infinity;
    return (
      options.find((slug) => this.asked.has(slug) || this.exams.has(slug)) ??
      [...options].sort((a, b) => hoursOf(a) - hoursOf(b) || (a < b ? -1 : 1))[0] ??
      null
    );
  }
}
