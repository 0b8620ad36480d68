import { mergeTexts, type TextMerge } from './merge-texts.js';

/** A file as it was when both sides were last the same, as the folder has it, and as the workspace has it; `null`: not there. */
export interface SyncFile {
  readonly path: string;
  readonly base: string | null;
  readonly theirs: string | null;
  readonly ours: string | null;
}

/**
 * What is to be done about a file. `theirs` is the folder's side, `ours` the workspace's. A text is taken over or written
 * only where the other side didn't change; a side that deleted what the other changed is a conflict, too.
 */
export type SyncStep =
  | { readonly kind: 'same'; readonly path: string }
  /** The folder has what the workspace hasn't: a new file, or a changed text. */
  | { readonly kind: 'take'; readonly path: string; readonly text: string; readonly isNew: boolean }
  /** The workspace has what the folder hasn't. */
  | { readonly kind: 'write'; readonly path: string; readonly text: string; readonly isNew: boolean }
  /** Both changed, in different places. */
  | { readonly kind: 'merge'; readonly path: string; readonly text: string }
  | {
      readonly kind: 'conflict';
      readonly path: string;
      readonly reason: 'both-changed' | 'deleted-there' | 'deleted-here' | 'new-on-both-sides';
      /** For `both-changed` and `new-on-both-sides`. */
      readonly merge: TextMerge | null;
    }
  /** Gone on one side and unchanged on the other: shown, and left to people. */
  | { readonly kind: 'deleted'; readonly path: string; readonly where: 'there' | 'here' };

/** Plans how a folder and a workspace become the same without losing a change of either, a step a file, in the order given. */
export function planSync(files: readonly SyncFile[]): readonly SyncStep[] {
  return files.map(stepOf).filter((step) => step !== null);
}

function stepOf({ path, base, theirs, ours }: SyncFile): SyncStep | null {
  if (theirs === null && ours === null) return null;
  if (theirs === ours) return { kind: 'same', path };
  if (base === null) {
    if (ours === null) return { kind: 'take', path, text: theirs as string, isNew: true };
    if (theirs === null) return { kind: 'write', path, text: ours, isNew: true };
    return { kind: 'conflict', path, reason: 'new-on-both-sides', merge: mergeTexts('', ours, theirs) };
  }
  if (theirs === null) {
    return ours === base
      ? { kind: 'deleted', path, where: 'there' }
      : { kind: 'conflict', path, reason: 'deleted-there', merge: null };
  }
  if (ours === null) {
    return theirs === base
      ? { kind: 'deleted', path, where: 'here' }
      : { kind: 'conflict', path, reason: 'deleted-here', merge: null };
  }
  if (ours === base) return { kind: 'take', path, text: theirs, isNew: false };
  if (theirs === base) return { kind: 'write', path, text: ours, isNew: false };
  const merge = mergeTexts(base, ours, theirs);
  return merge.text === null
    ? { kind: 'conflict', path, reason: 'both-changed', merge }
    : { kind: 'merge', path, text: merge.text };
}
