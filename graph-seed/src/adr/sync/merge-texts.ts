import { diff3MergeRegions } from 'node-diff3';

/** A part of a merge of two texts that come from one. Texts are whole lines, line ends included. */
export type MergePart =
  /** The same in both, or changed by one of them alone, or by both alike. */
  | { readonly kind: 'merged'; readonly text: string; readonly by: 'nobody' | 'mine' | 'theirs' | 'both' }
  /** Changed by both, differently. */
  | { readonly kind: 'conflict'; readonly base: string; readonly mine: string; readonly theirs: string };

export interface TextMerge {
  /** In the order of the text. */
  readonly parts: readonly MergePart[];
  readonly conflicts: number;
  /** The merged text; `null` while there is a conflict. */
  readonly text: string | null;
}

/** More lines than this aren't compared one by one: the time that takes grows with their product. */
const MOST_LINES = 20_000;

/**
 * Merges two texts that were made from one, line by line (diff3: Khanna, Kunal, Pierce 2007). Changes of different lines
 * are put together; where both changed the same lines differently, both versions are given, and nothing is dropped.
 * `mergeTexts(base, mine, base)` is mine, `mergeTexts(base, base, theirs)` theirs.
 */
export function mergeTexts(base: string, mine: string, theirs: string): TextMerge {
  const [o, a, b] = [base, mine, theirs].map(linesOf) as [string[], string[], string[]];
  const parts =
    Math.max(o.length, a.length, b.length) > MOST_LINES
      ? [wholePart(base, mine, theirs)]
      : diff3MergeRegions(a, o, b).map(toPart);
  const joined = join(parts.filter((part) => part.kind === 'conflict' || part.text !== ''));
  const conflicts = joined.filter((part) => part.kind === 'conflict').length;
  const text =
    conflicts > 0 ? null : joined.map((part) => (part.kind === 'merged' ? part.text : '')).join('');
  return { parts: joined, conflicts, text };
}

/** The merged text with one side chosen for each conflict, in their order; one that has no choice stays mine. */
export function resolveMerge(
  merge: Pick<TextMerge, 'parts'>,
  choices: readonly ('base' | 'mine' | 'theirs')[],
): string {
  let index = -1;
  return merge.parts
    .map((part) => {
      if (part.kind === 'merged') return part.text;
      index += 1;
      return part[choices[index] ?? 'mine'];
    })
    .join('');
}

function toPart(region: ReturnType<typeof diff3MergeRegions<string>>[number]): MergePart {
  if (region.stable) {
    const by = region.buffer === 'o' ? 'nobody' : region.buffer === 'a' ? 'mine' : 'theirs';
    return { kind: 'merged', text: region.bufferContent.join(''), by };
  }
  return wholePart(region.oContent.join(''), region.aContent.join(''), region.bContent.join(''));
}

function wholePart(base: string, mine: string, theirs: string): MergePart {
  if (mine === theirs) return { kind: 'merged', text: mine, by: mine === base ? 'nobody' : 'both' };
  if (mine === base) return { kind: 'merged', text: theirs, by: 'theirs' };
  if (theirs === base) return { kind: 'merged', text: mine, by: 'mine' };
  return { kind: 'conflict', base, mine, theirs };
}

/** Neighbours that came about alike, as one part. */
function join(parts: readonly MergePart[]): MergePart[] {
  const joined: MergePart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last?.kind === 'merged' && part.kind === 'merged' && last.by === part.by) {
      joined[joined.length - 1] = { ...last, text: last.text + part.text };
    } else joined.push(part);
  }
  return joined;
}

/** Lines with their ends; a text without a last line end has a last line without one. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
