import type { AdrReading } from '../adr.js';

/** What a careful reader would send back; ids are data, words are made by whoever shows them. */
export interface AdrRemark {
  /** See `remarksOn`. */
  readonly code: (typeof REMARKS)[number];
  /** What it is about, e.g. the title of an option. */
  readonly subject: string | null;
}

export const REMARKS = [
  'no-context',
  'one-option',
  'nothing-chosen',
  'no-reason',
  'option-without-argument',
  'option-without-drawback',
  'no-consequences',
  'no-bad-consequence',
  'too-long',
] as const;

/** A record of more words than this is a design document. */
const MOST_WORDS = 1_500;

/**
 * What is missing before a decision is worth signing. None of it stops anybody:
 * - `no-context`: nobody will know why it was asked;
 * - `one-option`: a decision has at least two, doing nothing included;
 * - `nothing-chosen`, `no-reason`: the outcome names no option, or doesn't say why;
 * - `option-without-argument`: nothing speaks for or against it;
 * - `option-without-drawback`: the chosen option has only praise;
 * - `no-consequences`, `no-bad-consequence`: what gets harder is left out;
 * - `too-long`: more than 1,500 words.
 *
 * Records of dialects without options (Nygard's) are not asked for them.
 */
export function remarksOn(reading: AdrReading, text: string): readonly AdrRemark[] {
  const remarks: AdrRemark[] = [];
  const remark = (code: AdrRemark['code'], subject: string | null = null): void => {
    remarks.push({ code, subject });
  };
  const has = (kind: AdrReading['sections'][number]['kind']): boolean =>
    reading.sections.some((section) => section.kind === kind && section.body.end > section.body.start);

  if (!has('context')) remark('no-context');
  if (reading.options.length > 0 || reading.dialect !== 'nygard') {
    if (reading.options.length < 2) remark('one-option');
    if (reading.chosen === null) remark('nothing-chosen');
    else if ((reading.outcome?.reason ?? '').trim() === '') remark('no-reason');
    reading.options.forEach((option, index) => {
      if (option.arguments.length === 0) remark('option-without-argument', option.title);
      else if (index === reading.chosen && option.arguments.every(({ bearing }) => bearing === 'good'))
        remark('option-without-drawback', option.title);
    });
  }
  if (!has('consequences') && reading.consequences.length === 0) remark('no-consequences');
  else if (
    reading.consequences.length > 0 &&
    reading.consequences.every(({ bearing }) => bearing === 'good' || bearing === 'neutral')
  )
    remark('no-bad-consequence');
  if (text.split(/\s+/).length > MOST_WORDS) remark('too-long');
  return remarks;
}
