import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

import type { FieldPath } from '../model/fields';
import type { Requirements } from '../model/requirements';
import { keyOf, parseState, printState, type AdviseState } from './advise-state';

/** While one types or drags, so long after the last change the address follows. */
const SETTLE_MS = 150;
/** Changes of one field within this time are one step of the history. */
const ONE_STEP_MS = 1500;

/** Advise's state, and the ways to change it. */
export interface AdviseControl {
  /** As the address has it: what the answer shown belongs to. */
  readonly state: AdviseState;
  /** As the form shows it; ahead of the address while one types. */
  readonly requirements: Requirements;
  /** States something else; `field` names the one that was changed, nothing a change as a whole. */
  readonly edit: (next: Requirements, field?: FieldPath) => void;
  /** Changes what is shown. `step` makes it a step that Back returns from. */
  readonly show: (change: Partial<Omit<AdviseState, 'requirements'>>, step?: boolean) => void;
  /** Replaces requirements and open scenario together, as a step. */
  readonly open: (requirements: Requirements, scenario: string | undefined) => void;
}

interface Draft {
  readonly requirements: Requirements;
  /** Keys of the addresses that the draft is ahead of, or that it led to. */
  readonly over: readonly string[];
}

/** Advise's state, held in the address; what is being typed lies over it until it settles. */
export function useAdviseState(): AdviseControl {
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const state = useMemo(() => parseState(search), [search]);
  const key = keyOf(state.requirements);
  const [draft, setDraft] = useState<Draft>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const last = useRef<{ readonly field: FieldPath | undefined; readonly at: number }>(undefined);

  // The address has moved on, to what the draft led to or by Back to something else.
  useEffect(() => {
    setDraft((current) => (current?.over.includes(key) === true ? { ...current, over: [key] } : undefined));
  }, [key]);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );

  const write = useCallback(
    (change: Partial<AdviseState>, replace: boolean): void => {
      void navigate({
        to: '/advise',
        search: ((previous: Record<string, unknown>) => ({
          lang: previous.lang,
          ...printState({ ...parseState(previous), ...change }),
        })) as never,
        replace,
        resetScroll: false,
      });
    },
    [navigate],
  );

  const edit = useCallback(
    (next: Requirements, field?: FieldPath): void => {
      clearTimeout(timer.current);
      setDraft((current) => ({ requirements: next, over: [...(current?.over ?? []), key] }));
      const settle = (): void => {
        const now = Date.now();
        const before = last.current;
        last.current = { field, at: now };
        setDraft((current) => current && { ...current, over: [...current.over, keyOf(next)] });
        const sameStep = field !== undefined && before?.field === field && now - before.at < ONE_STEP_MS;
        write({ requirements: next }, sameStep);
      };
      if (field === undefined) settle();
      else timer.current = setTimeout(settle, SETTLE_MS);
    },
    [key, write],
  );

  return {
    state,
    requirements: draft?.over.includes(key) === true ? draft.requirements : state.requirements,
    edit,
    show: useCallback(
      (change, step = false) => {
        write(change, !step);
      },
      [write],
    ),
    open: useCallback(
      (requirements, scenario) => {
        clearTimeout(timer.current);
        setDraft(undefined);
        write({ requirements, scenario, rank: 1, compare: undefined, part: undefined }, false);
      },
      [write],
    ),
  };
}
