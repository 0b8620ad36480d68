import { toArticle, type Article } from './article';

const MADR = `---
status: proposed
date: 2026-11-24
---
# Keep bookings in PostgreSQL

Asked by the hotel.

## Summary

We decided for PostgreSQL.

## Considered Options

* PostgreSQL
* MongoDB

## Decision Outcome

Chosen option: "PostgreSQL", because a room is sold once.

### Consequences

* Bad, because one writer takes every booking.

## Pros and Cons of the Options

### PostgreSQL

The usual one.

* Good, because constraints hold
* Neutral, because known
* Bad, because it grows upwards

### MongoDB

* Bad, because transactions are young
`;

const headings = (article: Article) => article.blocks.map(({ heading }) => heading);

describe('toArticle', () => {
  it('shows options as a table in the place of their list, with what speaks for and against each', () => {
    const article = toArticle(MADR, '0001-x.md');
    expect(headings(article)).toEqual(['Considered Options', 'Decision Outcome', 'Consequences']);
    const [block] = article.blocks;
    expect(block?.form === 'options' && block.options).toEqual([
      {
        title: 'PostgreSQL',
        isChosen: true,
        description: 'The usual one.',
        good: ['constraints hold'],
        bad: ['it grows upwards'],
        neutral: ['known'],
      },
      {
        title: 'MongoDB',
        isChosen: false,
        description: '',
        good: [],
        bad: ['transactions are young'],
        neutral: [],
      },
    ]);
  });

  it('takes summary and preamble apart, without front matter', () => {
    const { summary, preamble } = toArticle(MADR, '0001-x.md');
    expect([summary, preamble]).toEqual(['We decided for PostgreSQL.', 'Asked by the hotel.']);
  });

  it('keeps the section of an option that says more than its arguments', () => {
    const text = MADR.replace(
      '* Bad, because transactions are young',
      '$&\n\n| a | b |\n|---|---|\n| 1 | 2 |',
    );
    expect(headings(toArticle(text, 'x.md'))).toContain('MongoDB');
  });

  it('leaves out a status that says no more than the head, and keeps one that does', () => {
    const nygard = (status: string) =>
      `# 3. Use MADR\n\nDate: 2020-01-01\n\n## Status\n\n${status}\n\n## Context\n\nWhy.\n`;
    expect(headings(toArticle(nygard('Accepted\n\nSupersedes [2. A](0002-a.md)'), '0003-x.md'))).toEqual([
      'Context',
    ]);
    expect(headings(toArticle(nygard('Accepted\n\nOnly for new services.'), '0003-x.md'))).toContain(
      'Status',
    );
    expect(toArticle(nygard('Accepted'), '0003-x.md').preamble).toBe('');
  });

  it('loses no word that somebody wrote', () => {
    const article = toArticle(MADR, 'x.md');
    const shown = JSON.stringify(article);
    const body = MADR.slice(MADR.indexOf('# Keep'));
    const words = body.match(/[\p{L}]{4,}/gu) ?? [];
    const framing = ['Good', 'Pros', 'Cons', 'Options', 'because', 'Neutral', 'Summary', 'Keep', 'bookings'];
    expect(words.filter((word) => !framing.includes(word) && !shown.includes(word))).toEqual([]);
  });
});
