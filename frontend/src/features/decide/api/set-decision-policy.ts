import { graphql } from '../../../generated/graphql';
import { request } from '../../../lib/graphql-client';
import type { Policy } from './load-decision-policy';
import { refusedBy, type Refused } from './outcome';

const SET_DECISION_POLICY = graphql(`
  mutation SetDecisionPolicy($version: Int!, $policy: DecisionPolicyInput!) {
    setDecisionPolicy(expectedVersion: $version, policy: $policy) {
      __typename
      ...PolicyParts
      ...InvalidDecisionParts
    }
  }
`);

/** Sets what the workspace allows to be done with its decisions. */
export async function setDecisionPolicy({
  version,
  ...policy
}: Policy): Promise<{ readonly kind: 'done' } | Refused> {
  const input = {
    ...policy,
    editSections: [...policy.editSections],
    statusWords: policy.statusWords.map(({ word, status }) => ({ word, status })),
  };
  const { setDecisionPolicy: payload } = await request(SET_DECISION_POLICY, { version, policy: input });
  return payload.__typename === 'DecisionPolicy' ? { kind: 'done' } : refusedBy(payload);
}
