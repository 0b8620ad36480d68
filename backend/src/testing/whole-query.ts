import {
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLUnionType,
  type GraphQLOutputType,
} from 'graphql';
import { schemaForTests } from './schema.js';

/** A query for a root field with every field of its answer, down to the leaves. */
export async function wholeQuery(field: string, args = ''): Promise<string> {
  const type = (await schemaForTests()).getQueryType()?.getFields()[field]?.type;
  if (type === undefined) throw new Error(`The schema has no query ${field}`);
  return `{ ${field}${args} ${selectionOf(type)} }`;
}

/** Fields that need an argument are left out. */
function selectionOf(type: GraphQLOutputType): string {
  if (type instanceof GraphQLNonNull || type instanceof GraphQLList)
    return selectionOf(type.ofType as GraphQLOutputType);
  if (type instanceof GraphQLUnionType) {
    const members = type.getTypes().map((member) => `... on ${member.name} ${selectionOf(member)}`);
    return `{ __typename ${members.join(' ')} }`;
  }
  if (!(type instanceof GraphQLObjectType)) return '';
  const fields = Object.values(type.getFields()).filter(
    ({ args }) => !args.some((arg) => arg.type instanceof GraphQLNonNull),
  );
  return `{ ${fields.map((field) => `${field.name} ${selectionOf(field.type)}`).join(' ')} }`;
}
