import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';

import { parseState, printState, type DecideState } from './decide-state';

/** The state of the address, and the ways to change it. */
export interface Decide {
  readonly state: DecideState;
  /** Id, number or alias of the decision that the address opens; nothing where it opens the list. */
  readonly open: string | undefined;
  /** Changes what is searched, filtered or shown. `step` makes it a step that Back returns from. */
  readonly set: (change: Partial<DecideState>, step?: boolean) => void;
  /** Opens a decision beside the list. `replace`: without a step of the history. */
  readonly read: (id: string, replace?: boolean) => void;
  /** The search parameters that keep the list as it is, for links. */
  readonly search: never;
}

/** The list's state, held in the address alone. */
export function useDecide(): Decide {
  const search = useSearch({ strict: false });
  const { id } = useParams({ strict: false });
  const navigate = useNavigate();
  const state = useMemo(() => parseState(search), [search]);

  const set = useCallback<Decide['set']>(
    (change, step = false) => {
      const next = (previous: Record<string, unknown>) => ({
        lang: previous.lang,
        ...printState({ ...parseState(previous), ...change }),
      });
      // Another view than the list has no room for a decision beside it.
      const isAway = change.view !== undefined && change.view !== 'list';
      void (id === undefined || isAway
        ? navigate({ to: '/decide', search: next as never, replace: !step, resetScroll: false })
        : navigate({
            to: '/decide/$id',
            params: { id },
            search: next as never,
            replace: !step,
            resetScroll: false,
          }));
    },
    [navigate, id],
  );

  const read = useCallback<Decide['read']>(
    (next, replace = false) => {
      void navigate({
        to: '/decide/$id',
        params: { id: next },
        search: ((previous: Record<string, unknown>) => ({
          lang: previous.lang,
          ...printState({ ...parseState(previous), view: 'list' }),
        })) as never,
        replace,
        resetScroll: false,
      });
    },
    [navigate],
  );

  const kept = useMemo(() => printState({ ...state, view: 'list' }) as never, [state]);
  return { state, open: id, set, read, search: kept };
}
