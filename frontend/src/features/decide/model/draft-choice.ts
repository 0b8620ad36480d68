import type { NewDecision } from '../api/create-decisions';
import type { Draft } from '../api/draft-decisions';

/** The drafts that somebody keeps, as they are saved: what a kept one depends on, by its new place. */
export function keptDrafts(drafts: readonly Draft[], kept: ReadonlySet<number>): readonly NewDecision[] {
  const places = [...drafts.keys()].filter((index) => kept.has(index));
  return places.flatMap((index): NewDecision[] => {
    const draft = drafts[index];
    if (draft === undefined) return [];
    const { text, details, language, dependsOn } = draft;
    const dependsOnKept = dependsOn.flatMap((place) => (kept.has(place) ? [places.indexOf(place)] : []));
    return [{ text, details, language, dependsOn: dependsOnKept, relations: [] }];
  });
}
