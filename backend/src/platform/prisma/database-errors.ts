/** The database of people's work can't be reached. What doesn't need it goes on. */
export class DatabaseUnavailableError extends Error {
  readonly code = 'DATABASE_UNAVAILABLE';
  constructor(options: { cause: unknown }) {
    super('The database cannot be reached', options);
  }
}

/** Prisma: can't reach, timed out, connection closed, pool exhausted, transaction couldn't start. */
const PRISMA_CODES = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028']);
const SYSTEM_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EPIPE',
  'EHOSTUNREACH',
]);
/** PostgreSQL: connection exceptions (class 08) and shutting down, starting up (class 57P). */
const SQLSTATE = /^(08|57P)/;
const MAX_CAUSES = 5;

/** Whether an error, or what caused it, says that the database can't be reached. */
export function isUnavailable(error: unknown): boolean {
  let current: unknown = error;
  for (let depth = 0; depth < MAX_CAUSES && typeof current === 'object' && current !== null; depth += 1) {
    const { code, cause } = current as { readonly code?: unknown; readonly cause?: unknown };
    if (typeof code === 'string' && (PRISMA_CODES.has(code) || SYSTEM_CODES.has(code) || SQLSTATE.test(code)))
      return true;
    current = cause;
  }
  return false;
}
