import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import type { Neo4jConfig } from '../../config/env.js';
import { CircuitBreaker } from './circuit-breaker.js';
import { isUnavailable } from './neo4j-errors.js';

/** Milliseconds. The driver's own limits would hold a request for more than a minute when the server is gone. */
const LIMITS = {
  connect: 2_000,
  acquire: 2_000,
  retry: 1_500,
  transaction: 5_000,
  livenessCheck: 60_000,
} as const;
const MAX_CONNECTIONS = 20;
/** A transaction that writes a whole graph may take so long. */
export const LOADING_TIMEOUT = 120_000;

export interface TransactionOptions {
  /** Milliseconds until the server ends the transaction. */
  readonly timeout?: number;
}

/** The one driver of the app. Sessions live for one unit of work; the database is always named. */
export class Neo4jConnection {
  private readonly driver: Driver;
  private readonly breaker = new CircuitBreaker({
    failures: 3,
    openMilliseconds: 5_000,
    counts: isUnavailable,
  });

  constructor(private readonly config: Neo4jConfig) {
    const { credentials } = config;
    const auth = credentials === null ? undefined : neo4j.auth.basic(credentials.user, credentials.password);
    this.driver = neo4j.driver(config.uri, auth, {
      maxConnectionPoolSize: MAX_CONNECTIONS,
      connectionAcquisitionTimeout: LIMITS.acquire,
      connectionTimeout: LIMITS.connect,
      maxTransactionRetryTime: LIMITS.retry,
      connectionLivenessCheckTimeout: LIMITS.livenessCheck,
      // Counts, levels and change numbers: all far below 2^53.
      disableLosslessIntegers: true,
    });
  }

  /** Runs reads in one transaction. Retried where the server asks for it. */
  read<Result>(
    work: (transaction: ManagedTransaction) => Promise<Result>,
    { timeout = LIMITS.transaction }: TransactionOptions = {},
  ): Promise<Result> {
    return this.withSession('READ', (session) => session.executeRead(work, { timeout }));
  }

  /**
   * Runs writes in one transaction: all or nothing. Retried as a whole where the connection breaks, even when the
   * server had committed: the work must do no harm when it's repeated.
   */
  write<Result>(
    work: (transaction: ManagedTransaction) => Promise<Result>,
    { timeout = LIMITS.transaction }: TransactionOptions = {},
  ): Promise<Result> {
    return this.withSession('WRITE', (session) => session.executeWrite(work, { timeout }));
  }

  async close(): Promise<void> {
    await this.driver.close();
  }

  private withSession<Result>(
    mode: 'READ' | 'WRITE',
    work: (session: Session) => Promise<Result>,
  ): Promise<Result> {
    return this.breaker.run(async () => {
      const session = this.driver.session({ database: this.config.database, defaultAccessMode: mode });
      try {
        return await work(session);
      } finally {
        await session.close();
      }
    });
  }
}
