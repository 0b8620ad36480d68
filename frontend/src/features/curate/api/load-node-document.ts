import { queryOptions } from '@tanstack/react-query';

import { graphql } from '../../../generated/graphql';
import { request } from '../../../lib/graphql-client';

const LOAD_NODE_DOCUMENT = graphql(`
  query LoadNodeDocument($id: String!) {
    nodeDocument(id: $id) {
      ...DocumentParts
    }
  }
`);

/** A node in the form in which it is edited, always read anew; `null` when the graph has none of that id. */
export function loadNodeDocument(id: string) {
  return queryOptions({
    queryKey: ['node-document', id],
    queryFn: ({ signal }) => request(LOAD_NODE_DOCUMENT, { id }, { signal }),
    select: (data) => data.nodeDocument ?? null,
    staleTime: 0,
    gcTime: 0,
  });
}
