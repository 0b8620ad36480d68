import { queryOptions } from '@tanstack/react-query';

import { graphql } from '../../../generated/graphql';
import type { LoadTradeOffsQuery } from '../../../generated/graphql/graphql';
import { request } from '../../../lib/graphql-client';

const LOAD_TRADE_OFFS = graphql(`
  query LoadTradeOffs($ids: [ID!]!) {
    nodesById(ids: $ids) {
      id
      name {
        en
        es
      }
      summary {
        en
        es
      }
      edges(types: [GAINS, COSTS]) {
        type
        direction
        links {
          edge {
            id
            weight
          }
          target {
            id
            name {
              en
              es
            }
          }
        }
      }
    }
  }
`);

/** Trade-offs with what each gains and costs, in the order of the ids (100 at most); unknown ids are left out. */
export function loadTradeOffs(ids: readonly string[]) {
  return queryOptions({
    queryKey: ['trade-offs', ids],
    queryFn: ({ signal }) => request(LOAD_TRADE_OFFS, { ids: ids.slice(0, 100) }, { signal }),
    select: (data) => data.nodesById.filter((node) => node != null),
    enabled: ids.length > 0,
  });
}

/** A trade-off as `loadTradeOffs` gives it. */
export type LoadedTradeOff = NonNullable<LoadTradeOffsQuery['nodesById'][number]>;
