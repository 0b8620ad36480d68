import { changeText, readText } from './edit-text';

const TEXT = `# Keep bookings

## Context and Problem Statement

Why.

## Costs

A table.

## Considered Options

* A
`;

describe('changeText', () => {
  const read = readText(TEXT, 'x.md');
  const costs = read.reading.sections.findIndex(({ heading }) => heading === 'Costs');

  it('edits a section that has no name of its own, and nothing else', () => {
    const result = changeText(read, { section: costs, markdown: 'A list.\n\n### Details\n\nMore.' });
    expect(result).toEqual({ ok: true, text: TEXT.replace('A table.', 'A list.\n\n### Details\n\nMore.') });
  });

  it('fills an empty section, empties it, and keeps its line ends', () => {
    const text = '# X\r\n\r\n## Costs\r\n\r\n## Risks\r\n\r\nOne.\r\n';
    const filled = changeText(readText(text, 'x.md'), { section: 0, markdown: 'a\nb' });
    expect(filled).toEqual({
      ok: true,
      text: text.replace('## Costs\r\n\r\n', '## Costs\r\n\r\na\r\nb\r\n\r\n'),
    });
    if (!filled.ok) throw new Error(filled.code);
    const again = readText(filled.text, 'x.md');
    expect(again.reading.sections.map(({ heading }) => heading)).toEqual(['Costs', 'Risks']);
    expect(changeText(again, { section: 0, markdown: 'a\nb' })).toEqual({ ok: true, text: filled.text });
  });

  it('refuses what would swallow the sections behind it, and says why', () => {
    expect(changeText(read, { section: costs, markdown: '```\nopen' })).toEqual({
      ok: false,
      code: 'breaks-structure',
    });
    expect(changeText(read, { set: 'title', title: ' ' })).toEqual({ ok: false, code: 'empty-title' });
  });
});
