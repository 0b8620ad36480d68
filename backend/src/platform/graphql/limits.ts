import { ApolloArmor } from '@escape.tech/graphql-armor';
import { expensiveFieldsRule } from './expensive-fields.rule.js';

/**
 * What one request may ask for, in one place. The figures are those of the largest question there is, a whole advice
 * with everything in it (cost 2,250, 8 levels, under 500 tokens), with half as much again; `limits.spec.ts` fails
 * when it no longer fits, and when two of them do.
 */
export const GRAPHQL_LIMITS = {
  /** Levels of selection. */
  depth: 10,
  /** Renamed fields. */
  aliases: 15,
  /** Lexical tokens of the document. */
  tokens: 1_000,
  directives: 20,
  /** Root fields that compute for a while → how often a document may ask for them. */
  expensiveFields: {
    advise: 2,
    saveScenario: 2,
    draftDecisions: 2,
    checkNode: 2,
    saveNode: 2,
    removeNode: 2,
    undoEdit: 2,
    changedFiles: 2,
    planFor: 2,
    plan: 2,
    careerMap: 2,
    nextQuestions: 2,
    certificationComparison: 2,
    teamPlan: 2,
    planDocument: 2,
    savePlan: 2,
    recordProgress: 2,
    skipStep: 2,
  },
  /** Sum over all selections: an object costs 2, a scalar 1, times 1.5 per level. */
  cost: 3_400,
  /** Bytes of a request's body. */
  bodyBytes: 1_000_000,
  /** Selections after fragments are spread, over the whole document. */
  recursiveSelections: 10_000,
  /** Validation stops after so many mistakes. */
  validationErrors: 10,
} as const;

/** Plugins and validation rules that hold documents to the limits. */
export function createArmor(): Pick<ReturnType<ApolloArmor['protect']>, 'plugins' | 'validationRules'> {
  const { plugins, validationRules } = new ApolloArmor({
    maxDepth: { n: GRAPHQL_LIMITS.depth, flattenFragments: true, exposeLimits: true },
    maxAliases: { n: GRAPHQL_LIMITS.aliases, exposeLimits: true },
    maxTokens: { n: GRAPHQL_LIMITS.tokens, exposeLimits: true },
    maxDirectives: { n: GRAPHQL_LIMITS.directives, exposeLimits: true },
    costLimit: { maxCost: GRAPHQL_LIMITS.cost, flattenFragments: true, exposeLimits: true },
    blockFieldSuggestion: { enabled: false },
  }).protect();
  return {
    plugins,
    validationRules: [...validationRules, expensiveFieldsRule(GRAPHQL_LIMITS.expensiveFields)],
  };
}
