/** What a decision is found by. Words are folded: lower case, no accents. */
export interface SearchWords {
  /** In their order. */
  readonly title: readonly string[];
  /** Those of title, tags and text, each once. */
  readonly all: readonly string[];
}

/** Longer words are cut: they are addresses and hashes, which nobody types whole. */
const LONGEST = 40;
/** The most different words that are kept of one text. */
const MOST = 5_000;
/** The most words that a question may have. */
const MOST_ASKED = 12;

/** Lower case without accents; `ñ` becomes `n`, so that either spelling finds the other. */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The words of a text in order, folded: runs of letters and digits. */
function wordsOfText(text: string): string[] {
  return (foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.slice(0, LONGEST));
}

/** What a decision is found by. */
export function searchWordsOf(decision: {
  readonly title: string;
  readonly tags: readonly string[];
  readonly text: string;
}): SearchWords {
  const title = wordsOfText(decision.title);
  const all = new Set([...title, ...decision.tags.flatMap(wordsOfText), ...wordsOfText(decision.text)]);
  return { title, all: [...all].slice(0, MOST) };
}

/** A question as words: all but the last are whole, the last may be a beginning. */
export interface WordQuery {
  readonly whole: readonly string[];
  readonly prefix: string | null;
}

/** The words of a question; a text that ends in a blank has no unfinished word. */
export function wordQueryOf(text: string): WordQuery {
  const words = wordsOfText(text).slice(0, MOST_ASKED);
  const isFinished = /[^\p{L}\p{N}\p{M}]$/u.test(text);
  const last = words.at(-1);
  if (last === undefined) return { whole: [], prefix: null };
  const whole = [...new Set(isFinished ? words : words.slice(0, -1))];
  return isFinished || whole.includes(last) ? { whole, prefix: null } : { whole, prefix: last };
}
