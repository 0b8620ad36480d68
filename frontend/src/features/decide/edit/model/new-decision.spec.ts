import { chosenDrafts, readLink, withoutFrontMatter } from './new-decision';

describe('readLink', () => {
  it('reads what a link asks for, and leaves out what does not fit', () => {
    expect(readLink({})).toMatchObject({ source: 'blank', nodes: [] });
    expect(readLink({ nodes: 'pattern:saga, nonsense,pattern:cqrs,pattern:saga' })).toMatchObject({
      source: 'nodes',
      nodes: ['pattern:saga', 'pattern:cqrs'],
    });
    expect(readLink({ from: 'recommendation', scenario: 's', rank: '2', supersedes: 12 })).toEqual({
      source: 'scenario',
      nodes: [],
      scenarioId: 's',
      rank: 2,
      supersedes: '12',
    });
  });
});

describe('chosenDrafts', () => {
  it('counts what drafts depend on anew among those chosen', () => {
    const drafts = [{ dependsOn: [] }, { dependsOn: [0] }, { dependsOn: [0, 1] }];
    expect(chosenDrafts(drafts, new Set([1, 2]))).toEqual([{ dependsOn: [] }, { dependsOn: [0] }]);
  });
});

describe('withoutFrontMatter', () => {
  it('takes out what stands before the title alone', () => {
    expect(withoutFrontMatter('---\na: 1\n---\n# X\n\n---\n')).toBe('# X\n\n---\n');
    expect(withoutFrontMatter('# X\n')).toBe('# X\n');
  });
});
