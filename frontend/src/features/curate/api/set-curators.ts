import { graphql } from '../../../generated/graphql';
import { request } from '../../../lib/graphql-client';
import type { GraphProblem } from '../model/problems';
import { refusedBy, type Refused } from './refused';

const SET_CURATORS = graphql(`
  mutation SetCurators($personIds: [ID!]!) {
    setCurators(personIds: $personIds) {
      __typename
      ... on InvalidCurators {
        problems {
          path
          code
          accepted
          given
        }
      }
      ... on NotCurator {
        personName
      }
    }
  }
`);

/** What became of naming curators. */
export type SetCuratorsResult =
  | { readonly kind: 'done' }
  | { readonly kind: 'problems'; readonly problems: readonly GraphProblem[] }
  | Refused;

/** Names the people who may edit the graph; none: everybody may. */
export async function setCurators(personIds: readonly string[]): Promise<SetCuratorsResult> {
  const { setCurators: payload } = await request(SET_CURATORS, { personIds: [...personIds] });
  switch (payload.__typename) {
    case 'Curation':
      return { kind: 'done' };
    case 'InvalidCurators':
      return { kind: 'problems', problems: payload.problems };
    default:
      return refusedBy(payload);
  }
}
