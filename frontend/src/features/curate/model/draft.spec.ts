import { dropDraft, keepDraft, readDraft, type Draft } from './draft';

const DRAFT: Draft = {
  revision: 'abc',
  base: { name: 1 },
  document: { name: 2 },
  message: 'why',
  sources: { own: '{' },
  at: 5,
};

describe('a draft', () => {
  beforeEach(() => {
    window.localStorage.clear();
  });

  it('is given back as kept, under its name alone', () => {
    expect(keepDraft(window.localStorage, 'pattern:saga', DRAFT)).toBe(true);
    expect(readDraft(window.localStorage, 'pattern:saga')).toEqual(DRAFT);
    expect(readDraft(window.localStorage, 'pattern:cqrs')).toBeUndefined();
  });

  it('is gone once dropped', () => {
    keepDraft(window.localStorage, 'a', DRAFT);
    dropDraft(window.localStorage, 'a');
    expect(readDraft(window.localStorage, 'a')).toBeUndefined();
  });

  it('is none where what is stored cannot be read', () => {
    for (const text of ['{', '7', '{"document":{}}']) {
      window.localStorage.setItem('architrave-draft:a', text);
      expect(readDraft(window.localStorage, 'a')).toBeUndefined();
    }
  });

  it('says when nothing could be kept', () => {
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new Error('full');
      },
      removeItem: () => undefined,
    };
    expect(keepDraft(full, 'a', DRAFT)).toBe(false);
  });
});
