import { useEffect, useSyncExternalStore } from 'react';

/** The name of what a page shows, for the bar and the window's title ("Hotel booking"). */
let place: string | undefined;
const listeners = new Set<() => void>();

/** The name of what the current page shows; nothing where the area says enough. */
export function usePlace(): string | undefined {
  return useSyncExternalStore(subscribe, () => place);
}

/** Tells the frame what this page shows, as long as the component is there. */
export function useAnnouncePlace(name: string | undefined): void {
  useEffect(() => {
    set(name);
    return () => {
      set(undefined);
    };
  }, [name]);
}

function set(name: string | undefined): void {
  place = name;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
