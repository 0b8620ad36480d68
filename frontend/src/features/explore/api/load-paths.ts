import { queryOptions } from '@tanstack/react-query';

import { graphql } from '../../../generated/graphql';
import { request } from '../../../lib/graphql-client';
import { RELATION_TYPES } from '../../../lib/relations';
import { nearestInCommon } from '../model/nearest-in-common';
import { bestWays, type Way } from '../model/ways';

const LOAD_PATHS = graphql(`
  query LoadPaths($from: ID!, $to: ID!, $maxLength: Int!, $edgeTypes: [EdgeType!]!, $first: Int!) {
    paths(from: $from, to: $to, maxLength: $maxLength, edgeTypes: $edgeTypes, first: $first) {
      nodes {
        id
        name {
          en
          es
        }
      }
      edges {
        id
        type
        from
        to
        note {
          en
          es
        }
      }
    }
  }
`);

const LOAD_AROUND = graphql(`
  query LoadAround($id: ID!, $depth: Int!, $limit: Int!) {
    neighbourhood(ids: [$id], depth: $depth, limit: $limit) {
      nodes {
        distance
        node {
          id
        }
      }
    }
  }
`);

/** A way of more relations than this says nothing any more. */
export const LONGEST_WAY = 4;
/** Ways shown. */
export const MOST_WAYS = 3;
/** Ways among which the ones shown are chosen: the most that the API gives. */
const CANDIDATES = 20;
/** Steps and nodes around each end among which something in common is looked for. */
const AROUND = { depth: 3, limit: 400 } as const;
const MOST_IN_COMMON = 5;

/** What joins two nodes. */
export interface Ways {
  /** The shortest ways, the most telling first; none where there is no short one. */
  readonly ways: readonly Way[];
  /** Where there is no way: ids of what is nearest to both. */
  readonly inCommon: readonly string[];
}

/** The ways between two nodes. Two things with a source in common are not related by that, so sources don't count. */
export function loadPaths(from: string | undefined, to: string | undefined) {
  return queryOptions({
    queryKey: ['paths', from, to],
    queryFn: async ({ signal }): Promise<Ways> => {
      const ends = { from: from ?? '', to: to ?? '' };
      const { paths } = await request(
        LOAD_PATHS,
        {
          ...ends,
          maxLength: LONGEST_WAY,
          edgeTypes: RELATION_TYPES.filter((type) => type !== 'EVIDENCED_BY'),
          first: CANDIDATES,
        },
        { signal },
      );
      if (paths.length > 0) return { ways: bestWays(paths, MOST_WAYS), inCommon: [] };
      const [here, there] = await Promise.all(
        [ends.from, ends.to].map((id) => request(LOAD_AROUND, { id, ...AROUND }, { signal })),
      );
      const distances = (answer: typeof here) =>
        new Map((answer?.neighbourhood.nodes ?? []).map(({ node, distance }) => [node.id, distance]));
      return {
        ways: [],
        inCommon: nearestInCommon(distances(here), distances(there), MOST_IN_COMMON),
      };
    },
    enabled: from !== undefined && to !== undefined,
  });
}
