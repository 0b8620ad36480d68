import { isRetryableError, Neo4jError } from 'neo4j-driver';

/** Codes of the driver and the server that say: not now. */
const CODES = new Set([
  'ServiceUnavailable',
  'SessionExpired',
  // The driver's own failures that have no code, such as no free connection in time.
  'N/A',
  'Neo.ClientError.Transaction.TransactionTimedOut',
  'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration',
]);

/** Whether an error says that the server can't be reached or doesn't answer in time. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Neo4jError)) return false;
  return CODES.has(error.code) || error.code.startsWith('Neo.TransientError.') || isRetryableError(error);
}
