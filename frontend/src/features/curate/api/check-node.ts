import { keepPreviousData, queryOptions } from '@tanstack/react-query';

import { graphql } from '../../../generated/graphql';
import { request } from '../../../lib/graphql-client';
import type { NodeDocument } from '../model/node-document';

const CHECK_NODE = graphql(`
  query CheckNode($id: String!, $document: JSON!) {
    checkNode(id: $id, document: $document) {
      problems {
        path
        code
        accepted
        given
      }
      yaml
    }
  }
`);

/** Options of checkNode. `id` absent: there is nothing to check yet. */
export interface CheckNodeOptions {
  readonly id: string | undefined;
  readonly document: NodeDocument;
}

/** Every problem of saving a document; the last answer stays while the next is on its way, overtaken checks are cancelled. */
export function checkNode({ id, document }: CheckNodeOptions) {
  return queryOptions({
    queryKey: ['check-node', id, JSON.stringify(document)],
    queryFn: ({ signal }) => request(CHECK_NODE, { id: id ?? '', document }, { signal }),
    select: (data) => data.checkNode,
    enabled: id !== undefined,
    placeholderData: keepPreviousData,
    // What links to the node may change under it.
    staleTime: 0,
    gcTime: 30_000,
  });
}
