import { keepPreviousData, queryOptions } from '@tanstack/react-query';

import { graphql } from '../../../generated/graphql';
import type { RequirementsInput } from '../../../generated/graphql/graphql';
import { request } from '../../../lib/graphql-client';
import type { Advice, InputProblem } from '../model/advice';
import { toInput, type Requirements } from '../model/requirements';

const ASK_ADVICE = graphql(`
  query AskAdvice($requirements: RequirementsInput!, $top: Int!, $sensitivity: Boolean!) {
    advise(requirements: $requirements, top: $top, sensitivity: $sensitivity) {
      __typename
      ... on InvalidRequirements {
        problems {
          path
          code
          accepted
          given
        }
      }
      ... on Advice {
        graphVersion
        ledger {
          path
          value
          origin
          rule
          flipsFirst
        }
        warnings {
          id
          paths
          values
        }
        recommendations {
          ...RecommendationParts
        }
        infeasible {
          conflicts
          relaxations {
            changes {
              path
              from
              to
            }
            monthlyUsd
          }
          nearestMiss {
            violated
            recommendation {
              ...RecommendationParts
            }
          }
        }
      }
    }
  }

  fragment RecommendationParts on Recommendation {
    rank
    score
    style
    cloud
    region
    subArchitectures
    patterns {
      id
      because
    }
    components {
      role
      technology
      offer
      offerName
      cloud
      units
      replicas
      place
      soft
      visits
      order
      because
      sizing {
        operationsPerSecond
        storageGb
        binding
        utilisation
        meanWaitMs
        capacity {
          value
          basis
          source
          note
        }
      }
      latencyP50Ms
      latencyP99Ms
      latency {
        value
        basis
        source
        note
      }
      availabilityPercent
      slaPercent
      availability {
        value
        basis
        source
        note
      }
      operationsHoursPerMonth
      monthlyUsdLow
      monthlyUsd
      monthlyUsdHigh
      lines {
        priceRow
        service
        item
        unitPriceUsd
        unit
        times
        per
        quantity
        regionFactor
        region
        date
        source
        basis
        monthlyUsdLow
        monthlyUsd
        monthlyUsdHigh
      }
    }
    charges {
      id
      name {
        en
        es
      }
      note {
        en
        es
      }
      monthlyUsdLow
      monthlyUsd
      monthlyUsdHigh
      lines {
        priceRow
        service
        item
        unitPriceUsd
        unit
        times
        per
        quantity
        regionFactor
        region
        date
        source
        basis
        monthlyUsdLow
        monthlyUsd
        monthlyUsdHigh
      }
    }
    totals {
      monthlyUsdLow
      monthlyUsd
      monthlyUsdHigh
      latencyP50Ms
      latencyP99Ms
      availabilityPercent
      downtimeMinutesPerMonth
      largestDowntimeRole
      slaFloorPercent
      operationsHoursPerMonth
      operationsUsdPerMonth
      weeksToReady
      learningHours
    }
    held {
      path
      limit
      value
      slack
      unit
    }
    contributions {
      id
      points
      because {
        en
        es
      }
      source
    }
    givesUp {
      quality
      because
      weight
    }
    failureModes {
      id
      role
      mitigations
    }
    revisitWhen {
      path
      threshold
      winner
    }
    warnings {
      id
      paths
      values
    }
    skillGaps {
      skill
      from
      to
      hours
    }
    evidence {
      from
      type
      to
    }
    eliminated {
      role
      rule
    }
    gap
  }
`);

/** How many recommendations are asked for. */
const TOP = 3;

/** An advice, or every problem of the requirements. */
export type Answer =
  | { readonly kind: 'advice'; readonly advice: Advice }
  | { readonly kind: 'problems'; readonly problems: readonly InputProblem[] };

/** Options of askAdvice. */
export interface AskAdviceOptions {
  readonly requirements: Requirements;
  /** Also finds what would change the first place, which takes several times longer. */
  readonly sensitivity: boolean;
}

/**
 * The advisor's answer to requirements. The answer before stays while the next is on its way, and a request that
 * is no longer wanted is cancelled.
 */
export function askAdvice({ requirements, sensitivity }: AskAdviceOptions) {
  return queryOptions({
    queryKey: ['advice', sensitivity, requirements],
    queryFn: async ({ signal }): Promise<Answer> => {
      // The API judges every value by the model's schema and reports all problems, so none is judged here.
      const input = toInput(requirements) as RequirementsInput;
      const { advise } = await request(
        ASK_ADVICE,
        { requirements: input, top: TOP, sensitivity },
        { signal },
      );
      return advise.__typename === 'Advice'
        ? { kind: 'advice', advice: advise }
        : { kind: 'problems', problems: advise.problems };
    },
    placeholderData: keepPreviousData,
  });
}
