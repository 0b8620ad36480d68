/** What becomes of a file. `conflict`: both sides changed the same lines, so nothing is done. */
export const OUTCOMES = ['new', 'changed', 'merged', 'unchanged', 'conflict', 'kept', 'refused'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A file of an import, as the server reports it. */
export interface ImportEntry {
  readonly file: string;
  readonly type: 'decision' | 'index' | 'template' | 'other';
  readonly dialect: string;
  /** 0…1 */
  readonly confidence: number;
  readonly title: string;
  readonly rawStatus: string | null;
  readonly status: string;
  readonly date: string | null;
  readonly oddities: readonly {
    readonly code: string;
    readonly values: Readonly<Record<string, string>>;
  }[];
  readonly outcome: Outcome;
  readonly reason: string | null;
  readonly number: number | null;
  readonly alias: number | null;
  readonly decisionId: string | null;
}

/** What an import does, or would do. */
export interface ImportReport {
  readonly files: readonly ImportEntry[];
  readonly counts: Readonly<Partial<Record<Outcome, number>>>;
}

/** How many files an import would take in or change. */
export function writtenCount({ counts }: ImportReport): number {
  return (counts.new ?? 0) + (counts.changed ?? 0) + (counts.merged ?? 0) + (counts.kept ?? 0);
}

/** Files with something to look at first: conflicts and refusals, then oddities, each group in the order of the names. */
export function inOrderOfCare(files: readonly ImportEntry[]): readonly ImportEntry[] {
  const care = ({ outcome, oddities }: ImportEntry): number =>
    outcome === 'refused' || outcome === 'conflict' ? 0 : oddities.length > 0 ? 1 : 2;
  return [...files].sort((a, b) => care(a) - care(b) || (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}
