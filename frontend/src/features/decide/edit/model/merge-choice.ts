import type { MergePart, TextMerge } from '@architrave/graph-seed/adr';

/** What becomes of a conflict: one side, both after each other, or lines written by hand. */
export type MergeChoice = 'mine' | 'theirs' | 'both' | { readonly hand: string };

/** The text with every conflict chosen; `undefined` while one is open. */
export function chosenText(
  { parts }: Pick<TextMerge, 'parts'>,
  choices: ReadonlyMap<number, MergeChoice>,
): string | undefined {
  let text = '';
  for (const [index, part] of parts.entries()) {
    const lines = part.kind === 'merged' ? part.text : chosenLines(part, choices.get(index));
    if (lines === undefined) return undefined;
    text += lines;
  }
  return text;
}

/** The lines of a conflict as chosen. */
export function chosenLines(
  part: Extract<MergePart, { kind: 'conflict' }>,
  choice: MergeChoice | undefined,
): string | undefined {
  if (choice === undefined) return undefined;
  if (choice === 'mine') return part.mine;
  if (choice === 'theirs') return part.theirs;
  if (choice === 'both') return lineEnded(part.theirs, part.mine) + part.mine;
  return choice.hand === '' ? '' : lineEnded(choice.hand, part.theirs, part.mine);
}

/** Lines that others follow end with a line end, of the kind that the others have. */
function lineEnded(lines: string, ...others: readonly string[]): string {
  if (lines === '' || /\n$/.test(lines)) return lines;
  const model = others.find((other) => other.includes('\n')) ?? '\n';
  return lines + (model.includes('\r\n') ? '\r\n' : '\n');
}
