import { patchAdr, readAdr, type AdrStatus } from '@architrave/graph-seed/adr';

/** Where the decision stands now, as the API has it. */
export interface StandingNow {
  readonly file: string;
  readonly status: string;
  readonly statusWord?: string | null;
}

/**
 * An old text to save as a new version: its words, with the status that the decision has now, which no saving changes.
 */
export function restoredText(text: string, { file, status, statusWord }: StandingNow): string {
  const reading = readAdr(text, file);
  const wanted = status.toLowerCase() as AdrStatus;
  // A text without a status leaves it to the workspace.
  if (reading.rawStatus === null) return text;
  if (reading.status === wanted || wanted === 'unknown' || wanted === 'superseded') return text;
  return patchAdr(text, reading, { set: 'status', status: wanted, word: statusWord ?? null });
}
