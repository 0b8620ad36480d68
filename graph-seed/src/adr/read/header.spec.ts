import { readAdr } from './read-adr.js';

describe('the title of a record', () => {
  it.each([
    ['# 12. Use X', '12-use-x.md', 'Use X', 12],
    ['# 12 - Use X', 'x.md', 'Use X', 12],
    ['# ADR 12: Use X', 'x.md', 'Use X', 12],
    ['# ADR-0012 - Use X', 'x.md', 'Use X', 12],
    ['# [ADR-0012] Use X', 'x.md', 'Use X', 12],
    ['# 0012 Use X', 'x.md', 'Use X', 12],
    ['# 12 Use X', '0012-use-x.md', 'Use X', 12],
    ['# 12 Factor apps', 'x.md', '12 Factor apps', null],
    ['# 11ty for pages', '0003-11ty.md', '11ty for pages', 3],
    ['# n. Use X', '0004-use-x.md', 'Use X', 4],
    ['# Use `X` for **all**  of [it](x.md) <!-- yes -->', 'x.md', 'Use X for all of it', null],
    ['# Use C# ##', 'x.md', 'Use C#', null],
    ['Use X\n=====', 'x.md', 'Use X', null],
    ['# **12. Use X**', 'x.md', 'Use X', 12],
    ['---\ntitle: "Use: X"\n---\n\nText', 'x.md', 'Use: X', null],
    ['---\ntitle: Use X\n---\n# {short title}', 'x.md', 'Use X', null],
    ['## Use X\n\n## Context', 'x.md', 'Use X', null],
    ['## Context\n\ntext', 'x.md', '', null],
  ])('of %j in %s is %s', (text, file, title, number) => {
    expect(readAdr(`${text}\n`, file)).toMatchObject({ title, number });
  });

  it.each([
    ['0001-x.md', 1],
    ['001-x.md', 1],
    ['adr-001-x.md', 1],
    ['ADR-1.md', 1],
    ['AD0001-x.md', 1],
    ['2021-06-05_001-x.md', 1],
    ['20230604-x.md', null],
    ['2023-06-26-x.md', null],
    ['2026-01-x.md', null],
    ['00NN-x.md', null],
    ['docs/0007-x/README.md', 7],
  ])('takes the number of %s', (file, number) => {
    expect(readAdr('# X\n\n## Status\n\nAccepted\n\n## Decision\n\nx\n', file).number).toBe(number);
  });

  it('reports numbers that differ', () => {
    expect(readAdr('# 41. X\n', '0042-x.md').oddities).toContainEqual({
      code: 'number-differs',
      values: { heading: '41', file: '42' },
    });
  });
});

describe('the date of a record', () => {
  const dated = (line: string, file = 'x.md', rest = '') =>
    readAdr(`# T\n\n${line}\n\n## Context\n\n${rest}\n`, file);

  it.each([
    ['Date: 2024-05-03', '2024-05-03'],
    ['* **Date:** 2024/5/3', '2024-05-03'],
    ['Date: 20240503', '2024-05-03'],
    ['Date: 2024-05-03T10:00:00Z', '2024-05-03'],
    ['Date: 25/12/2023', '2023-12-25'],
    ['Date: 12/25/2023', '2023-12-25'],
    ['Date: 3.5.2024', '2024-05-03'],
    ['Date: May 3rd, 2024', '2024-05-03'],
    ['Date: 3 May 2024', '2024-05-03'],
    ['Date: 03-May-2024', '2024-05-03'],
    ['Fecha: 3 de mayo de 2024', '2024-05-03'],
    ['* Last Modified: 2024-05-03', '2024-05-03'],
    ['* Updated: 2024-05-03\n* Date: 2024-01-01', '2024-01-01'],
    ['Introduced: 2024-05-03', '2024-05-03'],
    ['Date: 2024-05-03 (back dated)', '2024-05-03'],
    ['Date: 2024-09', '2024-09'],
    ['Date: 2024-02-30', null],
    ['Date: 2023-07-2i', null],
    ['Date: YYYY-MM-DD', null],
    ['Date: {YYYY-MM-DD when the decision was last updated}', null],
  ])('of %s is %s', (line, date) => {
    expect(dated(line).date).toBe(date);
  });

  it('takes the month first where nothing says otherwise, and says so', () => {
    const reading = dated('Date: 03/05/2024');
    expect(reading.date).toBe('2024-03-05');
    expect(reading.oddities).toContainEqual({ code: 'ambiguous-date', values: { date: '03/05/2024' } });
  });

  it('takes the day first where another date of the text does', () => {
    expect(dated('Date: 03/05/2024', 'x.md', 'Reviewed 25/12/2023.').date).toBe('2024-05-03');
  });

  it('reads day and month in the wrong places of an ISO date, and says so', () => {
    const reading = dated('Date: 2024-14-02');
    expect(reading.date).toBe('2024-02-14');
    expect(reading.oddities).toContainEqual({
      code: 'day-and-month-swapped',
      values: { date: '2024-14-02' },
    });
  });

  it('takes the date of the file name last, and says so', () => {
    const reading = dated('Date: soon', '2023-06-26-x.md');
    expect(reading.date).toBe('2023-06-26');
    expect(reading.oddities.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['unreadable-date', 'date-from-file-name']),
    );
    expect(dated('Text', '20230626-x.md').date).toBe('2023-06-26');
    expect(dated('Text', '20231526-x.md').date).toBeNull();
  });
});

describe('the people and tags of a record', () => {
  it('reads names of an item, a nested list and front matter', () => {
    const names = (text: string) => readAdr(text, 'x.md').deciders;
    expect(names('# T\n\n* Deciders: Ana, @luis; Eva <!-- optional -->\n')).toEqual(['Ana', '@luis', 'Eva']);
    expect(names('# T\n\n* **Deciders:**\n  * Ana\n  * Luis\n')).toEqual(['Ana', 'Luis']);
    expect(names('---\ndeciders:\n  - Ana\n  - "Gil, Luis"\n---\n# T\n')).toEqual(['Ana', 'Gil, Luis']);
    expect(names('---\ndeciders: Ana, Luis\n---\n# T\n')).toEqual(['Ana', 'Luis']);
    expect(names('---\ndeciders: {list everyone involved in the decision}\n---\n# T\n')).toEqual([]);
    expect(names('---\ndeciders: []\n---\n# T\n')).toEqual([]);
    expect(names('# T\n\n* Decisores: Ana\n')).toEqual(['Ana']);
  });
});
