import { crc32, zipOf } from './zip';

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('crc32', () => {
  it('gives the check value of the standard', () => {
    expect(crc32(bytesOf('123456789'))).toBe(0xcbf43926);
  });
});

describe('zipOf', () => {
  it('lists every file in the directory at the end, with its place, size and checksum', () => {
    const files = [
      { path: 'docs/0001-año.md', bytes: bytesOf('# Uno\n') },
      { path: 'empty.md', bytes: new Uint8Array() },
    ];
    const view = new DataView(zipOf(files).buffer);
    const end = view.byteLength - 22;
    expect(view.getUint32(end, true)).toBe(0x06054b50);
    expect(view.getUint16(end + 10, true)).toBe(2);
    let at = view.getUint32(end + 16, true);
    expect(at + view.getUint32(end + 12, true)).toBe(end);
    for (const { path, bytes } of files) {
      expect(view.getUint32(at, true)).toBe(0x02014b50);
      expect(view.getUint32(at + 16, true)).toBe(crc32(bytes));
      expect(view.getUint32(at + 20, true)).toBe(bytes.length);
      const length = view.getUint16(at + 28, true);
      expect(new TextDecoder().decode(view.buffer.slice(at + 46, at + 46 + length))).toBe(path);
      // The file itself stands where the directory says.
      const local = view.getUint32(at + 42, true);
      expect(view.getUint32(local, true)).toBe(0x04034b50);
      const start = local + 30 + length;
      expect(new Uint8Array(view.buffer.slice(start, start + bytes.length))).toEqual(bytes);
      at += 46 + length;
    }
  });

  it('makes an empty archive of nothing', () => {
    expect(zipOf([])).toHaveLength(22);
  });
});
