import { useEffect, useRef, type RefObject } from 'react';

/** Options of useListKeys. */
export interface UseListKeysOptions {
  /** Called with the id of the row that the keys reached, to show it at once; absent: the row is only focused. */
  readonly onMove?: (id: string) => void;
}

/**
 * `j` and `k` walk the rows (`data-row`, links) of a list, wherever on the page the focus is, but not while one types
 * or a dialog is open. Enter follows the row's link by itself. Give the ref to the frame of the list.
 */
export function useListKeys({ onMove }: UseListKeysOptions): RefObject<HTMLElement | null> {
  const frame = useRef<HTMLElement>(null);
  const move = useRef(onMove);
  useEffect(() => {
    move.current = onMove;
  });
  useEffect(() => {
    const handle = (event: KeyboardEvent): void => {
      const step = { j: 1, k: -1 }[event.key];
      if (step === undefined || event.ctrlKey || event.metaKey || event.altKey || isBusy(event)) return;
      const rows = [...(frame.current?.querySelectorAll<HTMLAnchorElement>('[data-row]') ?? [])];
      const focused = rows.findIndex((row) => row === document.activeElement);
      const at = focused === -1 ? rows.findIndex((row) => row.dataset.open !== undefined) : focused;
      const next = rows[at === -1 ? (step > 0 ? 0 : rows.length - 1) : at + step];
      if (next === undefined) return;
      event.preventDefault();
      next.focus();
      next.scrollIntoView({ block: 'nearest' });
      const id = /\/decide\/([^/?#]+)/.exec(next.getAttribute('href') ?? '')?.[1];
      if (id !== undefined) move.current?.(decodeURIComponent(id));
    };
    document.addEventListener('keydown', handle);
    return () => {
      document.removeEventListener('keydown', handle);
    };
  }, []);
  return frame;
}

/** Whether somebody types, walks a drawing, or has a dialog open. */
function isBusy({ target }: KeyboardEvent): boolean {
  if (document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return true;
  return (
    target instanceof HTMLElement &&
    target.closest(
      'input, textarea, select, [contenteditable="true"], [role="application"], [role="listbox"], [role="menu"]',
    ) !== null
  );
}
