import { z } from 'zod';
import { parseCsv } from './parse-csv.js';

const schema = z.strictObject({ id: z.string().min(1), place: z.string() });
const parse = (text: string) => parseCsv('prices.csv', text, schema);

describe('parseCsv', () => {
  it('reads rows below a header, quoted cells and a byte order mark included', () => {
    expect(parse('\uFEFFid,place\na,"line 1, ""here"""\n\nb, page 2 \n')).toEqual({
      rows: [
        { id: 'a', place: 'line 1, "here"' },
        { id: 'b', place: 'page 2' },
      ],
      problems: [],
    });
  });

  it('leaves out the rows that do not fit and tells the line of each in the file', () => {
    const { rows, problems } = parse('id,place\na,x\n,"two\nlines"\n\n,y\nb,z\n');
    expect(rows.map((row) => row.id)).toEqual(['a', 'b']);
    expect(problems.map(({ file, field }) => [file, field])).toEqual([
      ['prices.csv', 'line 4 id'],
      ['prices.csv', 'line 6 id'],
    ]);
  });

  it('reports a column that is missing and one that is unknown', () => {
    expect(parse('id,colour\na,red\n').problems.map(({ field, message }) => [field, message])).toEqual([
      ['line 2 place', 'Invalid input: expected string, received undefined'],
      ['line 2', 'Unrecognized key: "colour"'],
    ]);
  });

  it('reports a row with too many cells or an open quote', () => {
    expect(parse('id,place\na,b,c\n').problems[0]?.message).toContain('line 2');
    expect(parse('id,place\na,"b\n').problems[0]?.message).toContain('Quote Not Closed');
  });

  it('finds nothing in an empty file', () => {
    expect(parse('')).toEqual({ rows: [], problems: [] });
  });
});
