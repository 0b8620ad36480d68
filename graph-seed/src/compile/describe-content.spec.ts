import { contentFiles, texts } from '../testing/content.builders.js';
import { compileContent } from './compile-content.js';
import { coverageOf } from './coverage.js';
import { describeContent } from './describe-content.js';

describe('describeContent', () => {
  it('prints what is in the content, column by column', () => {
    expect(describeContent(compileContent(contentFiles()))).toEqual([
      'kind\tnodes\twith body\tunsourced\tedges out\tmedian facts\tmedian words of a body',
      'technology\t1\t0\t1\t2\t1\t-',
      'role\t1\t0\t0\t1\t1\t-',
      'skill\t1\t0\t1\t0\t1\t-',
      'source\t1\t0\t0\t0\t1\t-',
      'hubs\trole:cache 2, technology:redis 2, skill:redis 1, source:handbook 1',
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

  it('says what of a checklist is not covered, where one is given', () => {
    const coverage = coverageOf(
      compileContent(contentFiles()).graph,
      [
        { id: 'redis', kind: 'tool', relatesTo: ['cache', 'saga'].map((to) => ({ type: 'implements', to })) },
        { id: 'cache', kind: 'component-role' },
        { id: 'saga', kind: 'pattern' },
      ],
      { aliases: ['nobody'], corrections: [] },
    );
    expect(describeContent(compileContent(contentFiles()), coverage).slice(-5, -1)).toEqual([
      'not covered\tsaga',
      'not covered\tredis implements saga',
      'exception that nothing needs\tnobody',
      'coverage\t66.7 % of 3 concepts\t50.0 % of 2 relations: 1 edges, 0 corrected',
    ]);
  });
});
