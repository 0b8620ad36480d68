import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Logger, type DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import { createErrorFormatter } from './format-error.js';
import { createArmor, GRAPHQL_LIMITS } from './limits.js';
import { goneSignalOf, requestContextOf } from './request-context.js';

/** The API at `/graphql`: code first, limited, its errors without internals. */
export function createGraphqlModule(): DynamicModule {
  const armor = createArmor();
  return GraphQLModule.forRoot<ApolloDriverConfig>({
    driver: ApolloDriver,
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: true,
    graphiql: false,
    // The API is a documented door of the product; there is nothing in the schema to hide.
    introspection: true,
    context: ({ req, res }: { req: Request; res: Response }) => ({
      ...requestContextOf(req),
      gone: goneSignalOf(res),
    }),
    // Its types name Apollo's CommonJS build; at run time they are the same plugins.
    plugins: [...armor.plugins] as unknown as ApolloServerPlugin[],
    validationRules: [...armor.validationRules],
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    formatError: createErrorFormatter(new Logger('graphql')),
    maxRecursiveSelections: GRAPHQL_LIMITS.recursiveSelections,
    validationOptions: { maxErrors: GRAPHQL_LIMITS.validationErrors },
  });
}
