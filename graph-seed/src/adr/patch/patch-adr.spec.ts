import type { AdrReading } from '../adr.js';
import { contentOfAdr } from '../read/content-of.js';
import { readAdr } from '../read/read-adr.js';
import type { AdrChange } from './adr-change.js';
import { AdrPatchError } from './adr-patch-error.js';
import { patchAdr } from './patch-adr.js';

const NYGARD =
  '# 2. Use X\n\nDate: 2024-05-03\n\n## Status\n\nAccepted\n\n## Context\n\nWhy.\n\n## Decision\n\nWe will.\n\n## Consequences\n\nGood ones.\n';
const MADR2 =
  '# Use X\n\n* Status: accepted\n* Deciders: Ana, Luis\n* Date: 2024-05-03\n\n## Context and Problem Statement\n\nWhy.\n\n## Considered Options\n\n* X\n* Y\n\n## Decision Outcome\n\nChosen option: "X", because it is there.\n\n### Positive Consequences\n\n* Fast\n\n### Negative Consequences\n\n* Dear\n\n## Pros and Cons of the Options\n\n### X\n\n* Good, because fast\n* Bad, because dear\n';
const MADR4 =
  '---\nstatus: accepted\ndate: 2024-05-03\ndecision-makers: Ana, Luis\n---\n# Use X\n\n## Context and Problem Statement\n\nWhy.\n\n## Considered Options\n\n* X\n* Y\n\n## Decision Outcome\n\nChosen option: "X", because it is there.\n\n### Consequences\n\n* Good, because fast\n* Bad, because dear\n\n### Confirmation\n\nA test.\n';
const LOG4BRAINS = MADR2.replaceAll('\n* ', '\n- ');

const patched = (text: string, change: AdrChange, file = 'x.md') =>
  patchAdr(text, readAdr(text, file), change);
const reading = (text: string, file = 'x.md'): AdrReading => readAdr(text, file);
const other = { number: 9, title: 'Use Y', file: '0009-use-y.md' };
const superseded: AdrChange = { set: 'status', status: 'superseded', word: null, supersededBy: [other] };

describe('a patch of the title', () => {
  it('keeps the number and what stands behind', () => {
    expect(patched('# 2. Use X <!-- short -->\n', { set: 'title', title: 'Use Z' })).toBe(
      '# 2. Use Z <!-- short -->\n',
    );
    expect(patched('---\ntitle: Use X\n---\ntext\n', { set: 'title', title: 'Use: Z' })).toBe(
      '---\ntitle: "Use: Z"\n---\ntext\n',
    );
    expect(patched('Text alone.\n', { set: 'title', title: 'Use Z' })).toBe('# Use Z\n\nText alone.\n');
  });

  it.each([
    'Use C#',
    'a * b',
    'a <script> b',
    'Use [x](y)',
    '12. apples',
    'under_score_s',
    'Use #',
    '1 & 2 &amp;',
  ])('holds %s as these words', (title) => {
    expect(reading(patched('# Use X\n', { set: 'title', title })).title).toBe(title);
  });

  it('refuses an empty one', () => {
    expect(() => patched(NYGARD, { set: 'title', title: ' ' })).toThrow(AdrPatchError);
  });
});

describe('a patch of the status', () => {
  it('goes where the dialect has it', () => {
    expect(patched(NYGARD, { set: 'status', status: 'rejected', word: null })).toBe(
      NYGARD.replace('Accepted', 'Rejected'),
    );
    expect(patched(MADR2, { set: 'status', status: 'rejected', word: null })).toBe(
      MADR2.replace('accepted', 'rejected'),
    );
    expect(patched(MADR4, { set: 'status', status: 'rejected', word: null })).toBe(
      MADR4.replace('accepted', 'rejected'),
    );
  });

  it('names the record that supersedes as the dialect does', () => {
    expect(patched(NYGARD, superseded)).toBe(
      NYGARD.replace('Accepted', 'Superseded by [9. Use Y](0009-use-y.md)'),
    );
    expect(patched(MADR2, superseded)).toBe(
      MADR2.replace('accepted', 'superseded by [ADR-0009](0009-use-y.md)'),
    );
    expect(patched(MADR4, superseded)).toBe(MADR4.replace('accepted', 'superseded by ADR-0009'));
    const brains = patchAdr(LOG4BRAINS, readAdr(LOG4BRAINS, '20240503-use-x.md'), {
      ...superseded,
      supersededBy: [{ number: null, title: 'Use Y', file: '20250101-use-y.md' }],
    });
    expect(brains).toContain('- Status: superseded by [20250101-use-y](20250101-use-y.md)\n');
  });

  it('keeps the other lines of a status section', () => {
    const text = NYGARD.replace('Accepted', 'Accepted\n\nAmends [1. A](0001-a.md)');
    const next = patched(text, superseded);
    expect(next).toBe(text.replace('Accepted', 'Superseded by [9. Use Y](0009-use-y.md)'));
    expect(patched(next, { set: 'status', status: 'accepted', word: null })).toBe(text);
  });

  it('takes out what said superseded when it no longer is, and what two lines would say twice', () => {
    const text = NYGARD.replace('Accepted', 'Accepted\n\nSuperseded by [9. Use Y](0009-use-y.md)');
    expect(patched(text, { set: 'status', status: 'accepted', word: null })).toBe(NYGARD);
  });

  it('writes the word of the workspace', () => {
    expect(patched(NYGARD, { set: 'status', status: 'accepted', word: 'Approved' })).toContain(
      '\n\nApproved\n\n',
    );
    expect(patched(MADR4, { set: 'status', status: 'proposed', word: 'in review: board' })).toContain(
      'status: "in review: board"\n',
    );
  });

  it('gets a place where there is none, and leaves it again', () => {
    const bare = [
      [
        '# 2. Use X\n\nDate: 2024-05-03\n\n## Context\n\nWhy.\n\n## Decision\n\nWe will.\n\n## Consequences\n\nx\n',
        '## Status\n\nProposed\n\n## Context',
      ],
      ['---\ndate: 2024-05-03\n---\n# Use X\n', '---\nstatus: proposed\ndate: 2024-05-03\n---\n'],
      [
        '# Use X\n\n* **Date:** 2024-05-03\n\n## Context\n\nx\n',
        '* **Status:** proposed\n* **Date:** 2024-05-03\n',
      ],
      [
        '# Use X\n\n## Context and Problem Statement\n\nx\n\n## Considered Options\n\n* a\n\n## Decision Outcome\n\ny\n',
        '# Use X\n\n* Status: proposed\n\n## Context',
      ],
    ] as const;
    for (const [text, expected] of bare) {
      const next = patched(text, { set: 'status', status: 'proposed', word: null });
      expect(next).toContain(expected);
      expect(reading(next).status).toBe('proposed');
      expect(patched(next, { set: 'status', status: 'unknown', word: null })).toBe(text);
    }
  });

  it('takes the place of a placeholder', () => {
    expect(
      patched('# T\n\n* Status: {proposed | accepted}\n', { set: 'status', status: 'accepted', word: null }),
    ).toBe('# T\n\n* Status: accepted\n');
    expect(
      patched('# T\n\n## Status\n\n## Context\n\nx\n', { set: 'status', status: 'accepted', word: null }),
    ).toBe('# T\n\n## Status\n\nAccepted\n\n## Context\n\nx\n');
  });
});

describe('a patch of the date', () => {
  it.each([
    ['Date: 2024-05-03', 'Date: 2031-12-24'],
    ['Date: 25/12/2023', 'Date: 24/12/2031'],
    ['Date: May 3, 2024', 'Date: December 24, 2031'],
    ['Date: 3 jun 2024', 'Date: 24 dec 2031'],
    ['Fecha: 3 de mayo de 2024', 'Fecha: 24 de diciembre de 2031'],
    ['Date: 2024.05.03 (back dated)', 'Date: 2031.12.24 (back dated)'],
  ])('keeps the way it is written: %s', (before, after) => {
    const text = `# T\n\n${before}\n`;
    const next = patched(text, { set: 'date', date: '2031-12-24' });
    expect(next).toBe(`# T\n\n${after}\n`);
    expect(patched(next, { set: 'date', date: reading(text).date })).toBe(text);
  });

  it('writes a day that would read otherwise as an ISO date', () => {
    expect(patched('# T\n\nDate: 25/12/2023\n', { set: 'date', date: '2024-05-03' })).toBe(
      '# T\n\nDate: 2024-05-03\n',
    );
  });

  it('goes where the dialect has it, and leaves it again', () => {
    for (const text of [
      NYGARD.replace('Date: 2024-05-03\n\n', ''),
      MADR2.replace('* Date: 2024-05-03\n', ''),
      MADR4.replace('date: 2024-05-03\n', ''),
    ]) {
      const next = patched(text, { set: 'date', date: '2024-05-03' });
      expect(reading(next).date).toBe('2024-05-03');
      expect(patched(next, { set: 'date', date: null })).toBe(text);
    }
    expect(patched(NYGARD.replace('Date: 2024-05-03\n\n', ''), { set: 'date', date: '2024-05-03' })).toBe(
      NYGARD,
    );
  });
});

describe('a patch of people and tags', () => {
  it('keeps the bytes of the names that stay', () => {
    expect(
      patched('---\ndeciders: "Ana,  Luis"\n---\n# T\n', {
        set: 'people',
        role: 'deciders',
        names: ['Ana', 'Luis', 'Eva'],
      }),
    ).toBe('---\ndeciders: "Ana,  Luis,  Eva"\n---\n# T\n');
    expect(patched('---\ntags: [ a , "b" ]\n---\n# T\n', { set: 'tags', tags: ['a', 'b', 'c: d'] })).toBe(
      '---\ntags: [ a , "b" , "c: d" ]\n---\n# T\n',
    );
    expect(
      patched('---\ndeciders:\n  - Ana\n  - Luis\n---\n# T\n', {
        set: 'people',
        role: 'deciders',
        names: ['Luis'],
      }),
    ).toBe('---\ndeciders:\n  - Luis\n---\n# T\n');
    expect(patched(MADR2, { set: 'people', role: 'deciders', names: ['Ana', 'Eva', 'Luis'] })).toContain(
      '* Deciders: Ana, Eva, Luis\n',
    );
  });

  it('quotes what YAML would take for something else', () => {
    const next = patched('---\ndeciders: Ana\n---\n# T\n', {
      set: 'people',
      role: 'deciders',
      names: ['@ana', 'Gil, Luis'],
    });
    expect(reading(next).deciders).toEqual(['@ana', 'Gil, Luis']);
    expect(reading(next).oddities.map(({ code }) => code)).not.toContain('broken-front-matter');
  });

  it('adds a key or an item and takes it out again', () => {
    for (const text of [NYGARD, MADR2, MADR4]) {
      const next = patched(text, { set: 'people', role: 'informed', names: ['Eva', 'Gil'] });
      expect(reading(next).informed).toEqual(['Eva', 'Gil']);
      expect(patched(next, { set: 'people', role: 'informed', names: [] })).toBe(text);
    }
    expect(patched(MADR4, { set: 'tags', tags: ['a', 'b'] })).toContain(
      'decision-makers: Ana, Luis\ntags: a, b\n---',
    );
  });
});

describe('a patch of a section', () => {
  it('is put where the dialect has it', () => {
    expect(patched(NYGARD, { set: 'section', kind: 'drivers', markdown: '* a' })).toContain(
      'Why.\n\n## Decision Drivers\n\n* a\n\n## Decision\n',
    );
    expect(
      patched(MADR4.replace('### Confirmation\n\nA test.\n', ''), {
        set: 'section',
        kind: 'confirmation',
        markdown: 'A test.',
      }),
    ).toContain('dear\n\n### Confirmation\n\nA test.\n');
    expect(patched(NYGARD, { set: 'section', kind: 'references', markdown: 'x' })).toBe(
      `${NYGARD.trimEnd()}\n\n## References\n\nx\n`,
    );
    expect(patched('# T\n\n## Contexto\n\nx', { set: 'section', kind: 'consequences', markdown: 'y' })).toBe(
      '# T\n\n## Contexto\n\nx\n\n## Consecuencias\n\ny',
    );
  });

  it('keeps blank lines that are no two alike when emptied and filled again', () => {
    for (const gaps of [
      ['\n', '\n'],
      ['\n', '\n\n'],
      ['\n\n', '\n'],
      ['\n\n\n', '\n\n\n'],
      ['\n', '\n\n\n'],
    ] as const) {
      const text = `# T\n\n## Background${gaps[0]}Why.${gaps[1]}## Decision\n\nx\n`;
      const empty = patched(text, { set: 'section', kind: 'context', markdown: '' });
      expect(empty).not.toContain('Why.');
      expect(patched(empty, { set: 'section', kind: 'context', markdown: 'Why.' })).toBe(text);
    }
  });

  it('refuses Markdown that would swallow what comes after', () => {
    expect(() => patched(NYGARD, { set: 'section', kind: 'context', markdown: '```\nopen' })).toThrow(
      new AdrPatchError('breaks-structure'),
    );
    expect(() => patched(NYGARD, { set: 'section', kind: 'context', markdown: '<!-- open' })).toThrow(
      new AdrPatchError('breaks-structure'),
    );
    expect(() => patched(NYGARD, { set: 'section', kind: 'other', markdown: 'x' })).toThrow(
      new AdrPatchError('unknown-section'),
    );
  });
});

describe('a patch of options and outcome', () => {
  const content = contentOfAdr(MADR2, 'x.md');

  it('renames an option in the list, its heading and the outcome', () => {
    const options = content.options.map((option, index) =>
      index === 0 ? { ...option, title: 'X 2' } : option,
    );
    expect(patched(MADR2, { set: 'options', options, chosen: 0 })).toBe(
      MADR2.replace('* X\n', '* X 2\n').replace('### X\n', '### X 2\n').replace('"X"', '"X 2"'),
    );
  });

  it('adds an option with its arguments, and takes it out again', () => {
    const options = [
      ...content.options,
      { title: 'Z', description: 'New.', arguments: [{ bearing: 'bad' as const, text: 'new' }] },
    ];
    const next = patched(MADR2, { set: 'options', options, chosen: 0 });
    expect(next).toBe(
      `${MADR2.replace('* Y\n', '* Y\n* Z\n').trimEnd()}\n\n### Z\n\nNew.\n\n* Bad, because new\n`,
    );
    expect(contentOfAdr(next, 'x.md').options).toEqual(options);
    expect(patched(next, { set: 'options', options: content.options, chosen: 0 })).toBe(MADR2);
  });

  it('makes sections for options in a record without them', () => {
    const options = [
      { title: 'X', description: '', arguments: [{ bearing: 'good' as const, text: 'fast' }] },
      { title: 'Y', description: 'Other.', arguments: [] },
    ];
    const next = patched(NYGARD, { set: 'options', options, chosen: 1 });
    expect(contentOfAdr(next, 'x.md')).toMatchObject({ options, chosen: 1 });
    expect(next).toContain('## Decision\n\nChosen option: "Y".\n\nWe will.\n');
  });

  it('names another option, another reason, none', () => {
    const change = { set: 'outcome' as const, chosen: 1, reason: 'it is cheap', more: '' };
    const next = patched(MADR2, change);
    expect(next).toBe(MADR2.replace('"X", because it is there.', '"Y", because it is cheap.'));
    expect(patched(next, { ...change, chosen: 0, reason: 'it is there' })).toBe(MADR2);
    const without = patched(MADR2, { ...change, chosen: 0, reason: '' });
    expect(without).toContain('Chosen option: "X".\n');
    expect(patched(without, { ...change, chosen: 0, reason: 'it is there' })).toBe(MADR2);
    expect(() => patched(MADR2, { ...change, chosen: 5 })).toThrow(new AdrPatchError('unknown-option'));
  });

  it('keeps the sentence when the rest of the section changes', () => {
    const more = 'Also this.\n\n* a';
    const next = patched(MADR2, { set: 'outcome', chosen: 0, reason: 'it is there', more });
    expect(next).toBe(MADR2.replace('there.\n', `there.\n\n${more}\n`));
    expect(contentOfAdr(next, 'x.md').outcome).toBe(more);
    expect(patched(next, { set: 'outcome', chosen: 0, reason: 'it is there', more: '' })).toBe(MADR2);
  });
});

describe('a patch of consequences', () => {
  const set = (
    text: string,
    ...consequences: readonly (readonly ['good' | 'bad' | 'neutral' | 'unsaid', string])[]
  ) =>
    patched(text, {
      set: 'consequences',
      consequences: consequences.map(([bearing, words]) => ({ bearing, text: words })),
    });

  it('puts each under the heading or behind the words of its bearing', () => {
    expect(set(MADR2, ['good', 'Fast'], ['good', 'Known'], ['bad', 'Dear'])).toBe(
      MADR2.replace('* Fast\n', '* Fast\n* Known\n'),
    );
    expect(set(MADR4, ['good', 'fast'], ['bad', 'new'], ['neutral', 'known'])).toBe(
      MADR4.replace('* Bad, because dear\n', '* Bad, because new\n* Neutral, because known\n'),
    );
  });

  it('empties a section and fills it again', () => {
    const empty = set(MADR2, ['good', 'Fast']);
    expect(empty).toBe(MADR2.replace('\n\n* Dear', ''));
    expect(set(empty, ['good', 'Fast'], ['bad', 'Dear'])).toBe(MADR2);
  });

  it('makes the sections of the dialect', () => {
    const none = MADR2.replace(/### Positive[\s\S]*?(?=## Pros)/, '');
    expect(set(none, ['good', 'Fast'], ['bad', 'Dear'])).toBe(MADR2);
  });

  it('keeps the notation of the list', () => {
    const text = '# T\n\n## Consequences\n\n1. `+` fast\n2. `-` dear\n';
    expect(set(text, ['good', 'fast'], ['bad', 'dear'], ['bad', 'new'], ['unsaid', 'so'])).toBe(
      '# T\n\n## Consequences\n\n1. `+` fast\n2. `-` dear\n3. `-` new\n4. so\n',
    );
  });
});

describe('a patch of links', () => {
  const link = { relation: 'supersedes' as const, inverse: false, ...other };

  it('adds one where the dialect has it, once, and takes it out again', () => {
    for (const [text, expected] of [
      [NYGARD, 'Accepted\n\nSupersedes [9. Use Y](0009-use-y.md)\n'],
      [MADR2, '\n\n## Links\n\n* Supersedes [ADR-0009](0009-use-y.md)\n'],
      [MADR4, '\n\n## More Information\n\n* Supersedes [ADR-0009](0009-use-y.md)\n'],
    ] as const) {
      const next = patched(text, { add: 'link', link });
      expect(next).toContain(expected);
      expect(patched(next, { add: 'link', link })).toBe(next);
      expect(
        patched(next, { remove: 'link', relation: 'supersedes', inverse: false, target: other.file }),
      ).toBe(text);
    }
  });

  it.each([
    'supersedes',
    'supersedes-in-part',
    'amends',
    'depends-on',
    'conflicts-with',
    'relates-to',
  ] as const)('reads %s back, both ways', (relation) => {
    for (const inverse of [false, true]) {
      const next = patched(MADR2, { add: 'link', link: { ...other, relation, inverse } });
      expect(reading(next).links.map((found) => [found.relation, found.inverse, found.target])).toEqual([
        [relation, inverse, other.file],
      ]);
    }
  });

  it('goes on with a list, and takes one of two out of a line', () => {
    const text = `${MADR2}\n## Links\n\n- Amends [1](0001-a.md) and [2](0002-b.md)\n`;
    expect(patched(text, { add: 'link', link })).toBe(`${text}- Supersedes [ADR-0009](0009-use-y.md)\n`);
    expect(patched(text, { remove: 'link', relation: 'amends', inverse: false, target: '0002-b.md' })).toBe(
      `${MADR2}\n## Links\n\n- Amends [1](0001-a.md)\n`,
    );
  });

  it('refuses to take out the one that is the status', () => {
    const text = patched(NYGARD, superseded);
    expect(() =>
      patched(text, { remove: 'link', relation: 'supersedes', inverse: true, target: other.file }),
    ).toThrow(new AdrPatchError('link-is-status'));
  });
});

describe('any patch', () => {
  const changes: readonly AdrChange[] = [
    { set: 'title', title: 'Other' },
    { set: 'status', status: 'rejected', word: null },
    { set: 'date', date: '2031-12-24' },
    { set: 'people', role: 'deciders', names: ['Ana', 'Eva'] },
    { set: 'tags', tags: ['a'] },
    { set: 'section', kind: 'context', markdown: 'One.\n\nTwo.' },
    { set: 'drivers', drivers: ['one', 'two\nlines'] },
    { set: 'consequences', consequences: [{ bearing: 'good', text: 'one' }] },
    { set: 'outcome', chosen: null, reason: '', more: 'One.\n\nTwo.' },
    { add: 'link', link: { relation: 'amends', inverse: false, ...other } },
  ];

  it.each([NYGARD, MADR2, MADR4, LOG4BRAINS])(
    'keeps byte order mark, CRLF and a missing last line end',
    (text) => {
      for (const change of changes) {
        const plain = patched(text.trimEnd(), change);
        const windows = patched(`\uFEFF${text.trimEnd().replaceAll('\n', '\r\n')}`, change);
        expect(windows).toBe(`\uFEFF${plain.replaceAll('\n', '\r\n')}`);
        expect(plain.endsWith('\n')).toBe(false);
      }
    },
  );

  it('is refused for a text that is not read', () => {
    expect(() => patched('- '.repeat(100_000), { set: 'title', title: 'X' })).toThrow(
      new AdrPatchError('unreadable-text'),
    );
  });
});
