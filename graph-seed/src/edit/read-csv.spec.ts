import { readCsv } from './read-csv.js';

describe('readCsv', () => {
  it('reads cells by column, quotes, commas and line breaks inside included, with the line', () => {
    const text =
      '\ufeffid,name_en\r\npattern:a,"One, ""two"""\r\n"pattern:b","line\nbreak "\r\n\r\npattern:c,\r\n';
    expect(readCsv(text)).toEqual({
      ok: true,
      columns: ['id', 'name_en'],
      rows: [
        { line: 2, cells: { id: 'pattern:a', name_en: 'One, "two"' } },
        { line: 4, cells: { id: 'pattern:b', name_en: 'line\nbreak ' } },
        { line: 6, cells: { id: 'pattern:c', name_en: '' } },
      ],
    });
  });

  it.each([
    ['a,b\n1\n', 'length'],
    ['a,a\n1,2\n', 'the column a stands there twice'],
    ['a\n"open\n', 'Quote'],
  ])('refuses %j', (text, message) => {
    const read = readCsv(text);
    expect(read.ok ? '' : read.message).toMatch(new RegExp(message, 'i'));
  });

  it('gives an empty file no rows', () => expect(readCsv('')).toEqual({ ok: true, columns: [], rows: [] }));
});
