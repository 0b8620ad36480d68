import { readFileSync } from 'node:fs';
import { checkCases, evaluateCase, summarise } from './evaluate-cases.js';
import { contentKnowledge } from './testing/content.js';

/** Only the cases that may be tuned with; the held-out ones are run by hand, by nobody's test. */
const CASES = new URL('../../../../../graph-seed/evaluation/cases-tuned.json', import.meta.url);

describe('the advisor on cases with published answers', () => {
  it('finds what practitioners chose, proposes nothing that they warn of, and keeps to few patterns', () => {
    const knowledge = contentKnowledge();
    const checked = checkCases(JSON.parse(readFileSync(CASES, 'utf8')), knowledge);
    if (!checked.ok) throw new Error(JSON.stringify(checked.problems, null, 2));
    const summary = summarise(checked.cases.map((one) => evaluateCase(one, knowledge)));
    expect(summary.hit3).toBeGreaterThanOrEqual(0.9);
    expect(summary.hit1).toBeGreaterThanOrEqual(0.6);
    expect(summary.include).toBeGreaterThanOrEqual(0.7);
    expect(summary.violations).toBeLessThanOrEqual(2);
    expect(summary.patterns).toBeLessThanOrEqual(8);
  });
});
