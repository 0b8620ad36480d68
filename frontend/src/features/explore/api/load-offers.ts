import { queryOptions } from '@tanstack/react-query';

import { graphql } from '../../../generated/graphql';
import type { LoadOffersQuery } from '../../../generated/graphql/graphql';
import { request } from '../../../lib/graphql-client';

const LOAD_OFFERS = graphql(`
  query LoadOffers($id: ID!) {
    node(id: $id) {
      id
      technology {
        offers {
          id
          name
          cloud
          isManaged
          isSelfHosted
          prices {
            per
            times
            above
            upTo
            price {
              usd
              unit
              item
              region
              date
              source
              place
              basis
              reasoning
            }
          }
        }
      }
    }
  }
`);

/** The offers of a technology with their unit prices; none for any other node. */
export function loadOffers(id: string) {
  return queryOptions({
    queryKey: ['offers', id],
    queryFn: ({ signal }) => request(LOAD_OFFERS, { id }, { signal }),
    select: (data) => data.node?.technology?.offers ?? [],
  });
}

/** An offer as `loadOffers` gives it. */
export type LoadedOffer = NonNullable<
  NonNullable<NonNullable<LoadOffersQuery['node']>['technology']>['offers'][number]
>;
