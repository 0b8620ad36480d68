import { queryOptions } from '@tanstack/react-query';

import { graphql } from '../../generated/graphql';
import type { LoadNodeBriefsQuery } from '../../generated/graphql/graphql';
import { request } from '../../lib/graphql-client';

const LOAD_NODE_BRIEFS = graphql(`
  query LoadNodeBriefs($ids: [ID!]!) {
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
    }
  }
`);

/** The most ids that the API takes at once. */
const MOST_IDS = 100;

/** A node in brief: its name and summary, and of a source where it is. */
export type NodeBrief = NonNullable<LoadNodeBriefsQuery['nodesById'][number]>;

/** A node in brief; `null` when the graph has none of that id. Ids asked for in one turn travel together. */
export function loadBrief(id: string) {
  return queryOptions({
    queryKey: ['node-brief', id],
    queryFn: () => loadOne(id),
    staleTime: Infinity,
  });
}

interface Waiting {
  readonly id: string;
  readonly give: (brief: NodeBrief | null) => void;
  readonly fail: (why: unknown) => void;
}

let waiting: Waiting[] = [];

function loadOne(id: string): Promise<NodeBrief | null> {
  return new Promise((give, fail) => {
    if (waiting.length === 0) setTimeout(() => void send(), 0);
    waiting.push({ id, give, fail });
  });
}

async function send(): Promise<void> {
  const batch = waiting;
  waiting = [];
  for (let start = 0; start < batch.length; start += MOST_IDS) {
    const part = batch.slice(start, start + MOST_IDS);
    try {
      const { nodesById } = await request(LOAD_NODE_BRIEFS, { ids: part.map(({ id }) => id) });
      for (const [index, { give }] of part.entries()) give(nodesById[index] ?? null);
    } catch (why) {
      for (const { fail } of part) fail(why);
    }
  }
}
