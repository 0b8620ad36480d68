import { KIND_NAMES } from '../model/kinds.js';
import { contentJsonSchemas } from './json-schemas.js';

const schemas = contentJsonSchemas();
const propertiesOf = (name: string): string[] =>
  Object.keys((schemas.get(name) as { properties?: Record<string, unknown> } | undefined)?.properties ?? {});

describe('contentJsonSchemas', () => {
  it('has one for each kind, the advisor data and the requirements', () => {
    expect([...schemas.keys()].sort()).toEqual(
      [...KIND_NAMES, 'advisor-defaults', 'advisor-hosts', 'advisor-charges', 'requirements'].sort(),
    );
  });

  it('names the fields that an editor proposes', () => {
    expect(propertiesOf('pattern')).toEqual(
      expect.arrayContaining(['name', 'summary', 'body', 'edges', 'category', 'style', 'calledBy']),
    );
    expect(propertiesOf('requirements')).toEqual([
      'workload',
      'quality',
      'constraints',
      'team',
      'delivery',
      'capabilities',
      'priorities',
    ]);
  });

  it('asks only for what has no default', () => {
    expect((schemas.get('technology') as { required: string[] }).required.sort()).toEqual([
      'licence',
      'name',
      'summary',
      'url',
    ]);
  });

  it('is plain JSON', () => {
    for (const schema of schemas.values()) expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });
});
