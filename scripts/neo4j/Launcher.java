import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.ByteUnit;

/**
 * A throw-away Neo4j for tests, on Bolt at 127.0.0.1, without authentication.
 *
 * <p>Usage: {@code java -cp 'lib/*' Launcher.java HOME PORT}. Prints {@code READY} on a line of its own once
 * the database has answered a query. Ends when its standard input does, so that it never outlives the tests
 * that started it, whatever way they end.
 */
public final class Launcher {
    private static final String DATABASE = GraphDatabaseSettings.DEFAULT_DATABASE_NAME;

    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[0]);
        int port = Integer.parseInt(args[1]);
        DatabaseManagementService server = new DatabaseManagementServiceBuilder(home)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", port))
                .setConfig(BoltConnector.advertised_address, new SocketAddress("127.0.0.1", port))
                .setConfig(HttpConnector.enabled, false)
                .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(128))
                // Tests write little: reserving whole log files costs a quarter of a gigabyte and start-up time.
                .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
                .build();
        answerOnce(server);
        System.out.println("READY");
        while (System.in.read() != -1) {
            // Nothing is said on standard input; only its end matters.
        }
        // An orderly shutdown would save, in ten seconds, data that is deleted next.
        Runtime.getRuntime().halt(0);
    }

    private static void answerOnce(DatabaseManagementService server) {
        var database = server.database(DATABASE);
        if (!database.isAvailable(Duration.ofSeconds(60).toMillis())) {
            throw new IllegalStateException("the database did not become available within a minute");
        }
        database.executeTransactionally("RETURN 1", Map.of(), result -> result.next());
    }
}
