import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { NestFactory } from '@nestjs/core';
import type { Type } from '@nestjs/common';
import { lexicographicSortSchema, printSchema } from 'graphql';

const HEADER = '# Generated from the resolvers by `npm run schema:check -- --write`. Do not edit.\n\n';

/** The schema of resolvers as text, sorted. Starts no server and opens no store. */
export async function printSchemaOf(resolvers: readonly Type[], scalars: readonly Type[]): Promise<string> {
  const builder = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, {
    logger: ['error'],
  });
  try {
    const schema = await builder.get(GraphQLSchemaFactory).create([...resolvers], [...scalars]);
    return `${HEADER}${printSchema(lexicographicSortSchema(schema))}\n`;
  } finally {
    await builder.close();
  }
}
