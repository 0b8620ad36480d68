import { graphql } from '../../../generated/graphql';
import type { DecisionRelationType } from '../../../generated/graphql/graphql';
import { request } from '../../../lib/graphql-client';
import { outcomeOf, type DecisionOutcome } from './outcome';

const RELATE_DECISIONS = graphql(`
  mutation RelateDecisions($id: ID!, $version: Int!, $relation: DecisionRelationType!, $toId: ID!) {
    relateDecisions(id: $id, expectedVersion: $version, relation: $relation, toId: $toId) {
      __typename
      ...DecisionParts
      ...InvalidDecisionParts
      ...RefusedActionParts
    }
  }
`);

/** A relation that goes out from a decision. `version`: the one that the person saw. */
export interface RelateDecisionsOptions {
  readonly id: string;
  readonly version: number;
  readonly relation: DecisionRelationType;
  readonly toId: string;
}

/** Adds a relation; it takes effect when the decision is accepted. */
export async function relateDecisions(options: RelateDecisionsOptions): Promise<DecisionOutcome> {
  return outcomeOf((await request(RELATE_DECISIONS, { ...options })).relateDecisions);
}
