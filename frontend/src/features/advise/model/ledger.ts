import { groupBy } from '../../../lib/group-by';
import type { InputProblem, LedgerEntry } from './advice';
import { fieldOfPath, type FieldPath } from './fields';

/** How many values have which origin. */
export interface OriginCounts {
  readonly stated: number;
  readonly inferred: number;
  readonly assumed: number;
}

/** Counts the ledger's values by origin. */
export function countOrigins(ledger: readonly LedgerEntry[]): OriginCounts {
  const count = (origin: string): number => ledger.filter((entry) => entry.origin === origin).length;
  return { stated: count('stated'), inferred: count('inferred'), assumed: count('assumed') };
}

/** The ledger's entries by path. */
export function byPath(ledger: readonly LedgerEntry[]): ReadonlyMap<string, LedgerEntry> {
  return new Map(ledger.map((entry) => [entry.path, entry]));
}

/** The qualities that count though nobody stated them, with weight and rule: entries `priorities.<quality>`. */
export function impliedPriorities(
  ledger: readonly LedgerEntry[],
): readonly { readonly quality: string; readonly weight: number; readonly entry: LedgerEntry }[] {
  return ledger
    .filter((entry) => entry.path.startsWith(PRIORITY) && entry.origin !== 'stated')
    .map((entry) => ({ quality: entry.path.slice(PRIORITY.length), weight: Number(entry.value), entry }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || (a.quality < b.quality ? -1 : 1));
}

const PRIORITY = 'priorities.';

/** Problems by the field that shows them; those of no field under `undefined`. */
export function byField(
  problems: readonly InputProblem[],
): ReadonlyMap<FieldPath | undefined, readonly InputProblem[]> {
  return groupBy(problems, (problem) => fieldOfPath(problem.path));
}
