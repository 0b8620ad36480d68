import fc from 'fast-check';
import { mergeTexts, resolveMerge } from './merge-texts.js';

const BASE = '# Use Redis\n\n## Context\n\nWe cache.\n\n## Decision\n\nRedis.\n';

const line = fc.constantFrom('a', 'b', 'c', '', '# x', '- y');
const text = fc
  .tuple(fc.array(line, { maxLength: 12 }), fc.boolean(), fc.constantFrom('\n', '\r\n'))
  .map(([lines, ends, end]) => lines.join(end) + (ends && lines.length > 0 ? end : ''));

describe('mergeTexts', () => {
  it('puts changes of different lines together', () => {
    const mine = BASE.replace('We cache.', 'We cache sessions.');
    const theirs = BASE.replace('Redis.\n', 'Valkey.\n');
    const merge = mergeTexts(BASE, mine, theirs);
    expect(merge.text).toBe(mine.replace('Redis.\n', 'Valkey.\n'));
    expect(merge.parts.map((part) => (part.kind === 'merged' ? part.by : part.kind))).toEqual([
      'nobody',
      'mine',
      'nobody',
      'theirs',
    ]);
  });

  it('gives both versions of lines that both changed, and what they were', () => {
    const mine = BASE.replace('Redis.\n', 'Valkey.\n');
    const theirs = BASE.replace('Redis.\n', 'Memcached.\n');
    const merge = mergeTexts(BASE, mine, theirs);
    expect(merge.text).toBeNull();
    expect(merge.parts.at(-1)).toEqual({
      kind: 'conflict',
      base: 'Redis.\n',
      mine: 'Valkey.\n',
      theirs: 'Memcached.\n',
    });
    expect(resolveMerge(merge, ['theirs'])).toBe(theirs);
    expect(resolveMerge(merge, ['mine'])).toBe(mine);
    expect(resolveMerge(merge, ['base'])).toBe(BASE);
  });

  it('takes what both changed alike once', () => {
    const both = BASE.replace('Redis.\n', 'Valkey.\n');
    expect(mergeTexts(BASE, both, both).text).toBe(both);
  });

  it('does not compare more lines than it can', () => {
    const many = 'x\n'.repeat(30_000);
    expect(mergeTexts(many, `${many}mine\n`, many).text).toBe(`${many}mine\n`);
    expect(mergeTexts(many, `${many}mine\n`, `${many}theirs\n`).conflicts).toBe(1);
  });

  it('keeps to one side what the other did not change, and loses no line of either', () => {
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        expect(mergeTexts(base, mine, base).text).toBe(mine);
        expect(mergeTexts(base, base, theirs).text).toBe(theirs);
        expect(mergeTexts(base, mine, mine).text).toBe(mine);
        const merge = mergeTexts(base, mine, theirs);
        const conflicts = merge.parts.filter((part) => part.kind === 'conflict');
        expect(merge.conflicts).toBe(conflicts.length);
        // Going back along one side's changes gives the other side: every line is in some part.
        const has = (whole: string, side: string): boolean =>
          whole.split('\n').every((one) => side.includes(one));
        const everything = merge.parts
          .map((part) => (part.kind === 'merged' ? part.text : part.mine + part.theirs + part.base))
          .join('\n');
        const added = (from: string): string[] =>
          from.split('\n').filter((one) => !base.split('\n').includes(one));
        for (const one of [...added(mine), ...added(theirs)]) expect(has(one, everything)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
