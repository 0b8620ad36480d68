import 'reflect-metadata';
import { buildSchema, parse, validate, type GraphQLSchema } from 'graphql';
import { schemaForTests } from '../../testing/schema.js';
import { wholeQuery } from '../../testing/whole-query.js';
import { createArmor, GRAPHQL_LIMITS } from './limits.js';

/** What the rules say to a document: the messages of the mistakes. Some rules throw instead of reporting. */
function mistakes(schema: GraphQLSchema, document: string): string[] {
  try {
    return validate(schema, parse(document), [...createArmor().validationRules]).map(
      ({ message }) => message,
    );
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

const recursive = buildSchema(
  'type Query { t: T, advise: Int, saveScenario: Int } type T { t: T, advise: Int, x: Int }',
);
const nested = (levels: number): string => (levels === 1 ? 'x' : `t { ${nested(levels - 1)} }`);

describe('the limits of a document', () => {
  it('admit a whole advice and a whole node', async () => {
    const schema = await schemaForTests();
    expect(mistakes(schema, await wholeQuery('advise', '(requirements: {})'))).toEqual([]);
    expect(mistakes(schema, await wholeQuery('node', '(id: "x")'))).toEqual([]);
    expect(mistakes(schema, await wholeQuery('neighbourhood', '(ids: ["x"])'))).toEqual([]);
  });

  it('refuse what costs as much as two whole advices, hidden in fragments or not', async () => {
    const schema = await schemaForTests();
    const whole = (await wholeQuery('advise')).replace('{ advise', '').replace(/}$/, '');
    const twice = `{ a: advise(requirements: {}) ${whole} b: advise(requirements: {}) ${whole} }`;
    const hidden = `{ a: advise(requirements: {}) { ...All } b: advise(requirements: {}) { ...All } } fragment All on AdvisePayload ${whole}`;
    expect(mistakes(schema, twice).join()).toContain('Cost limit');
    expect(mistakes(schema, hidden).join()).toContain('Cost limit');
  });

  it('hold the depth, also through fragments', () => {
    expect(mistakes(recursive, `{ ${nested(GRAPHQL_LIMITS.depth)} }`)).toEqual([]);
    expect(mistakes(recursive, `{ ${nested(GRAPHQL_LIMITS.depth + 1)} }`).join()).toContain('depth limit');
    const through = `{ t { ...F } } fragment F on T { ${nested(GRAPHQL_LIMITS.depth)} }`;
    expect(mistakes(recursive, through).join()).toContain('depth limit');
  });

  it('count root fields that compute for a while wherever they stand', () => {
    expect(mistakes(recursive, '{ a: advise b: advise t { advise } }')).toEqual([]);
    expect(mistakes(recursive, '{ a: advise b: advise c: advise }').join()).toContain(
      'advise 2 times at most',
    );
    expect(
      mistakes(recursive, '{ a: advise b: advise ...F } fragment F on Query { c: advise }').join(),
    ).toContain('advise 2 times at most');
    expect(mistakes(recursive, '{ a: advise ... { b: advise c: advise } }').join()).toContain(
      'advise 2 times at most',
    );
  });
});
