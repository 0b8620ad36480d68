import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { APP_CONFIG } from '../../config/config.module.js';
import type { AppConfig } from '../../config/env.js';
import { Neo4jConnection } from './neo4j-connection.js';

/** Token of the connection to Neo4j; `null` where none is configured. */
export const NEO4J = Symbol('NEO4J');

/** The one connection to Neo4j, closed when the app shuts down. */
@Global()
@Module({
  providers: [
    {
      provide: NEO4J,
      inject: [APP_CONFIG],
      useFactory: ({ neo4j }: AppConfig) => (neo4j === null ? null : new Neo4jConnection(neo4j)),
    },
  ],
  exports: [NEO4J],
})
export class Neo4jModule implements OnApplicationShutdown {
  constructor(@Inject(NEO4J) private readonly connection: Neo4jConnection | null) {}

  async onApplicationShutdown(): Promise<void> {
    await this.connection?.close();
  }
}
