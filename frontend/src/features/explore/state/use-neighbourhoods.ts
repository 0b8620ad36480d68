import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';

import { loadNode } from '../api/load-node';
import { toNeighbourhood, type Neighbourhood } from '../model/neighbourhood';

/** Neighbourhoods of the nodes of a view, as far as they are there. */
export interface Neighbourhoods {
  readonly around: ReadonlyMap<string, Neighbourhood>;
  readonly pending: boolean;
  /** Ids asked for that the graph does not hold. */
  readonly unknown: readonly string[];
  /** The first failure, if any. */
  readonly error: unknown;
  readonly retry: () => void;
}

/** Loads the neighbourhoods of some nodes. A failed one leaves the others as they are. */
export function useNeighbourhoods(ids: readonly string[]): Neighbourhoods {
  const results = useQueries({ queries: ids.map((id) => loadNode(id)) });
  const signature = results.map((result) => result.dataUpdatedAt).join();
  const around = useMemo(() => {
    const map = new Map<string, Neighbourhood>();
    for (const [index, id] of ids.entries()) {
      const data = results[index]?.data;
      // An alias is answered with the node's own id; the view keeps asking by the alias.
      if (data != null) map.set(id, toNeighbourhood(data));
    }
    return map;
    // `results` is new at every render; what it holds changes with the ids and the moments of the answers.
  }, [ids, signature]);
  const failed = results.find((result) => result.isError);
  return {
    around,
    pending: results.some((result) => result.isPending),
    unknown: ids.filter((_, index) => results[index]?.data === null),
    error: failed?.error ?? undefined,
    retry: () => {
      for (const result of results) if (result.isError) void result.refetch();
    },
  };
}
