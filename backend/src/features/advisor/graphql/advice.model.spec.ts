import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GraphQLObjectType, type GraphQLSchema } from 'graphql';
import ts from 'typescript';
import { schemaForTests } from '../../../testing/schema.js';

/** Domain type → GraphQL type, where the names differ. */
const NAMES: Readonly<Record<string, string>> = { FailureMode: 'AdvisedFailureMode' };
/** Domain types that are fields of others (`MonthlyCost`), or not part of an advice. */
const NOT_TYPES = new Set(['MonthlyCost', 'ParetoPoint']);

let schema: GraphQLSchema;
let fieldsByType: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  schema = await schemaForTests();
  fieldsByType = interfacesOf(join(import.meta.dirname, '..', 'domain', 'advice.ts'));
}, 30_000);

/** Interface → the names of its fields, inherited ones included, as the source file declares them. */
function interfacesOf(file: string): Map<string, readonly string[]> {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const fields = new Map<string, readonly string[]>();
  for (const statement of source.statements.filter(ts.isInterfaceDeclaration)) {
    const inherited = (statement.heritageClauses ?? []).flatMap((clause) =>
      clause.types.flatMap((type) => fields.get(type.expression.getText(source)) ?? []),
    );
    const own = statement.members.filter(ts.isPropertySignature).map((member) => member.name.getText(source));
    fields.set(statement.name.text, [...inherited, ...own]);
  }
  return fields;
}

describe('the GraphQL types of an advice', () => {
  it('have the fields that the domain has, type by type', () => {
    expect(fieldsByType.size).toBeGreaterThan(15);
    for (const [name, fields] of fieldsByType) {
      if (NOT_TYPES.has(name)) continue;
      const type = schema.getType(NAMES[name] ?? name);
      if (!(type instanceof GraphQLObjectType)) throw new Error(`No GraphQL type for ${name}`);
      expect({ name, fields: Object.keys(type.getFields()).sort() }).toEqual({
        name,
        fields: [...fields].sort(),
      });
    }
  });
});
