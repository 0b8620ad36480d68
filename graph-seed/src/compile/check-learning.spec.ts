import type { GraphEdge, GraphNode } from '../model/graph.js';
import { aNode, anEdge } from '../testing/content.builders.js';
import { checkLearning, reachedSkills } from './check-learning.js';
import { formatProblem } from './content-problem.js';

const text = { en: 'Does it.', es: 'Lo hace.' };
const skill = (slug: string, data: object = {}): GraphNode =>
  aNode('skill', slug, {
    data: {
      hoursPerLevel: [1, 2, 3, 4, 5],
      hoursBasis: 'assumed',
      hoursNote: text,
      levels: [text, text, text, text, text],
      ...data,
    },
  } as never);
const resource = (slug: string, data: object = {}): GraphNode =>
  aNode('resource', slug, {
    data: { type: 'book', language: 'en', author: 'A', url: 'https://example.org', costUsd: 0, ...data },
  } as never);

const teaching: readonly GraphEdge[] = [
  anEdge('EXPECTS', 'level:architect', 'skill:caching', { level: 3 }),
  anEdge('TEACHES', 'resource:one', 'skill:caching', { level: 2 }),
  anEdge('TEACHES', 'resource:two', 'skill:caching', { level: 3 }),
];

function problemsOf(nodes: readonly GraphNode[], edges: readonly GraphEdge[] = teaching): string[] {
  return checkLearning({ nodes, edges }).map(formatProblem);
}

describe('checkLearning', () => {
  it('accepts a skill that begins with nothing and is taught twice, once for free', () => {
    expect(
      problemsOf([
        skill('caching', { prerequisites: 'none' }),
        resource('one'),
        resource('two', { costUsd: 40 }),
      ]),
    ).toEqual([]);
  });

  it('asks for what comes before, levels, hours and resources, all at once', () => {
    expect(
      problemsOf(
        [skill('caching', { levels: undefined, hoursPerLevel: [0, 1, 1, 1, 1] })],
        teaching.slice(0, 1),
      ),
    ).toEqual([
      'content/skill/caching.yaml: levels: says nowhere what one can do at each level',
      'content/skill/caching.yaml: prerequisites: neither a skill that comes before nor `prerequisites: none`',
      'content/skill/caching.yaml: hoursPerLevel: a level without hours',
      'content/skill/caching.yaml: resources: 0 teach it, at least 2 are needed',
      'content/skill/caching.yaml: resources: none of them is free',
    ]);
  });

  it('refuses "none" where a skill comes before', () => {
    const nodes = [
      skill('caching', { prerequisites: 'none' }),
      skill('http', { prerequisites: 'none' }),
      resource('one'),
      resource('two'),
    ];
    const edges = [
      ...teaching,
      anEdge('PREREQUISITE_OF', 'skill:http', 'skill:caching', { level: 1 }),
      anEdge('TEACHES', 'resource:one', 'skill:http', { level: 1 }),
      anEdge('TEACHES', 'resource:two', 'skill:http', { level: 2 }),
    ];
    expect(problemsOf(nodes, edges)).toEqual([
      'content/skill/caching.yaml: prerequisites: says none, and a skill comes before',
    ]);
  });

  it('leaves skills alone that nobody asks for', () => {
    expect(problemsOf([skill('knitting', { levels: undefined })])).toEqual([]);
  });
});

describe('reachedSkills', () => {
  it('follows what comes before from levels, responsibilities and certifications', () => {
    const edges = [
      anEdge('TEACHES', 'certification:cka', 'skill:kubernetes', { level: 2 }),
      anEdge('PREREQUISITE_OF', 'skill:containers', 'skill:kubernetes', {}),
      anEdge('PREREQUISITE_OF', 'skill:linux', 'skill:containers', {}),
      anEdge('TEACHES', 'resource:book', 'skill:poetry', { level: 1 }),
    ];
    expect([...reachedSkills(edges)].sort()).toEqual(['skill:containers', 'skill:kubernetes', 'skill:linux']);
  });
});
