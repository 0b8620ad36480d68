import type { GraphEdge, GraphNode } from '@architrave/graph-seed/model';
import { aGraph } from '../../../testing/graph.builders.js';
import { toICalendar } from './export/to-icalendar.js';
import { toMarkdown } from './export/to-markdown.js';
import { compileLearning, type LearningKnowledge } from './learning-knowledge.js';
import { makePlan } from './make-plan.js';
import { marginalCertifications } from './marginal-certifications.js';
import { nextQuestions } from './next-questions.js';
import type { Known, Plan, PlanOptions, PlanTarget } from './plan.js';
import {
  aCertificationNode,
  aLevelNode,
  anEdge,
  aResourceNode,
  aSkillNode,
} from './testing/learning-graph.js';
import { hoursP80 } from './uncertainty.js';

const knowledgeOf = (nodes: readonly GraphNode[], edges: readonly GraphEdge[]): LearningKnowledge =>
  compileLearning(aGraph(nodes, edges));

/** Linux → containers → orchestration (10 h a level each), sql beside; a book and two exams. */
const knowledge = knowledgeOf(
  [
    ...['linux', 'containers', 'orchestration', 'sql', 'java', 'typescript'].map((slug) => aSkillNode(slug)),
    aResourceNode('ops-book', { hours: 14 }),
    aResourceNode('linux-en'),
    aResourceNode('linux-es', { language: 'es' }),
    aResourceNode('linux-paid', { language: 'es', costUsd: 30 }),
    aCertificationNode('operator', 30, 36),
    aCertificationNode('administrator', 12),
    aLevelNode('engineer'),
    aLevelNode('empty'),
  ],
  [
    anEdge('PREREQUISITE_OF', 'skill:linux', 'skill:containers', { level: 1 }),
    anEdge('PREREQUISITE_OF', 'skill:containers', 'skill:orchestration', { level: 1 }),
    anEdge('PREREQUISITE_OF', 'skill:java', 'skill:sql', { level: 1, group: 'language' }),
    anEdge('PREREQUISITE_OF', 'skill:typescript', 'skill:sql', { level: 2, group: 'language' }),
    anEdge('PREREQUISITE_OF', 'skill:linux', 'skill:sql', { level: 1, required: false }),
    anEdge('TEACHES', 'resource:ops-book', 'skill:linux', { level: 1 }),
    anEdge('TEACHES', 'resource:ops-book', 'skill:containers', { level: 1 }),
    anEdge('TEACHES', 'resource:linux-en', 'skill:linux', { level: 2, fromLevel: 0 }),
    anEdge('TEACHES', 'resource:linux-es', 'skill:linux', { level: 2, fromLevel: 0 }),
    anEdge('TEACHES', 'resource:linux-paid', 'skill:linux', { level: 2, fromLevel: 0 }),
    anEdge('TEACHES', 'certification:administrator', 'skill:linux', { level: 2, fromLevel: 1 }),
    anEdge('TEACHES', 'certification:operator', 'skill:orchestration', { level: 3, fromLevel: 1 }),
    anEdge('PREREQUISITE_OF', 'certification:administrator', 'certification:operator'),
    anEdge('EXPECTS', 'level:engineer', 'skill:orchestration', { level: 2 }),
    anEdge('EXPECTS', 'level:engineer', 'certification:operator'),
  ],
);
const plan = (targets: readonly PlanTarget[], known: Known = {}, options: Partial<PlanOptions> = {}): Plan =>
  makePlan(known, targets, { hoursPerWeek: 5, ...options }, knowledge);
const skill = (slug: string, level: number): PlanTarget => ({ kind: 'skill', skill: slug, level });
const brief = ({ steps }: Plan): string[] =>
  steps.map((step) => `${step.skill} ${step.fromLevel}→${step.toLevel} ${step.hours} h week ${step.week}`);

describe('makePlan', () => {
  it('takes a book that teaches two skills where it is shorter, and says why each is learnt', () => {
    const found = plan([skill('orchestration', 1)]);
    expect(brief(found)).toEqual([
      'linux 0→1 7 h week 1',
      'containers 0→1 7 h week 2',
      'orchestration 0→1 10 h week 3',
    ]);
    expect(found.steps.map(({ means, activity }) => [means.option, activity])).toEqual([
      ['resource:ops-book', 1],
      ['resource:ops-book', 1],
      [null, 2],
    ]);
    expect(found.steps[0]?.because).toEqual(['skill:orchestration', 'skill:containers', 'skill:linux']);
    expect(found.steps.map((step) => step.isStartable)).toEqual([true, true, false]);
    expect(found.steps[2]?.after).toEqual(['containers']);
    expect(found.totalHours).toBe(24);
  });

  it('practises where the book would teach what is held already', () => {
    expect(brief(plan([skill('orchestration', 1)], { linux: 1 }))).toEqual([
      'containers 0→1 10 h week 1',
      'orchestration 0→1 10 h week 3',
    ]);
    // Who holds a skill holds what must come before it.
    expect(plan([skill('orchestration', 2)], { orchestration: 1 }).impliedKnown).toEqual({
      containers: 1,
      linux: 1,
    });
  });

  it('chooses of alternatives the shortest and says which others there were', () => {
    expect(plan([skill('sql', 1)]).choices).toEqual([
      { skill: 'sql', group: 'language', chosen: 'java', others: ['typescript'] },
    ]);
    expect(brief(plan([skill('sql', 1)], { typescript: 2 }))).toEqual(['sql 0→1 10 h week 1']);
  });

  it('puts what is only recommended first where both are in the plan, without asking for it', () => {
    const both = plan([skill('sql', 1), skill('linux', 1)], { java: 1 });
    expect(both.steps.map((step) => step.skill)).toEqual(['linux', 'sql']);
    expect(both.steps[1]).toMatchObject({ after: [], recommendedAfter: ['linux'], isStartable: true });
    expect(plan([skill('sql', 1)], { java: 1 }).steps.map((step) => step.skill)).toEqual(['sql']);
  });

  it('names resources in the preferred language first, then free ones, and pages with them', () => {
    const resources = (language: 'en' | 'es') =>
      plan([skill('linux', 2)], { linux: 1 }, { language }).steps[0]?.resources;
    expect(resources('es')).toEqual(['resource:linux-es', 'resource:linux-paid', 'resource:linux-en']);
    expect(resources('en')).toEqual(['resource:linux-en', 'resource:linux-es', 'resource:linux-paid']);
  });

  it('takes exams with their preparation, after those that must come first, with renewals', () => {
    const found = plan([{ kind: 'certification', certification: 'operator' }], {}, { from: '2026-12-01' });
    expect(
      found.exams.map(({ certification, week, on, renewBy }) => ({ certification, week, on, renewBy })),
    ).toEqual([
      { certification: 'administrator', week: 6, on: '2027-01-11', renewBy: null },
      { certification: 'operator', week: 14, on: '2027-03-08', renewBy: '2030-03-08' },
    ]);
    expect(found.exams[0]?.because).toEqual(['certification:operator', 'certification:administrator']);
    expect(found.steps.map(({ means }) => means.option)).toContain('certification:administrator');
    expect(
      plan([{ kind: 'certification', certification: 'operator' }], {}, { certificationsHeld: ['operator'] })
        .steps,
    ).toEqual([]);
  });

  it('explains what it can not reach, and plans the rest', () => {
    const broken = knowledgeOf(
      [
        aSkillNode('a'),
        aSkillNode('b'),
        aSkillNode('free', [0, 0, 0, 0, 0]),
        aSkillNode('fine'),
        aLevelNode('empty'),
      ],
      [
        anEdge('PREREQUISITE_OF', 'skill:a', 'skill:b', { level: 1 }),
        anEdge('PREREQUISITE_OF', 'skill:b', 'skill:a', { level: 1 }),
      ],
    );
    expect(broken.cycle).toEqual(['a', 'b', 'a']);
    const found = makePlan(
      {},
      [
        skill('a', 1),
        skill('free', 2),
        skill('gone', 1),
        { kind: 'level', level: 'empty' },
        skill('fine', 1),
      ],
      { hoursPerWeek: 5 },
      broken,
    );
    expect(found.unreachable).toEqual([
      { target: 'skill:a', reason: 'cycle', path: ['skill:a', 'skill:b', 'skill:a'] },
      { target: 'skill:free', reason: 'no-hours', path: ['skill:free'] },
      { target: 'skill:gone', reason: 'unknown-skill', path: ['skill:gone'] },
      { target: 'level:empty', reason: 'nothing-expected', path: ['level:empty'] },
    ]);
    expect(brief(found)).toEqual(['fine 0→1 10 h week 1']);
  });

  it('stretches what remains by what was, within bounds', () => {
    const target = [skill('linux', 1)];
    const slow = plan(target, {}, { progress: { plannedHours: 30, actualHours: 50 } });
    expect(slow.pace).toEqual({ factor: 1.5, unbounded: 1.5, minimum: 0.5, maximum: 2 });
    expect(slow.totalHours).toBe(1.5 * plan(target).totalHours);
    expect(plan(target, {}, { progress: { plannedHours: 10, actualHours: 900 } }).pace?.factor).toBe(2);
  });

  it('asks four in five for more hours than the middle, the more so for estimates', () => {
    const one = (basis: 'documented' | 'assumed') => hoursP80([{ hours: 100, basis }]);
    expect(one('documented')).toBeGreaterThan(110);
    expect(one('assumed')).toBeGreaterThan(one('documented'));
    // Many small errors even out; the pace that all steps share does not.
    const many = hoursP80(Array.from({ length: 100 }, () => ({ hours: 1, basis: 'assumed' as const })));
    expect(many).toBeLessThan(one('assumed'));
    expect(many).toBeGreaterThan(100 * Math.exp(0.8416 * 0.2));
    expect(hoursP80([])).toBe(0);
  });
});

describe('further certifications', () => {
  it('are ranked by what they prove for an hour more', () => {
    const found = marginalCertifications({}, [{ kind: 'level', level: 'engineer' }], {}, knowledge);
    expect(found).toEqual([
      // 24 h to level 1 are planned with 10 more to level 2; joint: 24 + administrator 12 + operator 30.
      { certification: 'operator', marginalHours: 32, coverage: 1, expectedBy: ['level:engineer'] },
    ]);
  });
});

describe('nextQuestions', () => {
  const targets = [skill('orchestration', 1)];

  it('asks in the middle of a chain first: either answer settles two thirds of it', () => {
    const [first] = nextQuestions({ known: {} }, targets, knowledge);
    expect(first).toEqual({
      skill: 'containers',
      level: 1,
      hoursIfYes: 20,
      hoursIfNo: 20,
      expectedHours: 20,
    });
  });

  it('asks only what answers leave open', () => {
    expect(nextQuestions({ known: { containers: 1 } }, targets, knowledge).map((one) => one.skill)).toEqual([
      'orchestration',
    ]);
    expect(
      nextQuestions({ known: {}, denied: { containers: 1 } }, targets, knowledge).map((one) => one.skill),
    ).toEqual(['linux']);
    expect(nextQuestions({ known: { orchestration: 1 } }, targets, knowledge)).toEqual([]);
  });
});

describe('exports', () => {
  const found = plan([skill('orchestration', 1)], {}, { from: '2026-12-01' });
  const names = new Map([
    [
      'skill:linux' as const,
      {
        en: 'Linux; and, more',
        es: 'Añoranza de ñandúes y pingüinos en un título que no cabe en una sola línea',
      },
    ],
    ['skill:containers' as const, { en: '*Containers*', es: 'Contenedores' }],
  ]);

  it('write a calendar of all-day events in lines of at most 75 octets', () => {
    const text = toICalendar(found, { language: 'es', names, stamp: '20261124T120000Z' });
    expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    const lines = text.split('\r\n');
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(lines.some((line) => line.startsWith(' '))).toBe(true);
    const whole = text.replaceAll('\r\n ', '');
    expect(whole).toContain(
      'SUMMARY:Añoranza de ñandúes y pingüinos en un título que no cabe en una sola línea: nivel 0 → 1 (7 h)',
    );
    expect(whole).toContain(
      'UID:linux-0-1@learning-plan.architrave\r\nDTSTAMP:20261124T120000Z\r\nDTSTART;VALUE=DATE:20261201\r\nDTEND;VALUE=DATE:20261215',
    );
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(3);
  });

  it('escape what the formats give a meaning', () => {
    const calendar = toICalendar(found, { language: 'en', names, stamp: '20261124T120000Z' });
    expect(calendar.replaceAll('\r\n ', '')).toContain('SUMMARY:Linux\\; and\\, more: level 0 → 1 (7 h)');
    const markdown = toMarkdown(found, { language: 'en', names });
    expect(markdown).toContain('### Week 2–3 (2026-12-08 – 2026-12-21): \\*Containers\\*, level 0 → 1, 7 h');
    expect(markdown).toContain('24 hours. As likely done as not in week 5');
    expect(toMarkdown(found, { language: 'es', names })).toContain(
      '24 horas. Tan probable es acabar antes como después de la semana 5',
    );
  });

  it('say so where nothing is left', () => {
    expect(toMarkdown(plan([skill('sql', 1)], { sql: 1 }), { language: 'es', names })).toBe(
      '# Plan de aprendizaje\n\nNo queda nada por aprender.\n',
    );
  });
});
