/** A part of a text that becomes another; `start === end` puts something in. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with all edits made; they don't overlap, and of two at one place the earlier in the list comes first. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  const ordered = edits
    .map((edit, index) => ({ edit, index }))
    .toSorted(
      (one, other) =>
        one.edit.start - other.edit.start || one.edit.end - other.edit.end || one.index - other.index,
    );
  let result = '';
  let at = 0;
  for (const { edit } of ordered) {
    if (edit.start < at) throw new Error(`edits overlap at ${edit.start}`);
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
