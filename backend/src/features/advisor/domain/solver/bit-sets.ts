/** Sets of small numbers as bits of 32-bit words. */

/** Words that so many bits take. */
export function words(bits: number): number {
  return Math.ceil(bits / 32);
}

/** The set of the numbers; negative ones stand for nothing. */
export function maskOf(length: number, bits: readonly number[]): Uint32Array {
  const mask = new Uint32Array(length);
  for (const bit of bits) if (bit >= 0) mask[bit >>> 5] = (mask[bit >>> 5] as number) | (1 << (bit & 31));
  return mask;
}

export function isSubset(a: Uint32Array, b: Uint32Array): boolean {
  for (let word = 0; word < a.length; word += 1)
    if (((a[word] as number) & ~(b[word] as number)) !== 0) return false;
  return true;
}

export function has(bits: Uint32Array, bit: number): boolean {
  return ((bits[bit >>> 5] as number) & (1 << (bit & 31))) !== 0;
}

/** The union, restricted to what is still open; the given one where nothing changes. */
export function joined(bits: Uint32Array, more: Uint32Array | null, open: Uint32Array | null): Uint32Array {
  let result = bits;
  for (let word = 0; word < bits.length; word += 1) {
    const joint = (((bits[word] as number) | (more?.[word] ?? 0)) & (open?.[word] ?? 0xffffffff)) >>> 0;
    if (joint === bits[word]) continue;
    if (result === bits) result = Uint32Array.from(bits);
    result[word] = joint;
  }
  return result;
}

/** The numbers in the set, ascending. */
export function* bitsIn(bits: Uint32Array): Generator<number> {
  for (let word = 0; word < bits.length; word += 1)
    for (let left = bits[word] as number; left !== 0; left &= left - 1)
      yield word * 32 + (31 - Math.clz32(left & -left));
}
