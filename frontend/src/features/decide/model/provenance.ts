import type { LineProvenance, Origin } from './details';

/** Shorter lines are only taken for the same when nothing else stands around them. */
const LEAST_TO_FIND = 16;

/** Finds where the lines of one section come from. */
export interface OriginFinder {
  /** The origin of a block of Markdown (a paragraph or an item of a list); nothing for what a person wrote. */
  readonly of: (block: string) => Origin | undefined;
}

/** The origins of the lines of sections of some kinds. */
export function originsOf(provenance: readonly LineProvenance[], sections: readonly string[]): OriginFinder {
  const lines = provenance
    .filter(({ section }) => sections.includes(section))
    .map(({ line, origin }) => ({ line: plain(line), origin }))
    .filter(({ line }) => line !== '');
  return {
    of: (block) => {
      const text = plain(block);
      const same = lines.find(({ line }) => line === text);
      // "Good, because …" and "Chosen option: …, because …" stand around the line that has the origin.
      const inside = lines.find(({ line }) => line.length >= LEAST_TO_FIND && text.includes(line));
      return (same ?? inside)?.origin;
    },
  };
}

/** A block without list marker, task box and line breaks. */
function plain(block: string): string {
  return block
    .replace(/^\s*(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?/, '')
    .replace(/\s+/g, ' ')
    .trim();
}
