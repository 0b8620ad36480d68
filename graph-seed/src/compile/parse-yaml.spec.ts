import { z } from 'zod';
import { parseYaml } from './parse-yaml.js';

const schema = z.strictObject({
  name: z.string(),
  size: z.number().optional(),
  tags: z.array(z.string()).optional(),
});
const problemsOf = (text: string, of: z.ZodType = z.unknown()): string[] => {
  const parsed = parseYaml('file.yaml', text, of);
  return parsed.ok
    ? []
    : parsed.problems.map(({ file, field, message }) => `${file} | ${field} | ${message}`);
};

describe('parseYaml', () => {
  it('gives the value that fits the schema', () => {
    expect(parseYaml('file.yaml', 'name: Redis\ntags: [a, b]\n', schema)).toEqual({
      ok: true,
      value: { name: 'Redis', tags: ['a', 'b'] },
    });
  });

  it('reports every field that does not fit', () => {
    expect(problemsOf('size: big\ntags: [a, 1]\ncolour: red', schema)).toEqual([
      'file.yaml | name | Invalid input: expected string, received undefined',
      'file.yaml | size | Invalid input: expected number, received string',
      'file.yaml | tags.1 | Invalid input: expected string, received number',
      'file.yaml |  | Unrecognized key: "colour"',
    ]);
  });

  it('tells the line of each error in the text', () => {
    const problems = problemsOf('name: a\nname: b\nsize: "open\n');
    expect(problems).toHaveLength(2);
    expect(problems[0]).toBe('file.yaml | line 2 | Map keys must be unique');
    expect(problems[1]).toContain('file.yaml | line 4 | Missing closing "quote');
  });

  it('tells the line of indentation that is wrong', () => {
    expect(problemsOf('a:\n  b: 1\n\tc: 2\n')[0]).toContain('file.yaml | line 3 | ');
  });

  it('takes one document', () => {
    expect(problemsOf('a: 1\n---\nb: 2\n')[0]).toContain('file.yaml | line 2 | only one document is allowed');
  });

  it('refuses an empty file', () => {
    expect(problemsOf('', schema)).toHaveLength(1);
    expect(problemsOf('# only a comment\n', schema)).toHaveLength(1);
  });

  it('refuses aliases, also those that would unfold into gigabytes', () => {
    expect(problemsOf('a: &x 1\nb: *x\n')).toEqual(['file.yaml | line 2 | an alias (*name) is not allowed']);
    const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 12; level += 1) {
      bomb.push(`a${level}: &a${level} [${Array.from({ length: 9 }, () => `*a${level - 1}`).join(', ')}]`);
    }
    const problems = problemsOf(bomb.join('\n'));
    expect(problems).toHaveLength(11 * 9);
    expect(problems[0]).toContain('line 2');
  });

  it.each([
    ['lists', '['.repeat(100_000)],
    ['closed lists', '['.repeat(50_000) + ']'.repeat(50_000)],
    ['maps', '{a: '.repeat(50_000)],
    ['dashes', '- '.repeat(50_000)],
    ['complex keys', '? '.repeat(50_000)],
  ])('reports %s nested without end and goes on', (_what, text) => {
    expect(problemsOf(`name: x\nlist:\n  ${text}`)).toEqual([
      'file.yaml | line 3 | nested more than 64 levels deep',
    ]);
  });

  it('takes the nesting that content needs', () => {
    expect(problemsOf(`list: ${'['.repeat(30)}${']'.repeat(30)}`)).toEqual([]);
  });

  it('keeps brackets in sentences apart from nesting', () => {
    expect(problemsOf(`name: "${'['.repeat(200)}"\ntext: |\n  ${'{'.repeat(200)}\n`)).toEqual([]);
  });

  it('reports of a union what the branch that came furthest says', () => {
    const union = z.union([
      z.strictObject({ all: z.array(z.strictObject({ role: z.string() })) }),
      z.strictObject({ path: z.string() }),
    ]);
    expect(problemsOf('all: [{ role: 5 }]', union)).toEqual([
      'file.yaml | all.0.role | Invalid input: expected string, received number',
    ]);
  });

  it('leaves the prototype alone', () => {
    expect(problemsOf('__proto__: { polluted: true }\nname: x', schema)).toHaveLength(1);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
