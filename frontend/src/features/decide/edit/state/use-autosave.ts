import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';

import { ApiError } from '../../../../lib/graphql-client';
import type { Decision } from '../../api/fragments';
import { saveDecision, type SaveDecisionResult } from '../api/save-decision';
import { isSameDetails, readEditDetails } from '../model/details';
import type { WorkingCopy, WorkingCopyHandle } from './use-working-copy';

/** Pause after the last change before the server gets it. */
const PAUSE_MS = 3_000;
/** Where nothing answered: the next tries, the last one again and again. */
const RETRIES_MS = [3_000, 6_000, 12_000, 30_000] as const;

/** What became of the last save. */
export type SaveState =
  | { readonly kind: 'idle' | 'saving' | 'saved' }
  /** Nothing answered; it is tried again by itself. */
  | { readonly kind: 'offline'; readonly tries: number }
  | { readonly kind: 'failed'; readonly error: unknown; readonly sent: WorkingCopy }
  | {
      readonly kind: 'refused';
      readonly result: Exclude<SaveDecisionResult, { readonly kind: 'saved' | 'conflict' }>;
      readonly sent: WorkingCopy;
    }
  | { readonly kind: 'conflict'; readonly current: Decision };

/** Options of useAutosave. */
export interface AutosaveOptions {
  readonly id: string;
  readonly handle: WorkingCopyHandle;
  /** Off while a draft waits, or where nothing may be changed. */
  readonly isOn: boolean;
}

/** Saving by itself and at once. */
export interface Autosave {
  readonly state: SaveState;
  readonly save: () => Promise<void>;
  /** After a conflict: the page goes back to editing. */
  readonly resume: () => void;
}

/** Sends what is written to the server after a pause, over the version that was edited. */
export function useAutosave({ id, handle, isOn }: AutosaveOptions): Autosave {
  const queries = useQueryClient();
  const [state, setState] = useState<SaveState>({ kind: 'idle' });
  const isBusy = useRef(false);
  const { copy, isDirty, toSave, takeSaved, problems } = handle;

  const save = useCallback(async (): Promise<void> => {
    if (isBusy.current) return;
    const sent = toSave();
    isBusy.current = true;
    setState((before) => (before.kind === 'offline' ? before : { kind: 'saving' }));
    try {
      const result = await saveDecision(inputOf(id, sent));
      if (result.kind === 'saved') {
        takeSaved(sent, startOf(result.decision));
        // Lists and pages show it when they are opened; asking again for all of them at each pause would be much.
        await queries.invalidateQueries({ queryKey: ['decisions'], refetchType: 'none' });
        queries.setQueryData(['decisions', 'one', id], { decision: result.decision });
        setState({ kind: 'saved' });
      } else if (result.kind === 'conflict') setState({ kind: 'conflict', current: result.current });
      else setState({ kind: 'refused', result, sent });
    } catch (error) {
      const isNetwork = error instanceof ApiError && error.code === 'NETWORK';
      setState((before) =>
        isNetwork
          ? { kind: 'offline', tries: before.kind === 'offline' ? before.tries + 1 : 0 }
          : { kind: 'failed', error, sent },
      );
    } finally {
      isBusy.current = false;
    }
  }, [id, queries, takeSaved, toSave]);

  // What was refused is not sent again unchanged.
  const isRefused =
    state.kind === 'conflict' ||
    ((state.kind === 'refused' || state.kind === 'failed') &&
      state.sent.mine.text === copy.mine.text &&
      state.sent.version === copy.version &&
      isSameDetails(
        { ...state.sent.mine.details, provenance: [] },
        { ...copy.mine.details, provenance: [] },
      ));
  const isDue = isOn && isDirty && !isRefused && problems.size === 0 && state.kind !== 'saving';
  const pause =
    state.kind === 'offline' ? (RETRIES_MS[state.tries] ?? RETRIES_MS[RETRIES_MS.length - 1]) : PAUSE_MS;
  useEffect(() => {
    if (!isDue) return;
    const timer = setTimeout(() => void save(), pause);
    return () => {
      clearTimeout(timer);
    };
  }, [isDue, pause, save, copy, state]);

  const resume = useCallback(() => {
    setState({ kind: 'idle' });
  }, []);
  return { state, save, resume };
}

/** A decision as the working copy starts from it. */
export function startOf({ version, text, details }: Pick<Decision, 'version' | 'text' | 'details'>) {
  return { version, state: { text, details: readEditDetails(details) } };
}

/** What did not change is not sent: an accepted decision takes details but no text. */
function inputOf(id: string, { version, base, mine, message }: WorkingCopy) {
  return {
    id,
    expectedVersion: version,
    message,
    ...(mine.text === base.text ? {} : { text: mine.text }),
    ...(isSameDetails(mine.details, base.details) ? {} : { details: mine.details }),
  };
}
