import { presentableDiff } from '@codemirror/merge';

/** A run of a line; `isMarked`: it is what went or came. */
export interface LineRun {
  readonly text: string;
  readonly isMarked: boolean;
}

/** A line with its number in its own text, from 1. */
export interface DiffLine {
  readonly number: number;
  readonly runs: readonly LineRun[];
}

/** Lines that are the same in both texts, or those of a place where they differ. */
export type Hunk =
  | {
      readonly kind: 'same';
      readonly lines: readonly { readonly before: number; readonly after: number; readonly text: string }[];
    }
  | { readonly kind: 'changed'; readonly before: readonly DiffLine[]; readonly after: readonly DiffLine[] };

interface Side {
  readonly text: string;
  /** Where each line starts, and one past the end. */
  readonly starts: readonly number[];
  /** Stretches that differ. */
  readonly marks: readonly (readonly [from: number, to: number])[];
}

/** How long a comparison may take, in milliseconds, before it settles for coarser hunks. */
const PATIENCE_MS = 400;

/** Two texts line by line, with the words that differ marked. Line ends of either kind count as the same. */
export function diffTexts(before: string, after: string): readonly Hunk[] {
  const [a, b] = [before, after].map((text) => text.replace(/\r\n?/g, '\n')) as [string, string];
  const changes = presentableDiff(a, b, { scanLimit: 5_000, timeout: PATIENCE_MS });
  const left = sideOf(
    a,
    changes.map(({ fromA, toA }) => [fromA, toA] as const),
  );
  const right = sideOf(
    b,
    changes.map(({ fromB, toB }) => [fromB, toB] as const),
  );
  const hunks: Hunk[] = [];
  let [atA, atB] = [0, 0];
  for (const area of areasOf(changes, left, right)) {
    const [startA, startB, endA, endB] = withoutCommonEnds(area, left, right);
    pushSame(hunks, left, [atA, startA], atB);
    if (startA < endA || startB < endB) {
      hunks.push({
        kind: 'changed',
        before: linesOf(left, startA, endA),
        after: linesOf(right, startB, endB),
      });
    }
    [atA, atB] = [endA, endB];
  }
  pushSame(hunks, left, [atA, left.starts.length - 1], atB);
  return hunks;
}

/** How many lines went and came. */
export function diffSize(hunks: readonly Hunk[]): { readonly gone: number; readonly came: number } {
  return hunks.reduce(
    (size, hunk) =>
      hunk.kind === 'same'
        ? size
        : { gone: size.gone + hunk.before.length, came: size.came + hunk.after.length },
    { gone: 0, came: 0 },
  );
}

type Area = readonly [startA: number, startB: number, endA: number, endB: number];

/** Where the texts differ, in whole lines; areas that touch are one. */
function areasOf(
  changes: readonly { fromA: number; toA: number; fromB: number; toB: number }[],
  left: Side,
  right: Side,
): readonly Area[] {
  const areas: [number, number, number, number][] = [];
  for (const { fromA, toA, fromB, toB } of changes) {
    const area: [number, number, number, number] = [
      lineAt(left, fromA),
      lineAt(right, fromB),
      Math.min(lineAt(left, toA), left.starts.length - 2) + 1,
      Math.min(lineAt(right, toB), right.starts.length - 2) + 1,
    ];
    const last = areas.at(-1);
    if (last !== undefined && (area[0] < last[2] || area[1] < last[3]))
      [last[2], last[3]] = [area[2], area[3]];
    else areas.push(area);
  }
  return areas;
}

/** An inserted line touches the line behind it, which is the same in both. */
function withoutCommonEnds(area: Area, left: Side, right: Side): Area {
  let [startA, startB, endA, endB] = area;
  while (startA < endA && startB < endB && lineText(left, startA) === lineText(right, startB)) {
    startA += 1;
    startB += 1;
  }
  while (startA < endA && startB < endB && lineText(left, endA - 1) === lineText(right, endB - 1)) {
    endA -= 1;
    endB -= 1;
  }
  return [startA, startB, endA, endB];
}

function sideOf(text: string, marks: Side['marks']): Side {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  // A last line end ends the last line and starts none.
  if (starts.at(-1) !== text.length || text === '') starts.push(text.length + 1);
  else starts[starts.length - 1] = text.length;
  return { text, starts, marks };
}

/** The line of a place; behind the last line end it is the line after the last. */
function lineAt({ text, starts }: Side, offset: number): number {
  if (offset === text.length && text.endsWith('\n')) return starts.length - 1;
  let [low, high] = [0, starts.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

function bounds({ text, starts }: Side, line: number): readonly [number, number] {
  const from = starts[line] ?? text.length;
  const next = starts[line + 1] ?? text.length;
  return [from, text[next - 1] === '\n' ? next - 1 : Math.min(next, text.length)];
}

function lineText(side: Side, line: number): string {
  return side.text.slice(...bounds(side, line));
}

function linesOf(side: Side, start: number, end: number): readonly DiffLine[] {
  return Array.from({ length: end - start }, (_, index) => ({
    number: start + index + 1,
    runs: runsOf(side, start + index),
  }));
}

function runsOf(side: Side, line: number): readonly LineRun[] {
  const [from, to] = bounds(side, line);
  const runs: LineRun[] = [];
  let at = from;
  for (const [start, end] of side.marks) {
    const [first, last] = [Math.max(start, from), Math.min(end, to)];
    if (first >= last) continue;
    if (first > at) runs.push({ text: side.text.slice(at, first), isMarked: false });
    runs.push({ text: side.text.slice(first, last), isMarked: true });
    at = last;
  }
  if (at < to) runs.push({ text: side.text.slice(at, to), isMarked: false });
  return runs;
}

function pushSame(hunks: Hunk[], left: Side, [from, to]: readonly [number, number], atB: number): void {
  if (from >= to) return;
  const lines = Array.from({ length: to - from }, (_, index) => ({
    before: from + index + 1,
    after: atB + index + 1,
    text: lineText(left, from + index),
  }));
  hunks.push({ kind: 'same', lines });
}
