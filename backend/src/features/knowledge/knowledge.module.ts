import { Global, Module } from '@nestjs/common';
import type { CompiledGraph } from '@architrave/graph-seed/model';
import type { Neo4jConnection } from '../../platform/neo4j/neo4j-connection.js';
import { NEO4J } from '../../platform/neo4j/neo4j.module.js';
import { Database } from '../../platform/prisma/database.js';
import { EmbeddedGraphStore } from './adapters/embedded-graph.store.js';
import { Neo4jGraphHistory } from './adapters/neo4j-graph-history.js';
import { Neo4jGraphStore } from './adapters/neo4j-graph.store.js';
import { PrismaChangeLog } from './adapters/prisma-change-log.js';
import { PrismaGraphHistory } from './adapters/prisma-graph-history.js';
import { readCompiledGraph } from './adapters/read-compiled-graph.js';
import { DescribeGraph } from './describe-graph.use-case.js';
import { COMPILED_GRAPH, CONTENT_FACTS, contentFactsOf } from './domain/content-facts.js';
import { GRAPH_HISTORY, type GraphHistory } from './domain/graph-history.port.js';
import { GRAPH_STORE, type GraphStore } from './domain/graph-store.port.js';
import { KnowledgeResolver } from './graphql/knowledge.resolver.js';
import { NodeLoaders } from './graphql/node-loaders.js';
import { NodeResolver } from './graphql/node.resolver.js';
import { ListNodeEdges } from './list-node-edges.use-case.js';
import { ListNodeNames } from './list-node-names.use-case.js';

/** The knowledge graph: embedded, or on Neo4j where one is configured. */
@Global()
@Module({
  providers: [
    { provide: COMPILED_GRAPH, useFactory: readCompiledGraph },
    { provide: CONTENT_FACTS, inject: [COMPILED_GRAPH], useFactory: contentFactsOf },
    {
      provide: GRAPH_STORE,
      inject: [COMPILED_GRAPH, Database, NEO4J],
      useFactory: (content: CompiledGraph, database: Database, neo4j: Neo4jConnection | null): GraphStore =>
        neo4j === null
          ? new EmbeddedGraphStore(content, new PrismaChangeLog(database))
          : new Neo4jGraphStore(neo4j, content),
    },
    {
      provide: GRAPH_HISTORY,
      inject: [Database, NEO4J],
      useFactory: (database: Database, neo4j: Neo4jConnection | null): GraphHistory =>
        neo4j === null ? new PrismaGraphHistory(database) : new Neo4jGraphHistory(neo4j),
    },
    {
      provide: DescribeGraph,
      inject: [GRAPH_STORE],
      useFactory: (store: GraphStore) => new DescribeGraph(store),
    },
    {
      provide: ListNodeEdges,
      inject: [GRAPH_STORE],
      useFactory: (store: GraphStore) => new ListNodeEdges(store),
    },
    {
      provide: ListNodeNames,
      inject: [GRAPH_STORE],
      useFactory: (store: GraphStore) => new ListNodeNames(store),
    },
    {
      provide: NodeLoaders,
      inject: [ListNodeEdges],
      useFactory: (edges: ListNodeEdges) => new NodeLoaders(edges),
    },
    KnowledgeResolver,
    NodeResolver,
  ],
  exports: [COMPILED_GRAPH, GRAPH_HISTORY, GRAPH_STORE],
})
export class KnowledgeModule {}
