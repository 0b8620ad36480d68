import 'reflect-metadata';
import {
  fieldOf,
  parseRequirements,
  REQUIREMENT_PATHS,
  type FieldDefinition,
} from '@architrave/graph-seed/model';
import {
  GraphQLInputObjectType,
  GraphQLList,
  GraphQLNonNull,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { schemaForTests } from '../../../testing/schema.js';
import { toRequirementsFile } from './advice.mapper.js';

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await schemaForTests();
}, 30_000);

/** The GraphQL type that a field of the requirements must have. */
function expectedType(field: FieldDefinition): string {
  switch (field.type) {
    case 'number':
      return 'Float';
    case 'choice':
      return 'String';
    case 'boolean':
      return 'Boolean';
    case 'choices':
    case 'ids':
      return '[String!]';
    case 'scores':
      return '[ScoreInput!]';
  }
}

/** Path → type of every leaf of the input. */
function leavesOf(type: GraphQLInputType, path: readonly string[] = []): [string, string][] {
  const isGroup = type instanceof GraphQLInputObjectType && path.length < 2;
  if (!isGroup) return [[path.join('.'), String(type)]];
  return Object.values(type.getFields()).flatMap((field) => leavesOf(field.type, [...path, field.name]));
}

const requirementsInput = (): GraphQLInputObjectType => {
  const type = schema.getType('RequirementsInput');
  if (!(type instanceof GraphQLInputObjectType)) throw new Error('RequirementsInput is not in the schema');
  return type;
};

describe('RequirementsInput', () => {
  it('has every field of the requirements schema, of the matching type, and no other', () => {
    const expected = REQUIREMENT_PATHS.map((path) => [path, expectedType(fieldOf(path))]);
    expect(leavesOf(requirementsInput()).sort()).toEqual(expected.sort());
  });

  it('demands nothing: {} is valid', () => {
    const isDemanding = (type: GraphQLInputType): boolean => type instanceof GraphQLNonNull;
    const groups = Object.values(requirementsInput().getFields()).map(({ type }) => type);
    expect(groups.some(isDemanding)).toBe(false);
    for (const group of groups) {
      if (group instanceof GraphQLInputObjectType) {
        expect(Object.values(group.getFields()).filter(({ type }) => isDemanding(type))).toEqual([]);
      } else {
        expect(group).toBeInstanceOf(GraphQLList);
      }
    }
    expect(parseRequirements(toRequirementsFile({})).ok).toBe(true);
  });
});

describe('toRequirementsFile', () => {
  it('turns lists of entries into maps and leaves out what is absent or null', () => {
    expect(
      toRequirementsFile({
        workload: { concurrentUsers: 100, readShare: null },
        quality: null,
        team: { size: 4, skills: [{ id: 'typescript', value: 4 }] },
        constraints: { compliance: ['gdpr'], managedOnly: false },
        capabilities: [],
        priorities: [
          { id: 'cost', value: 3 },
          { id: 'time-to-market', value: 2 },
        ],
      }),
    ).toEqual({
      workload: { concurrentUsers: 100 },
      team: { size: 4, skills: { typescript: 4 } },
      constraints: { compliance: ['gdpr'], managedOnly: false },
      capabilities: [],
      priorities: { cost: 3, 'time-to-market': 2 },
    });
  });

  it('makes no prototype out of an id', () => {
    const file = toRequirementsFile({ priorities: [{ id: '__proto__', value: 5 }] });
    expect(Object.keys(file['priorities'] as object)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>)['5']).toBeUndefined();
  });
});
