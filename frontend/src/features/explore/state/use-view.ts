import { useLocation, useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';

import { parseView, printView, type ViewState } from './view-state';

/** The view of the address, and the ways to change it. */
export interface ExploreView {
  readonly view: ViewState;
  /** Number of steps since Explore was entered; names the entry of the history. */
  readonly step: number;
  /** Goes on to a view; Undo and the browser's Back come back from it. */
  readonly go: (next: ViewState) => void;
  /** Replaces the view without a step, for selection and typing. */
  readonly set: (next: ViewState) => void;
  readonly undo: (() => void) | undefined;
  readonly redo: (() => void) | undefined;
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    exploreStep?: number;
  }
}

/** Explore's state, held in the address alone. */
export function useView(): ExploreView {
  const search = useSearch({ strict: false });
  const router = useRouter();
  const navigate = useNavigate();
  const step = useLocation({ select: (location) => location.state.exploreStep ?? 0 });
  const [furthest, setFurthest] = useState(step);
  const view = useMemo(() => parseView(search), [search]);

  const write = useCallback(
    (next: ViewState, replace: boolean): void => {
      const nextStep = replace ? step : step + 1;
      if (!replace) setFurthest(nextStep);
      void navigate({
        to: '/explore',
        search: ((previous: { lang?: unknown }) => ({ lang: previous.lang, ...printView(next) })) as never,
        state: (previous) => ({ ...previous, exploreStep: nextStep }),
        replace,
        resetScroll: false,
      });
    },
    [navigate, step],
  );

  return {
    view,
    step,
    go: useCallback(
      (next: ViewState) => {
        write(next, false);
      },
      [write],
    ),
    set: useCallback(
      (next: ViewState) => {
        write(next, true);
      },
      [write],
    ),
    undo:
      step > 0
        ? () => {
            router.history.back();
          }
        : undefined,
    redo:
      step < furthest
        ? () => {
            router.history.forward();
          }
        : undefined,
  };
}
