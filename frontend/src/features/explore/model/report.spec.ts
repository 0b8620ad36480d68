import { addressOf, writeReport } from './report';

const REPORT = writeReport({
  id: 'pattern:saga',
  name: 'Saga & co.',
  url: 'http://127.0.0.1:4180/node/pattern:saga?lang=en',
  version: '3f9c-2',
  words: { title: 'Wrong', what: 'What', instead: 'Instead', source: 'Source', seen: 'Seen at' },
});

describe('a report', () => {
  it('names the node, its file, its page and the graph that was read', () => {
    expect(REPORT.title).toBe('Wrong: Saga & co.');
    for (const part of [
      'pattern:saga',
      'graph-seed/content/pattern/saga.yaml',
      '127.0.0.1:4180/node',
      '3f9c-2',
    ]) {
      expect(REPORT.body).toContain(part);
    }
  });

  it('goes to the repository, its text intact', () => {
    const address = new URL(addressOf(REPORT, 'https://github.com/owner/name'));
    expect(address.pathname).toBe('/owner/name/issues/new');
    expect(address.searchParams.get('title')).toBe(REPORT.title);
    expect(address.searchParams.get('body')).toBe(REPORT.body);
  });

  it('becomes a mail where no repository is known', () => {
    expect(addressOf(REPORT, undefined)).toMatch(/^mailto:\?subject=Wrong%3A%20Saga%20%26%20co\.&body=/);
  });
});
