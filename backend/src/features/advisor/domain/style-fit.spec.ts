import type { Requirements } from '@architrave/graph-seed/model';
import { situationOf } from './situation.js';
import { candidateStyles, styleFit, subArchitecturesFor } from './style-fit.js';
import {
  aCapability,
  aClaim,
  aPlainNode,
  aStyle,
  aTradeOff,
  knowledgeOf,
  type Part,
} from './testing/knowledge.js';

const always = { path: 'team.size', atLeast: 1 } as const;
const never = { path: 'team.size', atLeast: 1000 } as const;

function fitOf(parts: readonly Part[], requirements: Requirements = {}) {
  const knowledge = knowledgeOf({ parts, defaults: { 'team.size': 6 } });
  const situation = situationOf(requirements, knowledge);
  const style = knowledge.styles.find(({ slug }) => slug === 'one');
  if (style === undefined) throw new Error('there is no style "one"');
  return { ...styleFit(style, situation), situation, knowledge };
}

describe('styleFit', () => {
  it('is one half where nothing speaks for or against', () => {
    expect(fitOf([aStyle('one', { suitability: [aClaim('never', 3, never)] })])).toMatchObject({
      fit: 0.5,
      contributions: [],
    });
  });

  it.each([
    // 0.3 × points ÷ 6, clamped at six points.
    [[3], 0.65],
    [[-3], 0.35],
    [[3, -1], 0.6],
    [[3, 3], 0.8],
    [[3, 3, 3], 0.8],
    [[-3, -3, -3], 0.2],
  ])('moves by a twentieth a point, at most by 0.3: %j → %d', (points, expected) => {
    const { fit, contributions } = fitOf([
      aStyle('one', { suitability: points.map((point, index) => aClaim(`claim-${index}`, point, always)) }),
    ]);
    expect(fit).toBeCloseTo(expected, 12);
    expect(contributions.reduce((sum, part) => sum + part.points, 0.5)).toBeCloseTo(fit, 12);
  });

  it('weighs what trade-offs gain and cost by the priorities, each net weight within ±3', () => {
    const parts = [
      aPlainNode('quality', 'cost'),
      aPlainNode('quality', 'performance'),
      aTradeOff('a', { performance: 3 }, { cost: 1 }),
      aTradeOff('b', { performance: 2 }),
      aStyle('one', { tradeOffs: ['a', 'b'] }),
    ];
    const none = { simplicity: 0, maintainability: 0, 'time-to-market': 0 };
    // Performance gained by 3 (clamped from 5) at weight 3, cost paid by 1 at weight 1: 0.2 × (3·3 − 1·1) ÷ (3·4).
    const { fit, contributions } = fitOf(parts, { priorities: { ...none, performance: 3, cost: 1 } });
    expect(fit).toBeCloseTo(0.5 + (0.2 * 8) / 12, 12);
    expect(contributions.map(({ id }) => id)).toEqual([
      'style-fit/quality:cost',
      'style-fit/quality:performance',
    ]);
  });

  it('does not depend on the rivals', () => {
    const own = aStyle('one', { suitability: [aClaim('fits', 2, always)] });
    const rivals = ['two', 'three'].map((slug) =>
      aStyle(slug, { suitability: [aClaim('fits', 3, always)], provides: ['x'] }),
    );
    expect(fitOf([own, ...rivals, aCapability('x', [], 'data')]).fit).toBe(fitOf([own]).fit);
  });
});

describe('candidateStyles', () => {
  it('leaves out styles that do not apply; best first, ties by id', () => {
    const { knowledge, situation } = fitOf([
      aStyle('one'),
      aStyle('alike'),
      aStyle('best', { suitability: [aClaim('fits', 1, always)] }),
      aStyle('not-here', { applies: never }),
    ]);
    expect(candidateStyles(knowledge, situation).map(({ style }) => style.slug)).toEqual([
      'best',
      'alike',
      'one',
    ]);
  });
});

describe('subArchitecturesFor', () => {
  const capabilities = [
    aCapability('a', [], 'data'),
    aCapability('b', [], 'ai'),
    aCapability('c', [], 'data'),
    aCapability('plain', [], 'application'),
  ];
  const subs = (styles: readonly Part[], wanted: readonly string[]): string[] => {
    const { knowledge, situation } = fitOf([...capabilities, ...styles], { capabilities: wanted });
    const backbone = knowledge.styles.find(({ slug }) => slug === 'one');
    return backbone === undefined ? [] : subArchitecturesFor(backbone, knowledge, situation);
  };

  it('needs none for what the backbone serves, and none for application capabilities', () => {
    expect(
      subs(
        [aStyle('one', { provides: ['a'] }), aStyle('other', { provides: ['a', 'plain'] })],
        ['a', 'plain'],
      ),
    ).toEqual([]);
  });

  it('takes the fewest styles that serve all, though a better fitting one serves part', () => {
    const styles = [
      aStyle('one'),
      aStyle('ab', { provides: ['a', 'b'] }),
      aStyle('c-only', { provides: ['c'] }),
      aStyle('bc', { provides: ['b', 'c'] }),
      aStyle('a-only', { provides: ['a'], suitability: [aClaim('fits', 3, always)] }),
      aStyle('b-only', { provides: ['b'], suitability: [aClaim('fits', 3, always)] }),
    ];
    // Two suffice: of ab + c-only, ab + bc and a-only + bc the last fits best.
    expect(subs(styles, ['a', 'b', 'c']).sort()).toEqual(['a-only', 'bc']);
  });

  it('breaks a tie of number and fit by id', () => {
    expect(
      subs([aStyle('one'), aStyle('x', { provides: ['a'] }), aStyle('w', { provides: ['a'] })], ['a']),
    ).toEqual(['w']);
  });

  it('leaves to roles what no style serves', () => {
    expect(subs([aStyle('one')], ['a'])).toEqual([]);
  });
});
