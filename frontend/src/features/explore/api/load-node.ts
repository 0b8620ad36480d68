import { queryOptions } from '@tanstack/react-query';

import { graphql } from '../../../generated/graphql';
import type { LoadNodeQuery } from '../../../generated/graphql/graphql';
import { request } from '../../../lib/graphql-client';

const LOAD_NODE = graphql(`
  query LoadNode($id: ID!) {
    node(id: $id) {
      id
      category
      synonyms {
        en
        es
      }
      correction {
        en
        es
      }
      name {
        en
        es
      }
      summary {
        en
        es
      }
      body {
        what {
          en
          es
        }
        whenToUse {
          en
          es
        }
        whenNot {
          en
          es
        }
        advantages {
          en
          es
        }
        disadvantages {
          en
          es
        }
        mistakes {
          en
          es
        }
        drawing {
          nodes {
            id
            role
            label {
              en
              es
            }
          }
          edges {
            from
            to
            style
            label {
              en
              es
            }
          }
        }
        sample {
          language
          code
          title {
            en
            es
          }
        }
      }
      technology {
        vendor
        licence
        isOpenSource
        url
        icon
      }
      source {
        url
        publisher
        licence
        date
      }
      failureMode {
        fallback {
          en
          es
        }
      }
      case {
        requirements
      }
      comparison {
        items {
          node
          name {
            en
            es
          }
        }
        criteria {
          id
          source
          name {
            en
            es
          }
          cells {
            en
            es
          }
        }
        choose {
          en
          es
        }
      }
      certification {
        provider
        url
        examCode {
          value
          source
          date
        }
        status {
          value
          source
          date
        }
        priceUsd {
          value
          source
          date
        }
        minutes {
          value
          source
          date
        }
        questions {
          value
          source
          date
        }
        validityMonths {
          value
          source
          date
        }
        renewal {
          source
          date
          text: value {
            en
            es
          }
        }
        prerequisites {
          source
          date
          text: value {
            en
            es
          }
        }
      }
      level {
        branch
        order
        years {
          minimum
          maximum
          basis {
            en
            es
          }
        }
      }
      resource {
        type
        language
        author
        url
        costUsd
        licence
      }
      skill {
        hoursPerLevel
        hoursBasis
        hoursNote {
          en
          es
        }
      }
      edges {
        type
        direction
        links {
          edge {
            id
            weight
            level
            fromLevel
            isRequired
            source
            place
            note {
              en
              es
            }
          }
          target {
            id
            name {
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
      }
    }
  }
`);

/** One node with its text and all its edges; nothing when the id is unknown. Both languages come along. */
export function loadNode(id: string) {
  return queryOptions({
    queryKey: ['node', id],
    queryFn: async ({ signal }) => (await request(LOAD_NODE, { id }, { signal })).node ?? null,
  });
}

/** A node as `loadNode` gives it. */
export type LoadedNode = NonNullable<LoadNodeQuery['node']>;
