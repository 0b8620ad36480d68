import type { CompiledGraph } from '@architrave/graph-seed/model';
import { Neo4jConnection } from '../../../platform/neo4j/neo4j-connection.js';
import { emptyNeo4j } from '../../../testing/empty-neo4j.js';
import { describeIf, neo4jForTests } from '../../../testing/services.js';
import { graphStoreContract } from '../domain/graph-store.contract.js';
import { Neo4jGraphStore } from './neo4j-graph.store.js';

const server = neo4jForTests();

describeIf(server !== null, 'NEO4J_TEST_URI is not set')('Neo4jGraphStore', () => {
  let connection: Neo4jConnection;
  const storeOf = (content: CompiledGraph): Neo4jGraphStore => new Neo4jGraphStore(connection, content);
  beforeAll(() => {
    if (server !== null) connection = new Neo4jConnection(server);
  });
  graphStoreContract({
    open: async (content: CompiledGraph) => {
      if (server !== null) await emptyNeo4j(server);
      return storeOf(content);
    },
    reopen: async (content: CompiledGraph) => storeOf(content),
    close: () => connection.close(),
  });
});
