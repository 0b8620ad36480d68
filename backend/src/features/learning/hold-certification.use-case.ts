import type { Actor } from '../people/index.js';
import type { LearnerResult } from './claim-skills.use-case.js';
import { profileOf, type ClaimChange } from './domain/stored/learner.js';
import type { LearnerRepository } from './domain/stored/learner.repository.port.js';
import { InputProblems } from './input-problems.js';
import type { LearningContextCache } from './learning-context.js';

export interface HoldCertificationCommand {
  /** Id, slug or alias. */
  readonly certification: string;
  /** The day of passing, `YYYY-MM-DD`; null: not known. */
  readonly day: string | null;
  /** Whether to claim what it teaches as well, where more than is claimed so far. */
  readonly claimsSkills: boolean;
}

/** Takes that a certification is held, or no longer. */
export class HoldCertification {
  constructor(
    private readonly learners: LearnerRepository,
    private readonly contexts: LearningContextCache,
    private readonly now: () => Date,
  ) {}

  async hold(command: HoldCertificationCommand, actor: Actor): Promise<LearnerResult> {
    const { knowledge } = await this.contexts.current();
    const problems = new InputProblems(knowledge);
    const certification = problems.slug(command.certification, 'certification', 'certification');
    if (command.day !== null) problems.isDay(command.day, 'on');
    if (certification === null || problems.found.length > 0) return { ok: false, problems: problems.found };
    const profile = profileOf(await this.learners.find(actor.workspaceId, actor.personId), actor);
    const claimed = new Map(profile.claims.map(({ skill, level }) => [skill, level]));
    const taught = command.claimsSkills ? (knowledge.certifications.get(certification)?.teaches ?? []) : [];
    const claims = taught
      .filter(({ skill, toLevel }) => (claimed.get(skill) ?? 0) < toLevel)
      .map(({ skill, toLevel }): ClaimChange => ({ skill, level: toLevel, origin: 'claim' }));
    const held = { certification, day: command.day };
    return { ok: true, learner: await this.learners.hold(held, claims, this.now(), actor) };
  }

  async drop(certification: string, actor: Actor): Promise<LearnerResult> {
    const { knowledge } = await this.contexts.current();
    // One that has left the graph can still be dropped.
    const slug = knowledge.resolve(certification, ['certification'])?.slice('certification:'.length);
    return { ok: true, learner: await this.learners.drop(slug ?? certification, this.now(), actor) };
  }
}
