import { queryOptions } from '@tanstack/react-query';

import { graphql } from '../../../generated/graphql';
import { request } from '../../../lib/graphql-client';
import { inBatches } from '../model/in-batches';

const LOAD_BRIEFS = graphql(`
  query LoadBriefs($ids: [ID!]!) {
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
      source {
        url
        publisher
        date
      }
      failureMode {
        fallback {
          en
          es
        }
      }
    }
  }
`);

/** The most ids that the API takes at once. */
const MOST_IDS = 100;

const loadOne = inBatches(async (ids: readonly string[]) => {
  const { nodesById } = await request(LOAD_BRIEFS, { ids: [...ids] });
  return nodesById;
}, MOST_IDS);

/** What a node is in brief; `null` when the graph has none of that id. */
export type Brief = NonNullable<Awaited<ReturnType<typeof loadOne>>>;

/** A node's name and summary. Ids asked for at the same moment travel together; each is kept by itself. */
export function loadBrief(id: string) {
  return queryOptions({
    queryKey: ['brief', id],
    queryFn: () => loadOne(id),
    staleTime: Infinity,
  });
}
