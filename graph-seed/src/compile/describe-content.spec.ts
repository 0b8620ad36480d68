import { contentFiles, texts } from '../testing/content.builders.js';
import { compileContent } from './compile-content.js';
import { describeContent } from './describe-content.js';

describe('describeContent', () => {
  it('prints what is in the content, column by column', () => {
    expect(describeContent(compileContent(contentFiles()))).toEqual([
      'kind\tnodes\twith body\tedges out',
      'technology\t1\t0\t2',
      'role\t1\t0\t1',
      'skill\t1\t0\t0',
      'source\t1\t0\t0',
      'without body\ttechnology\t1 of 1',
      'without body\tskill\t1 of 1',
      'trade-offs without evidence\t0 of 0',
      'untranslated texts\t0',
      'price rows\t2\tassumed 0',
      'price rows used by offers\t2\tassumed 0 (0.0 %)',
      '4 nodes, 3 edges, 0 problems',
    ]);
  });

  it('begins with the problems and names what is not translated', () => {
    const quality = texts('Cost')
      .replace('Qué es Cost.', 'What Cost is.')
      .replaceAll('What Cost is.', 'What Cost really is.');
    const lines = describeContent(compileContent(contentFiles({ 'content/quality/cost.yaml': quality })));
    expect(lines[0]).toBe('content/quality/cost.yaml: edges: orphan: no edge leads to or from it');
    expect(lines).toContain('untranslated\tquality:cost\tsummary\tWhat Cost really is.');
    expect(lines.at(-1)).toBe('5 nodes, 3 edges, 1 problems');
  });

  it('counts a checklist where one is given', () => {
    const concepts = [
      { id: 'redis', kind: 'tool', relatesTo: [{ type: 'implements', to: 'cache' }] },
      { id: 'saga', kind: 'pattern' },
    ];
    expect(describeContent(compileContent(contentFiles()), concepts)).toContain(
      'coverage\t1 of 2 concepts\t1 of 1 relations between present ones',
    );
    expect(
      describeContent(compileContent(contentFiles()), [...concepts, { id: 'cache', kind: 'role' }]),
    ).toContain('coverage\t2 of 3 concepts\t1 of 1 relations between present ones');
  });
});
