import { readAdr } from '@architrave/graph-seed/adr';

import { restoredText } from './restored-text';
import { groupVersions } from './version-groups';

const version = (number: number, minute: number, parts: object = {}) => ({
  version: number,
  action: 'edit',
  message: null,
  at: new Date(Date.UTC(2026, 10, 24, 10, minute)).toISOString(),
  author: { id: 'ana', name: 'Ana' },
  ...parts,
});

describe('groupVersions', () => {
  it('folds saves of one sitting, but none with a reason, of another person or after a pause', () => {
    const groups = groupVersions([
      version(7, 60),
      version(6, 59),
      version(5, 58, { message: 'why' }),
      version(4, 57),
      version(3, 20),
      version(2, 19, { author: { id: 'eva', name: 'Eva' } }),
      version(1, 18, { action: 'create', author: { id: 'eva', name: 'Eva' } }),
    ]);
    expect(groups.map((group) => group.map((one) => one.version))).toEqual([[7, 6], [5, 4], [3], [2], [1]]);
  });
});

describe('restoredText', () => {
  const old = '---\nstatus: proposed\n---\n# X\n\n## Context and Problem Statement\n\nWhy.\n';

  it('has the old words and the status of today', () => {
    const text = restoredText(old, { file: 'x.md', status: 'ACCEPTED' });
    expect(readAdr(text, 'x.md').status).toBe('accepted');
    expect(text.slice(text.indexOf('# X'))).toBe(old.slice(old.indexOf('# X')));
    expect(restoredText(old, { file: 'x.md', status: 'PROPOSED' })).toBe(old);
    expect(restoredText('# X\n', { file: 'x.md', status: 'ACCEPTED' })).toBe('# X\n');
  });
});
