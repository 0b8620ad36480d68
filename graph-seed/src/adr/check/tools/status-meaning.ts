import type { AdrStatus } from '../../adr.js';
import { statusOfWords } from '../../read/status-words.js';

/** What people take the status for that a tool shows. */
export function meaningOf(words: string): AdrStatus {
  return statusOfWords(words.replace(/^["'{ ]+|["'} ]+$/g, ''), 'whole') ?? 'unknown';
}
