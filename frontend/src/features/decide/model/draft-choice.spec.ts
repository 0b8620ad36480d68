import { keptDrafts } from './draft-choice';

const draft = (title: string, dependsOn: number[]) => ({
  title,
  text: `# ${title}`,
  details: {},
  language: 'en' as const,
  dependsOn,
});

describe('keptDrafts', () => {
  it('counts what a draft depends on among those kept, and drops what was not', () => {
    const drafts = [draft('backbone', []), draft('store', [0]), draft('cache', [0, 1]), draft('queue', [1])];
    const kept = keptDrafts(drafts, new Set([0, 2, 3]));
    expect(kept.map(({ text, dependsOn }) => [text, dependsOn])).toEqual([
      ['# backbone', []],
      ['# cache', [0]],
      ['# queue', []],
    ]);
  });
});
