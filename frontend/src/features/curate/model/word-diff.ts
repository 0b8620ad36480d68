/** A run of text that stayed, went or came. */
export interface TextRun {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** Above so many pairs of words the texts are shown whole instead: the table below would cost too much. */
const MOST_PAIRS = 250_000;

/** Two texts as runs of words: what stayed, what went, what came, by their longest common subsequence. */
export function wordDiff(before: string, after: string): readonly TextRun[] {
  const [old, fresh] = [wordsOf(before), wordsOf(after)];
  if (old.length * fresh.length > MOST_PAIRS)
    return runs([
      ['gone', before],
      ['new', after],
    ]);
  const common = commonLengths(old, fresh);
  const steps: (readonly [TextRun['kind'], string])[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    if (i < old.length && j < fresh.length && old[i] === fresh[j]) {
      steps.push(['same', old[i] ?? '']);
      i += 1;
      j += 1;
    } else if (
      j >= fresh.length ||
      (i < old.length && length(common, i + 1, j) >= length(common, i, j + 1))
    ) {
      steps.push(['gone', old[i] ?? '']);
      i += 1;
    } else {
      steps.push(['new', fresh[j] ?? '']);
      j += 1;
    }
  }
  return runs(steps);
}

/** Words with the white space behind them, so that joining them gives the text again. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\S+\s*|\s+/g) ?? [];
}

/** common[i][j]: how many words the texts share from word i and j on. */
function commonLengths(old: readonly string[], fresh: readonly string[]): readonly Uint32Array[] {
  const table = Array.from({ length: old.length + 1 }, () => new Uint32Array(fresh.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    const row = table[i];
    if (row === undefined) continue;
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      row[j] =
        old[i] === fresh[j]
          ? length(table, i + 1, j + 1) + 1
          : Math.max(length(table, i + 1, j), length(table, i, j + 1));
    }
  }
  return table;
}

function length(table: readonly Uint32Array[], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}

/** Neighbouring steps of one kind joined; of a change, what went stands before what came. */
function runs(steps: readonly (readonly [TextRun['kind'], string])[]): readonly TextRun[] {
  const joined: TextRun[] = [];
  for (const [kind, text] of steps) {
    const last = joined.at(-1);
    if (text === '') continue;
    if (last?.kind === kind) joined[joined.length - 1] = { kind, text: last.text + text };
    else joined.push({ kind, text });
  }
  return joined;
}
