import { sentencesOf, wordsIn } from '../compile/sentences.js';
import type { WrittenText } from './written-texts.js';

/** Two sentences of different files that say the same in nearly the same words. */
export interface NearDuplicate {
  readonly one: WrittenText;
  readonly other: WrittenText;
  readonly sentence: string;
  /** Shared share of the words of both, 0…1 (Jaccard over word pairs). */
  readonly likeness: number;
}

/** Sentences shorter than this repeat by chance. */
const LEAST_WORDS = 9;
const LEAST_LIKENESS = 0.7;

/**
 * Pairs of sentences in one language whose neighbouring word pairs overlap by at least 70 % (Jaccard).
 * A pair is only compared when both hold one of the sentence's rarest word pairs, so the work stays near linear:
 * by the prefix principle (Chaudhuri et al., 2006) no pair above the bound is missed.
 */
export function nearDuplicates(texts: readonly WrittenText[]): NearDuplicate[] {
  const sentences = texts.flatMap((text) =>
    sentencesOf(text.text).flatMap((sentence) => {
      const words = wordsIn(sentence);
      return words.length < LEAST_WORDS ? [] : [{ text, sentence, pairs: pairsOf(words) }];
    }),
  );
  const frequency = new Map<string, number>();
  for (const { pairs } of sentences)
    for (const pair of pairs) frequency.set(pair, (frequency.get(pair) ?? 0) + 1);
  const rarestFirst = (a: string, b: string): number =>
    (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1);
  const holders = new Map<string, number[]>();
  const found: NearDuplicate[] = [];
  sentences.forEach(({ text, sentence, pairs }, index) => {
    const sorted = [...pairs].sort(rarestFirst);
    const prefix = sorted.slice(0, sorted.length - Math.ceil(LEAST_LIKENESS * sorted.length) + 1);
    const candidates = new Set(prefix.flatMap((pair) => holders.get(`${text.language} ${pair}`) ?? []));
    for (const candidate of candidates) {
      const other = sentences[candidate];
      if (other === undefined || other.text.file === text.file) continue;
      const likeness = jaccard(pairs, other.pairs);
      if (likeness >= LEAST_LIKENESS) found.push({ one: other.text, other: text, sentence, likeness });
    }
    for (const pair of prefix) {
      const key = `${text.language} ${pair}`;
      holders.set(key, [...(holders.get(key) ?? []), index]);
    }
  });
  return found;
}

function pairsOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.slice(1).map((word, index) => `${words[index]} ${word}`));
}

function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((pair) => other.has(pair)).length;
  return shared / (one.size + other.size - shared);
}
