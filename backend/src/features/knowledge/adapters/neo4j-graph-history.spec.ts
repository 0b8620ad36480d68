import type { CompiledGraph } from '@architrave/graph-seed/model';
import { Neo4jConnection } from '../../../platform/neo4j/neo4j-connection.js';
import { emptyNeo4j } from '../../../testing/empty-neo4j.js';
import { describeIf, neo4jForTests } from '../../../testing/services.js';
import { graphHistoryContract } from '../domain/graph-history.contract.js';
import { Neo4jGraphHistory } from './neo4j-graph-history.js';
import { Neo4jGraphStore } from './neo4j-graph.store.js';

const server = neo4jForTests();

describeIf(server !== null, 'NEO4J_TEST_URI is not set')('Neo4jGraphHistory', () => {
  let connection: Neo4jConnection;
  beforeAll(() => {
    if (server !== null) connection = new Neo4jConnection(server);
  });
  graphHistoryContract({
    open: async (content: CompiledGraph) => {
      if (server !== null) await emptyNeo4j(server);
      return { store: new Neo4jGraphStore(connection, content), history: new Neo4jGraphHistory(connection) };
    },
    close: () => connection.close(),
  });
});
