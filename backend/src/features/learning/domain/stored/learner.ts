import type { Language } from '@architrave/graph-seed/model';
import type { Known } from '../plan.js';

/** Where a claim comes from: the self-assessment, the person's own word, a step that was worked through, or one that was skipped. */
export const CLAIM_ORIGINS = ['assessment', 'claim', 'progress', 'skip'] as const;
export type ClaimOrigin = (typeof CLAIM_ORIGINS)[number];

/** That somebody holds a skill at a level. It counts everywhere: in every plan, on the career map, for the team. */
export interface SkillClaim {
  /** Slug. */
  readonly skill: string;
  /** 1…5 */
  readonly level: number;
  readonly origin: ClaimOrigin;
  readonly at: Date;
}

/** A claim as it is made; level 0 withdraws. */
export type ClaimChange = Omit<SkillClaim, 'at'>;

export interface HeldCertification {
  /** Slug. */
  readonly certification: string;
  /** The day of passing, `YYYY-MM-DD`; null: not known. */
  readonly day: string | null;
}

export interface LearningPace {
  /** Hours a week to learn, above 0. */
  readonly hoursPerWeek: number;
  /** Preferred language of resources; null: none is said. */
  readonly language: Language | null;
}

/** Somebody of a workspace, with what they say of their own learning. */
export interface LearnerProfile extends LearningPace {
  readonly personId: string;
  readonly name: string;
  /** By skill. */
  readonly claims: readonly SkillClaim[];
  /** By slug. */
  readonly certifications: readonly HeldCertification[];
}

/** The pace of somebody who has said nothing yet. */
export const DEFAULT_PACE: LearningPace = { hoursPerWeek: 5, language: null };

export const LEARNER_LIMITS = {
  hoursPerWeek: { minimum: 0.5, maximum: 80 },
  /** Claims in one request. */
  claims: 500,
} as const;

/** What somebody claims, in the form that plans take. */
export function knownOf({ claims }: Pick<LearnerProfile, 'claims'>): Known {
  return Object.fromEntries(claims.map(({ skill, level }) => [skill, level]));
}

/** The profile, or that of somebody who has said nothing yet. */
export function profileOf(
  profile: LearnerProfile | null,
  { personId, personName }: { readonly personId: string; readonly personName: string },
): LearnerProfile {
  return profile ?? { personId, name: personName, ...DEFAULT_PACE, claims: [], certifications: [] };
}
