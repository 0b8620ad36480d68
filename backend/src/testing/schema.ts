import { buildSchema, type GraphQLSchema } from 'graphql';
import { RESOLVERS, SCALARS } from '../api-types.js';
import { printSchemaOf } from '../platform/graphql/print-schema.js';

let known: Promise<GraphQLSchema> | null = null;

/** The API's schema, as the code makes it. */
export function schemaForTests(): Promise<GraphQLSchema> {
  known ??= printSchemaOf(RESOLVERS, SCALARS).then((text) => buildSchema(text));
  return known;
}
