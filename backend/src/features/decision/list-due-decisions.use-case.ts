import type { Actor } from '../people/index.js';
import type { DecisionReview, DecisionSummary } from './domain/decision.js';
import type { DecisionRepository } from './domain/decision.repository.port.js';
import type { DecisionFlag } from './domain/flags.js';
import type { FlagDecisions } from './flag-decisions.js';

/** What waits for somebody. */
export interface DueDecisions {
  readonly reviews: readonly { readonly decision: DecisionSummary; readonly review: DecisionReview }[];
  readonly flagged: readonly {
    readonly decision: DecisionSummary;
    readonly flags: readonly DecisionFlag[];
  }[];
  /** How many flagged ones the limit left out. */
  readonly leftOut: number;
}

/** The most decisions that are looked at for flags. */
const MOST_CANDIDATES = 2_000;

/** Reviews that the actor was asked for, and decisions that want another look. */
export class ListDueDecisions {
  constructor(
    private readonly decisions: DecisionRepository,
    private readonly flagging: FlagDecisions,
  ) {}

  async execute(limit: number, actor: Actor): Promise<DueDecisions> {
    const reader = this.decisions.read(actor.workspaceId);
    const asked = await reader.reviewsAskedOf(actor.personId);
    const toReview = await reader.summaries(asked.map(({ decisionId }) => decisionId));
    const reviews = asked.flatMap((review, index) => {
      const decision = toReview[index];
      return decision == null ? [] : [{ decision, review }];
    });
    const candidates = await reader.flagCandidates(MOST_CANDIDATES);
    const flags = await this.flagging.execute(reader, candidates);
    const found = candidates
      .map((id, index) => ({ id, flags: flags[index] ?? [] }))
      .filter((one) => one.flags.length > 0)
      .sort((one, other) => urgencyOf(one.flags) - urgencyOf(other.flags));
    const shown = found.slice(0, limit);
    const summaries = await reader.summaries(shown.map(({ id }) => id));
    return {
      reviews: reviews.slice(0, limit),
      flagged: shown.flatMap((one, index) => {
        const decision = summaries[index];
        return decision == null ? [] : [{ decision, flags: one.flags }];
      }),
      leftOut: found.length - shown.length,
    };
  }
}

const ORDER: readonly DecisionFlag['kind'][] = [
  'review-due',
  'node-gone',
  'builds-on-superseded',
  'price-moved',
  'node-changed',
];

function urgencyOf(flags: readonly DecisionFlag[]): number {
  return Math.min(...flags.map(({ kind }) => ORDER.indexOf(kind)));
}
