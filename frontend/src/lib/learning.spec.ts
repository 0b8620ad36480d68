import { learningFor, type SkillEffort, type SkillNeed } from './learning';

const need = (skill: string, level = 2, required = true): SkillNeed => ({ skill, level, required });
const effort = (id: string, prerequisites: readonly SkillNeed[] = []): [string, SkillEffort] => [
  id,
  { id, hoursPerLevel: [10, 20, 40, 80, 160], prerequisites },
];

describe('what to learn', () => {
  it('takes hours from nothing to the level', () => {
    expect(learningFor([need('skill:kafka', 3)], new Map([effort('skill:kafka')]))).toEqual({
      steps: [{ skill: 'skill:kafka', level: 3, hours: 70, before: [] }],
      hours: 70,
    });
  });

  it('puts what a skill builds on before it, and says for which', () => {
    const efforts = new Map([
      effort('skill:saga', [need('skill:messaging')]),
      effort('skill:messaging', [need('skill:networks', 1)]),
      effort('skill:networks'),
    ]);
    const { steps, hours } = learningFor([need('skill:saga')], efforts);
    expect(steps.map(({ skill, level, before }) => [skill, level, before])).toEqual([
      ['skill:networks', 1, ['skill:messaging']],
      ['skill:messaging', 2, ['skill:saga']],
      ['skill:saga', 2, []],
    ]);
    expect(hours).toBe(10 + 30 + 30);
  });

  it('counts a skill once, at the highest level asked for', () => {
    const efforts = new Map([effort('skill:a', [need('skill:b', 4)]), effort('skill:b')]);
    const { steps } = learningFor([need('skill:b', 1), need('skill:a', 1)], efforts);
    expect(steps.map(({ skill, level }) => [skill, level])).toEqual([
      ['skill:b', 4],
      ['skill:a', 1],
    ]);
  });

  it('leaves out what only helps, and ends in cycles', () => {
    const efforts = new Map([
      effort('skill:a', [need('skill:b'), need('skill:c', 2, false)]),
      effort('skill:b', [need('skill:a')]),
    ]);
    expect(learningFor([need('skill:a')], efforts).steps.map(({ skill }) => skill)).toEqual([
      'skill:b',
      'skill:a',
    ]);
  });

  it('does not count hours that nobody knows', () => {
    const { steps, hours } = learningFor([need('skill:unknown')], new Map());
    expect(steps[0]?.hours).toBeUndefined();
    expect(hours).toBe(0);
  });
});
