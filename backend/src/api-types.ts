import { AdvisorResolver } from './features/advisor/graphql/advisor.resolver.js';
import { CurationResolver } from './features/curation/graphql/curation.resolver.js';
import { KnowledgeResolver } from './features/knowledge/graphql/knowledge.resolver.js';
import { NodeResolver } from './features/knowledge/graphql/node.resolver.js';
import { PeopleResolver } from './features/people/graphql/people.resolver.js';
import { ScenarioResolver } from './features/scenario/graphql/scenario.resolver.js';
import { JsonScalar } from './platform/graphql/json.scalar.js';
import { LocalizedTextResolver } from './platform/graphql/localized.model.js';

/** Every resolver of the API; the schema is theirs. */
export const RESOLVERS = [
  AdvisorResolver,
  CurationResolver,
  KnowledgeResolver,
  LocalizedTextResolver,
  NodeResolver,
  PeopleResolver,
  ScenarioResolver,
] as const;

export const SCALARS = [JsonScalar] as const;
