import type { Relation } from '../api/fragments';

/** How one decision may bear on another, strongest first. */
export const RELATIONS = [
  'SUPERSEDES',
  'SUPERSEDES_IN_PART',
  'AMENDS',
  'DEPENDS_ON',
  'CONFLICTS_WITH',
  'RELATES_TO',
] as const satisfies readonly Relation['relation'][];
