/** The list with another element at a place. */
export function withItem<T>(list: readonly T[], index: number, item: T): readonly T[] {
  return list.map((old, at) => (at === index ? item : old));
}

/** The list with one more element before a place. */
export function insertedAt<T>(list: readonly T[], index: number, item: T): readonly T[] {
  return [...list.slice(0, index), item, ...list.slice(index)];
}

/** The list without the element at a place. */
export function withoutItem<T>(list: readonly T[], index: number): readonly T[] {
  return list.filter((_, at) => at !== index);
}

/** The list with an element at another place, the others moved up; a place outside the list changes nothing. */
export function movedItem<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const item = list[from];
  if (item === undefined || to < 0 || to >= list.length || from === to) return list;
  return insertedAt(withoutItem(list, from), to, item);
}

/** Where an element of the list (the chosen option) is after another one was moved. */
export function placeAfterMove(place: number | null, from: number, to: number): number | null {
  if (place === null) return null;
  if (place === from) return to;
  if (from < place && place <= to) return place - 1;
  if (to <= place && place < from) return place + 1;
  return place;
}

/** Where an element of the list is after another one was taken out; nowhere when it was itself. */
export function placeAfterRemoval(place: number | null, removed: number): number | null {
  if (place === null || place === removed) return null;
  return place > removed ? place - 1 : place;
}
