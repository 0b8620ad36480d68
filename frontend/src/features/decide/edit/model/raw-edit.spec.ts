import fc from 'fast-check';

import { withRawEdit } from './raw-edit';

const text = fc
  .array(fc.constantFrom('a', 'b', ' ', '\n', '\r\n', '\uFEFF', 'é'), { maxLength: 30 })
  .map((parts) => parts.join(''));

describe('withRawEdit', () => {
  it('leaves mixed line ends outside the edit as they are', () => {
    expect(withRawEdit('a\r\nb\nc\r\n', 'a\nb\nX\nc\n')).toBe('a\r\nb\nX\nc\r\n');
    expect(withRawEdit('a\r\nb\r\n', 'a\nb\nc\n')).toBe('a\r\nb\r\nc\r\n');
  });

  it('is the text itself where nothing was edited, and reads as what was typed', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const plain = (of: string) => of.replace(/\r\n?/g, '\n');
        expect(withRawEdit(before, plain(before))).toBe(before);
        expect(plain(withRawEdit(before, after))).toBe(plain(after));
      }),
    );
  });
});
