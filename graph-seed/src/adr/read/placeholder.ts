import { countStatuses, statusOfWords } from './status-words.js';

/** Whether a value is a template's own text, left as it was: `{…}`, `[…]`, `YYYY-MM-DD`, a choice of statuses. */
export function isPlaceholder(value: string): boolean {
  const words = value.slice(0, LONGEST).trim();
  if (words === '' || BARE.test(words)) return words !== '';
  const enclosed = /^(?:\{\{?([\s\S]*?)\}?\}|\[((?:[^\]]|\](?![([]))*)\]|<([^>:/=]*)>)[.:]?$/.exec(words);
  if (enclosed !== null) {
    const inner = (enclosed[1] ?? enclosed[2] ?? enclosed[3] ?? '').trim();
    // `{ accepted }`: somebody filled it in and left the braces.
    return statusOfWords(inner, 'whole') === null || countStatuses(inner) > 1;
  }
  return CHOICE.test(words) && countStatuses(words) > 1;
}

/** Text that a template asks to be replaced, anywhere in a heading. */
export function holdsPlaceholder(heading: string): boolean {
  return (
    isPlaceholder(heading) ||
    /^(?:\S{1,8}\s+)?(?:\{[^}]*\}|\[[^\]]*\](?!\()|<[^>:/=]*>)$/.test(heading.slice(0, LONGEST).trim())
  );
}

const LONGEST = 1000;
const BARE =
  /^(?:\.{3}|…|tbd|todo|status|title|date|number|n\. title|[dmy]{2,4}[-/.][dmy]{2}[-/.][dmy]{2,4}|fecha|estado)$/i;
const CHOICE = /\||\?$|^\s*(?:what is|one of|e\.g\.)/i;
