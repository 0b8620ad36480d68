import { queryOptions } from '@tanstack/react-query';

import { graphql } from '../../../generated/graphql';
import { request } from '../../../lib/graphql-client';

const LOAD_CHANGED_FILE = graphql(`
  query LoadChangedFile($id: String!) {
    changedFiles(ids: [$id]) {
      path
      text
    }
  }
`);

/** The content file of one changed node; its text is `null` where the file is to be deleted. */
export function loadChangedFile(id: string) {
  return queryOptions({
    queryKey: ['changed-file', id],
    queryFn: ({ signal }) => request(LOAD_CHANGED_FILE, { id }, { signal }),
    select: (data) => data.changedFiles[0] ?? null,
    staleTime: 0,
  });
}
