import { randomUUID } from 'node:crypto';
import { aliasKey, loadGraph, type ChangeRecord, type GraphChange } from '@architrave/graph-seed/load';
import {
  LANGUAGES,
  type CompiledGraph,
  type EdgeType,
  type GraphNode,
  type Kind,
  type Language,
  type NodeId,
} from '@architrave/graph-seed/model';
import neo4j, { type ManagedTransaction } from 'neo4j-driver';
import type { Neo4jConnection } from '../../../platform/neo4j/neo4j-connection.js';
import { LOADING_TIMEOUT } from '../../../platform/neo4j/neo4j-connection.js';
import { isUnavailable } from '../../../platform/neo4j/neo4j-errors.js';
import type { Page, PageRequest } from '../../../shared/page.js';
import {
  GraphStoreUnavailableError,
  type CommitResult,
  type GraphExport,
  type GraphPath,
  type GraphStore,
  type Neighbourhood,
  type NeighbourhoodOptions,
  type NodeFilter,
  type NumberedChange,
  type PathOptions,
  type SearchHit,
} from '../domain/graph-store.port.js';
import type { GraphEdit } from '../domain/graph-edit.js';
import { parseGraphVersion, printGraphVersion } from '../domain/graph-version.js';
import { MENTIONED, OTHER_LANGUAGE, searchQueryOf } from '../domain/search-text.js';
import { luceneMentionsOf, luceneQueryOf } from './lucene-query.js';
import { recordEdit } from './neo4j-graph-history.js';
import { Neo4jGraphWriter, putEdges, putNodes } from './neo4j-graph.writer.js';
import { toEdge, toNode } from './neo4j-records.js';
import {
  ALIAS_LABEL,
  CHANGE_LABEL,
  labelOf,
  META_LABEL,
  searchIndexOf,
  typesPattern,
} from './neo4j-schema.js';

const RESOLVE = `
UNWIND range(0, size($ids) - 1) AS index
OPTIONAL MATCH (own:Node {id: $ids[index]})
OPTIONAL MATCH (alias:${ALIAS_LABEL} {key: toLower($ids[index])})
OPTIONAL MATCH (other:Node {id: alias.nodeId})
WITH index, coalesce(own, other) AS n
RETURN n.id AS id, n.json AS json ORDER BY index`;

const READ_VERSION = `OPTIONAL MATCH (m:${META_LABEL} {id: 'graph'}) RETURN m.contentHash AS contentHash, m.changeNumber AS changeNumber`;

const READ_CHANGES = `
MATCH (c:${CHANGE_LABEL}) WHERE c.number > $after
RETURN c.number AS number, c.record AS record ORDER BY c.number`;

const EXPORT_NODES = 'MATCH (n:Node) RETURN n.json AS json ORDER BY n.id';
const EXPORT_EDGES = 'MATCH (a:Node)-[r]->(b:Node) RETURN r.json AS json ORDER BY a.id, type(r), b.id';
const EXPORT_ALIASES = `MATCH (a:${ALIAS_LABEL}) RETURN a.key AS key, a.nodeId AS id ORDER BY a.key`;

/**
 * The knowledge graph on a Neo4j server. Every read is parameterised Cypher that filters, orders and limits on the
 * server. The compiled content is loaded at first use where the server holds another.
 */
export class Neo4jGraphStore implements GraphStore {
  private loading: Promise<void> | null = null;

  constructor(
    private readonly connection: Neo4jConnection,
    private readonly content: CompiledGraph,
  ) {}

  getNodes(ids: readonly string[]): Promise<readonly (GraphNode | null)[]> {
    return this.read(async (transaction) => {
      const { records } = await transaction.run<{ json: string | null }>(RESOLVE, { ids });
      return records.map((record) => (record.get('json') === null ? null : toNode(record.get('json'))));
    });
  }

  listNodes(kind: Kind, filter: NodeFilter, page: PageRequest): Promise<Page<GraphNode>> {
    return this.read(async (transaction) => {
      const linked = filter.linkedTo == null ? null : await resolveIds(transaction, [filter.linkedTo.id]);
      const match = listStatement(kind, filter.linkedTo?.edgeTypes ?? [], linked !== null);
      const parameters = {
        category: filter.category ?? null,
        linked: linked?.[0] ?? null,
        after: page.after ?? '',
        limit: neo4j.int(page.first + 1),
      };
      const counted = await transaction.run<{ total: number }>(
        `${match} RETURN count(n) AS total`,
        parameters,
      );
      const { records } = await transaction.run<{ id: string; json: string }>(
        `${match} AND n.id > $after RETURN n.id AS id, n.json AS json ORDER BY n.id LIMIT $limit`,
        parameters,
      );
      const shown = records.slice(0, page.first);
      return {
        items: shown.map((record) => toNode(record.get('json'))),
        cursors: shown.map((record) => record.get('id')),
        totalCount: counted.records[0]?.get('total') ?? 0,
        hasNextPage: records.length > page.first,
      };
    });
  }

  async search(
    text: string,
    kinds: readonly Kind[],
    language: Language,
    limit: number,
  ): Promise<readonly SearchHit[]> {
    const query = searchQueryOf(text);
    if (query.words.length === 0) return [];
    return this.read(async (transaction) => {
      const { records } = await transaction.run<{ json: string; rank: number }>(SEARCH[language], {
        whole: query.whole,
        words: query.words,
        runs: query.runs,
        own: luceneQueryOf(query, language),
        other: luceneQueryOf(query, otherThan(language)),
        ownMentions: luceneMentionsOf(query, language),
        otherMentions: luceneMentionsOf(query, otherThan(language)),
        kinds,
        limit: neo4j.int(limit),
      });
      return records.map((record) => ({ node: toNode(record.get('json')), rank: record.get('rank') }));
    });
  }

  neighbourhood(ids: readonly string[], options: NeighbourhoodOptions): Promise<Neighbourhood> {
    return this.read(async (transaction) => {
      const resolved = await resolveIds(transaction, ids);
      const roots = [...new Set(resolved.filter((id) => id !== null))].sort().slice(0, options.limit);
      const distances = new Map<string, number>(roots.map((id) => [id, 0]));
      let frontier = roots;
      for (
        let distance = 1;
        distance <= options.depth && frontier.length > 0 && distances.size < options.limit;
        distance += 1
      ) {
        const { records } = await transaction.run<{ id: NodeId }>(stepStatement(options.edgeTypes), {
          frontier,
          seen: [...distances.keys()],
          kinds: options.kinds,
          limit: neo4j.int(options.limit - distances.size),
        });
        frontier = records.map((record) => record.get('id'));
        for (const id of frontier) distances.set(id, distance);
      }
      return readNeighbourhood(transaction, distances, options);
    });
  }

  shortestPaths(from: string, to: string, options: PathOptions): Promise<readonly GraphPath[]> {
    return this.read(async (transaction) => {
      const [start, end] = await resolveIds(transaction, [from, to]);
      if (start == null || end == null || start === end) return [];
      const { records } = await transaction.run<{ nodes: string[]; edges: string[] }>(
        pathStatement(options),
        {
          start,
          end,
          limit: neo4j.int(options.limit),
        },
      );
      return records.map((record) => ({
        nodes: record.get('nodes').map(toNode),
        edges: record.get('edges').map(toEdge),
      }));
    });
  }

  commit(changes: readonly GraphChange[], expectedVersion: string, edit?: GraphEdit): Promise<CommitResult> {
    // The transaction may be repeated after an answer was lost: by this id it knows its own work.
    const operation = randomUUID();
    return this.run(async () => {
      try {
        return await this.connection.write(
          (transaction) => commitIn(transaction, { changes, expectedVersion, operation, edit }),
          changes.length > SMALL_COMMIT ? { timeout: LOADING_TIMEOUT } : {},
        );
      } catch (error) {
        if (error instanceof UnknownReference)
          return { ok: false, code: 'UNKNOWN_REFERENCE', index: error.index };
        throw error;
      }
    });
  }

  version(): Promise<string> {
    return this.read(async (transaction) => (await readVersion(transaction)).version);
  }

  changesSince(version: string): Promise<readonly NumberedChange[] | null> {
    return this.read(async (transaction) => {
      const now = await readVersion(transaction);
      const since = parseGraphVersion(version);
      if (since === null || since.contentHash !== now.contentHash || since.changeNumber > now.changeNumber)
        return null;
      const { records } = await transaction.run<{ number: number; record: string }>(READ_CHANGES, {
        after: since.changeNumber,
      });
      return records.map((record) => ({
        number: record.get('number'),
        change: (JSON.parse(record.get('record')) as ChangeRecord).change,
      }));
    });
  }

  exportAll(): Promise<GraphExport> {
    return this.run(() =>
      this.connection.read(
        async (transaction) => {
          const { version } = await readVersion(transaction);
          const nodes = await transaction.run<{ json: string }>(EXPORT_NODES);
          const edges = await transaction.run<{ json: string }>(EXPORT_EDGES);
          const found = await transaction.run<{ key: string; id: NodeId }>(EXPORT_ALIASES);
          const aliases: Record<string, Record<string, NodeId>> = {};
          for (const record of found.records) {
            const key = record.get('key');
            const colon = key.indexOf(':');
            (aliases[key.slice(0, colon)] ??= {})[key.slice(colon + 1)] = record.get('id');
          }
          return {
            version,
            nodes: nodes.records.map((record) => toNode(record.get('json'))),
            edges: edges.records.map((record) => toEdge(record.get('json'))),
            aliases,
          };
        },
        { timeout: LOADING_TIMEOUT },
      ),
    );
  }

  private read<Result>(work: (transaction: ManagedTransaction) => Promise<Result>): Promise<Result> {
    return this.run(() => this.connection.read(work));
  }

  /** Loads the content first, once; tells a server that can't be reached from every other failure. */
  private async run<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      this.loading ??= loadGraph(this.content, new Neo4jGraphWriter(this.connection)).then(() => undefined);
      await this.loading.catch((error: unknown) => {
        this.loading = null; // tried again at the next use
        throw error;
      });
      return await work();
    } catch (error) {
      throw isUnavailable(error) ? new GraphStoreUnavailableError({ cause: error }) : error;
    }
  }
}

function otherThan(language: Language): Language {
  return LANGUAGES.find((other) => other !== language) ?? language;
}

async function resolveIds(
  transaction: ManagedTransaction,
  ids: readonly string[],
): Promise<(NodeId | null)[]> {
  const { records } = await transaction.run<{ id: NodeId | null }>(RESOLVE, { ids });
  return records.map((record) => record.get('id'));
}

async function readVersion(
  transaction: ManagedTransaction,
): Promise<{ version: string; contentHash: string; changeNumber: number }> {
  const { records } = await transaction.run<{ contentHash: string | null; changeNumber: number | null }>(
    READ_VERSION,
  );
  const contentHash = records[0]?.get('contentHash') ?? '';
  const changeNumber = records[0]?.get('changeNumber') ?? 0;
  return { version: printGraphVersion({ contentHash, changeNumber }), contentHash, changeNumber };
}

function listStatement(kind: Kind, linkTypes: readonly EdgeType[], isLinked: boolean): string {
  const link = isLinked ? ` AND EXISTS { (n)-[${typesPattern(linkTypes)}]-(:Node {id: $linked}) }` : '';
  return `MATCH (n:${labelOf(kind)}) WHERE ($category IS NULL OR n.category = $category)${link}`;
}

/** The ranks that the port promises, told from the words that are stored with each node. */
function searchStatement(language: Language): string {
  const other = otherThan(language);
  const rank = (l: Language): string => `
    CASE
      WHEN $whole IN n.names_${l} THEN 0
      WHEN any(name IN n.names_${l} WHERE name STARTS WITH $whole) THEN 1
      WHEN all(word IN $words WHERE any(w IN n.nameWords_${l} WHERE w STARTS WITH word)) THEN 2
      WHEN all(word IN $words WHERE any(w IN n.textWords_${l} WHERE w STARTS WITH word)) THEN 3
      ELSE 4
    END`;
  const whole = (l: Language, text: string, base: number): string => `
    CALL db.index.fulltext.queryNodes('${searchIndexOf(l)}', ${text}) YIELD node AS n
    RETURN n, ${base} + ${rank(l)} AS rank, 0 AS mentioned`;
  const mentions = (l: Language, text: string, base: number): string => `
    CALL db.index.fulltext.queryNodes('${searchIndexOf(l)}', ${text}) YIELD node AS n
    WITH n, reduce(longest = 0, name IN [m IN n.mentions_${l} WHERE m IN $runs | size(split(m, ' '))] |
      CASE WHEN name > longest THEN name ELSE longest END) AS mentioned
    WHERE mentioned > 0
    RETURN n, ${base + MENTIONED} AS rank, mentioned`;
  return `
  CALL {
    ${whole(language, '$own', 0)}
    UNION ALL
    ${whole(other, '$other', OTHER_LANGUAGE)}
    UNION ALL
    ${mentions(language, '$ownMentions', 0)}
    UNION ALL
    ${mentions(other, '$otherMentions', OTHER_LANGUAGE)}
  }
  WITH n, rank, mentioned ORDER BY rank, mentioned DESC
  WITH n, collect({rank: rank, mentioned: mentioned})[0] AS best
  WHERE size($kinds) = 0 OR n.kind IN $kinds
  WITH n, best.rank AS rank, best.mentioned AS mentioned
  RETURN n.json AS json, rank
  ORDER BY rank, mentioned DESC, size(n.sortName_${language}), n.sortName_${language}, n.id LIMIT $limit`;
}

const SEARCH: Readonly<Record<Language, string>> = { en: searchStatement('en'), es: searchStatement('es') };

function stepStatement(types: readonly EdgeType[]): string {
  return `
  UNWIND $frontier AS id
  MATCH (:Node {id: id})-[${typesPattern(types)}]-(other:Node)
  WHERE NOT other.id IN $seen AND (size($kinds) = 0 OR other.kind IN $kinds)
  RETURN DISTINCT other.id AS id ORDER BY id LIMIT $limit`;
}

async function readNeighbourhood(
  transaction: ManagedTransaction,
  distances: ReadonlyMap<string, number>,
  { depth, edgeTypes, kinds }: NeighbourhoodOptions,
): Promise<Neighbourhood> {
  const shown = [...distances.keys()];
  const types = typesPattern(edgeTypes);
  const nodes = await transaction.run<{ json: string; degree: number }>(
    `UNWIND range(0, size($shown) - 1) AS index
     MATCH (n:Node {id: $shown[index]})
     RETURN n.json AS json, COUNT { (n)-[]-(:Node) } AS degree ORDER BY index`,
    { shown },
  );
  const edges = await transaction.run<{ json: string }>(
    `UNWIND $shown AS id
     MATCH (a:Node {id: id})-[r${types}]->(b:Node) WHERE b.id IN $shown
     RETURN r.json AS json ORDER BY type(r), a.id, b.id`,
    { shown },
  );
  const leftOut = await transaction.run<{ type: EdgeType; count: number }>(
    `UNWIND $followed AS id
     MATCH (:Node {id: id})-[r${types}]-(other:Node)
     WHERE NOT other.id IN $shown AND (size($kinds) = 0 OR other.kind IN $kinds)
     RETURN type(r) AS type, count(r) AS count ORDER BY type`,
    { followed: shown.filter((id) => (distances.get(id) ?? 0) < depth), shown, kinds },
  );
  return {
    nodes: nodes.records.map((record, index) => ({
      node: toNode(record.get('json')),
      distance: distances.get(shown[index] ?? '') ?? 0,
      degree: record.get('degree'),
    })),
    edges: edges.records.map((record) => toEdge(record.get('json'))),
    leftOut: leftOut.records.map((record) => ({ type: record.get('type'), count: record.get('count') })),
  };
}

function pathStatement({ edgeTypes, maxLength }: PathOptions): string {
  if (!Number.isSafeInteger(maxLength)) throw new Error('A path has a whole number of edges');
  return `
  MATCH (a:Node {id: $start}), (b:Node {id: $end})
  MATCH p = allShortestPaths((a)-[${typesPattern(edgeTypes)}*1..${maxLength}]-(b))
  WITH [n IN nodes(p) | n.id] AS ids,
       [r IN relationships(p) | type(r) + '|' + startNode(r).id + '|' + endNode(r).id] AS keys, p
  ORDER BY ids, keys LIMIT $limit
  RETURN [n IN nodes(p) | n.json] AS nodes, [r IN relationships(p) | r.json] AS edges`;
}

/** Rolls a commit back. */
class UnknownReference extends Error {
  constructor(readonly index: number) {
    super('A change names what is not there');
  }
}

/** Takes the graph's lock, so that commits come one after the other. */
const LOCK = `MATCH (m:${META_LABEL} {id: 'graph'}) SET m.locked = $operation`;
const FIND_OPERATION = `MATCH (c:${CHANGE_LABEL} {operation: $operation}) RETURN count(c) AS found`;
const LOG_CHANGES = `
UNWIND $rows AS row
CREATE (:${CHANGE_LABEL} {number: row.number, record: row.record, operation: $operation, at: datetime()})`;
const SET_NUMBER = `MATCH (m:${META_LABEL} {id: 'graph'}) SET m.changeNumber = $number`;

/** Changes that the usual time of a transaction suffices for; an import has more. */
const SMALL_COMMIT = 100;

interface Commit {
  readonly changes: readonly GraphChange[];
  readonly expectedVersion: string;
  readonly operation: string;
  readonly edit?: GraphEdit;
}

async function commitIn(
  transaction: ManagedTransaction,
  { changes, expectedVersion, operation, edit }: Commit,
): Promise<CommitResult> {
  await transaction.run(LOCK, { operation });
  const { version, contentHash, changeNumber } = await readVersion(transaction);
  const done = await transaction.run<{ found: number }>(FIND_OPERATION, { operation });
  if ((done.records[0]?.get('found') ?? 0) > 0) return { ok: true, version };
  if (version !== expectedVersion) return { ok: false, code: 'VERSION_CONFLICT', version };
  const rows: { number: number; record: string }[] = [];
  for (const [index, change] of changes.entries()) {
    const record = await applyChange(transaction, change);
    if (record === null) throw new UnknownReference(index);
    rows.push({ number: changeNumber + index + 1, record: JSON.stringify(record) });
  }
  const number = changeNumber + changes.length;
  await transaction.run(LOG_CHANGES, {
    rows: rows.map((row) => ({ ...row, number: neo4j.int(row.number) })),
    operation,
  });
  await transaction.run(SET_NUMBER, { number: neo4j.int(number) });
  const committed = printGraphVersion({ contentHash, changeNumber: number });
  if (edit !== undefined) await recordEdit(transaction, { ...edit, graphVersion: committed }, number);
  return { ok: true, version: committed };
}

const DROP_ALIASES = `MATCH (a:${ALIAS_LABEL}) WHERE a.nodeId = $id DELETE a`;
const ADD_ALIASES = `UNWIND $keys AS key MERGE (a:${ALIAS_LABEL} {key: key}) ON CREATE SET a.nodeId = $id`;
const REMOVE_NODE = 'MATCH (n:Node {id: $id}) DETACH DELETE n RETURN count(*) AS removed';

/** Applies one change; gives its record for the log, or `null` when it names what isn't there. */
async function applyChange(
  transaction: ManagedTransaction,
  change: GraphChange,
): Promise<ChangeRecord | null> {
  switch (change.op) {
    case 'put-node': {
      const { node } = change;
      await putNodes(transaction, [node]);
      await transaction.run(DROP_ALIASES, { id: node.id });
      await transaction.run(ADD_ALIASES, {
        id: node.id,
        keys: node.aliases.map((alias) => aliasKey(node.kind, alias)),
      });
      return { change };
    }
    case 'remove-node': {
      const { records } = await transaction.run<{ removed: number }>(REMOVE_NODE, { id: change.id });
      if ((records[0]?.get('removed') ?? 0) === 0) return null;
      await transaction.run(DROP_ALIASES, { id: change.id });
      return { change };
    }
    case 'put-edge': {
      const { records } = await transaction.run<{ id: NodeId | null; json: string | null }>(
        'UNWIND range(0, 1) AS index OPTIONAL MATCH (n:Node {id: $ends[index]}) RETURN n.id AS id, n.json AS json ORDER BY index',
        { ends: [change.edge.from, change.edge.to] },
      );
      const [from, to] = records.map((record) => record.get('json'));
      if (from == null || to == null) return null;
      await putEdges(transaction, [change.edge]);
      return { change, ends: [toNode(from), toNode(to)] };
    }
    case 'remove-edge': {
      const { type, from, to } = change.edge;
      const { records } = await transaction.run<{ removed: number }>(
        `MATCH (:Node {id: $from})-[r${typesPattern([type])}]->(:Node {id: $to}) DELETE r RETURN count(*) AS removed`,
        { from, to },
      );
      return (records[0]?.get('removed') ?? 0) === 0 ? null : { change };
    }
  }
}
