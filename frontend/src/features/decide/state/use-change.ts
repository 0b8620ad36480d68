import { useMutation, useQueryClient } from '@tanstack/react-query';

import type { Refused } from '../api/outcome';

/** A change under way, and what became of the last one. */
export interface Change<Options> {
  readonly run: (options: Options) => void;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly refused: Refused | undefined;
  readonly dismiss: () => void;
}

/**
 * Runs a change of decisions. When it was made, or others were faster, everything about decisions is asked again;
 * a refusal and an error stay until the next try.
 */
export function useChange<Options, Result extends { readonly kind: string }>(
  change: (options: Options) => Promise<Result | Refused>,
  onDone?: (result: Result) => void,
): Change<Options> {
  const queries = useQueryClient();
  const mutation = useMutation({
    mutationFn: change,
    onSuccess: async (result) => {
      if (!isRefused(result)) {
        onDone?.(result);
        await queries.invalidateQueries({ queryKey: ['decisions'] });
      } else if (result.kind === 'stale' || result.kind === 'gone') {
        await queries.invalidateQueries({ queryKey: ['decisions'] });
      }
    },
  });
  const result = mutation.data;
  return {
    run: mutation.mutate,
    isBusy: mutation.isPending,
    error: mutation.error ?? undefined,
    refused: result !== undefined && isRefused(result) ? result : undefined,
    dismiss: mutation.reset,
  };
}

const REFUSED: readonly string[] = ['problems', 'refused', 'stale', 'gone', 'nobody'];

function isRefused(result: { readonly kind: string }): result is Refused {
  return REFUSED.includes(result.kind);
}
