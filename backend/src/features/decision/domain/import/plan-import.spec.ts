import { createHash } from 'node:crypto';
import type { ImportedFile } from '../decision.repository.port.js';
import { DEFAULT_POLICY } from '../policy.js';
import { planImport, type ImportGround, type IncomingFile } from './plan-import.js';

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const file = (path: string, text: string): IncomingFile => ({ path, bytes: new TextEncoder().encode(text) });
const record = (number: number, title: string, status = 'Accepted'): string =>
  `# ${number}. ${title}\n\nDate: 2026-01-02\n\n## Status\n\n${status}\n\n## Context\n\nText.\n\n## Decision\n\nWe will.\n\n## Consequences\n\nSome.\n`;

function ground(parts: Partial<ImportGround> = {}): ImportGround {
  return {
    policy: DEFAULT_POLICY,
    files: new Map(),
    decisions: new Map(),
    taken: new Map(),
    numbers: new Set(),
    hashOf,
    ...parts,
  };
}

/** What is there after a file was imported, and its decision then had another text. */
function after(path: string, imported: string, now: string): Partial<ImportGround> {
  const known: ImportedFile = {
    path,
    type: 'decision',
    hash: hashOf(new TextEncoder().encode(imported)),
    bytes: new TextEncoder().encode(imported),
    importedAt: new Date(0),
    decisionId: 'd',
  };
  return {
    files: new Map([[path, known]]),
    decisions: new Map([['d', { id: 'd', text: now, file: path, number: 1 }]]),
  };
}

describe('planImport', () => {
  it('keeps numbers, and makes that of a later file an alias where they clash', () => {
    const steps = planImport(
      [
        file('b/0001-b.md', record(1, 'B')),
        file('a/0001-a.md', record(1, 'A')),
        file('a/0002-c.md', record(2, 'C')),
      ],
      ground({ numbers: new Set([2]) }),
    );
    expect(steps.map(({ entry }) => [entry.file, entry.outcome, entry.number, entry.alias])).toEqual([
      ['a/0001-a.md', 'new', 1, null],
      ['a/0002-c.md', 'new', null, 2],
      ['b/0001-b.md', 'new', null, 1],
    ]);
  });

  it('leaves a file alone that came in before, edited here or not', () => {
    const text = record(1, 'A');
    for (const now of [text, `${text}Edited here.\n`]) {
      const [step] = planImport([file('0001-a.md', text)], ground(after('0001-a.md', text, now)));
      expect([step?.entry.outcome, step?.text]).toEqual(['unchanged', null]);
    }
  });

  it('takes a changed file over, merges it with what was edited here, and never writes over that', () => {
    const text = record(1, 'A');
    const theirs = text.replace('We will.', 'We will not.');
    const plan = (ours: string) =>
      planImport([file('0001-a.md', theirs)], ground(after('0001-a.md', text, ours)))[0];
    expect([plan(text)?.entry.outcome, plan(text)?.text]).toEqual(['changed', theirs]);
    const elsewhere = text.replace('Some.', 'None.');
    expect([plan(elsewhere)?.entry.outcome, plan(elsewhere)?.text]).toEqual([
      'merged',
      theirs.replace('Some.', 'None.'),
    ]);
    const sameLine = text.replace('We will.', 'We may.');
    expect([plan(sameLine)?.entry.outcome, plan(sameLine)?.text]).toEqual(['conflict', null]);
  });

  it.each([
    ['../x.md', 'bad-path'],
    ['a/../../x.md', 'bad-path'],
    ['/etc/x.md', 'bad-path'],
    ['C:\\x.md', 'bad-path'],
    ['a//b.md', 'bad-path'],
    ['a/\u0007.md', 'bad-path'],
    ['x.png', 'not-markdown'],
    ['x.json', 'not-our-json'],
  ])('refuses %s: %s', (path, reason) => {
    const [step] = planImport([file(path, '# X\n')], ground());
    expect([step?.entry.outcome, step?.entry.reason]).toEqual(['refused', reason]);
  });

  it('refuses files that are too large or no text, and a path that comes twice', () => {
    const reasons = planImport(
      [
        file('a.md', record(4, 'A') + 'x'.repeat(250_000)),
        { path: 'b.md', bytes: Uint8Array.from([0x23, 0, 0x0a]) },
        file('c.md', record(1, 'C')),
        file('./c.md', record(1, 'C')),
      ],
      ground(),
    ).map(({ entry }) => entry.reason);
    expect(reasons).toEqual(['too-large', 'not-text', null, 'same-path-twice']);
  });

  it('reads the words that the workspace has for statuses', () => {
    const policy = { ...DEFAULT_POLICY, statusWords: [{ word: 'Ratificada', status: 'accepted' as const }] };
    const [step] = planImport([file('0001-a.md', record(1, 'A', 'Ratificada'))], ground({ policy }));
    expect([step?.entry.rawStatus, step?.entry.status]).toEqual(['Ratificada', 'accepted']);
  });
});
