import {
  EDGE_TYPE_NAMES,
  isKind,
  LANGUAGES,
  type EdgeType,
  type Kind,
  type Language,
} from '@architrave/graph-seed/model';

/** Labels of what the store keeps besides nodes of the knowledge graph. */
export const ALIAS_LABEL = 'NodeAlias';
export const CHANGE_LABEL = 'GraphChange';
export const META_LABEL = 'GraphMeta';
export const EDIT_LABEL = 'GraphEdit';
export const EDITED_NODE_LABEL = 'GraphEditNode';

/** The label of a kind: `failure-mode` → `FailureMode`. Only from the model's closed list: labels can't be parameters. */
export function labelOf(kind: Kind): string {
  if (!isKind(kind)) throw new Error(`Not a kind: ${String(kind)}`);
  return kind.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
}

/** `:A|B` for a relationship pattern, nothing for every type. Only from the model's closed list. */
export function typesPattern(types: readonly EdgeType[]): string {
  for (const type of types)
    if (!EDGE_TYPE_NAMES.includes(type)) throw new Error(`Not an edge type: ${String(type)}`);
  return types.length === 0 ? '' : `:${[...new Set(types)].sort().join('|')}`;
}

/** The full-text index of a language. */
export function searchIndexOf(language: Language): string {
  return `node_search_${language}`;
}

/** Constraints and indexes, each a statement that may be repeated. */
export const SCHEMA_STATEMENTS: readonly string[] = [
  'CREATE CONSTRAINT node_id IF NOT EXISTS FOR (n:Node) REQUIRE n.id IS UNIQUE',
  `CREATE CONSTRAINT alias_key IF NOT EXISTS FOR (n:${ALIAS_LABEL}) REQUIRE n.key IS UNIQUE`,
  `CREATE CONSTRAINT change_number IF NOT EXISTS FOR (n:${CHANGE_LABEL}) REQUIRE n.number IS UNIQUE`,
  `CREATE CONSTRAINT meta_id IF NOT EXISTS FOR (n:${META_LABEL}) REQUIRE n.id IS UNIQUE`,
  `CREATE CONSTRAINT edit_id IF NOT EXISTS FOR (n:${EDIT_LABEL}) REQUIRE n.id IS UNIQUE`,
  `CREATE CONSTRAINT edit_last_change IF NOT EXISTS FOR (n:${EDIT_LABEL}) REQUIRE n.lastChange IS UNIQUE`,
  `CREATE INDEX edited_node IF NOT EXISTS FOR (n:${EDITED_NODE_LABEL}) ON (n.nodeId, n.lastChange)`,
  `CREATE INDEX edited_node_edit IF NOT EXISTS FOR (n:${EDITED_NODE_LABEL}) ON (n.editId)`,
  'CREATE INDEX node_kind IF NOT EXISTS FOR (n:Node) ON (n.kind, n.id)',
  // What is indexed is folded and cut into words by `search-text.ts`, the same as in the embedded store. Neo4j's own folding
  // analyser would also drop English stop words, and then "that store" would find nothing that says "that".
  ...LANGUAGES.map(
    (language) =>
      `CREATE FULLTEXT INDEX ${searchIndexOf(language)} IF NOT EXISTS FOR (n:Node) ON EACH [n.nameText_${language}, n.text_${language}] ` +
      "OPTIONS { indexConfig: { `fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false } }",
  ),
  'CALL db.awaitIndexes(60)',
];
