import { useCallback, useRef, useState } from 'react';

/** Steps that are kept. */
const MOST_STEPS = 100;
/** Changes of one field that follow each other within so long are one step. */
const STEP_MS = 1_500;

/** Steps back and forward over states. */
export interface Undo<S> {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Keeps the state before a change of a field. */
  readonly remember: (field: string, before: S) => void;
  /** The state before; `now` is kept to come back to. */
  readonly undo: (now: S) => S | undefined;
  readonly redo: (now: S) => S | undefined;
}

/** Remembers states to go back to. */
export function useUndo<S>(): Undo<S> {
  const past = useRef<readonly S[]>([]);
  const future = useRef<readonly S[]>([]);
  const last = useRef({ field: '', at: 0 });
  const [counts, setCounts] = useState({ past: 0, future: 0 });
  const show = useCallback(() => {
    setCounts({ past: past.current.length, future: future.current.length });
  }, []);
  const remember = useCallback(
    (field: string, before: S) => {
      const at = Date.now();
      const isSameStep =
        field === last.current.field && at - last.current.at < STEP_MS && future.current.length === 0;
      last.current = { field, at };
      if (isSameStep) return;
      past.current = [...past.current.slice(1 - MOST_STEPS), before];
      future.current = [];
      show();
    },
    [show],
  );
  const go = useCallback(
    (from: typeof past, to: typeof past, now: S) => {
      const state = from.current.at(-1);
      if (state === undefined) return undefined;
      from.current = from.current.slice(0, -1);
      to.current = [...to.current, now];
      last.current = { field: '', at: 0 };
      show();
      return state;
    },
    [show],
  );
  const undo = useCallback((now: S) => go(past, future, now), [go]);
  const redo = useCallback((now: S) => go(future, past, now), [go]);
  return { canUndo: counts.past > 0, canRedo: counts.future > 0, remember, undo, redo };
}
