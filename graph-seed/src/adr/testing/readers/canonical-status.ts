import type { CorpusStatus } from '../corpus-labels.js';

const WORDS: ReadonlyMap<string, CorpusStatus> = new Map([
  ['accepted', 'accepted'],
  ['approved', 'accepted'],
  ['active', 'accepted'],
  ['decided', 'accepted'],
  ['proposed', 'proposed'],
  ['draft', 'proposed'],
  ['pending', 'proposed'],
  ['pending review', 'proposed'],
  ['in review', 'proposed'],
  ['under review', 'proposed'],
  ['on hold', 'proposed'],
  ['rejected', 'rejected'],
  ['deprecated', 'deprecated'],
]);

/**
 * The meaning of a status as a reader of this folder returns it, for comparing readers with each other and with
 * the labels. Quotes, braces, full stops and case do not count; of several lines, one that says superseded wins.
 *
 * @returns 'unknown' for a text in no list
 */
export function canonicalStatus(status: string): CorpusStatus {
  const lines = status.split('\n').map((line) =>
    line
      .trim()
      .toLowerCase()
      .replace(/^["'{]+|["'}.]+$/g, ''),
  );
  if (lines.some((line) => /^super[sc]eded\b/.test(line))) return 'superseded';
  return WORDS.get(lines[0] ?? '') ?? 'unknown';
}
