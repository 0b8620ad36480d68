import { queryOptions } from '@tanstack/react-query';

import { graphql } from '../../generated/graphql';
import type { LoadNodeNamesQuery } from '../../generated/graphql/graphql';
import { request } from '../../lib/graphql-client';
import { LINKED_KINDS } from './name-matcher';

const LOAD_NODE_NAMES = graphql(`
  query LoadNodeNames($kinds: [String!]!) {
    nodeNames(kinds: $kinds) {
      id
      name {
        en
        es
      }
      synonyms {
        en
        es
      }
    }
  }
`);

/** What every node that texts link to is called, in the order of preference where two share a name. */
export function loadNodeNames() {
  return queryOptions({
    queryKey: ['node-names'],
    queryFn: ({ signal }) => request(LOAD_NODE_NAMES, { kinds: [...LINKED_KINDS] }, { signal }),
    select: selectNames,
  });
}

// One function for good, so that what is made from the answer is made once.
function selectNames(data: LoadNodeNamesQuery): LoadNodeNamesQuery['nodeNames'] {
  return data.nodeNames;
}
