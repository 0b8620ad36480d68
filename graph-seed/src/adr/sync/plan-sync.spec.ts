import { planSync, type SyncFile, type SyncStep } from './plan-sync.js';

const BASE = 'one\ntwo\nthree\n';
const step = (file: Omit<SyncFile, 'path'>): SyncStep | undefined => planSync([{ path: 'x.md', ...file }])[0];

describe('planSync', () => {
  it.each<[string, Omit<SyncFile, 'path'>, Partial<SyncStep> | undefined]>([
    ['nothing changed', { base: BASE, theirs: BASE, ours: BASE }, { kind: 'same' }],
    ['both changed alike', { base: BASE, theirs: 'new\n', ours: 'new\n' }, { kind: 'same' }],
    [
      'the folder has a new file',
      { base: null, theirs: BASE, ours: null },
      { kind: 'take', text: BASE, isNew: true },
    ],
    [
      'the workspace has a new one',
      { base: null, theirs: null, ours: BASE },
      { kind: 'write', text: BASE, isNew: true },
    ],
    [
      'the folder changed',
      { base: BASE, theirs: 'new\n', ours: BASE },
      { kind: 'take', text: 'new\n', isNew: false },
    ],
    [
      'the workspace changed',
      { base: BASE, theirs: BASE, ours: 'new\n' },
      { kind: 'write', text: 'new\n', isNew: false },
    ],
    [
      'both changed in different places',
      { base: BASE, theirs: 'ONE\ntwo\nthree\n', ours: 'one\ntwo\nTHREE\n' },
      { kind: 'merge', text: 'ONE\ntwo\nTHREE\n' },
    ],
    [
      'both changed the same place',
      { base: BASE, theirs: 'ONE\ntwo\nthree\n', ours: 'Uno\ntwo\nthree\n' },
      { kind: 'conflict', reason: 'both-changed' },
    ],
    [
      'new on both sides',
      { base: null, theirs: 'a\n', ours: 'b\n' },
      { kind: 'conflict', reason: 'new-on-both-sides' },
    ],
    ['deleted there', { base: BASE, theirs: null, ours: BASE }, { kind: 'deleted', where: 'there' }],
    ['deleted here', { base: BASE, theirs: BASE, ours: null }, { kind: 'deleted', where: 'here' }],
    [
      'deleted there, changed here',
      { base: BASE, theirs: null, ours: 'x' },
      { kind: 'conflict', reason: 'deleted-there' },
    ],
    [
      'deleted here, changed there',
      { base: BASE, theirs: 'x', ours: null },
      { kind: 'conflict', reason: 'deleted-here' },
    ],
    ['gone on both sides', { base: BASE, theirs: null, ours: null }, undefined],
  ])('%s', (_name, file, expected) => {
    if (expected === undefined) expect(step(file)).toBeUndefined();
    else expect(step(file)).toMatchObject(expected);
  });
});
