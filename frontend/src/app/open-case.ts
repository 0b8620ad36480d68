import { graphql } from '../generated/graphql';
import { fromFile } from '../features/advise/model/requirements';
import { parseState, printState, type AdviseSearch } from '../features/advise/state/advise-state';
import { request } from '../lib/graphql-client';

const LOAD_CASE = graphql(`
  query LoadCase($id: ID!) {
    node(id: $id) {
      case {
        requirements
      }
    }
  }
`);

/**
 * The search parameters under which Advise shows a worked case; none for a case without requirements.
 *
 * @throws ApiError when the case cannot be read
 */
export async function searchOfCase(id: string, signal: AbortSignal): Promise<AdviseSearch> {
  const { node } = await request(LOAD_CASE, { id }, { signal });
  return printState({ ...parseState({}), requirements: fromFile(node?.case?.requirements) });
}

const LOAD_BASIS = graphql(`
  query LoadBasis($ref: String!) {
    decision(ref: $ref) {
      details
    }
  }
`);

/**
 * The search parameters under which Advise shows what a decision was drafted from; none for one that was not.
 *
 * @throws ApiError when the decision cannot be read
 */
export async function searchOfDecision(id: string, signal: AbortSignal): Promise<AdviseSearch> {
  const { decision } = await request(LOAD_BASIS, { ref: id }, { signal });
  const basis = (decision?.details as { readonly basis?: Basis | null } | undefined)?.basis;
  const requirements = fromFile(basis?.requirements);
  return printState({ ...parseState({}), requirements, rank: basis?.rank ?? 1 });
}

interface Basis {
  readonly requirements?: unknown;
  readonly rank?: number | null;
}
