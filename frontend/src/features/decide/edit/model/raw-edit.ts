/** A stretch of a text and what stands in its place. */
interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/**
 * The text after an edit in an editor that knows `\n` only: line ends outside the edited stretch stay what they were,
 * mixed ones too; new lines take the line end of the line before them.
 */
export function withRawEdit(text: string, edited: string): string {
  const plain = unified(text);
  const next = unified(edited);
  if (plain === next) return text;
  const { from, to, insert } = changedStretch(plain, next);
  const places = placesOf(text, plain.length);
  const start = places[from] ?? text.length;
  const end = places[to] ?? text.length;
  return text.slice(0, start) + insert.replaceAll('\n', lineEndBefore(text, start)) + text.slice(end);
}

function unified(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

function changedStretch(before: string, after: string): Replacement {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}

/** Where each character of the text with plain line ends stands in the text itself, its end included. */
function placesOf(text: string, length: number): Uint32Array {
  const places = new Uint32Array(length + 1);
  let at = 0;
  for (let index = 0; index < length; index += 1) {
    places[index] = at;
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
  }
  places[length] = text.length;
  return places;
}

/** The line end before a place, of the first line the one behind it; `\n` in a text of one line. */
function lineEndBefore(text: string, place: number): string {
  const before = /(\r\n?|\n)[^\r\n]*$/.exec(text.slice(0, place))?.[1];
  return before ?? /\r\n?|\n/.exec(text)?.[0] ?? '\n';
}
