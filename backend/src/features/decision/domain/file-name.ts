import { foldText } from './search-words.js';

const LONGEST = 60;

/** The name of a decision's file: number or, before it has one, `draft` and a part of its id, then its title. */
export function fileNameOf(decision: {
  readonly id: string;
  readonly number: number | null;
  readonly title: string;
}): string {
  const slug = foldText(decision.title)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  const start =
    decision.number === null ? `draft-${decision.id.slice(0, 8)}` : String(decision.number).padStart(4, '0');
  return `${start}-${slug === '' ? 'decision' : slug}.md`;
}
