import { queryOptions } from '@tanstack/react-query';

import { loadLearning, skillNeedsOf } from '../../../components/node/load-learning';
import { graphql } from '../../../generated/graphql';
import type { LoadComparedQuery, LoadEffectsQuery } from '../../../generated/graphql/graphql';
import { request } from '../../../lib/graphql-client';
import type { SkillNeed } from '../../../lib/learning';

const LOAD_COMPARED = graphql(`
  query LoadCompared($ids: [ID!]!) {
    nodesById(ids: $ids) {
      id
      category
      name {
        en
        es
      }
      summary {
        en
        es
      }
      body {
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
      }
      technology {
        vendor
        licence
        isOpenSource
        offers {
          id
          name
          cloud
          minUnits
          prices {
            per
            times
            above
            price {
              usd
              unit
            }
          }
        }
      }
      certification {
        provider
        priceUsd {
          value
        }
        minutes {
          value
        }
        validityMonths {
          value
        }
      }
      level {
        branch
        years {
          minimum
          maximum
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
          }
        }
      }
    }
  }
`);

const LOAD_EFFECTS = graphql(`
  query LoadEffects($ids: [ID!]!) {
    nodesById(ids: $ids) {
      id
      edges(types: [GAINS, COSTS]) {
        type
        direction
        links {
          edge {
            weight
          }
          target {
            id
            name {
              en
              es
            }
          }
        }
      }
    }
  }
`);

/** A node to be compared. */
export type ComparedNode = NonNullable<LoadComparedQuery['nodesById'][number]>;
/** A trade-off with what it gains and costs. */
export type LoadedEffect = NonNullable<LoadEffectsQuery['nodesById'][number]>;

/** What a comparison is made from. */
export interface Compared {
  /** In the order asked for; unknown ids are left out. */
  readonly nodes: readonly ComparedNode[];
  /** The trade-offs of all of them, by id. */
  readonly tradeOffs: ReadonlyMap<string, LoadedEffect>;
}

/** The most trade-offs that the API gives at once; four nodes have far fewer. */
const MOST_TRADE_OFFS = 100;

/** The nodes of a comparison with their trade-offs. */
export function loadCompared(ids: readonly string[]) {
  return queryOptions({
    queryKey: ['compared', ids],
    queryFn: async ({ signal }): Promise<Compared> => {
      const { nodesById } = await request(LOAD_COMPARED, { ids: [...ids] }, { signal });
      const nodes = nodesById.filter((node) => node != null);
      const asked = [...new Set(nodes.flatMap(tradeOffsOf))].slice(0, MOST_TRADE_OFFS);
      if (asked.length === 0) return { nodes, tradeOffs: new Map() };
      const effects = await request(LOAD_EFFECTS, { ids: asked }, { signal });
      return {
        nodes,
        tradeOffs: new Map(effects.nodesById.flatMap((node) => (node == null ? [] : [[node.id, node]]))),
      };
    },
    enabled: ids.length > 0,
  });
}

/** Ids of the trade-offs of a node; of a trade-off, its own. */
export function tradeOffsOf(node: Pick<ComparedNode, 'id' | 'edges'>): readonly string[] {
  if (node.id.startsWith('trade-off:')) return [node.id];
  return node.edges
    .filter(({ type, direction }) => type === 'HAS_TRADE_OFF' && direction === 'OUTGOING')
    .flatMap(({ links }) => links.map(({ target }) => target.id));
}

/** What a compared node asks to be learned. */
export function loadLearningOf(node: ComparedNode) {
  const needs: readonly SkillNeed[] = node.id.startsWith('skill:')
    ? [{ skill: node.id, level: WORKING_LEVEL, required: true }]
    : skillNeedsOf(node);
  return loadLearning(needs);
}

/** The level at which a skill is worth its name: to work with it alone. */
const WORKING_LEVEL = 3;
