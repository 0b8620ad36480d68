import type { DecisionSummary, Relation } from '../api/fragments';

/** Another decision, and whether the one has taken the place of the other already. */
export interface Superseding {
  readonly other: Relation['to'];
  readonly isPending: boolean;
}

/** A decision in the course of time. */
export interface TimelineEntry {
  readonly decision: DecisionSummary;
  /** The day that places it: of its acceptance, else of its text, else of its making. YYYY-MM-DD */
  readonly day: string;
  /** Decisions that it superseded, in whole or in part. */
  readonly supersedes: readonly Superseding[];
  /** Decisions that superseded it. */
  readonly supersededBy: readonly Superseding[];
}

/** The decisions of one year. */
export interface TimelineYear {
  readonly year: string;
  readonly entries: readonly TimelineEntry[];
}

/** Decisions by year, latest first, each with what it superseded and what superseded it. */
export function toTimeline(
  decisions: readonly DecisionSummary[],
  relations: readonly Relation[],
): readonly TimelineYear[] {
  const superseding = relations.filter(
    ({ relation }) => relation === 'SUPERSEDES' || relation === 'SUPERSEDES_IN_PART',
  );
  const entries = decisions
    .map((decision): TimelineEntry => ({
      decision,
      day: dayOf(decision),
      supersedes: superseding
        .filter(({ from }) => from.id === decision.id)
        .map((relation) => ({ other: relation.to, isPending: relation.effectiveAt == null })),
      supersededBy: superseding
        .filter(({ to }) => to.id === decision.id)
        .map((relation) => ({ other: relation.from, isPending: relation.effectiveAt == null })),
    }))
    .sort((a, b) =>
      a.day === b.day ? (b.decision.number ?? 0) - (a.decision.number ?? 0) : a.day < b.day ? 1 : -1,
    );
  const years = [...new Set(entries.map(({ day }) => day.slice(0, 4)))];
  return years.map((year) => ({ year, entries: entries.filter(({ day }) => day.startsWith(year)) }));
}

function dayOf({ date, acceptedAt, createdAt }: DecisionSummary): string {
  // A text's own date is the team's; a server that took in an old file knows only when it did.
  return date ?? (acceptedAt ?? createdAt).slice(0, 10);
}
