import type { Actor } from '../../../people/index.js';
import type { ClaimChange, HeldCertification, LearnerProfile, LearningPace } from './learner.js';

/**
 * Where claims are kept. Everybody of a workspace is a learner, whether they have said anything or not. Each write that changes something
 * leaves one audit entry (who, when, before, after) in the same transaction; what changes nothing leaves none.
 */
export interface LearnerRepository {
  /** `null`: nobody of the workspace. */
  find(workspaceId: string, personId: string): Promise<LearnerProfile | null>;
  /** Of the given people those of the workspace, or all, in the order in which they joined; at most `limit`. */
  list(workspaceId: string, options: ListLearners): Promise<readonly LearnerProfile[]>;
  /** Makes, changes and withdraws claims of the actor. Gives the profile afterwards. */
  claim(changes: readonly ClaimChange[], at: Date, actor: Actor): Promise<LearnerProfile>;
  /** Adds a certification of the actor, or changes its day, and makes the claims that come with it. */
  hold(
    held: HeldCertification,
    claims: readonly ClaimChange[],
    at: Date,
    actor: Actor,
  ): Promise<LearnerProfile>;
  /** Takes a certification of the actor away, if it is held. */
  drop(certification: string, at: Date, actor: Actor): Promise<LearnerProfile>;
  setPace(pace: LearningPace, at: Date, actor: Actor): Promise<LearnerProfile>;
}

export interface ListLearners {
  readonly ids?: readonly string[];
  readonly limit: number;
}

export const LEARNER_REPOSITORY = Symbol('LEARNER_REPOSITORY');
