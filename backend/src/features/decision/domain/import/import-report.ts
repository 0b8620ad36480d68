import type { AdrDialect, AdrFileType, AdrOddity, AdrStatus } from '@architrave/graph-seed/adr';

/** What an import makes of a file. */
export const IMPORT_OUTCOMES = [
  'new',
  'unchanged',
  'changed',
  'merged',
  'conflict',
  'kept',
  'refused',
] as const;
/**
 * `changed`: its text is taken over. `merged`: it was edited here too, elsewhere in the text. `conflict`: both changed the
 * same lines, nothing was done. `kept`: no decision, but given back by an export. `refused`: see `reason`.
 */
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];

/** Why a file was refused. */
export type ImportRefusal =
  | 'bad-path'
  | 'same-path-twice'
  | 'not-markdown'
  | 'not-text'
  | 'too-large'
  | 'not-our-json'
  | 'other-decision-has-this-file';

/** One file of an import, as the report says it. */
export interface ImportEntry {
  readonly file: string;
  readonly type: AdrFileType;
  readonly dialect: AdrDialect;
  /** 0…1 */
  readonly confidence: number;
  readonly title: string;
  readonly rawStatus: string | null;
  readonly status: AdrStatus;
  /** YYYY-MM-DD. */
  readonly date: string | null;
  readonly oddities: readonly AdrOddity[];
  readonly outcome: ImportOutcome;
  readonly reason: ImportRefusal | null;
  /** The number that it has, or would have; `null` where the file has none. */
  readonly number: number | null;
  /** The file's number, where another decision has it already: it becomes an alias. */
  readonly alias: number | null;
  /** `null` in a preview of a new one, and for files that are no decisions. */
  readonly decisionId: string | null;
}

export interface ImportReport {
  readonly files: readonly ImportEntry[];
  readonly counts: Readonly<Record<ImportOutcome, number>>;
}

export function reportOf(files: readonly ImportEntry[]): ImportReport {
  const countOf = (outcome: ImportOutcome): number => files.filter((file) => file.outcome === outcome).length;
  const counts = Object.fromEntries(IMPORT_OUTCOMES.map((outcome) => [outcome, countOf(outcome)]));
  return { files, counts: counts as Record<ImportOutcome, number> };
}
