import type { AdrHeaderLink, AdrLink, AdrLinkTarget, AdrStatus } from '@architrave/graph-seed/adr';
import { AdrPatchError, patchAdr, readAdr, type AdrChange } from '@architrave/graph-seed/adr';

/** A text whose status place says another status; with `supersededBy`, also by what. Nothing else changes. */
export function withStatus(
  text: string,
  file: string,
  change: {
    readonly status: AdrStatus;
    /** `null`: the dialect's own word. */
    readonly word: string | null;
    readonly supersededBy?: AdrLinkTarget;
  },
): string {
  const { status, word, supersededBy } = change;
  return patched(text, file, {
    set: 'status',
    status,
    word,
    ...(supersededBy !== undefined && { supersededBy: [supersededBy] }),
  });
}

/** A text whose date is this one (YYYY-MM-DD). */
export function withDate(text: string, file: string, date: string): string {
  return patched(text, file, { set: 'date', date });
}

/** A text that links to another record. */
export function withLink(text: string, file: string, link: AdrHeaderLink): string {
  return patched(text, file, { add: 'link', link });
}

/** A text without the links that pass the test. */
export function withoutLinks(text: string, file: string, isGoing: (link: AdrLink) => boolean): string {
  const going = readAdr(text, file).links.filter(isGoing);
  return going.reduce(
    (rest, { relation, inverse, target }) =>
      patched(rest, file, { remove: 'link', relation, inverse, target }),
    text,
  );
}

/** The text with the change; as it is where it can't hold the value: columns beside it do. */
function patched(text: string, file: string, change: AdrChange): string {
  try {
    return patchAdr(text, readAdr(text, file), change);
  } catch (error) {
    if (error instanceof AdrPatchError) return text;
    throw error;
  }
}
