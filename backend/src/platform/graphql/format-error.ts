import { unwrapResolverError } from '@apollo/server/errors';
import type { LoggerService } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** Errors of ours that stand for a state the caller should know, with what it is told. */
const KNOWN_CODES: Readonly<Record<string, string>> = {
  DATABASE_UNAVAILABLE: 'The database cannot be reached. Try again in a moment.',
  GRAPH_UNAVAILABLE: 'The knowledge graph cannot be reached. Try again in a moment.',
  INVALID_CURSOR: 'The cursor does not belong to this list.',
};

/** Codes of errors that the caller made: their message helps it and tells nothing of the inside. */
const CALLER_CODES = new Set([
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/**
 * What of an error leaves the server: a code always, a message only where it is meant for the caller.
 * Everything else is logged with its cause and answered as `INTERNAL`.
 */
export function createErrorFormatter(logger: Pick<LoggerService, 'error'>) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const original = unwrapResolverError(error);
    const code = codeOf(original) ?? codeOf(formatted.extensions);
    const place = {
      ...(formatted.path && { path: formatted.path }),
      ...(formatted.locations && { locations: formatted.locations }),
    };
    if (code !== null && KNOWN_CODES[code] !== undefined) {
      if (code.endsWith('UNAVAILABLE')) logger.error(describe(original), 'graphql');
      return { message: KNOWN_CODES[code], ...place, extensions: { code } };
    }
    const extensionsCode = formatted.extensions?.['code'];
    const isCallers =
      original instanceof GraphQLError &&
      typeof extensionsCode === 'string' &&
      CALLER_CODES.has(extensionsCode);
    if (isCallers) {
      const problems = formatted.extensions?.['problems'];
      return {
        message: formatted.message,
        ...place,
        extensions: { code: extensionsCode, ...(problems === undefined ? {} : { problems }) },
      };
    }
    logger.error(describe(original), original instanceof Error ? original.stack : undefined, 'graphql');
    return { message: 'Something went wrong on the server.', ...place, extensions: { code: 'INTERNAL' } };
  };
}

function codeOf(value: unknown): string | null {
  const code = typeof value === 'object' && value !== null ? (value as { code?: unknown }).code : undefined;
  return typeof code === 'string' ? code : null;
}

/** The error and what caused it, as one line for the log. */
function describe(error: unknown): string {
  const parts: string[] = [];
  for (let current: unknown = error; current instanceof Error && parts.length < 5; current = current.cause) {
    parts.push(`${current.name}: ${current.message}`);
  }
  return parts.length === 0 ? String(error) : parts.join('; caused by ');
}
