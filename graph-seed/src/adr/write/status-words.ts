import type { AdrHeader, AdrHeaderLink } from '../adr.js';
import { statusOfWords } from '../read/status-words.js';

/**
 * The word that a header's status is written with, lower case unless it is the workspace's own. That one is taken only
 * where it says the status to a reader that doesn't know the workspace. `unknown` is written out: tools take a record
 * without a status for an accepted one.
 */
export function statusWordOf({ status, statusWord }: AdrHeader): string {
  const own = statusWord?.trim() ?? '';
  return /^[\p{L} -]+$/u.test(own) && statusOfWords(own, 'whole') === status ? own : status;
}

/** The records that this one's status names: it is superseded, and by them. */
export function supersedersOf({ status, links }: AdrHeader): readonly AdrHeaderLink[] {
  return status === 'superseded' ? links.filter(isSuperseder) : [];
}

export function isSuperseder({ relation, inverse }: AdrHeaderLink): boolean {
  return relation === 'supersedes' && inverse;
}

export function capitalized(word: string): string {
  return word.charAt(0).toLocaleUpperCase() + word.slice(1);
}
