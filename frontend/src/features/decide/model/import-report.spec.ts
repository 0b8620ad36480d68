import { anImportEntry } from '../testing';
import { inOrderOfCare, writtenCount } from './import-report';

describe('inOrderOfCare', () => {
  it('puts what was not taken first, then what looks odd', () => {
    const odd = { code: 'no-heading', values: {} };
    const files = [
      anImportEntry('c.md'),
      anImportEntry('b.md', { oddities: [odd] }),
      anImportEntry('d.md', { outcome: 'conflict' }),
      anImportEntry('a.md'),
    ];
    expect(inOrderOfCare(files).map(({ file }) => file)).toEqual(['d.md', 'b.md', 'a.md', 'c.md']);
  });
});

describe('writtenCount', () => {
  it('leaves out what stays as it is', () => {
    expect(writtenCount({ files: [], counts: { new: 2, unchanged: 5, merged: 1, refused: 3 } })).toBe(3);
  });
});
