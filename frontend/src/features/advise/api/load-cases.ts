import { queryOptions } from '@tanstack/react-query';

import { graphql } from '../../../generated/graphql';
import { request } from '../../../lib/graphql-client';
import { fromFile, isEmpty } from '../model/requirements';

const LOAD_CASES = graphql(`
  query LoadCases($first: Int!) {
    nodes(kind: "case", first: $first) {
      edges {
        node {
          id
          name {
            en
            es
          }
          summary {
            en
            es
          }
          case {
            requirements
          }
        }
      }
    }
  }
`);

/** The longest page of a list. */
const MOST_CASES = 100;

/** The worked cases of the graph that have requirements to start from. */
export function loadCases() {
  return queryOptions({
    queryKey: ['cases'],
    queryFn: ({ signal }) => request(LOAD_CASES, { first: MOST_CASES }, { signal }),
    select: (data) =>
      data.nodes.edges
        .map(({ node }) => ({
          id: node.id,
          name: node.name,
          summary: node.summary,
          requirements: fromFile(node.case?.requirements),
        }))
        .filter(({ requirements }) => !isEmpty(requirements)),
  });
}
