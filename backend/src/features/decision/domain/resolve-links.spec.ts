import { LinkIndex } from './resolve-links.js';

describe('LinkIndex', () => {
  const index = new LinkIndex({
    files: [
      { file: 'one/0001-use-x.md', id: 'x1' },
      { file: 'two/0001-use-y.md', id: 'y1' },
      { file: 'two/20200102-use-z.md', id: 'z' },
      { file: 'one/same.md', id: 's1' },
      { file: 'two/same.md', id: 's2' },
    ],
    numbers: [
      { number: 1, id: 'x1', isAlias: false },
      { number: 1, id: 'y1', isAlias: true },
      { number: 9, id: 'z', isAlias: true },
    ],
  });

  it.each([
    ['a file beside', '0001-use-x.md', 'one/0002-a.md', 'x1'],
    ['a file beside, with ./ and an anchor', './0001-use-x.md#context', 'one/0002-a.md', 'x1'],
    ['a file in another folder', '../two/0001-use-y.md', 'one/0002-a.md', 'y1'],
    ['a name that only one file has', '0001-use-y.md', 'one/0002-a.md', 'y1'],
    ['a name without ending', '20200102-use-z', 'one/0002-a.md', 'z'],
    ['a name that two have, by its folder', 'same.md', 'two/0002-a.md', 's2'],
    ['a name that two have, from elsewhere', 'same.md', 'three/a.md', null],
    ['a number, in its folder', 'ADR-0001', 'two/0002-a.md', 'y1'],
    ['a number, from elsewhere: who has it, not who it is an alias of', 'ADR-1', 'three/a.md', 'x1'],
    ['a number that is an alias alone', '9', 'one/a.md', 'z'],
    ['an encoded name', '0001%2Duse-x.md', 'one/a.md', 'x1'],
    ['an address', 'https://example.org/0001-use-x.md', 'one/a.md', null],
    ['nothing here', '0077-gone.md', 'one/a.md', null],
  ])('resolves %s', (_name, target, from, id) => {
    expect(index.resolve(target, from)).toBe(id);
  });
});
