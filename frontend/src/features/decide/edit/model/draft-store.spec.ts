import { NO_DETAILS } from './details';
import { draftKey, dropDraft, findDrafts, keepDraft, type KeptDraft } from './draft-store';

const draft = (text: string, at: number): KeptDraft => ({
  version: 3,
  file: '0001-x.md',
  language: 'en',
  base: { text: '# X\n', details: NO_DETAILS },
  mine: { text, details: { ...NO_DETAILS, confidence: 'low' } },
  message: 'why',
  at,
});

describe('drafts', () => {
  afterEach(() => {
    window.localStorage.clear();
  });

  it('come back whole, newest first, each window its own', () => {
    expect(keepDraft(window.localStorage, draftKey('d', 'one'), draft('# Y\n', 1))).toBe(true);
    keepDraft(window.localStorage, draftKey('d', 'two'), draft('# Z\n', 2));
    keepDraft(window.localStorage, draftKey('other', 'one'), draft('# W\n', 3));
    const found = findDrafts(window.localStorage, 'd');
    expect(found).toEqual([
      { ...draft('# Z\n', 2), key: draftKey('d', 'two') },
      { ...draft('# Y\n', 1), key: draftKey('d', 'one') },
    ]);
    dropDraft(window.localStorage, draftKey('d', 'two'));
    expect(findDrafts(window.localStorage, 'd').map(({ at }) => at)).toEqual([1]);
  });

  it('that cannot be read are none, and a browser that keeps nothing is said', () => {
    window.localStorage.setItem(draftKey('d', 'one'), '{"version":1');
    window.localStorage.setItem(draftKey('d', 'two'), '{"version":1,"mine":{}}');
    expect(findDrafts(window.localStorage, 'd')).toEqual([]);
    const full = {
      ...window.localStorage,
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(keepDraft(full as unknown as Storage, 'd', draft('', 1))).toBe(false);
  });
});
