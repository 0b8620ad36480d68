import { ApolloArmor } from '@escape.tech/graphql-armor';

/**
 * What one request may ask for, in one place. The figures come from the app's own operations, with room: the largest,
 * a whole advice, is measured by `limits.spec.ts`, which fails when it no longer fits.
 */
export const GRAPHQL_LIMITS = {
  /** Levels of selection. */
  depth: 12,
  /** Renamed fields. */
  aliases: 15,
  /** Lexical tokens of the document. */
  tokens: 2_000,
  directives: 20,
  /** Sum over all selections: an object costs 2, a scalar 1, times 1.5 per level. */
  cost: 40_000,
  /** Bytes of a request's body. */
  bodyBytes: 1_000_000,
  /** Selections after fragments are spread, over the whole document. */
  recursiveSelections: 10_000,
  /** Validation stops after so many mistakes. */
  validationErrors: 10,
} as const;

/** Plugins and validation rules that hold documents to the limits. */
export function createArmor(): ReturnType<ApolloArmor['protect']> {
  return new ApolloArmor({
    maxDepth: { n: GRAPHQL_LIMITS.depth, flattenFragments: true, exposeLimits: true },
    maxAliases: { n: GRAPHQL_LIMITS.aliases, exposeLimits: true },
    maxTokens: { n: GRAPHQL_LIMITS.tokens, exposeLimits: true },
    maxDirectives: { n: GRAPHQL_LIMITS.directives, exposeLimits: true },
    costLimit: { maxCost: GRAPHQL_LIMITS.cost, flattenFragments: true, exposeLimits: true },
    blockFieldSuggestion: { enabled: false },
  }).protect();
}
