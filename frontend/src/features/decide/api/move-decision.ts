import { graphql } from '../../../generated/graphql';
import type { DecisionMove } from '../../../generated/graphql/graphql';
import { request } from '../../../lib/graphql-client';
import { outcomeOf, reasonOf, type DecisionOutcome } from './outcome';

const MOVE_DECISION = graphql(`
  mutation MoveDecision($input: MoveDecisionInput!) {
    moveDecision(input: $input) {
      __typename
      ...DecisionParts
      ...InvalidDecisionParts
      ...RefusedActionParts
    }
  }
`);

/** What moveDecision takes. `version`: the one that the person saw. */
export interface MoveDecisionOptions {
  readonly id: string;
  readonly version: number;
  readonly move: DecisionMove;
  readonly message: string;
}

/** Gives a decision another status, with all that follows. */
export async function moveDecision({
  id,
  version,
  move,
  message,
}: MoveDecisionOptions): Promise<DecisionOutcome> {
  const input = { id, expectedVersion: version, move, message: reasonOf(message) };
  return outcomeOf((await request(MOVE_DECISION, { input })).moveDecision);
}
