import type { Status } from '../api/fragments';

/** Every status, in the order in which a board has its columns and a filter its choices. */
export const STATUSES = [
  'PROPOSED',
  'ACCEPTED',
  'REJECTED',
  'DEPRECATED',
  'SUPERSEDED',
  'UNKNOWN',
] as const satisfies readonly Status[];

/** What a colour says of a status, beside its word: open, holds, turned down, out of use, not said. */
export type Tone = 'open' | 'holds' | 'refused' | 'past' | 'unsaid';

const TONES: Readonly<Record<Status, Tone>> = {
  PROPOSED: 'open',
  ACCEPTED: 'holds',
  REJECTED: 'refused',
  DEPRECATED: 'past',
  SUPERSEDED: 'past',
  UNKNOWN: 'unsaid',
};

/** The tone of a status. */
export function toneOf(status: Status): Tone {
  return TONES[status];
}

/** Whether a text names a status, in any case. */
export function statusOf(text: string): Status | undefined {
  return STATUSES.find((status) => status === text.toUpperCase());
}
