import { useSyncExternalStore } from 'react';

/** What the last request told about the API: reachable, or not since a moment (milliseconds since 1970). */
export type ApiStatus = { readonly kind: 'up' } | { readonly kind: 'down'; readonly since: number };

const UP: ApiStatus = { kind: 'up' };

let status: ApiStatus = UP;
const listeners = new Set<() => void>();

/** Notes that the API answered. */
export function reportApiUp(): void {
  if (status.kind === 'down') set(UP);
}

/** Notes that the API did not answer; keeps the moment of the first failure. */
export function reportApiDown(now: number): void {
  if (status.kind === 'up') set({ kind: 'down', since: now });
}

/** The API's status, for components. */
export function useApiStatus(): ApiStatus {
  return useSyncExternalStore(subscribe, () => status);
}

function set(next: ApiStatus): void {
  status = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
