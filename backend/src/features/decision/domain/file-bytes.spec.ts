import fc from 'fast-check';
import { bytesOfText, textOfBytes } from './file-bytes.js';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

describe('files as text', () => {
  it('gives an unedited file back byte for byte, whatever its bytes are', () => {
    const line = fc.oneof(
      fc.uint8Array({ maxLength: 12 }).map((part) => part.filter((byte) => byte !== 0)),
      fc.string({ maxLength: 12 }).map((part) => new TextEncoder().encode(part.replaceAll('\0', ''))),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
        const file = Uint8Array.from(lines.flatMap((part) => [...part, ...new TextEncoder().encode(end)]));
        const text = textOfBytes(file);
        fc.pre(text !== null);
        expect([...bytesOfText(text, file)]).toEqual([...file]);
      }),
    );
  });

  it('keeps byte order mark and line ends in the text', () => {
    const file = bytes(0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a);
    expect(textOfBytes(file)).toBe('\ufeffa\r\n');
    expect([...bytesOfText('\ufeffa\r\n', null)]).toEqual([...file]);
  });

  it('keeps the bytes of lines that were not edited, those that are no UTF-8 too', () => {
    // "caf\xe9\n" in Latin-1, twice, then a line in UTF-8.
    const latin = [0x63, 0x61, 0x66, 0xe9, 0x0a];
    const file = bytes(...latin, ...latin, 0x78, 0x0a);
    const text = textOfBytes(file) as string;
    expect([...bytesOfText(text.replace('x', 'ñ'), file)]).toEqual([...latin, ...latin, 0xc3, 0xb1, 0x0a]);
    expect([...bytesOfText(`new\n${text}`, file)]).toEqual([0x6e, 0x65, 0x77, 0x0a, ...file]);
  });

  it('takes no file with null characters or in UTF-16 for text', () => {
    expect(textOfBytes(bytes(0x61, 0, 0x62))).toBeNull();
    expect(textOfBytes(bytes(0xff, 0xfe, 0x61))).toBeNull();
  });
});
