import { ADR_SECTIONS, type AdrSectionKind, type AdrStatus } from '@architrave/graph-seed/adr';
import type { Problem } from '@architrave/graph-seed/model';
import { z } from 'zod';

/** What a workspace allows to be done with its decisions. */
export interface DecisionPolicy {
  /** Counts the changes; 0 as long as nobody changed it. */
  readonly version: number;
  readonly mode: 'append-only' | 'bounded-edits';
  /** With bounded edits: for how many days after acceptance the text may be changed. */
  readonly editDays: number;
  /** With bounded edits: the sections that may be changed in those days; empty: every one. */
  readonly editSections: readonly AdrSectionKind[];
  /** How many people besides the author must approve before a decision is accepted. */
  readonly approvals: number;
  /** The workspace's own words for statuses; the first of a status is the one that is written. */
  readonly statusWords: readonly StatusWord[];
}

export interface StatusWord {
  readonly word: string;
  readonly status: Exclude<AdrStatus, 'unknown'>;
}

export const DEFAULT_POLICY: DecisionPolicy = {
  version: 0,
  mode: 'append-only',
  editDays: 7,
  editSections: [],
  approvals: 1,
  statusWords: [],
};

const MOST_WORDS = 40;
const schema = z.strictObject({
  mode: z.enum(['append-only', 'bounded-edits']),
  editDays: z.number().int().min(1).max(365),
  editSections: z.array(z.enum(ADR_SECTIONS)).max(ADR_SECTIONS.length),
  approvals: z.number().int().min(0).max(10),
  statusWords: z
    .array(
      z.strictObject({
        word: z
          .string()
          .trim()
          .min(1)
          .max(40)
          .regex(/^[\p{L}][\p{L}\p{N} _-]*$/u, 'a word: letters first, then letters, digits, blanks, - or _'),
        status: z.enum(['proposed', 'accepted', 'rejected', 'deprecated', 'superseded']),
      }),
    )
    .max(MOST_WORDS),
});

/** Checks a policy as a caller gave it; reports every problem. */
export function readPolicy(
  given: unknown,
):
  | { readonly ok: true; readonly policy: Omit<DecisionPolicy, 'version'> }
  | { readonly ok: false; readonly problems: readonly Problem[] } {
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => ({
      path: issue.path.join('.'),
      code: issue.code.replaceAll('_', '-'),
      accepted: issue.message,
    }));
    return { ok: false, problems };
  }
  const seen = new Set<string>();
  const problems = parsed.data.statusWords.flatMap(({ word }, index) => {
    const key = word.toLowerCase();
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [
      { path: `statusWords.${index}.word`, code: 'duplicate', accepted: 'each word once', given: word },
    ];
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, policy: parsed.data };
}

/** What a status word of a text stands for in a workspace; `null` where it isn't one of its own. */
export function statusOfWord(word: string | null, policy: DecisionPolicy): AdrStatus | null {
  if (word === null) return null;
  const key = word.trim().toLowerCase();
  return policy.statusWords.find((entry) => entry.word.toLowerCase() === key)?.status ?? null;
}

/** The word that a workspace writes for a status; `null`: the usual one. */
export function wordOfStatus(status: AdrStatus, policy: DecisionPolicy): string | null {
  return policy.statusWords.find((entry) => entry.status === status)?.word ?? null;
}
