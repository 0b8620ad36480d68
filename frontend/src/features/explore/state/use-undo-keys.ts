import { useEffect } from 'react';

import type { ExploreView } from './use-view';

/** Ctrl-Z, Ctrl-Shift-Z and Ctrl-Y anywhere on the page, but in a field, which undoes its own typing. */
export function useUndoKeys({ undo, redo }: Pick<ExploreView, 'undo' | 'redo'>): void {
  useEffect(() => {
    const handleKey = (event: KeyboardEvent): void => {
      const key = event.key.toLowerCase();
      if (event.defaultPrevented || !(event.ctrlKey || event.metaKey) || isField(event.target)) return;
      if (key === 'z' && !event.shiftKey) undo?.();
      else if (key === 'y' || key === 'z') redo?.();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', handleKey);
    return () => {
      window.removeEventListener('keydown', handleKey);
    };
  }, [undo, redo]);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}
