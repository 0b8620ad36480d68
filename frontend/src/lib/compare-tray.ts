import { useSyncExternalStore } from 'react';

/** A comparison is of two nodes at least, and of no more than stand side by side legibly. */
export const COMPARE_LIMITS = { least: 2, most: 4 } as const;

const STORAGE_KEY = 'architrave-compare';
const ID = /^[a-z-]+:[a-z0-9][a-z0-9-]*$/;

let ids: readonly string[] = read();
const listeners = new Set<() => void>();

/** The nodes put aside to be compared, in the order in which they were. */
export function useCompareTray(): readonly string[] {
  return useSyncExternalStore(subscribe, () => ids);
}

/** Puts a node aside, or takes it back. A full tray takes no more. */
export function toggleCompared(id: string): void {
  if (ids.includes(id)) set(ids.filter((other) => other !== id));
  else if (ids.length < COMPARE_LIMITS.most) set([...ids, id]);
}

/** Empties the tray. */
export function clearCompared(): void {
  set([]);
}

/** The ids of a list in a link, as many as can be compared; what is no id is left out. */
export function parseCompared(value: unknown): readonly string[] {
  if (typeof value !== 'string') return [];
  return [...new Set(value.split(',').filter((id) => ID.test(id)))].slice(0, COMPARE_LIMITS.most);
}

function set(next: readonly string[]): void {
  ids = next;
  try {
    window.sessionStorage.setItem(STORAGE_KEY, ids.join(','));
  } catch {
    // Without storage the tray lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

function read(): readonly string[] {
  try {
    return parseCompared(window.sessionStorage.getItem(STORAGE_KEY));
  } catch {
    return [];
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
