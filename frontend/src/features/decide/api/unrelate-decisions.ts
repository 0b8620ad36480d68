import { graphql } from '../../../generated/graphql';
import { request } from '../../../lib/graphql-client';
import { outcomeOf, type DecisionOutcome } from './outcome';
import type { RelateDecisionsOptions } from './relate-decisions';
const UNRELATE_DECISIONS = graphql(`
  mutation UnrelateDecisions($id: ID!, $version: Int!, $relation: DecisionRelationType!, $toId: ID!) {
    unrelateDecisions(id: $id, expectedVersion: $version, relation: $relation, toId: $toId) {
      __typename
      ...DecisionParts
      ...InvalidDecisionParts
      ...RefusedActionParts
    }
  }
`);

/** Takes a relation away. */
export async function unrelateDecisions(options: RelateDecisionsOptions): Promise<DecisionOutcome> {
  return outcomeOf((await request(UNRELATE_DECISIONS, { ...options })).unrelateDecisions);
}
