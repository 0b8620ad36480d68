import type { AdrReading } from '../adr.js';
import type { AdrToExport } from './adr-to-export.js';
import type { TextLink } from './text-links.js';

/** A record's place in a folder. */
export interface Placed {
  readonly record: AdrToExport;
  readonly reading: AdrReading;
  /** The addresses in its text. */
  readonly links: readonly TextLink[];
  /** `null` where the dialect has no numbers. */
  readonly number: number | null;
  readonly name: string;
}

/** Lower-case ASCII words with hyphens between, cut at a word. */
export function slugOf(title: string): string {
  const slug = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const short = slug.length <= LONGEST_SLUG ? slug : slug.slice(0, LONGEST_SLUG + 1).replace(/-[^-]*$/, '');
  return short.slice(0, LONGEST_SLUG) || 'decision';
}

const LONGEST_SLUG = 60;

/**
 * A number for each record, no two alike: its own, unless an earlier record has it, else the next ones after the
 * highest, by date. Records come first that have a number, then those that are decided, then drafts.
 */
export function numbersOf(records: readonly AdrToExport[], first: number): ReadonlyMap<AdrToExport, number> {
  const inOrder = records.toSorted(
    (one, other) =>
      rank(one) - rank(other) || compare(dayOf(one), dayOf(other)) || compare(one.title, other.title),
  );
  const numbers = new Map<AdrToExport, number>();
  const taken = new Set<number>();
  for (const record of inOrder) {
    const { number } = record;
    if (number === null || number < first || taken.has(number)) continue;
    taken.add(number);
    numbers.set(record, number);
  }
  let next = Math.max(0, ...records.map(({ number }) => number ?? 0)) + 1;
  for (const record of inOrder) {
    if (numbers.has(record)) continue;
    numbers.set(record, next);
    next += 1;
  }
  return numbers;
}

/** File names, no two alike; a record of the dialect keeps the one it came with where the tools can read it. */
export function namesOf(
  records: readonly {
    readonly record: AdrToExport;
    readonly number: number | null;
    readonly keeps: boolean;
  }[],
): readonly string[] {
  const taken = new Set<string>();
  const kept = records.map(({ record, number, keeps }) => {
    const base = record.fileName?.split('/').at(-1) ?? '';
    if (!keeps || !fits(base, number) || taken.has(base.toLowerCase())) return null;
    taken.add(base.toLowerCase());
    return base;
  });
  return records.map(({ record, number }, index) => {
    const own = kept[index];
    if (own != null) return own;
    const start = number === null ? dayOf(record).replaceAll('-', '') : String(number).padStart(4, '0');
    const stem = `${start}-${slugOf(record.title)}`;
    let name = `${stem}.md`;
    for (let more = 2; taken.has(name); more += 1) name = `${stem}-${more}.md`;
    taken.add(name);
    return name;
  });
}

/** The day that a record stands for: of its text, the first of a month that it says, else of the store. */
export function dayOf({ header, accepted, created }: AdrToExport): string {
  const { date } = header;
  return isDay(date) ? date : /^\d{4}-\d{2}$/.test(date) ? `${date}-01` : accepted || created;
}

/** A month without a day is no date to any tool. */
export function isDay(date: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(date);
}

function fits(base: string, number: number | null): boolean {
  const pattern = number === null ? /^\d{8}-[\w.~-]+\.md$/ : /^\d{4}-[\w.~-]+\.md$/;
  return pattern.test(base) && (number === null || Number(base.slice(0, 4)) === number);
}

function rank({ number, header }: AdrToExport): number {
  if (number !== null) return 0;
  return header.status === 'proposed' ? 2 : 1;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
