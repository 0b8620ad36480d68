import { certificationSchema, comparisonSchema, edgeEndSchema } from './node.schema.js';

const text = (en: string, es = `${en} (es)`) => ({ en, es });
const common = { name: text('REST or gRPC'), summary: text('Two ways to call.') };
const table = {
  items: ['protocol:rest', { name: text('gRPC') }],
  criteria: ['format', 'caching', 'limits'].map((id) => ({
    id,
    name: text(id),
    cells: [text('a'), text('b')],
  })),
  choose: [text('public'), text('internal')],
};
const messages = (value: unknown): string[] => {
  const parsed = comparisonSchema.safeParse(value);
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

describe('comparisonSchema', () => {
  it('takes nodes and choices without a node, one cell each', () => {
    expect(messages({ ...common, table })).toEqual([]);
  });

  it('names every row whose texts are not one an item', () => {
    const [first, ...rest] = table.criteria;
    expect(
      messages({
        ...common,
        table: {
          ...table,
          criteria: [{ ...first, cells: [text('a'), text('b'), text('c')] }, ...rest],
          choose: [text('a'), text('b'), text('c')],
        },
      }),
    ).toEqual([
      'table.criteria.0.cells: expected 2 texts, one an item, not 3',
      'table.choose: expected 2 texts, one an item, not 3',
    ]);
  });
});

describe('certificationSchema', () => {
  const certification = { ...common, provider: 'CNCF', url: 'https://example.org' };

  it('leaves out what nobody has read', () => {
    expect(certificationSchema.parse(certification).priceUsd).toBeUndefined();
  });

  it('takes no fact without source and day', () => {
    expect(certificationSchema.safeParse({ ...certification, priceUsd: { value: 445 } }).success).toBe(false);
    expect(
      certificationSchema.safeParse({
        ...certification,
        priceUsd: { value: 445, source: 'cncf-cka', date: '2026-11-01' },
      }).success,
    ).toBe(true);
  });
});

describe('edgeEndSchema', () => {
  it('reads a bare id as an edge that carries nothing', () => {
    expect(edgeEndSchema.parse('pattern:cqrs')).toEqual({ to: 'pattern:cqrs' });
  });
});
